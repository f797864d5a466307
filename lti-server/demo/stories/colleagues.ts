import type { FeedbackOutcome } from '../../contract/vocabulary.ts';
import type { Days } from './story.ts';

const teacher = '12';
const psychologist = '13';

/** One tap of a colleague: on which step of the child's current route, counted from 0, and how many hours ago. */
interface StoryFeedback {
  readonly pupil: string;
  readonly by: string;
  readonly step: number;
  readonly outcome: FeedbackOutcome;
  readonly line?: string;
  readonly hoursAgo: number;
}

interface StoryAnswer {
  readonly hoursAgo: number;
  readonly text: string;
}

interface StoryRequest {
  readonly pupil: string;
  readonly by: string;
  readonly hoursAgo: number;
  readonly sees: string;
  readonly happens?: string;
  readonly tried?: string;
  readonly hopes?: string;
  readonly answer?: StoryAnswer;
}

interface StoryRecommendation {
  readonly pupil: string;
  readonly by: string;
  readonly hoursAgo: number;
  readonly title: string;
  readonly how: string;
  readonly place: string;
  readonly often: string;
  readonly until: Days;
  readonly ownHands?: true;
  /** The step of the current route that it has become. */
  readonly step?: number;
  readonly answer?: StoryAnswer;
}

/** How what is tried went in lessons. */
export const feedback: readonly StoryFeedback[] = [
  {
    pupil: '105',
    by: teacher,
    step: 1,
    outcome: 'not',
    line: 'Шаги по классу сбивают: считает шаги, а не пример.',
    hoursAgo: 80,
  },
  {
    pupil: '109',
    by: teacher,
    step: 1,
    outcome: 'worked',
    line: 'После «волны» дописала до конца страницы.',
    hoursAgo: 29,
  },
  { pupil: '109', by: psychologist, step: 1, outcome: 'partly', hoursAgo: 52 },
];

/** Questions to the tutor: one waits, the others are answered. */
export const requests: readonly StoryRequest[] = [
  {
    pupil: '105',
    by: teacher,
    hoursAgo: 27,
    sees: 'На устном счёте при всех замолкает, хотя в тетради те же примеры решает.',
    happens: 'вторник и четверг, начало урока',
    tried: 'Спрашивала последним, давала минуту подумать.',
    hopes: 'Понять, как спрашивать, чтобы он ответил спокойно.',
  },
  {
    pupil: '110',
    by: teacher,
    hoursAgo: 120,
    sees: 'Открывает тетрадь и ждёт, пока я подойду.',
    happens: 'самостоятельная работа',
    answer: {
      hoursAgo: 98,
      text: 'Мы с Машей договорились начинать с самого лёгкого кусочка. Положите, пожалуйста, карточку «с чего начну» на край парты — дальше она сама.',
    },
  },
  {
    pupil: '111',
    by: psychologist,
    hoursAgo: 150,
    sees: 'На встрече говорил, что не понимает, зачем ему план недели.',
    answer: {
      hoursAgo: 126,
      text: 'Спрошу его в среду и предложу план из двух дел, которые выберет сам.',
    },
  },
];

/** What the psychologist recommends: one waits for the tutor, one is a step already. */
export const recommendations: readonly StoryRecommendation[] = [
  {
    pupil: '101',
    by: psychologist,
    hoursAgo: 45,
    title: 'Дышать волной перед чтением',
    how: 'Вдох на четыре, выдох на шесть, рука рисует волну. Взрослый дышит рядом и ничего не говорит.',
    place: 'за партой, перед чтением вслух',
    often: 'каждый день, одна минута',
    until: 21,
  },
  {
    pupil: '109',
    by: psychologist,
    hoursAgo: 170,
    title: 'Попробовать паузу после обеда',
    how: 'Карточку выбирает сама. Не торопить и не хвалить громко.',
    place: 'в классе, перед четвёртым уроком',
    often: 'каждый день, две минуты',
    until: 8,
    step: 1,
    answer: { hoursAgo: 146, text: 'Беру в маршрут, обсудим с Машей в понедельник.' },
  },
];
