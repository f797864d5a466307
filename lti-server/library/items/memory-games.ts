import type { ItemSource } from '../item-source.ts';

/** Games for recalling: each is tied to the topic and to a way of recalling; none promises more (domain section 7). */
export const memoryGames: readonly ItemSource[] = [
  {
    key: 'game-1',
    kind: 'game',
    title: { ru: 'Чемодан юнги', en: 'Cabin boy’s trunk' },
    text: {
      ru: 'По очереди кладите вещи в воображаемый чемодан. Каждый повторяет весь список с жестом для каждой вещи и добавляет одну свою. Берите слова сегодняшней темы: «беру глагол, беру наречие…». Кто запнулся, тому все подсказывают жестом.',
      en: 'Take turns putting things into an imaginary trunk. Each repeats the whole list with a gesture for every thing and adds one more. Take the words of today’s topic. If somebody stumbles, all help with the gesture.',
    },
    needs: ['memory'],
    minutes: 5,
    ages: [7, 12],
    places: ['class', 'home'],
  },
  {
    key: 'game-2',
    kind: 'game',
    title: { ru: 'Слово на якоре', en: 'Anchored word' },
    text: {
      ru: 'Выберите трудное слово. Ребёнок рисует к нему картинку-якорь: на что похоже слово или его трудная буква. Спрячьте слово, посмотрите на картинку и запишите его. Картинка остаётся в тетради.',
      en: 'Choose a hard word. The child draws an anchor picture: what the word or its hard letter looks like. Hide the word, look at the picture and write it. The picture stays in the exercise book.',
    },
    needs: ['memory'],
    minutes: 7,
    ages: [7, 13],
    places: ['class', 'home'],
  },
  {
    key: 'game-3',
    kind: 'game',
    title: { ru: 'Комната-подсказка', en: 'Memory room' },
    text: {
      ru: 'Разделите правило на три-четыре части и «положите» их по углам комнаты. Обойдите углы по порядку и в каждом скажите свою часть. Потом сядьте и пройдите тот же путь мысленно.',
      en: 'Split a rule into three or four parts and “put” them in the corners of the room. Walk round and say a part in each corner. Then sit down and take the same way in your mind.',
    },
    needs: ['memory'],
    minutes: 7,
    ages: [8, 14],
    places: ['class', 'home'],
  },
  {
    key: 'game-4',
    kind: 'game',
    title: { ru: 'Пропажа на палубе', en: 'Missing on deck' },
    text: {
      ru: 'Положите шесть предметов или карточек по теме. Посмотрите на них полминуты и назовите каждый. Ребёнок отворачивается, взрослый прячет один. Угадали — объясните, как заметили, и поменяйтесь.',
      en: 'Lay out six things or cards of the topic. Look for half a minute and name each. The child turns away, the adult hides one. When it is found, tell how it was noticed, and swap.',
    },
    needs: ['memory'],
    minutes: 5,
    ages: [6, 10],
    places: ['class', 'home'],
  },
  {
    key: 'game-5',
    kind: 'game',
    title: { ru: 'Эхо-ритм', en: 'Echo rhythm' },
    text: {
      ru: 'Взрослый хлопает ритм, ребёнок повторяет. Потом хлопайте слоги словарного слова: трудный слог — громче. В конце ребёнок задаёт ритм, а взрослый угадывает слово.',
      en: 'The adult claps a rhythm, the child repeats. Then clap the syllables of a spelling word, the hard one louder. At the end the child sets the rhythm and the adult guesses the word.',
    },
    needs: ['memory'],
    minutes: 3,
    ages: [6, 10],
    places: ['class', 'home'],
  },
  {
    key: 'game-6',
    kind: 'game',
    title: { ru: 'Расскажи попугаю', en: 'Tell the parrot' },
    text: {
      ru: 'Ребёнок за минуту объясняет правило игрушке. Игрушка (голосом взрослого) переспрашивает одно слово. Объясните это место ещё раз, по-другому.',
      en: 'In one minute the child explains a rule to a toy. The toy (in the adult’s voice) asks about one word. Explain that place again, in another way.',
    },
    needs: ['memory', 'interest'],
    minutes: 4,
    ages: [6, 12],
    places: ['home', 'class'],
  },
  {
    key: 'game-7',
    kind: 'game',
    title: { ru: 'Почтальон памяти', en: 'Memory postman' },
    text: {
      ru: 'На одном конце комнаты прочитайте «письмо» из трёх чисел или слов. Донесите его в голове до другого конца и запишите. Обсудите, что помогло донести: повторять, представить, сложить в слово.',
      en: 'At one end of the room read a “letter” of three numbers or words. Carry it in your head to the other end and write it down. Talk about what helped: repeating, picturing, making a word.',
    },
    needs: ['memory', 'attention'],
    minutes: 5,
    ages: [7, 12],
    places: ['class', 'home'],
  },
];
