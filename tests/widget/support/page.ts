import type { Locale } from '../../../lti-server/contract/vocabulary.ts';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { appWords } from '../../../widget/locales/app-words.ts';
import { setLocale } from '../../../widget/locales/locale.ts';
import { documentStyles } from '../../../widget/styles/document-styles.ts';

/** What the app does before a view is drawn: the language and the colours of the page. */
export const preparePage = async (locale: Locale = 'ru'): Promise<void> => {
  const sheet = documentStyles.styleSheet;
  if (sheet && !document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  setLocale(locale);
  await appWords.load();
};

type Route = NonNullable<PupilPage['route']>;
type Step = Route['steps'][number];

export const makeStep = (parts: Partial<Step> & { id: string }): Step => ({
  title: `Шаг ${parts.id}`,
  whatToDo: '',
  form: 'lesson',
  resources: [],
  helpers: [],
  startsOn: null,
  endsOn: null,
  alternatives: [],
  state: 'planned',
  alternativeId: null,
  ...parts,
});

/** A route with something in every corner: done, changed, now with a choice, next, further, put off. */
export const makeSteps = (): Step[] => [
  makeStep({ id: 'step-done', title: 'Рассказать, что люблю', state: 'done' }),
  makeStep({ id: 'step-changed', title: 'Выбрать тему', state: 'changed' }),
  makeStep({
    id: 'step-now1',
    title: 'Собрать карту',
    whatToDo: 'Нарисуй море.\nПодсказка: https://example.org/map.',
    resources: [{ title: 'Как рисуют карты', url: 'https://example.org/maps' }],
    helpers: ['мама'],
    startsOn: '2026-09-07',
    endsOn: '2026-09-18',
    alternatives: [
      { id: 'way-paint', title: 'Нарисовать', whatToDo: 'Красками' },
      { id: 'way-mould', title: 'Слепить', whatToDo: '' },
    ],
    state: 'now',
  }),
  makeStep({ id: 'step-next1', title: 'Показать карту другу', startsOn: '2026-09-21' }),
  makeStep({ id: 'step-next2', title: 'Прочитать вслух', endsOn: '2026-09-30' }),
  makeStep({ id: 'step-far01', title: 'Сходить в музей' }),
  makeStep({ id: 'step-later', title: 'Написать письмо', state: 'not_now' }),
];

export const makeRoute = (parts: Partial<Route> = {}): Route => ({
  routeId: 'route-0001',
  title: 'От искры до рассказа',
  purpose: 'Хочу рассказать про корабли.',
  stage: 'realisation',
  closed: false,
  startsOn: null,
  endsOn: null,
  goals: [{ id: 'goal-0001', title: 'Рассказать классу', successSign: 'Говорю пять минут' }],
  steps: makeSteps(),
  help: [],
  ...parts,
});

export const makePage = (parts: Partial<PupilPage> = {}): PupilPage => ({
  pupilId: 'pupil-0001',
  name: 'Соня',
  look: 'ocean',
  readingLevel: 3,
  tutors: [{ personId: 'person-0001', name: 'Анна Петровна' }],
  route: makeRoute(),
  notes: [
    {
      noteId: 'note-0001',
      kind: 'good_word',
      text: 'Твоя история всех удивила.\nhttps://example.org/story',
      stepId: 'step-done',
      author: 'Анна Петровна',
      createdAt: Date.UTC(2026, 8, 10, 12),
    },
  ],
  mayReport: true,
  ...parts,
});

/** Of a child who came in itself. */
export const makeSession = (parts: Partial<SessionView> = {}): SessionView => ({
  person: { personId: 'person-0009', name: 'Соня' },
  school: { name: 'Школа' },
  course: null,
  activity: null,
  home: 'pupil',
  opens: null,
  pupils: [{ pupilId: 'pupil-0001', name: 'Соня' }],
  locale: 'ru',
  idleEndsAt: 1,
  endsAt: 1,
  ...parts,
});
