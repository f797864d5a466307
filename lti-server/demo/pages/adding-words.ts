import type { Locale } from '../../contract/vocabulary.ts';

/** What the portal says about adding to the course page. Russian is the type; English must have every key. */
const ru = {
  heading: 'Добавлено в курс',
  add: 'Добавить материал',
  addTitle: 'Добавить материал в курс',
  addAbout:
    'Материалы внешних сервисов выбирают в самом сервисе: здесь открыт «Маршрут». Выбранное появится на странице курса.',
  frame: 'Выбор материала: окно сервиса «Маршрут»',
  link: 'Внешний сервис',
  inWindow: 'Откроется в новом окне',
  remove: 'Убрать',
  removeTitle: (title: string) => `Убрать: ${title}`,
  back: 'К курсу',
  done: 'Готово',
  doneText: 'Возвращаемся к курсу…',
  refused: 'Материал не добавлен',
  refusedText: 'Ответ сервиса не удалось проверить. Начните добавлять ещё раз.',
  full: 'На странице курса больше нет места',
  fullText: 'Уберите что-нибудь из добавленного и начните ещё раз.',
};
type AddingWords = typeof ru;

const en: AddingWords = {
  heading: 'Added to the course',
  add: 'Add material',
  addTitle: 'Add material to the course',
  addAbout:
    'Material of other services is chosen in the service itself: this is Marshrut. What you choose will appear on the course page.',
  frame: 'Choosing material: the Marshrut service',
  link: 'External service',
  inWindow: 'Opens in a new window',
  remove: 'Remove',
  removeTitle: (title) => `Remove: ${title}`,
  back: 'To the course',
  done: 'Done',
  doneText: 'Going back to the course…',
  refused: 'Nothing was added',
  refusedText: 'The answer of the service could not be checked. Begin adding again.',
  full: 'The course page has no more room',
  fullText: 'Remove something that was added and begin again.',
};

export const addingWords: Readonly<Record<Locale, AddingWords>> = { ru, en };
