import type { HelpLineKind } from '../../lti-server/contract/colleagues.ts';
import type { FeedbackOutcome, RecommendationState } from '../../lti-server/contract/vocabulary.ts';
import { plural } from './plural.ts';

const count = plural('ru');
const children = (number: number): string =>
  count(number, { one: 'ребёнок', few: 'ребёнка', many: 'детей', other: 'ребёнка' });

const lineKinds: Record<HelpLineKind, string> = {
  strength: 'Сильная сторона',
  help: 'Как помочь',
  try: 'Пробуем сейчас',
};

const outcomes: Record<FeedbackOutcome, string> = {
  worked: 'помогло',
  partly: 'отчасти',
  not: 'не помогло',
  not_tried: 'не пробовали',
};

const recommendationStates: Record<RecommendationState, string> = {
  waiting: 'ждёт тьютора',
  taken: 'стала шагом маршрута',
  answered: 'тьютор ответил',
};

/** Phrases for colleagues. Nothing here is a duty: everything can be left undone. */
export const colleaguesRu = {
  title: 'Коллеги',
  sections: 'Разделы',
  tabs: { class: 'Мой класс', requests: 'Вопросы тьютору', week: 'Неделя' },
  tabsOfTutor: { class: 'Карточки помощи', requests: 'Вопросы и рекомендации', week: 'Неделя' },

  classText: 'Здесь то, что пригодится на уроке. Отмечать что-либо не обязательно; дети отметок не видят.',
  lineKinds,
  until: (day: string) => `до ${day}`,
  asked: (ask: string) => `О чём просят: ${ask}`,
  you: (tie: string) => `Вы рядом как ${tie}`,
  access: (day: string) => `доступ до ${day}`,
  noLines: 'Карточка пока пустая: тьютор ещё не записал, что помогает на уроке. Можно спросить об этом.',
  open: (name: string) => `Открыть: ${name}`,
  outcomes,
  howWas: (what: string) => `Как получилось: ${what}`,
  markLine: 'Отметить, как получилось',
  markLineOf: (what: string) => `Отметить, как получилось: ${what}`,
  seenBy: (names: string) => `Ваши отметки увидят: ${names}.`,
  seenByNobody: 'Пока ваши отметки не увидит никто: у ребёнка нет тьютора.',
  marked: (outcome: string) => `Отмечено: ${outcome}.`,
  unmarked: 'Отметка снята.',
  undo: 'Отменить',
  undoOf: (what: string) => `Отменить отметку: ${what}`,
  addLine: 'Добавить пару слов',
  addLineOf: (what: string) => `Добавить пару слов: ${what}`,
  line: 'Пара слов, если хочется',
  ask: 'Спросить тьютора',
  askAbout: (name: string) => `Спросить тьютора: ${name}`,
  courses: 'Курс',
  allCourses: 'Все',
  search: 'Поиск по имени',
  nobodyFits: 'Никто не подходит под эти условия.',
  shown: (number: number) => `Показано: ${children(number)}`,
  print: 'Распечатать',
  printedFor: (name: string, day: string) => `Для педагога: ${name}, ${day}. Не оставляйте на виду.`,
  emptyClassTitle: 'Карточек пока нет',
  emptyClassText:
    'Они появятся, когда тьютор откроет вам доступ к кому-нибудь из детей. Ничего делать не нужно.',

  requestTitle: (name: string) => `Вопрос тьютору: ${name}`,
  sees: 'Что вы видите',
  seesHint: 'Факты: что сделал, что сказал. Остальное можно не заполнять.',
  happens: 'Когда это бывает',
  happensHint: 'Например: на третьем уроке, после перемены',
  tried: 'Что вы уже пробовали',
  hopes: 'На что надеетесь',
  requestSeenBy: (names: string) => `Прочитает тьютор: ${names}. Больше никто.`,
  send: 'Отправить',
  sending: 'Отправляем…',
  cancel: 'Отмена',
  required: 'Напишите хотя бы несколько слов.',
  sent: (day: string) => `Отправлено. Ответ обещан до ${day}.`,
  promised: (day: string) => `ответ обещан до ${day}`,
  promisedLate: (day: string) => `ответ был обещан до ${day}`,
  states: { new: 'отправлено', seen: 'прочитано', answered: 'есть ответ' },
  statesOfTutor: { new: 'новый', seen: 'прочитан', answered: 'вы ответили' },
  from: (name: string, ago: string) => `${name}, ${ago}`,
  answerBy: (name: string, ago: string) => `Ответ: ${name}, ${ago}`,
  answer: 'Ответить',
  answerTo: (name: string) => `Ответить: ${name}`,
  changeAnswer: 'Изменить ответ',
  changeAnswerTo: (name: string) => `Изменить ответ: ${name}`,
  answerWords: 'Ваш ответ',
  answerHint: 'Что вы сделаете и что можно попробовать на уроке.',
  answerSeenBy: (name: string) => `Прочитает: ${name}.`,
  answered: (name: string) => `Ответ отправлен. ${name} его увидит.`,
  withdraw: 'Забрать назад',
  withdrawOf: (what: string) => `Забрать назад: ${what}`,
  withdrawn: 'Убрано.',
  noRequestsTitle: 'Вопросов нет',
  noRequestsText: 'Спросить тьютора можно с карточки ребёнка: хватит одной строчки.',
  noRequestsTutor: 'Когда учитель или специалист спросит совета, вопрос появится здесь.',
  answeredFold: (number: number) => `Отвеченные: ${number}`,

  recommendations: 'Рекомендации',
  recommend: 'Написать рекомендацию',
  what: 'Что делать',
  whatHint: 'Так шаг будет называться в маршруте: эти слова прочтёт ребёнок.',
  how: 'Как это делать',
  howHint: 'Для взрослых. Ребёнок этого не увидит.',
  place: 'Где',
  placeHint: 'Например: в начале урока, дома перед сном',
  often: 'Как часто',
  oftenHint: 'Например: каждый день по две минуты',
  untilDay: 'До какого дня',
  ownHands: 'Эту технику провожу только я',
  ownHandsMark: 'проводит только специалист',
  recommendationSeenBy: (names: string) =>
    names
      ? `Прочитают тьютор и специалисты: ${names}. Когда это станет шагом — и учителя ребёнка.`
      : 'Прочитают тьютор и специалисты, а когда это станет шагом — и учителя ребёнка.',
  recommended: 'Рекомендация у тьютора.',
  take: 'Взять в маршрут',
  takeOf: (what: string) => `Взять в маршрут: ${what}`,
  taken: (what: string) => `«${what}» теперь в маршруте. Обсудите шаг с ребёнком и договоритесь.`,
  replyWords: 'Ответить словами',
  replyTo: (what: string) => `Ответить словами: ${what}`,
  replied: (name: string) => `Ответ отправлен. ${name} его увидит.`,
  recommendationStates,
  stepNow: (state: string) => `шаг: ${state}`,
  noRecommendations: 'Рекомендаций пока нет.',
  by: (name: string) => `Предлагает ${name}`,

  feedback: 'Как получается у коллег',
  noFeedback: 'Отметок пока нет. Их ставят по желанию.',
  requestsAbout: 'Вопросы тьютору',
  noRequestsAbout: 'Вопросов об этом ребёнке нет.',
  instruction: 'Взрослым',
  said: ({ name, outcome, ago }: { name: string; outcome: string; ago: string }) =>
    `${name}: ${outcome}, ${ago}`,

  weekOf: (days: string) => `Неделя ${days}`,
  weekText: 'Что сделал тьютор с вашими детьми. Только факты; отвечать не нужно.',
  thisWeek: 'Эта неделя',
  lastWeek: 'Прошлая неделя',
  otherChildren: 'Другие дети',
  agreed: 'Договорились о маршруте',
  done: 'Сделали шаги',
  talks: 'Тьютор поговорил',
  talkedWith: (number: number) =>
    `с ${count(number, { one: 'ребёнком', few: 'детьми', many: 'детьми', other: 'детьми' })}`,
  answers: 'Ответы на ваши вопросы',
  next: 'На следующей неделе можно попробовать',
  childAndStep: ({ name, title }: { name: string; title: string }) => `${name} — «${title}»`,
  more: (number: number) => `и ещё ${number}`,
  quietWeekTitle: 'Неделя была тихой',
  quietWeekText: 'На этой неделе рассказать пока нечего. Так тоже бывает.',
  today: 'сегодня',
};

export type ColleaguesWords = typeof colleaguesRu;
