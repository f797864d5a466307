/** The demo school and its one course. Course content is Russian in both languages of the portal. */

export const school = {
  guid: 'siniy-most.demo',
  name: 'Школа «Синий мост»',
} as const;

export const activity = {
  /** The number of the activity on the course page, which the portal knows it by. */
  id: '31',
  /** The number of the link, which the tool knows it by; as in Moodle, not the same. */
  resourceLinkId: '7',
  title: 'Мой маршрут',
  about: 'Твой маршрут и записки от тьютора. Взрослым здесь открывается тьюторская.',
} as const;

/** A line of a course section. `pages` and the like are drawn by icon and read aloud by name. */
export interface CourseItem {
  readonly kind: 'page' | 'file' | 'forum' | 'task';
  readonly title: string;
  readonly about: string;
  /** The material that opens, where there is one. */
  readonly material?: string;
  /** A page of the portal that opens instead of a material. */
  readonly address?: string;
}

export interface CourseSection {
  readonly title: string;
  readonly items: readonly CourseItem[];
}

export const course: {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly about: string;
  readonly before: readonly CourseSection[];
  readonly after: readonly CourseSection[];
} = {
  id: '3',
  label: '3Б-ТЬЮТОР',
  title: 'Тьюторское сопровождение, 3 «Б»',
  about: 'Здесь мы встречаемся с тьютором: строим маршруты, делимся находками и договариваемся о встречах.',
  before: [
    {
      title: 'Начинаем отсюда',
      items: [
        {
          kind: 'page',
          title: 'Кто такой тьютор',
          about: 'Коротко — для детей и родителей',
          material: 'tutor',
        },
        {
          kind: 'page',
          title: 'Страница курса со вставкой',
          about: 'Маршрут прямо в тексте страницы, в двух видах',
          address: '/course/embed',
        },
        { kind: 'forum', title: 'Новости 3 «Б»', about: 'Три новых сообщения' },
      ],
    },
  ],
  after: [
    {
      title: 'Встречи недели',
      items: [
        { kind: 'page', title: 'Утренний круг', about: 'Понедельник, 8:15, кабинет 14' },
        {
          kind: 'page',
          title: 'Час с тьютором',
          about: 'Среда и пятница после четвёртого урока, библиотека',
        },
      ],
    },
    {
      title: 'Копилка идей',
      items: [
        { kind: 'file', title: 'Карта интересов', about: 'Лист для печати, А4', material: 'interest-map' },
        {
          kind: 'file',
          title: 'Физминутки «Морской берег»',
          about: 'Шесть карточек',
          material: 'sea-breaks',
        },
        { kind: 'task', title: 'Расскажи о своей находке', about: 'Фото, рисунок или голосовая запись' },
      ],
    },
  ],
};
