import { plural } from './plural.ts';

const count = plural('ru');
const weeks = (number: number): string =>
  count(number, { one: 'неделя', few: 'недели', many: 'недель', other: 'недели' });
const steps = (number: number): string =>
  count(number, { one: 'шаг', few: 'шага', many: 'шагов', other: 'шага' });

/** Phrases of the first minutes of a route: what it is about, three questions, the talk with the child. */
export const startRu = {
  needsTitle: 'О чём просит ребёнок или что трудно',
  needsHint: 'Отметьте одно или несколько — предложим три маршрута.',
  proposals: 'Подходящие маршруты',
  level: (level: string, number: number, length: number) => `${level}: ${weeks(number)}, ${steps(length)}`,
  takeLevel: (level: string, template: string) => `${level}. Взять за основу: ${template}`,
  ofSchool: 'шаблон вашей школы',
  stepsOf: 'Посмотреть шаги',
  more: 'Показать ещё',
  known: 'Что уже знаем',
  strengths: 'Сильные стороны',
  interests: 'Интересы',
  requests: 'Открытые запросы',
  goodWords: 'Добрые слова',
  difficulties: 'Трудности',
  agreements: 'Договорённости',
  nothingKnown: 'Карточка пока пуста, записей нет. Это нормально: маршрут может начаться со знакомства.',
  adultsOnly: 'Эту часть видят только взрослые.',
  questionsTitle: 'Три вопроса',
  likes: 'Что ребёнок любит',
  likesHint: 'Двумя-тремя словами: «динозавры», «печь пироги». Попадёт в тексты шагов.',
  fromCard: 'Из карточки:',
  helpers: 'Кто может помочь',
  until: 'До какого дня',
  untilPassed: 'Выберите день не раньше сегодняшнего.',
  compose: 'Собрать маршрут',
  otherTemplate: 'Выбрать другой',
  talk: 'Обсудить с ребёнком',
  talkTitle: 'Наш маршрут',
  talkHint: 'Экран для двоих: записей взрослых здесь нет. Лишний шаг можно убрать, способ — выбрать.',
  endTalk: 'Закончить разговор',
  whatFor: 'Зачем',
  way: 'Как хочешь?',
  notThis: 'Не подходит',
  takeAway: (title: string) => `Не подходит: ${title}`,
  putBack: (title: string) => `Вернуть: ${title}`,
  away: 'Не взяли в дорогу',
  awayHint: 'Сюда можно перетащить шаг или нажать «Не подходит».',
  awayEmpty: 'Пока взяли всё.',
  wentAway: (title: string) => `Шаг «${title}» отложен.`,
  cameBack: (title: string) => `Шаг «${title}» снова в маршруте.`,
  agree: 'Договорились',
  agreed: 'Договорились. Маршрут уже на странице ученика.',
};
export type StartWords = typeof startRu;
