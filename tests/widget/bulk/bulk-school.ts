import type { BulkDeed, BulkOutcome, SheetChild, SheetStep } from '../../../lti-server/contract/bulk.ts';
import type { Overview, OverviewChild } from '../../../lti-server/contract/overview.ts';
import type { Call } from '../support/fake-api.ts';
import { panelAnswers, tutor } from '../support/panel-school.ts';

/** A tutor with some children, each with a route, and a server that keeps what is done for several of them. */

const hour = 60 * 60_000;
const names = ['Аня Лебедева', 'Борис Ёлкин', 'Вера Новикова'];
export const idOf = (place: number): string => `pupil-000${place}`;

const childOf = (place: number): OverviewChild => ({
  pupilId: idOf(place),
  name: names[place] ?? `Ребёнок ${place}`,
  courseIds: ['course-0001'],
  groupIds: place < 2 ? ['group-1'] : [],
  tutors: [],
  routeId: 'route-0001',
  stage: 'realisation',
  nowStep: null,
  lastTalkAt: null,
  lastGoodWordAt: null,
  lastContactAt: null,
  help: [],
  signals: [],
  teacher: null,
  request: null,
  nextDate: null,
  reasons: [],
  snoozed: [],
});

const overviewOf = (count: number): Overview => ({
  children: Array.from({ length: count }, (_, place) => childOf(place)),
  courses: [{ courseId: 'course-0001', title: '3 «Б»' }],
  groups: [{ groupId: 'group-1', name: 'Звёздочки' }],
  settings: {
    help: 1,
    request: 3,
    hard: 3,
    teacher: 3,
    voice: 3,
    talk: 10,
    goodWord: 14,
    mention: 30,
    step: 10,
    ending: 14,
    agreement: 1,
    keys: true,
  },
  at: Date.now(),
});

export const sheetStep = (change: Partial<SheetStep> = {}): SheetStep => ({
  id: 'step-0001',
  title: 'Нарисовать страницу',
  whatToDo: 'Возьми краски.',
  form: 'talk',
  helpers: ['Мария Ивановна'],
  startsOn: null,
  endsOn: null,
  state: 'now',
  changedAt: null,
  ...change,
});

export const sheetOf = (count: number): SheetChild[] =>
  Array.from({ length: count }, (_, place) => ({
    pupilId: idOf(place),
    name: names[place] ?? `Ребёнок ${place}`,
    route: {
      routeId: `route-000${place}`,
      title: 'Мой комикс',
      status: 'agreed' as const,
      pausedOn: null,
      agreedIsCurrent: true,
      steps: [sheetStep(), sheetStep({ id: 'step-0002', title: 'Позвать друга', state: 'planned' })],
    },
    help: { strengths: ['Рисует'], lines: ['Сначала один пример вместе'] },
  }));

export const outcomeOf = (
  deed: BulkDeed,
  change: Partial<BulkOutcome['children'][number]>[] = [],
): BulkOutcome => ({
  deedId: deed.deedId,
  kind: deed.kind,
  madeAt: Date.now(),
  undoUntil: Date.now() + 12 * hour,
  undoneAt: null,
  children: deed.children.map(({ pupilId }, place) => ({
    pupilId,
    done: true,
    undone: false,
    waits: deed.kind === 'step',
    problem: null,
    ...change[place],
  })),
});

/** A server that keeps the deeds it was sent. */
export const school = (more: Record<string, (call: Call) => unknown> = {}, count = 3) => {
  const deeds: BulkOutcome[] = [];
  return {
    deeds,
    answers: {
      ...panelAnswers(),
      'GET /api/overview': () => overviewOf(count),
      'GET /api/note-circles': () => ({ children: [], people: [tutor] }),
      'POST /api/bulk/sheets': () => ({ children: sheetOf(count) }),
      'GET /api/bulk/deeds': () => ({ deeds }),
      'GET /api/group-notes': () => ({ groups: [] }),
      'POST /api/bulk/deeds': ({ body }: Call) => {
        const outcome = outcomeOf(body as BulkDeed);
        deeds.unshift(outcome);
        return outcome;
      },
      'GET /api/drafts/:draftKey': () => ({ draft: null }),
      'PUT /api/drafts/:draftKey': () => ({}),
      'DELETE /api/drafts/:draftKey': () => ({}),
      ...more,
    },
  };
};

export const sentOf = (calls: readonly Call[]): BulkDeed[] =>
  calls.filter(({ endpoint }) => endpoint === 'POST /api/bulk/deeds').map(({ body }) => body as BulkDeed);

export const place = (count = 3) => ({
  screen: 'bulk',
  pupilIds: Array.from({ length: count }, (_, number) => idOf(number)),
});
