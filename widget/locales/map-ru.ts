import type { Look } from '../../lti-server/contract/vocabulary.ts';

const looks: Record<Look, string> = { ocean: 'Океан', forest: 'Лес', space: 'Космос', list: 'Список' };

/** Phrases of what opens from the map: a step, where the way leads, how the map looks. */
export const mapRu = {
  ways: 'Можно по-разному',
  bringBack: 'Вернуть этот шаг',
  gone: 'Этого шага больше нет.',
  looksTitle: 'Какая карта тебе нравится?',
  looks,
};

export type MapWords = typeof mapRu;
