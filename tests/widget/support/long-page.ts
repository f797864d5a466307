import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { Call } from './fake-api.ts';
import { makePage, makeRoute, makeStep } from './page.ts';

export const tutor = { personId: 'person-0001', name: 'Анна Сергеевна Ладогина' };
export const teacher = { personId: 'person-0002', name: 'Мария Ивановна Берестова' };
/** As adults write. */
export const long = 'Сделай самую большую карту нашего моря и покажи её всем друзьям.';
const at = Date.UTC(2026, 8, 10, 9);

/** A page on which everything is long, as adults write. */
export const longPage = (): PupilPage =>
  makePage({
    readingLevel: 1,
    tutors: [tutor],
    route: makeRoute({
      title: long,
      purpose: long,
      goals: ['goal-0001', 'goal-0002', 'goal-0003'].map((id) => ({ id, title: long, successSign: long })),
      voice: {
        signals: [],
        order: ['step-next1'],
        ownSteps: ['own-step-01', 'own-step-02'].map((ownStepId) => ({
          ownStepId,
          text: long,
          file: null,
          madeAt: at,
          state: 'answered' as const,
          answeredAt: at,
          answeredBy: tutor.name,
          reply: long,
        })),
      },
      steps: [
        makeStep({ id: 'step-done', title: long, state: 'done', changedAt: Date.now() }),
        makeStep({
          id: 'step-now1',
          title: long,
          whatToDo: `${long} ${long}`,
          helpers: [tutor.name],
          alternatives: ['way-0001', 'way-0002'].map((id) => ({ id, title: long, whatToDo: long })),
          state: 'now',
          changedAt: Date.now(),
        }),
        ...['step-next1', 'step-next2', 'step-far01', 'step-far02'].map((id) =>
          makeStep({ id, title: long }),
        ),
      ],
    }),
    notes: ['note-0001', 'note-0002', 'note-0003'].map((noteId) => ({
      noteId,
      kind: 'good_word' as const,
      text: long,
      stepId: null,
      author: tutor.name,
      createdAt: at,
    })),
  });

const readers = [tutor, teacher];
/** What each place beside the route would show: everything in it is long. */
export const longAnswers: Record<string, (call: Call) => unknown> = {
  'GET /api/drafts/:draftKey': () => ({ draft: null }),
  'PUT /api/drafts/:draftKey': () => ({}),
  'DELETE /api/drafts/:draftKey': () => ({}),
  'GET /api/pupils/:pupilId/people': () => ({
    pupilId: 'pupil-0001',
    people: [tutor, teacher].map((person, place) => ({
      person,
      kinds: [place === 0 ? 'tutor' : 'teacher'],
      meeting: { time: long, place: long },
      since: '2026-09-01',
      standsIn: null,
    })),
    readers: {
      question: [tutor],
      reflection: [tutor],
      chest: readers,
      own_step: [tutor],
      map: [tutor],
      signal: readers,
    },
    before: teacher.name,
    mayFixMeeting: false,
  }),
  'GET /api/pupils/:pupilId/events': () => ({
    events: ['event-0001', 'event-0002', 'event-0003', 'event-0004'].map((eventId) => ({
      eventId,
      kind: 'event',
      stage: 'doing',
      title: long,
      startsOn: '2026-09-20',
      endsOn: null,
      joined: null,
      answer: 'joined',
      stepId: 'step-next1',
      lacks: [],
    })),
  }),
  'GET /api/events/:eventId': () => ({
    eventId: 'event-0001',
    kind: 'event',
    stage: 'doing',
    ideasUntil: null,
    revision: 3,
    plan: {
      title: long,
      purpose: long,
      goals: long,
      tasks: ['task-0001', 'task-0002'].map((id) => ({
        id,
        title: long,
        helper: tutor.name,
        takenBy: ['Боря', 'Аня'],
        taken: false,
      })),
      ways: long,
      resources: long,
      results: long,
      startsOn: '2026-09-20',
      endsOn: '2026-09-25',
    },
    words: ['word-0001', 'word-0002', 'word-0003'].map((wordId) => ({
      wordId,
      about: 'tasks',
      text: long,
      file: null,
      author: tutor.name,
      byChild: false,
      own: false,
      hidden: false,
      at,
    })),
    waiting: 2,
    together: ['Аня', 'Боря', 'Вера', 'Глеб'],
    adults: [tutor.name, teacher.name],
    answer: 'joined',
    stepId: null,
    lacks: [],
    invited: [],
    abilities: { run: false, say: true },
  }),
  'GET /api/pupils/:pupilId/chest': () => ({
    pupilId: 'pupil-0001',
    items: ['chest-item-01', 'chest-item-02', 'chest-item-03', 'chest-item-04'].map((itemId) => ({
      itemId,
      kind: 'can',
      text: long,
      file: null,
      shown: true,
      goesAlong: true,
      hidden: false,
      createdAt: at,
      replies: [{ replyId: 'reply-0001', text: long, author: tutor.name, createdAt: at }],
    })),
    seenBy: readers,
    mayAdd: true,
    mayAnswer: false,
  }),
  'GET /api/pupils/:pupilId/questions': () => ({
    pupilId: 'pupil-0001',
    name: 'Соня',
    questions: ['question-01', 'question-02', 'question-03', 'question-04'].map((questionId) => ({
      questionId,
      words: long,
      sign: 'why',
      file: null,
      state: 'searching',
      hidden: false,
      readers: [teacher],
      askedAt: at,
      changedAt: at,
      entries: (['way', 'answer'] as const).map((kind) => ({
        entryId: `entry-${kind}`,
        kind,
        way: kind === 'way' ? 'ask' : null,
        words: long,
        file: null,
        author: tutor,
        byPupil: false,
        triedAt: null,
        addedAt: at,
        abilities: { takeBack: true },
      })),
      abilities: { keep: true, add: true },
    })),
    tutors: [tutor],
    candidates: [teacher],
    mayAsk: true,
    readingLevel: 1,
  }),
  'GET /api/pupils/:pupilId/reflections': () => ({
    pupilId: 'pupil-0001',
    name: 'Соня',
    reflections: ['reflection-01', 'reflection-02'].map((reflectionId) => ({
      reflectionId,
      routeId: null,
      stepId: null,
      about: long,
      answer: { format: 'weather', weather: 'sun' },
      words: long,
      file: null,
      hidden: false,
      writtenAt: at,
      replies: [{ replyId: 'reply-0001', author: tutor, words: long, repliedAt: at }],
      abilities: { keep: true, reply: false },
    })),
    tutors: [tutor],
    formats: ['line', 'cards', 'weather', 'again', 'finish', 'voice', 'photo', 'draw'],
    sentence: 'helped',
    mayReflect: true,
    readingLevel: 1,
  }),
};
