import type { ItemSource } from '../item-source.ts';

/** Games for putting tasks in order (domain section 7). */
export const organisationGames: readonly ItemSource[] = [
  {
    key: 'game-32',
    kind: 'game',
    title: { ru: 'Стол капитана', en: 'Captain’s desk' },
    text: {
      ru: 'Нарисуйте стол, готовый к делу. За минуту соберите его по рисунку. Лишнее складывается в «трюм».',
      en: 'Draw a desk ready for work. Set it by the drawing in one minute. What is not needed goes into the “hold”.',
    },
    needs: ['organisation', 'starting'],
    minutes: 2,
    ages: [6, 12],
    places: ['class', 'home'],
  },
  {
    key: 'game-33',
    kind: 'game',
    title: { ru: 'План-облачко', en: 'Cloud plan' },
    text: {
      ru: 'Утром нарисуйте три облачка-дела и стрелки между ними. Вечером отметьте: «так» или «иначе». Об «иначе» поговорите: что подсказало новый путь?',
      en: 'In the morning draw three clouds, the tasks, and arrows between them. In the evening mark “so” or “otherwise”. Talk about the “otherwise”: what showed the new way?',
    },
    needs: ['organisation', 'rhythm'],
    minutes: 5,
    ages: [7, 13],
    places: ['home', 'talk'],
  },
  {
    key: 'game-34',
    kind: 'game',
    title: { ru: 'Роли в шлюпке', en: 'Boat roles' },
    text: {
      ru: 'Перед общим делом договоритесь, кто рулевой, штурман, матрос и хранитель времени. Сделайте дело в этих ролях. Скажите по кругу, какая роль подошла.',
      en: 'Before a common task agree who is the helmsman, the navigator, the sailor and the time keeper. Do the task in these roles. Say in turn which role suited.',
    },
    needs: ['organisation', 'friends', 'event'],
    minutes: 5,
    ages: [8, 15],
    places: ['class', 'outside'],
  },
];
