import type { ItemSource } from '../item-source.ts';

/** Games for staying with a task (domain section 7). */
export const perseveranceGames: readonly ItemSource[] = [
  {
    key: 'game-26',
    kind: 'game',
    title: { ru: 'Съешь слона', en: 'Eat the elephant' },
    text: {
      ru: 'Нарисуйте большое дело слоном и разрежьте на кусочки. Найдите самый вкусный и начните с него. Съеденные кусочки закрасьте.',
      en: 'Draw the big task as an elephant and cut it into pieces. Find the tastiest and start with it. Colour in the pieces you have eaten.',
    },
    needs: ['perseverance', 'starting'],
    minutes: 5,
    ages: [7, 14],
    places: ['class', 'home'],
  },
  {
    key: 'game-27',
    kind: 'game',
    title: { ru: 'Пять и стоп', en: 'Five and stop' },
    text: {
      ru: 'Работайте пять минут, а потом остановитесь. Ребёнок сам решает: ещё пять или пауза. Оба решения хорошие, важно, что решает он.',
      en: 'Work for five minutes, then stop. The child decides: five more or a pause. Both are good; what matters is who decides.',
    },
    needs: ['perseverance', 'starting'],
    minutes: 6,
    ages: [7, 15],
    places: ['class', 'home'],
  },
  {
    key: 'game-28',
    kind: 'game',
    title: { ru: 'Башня терпения', en: 'Patience tower' },
    text: {
      ru: 'Стройте башню из кубиков или карточек: одна деталь — один спокойный выдох. Упала — посмотрите, где дрогнуло, и стройте иначе.',
      en: 'Build a tower of blocks or cards: one piece, one calm breath out. If it falls, see where it shook and build another way.',
    },
    needs: ['perseverance', 'energy'],
    minutes: 6,
    ages: [6, 11],
    places: ['class', 'home'],
  },
  {
    key: 'game-29',
    kind: 'game',
    title: { ru: 'Ещё один', en: 'One more' },
    text: {
      ru: 'Дело закончено — сделайте одно действие сверх плана: пример, строчку, штрих. Ребёнок сам говорит себе вслух, за что себя похвалить.',
      en: 'The task is done: do one thing more than planned, an example, a line, a stroke. The child tells aloud what to praise oneself for.',
    },
    needs: ['perseverance'],
    minutes: 3,
    ages: [7, 13],
    places: ['class', 'home'],
  },
  {
    key: 'game-30',
    kind: 'game',
    title: { ru: 'Ремонтник', en: 'Repair crew' },
    text: {
      ru: 'Достаньте брошенное дело. Выберите одну деталь, которую можно починить за пять минут. Починили — решите, жить ему дальше или отпустить.',
      en: 'Take out an abandoned task. Choose one part that can be mended in five minutes. Then decide whether it lives on or is let go.',
    },
    needs: ['perseverance'],
    minutes: 7,
    ages: [8, 15],
    places: ['class', 'home'],
  },
  {
    key: 'game-31',
    kind: 'game',
    title: { ru: 'Песочные часы-угадайка', en: 'Hourglass guess' },
    text: {
      ru: 'Предскажите, сколько минут займёт дело, и запишите. Сделайте и сравните. Не точность важна, а то, чему удивились.',
      en: 'Guess how many minutes a task will take and write it down. Do it and compare. What matters is not being exact but what surprised you.',
    },
    needs: ['perseverance', 'organisation'],
    minutes: 6,
    ages: [8, 15],
    places: ['class', 'home'],
  },
];
