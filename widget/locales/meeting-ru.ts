// Long because all phrases of one screen stand together, for the tutor and for the child.
import type {
  AgendaSection,
  AgendaSource,
  AgreementOutcome,
  MeetingKind,
} from '../../lti-server/contract/meetings.ts';
import type { QuestionSign } from '../../lti-server/contract/questions.ts';
import type { Party } from '../../lti-server/contract/vocabulary.ts';
import { plural } from './plural.ts';

const count = plural('ru');
const minutes = (number: number): string =>
  count(number, { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' });

const kinds: Record<MeetingKind, string> = {
  tutorial: 'Тьюториал',
  talk: 'Беседа',
  family_meeting: 'Встреча с семьёй',
};

const sections: Record<AgendaSection, string> = {
  agreements: 'Договорились',
  requests: 'Запрос',
  questions: 'Вопрос',
  success: 'Получилось',
  difficulty: 'Трудно',
  gaps: 'Тема',
  changed: 'Новое',
  choice: 'Выбор',
  own: 'Своё',
};

const outcomes: Record<AgreementOutcome, string> = {
  kept: 'сделано',
  otherwise: 'вышло по-другому',
  not_now: 'пока нет',
};

const parties: Record<Party, string> = {
  pupil: 'ребёнок',
  tutor: 'тьютор',
  teacher: 'педагог',
  specialist: 'специалист',
  guardian: 'семья',
};

const signs: Record<QuestionSign, string> = {
  why: 'Почему?',
  how: 'Как?',
  who: 'Кто?',
  where: 'Где?',
  when: 'Когда?',
  what_if: 'А если?',
};

type Phrase = (point: { text: string; more: readonly string[] }) => string;

const asked: Phrase = ({ text, more }) =>
  text ? `«${text}»` : (signs[more[0] as QuestionSign] ?? 'вопрос голосом');

/** A point as the tutor reads it. */
const points: Record<AgendaSource, Phrase> = {
  agreement: ({ text }) => text,
  request: ({ text, more }) =>
    `Запрос (${parties[more[0] as Party] ?? ''}${more[1] === 'agreed' ? ', договорились' : ''}): «${text}»`,
  question: (point) => `Спрашивает: ${asked(point)}`,
  step_done: ({ text }) => `Сделано: «${text}»`,
  step_changed: ({ text }) => `Вышло по-другому: «${text}»`,
  step_not_now: ({ text }) => `Отложено: «${text}»`,
  hard: ({ text }) => `Было трудно: «${text}»`,
  tired: ({ text }) => `Усталость: «${text}»`,
  help: ({ text }) => (text ? `Просьба о помощи: «${text}»` : 'Просьба о помощи'),
  own_step: ({ text }) => `Предлагает свой шаг: ${text ? `«${text}»` : 'рисунком или голосом'}`,
  reflection: ({ text, more }) =>
    `Взгляд назад${more[0] ? `, «${more[0]}»` : ''}${text ? `: «${text}»` : ''}`,
  find: ({ text }) => `В сундуке: ${text || 'рисунок или запись'}`,
  note: ({ text, more }) => `${more[0] ?? ''}: ${text}`,
  good_word: ({ text, more }) => `Доброе слово (${more[0] ?? ''}): ${text}`,
  difficulty: ({ text, more }) => `Замечена трудность (${more[0] ?? ''}): ${text}`,
  gap: ({ text, more }) =>
    `Западающая тема «${text}» (${more[0] ?? ''})${more[1] ? ': проверена' : ': ещё не проверена'}`,
  way: ({ text, more }) => `Выбрать путь: «${text}»${more.length > 0 ? ` — ${more.join(' или ')}` : ''}`,
  own: ({ text }) => text,
};

/** The same on the screen that the child sees; to the child, in few words. */
const sharedPoints: Record<AgendaSource, Phrase> = {
  agreement: ({ text }) => `Мы договорились: ${text}`,
  request: ({ text }) => `Твоя просьба: «${text}»`,
  question: (point) => `Твой вопрос: ${asked(point)}`,
  step_done: ({ text }) => `Получилось: ${text}`,
  step_changed: ({ text }) => `Вышло по-другому: ${text}`,
  step_not_now: ({ text }) => `Оставили на потом: ${text}`,
  hard: ({ text }) => `Было трудно: ${text}`,
  tired: ({ text }) => `Понадобилось много сил: ${text}`,
  help: ({ text }) => `Нужна была помощь: ${text}`,
  own_step: ({ text }) => (text ? `Твой шаг: ${text}` : 'Твой шаг на картинке'),
  reflection: ({ text, more }) => (text ? `Твои слова: «${text}»` : `Твой взгляд назад: ${more[0] ?? ''}`),
  find: ({ text }) => `Из сундука: ${text || 'твоя находка'}`,
  note: ({ text }) => text,
  good_word: ({ text }) => `Доброе слово: ${text}`,
  difficulty: ({ text }) => text,
  gap: ({ text }) => text,
  way: ({ text, more }) => `Выбери: ${more.length > 0 ? more.join(' или ') : text}`,
  own: ({ text }) => text,
};

/** What stands in the minutes for the child's own words, which only the tutor reads. */
const kept: Partial<Record<AgendaSource, string>> = {
  request: 'твоя просьба',
  question: 'твой вопрос',
  hard: 'что было трудно',
  tired: 'как беречь силы',
  help: 'какая помощь нужна',
  own_step: 'твой шаг',
  reflection: 'твои мысли',
};

/** Phrases of meetings. What the child sees speaks to the child; the rest to the tutor. */
export const meetingRu = {
  kinds,
  sections,
  outcomes,
  parties,
  points,
  sharedPoints,
  keptInMinutes: kept,
  minutes,
  title: (kind: string, day: string) => `${kind}, ${day}`,
  // The list
  prepareTitle: 'Подготовить встречу',
  prepareHint: 'Повестка соберётся сама: вопросы ребёнка, что нового, о чём договаривались.',
  prepare: (kind: string) => `Подготовить: ${kind.toLocaleLowerCase('ru')}`,
  together: 'Позвать ещё детей',
  togetherHint: 'Для группы. На общем экране не будет ничего о ком-то одном.',
  toCome: 'Ждут встречи',
  goOn: 'Продолжить',
  open: 'Открыть',
  begun: 'начата',
  past: 'Были',
  noPast: 'Встреч пока не было.',
  withOthers: (names: string) => `вместе: ${names}`,
  agreementsTitle: 'Договорённости',
  noAgreements: 'Пока ни о чём не договаривались.',
  due: (owner: string, day: string) => `${owner}, до ${day}`,
  family: 'семья',
  isStep: 'шаг маршрута',
  stepWaits: 'шаг в черновике маршрута, ждёт согласия',
  outcomeOf: (text: string) => `Что стало: ${text}`,
  outcomeSaid: (outcome: string) => `Отмечено: ${outcome}.`,
  toLog: 'Журнал встреч',
  // The desk
  back: 'Все встречи',
  topic: 'Тема или запрос',
  topicHint: 'Несколькими словами',
  whenAndWho: 'Когда и с кем',
  day: 'День',
  planned: 'Сколько минут',
  people: 'Кто из взрослых будет',
  guests: 'Кто ещё',
  guestsHint: 'Например, бабушка',
  agenda: 'Повестка',
  agendaHint: 'Собралась сама. Лишнее уберите, своё добавьте.',
  agendaEmpty: 'Нового нет. Добавьте, о чём хочется поговорить.',
  onShared: 'есть на общем экране',
  up: (text: string) => `Выше: ${text}`,
  down: (text: string) => `Ниже: ${text}`,
  off: (text: string) => `Убрать: ${text}`,
  offDone: (text: string) => `Убрано: ${text}`,
  offTitle: (number: number) => `Убрано из повестки: ${number}`,
  putBack: (text: string) => `Вернуть: ${text}`,
  newPoint: 'Добавить пункт',
  newPointShared: 'показать ребёнку',
  add: 'Добавить',
  added: (text: string) => `Добавлено: ${text}`,
  forEveryone: 'Этот пункт увидят все дети группы.',
  share: 'Показать на общем экране',
  toMinutes: 'Подвести итоги',
  cancel: 'Отменить встречу',
  cancelTitle: 'Отменить встречу?',
  cancelText: 'Повестка и всё, что здесь записано, исчезнут. Записи и маршрут останутся.',
  cancelled: 'Встреча отменена.',
  childrenTabs: 'Дети на встрече',
  agree: 'О чём договорились',
  agreeHint: 'Не больше трёх: у каждой есть человек и день.',
  agreementText: (number: number) => `Договорённость ${number}`,
  owner: 'За кем',
  dueOn: 'До какого дня',
  dueMissing: 'Выберите день.',
  dueBefore: 'Этот день раньше самой встречи.',
  tooLong: (most: number, now: number) =>
    `Слишком длинно: ${now} знаков, поместится ${most}. Пока не сократите, это хранится только на этом устройстве.`,
  minutesBetween: (most: number) => `Целое число минут, от 1 до ${most}.`,
  asStep: 'сделать шагом маршрута',
  about: 'К чему это относится',
  aboutHint: 'На карточке запрос пойдёт дальше, а у темы появится проверка. Ребёнок этого не видит.',
  aboutNothing: 'ни к чему',
  aboutRequest: (text: string) => `запрос «${text}»: договорились`,
  aboutAnswer: (text: string) => `запрос «${text}»: это и есть ответ`,
  aboutGap: (text: string) => `тема «${text}»: так проверим`,
  subjects: {
    request: (text: string) => `к запросу «${text}»`,
    gap: (text: string) => `к теме «${text}»`,
  },
  addAgreement: 'Добавить договорённость',
  dropAgreement: (number: number) => `Убрать договорённость ${number}`,
  quotes: 'Слова ребёнка',
  quotesHint: 'Как сказано, без правки. В итогах их увидит и сам ребёнок.',
  quoteAbout: (question: string) => `На вопрос «${question}»`,
  quoteKept: 'в итоги встречи',
  dropQuote: (words: string) => `Убрать слова: ${words}`,
  words: 'Слова тьютора для ребёнка',
  wordsHint: 'Войдут в итоги, которые увидит ребёнок.',
  adultWords: 'Для взрослых',
  adultWordsHint: 'Ребёнок и семья этого не увидят.',
  audience: 'Кто прочитает',
  audiences: { team: 'тьюторы и специалисты', teachers: 'и педагоги ребёнка' },
  keptNow: 'Всё сохранено.',
  typing: 'Сохраняем…',
  unreachable: 'Связи нет. Напечатанное хранится на этом устройстве и отправится само.',
  refused: 'Сервер это не принял. Не закрывайте страницу: сократите текст и попробуйте ещё раз.',
  over: 'Встречу уже завершили на другом устройстве. Ваши последние слова остались только на этом экране.',
  // The shared screen
  ourMeeting: 'Наша встреча',
  forChild: 'О чём поговорим',
  elapsed: (number: number) => (number < 1 ? 'Мы только начали' : `Мы говорим ${minutes(number)}`),
  harbour: 'Гавань наполняется, пока мы говорим',
  ladder: 'Вопрос',
  anotherQuestion: 'Другой вопрос',
  chooseQuestion: 'Выбрать из всех',
  questionsToChoose: 'Какой вопрос тебе нравится?',
  yourWords: 'Твои слова',
  yourWordsHint: 'Взрослый запишет, как ты скажешь.',
  willSee: (names: string) => `Увидят: ${names}`,
  you: 'ты',
  onlyTutors: 'Прочитает только тьютор.',
  keepQuote: 'Записать в итоги',
  keepForAll: 'Записать и показать всем',
  whoSpeaks: 'Чьи слова запишем?',
  nothingShared:
    'Из повестки на общем экране ничего не будет: здесь нет пунктов для глаз ребёнка. Останутся вопросы для разговора; свой пункт можно добавить с отметкой «показать ребёнку».',
  groupShared:
    'На встрече несколько детей: слова и договорённости одного другие не увидят, если ребёнок сам не покажет свои слова всем.',
  keepForUs: 'Записать только для нас',
  quoteWritten: 'Записано.',
  quotesFull: (most: number) =>
    `Здесь уже ${most} записей, больше не поместится. Эти слова запишите в итоги встречи.`,
  weAgree: 'Мы договорились',
  until: (day: string) => `до ${day}`,
  leave: 'Закончить общий экран',
  turnAway: 'Поверните экран к себе',
  turnAwayText: 'Дальше — записи для взрослого.',
  turned: 'Экран у меня',
  stay: 'Назад к разговору',
  noLadder: 'Вопросы сейчас не загрузились. Можно спросить своими словами.',
  // The minutes
  minutesTitle: 'Итоги встречи',
  minutesHint: 'Собрались из отмеченного, сказанного и того, о чём договорились.',
  spent: 'Сколько минут говорили',
  childMinutes: (name: string) => `Для ребёнка: ${name}`,
  adultMinutes: 'Для взрослых',
  seenBy: 'Кому показать',
  seenByChild: 'ребёнку и семье',
  seenByFamily: 'только семье и взрослым',
  nothingToKeep: 'Ничего не записано: останется только отметка в журнале.',
  stepsAtOnce: (steps: readonly string[]) =>
    `После завершения маршрут ребёнка сразу изменится. Станут шагами: ${steps.map((text) => `«${text}»`).join(', ')}.`,
  finish: 'Завершить встречу',
  finishing: 'Завершаем…',
  finished: 'Встреча завершена. Итоги записаны.',
  toDesk: 'Назад к встрече',
  print: 'Напечатать',
  printedFor: (name: string, day: string) => `Итоги встречи. Для: ${name}. Напечатано ${day}`,
  noteTalked: (list: string) => `Говорили: ${list}.`,
  noteRequests: (list: string) => `О запросах: ${list}.`,
  noteGaps: (list: string) => `О темах: ${list}.`,
  adultsAdded: 'К этому добавится:',
  noteTopic: (topic: string) => `Тема: ${topic}`,
  noteDay: (kind: string, day: string) => `${kind}, ${day}`,
  noteQuotes: (list: string) => `Твои слова: ${list}`,
  noteQuotesAside: (list: string) => `Слова ребёнка: ${list}`,
  noteAgreed: 'Договорились:',
  noteAgreement: (of: { text: string; owner: string; day: string }) =>
    `${of.text} — ${of.owner}, до ${of.day}`,
  lasted: (number: number) => `Длилась ${minutes(number)}.`,
  ledBy: (name: string) => `Ведёт встречу: ${name}`,
  // The contact log
  log: 'Журнал встреч',
  logOf: (name: string) => `Журнал встреч: ${name}`,
  logHint: 'Заполняется сам из встреч, бесед и записей о разговоре.',
  from: 'С месяца',
  untilMonth: 'По месяц',
  columns: {
    day: 'Дата',
    minutes: 'Минуты',
    form: 'Форма',
    participants: 'Участники',
    topic: 'Тема',
    content: 'Содержание',
    agreements: 'Договорённости',
  },
  forms: { individual: 'индивидуально', group: 'группа' },
  noteKind: 'запись о разговоре',
  restricted: 'закрытая запись',
  download: 'Скачать таблицу',
  downloaded: 'Таблица скачана.',
  fileName: 'zhurnal-vstrech.csv',
  noContacts: 'За эти месяцы встреч и бесед нет.',
  shown: (number: number) => `Строк: ${number}`,
  truncated: 'Показаны только последние строки: выберите меньше месяцев.',
  logPrintedFor: (name: string, day: string) => `Журнал встреч. Для: ${name}. Напечатано ${day}`,
};

export type MeetingWords = typeof meetingRu;
