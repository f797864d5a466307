import type { NoteView } from '../../../lti-server/contract/notes.ts';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import type { CourseLearner, RosterView } from '../../../lti-server/contract/learners.ts';
import type { RouteView } from '../../../lti-server/contract/route-views.ts';
import type { RoutePlan, Step } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { ApiFailure, offlineCode } from '../../../widget/api/api-failure.ts';
import type { Call } from './fake-api.ts';

export const tutor = { personId: 'person-tutor', name: 'Анна Сергеевна' };
export const teacher = { personId: 'person-teacher', name: 'Мария Ивановна' };
export const psychologist = { personId: 'person-psycho', name: 'Олег Петрович' };

/** The same day in nearly every time zone, from eleven hours behind UTC to twelve before it. */
const onSeptember = (day: number): number => Date.UTC(2026, 8, day, 11);

export const session: SessionView = {
  person: tutor,
  school: { name: 'Школа' },
  course: { courseId: 'course-0001', title: 'Сопровождение, 3 «Б»', role: 'assistant' },
  activity: { linkId: 'link-0001' },
  home: 'panel',
  opens: null,
  pupils: [],
  locale: 'ru',
  idleEndsAt: 1,
  endsAt: 1,
};

const abilities = {
  take: false,
  grantTies: true,
  readPlan: true,
  writeRoute: true,
  reportSteps: true,
  answerHelp: true,
  writeNotes: true,
  seeAsPupil: true,
  setReadingLevel: true,
};

export const makeCard = (parts: Partial<PupilCard> = {}): PupilCard => ({
  pupilId: 'pupil-0001',
  name: 'Соня Маяк',
  readingLevel: 3,
  ties: [
    {
      tieId: 'tie-000001',
      person: tutor,
      kind: 'tutor',
      reason: 'Тьютор 3 «Б»',
      startsOn: '2026-09-01',
      endsOn: '2027-05-31',
    },
    {
      tieId: 'tie-000002',
      person: psychologist,
      kind: 'specialist',
      reason: 'Просьба семьи',
      startsOn: '2026-09-01',
      endsOn: null,
    },
  ],
  abilities,
  ...parts,
});

export const makePlanStep = (parts: Partial<Step> & { id: string }): Step => ({
  title: `Шаг ${parts.id}`,
  whatToDo: '',
  goalId: null,
  form: 'lesson',
  method: null,
  resources: [],
  helpers: [],
  startsOn: null,
  endsOn: null,
  alternatives: [],
  proposedBy: 'tutor',
  agreedBy: [],
  ...parts,
});

export const makePlan = (parts: Partial<RoutePlan> = {}): RoutePlan => ({
  title: 'Книга про маяки',
  purpose: 'Хочу рассказать про корабли.',
  stage: 'realisation',
  startsOn: '2026-09-07',
  endsOn: '2026-12-18',
  goals: [{ id: 'goal-0001', title: 'Сделать книгу', successSign: 'Её можно листать' }],
  steps: [
    makePlanStep({ id: 'step-one1', title: 'Собрать рассказы', helpers: ['мама'], goalId: 'goal-0001' }),
    makePlanStep({
      id: 'step-two2',
      title: 'Нарисовать страницу',
      whatToDo: 'Подсказка: https://example.org/map',
      resources: [{ title: 'Как рисуют', url: 'https://example.org/draw' }],
      alternatives: [
        { id: 'way-paint', title: 'Красками', whatToDo: '' },
        { id: 'way-glue1', title: 'Аппликацией', whatToDo: 'Из бумаги' },
      ],
    }),
    makePlanStep({ id: 'step-three', title: 'Показать классу', startsOn: '2026-12-01' }),
  ],
  ...parts,
});

export const makeRouteView = (parts: Partial<RouteView> = {}): RouteView => ({
  routeId: 'route-0001',
  pupilId: 'pupil-0001',
  status: 'agreed',
  revision: 4,
  plan: makePlan(),
  progress: [
    { stepId: 'step-one1', state: 'done', alternativeId: null, changedAt: 1 },
    { stepId: 'step-two2', state: 'now', alternativeId: 'way-paint', changedAt: 1 },
  ],
  versions: [
    {
      version: 1,
      agreedAt: onSeptember(3),
      agreedBy: ['pupil', 'tutor'],
      recordedBy: 'Анна Сергеевна',
    },
  ],
  pausedOn: null,
  agreedIsCurrent: true,
  updatedAt: onSeptember(3),
  updatedBy: 'Анна Сергеевна',
  abilities,
  ...parts,
});

