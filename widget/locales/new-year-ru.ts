import type { AlongKind } from '../../lti-server/contract/new-year.ts';
import { plural } from './plural.ts';

const count = plural('ru');
const children = (number: number): string =>
  count(number, { one: 'ребёнок', few: 'ребёнка', many: 'детей', other: 'ребёнка' });

const kinds: Record<AlongKind, string> = {
  strength: 'Сильные стороны',
  interest: 'Что любит',
  help: 'Как мне помочь',
  request: 'Открытые запросы',
  agreement: 'Открытые договорённости',
  gap: 'Темы, которые надо подтянуть',
  difficulty: 'Трудности',
};

/** What a tutor is asked at the beginning of a school year. */
export const newYearRu = {
  title: 'Новый учебный год: что берём с собой?',
  titleDone: 'Новый учебный год',
  children,
  about:
    'Отмеченное останется на карточке. Остальное не стирается: оно будет в «Истории» и внизу карточки, в прошлых годах.',
  whom: 'Для кого',
  everybody: (number: number) => `Для всех: ${children(number)}`,
  goes: (whom: string, what: string) => `${whom}. Берём: ${what || 'ничего'}`,
  along: 'Берём с собой',
  kinds,
  begin: 'Начать с чистого листа',
  leave: 'Оставить всё как есть',
  begun: (names: string) => `Год начат с чистого листа: ${names}.`,
  asItWas: (names: string) => `Всё оставлено как есть: ${names}.`,
  undo: 'Отменить',
  undoOf: (names: string) => `Отменить: ${names}`,
  undoUntil: (time: string) => `можно отменить до ${time}`,
  undone: 'Отменено: карточки и договорённости снова как были.',
};
export type NewYearWords = typeof newYearRu;
