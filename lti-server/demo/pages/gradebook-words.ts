import type { Locale } from '../../contract/vocabulary.ts';

/** What the portal says around its gradebook. Russian is the type; English must have every key. */
const ru = {
  heading: 'Журнал',
  empty:
    'Столбцов пока нет. Их заводят задания и подключённые сервисы: например, «Маршрут», если тьютор включит в нём «Засчитать как выполненное».',
  child: 'Ученик',
  done: 'выполнено',
  points: (points: number, maximum: number) => `${points} из ${maximum}`,
  remove: 'Удалить столбец',
  removeColumn: (label: string) => `Удалить столбец «${label}»`,
  review: (name: string) => `${name}: открыть работу в новом окне`,
};

const en: typeof ru = {
  heading: 'Gradebook',
  empty:
    'No columns yet. Tasks and connected services make them: Marshrut, for example, when the tutor switches on “Count as done” in it.',
  child: 'Pupil',
  done: 'done',
  points: (points, maximum) => `${points} of ${maximum}`,
  remove: 'Delete the column',
  removeColumn: (label) => `Delete the column “${label}”`,
  review: (name) => `${name}: open the work in a new window`,
};

export const gradebookWords: Readonly<Record<Locale, typeof ru>> = { ru, en };