export const makeNote = (parts: Partial<NoteView> & { noteId: string }): NoteView => ({
  pupilId: 'pupil-0001',
  author: tutor,
  kind: 'observation',
  text: 'Работала у окна, попросила ещё страницу.',
  restricted: false,
  routeId: null,
  stepId: null,
  visibility: 'team',
  readers: [],
  revision: 1,
  createdAt: onSeptember(5),
  updatedAt: onSeptember(5),
  abilities: { edit: true, open: false },
  ...parts,
});

export const makeLearner = (
  parts: Partial<CourseLearner> & { person: CourseLearner['person'] },
): CourseLearner => ({
  pupilId: null,
  role: 'learner',
  tutors: [],
  tie: null,
  route: null,
  openHelp: [],
  mayTake: false,
  active: true,
  confirmable: false,
  perhapsGrownUp: false,
  ...parts,
});

/** The list of a course's learners, with nothing to tell of the LMS's own list. */
export const courseWith = (learners: unknown[], roster: RosterView = { state: 'none', syncedAt: null }) => ({
  learners,
  roster,
});

export const offline = (): ApiFailure =>
  new ApiFailure({ code: offlineCode, message: '', requestId: '', status: 0 });
export const conflict = (current: unknown): ApiFailure =>
  new ApiFailure({ code: 'REVISION_CONFLICT', message: '', requestId: 'r1', status: 409, current });

export type Answers = Record<string, (call: Call) => unknown>;

/** A school with one pupil, one route, no notes and no drafts; a test changes what it is about. */
export const panelAnswers = (
  parts: { card?: PupilCard; route?: RouteView; notes?: NoteView[]; drafts?: Map<string, object> } = {},
): Answers => {
  const { card = makeCard(), route, notes = [], drafts = new Map<string, object>() } = parts;
  const listed = route
    ? [
        {
          routeId: route.routeId,
          status: route.status,
          stage: route.plan.stage,
          title: route.plan.title,
          updatedAt: 1,
        },
      ]
    : [];
  const { pupilId, name } = card;
  return {
    'GET /api/duties': () => ({ coordinates: false, received: [] }),
    'GET /api/courses/:courseId/learners': () => ({
      roster: { state: 'none', syncedAt: null },
      learners: [
        makeLearner({
          person: { personId: 'person-sonya', name },
          pupilId,
          tie: 'tutor',
          tutors: [tutor.name],
          route: route
            ? {
                routeId: route.routeId,
                status: route.status,
                stage: route.plan.stage,
                title: route.plan.title,
                nowStep: 'Нарисовать страницу',
                changedAt: 1,
              }
            : null,
        }),
      ],
    }),
    'GET /api/pupils/:pupilId': () => card,
    'GET /api/pupils/:pupilId/routes': () => ({ routes: listed }),
    'GET /api/routes/:routeId': () => route,
    'GET /api/routes/:routeId/voice': () => ({
      progress: route?.progress ?? [],
      help: [],
      voice: { signals: [], ownSteps: [], order: [] },
    }),
    'GET /api/pupils/:pupilId/notes': () => ({ notes }),
    'GET /api/pupils/:pupilId/audiences': () => ({
      author: [tutor],
      team: [tutor, psychologist],
      teachers: [tutor, psychologist, teacher],
      family: [tutor, psychologist, teacher, { personId: 'person-mother', name: 'Ирина' }],
      pupil: [tutor, psychologist, teacher, { personId: 'person-sonya', name }],
      candidates: [psychologist, teacher],
    }),
    'GET /api/templates': () => ({
      templates: ['first', 'second', 'third', 'fourth'].map((templateId, place) => ({
        templateId,
        title: ['Знакомимся', 'Читаю без страха', 'Берегу силы', 'Событие'][place],
        summary: 'Чтобы узнать друг друга.',
        purpose: 'Хочу узнать.',
        needs: [['interest'], ['reading'], ['energy'], ['event']][place],
        helpers: ['tutor', 'specialist', 'friend'],
        levels: [
          { level: 'trail', weeks: 2, steps: ['Встретиться', 'Нарисовать', 'Рассказать'] },
          { level: 'road', weeks: 4, steps: ['Встретиться', 'Нарисовать', 'Показать', 'Рассказать'] },
        ],
      })),
    }),
    'POST /api/templates/:templateId/plans': ({ body }) => ({
      plan: makePlan({ title: 'Знакомимся', stage: 'design', ...(body as object) }),
    }),
    'GET /api/drafts/:draftKey': ({ params }) => ({
      draft: drafts.has(String(params['draftKey']))
        ? { form: drafts.get(String(params['draftKey'])), savedAt: new Date().setHours(14, 5) }
        : null,
    }),
    'PUT /api/drafts/:draftKey': ({ params, body }) => {
      drafts.set(String(params['draftKey']), (body as { form: object }).form);
      return {};
    },
    'DELETE /api/drafts/:draftKey': ({ params }) => {
      drafts.delete(String(params['draftKey']));
      return {};
    },
  };
};
