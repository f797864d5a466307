/** The demo school's event and journey, as the children and their adults have thought of them so far. */
import type { EventAnswer, EventKind, EventStage, WordAbout } from '../../contract/events.ts';
import { psychologist, tutor } from '../accounts.ts';
import type { Days } from './story.ts';

interface StoryWord {
  /** The author's number in the portal. */
  readonly by: string;
  readonly day: Days;
  readonly about: WordAbout;
  readonly text: string;
}

export interface StoryEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly stage: EventStage;
  readonly title: string;
  readonly purpose: string;
  readonly goals: string;
  /** What is to be done, which adult helps, which children have taken it. */
  readonly tasks: readonly (readonly [title: string, helper: string, takenBy: readonly string[]])[];
  readonly ways: string;
  readonly resources: string;
  readonly results: string;
  readonly opened: Days;
  readonly ideasUntil: Days | null;
  readonly window: readonly [Days, Days];
  /** By the child's number in the portal. */
  readonly pupils: Readonly<Record<string, EventAnswer>>;
  /** Whose route the event is a step of, and which: the child's number, the place of the step from 0. */
  readonly steps?: Readonly<Record<string, number>>;
  readonly words: readonly StoryWord[];
}

export const events: readonly StoryEvent[] = [
  {
    id: 'demo-event-space',
    kind: 'event',
    stage: 'doing',
    title: 'День космоса',
    purpose: 'Чтобы малыши не боялись темноты и узнали, что там звёзды.',
    goals: 'Показать первоклассникам звёзды\nПридумать всё самим',
    tasks: [
      ['Нарисовать карту неба', 'Мария Ивановна', ['101', '102']],
      ['Сделать ракету из коробок', 'мама Семёна', ['111']],
      ['Рассказать про Луну', '', []],
    ],
    ways: 'Затемним класс\nКаждый покажет одну звезду',
    resources: 'Фонарики\nКоробки от холодильника\nБиблиотека',
    results: 'Карта неба останется в классе у первоклассников.',
    opened: -12,
    ideasUntil: -6,
    window: [-1, 6],
    pupils: { '101': 'joined', '102': 'joined', '103': 'invited', '111': 'joined', '109': 'not_now' },
    words: [
      { by: '101', day: -12, about: 'tasks', text: 'Сделать ракету, чтобы в неё можно было залезть!' },
      { by: '102', day: -11, about: 'purpose', text: 'Чтобы малыши не боялись темноты' },
      { by: tutor.id, day: -10, about: 'resources', text: 'Можно спросить в библиотеке большую карту неба.' },
      { by: '111', day: -10, about: 'resources', text: 'У папы есть коробки от холодильника' },
    ],
  },
  {
    id: 'demo-journey-river',
    kind: 'journey',
    stage: 'ideas',
    title: 'Откуда течёт наша река?',
    purpose: '',
    goals: '',
    tasks: [],
    ways: '',
    resources: '',
    results: '',
    opened: -2,
    ideasUntil: 5,
    window: [10, 24],
    pupils: { '101': 'invited', '103': 'joined', '106': 'joined' },
    words: [
      {
        by: psychologist.id,
        day: -2,
        about: 'ways',
        text: 'Можно идти вдоль берега и рисовать, что слышим.',
      },
    ],
  },
  {
    id: 'demo-event-fair',
    kind: 'event',
    stage: 'plan',
    title: 'Ярмарка находок',
    purpose: 'Чтобы показать, что у нас получилось.',
    goals: 'Каждый покажет одно дело',
    tasks: [
      ['Нарисовать приглашения', '', ['101']],
      ['Расставить столы', 'Мария Ивановна', []],
    ],
    ways: 'Ходим от стола к столу и спрашиваем',
    resources: 'Столы из столовой',
    results: 'Книга находок с отзывами гостей.',
    opened: -8,
    ideasUntil: -3,
    window: [12, 12],
    pupils: { '101': 'joined', '116': 'joined', '117': 'invited' },
    steps: { '101': 6, '116': 5, '117': 6 },
    words: [
      { by: '101', day: -8, about: 'tasks', text: 'Пусть гости спрашивают, а мы отвечаем' },
      { by: '116', day: -7, about: 'purpose', text: 'Показать кита!' },
    ],
  },
];

/** When and where the tutor meets a child: the child's number, time, place. */
export const meetings: readonly (readonly [pupil: string, time: string, place: string])[] = [
  ['101', 'По вторникам после третьего урока', 'Кабинет 12, где рыбки'],
  ['102', 'По четвергам на большой перемене', 'Кабинет 12, где рыбки'],
  ['111', 'По средам после уроков', 'Библиотека'],
  ['104', 'По пятницам после четвёртого урока', 'Библиотека'],
  ['105', 'По средам перед уроками', 'Кабинет 14'],
  ['116', 'По понедельникам после уроков', 'Кабинет 14'],
  ['117', 'По четвергам в 15:00', 'Медиатека'],
];
