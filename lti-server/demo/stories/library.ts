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

/** A route that has proved itself in this school. */
const friendship: ItemContent = {
  kind: 'template',
  locale: 'ru',
  title: 'Дело вдвоём',
  text: 'Ребёнку, который держится один, но охотно делает что-то руками. Общее дело даёт повод заговорить.',
  needs: ['friends', 'interest'],
  minutes: null,
  ages: [7, 12],
  places: ['class'],
  route: {
    purpose: 'Хочу, чтобы у меня было с кем делать то, что я люблю.',
    weeks: 4,
    goals: [
      { title: 'Найти напарника', successSign: 'Мы вместе сделали одну вещь, и оба довольны.' },
      { title: 'Показать, что умею', successSign: 'Кто-то спросил меня, как это делается.' },
    ],
    steps: [
      {
        title: 'Выбрать дело',
        whatToDo:
          'Назови три дела, которые у тебя хорошо выходят. Выбери то, для которого нужны две пары рук.',
        goal: 1,
        form: 'talk',
        method: 'discussion',
        helpers: ['tutor'],
        alternatives: [],
      },
      {
        title: 'Позвать одного человека',
        whatToDo: 'Реши, кого позовёшь, и придумай, как об этом сказать. Взрослый может быть рядом.',
        goal: 0,
        form: 'lesson',
        method: 'practice',
        helpers: ['tutor', 'friend'],
        alternatives: [
          { title: 'Позвать самому', whatToDo: 'Подойди на перемене.' },
          { title: 'Позвать запиской', whatToDo: 'Напиши или нарисуй приглашение.' },
        ],
      },
      {
        title: 'Сделать вместе',
        whatToDo: 'Два раза по полчаса. Договоритесь, кто что делает, и поменяйтесь на второй раз.',
        goal: 0,
        form: 'club',
        method: 'practice',
        helpers: ['friend', 'leader'],
        alternatives: [],
      },
      {
        title: 'Показать классу',
        whatToDo: 'Покажите, что получилось. Пусть каждый скажет, что придумал другой.',
        goal: 1,
        form: 'learning_event',
        method: 'discussion',
        helpers: ['teacher'],
        alternatives: [],
      },
    ],
  },
};

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
  { author: psychologist.id, standing: 'shared', day: -20, content: friendship },
];
