/** What people of the demo school have added to the library. */
import type { ItemContent } from '../../contract/library.ts';
import type { ItemStanding } from '../../contract/library-vocabulary.ts';
import { psychologist, teacher, tutor } from '../accounts.ts';
import type { Days } from './story.ts';

export interface StoryItem {
  readonly author: string;
  readonly standing: ItemStanding;
  readonly day: Days;
  readonly content: ItemContent;
}

const game = { kind: 'game', locale: 'ru' } as const;

export const libraryItems: readonly StoryItem[] = [
  {
    author: psychologist.id,
    standing: 'shared',
    day: -40,
    content: {
      ...game,
      title: 'Камешек в кармане',
      text: 'Положите в карман гладкий камешек. Когда становится шумно внутри, сожмите его и сосчитайте пять выдохов. Договоритесь заранее, на каком уроке попробуете.',
      needs: ['energy', 'rhythm'],
      minutes: 2,
      ages: [7, 15],
      places: ['class', 'home'],
    },
  },
  {
    author: teacher.id,
    standing: 'offered',
    day: -3,
    content: {
      ...game,
      title: 'Карта прочитанного',
      text: 'Нарисуйте по рассказу карту: где начали, куда пошли, где остановились. Проведите по ней пальцем и перескажите дорогу соседу.',
      needs: ['reading', 'memory'],
      minutes: 8,
      ages: [8, 12],
      places: ['class'],
    },
  },
  {
    author: tutor.id,
    standing: 'own',
    day: -1,
    content: {
      ...game,
      title: 'Три спички времени',
      text: 'Перед делом положите три спички: начать, середина, конец. Убирайте по одной. В конце скажите, какая часть заняла больше.',
      needs: ['organisation', 'perseverance'],
      minutes: 5,
      ages: [8, 13],
      places: ['home', 'class'],
    },
  },
];
