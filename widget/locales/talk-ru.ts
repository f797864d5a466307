import type { SignalWish } from '../../lti-server/contract/vocabulary.ts';

/** «Трудно» and «Отдых»: what can be done then. The child is addressed as «ты», short and verb first. */
export const talkRu = {
  hardTitle: 'Бывает! Как лучше?',
  tiredTitle: 'Отдохнём. Что выберешь?',
  /** At most four words each: they stand under a picture. */
  wishes: {
    smaller: 'Кусочек поменьше',
    together: 'Вместе с кем-то',
    another_way: 'Другим способом',
    leave: 'Оставить так',
    break: 'Размяться',
    shorter: 'Шаг короче',
    enough: 'На сегодня хватит',
  } satisfies Record<SignalWish, string>,
  back: 'Назад к шагу',
  pieceTitle: 'Возьми один кусочек',
  pieceOnly: 'Сделай самое начало. Потом остановись и посмотри, что вышло.',
  pieceTaken: 'Сейчас только это',
  pieceDone: 'Кусочек готов',
  pieceNext: 'Взять ещё',
  togetherTitle: 'С кем попробуешь?',
  togetherHint: 'Подойди и скажи: «Давай вместе».',
  call: 'Позвать сюда',
  otherTitle: 'Попробуй иначе',
  otherWays: ['Скажи вслух', 'Нарисуй', 'Покажи движением'],
  otherChosen: (way: string) => `Так и сделай: ${way.toLowerCase()}.`,
  leaveTitle: 'Получилось по-другому',
  leaveText: 'Это не ошибка, а находка: теперь ты знаешь больше. Что сделаем?',
  leaveDone: 'Оставить так',
  leaveLater: 'Вернуться потом',
  minutes: (minutes: number): string => (minutes === 1 ? 'Около минуты' : 'Минуты две'),
  withFriend: 'Нужен друг',
  breakOther: 'Другое',
  breakDone: 'Подвигались!',
  breakNext: 'Дальше',
  /** The same for those who have just learned to read: all that stands on the screen has 15 words. */
  few: {
    hardTitle: 'Как лучше?',
    tiredTitle: 'Отдохнём?',
    wishes: {
      smaller: 'Кусочек',
      together: 'Вместе',
      another_way: 'Иначе',
      leave: 'Оставить',
      break: 'Двигаться',
      shorter: 'Короче',
      enough: 'Хватит',
    } satisfies Record<SignalWish, string>,
    pieceTitle: 'Что сначала?',
    pieceOnly: 'Сделай начало.',
    pieceTaken: 'Сейчас это',
    pieceDone: 'Готово',
    pieceNext: 'Другой',
    togetherTitle: 'С кем?',
    call: 'Позвать',
    otherWays: ['Скажи', 'Нарисуй', 'Покажи'],
  },
  enoughTitle: 'На сегодня хватит',
  enoughText: 'Шаг никуда не денется. До встречи!',
};

export type TalkWords = typeof talkRu;
