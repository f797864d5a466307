import type { ReflectionAnswer } from '../../contract/reflections.ts';
import type { Days } from './story.ts';

export interface StoryReflection {
  readonly pupil: string;
  readonly day: Days;
  readonly answer: ReflectionAnswer;
  /** What it is about, as the step was called. */
  readonly about: string;
  readonly words?: string;
  readonly hidden?: boolean;
  readonly replies?: readonly { readonly by: string; readonly day: Days; readonly words: string }[];
}

const tutor = '11';

/** How children of the class have looked back, and what the tutor answered. */
export const reflections: readonly StoryReflection[] = [
  {
    pupil: '101',
    day: -9,
    about: 'Расспросить дедушку про море',
    answer: { format: 'weather', weather: 'breeze' },
    words: 'Сначала боялся спросить, потом дедушка сам рассказал.',
    replies: [
      { by: tutor, day: -8, words: 'Вижу, было непросто. Ты всё равно спросил — это дорогого стоит.' },
    ],
  },
  {
    pupil: '101',
    day: -2,
    about: 'Найти в библиотеке три книги',
    answer: { format: 'cards', order: ['interesting', 'hard', 'easy'] },
  },
  {
    pupil: '101',
    day: -5,
    about: '',
    answer: {
      format: 'find',
      happened: 'Море из ваты отклеилось.',
      thought: 'Думал, что всё пропало.',
      tells: 'Клей надо держать дольше.',
    },
    replies: [
      { by: tutor, day: -4, words: 'Получилось по-другому — и вышла находка. Расскажешь о ней ребятам?' },
    ],
  },
  {
    pupil: '102',
    day: -4,
    about: '',
    answer: { format: 'line', ends: ['тихо', 'громко'], before: 1, after: 4 },
  },
  {
    pupil: '103',
    day: -3,
    about: '',
    answer: { format: 'finish', start: 'helped', end: 'person' },
    words: 'Бабушка Рәйсә.',
    replies: [{ by: tutor, day: -2, words: 'Передай бабушке спасибо. Что она тебе подсказала?' }],
  },
  {
    pupil: '111',
    day: -1,
    about: '',
    answer: { format: 'again', answer: 'again' },
  },
  {
    pupil: '116',
    day: -5,
    about: 'Спроси про кита',
    answer: { format: 'weather', weather: 'rainbow' },
    replies: [{ by: tutor, day: -4, words: 'Радуга! Расскажешь, что было самым цветным?' }],
  },
  {
    pupil: '104',
    day: -6,
    about: 'Вспомнить, кто живёт в тайге',
    answer: { format: 'finish', start: 'proud', end: 'hint' },
    words: 'Вспомнил росомаху.',
    replies: [{ by: tutor, day: -5, words: 'Про росомаху никто бы не вспомнил. С неё и начни загадку?' }],
  },
  {
    pupil: '117',
    day: -11,
    about: 'Составить вопросы для интервью',
    answer: {
      format: 'find',
      happened: 'На вопросы отвечали одним словом.',
      thought: 'Думал, человек не хочет говорить.',
      tells: 'Спрашивать «расскажите, как…».',
    },
    replies: [{ by: tutor, day: -10, words: 'Так работают настоящие интервьюеры. Проверишь на мне?' }],
  },
];
