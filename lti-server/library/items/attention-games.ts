import type { ItemSource } from '../item-source.ts';

/** Games for noticing (domain section 7). */
export const attentionGames: readonly ItemSource[] = [
  {
    key: 'game-15',
    kind: 'game',
    title: { ru: 'Снайпер букв', en: 'Letter sniper' },
    text: {
      ru: 'Возьмите строчку текста. Одну минуту зачёркивайте только букву «о». Проверьте себя, ведя пальцем и шёпотом называя каждую. Считаем не ошибки, а найденное при проверке.',
      en: 'Take a few lines of text. For one minute cross out one letter only. Check yourself with a finger, whispering each. Count what the check has found, not the slips.',
    },
    needs: ['attention'],
    minutes: 3,
    ages: [7, 12],
    places: ['class', 'home'],
  },
  {
    key: 'game-16',
    kind: 'game',
    title: { ru: 'Тихий маяк', en: 'Quiet lighthouse' },
    text: {
      ru: 'Сядьте удобно, можно закрыть глаза. Минуту слушайте и загибайте палец на каждый новый звук. Назовите самый далёкий и самый тихий.',
      en: 'Sit comfortably, eyes closed if you like. Listen for a minute and bend a finger for each new sound. Name the farthest and the quietest.',
    },
    needs: ['attention', 'energy'],
    minutes: 2,
    ages: [6, 15],
    places: ['class', 'home', 'outside'],
  },
  {
    key: 'game-17',
    kind: 'game',
    title: { ru: 'Не скажу «три»', en: 'Never say three' },
    text: {
      ru: 'Считайте хором или по кругу, а вместо «три» и чисел с тройкой — хлопок. Сбились — начинаем дружно сначала. Придумайте новое запретное число вместе.',
      en: 'Count aloud together, and clap instead of “three” and numbers with a three. If it breaks, all begin again. Choose a new forbidden number together.',
    },
    needs: ['attention'],
    minutes: 3,
    ages: [7, 13],
    places: ['class', 'outside'],
  },
  {
    key: 'game-18',
    kind: 'game',
    title: { ru: 'Найди 5 моих ошибок', en: 'Find my 5 slips' },
    text: {
      ru: 'Взрослый пишет или решает вслух и ошибается пять раз. Ребёнок — инспектор: находит и объясняет каждую. Потом инспектор смотрит свою вчерашнюю работу.',
      en: 'The adult writes or solves aloud and slips five times. The child is the inspector: finds and explains each. Then the inspector looks at their own work of yesterday.',
    },
    needs: ['attention', 'interest'],
    minutes: 6,
    ages: [7, 13],
    places: ['class', 'home'],
  },
  {
    key: 'game-19',
    kind: 'game',
    title: { ru: 'Шпионский абзац', en: 'Spy paragraph' },
    text: {
      ru: 'Договоритесь о тайном слове. Читайте абзац по очереди; услышал слово — подай знак. В конце скажите, о чём абзац: шпион должен знать и это.',
      en: 'Agree on a secret word. Read a paragraph in turns and give a sign at the word. At the end tell what the paragraph is about: a spy must know that too.',
    },
    needs: ['attention', 'reading'],
    minutes: 5,
    ages: [8, 13],
    places: ['class', 'home'],
  },
  {
    key: 'game-20',
    kind: 'game',
    title: { ru: 'Две картинки', en: 'Two pictures' },
    text: {
      ru: 'У каждого своя картинка, чужую не видно. Спрашивайте друг друга и найдите три отличия. Сложите картинки рядом и проверьте, о чём договорились.',
      en: 'Each has a picture and does not see the other’s. Ask each other and find three differences. Put the pictures side by side and check what you have agreed.',
    },
    needs: ['attention', 'friends'],
    minutes: 6,
    ages: [7, 12],
    places: ['class'],
  },
];
