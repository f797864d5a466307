import type {
  AgainAnswer,
  CardKind,
  ReflectionFormat,
  SentenceEnd,
  SentenceStart,
  Weather,
} from '../../lti-server/contract/reflections.ts';

const formats: Record<ReflectionFormat | 'find', string> = {
  line: 'Волшебная линеечка',
  cards: 'Чего было больше?',
  weather: 'Какая была погода?',
  voice: 'Расскажи голосом',
  photo: 'Где думалось?',
  again: 'Хочешь ещё так?',
  finish: 'Закончи фразу',
  draw: 'Нарисуй, как было',
  find: 'Получилось по-другому',
};

/** The same for those who have outgrown magic. */
const grownFormats: Partial<typeof formats> = { line: 'Было и стало' };

/** The same for those who have just learned to read. */
const shortFormats: Record<ReflectionFormat | 'find', string> = {
  line: 'Линеечка',
  cards: 'По порядку',
  weather: 'Погода',
  voice: 'Расскажи',
  photo: 'Сними',
  again: 'Ещё?',
  finish: 'Закончи',
  draw: 'Нарисуй',
  find: 'Находка',
};

const cards: Record<CardKind, string> = { easy: 'Легко', interesting: 'Интересно', hard: 'Трудно' };

const weathers: Record<Weather, string> = {
  sun: 'Солнце',
  breeze: 'Ветерок',
  clouds: 'Облака',
  rain: 'Дождь',
  storm: 'Шторм',
  rainbow: 'Радуга',
};

const again: Record<AgainAnswer, string> = { again: 'Ещё раз', later: 'Потом ещё', no: 'Больше нет' };

const starts: Record<SentenceStart, string> = {
  helped: 'Мне помогло…',
  hardest: 'Самый трудный поворот…',
  proud: 'Я горжусь…',
  learned: 'Про себя я теперь знаю…',
  next_time: 'В следующий раз…',
};

/** Ready finishes of each sentence, short enough to stand beside a picture. */
const ends: Record<SentenceStart, Record<SentenceEnd, string>> = {
  helped: {
    self: 'моё упорство',
    person: 'человек',
    hint: 'подсказка',
    pause: 'пауза',
    start: 'маленький кусочек',
  },
  hardest: {
    self: 'решиться',
    person: 'попросить',
    hint: 'понять задание',
    pause: 'не устать',
    start: 'начать',
  },
  proud: {
    self: 'своей работой',
    person: 'нашей командой',
    hint: 'своей догадкой',
    pause: 'своим терпением',
    start: 'смелым началом',
  },
  learned: {
    self: 'могу без помощи',
    person: 'вместе мне лучше',
    hint: 'нужен образец',
    pause: 'нужна пауза',
    start: 'важно начать',
  },
  next_time: {
    self: 'справлюсь без помощи',
    person: 'позову кого-нибудь',
    hint: 'возьму подсказку',
    pause: 'отдохну раньше',
    start: 'начну с кусочка',
  },
};

/** The same in a word or two, for whoever has only begun to read: fifteen stand on the whole screen. */
const fewEnds: Record<SentenceStart, { start: string; ends: Partial<Record<SentenceEnd, string>> }> = {
  helped: {
    start: 'Мне помогло…',
    ends: { self: 'упорство', person: 'человек', hint: 'подсказка', pause: 'пауза' },
  },
  hardest: {
    start: 'Самое трудное…',
    ends: { self: 'решиться', person: 'попросить', hint: 'понять', start: 'начать' },
  },
  proud: {
    start: 'Я горжусь…',
    ends: { self: 'работой', person: 'командой', hint: 'догадкой', pause: 'терпением' },
  },
  learned: {
    start: 'Мне нужно…',
    ends: { person: 'вместе', hint: 'образец', pause: 'пауза', start: 'начать' },
  },
  next_time: {
    start: 'В другой раз…',
    ends: { self: 'справлюсь', person: 'позову', pause: 'отдохну', start: 'начну' },
  },
};

/** Phrases of looking back. Pupils are addressed as «ты». */
export const reflectionRu = {
  title: 'Оглянуться',
  about: (step: string) => `Про шаг «${step}»`,
  formats,
  shortFormats,
  grownFormats,
  cards,
  weathers,
  again,
  starts,
  ends,
  fewEnds,
  before: 'Было',
  after: 'Стало',
  firstEnd: 'Один край',
  secondEnd: 'Другой край',
  pairs: [
    ['мало', 'много'],
    ['тихо', 'бурно'],
    ['туман', 'ясно'],
  ] as readonly (readonly [string, string])[],
  nearer: (end: string) => `ближе к «${end}»`,
  middle: 'посередине',
  lineSaid: (before: string, after: string) => `Было ${before}, стало ${after}.`,
  cardsHint: 'Нажимай по порядку',
  cardsSaid: (cards_: string) => `По порядку: ${cards_}.`,
  sticker: 'тут я думаю',
  stickerHint: 'Нажми, где думалось',
  field: (row: number, column: number) => `Ряд ${row}, место ${column}`,
  voiceSaid: 'Голосовая запись',
  voiceGone: 'Запись голоса уже стёрта.',
  photoSaid: 'Фото работы',
  drawSaid: 'Рисунок',
  moreWords: 'Можно добавить слова',
  happened: 'Что было',
  thought: 'Мои мысли',
  tells: 'Что подсказывает',
  findHint: 'Выбери, про что скажешь',
  seenBy: (names: string) => `Прочитает и ответит ${names}`,
  seenByMany: (names: string) => `Прочитают и ответят ${names}`,
  seenByTutor: 'Прочитает и ответит тьютор',
  give: 'Отдать',
  giving: 'Отдаём…',
  other: 'По-другому',
  skip: 'Не хочу',
  skipShort: 'Потом',
  thanks: 'Спасибо! Отдано.',
  thanksText: (names: string) => `Ответ появится здесь. Напишет ${names}.`,
  thanksTutor: 'Ответ появится здесь. Напишет тьютор.',
  toChest: 'Находку — в сундук',
  inChest: 'Находка в сундуке.',
  begin: 'Оглянуться ещё',
  beginFirst: 'Оглянуться',
  emptyTitle: 'Здесь будет твой вахтенный журнал',
  /** For whoever has only begun to read. */
  emptyFew: 'Пока пусто',
  emptyText: 'Оглянись на шаг, когда захочешь. Это недолго.',
  earlier: 'Мои записи',
  noReply: 'Ответ ещё в пути.',
  hide: 'Спрятать',
  show: 'Показать',
  hiddenNow: 'Видишь только ты',
  erase: 'Стереть',
  eraseYes: 'Да, стереть',
  eraseNo: 'Оставить',
  erased: 'Стёрто.',
  notSaved: 'Не получилось. Попробуй ещё раз.',
  notSavedOffline: 'Нет связи. Ничего не пропало: попробуй, когда она появится.',
  goneMeanwhile: 'Это уже изменилось. Вот как сейчас.',
};

export type ReflectionWords = typeof reflectionRu;
