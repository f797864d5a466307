import type { EndpointKey } from '../../lti-server/contract/endpoints.ts';
import { plan, step, stepId } from '../support/plans.ts';
import { wavOf } from '../support/made-files.ts';
import { testRandom } from '../support/app.ts';
import type { KindOfPerson } from '../support/class.ts';
import { signedPackage } from '../support/library-package.ts';
import { libraryContent } from './library-content.ts';

/** Ids of one set of records: the pupil's own, another pupil's, or of nothing at all. */
export interface Records {
  readonly courseId: string;
  /** An activity that the staff of its course came by. */
  readonly linkId: string;
  readonly pupilId: string;
  readonly tieId: string;
  readonly routeId: string;
  readonly helpId: string;
  /** A step that the pupil has proposed. */
  readonly ownStepId: string;
  /** A note for the support team. */
  readonly noteId: string;
  /** An item of the tutor's own in the library, and one that waits for who moderates. */
  readonly ownItemId: string;
  readonly offeredItemId: string;
  /** A restricted note by the tutor, naming the specialist. */
  readonly restrictedNoteId: string;
  /** A person who can be given a tie, or be taken. */
  readonly personId: string;
  /** A question of the pupil, open to the specialist, with a way of the pupil's own. */
  readonly questionId: string;
  readonly entryId: string;
  readonly reflectionId: string;
  /** A voice in the pupil's chest, which is shown. */
  readonly fileId: string;
  readonly itemId: string;
  readonly freshId: string;
  readonly draftKey: string;
  /** An event of the course that the pupil has joined, with a word of the pupil and a thing to do. */
  readonly eventId: string;
  readonly eventWordId: string;
  readonly eventTaskId: string;
}

interface Expectation {
  /** Who is let in on the pupil's own record. Everybody else with a living session hears "not found". */
  readonly allowed: readonly KindOfPerson[];
  /**
   * `record`: about somebody, so a foreign record and an absent one must answer exactly alike.
   * `own`: always about the caller, whoever that is.
   */
  readonly about: 'record' | 'own';
  params?(of: Records): Record<string, unknown>;
  body?(of: Records): unknown;
  /** Who is let in on the foreign record, where a person can be tied to nobody and still be staff. */
  readonly allowedOnForeign?: readonly KindOfPerson[];
}

const living: readonly KindOfPerson[] = [
  'self',
  'otherPupil',
  'learnerWithoutCard',
  'tutor',
  'teacher',
  'specialist',
  'guardian',
  'courseStaff',
  'staffOfOtherCourse',
  'staffOfOtherSchool',
  'tutorAsLearner',
  'formerTutor',
];
const staffOfCourse: readonly KindOfPerson[] = ['tutor', 'teacher', 'specialist', 'courseStaff'];
const staff: readonly KindOfPerson[] = [
  ...staffOfCourse,
  'staffOfOtherCourse',
  'staffOfOtherSchool',
  'formerTutor',
];
const team: readonly KindOfPerson[] = ['tutor', 'teacher', 'specialist'];
const pageReaders: readonly KindOfPerson[] = ['self', 'guardian', ...team];
const tutorOnly: readonly KindOfPerson[] = ['tutor'];
/** Whoever writes a course of the school in the LMS. */
const moderators: readonly KindOfPerson[] = [
  'teacher',
  'specialist',
  'courseStaff',
  'staffOfOtherCourse',
  'formerTutor',
];
const somePackage = await signedPackage({ format: 'marshrut-library-1', items: [libraryContent] });
const reporters: readonly KindOfPerson[] = ['self', 'tutor'];

const ofLink = ({ linkId }: Records) => ({ linkId });
const ofOwnItem = ({ ownItemId }: Records) => ({ itemId: ownItemId });
const ofPupil = ({ pupilId }: Records) => ({ pupilId });
const ofRoute = ({ routeId }: Records) => ({ routeId });
const ofStep = ({ routeId }: Records) => ({ routeId, stepId: stepId('1') });
const ofNote = ({ noteId }: Records) => ({ noteId });
const ofRestrictedNote = ({ restrictedNoteId }: Records) => ({ noteId: restrictedNoteId });
const ofQuestion = ({ questionId }: Records) => ({ questionId });
const ofEntry = ({ questionId, entryId }: Records) => ({ questionId, entryId });
const ofReflection = ({ reflectionId }: Records) => ({ reflectionId });
const ofEvent = ({ eventId }: Records) => ({ eventId });
const ofDraft = ({ draftKey }: Records) => ({ draftKey });

