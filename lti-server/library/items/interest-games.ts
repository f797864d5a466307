import type { ItemSource } from '../item-source.ts';

/** Games that begin with what a child likes (domain section 7). */
export const interestGames: readonly ItemSource[] = [
  {
    key: 'game-21',
    kind: 'game',
    title: { ru: 'Зачем это пирату?', en: 'What would a pirate use it for?' },
    text: {
      ru: 'Возьмите сегодняшнюю тему и придумайте, где она пригодится пирату, повару или строителю. Три смешных ответа и один настоящий. Настоящий запишите.',
      en: 'Take today’s topic and think where a pirate, a cook or a builder would use it. Three funny answers and one real. Write the real one down.',
    },
    needs: ['interest', 'topic'],
    minutes: 4,
    ages: [7, 13],
    places: ['class', 'home'],
  },
  {
    key: 'game-22',
    kind: 'game',
    title: { ru: 'Моё «я умею»', en: 'My “I can”' },
    text: {
      ru: 'Вспомните одно умение, которого весной ещё не было. Покажите его на деле и положите в сундук: рисунком, фотографией или одной фразой.',
      en: 'Recall one skill that was not there in spring. Show it and put it into the chest by a drawing, a photo or one phrase.',
    },
    needs: ['interest'],
    minutes: 4,
    ages: [6, 15],
    places: ['talk', 'class'],
  },
  {
    key: 'game-23',
    kind: 'game',
    title: { ru: 'Выбери ветер', en: 'Choose the wind' },
    text: {
      ru: 'Одно и то же задание можно сделать вслух, рисуя или двигаясь. Ребёнок выбирает ветер и делает. Потом говорит, помог ли этот способ.',
      en: 'The same task can be done aloud, drawing or moving. The child chooses the wind and does it. Then tells whether this way helped.',
    },
    needs: ['interest', 'starting'],
    minutes: 5,
    ages: [7, 14],
    places: ['class', 'home'],
  },
  {
    key: 'game-24',
    kind: 'game',
    title: { ru: 'Учитель на пять минут', en: 'Teacher for five minutes' },
    text: {
      ru: 'Ребёнок пять минут учит вас тому, что любит. Вы ученик: спрашивайте и пробуйте. В конце скажите, что поняли, и спросите, что было трудно объяснить.',
      en: 'For five minutes the child teaches you what they love. You are the pupil: ask and try. At the end tell what you have understood and ask what was hard to explain.',
    },
    needs: ['interest', 'friends'],
    minutes: 7,
    ages: [7, 15],
    places: ['class', 'talk'],
  },
  {
    key: 'game-25',
    kind: 'game',
    title: { ru: 'Вопрос в бутылке', en: 'Question in a bottle' },
    text: {
      ru: 'Придумайте вопрос, на который взрослый точно не знает ответа. Запишите и сверните в бутылку. Откройте через неделю: кто что узнал?',
      en: 'Think of a question that adults surely cannot answer. Write it and roll it into a bottle. Open it in a week: who has found out what?',
    },
    needs: ['interest', 'further'],
    minutes: 5,
    ages: [7, 15],
    places: ['class', 'talk', 'home'],
  },
];
