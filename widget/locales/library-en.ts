import type { LibraryWords } from './library-ru.ts';

export const libraryEn: LibraryWords = {
  needs: {
    interest: 'an own interest',
    topic: 'a topic that is hard',
    starting: 'hard to start',
    memory: 'forgets what is needed',
    attention: 'attention',
    perseverance: 'seeing it through',
    energy: 'tires quickly',
    thinking: 'reasoning in steps',
    organisation: 'tasks and promises',
    friends: 'friends and the class',
    reading: 'reading',
    return: 'after an illness',
    first_grade: 'first grade',
    further: 'wants more',
    clubs: 'clubs',
    event: 'doing something together',
    rhythm: 'the start and end of a day',
  },
  levels: { trail: 'Trail', road: 'Road', expedition: 'Expedition' },
  helperRoles: {
    tutor: 'tutor',
    teacher: 'teacher',
    home: 'someone at home',
    friend: 'a friend',
    specialist: 'a specialist',
    speech: 'speech therapist',
    leader: 'club leader',
  },
};
