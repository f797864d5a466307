import type { DomainWords } from './domain-ru.ts';

export const domainEn: DomainWords = {
  stages: {
    diagnostic: 'getting to know',
    design: 'design',
    realisation: 'realisation',
    reflection: 'reflection',
  },
  statuses: { draft: 'draft', agreed: 'agreed', closed: 'finished' },
  stepStates: {
    planned: 'ahead',
    now: 'now',
    done: 'done',
    changed: 'went another way',
    not_now: 'put off',
  },
  stepMethods: {
    problem_dialogue: 'problem dialogue',
    discussion: 'discussion',
    self_analysis: 'self-analysis',
    debate: 'debate',
    journey: 'educational journey',
    educational_map: 'educational map',
    game: 'game',
    practice: 'practice',
    movement_break: 'movement break',
  },
  parties: {
    pupil: 'pupil',
    tutor: 'tutor',
    teacher: 'teacher',
    specialist: 'specialist',
    guardian: 'family',
  },
  tieKinds: {
    tutor: 'tutor',
    teacher: 'teacher',
    specialist: 'specialist',
    guardian: 'parent or guardian',
    club_teacher: 'extended-education teacher',
  },
  courseRoles: {
    instructor: 'teacher of the course',
    assistant: 'assistant',
    developer: 'course developer',
    mentor: 'mentor',
    learner: 'learner',
    guest: 'guest',
  },
  noteKinds: {
    observation: 'observation',
    talk: 'talk',
    good_word: 'kind word',
    difficulty: 'difficulty',
    agreement: 'agreement',
    recommendation: 'recommendation',
  },
};
