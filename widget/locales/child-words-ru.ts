/** Phrases of the part of a pupil's desk that holds the child's own words. */
export const childWordsRu = {
  waiting: 'Ждут вашего ответа',
  waitingText: (name: string) => `${name} знает, что вы прочитаете и ответите.`,
  noneWaiting: 'Все рефлексии с ответом.',
  reflections: 'Рефлексии',
  noReflections: 'Рефлексий пока нет: их оставляют после шага или когда захочется.',
  answered: 'С ответом',
  questions: 'Вопросы',
  openQuestions: 'Ищет ответ сейчас',
  otherQuestions: 'История',
  noQuestions: 'Вопросов пока нет.',
  noQuestionsShown: 'Здесь появятся вопросы, которые вам покажет ребёнок.',
  ownWords: 'Это слова ребёнка: менять и прятать их может только он. Ваши слова встают рядом.',
  answer: 'Ответить',
  answerLabel: 'Ваш ответ',
  starters: 'С чего начать',
  send: 'Отправить',
  sending: 'Отправляем…',
  cancel: 'Отложить',
  seenBy: (name: string) => `Увидит ${name}. Имя автора будет видно.`,
  sent: 'Ответ отправлен.',
  notSaved: 'Не получилось отправить. Попробуйте ещё раз.',
  notSavedOffline: 'Нет связи. Текст сохранён на этой странице: отправьте, когда она появится.',
  goneMeanwhile: 'Ребёнок спрятал или стёр эту запись.',
};

export type ChildWordsWords = typeof childWordsRu;