/** The foreign event stands in the other course, and the other pupil has joined it. */
const eventForeigners: readonly KindOfPerson[] = ['otherPupil', 'staffOfOtherCourse', 'formerTutor'];
export const eventPlan = {
  title: 'День космоса',
  purpose: '',
  goals: '',
  tasks: [],
  ways: '',
  resources: '',
  results: '',
  startsOn: null,
  endsOn: null,
};

const wording = {
  kind: 'observation',
  text: 'Работал 12 минут, потом попросил паузу.',
  routeId: null,
  stepId: null,
  visibility: 'team',
  readers: [],
};

/** Who may do what, one row for each endpoint of the contract. A new endpoint without a row fails the test. */
export const expectations: Record<EndpointKey, Expectation> = {
  'GET /api/session': { allowed: living, about: 'own' },
  'DELETE /api/session': { allowed: living, about: 'own' },
  'GET /api/glance': { allowed: living, about: 'own' },
  'GET /api/courses/:courseId/learners': {
    allowed: staffOfCourse,
    about: 'record',
    params: ({ courseId }) => ({ courseId }),
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'POST /api/courses/:courseId/pupils': {
    allowed: staffOfCourse,
    about: 'record',
    params: ({ courseId }) => ({ courseId }),
    body: ({ personId }) => ({ personIds: [personId] }),
    // They may confirm, but that person is no learner of their course: nothing comes of it.
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'POST /api/courses/:courseId/tutees': {
    allowed: staffOfCourse,
    about: 'record',
    params: ({ courseId }) => ({ courseId }),
    body: ({ personId }) => ({ personId }),
  },
  'GET /api/links/:linkId/completion': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofLink,
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'PUT /api/links/:linkId/completion': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofLink,
    body: () => ({ on: true, earlier: true }),
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'POST /api/links/:linkId/completion/retry': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofLink,
    body: () => ({ pupilId: null }),
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'GET /api/pupils/:pupilId': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofPupil,
    allowedOnForeign: staffOfCourse,
  },
  'GET /api/pupils/:pupilId/page': {
    allowed: pageReaders,
    about: 'record',
    params: ofPupil,
    allowedOnForeign: ['otherPupil'],
  },
  'GET /api/pupils/:pupilId/people': {
    allowed: pageReaders,
    about: 'record',
    params: ofPupil,
    allowedOnForeign: ['otherPupil'],
  },
  'PUT /api/pupils/:pupilId/meeting': {
    allowed: tutorOnly,
    about: 'record',
    params: ofPupil,
    body: () => ({ time: 'По вторникам после третьего урока', place: 'Кабинет 12' }),
  },
  'PUT /api/pupils/:pupilId/look': {
    allowed: ['self'],
    about: 'record',
    params: ofPupil,
    body: () => ({ look: 'space' }),
    allowedOnForeign: ['otherPupil'],
  },
  'PUT /api/pupils/:pupilId/reading-level': {
    allowed: ['tutor', 'specialist'],
    about: 'record',
    params: ofPupil,
    body: () => ({ readingLevel: 1 }),
  },
  'GET /api/pupils/:pupilId/tie-candidates': { allowed: tutorOnly, about: 'record', params: ofPupil },
  'POST /api/pupils/:pupilId/ties': {
    allowed: tutorOnly,
    about: 'record',
    params: ofPupil,
    body: ({ personId }) => ({ personId, kind: 'guardian', reason: 'Растит ребёнка', endsOn: null }),
  },
  'POST /api/pupils/:pupilId/ties/:tieId/end': {
    allowed: tutorOnly,
    about: 'record',
    params: ({ pupilId, tieId }) => ({ pupilId, tieId }),
    body: () => ({ reason: 'Год закончился' }),
  },
  'GET /api/pupils/:pupilId/routes': { allowed: team, about: 'record', params: ofPupil },
  'POST /api/pupils/:pupilId/routes': {
    allowed: tutorOnly,
    about: 'record',
    params: ofPupil,
    body: ({ freshId }) => ({ routeId: freshId, plan: plan() }),
  },
  'GET /api/routes/:routeId': { allowed: team, about: 'record', params: ofRoute },
  'PUT /api/routes/:routeId': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1, plan: plan({ steps: [step('1')] }) }),
  },
  'POST /api/routes/:routeId/agreements': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1, agreedBy: ['pupil', 'tutor'] }),
  },
  'POST /api/routes/:routeId/close': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1 }),
  },
  'POST /api/routes/:routeId/reopen': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1 }),
  },
  'GET /api/routes/:routeId/versions/:version': {
    allowed: team,
    about: 'record',
    params: ({ routeId }) => ({ routeId, version: 1 }),
  },
  'PUT /api/routes/:routeId/steps/:stepId/state': {
    allowed: reporters,
    about: 'record',
    params: ofStep,
    body: () => ({ state: 'done' }),
    allowedOnForeign: ['otherPupil'],
  },
  'PUT /api/routes/:routeId/steps/:stepId/choice': {
    allowed: reporters,
    about: 'record',
    params: ofStep,
    body: () => ({ alternativeId: null }),
    allowedOnForeign: ['otherPupil'],
  },
  'POST /api/routes/:routeId/steps/:stepId/help': {
    allowed: reporters,
    about: 'record',
    params: ofStep,
    body: ({ freshId }) => ({ helpId: freshId }),
    allowedOnForeign: ['otherPupil'],
  },
  'POST /api/help/:helpId/answer': {
    allowed: tutorOnly,
    about: 'record',
    params: ({ helpId }) => ({ helpId }),
    body: () => ({ reply: 'Вижу, было непросто.' }),
  },
  'GET /api/routes/:routeId/voice': { allowed: tutorOnly, about: 'record', params: ofRoute },
  'PUT /api/routes/:routeId/steps/:stepId/signals/:signalId': {
    allowed: ['self'],
    about: 'record',
    params: (of) => ({ ...ofStep(of), signalId: of.freshId }),
    body: () => ({ kind: 'hard', wish: null }),
    allowedOnForeign: ['otherPupil'],
  },
  'DELETE /api/routes/:routeId/steps/:stepId/signals/:signalId': {
    allowed: ['self'],
    about: 'record',
    params: (of) => ({ ...ofStep(of), signalId: of.freshId }),
    allowedOnForeign: ['otherPupil'],
  },
  'PUT /api/routes/:routeId/order': {
    allowed: ['self'],
    about: 'record',
    params: ofRoute,
    body: () => ({ stepIds: [] }),
    allowedOnForeign: ['otherPupil'],
  },
  'PUT /api/routes/:routeId/results': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ results: [{ stepId: stepId('1'), state: 'done' }] }),
  },
  'POST /api/routes/:routeId/own-steps': {
    allowed: ['self'],
    about: 'record',
    params: ofRoute,
    body: ({ freshId }) => ({ ownStepId: freshId, text: 'Сходить в порт', fileId: null }),
    allowedOnForeign: ['otherPupil'],
  },
  'DELETE /api/own-steps/:ownStepId': {
    allowed: ['self'],
    about: 'record',
    params: ({ ownStepId }) => ({ ownStepId }),
    allowedOnForeign: ['otherPupil'],
  },
  'POST /api/own-steps/:ownStepId/answer': {
    allowed: tutorOnly,
    about: 'record',
    params: ({ ownStepId }) => ({ ownStepId }),
    body: () => ({ taken: true, reply: 'Берём!', title: '' }),
  },
  'GET /api/pupils/:pupilId/notes': { allowed: team, about: 'record', params: ofPupil },
  'POST /api/pupils/:pupilId/notes': {
    allowed: team,
    about: 'record',
    params: ofPupil,
    body: ({ freshId }) => ({ noteId: freshId, ...wording }),
  },
  'GET /api/pupils/:pupilId/audiences': { allowed: team, about: 'record', params: ofPupil },
  'PUT /api/notes/:noteId': {
    allowed: tutorOnly,
    about: 'record',
    params: ofNote,
    body: () => ({ revision: 1, ...wording }),
  },
  'POST /api/notes/:noteId/open': {
    allowed: ['tutor', 'specialist'],
    about: 'record',
    params: ofRestrictedNote,
    body: () => ({ reason: 'Готовлюсь к встрече' }),
  },
  'POST /api/notes/:noteId/history': {
    allowed: ['tutor', 'specialist'],
    about: 'record',
    params: ofNote,
    body: () => ({ reason: 'Хочу понять, что изменилось' }),
  },
  'GET /api/pupils/:pupilId/questions': {
    allowed: pageReaders,
    about: 'record',
    params: ofPupil,
    allowedOnForeign: ['otherPupil'],
  },
  'POST /api/pupils/:pupilId/questions': {
    allowed: ['self'],
    about: 'record',
    params: ofPupil,
    body: ({ freshId }) => ({ questionId: freshId, words: 'Почему?', sign: null, fileId: null, readers: [] }),
    allowedOnForeign: ['otherPupil'],
  },
  'PUT /api/questions/:questionId': {
    allowed: ['self'],
    about: 'record',
    params: ofQuestion,
    body: () => ({ state: 'let_go', hidden: true, readers: [] }),
    allowedOnForeign: ['otherPupil'],
  },
  'DELETE /api/questions/:questionId': {
    allowed: ['self'],
    about: 'record',
    params: ofQuestion,
    allowedOnForeign: ['otherPupil'],
  },
  'POST /api/questions/:questionId/entries': {
    // The child has let the specialist in.
    allowed: ['self', 'tutor', 'specialist'],
    about: 'record',
    params: ofQuestion,
    body: ({ freshId }) => ({ entryId: freshId, kind: 'way', way: 'look', words: '', fileId: null }),
    allowedOnForeign: ['otherPupil'],
  },
  'PUT /api/questions/:questionId/entries/:entryId': {
    allowed: ['self'],
    about: 'record',
    params: ofEntry,
    body: () => ({ tried: true }),
    allowedOnForeign: ['otherPupil'],
  },
  'DELETE /api/questions/:questionId/entries/:entryId': {
    allowed: ['self'],
    about: 'record',
    params: ofEntry,
    allowedOnForeign: ['otherPupil'],
  },
  'GET /api/pupils/:pupilId/reflections': {
    allowed: reporters,
    about: 'record',
    params: ofPupil,
    allowedOnForeign: ['otherPupil'],
  },
  'POST /api/pupils/:pupilId/reflections': {
    allowed: ['self'],
    about: 'record',
    params: ofPupil,
    body: ({ freshId }) => ({
      reflectionId: freshId,
      routeId: null,
      stepId: null,
      answer: { format: 'weather', weather: 'sun' },
      words: '',
      fileId: null,
    }),
    allowedOnForeign: ['otherPupil'],
  },
  'PUT /api/reflections/:reflectionId': {
    allowed: ['self'],
    about: 'record',
    params: ofReflection,
    body: () => ({ hidden: true }),
    allowedOnForeign: ['otherPupil'],
  },
  'DELETE /api/reflections/:reflectionId': {
    allowed: ['self'],
    about: 'record',
    params: ofReflection,
    allowedOnForeign: ['otherPupil'],
  },
  'POST /api/reflections/:reflectionId/replies': {
    allowed: tutorOnly,
    about: 'record',
    params: ofReflection,
    body: ({ freshId }) => ({ replyId: freshId, words: 'Расскажи про поворот.' }),
  },
  'GET /api/overview': { allowed: staff, about: 'own' },
  'PUT /api/overview/settings': {
    allowed: staff,
    about: 'own',
    body: () => ({
      help: 1,
      hard: 3,
      teacher: null,
      voice: 3,
      talk: 7,
      goodWord: 14,
      mention: 30,
      step: 10,
      ending: 14,
      keys: true,
    }),
  },
  'PUT /api/pupils/:pupilId/snoozes/:rule': {
    allowed: tutorOnly,
    about: 'record',
    params: ({ pupilId }) => ({ pupilId, rule: 'talk' }),
    body: () => ({ untilDay: '2026-09-21', reason: 'Болеет до понедельника' }),
  },
  'DELETE /api/pupils/:pupilId/snoozes/:rule': {
    allowed: tutorOnly,
    about: 'record',
    params: ({ pupilId }) => ({ pupilId, rule: 'talk' }),
  },
  'GET /api/note-circles': { allowed: staff, about: 'own' },
  'POST /api/group-notes': {
    allowed: team,
    about: 'record',
    body: ({ pupilId, freshId }) => ({
      groupId: freshId,
      kind: 'observation',
      feeling: 'calm',
      helpGiven: null,
      visibility: 'team',
      notes: [{ noteId: freshId, pupilId, text: 'Досчитал до конца и помог соседу.' }],
    }),
  },
  'POST /api/routes/:routeId/shift': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1, days: 7 }),
  },
  'POST /api/routes/:routeId/pause': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1 }),
  },
  'POST /api/routes/:routeId/resume': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1, shift: true }),
  },
  'POST /api/routes/:routeId/level': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1, level: 'trail' }),
  },
  'POST /api/pupils/:pupilId/route-copies': {
    allowed: tutorOnly,
    about: 'record',
    params: ofPupil,
    body: ({ freshId, routeId }) => ({ routeId: freshId, fromRouteId: routeId, startsOn: '2026-10-05' }),
  },
  'GET /api/courses/:courseId/events': {
    allowed: staffOfCourse,
    about: 'record',
    params: ({ courseId }) => ({ courseId }),
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'POST /api/courses/:courseId/events': {
    allowed: staffOfCourse,
    about: 'record',
    params: ({ courseId }) => ({ courseId }),
    body: () => ({ eventId: crypto.randomUUID(), kind: 'event', ideasUntil: null, plan: eventPlan }),
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  // What a child is asked to join is the child's own affair; the staff of the course see it in their list.
  'GET /api/pupils/:pupilId/events': {
    allowed: ['self'],
    about: 'record',
    params: ofPupil,
    allowedOnForeign: ['otherPupil'],
  },
  'GET /api/events/:eventId': {
    allowed: ['self', ...staffOfCourse],
    about: 'record',
    params: ofEvent,
    allowedOnForeign: eventForeigners,
  },
  'PUT /api/events/:eventId': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofEvent,
    body: () => ({ revision: 1, ideasUntil: null, plan: eventPlan }),
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'PUT /api/events/:eventId/stage': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofEvent,
    body: () => ({ revision: 1, stage: 'plan' }),
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'POST /api/events/:eventId/invitations': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofEvent,
    // The other pupil is no member of the other course, so there is nobody to ask.
    body: ({ pupilId }) => ({ pupilIds: [pupilId] }),
  },
  'PUT /api/events/:eventId/answer': {
    allowed: ['self'],
    about: 'record',
    params: ofEvent,
    body: () => ({ answer: 'not_now' }),
    allowedOnForeign: ['otherPupil'],
  },
  'POST /api/events/:eventId/words': {
    allowed: ['self', ...staffOfCourse],
    about: 'record',
    params: ofEvent,
    body: () => ({ wordId: crypto.randomUUID(), about: 'tasks', text: 'Сделать ракету' }),
    allowedOnForeign: eventForeigners,
  },
  // A child's words are hidden by the child alone.
  'PUT /api/events/:eventId/words/:wordId/hidden': {
    allowed: ['self'],
    about: 'record',
    params: ({ eventId, eventWordId }) => ({ eventId, wordId: eventWordId }),
    body: () => ({ hidden: true }),
    allowedOnForeign: ['otherPupil'],
  },
  'PUT /api/events/:eventId/tasks/:taskId/taking': {
    allowed: ['self'],
    about: 'record',
    params: ({ eventId, eventTaskId }) => ({ eventId, taskId: eventTaskId }),
    body: () => ({ taken: true }),
    allowedOnForeign: ['otherPupil'],
  },
  'GET /api/library': { allowed: staff, about: 'own' },
  'POST /api/library/items': {
    allowed: staff,
    about: 'own',
    // Many kinds of people are let in, each with an item of their own.
    body: () => ({ itemId: testRandom.id(), content: libraryContent }),
  },
  'PUT /api/library/items/:itemId': {
    allowed: tutorOnly,
    about: 'record',
    params: ofOwnItem,
    body: () => ({ revision: 1, content: { ...libraryContent, title: 'Иначе' } }),
  },
  'DELETE /api/library/items/:itemId': { allowed: tutorOnly, about: 'record', params: ofOwnItem },
  'POST /api/library/items/:itemId/offer': { allowed: tutorOnly, about: 'record', params: ofOwnItem },
  'POST /api/library/items/:itemId/decision': {
    allowed: moderators,
    about: 'record',
    params: ({ offeredItemId }) => ({ itemId: offeredItemId }),
    body: () => ({ share: true }),
    // The library is the school's, not a pupil's.
    allowedOnForeign: moderators,
  },
  'POST /api/library/packages': {
    allowed: [...moderators, 'staffOfOtherSchool'],
    about: 'own',
    body: () => ({ itemIds: ['starter-game-1'] }),
  },
  'POST /api/library/imports': {
    allowed: [...moderators, 'staffOfOtherSchool'],
    about: 'own',
    body: () => ({ package: somePackage }),
  },
  'GET /api/templates': { allowed: staff, about: 'own' },
  'POST /api/templates/:templateId/plans': {
    allowed: staff,
    about: 'own',
    params: () => ({ templateId: 'interest' }),
    body: () => ({ level: 'trail', likes: '', helpers: [], startsOn: '2026-09-14', endsOn: '2026-09-28' }),
  },
  'GET /api/pupils/:pupilId/chest': {
    allowed: pageReaders,
    about: 'record',
    params: ofPupil,
    allowedOnForeign: ['otherPupil'],
  },
  'POST /api/pupils/:pupilId/chest': {
    allowed: ['self'],
    about: 'record',
    params: ofPupil,
    body: ({ freshId }) => ({
      itemId: freshId,
      kind: 'can',
      text: 'Умею',
      fileId: null,
      shown: false,
      goesAlong: true,
    }),
    allowedOnForeign: ['otherPupil'],
  },
  'PUT /api/chest/:itemId': {
    allowed: ['self'],
    about: 'record',
    params: ({ itemId }) => ({ itemId }),
    body: () => ({ shown: false, goesAlong: false, hidden: true }),
    allowedOnForeign: ['otherPupil'],
  },
  'POST /api/chest/:itemId/replies': {
    allowed: ['guardian', ...team],
    about: 'record',
    params: ({ itemId }) => ({ itemId }),
    body: ({ freshId }) => ({ replyId: freshId, text: 'Рада за тебя!' }),
  },
  'PUT /api/pupils/:pupilId/files/:kind/:fileId': {
    allowed: reporters,
    about: 'record',
    params: ({ pupilId, freshId }) => ({ pupilId, kind: 'voice', fileId: freshId }),
    body: () => wavOf(0.1),
    allowedOnForeign: ['otherPupil'],
  },
  'GET /api/files/:fileId': {
    allowed: pageReaders,
    about: 'record',
    params: ({ fileId }) => ({ fileId }),
    allowedOnForeign: ['otherPupil'],
  },
  'POST /api/pupils/:pupilId/capture-troubles': {
    allowed: reporters,
    about: 'record',
    params: ofPupil,
    body: ({ freshId }) => ({ troubleId: freshId, kind: 'voice', reason: 'microphone' }),
    allowedOnForeign: ['otherPupil'],
  },
  'GET /api/pupils/:pupilId/capture-troubles': { allowed: team, about: 'record', params: ofPupil },
  'GET /api/drafts/:draftKey': { allowed: living, about: 'own', params: ofDraft },
  'PUT /api/drafts/:draftKey': {
    allowed: living,
    about: 'own',
    params: ofDraft,
    body: () => ({ form: { text: 'Ан' } }),
  },
  'DELETE /api/drafts/:draftKey': { allowed: living, about: 'own', params: ofDraft },
};
