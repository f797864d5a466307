import type { Look, ReadingLevel } from '../../contract/vocabulary.ts';
import type { Story } from './story.ts';

/** How some children's pages look: one of the first grade, some of the third, one of the eighth. */
export const pages: readonly {
  readonly pupil: string;
  readonly look: Look;
  readonly readingLevel: ReadingLevel;
}[] = [
  { pupil: '116', look: 'ocean', readingLevel: 1 },
  { pupil: '104', look: 'forest', readingLevel: 2 },
  { pupil: '105', look: 'space', readingLevel: 2 },
  { pupil: '117', look: 'list', readingLevel: 3 },
];

/** Алиса visits from the first grade and reads little; Глеб comes from the eighth to help and learn. */
export const ages: readonly Story[] = [
  {
    pupil: '116',
    title: 'Мой кит',
    purpose: 'Хочу сделать большого кита и всем его показать.',
    stage: 'realisation',
    status: 'agreed',
    window: [-10, 18],
    changed: -4,
    goals: [['Сделать кита', 'Кит висит в классе']],
    steps: [
      {
        title: 'Найди кита',
        whatToDo: 'Полистай книгу про море. Какой кит тебе нравится?',
        form: 'lesson',
        goal: 0,
        helpers: ['Анна Сергеевна'],
        window: [-10, -7],
        state: 'done',
      },
      {
        title: 'Спроси про кита',
        whatToDo: 'Что ест кит? Спроси дома.',
        form: 'home',
        goal: 0,
        helpers: ['мама'],
        window: [-7, -3],
        state: 'done',
      },
      {
        title: 'Сделай кита',
        whatToDo: 'Выбери, из чего будет кит. Начни с хвоста.',
        form: 'project',
        goal: 0,
        helpers: ['Анна Сергеевна'],
        ways: [
          ['Слепи', 'Из пластилина.'],
          ['Нарисуй', 'На большом листе.'],
        ],
        window: [-3, 4],
        state: 'now',
      },
      {
        title: 'Поиграй в море',
        whatToDo: 'Вместе с ребятами, после уроков.',
        form: 'after_school',
        window: [4, 8],
      },
      {
        title: 'Спой про кита',
        whatToDo: 'На кружке, если захочется.',
        form: 'club',
        state: 'not_now',
      },
      {
        title: 'Покажи кита',
        whatToDo: 'Принеси кита в класс. Расскажи, что он ест.',
        form: 'learning_event',
        goal: 0,
        window: [12, 18],
      },
    ],
    agreements: [{ day: -10, by: ['pupil', 'tutor', 'guardian'], steps: 6 }],
  },
  {
    pupil: '117',
    title: 'Подкаст о нашем районе',
    purpose:
      'Хочу записать три выпуска о людях района так, чтобы их дослушивали до конца. И понять, моё ли это — звук.',
    stage: 'realisation',
    status: 'agreed',
    window: [-21, 35],
    changed: -5,
    goals: [
      ['Записать три выпуска', 'Их можно послушать на сайте школы'],
      ['Решить, идти ли в медиакласс', 'Могу назвать три причины за и против'],
    ],
    steps: [
      {
        title: 'Разобрать чужой выпуск',
        whatToDo: 'Выбери подкаст, который дослушиваешь сам. Отметь по минутам, что держит внимание.',
        form: 'home',
        goal: 0,
        window: [-21, -15],
        proposedBy: 'pupil',
        state: 'done',
      },
      {
        title: 'Составить вопросы для интервью',
        whatToDo: 'Десять вопросов, на которые нельзя ответить «да» или «нет».',
        form: 'talk',
        method: 'discussion',
        goal: 0,
        helpers: ['Анна Сергеевна'],
        window: [-15, -9],
        state: 'changed',
      },
      {
        title: 'Записать пробное интервью',
        whatToDo:
          'Пятнадцать минут с человеком, который давно живёт рядом. Заранее скажи, где это прозвучит.',
        form: 'journey',
        method: 'practice',
        goal: 0,
        helpers: ['Мария Ивановна'],
        window: [-6, 5],
        proposedBy: 'pupil',
        state: 'now',
      },
      {
        title: 'Смонтировать первый выпуск',
        whatToDo: 'Оставь лучшие семь минут. Что пришлось вырезать и почему?',
        form: 'project',
        goal: 0,
        window: [5, 14],
      },
      {
        title: 'Побывать на радио',
        whatToDo: 'Посмотреть, как собирают утренний эфир, и задать один вопрос звукорежиссёру.',
        form: 'tryout',
        goal: 1,
        window: [14, 20],
      },
      {
        title: 'Сравнить медиакласс и физмат',
        whatToDo: 'Две колонки: что даёт каждый, чего будет не хватать.',
        form: 'elective',
        goal: 1,
        state: 'not_now',
      },
      {
        title: 'Показать выпуски классу',
        whatToDo: 'Спроси, на какой минуте стало скучно.',
        form: 'learning_event',
        goal: 0,
        window: [28, 35],
      },
    ],
    agreements: [{ day: -21, by: ['pupil', 'tutor'], steps: 7 }],
  },
];
