import type { EventStage } from '../../lti-server/contract/events.ts';
import type { MeetingKind } from '../../lti-server/contract/meetings.ts';
import type { QuestionSign, QuestionState } from '../../lti-server/contract/questions.ts';
import type { ColleagueDetail, TimelineKind } from '../../lti-server/contract/timeline.ts';
import type {
  ChestKind,
  NoteKind,
  ProfileKind,
  SignalKind,
  StepState,
} from '../../lti-server/contract/vocabulary.ts';
import { plural } from './plural.ts';

const count = plural('ru');

const kinds: Record<TimelineKind, string> = {
  note: 'Записи',
  meeting: 'Встречи',
  route: 'Маршруты',
  step: 'Шаги',
  signal: 'Сигналы',
  help: 'Просьбы о помощи',
  question: 'Вопросы',
  reflection: 'Рефлексия',
  chest: 'Сундучок',
  event: 'События',
  card: 'Карточка и запросы',
  colleague: 'От коллег',
};

const noteKinds: Record<NoteKind, string> = {
  observation: 'Наблюдение',
  talk: 'Разговор',
  good_word: 'Доброе слово',
  difficulty: 'Трудность',
  agreement: 'Договорённость',
  recommendation: 'Рекомендация',
};
const meetingKinds: Record<MeetingKind, string> = {
  tutorial: 'Тьюториал',
  talk: 'Беседа',
  family_meeting: 'Встреча с семьёй',
};
const stepStates: Record<StepState, string> = {
  planned: 'Шаг впереди',
  now: 'Шаг начат',
  done: 'Шаг сделан',
  changed: 'Шаг вышел по-другому',
  not_now: 'Шаг отложен',
};
const signals: Record<SignalKind, string> = {
  started: 'Ребёнок начал шаг',
  hard: 'Ребёнку трудно',
  tired: 'Ребёнок устал',
};
const help: Record<'waiting' | 'answered', string> = {
  waiting: 'Ребёнок зовёт на помощь',
  answered: 'Ребёнок звал на помощь — ему ответили',
};
const questionStates: Record<QuestionState, string> = {
  in_jar: 'Вопрос ребёнка',
  searching: 'Вопрос ребёнка, ищет ответ',
  found: 'Вопрос ребёнка, ответ найден',
  let_go: 'Вопрос ребёнка, отпущен',
};
const chestKinds: Record<ChestKind, string> = { can: 'В сундучке: «умею»', find: 'В сундучке: находка' };
const eventStages: Record<EventStage, string> = {
  ideas: 'Участвует в событии',
  plan: 'Участвует в событии',
  doing: 'Участвует в событии',
  reflection: 'Участвует в событии',
  complete: 'Участвовал в событии',
};
const cardKinds: Record<ProfileKind, string> = {
  strength: 'Сильная сторона',
  interest: 'Интерес',
  help: 'Как помочь',
  request: 'Запрос',
  difficulty: 'Трудность и что помогает',
  gap: 'Западающая тема',
  help_level: 'Уровень помощи',
};

const colleagueKinds: Record<ColleagueDetail, string> = {
  worked: 'Коллега: помогло',
  partly: 'Коллега: помогло отчасти',
  not: 'Коллега: не помогло',
  not_tried: 'Коллега: ещё не пробовали',
  request: 'Коллега просит совета',
  request_answered: 'Коллега просил совета — ему ответили',
  recommendation: 'Рекомендация специалиста',
  recommendation_taken: 'Рекомендация специалиста, взята в маршрут',
  recommendation_answered: 'Рекомендация специалиста, на неё ответили',
};

/** Phrases of the history and of the search, Russian. */
export const timelineRu = {
  kinds,
  details: {
    note: noteKinds,
    meeting: meetingKinds,
    step: stepStates,
    signal: signals,
    help,
    question: questionStates,
    chest: chestKinds,
    event: eventStages,
    card: cardKinds,
    colleague: colleagueKinds,
  },
  signs: {
    why: 'Почему?',
    how: 'Как?',
    who: 'Кто?',
    where: 'Где?',
    when: 'Когда?',
    what_if: 'А если?',
  } satisfies Record<QuestionSign, string>,
  wordless: 'Голосом или рисунком: само — среди вопросов ребёнка.',
  route: 'Маршрут согласован',
  reflection: 'Рефлексия ребёнка',
  title: 'История',
  filters: 'Что показать',
  allKinds: 'Всё',
  from: 'С какого дня',
  until: 'По какой день',
  words: 'Искать слова',
  wordsHint: 'В любой форме: «читает» найдёт и «читал». Закрытые записи по словам не находятся.',
  find: 'Найти',
  clear: 'Сбросить',
  shown: (entries: number) =>
    count(entries, { one: 'запись', few: 'записи', many: 'записей', other: 'записи' }),
  found: (entries: number) =>
    `Найдено: ${count(entries, { one: 'запись', few: 'записи', many: 'записей', other: 'записи' })}`,
  foundMore: (entries: number) =>
    `Показано: ${count(entries, { one: 'запись', few: 'записи', many: 'записей', other: 'записи' })}, есть ещё`,
  restricted: 'Закрытая запись. Её открывают по одной, с причиной, — во вкладке «Записи».',
  more: 'Показать ещё',
  answerBy: (name: string) => (name ? `Ответ, ${name}:` : 'Ответ:'),
  wholeText: 'Показать целиком',
  cleanSlate: (day: string) => `Показано с ${day}: этот и прошлый учебный год.`,
  older: 'Показать прежние годы',
  olderTitle: 'Открыть прежние годы?',
  olderText:
    'Ребёнок с тех пор изменился. Давние записи стоит читать, только когда они нужны для дела: чистый лист — его право. Система запомнит, что прежние годы открывали.',
  olderSearchText:
    'Дети с тех пор изменились. Давние записи стоит читать, только когда они нужны для дела: чистый лист — право каждого. Система запомнит, что прежние годы открывали.',
  olderShown: 'Показаны и прежние годы. Помните: ребёнок с тех пор изменился.',
  noneTitle: 'Здесь пока пусто',
  noneText: 'За это время ничего не записано.',
  nothingTitle: 'Ничего не нашлось',
  nothingText: 'Попробуйте другое слово или уберите часть условий.',
  searchTitle: 'Поиск по записям',
  searchAbout:
    'Записи, карточки и слова коллег обо всех ваших учениках. Находится только то, что вам можно читать.',
  searchStart: 'Напишите слово — и здесь появятся записи.',
  back: 'К списку',
  openPupil: (name: string) => `Открыть историю: ${name}`,
};
export type TimelineWords = typeof timelineRu;
