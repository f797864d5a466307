import type { Look } from '../../lti-server/contract/vocabulary.ts';
import { plural } from './plural.ts';

const count = plural('ru');

const looks: Record<Look, string> = { ocean: 'Океан', forest: 'Лес', space: 'Космос', list: 'Список' };

/** Phrases of what opens from the map: a step, where the way leads, how the map looks. */
export const mapRu = {
  doneSteps: (steps: number) =>
    `Уже сделано: ${count(steps, { one: 'шаг', few: 'шага', many: 'шагов', other: 'шага' })}`,
  laterSteps: (steps: number) =>
    `Отложено: ${count(steps, { one: 'шаг', few: 'шага', many: 'шагов', other: 'шага' })}`,
  furtherSteps: (steps: number) =>
    `Дальше по пути: ${count(steps, { one: 'шаг', few: 'шага', many: 'шагов', other: 'шага' })}`,
  ways: 'Можно по-разному',
  event: (title: string) => `Событие «${title}»`,
  bringBack: 'Вернуть этот шаг',
  gone: 'Этого шага больше нет.',
  looksTitle: 'Какая карта тебе нравится?',
  looks,
  mySign: 'Мой знак',
  mySigns: 'Мои знаки',
  before: 'Как было',
};

export type MapWords = typeof mapRu;
