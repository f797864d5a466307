import type { ItemSource } from '../item-source.ts';

/** Games for reasoning (domain section 7). */
export const thinkingGames: readonly ItemSource[] = [
  {
    key: 'game-8',
    kind: 'game',
    title: { ru: 'Лишний на острове', en: 'Odd one on the island' },
    text: {
      ru: 'Назовите четыре предмета или числа. Найдите лишний и докажите. Потом найдите другой лишний и докажите иначе. Нет неверных ответов, есть недоказанные.',
      en: 'Name four things or numbers. Find the odd one and prove it. Then find another odd one and prove it another way. No answer is wrong, only unproved.',
    },
    needs: ['thinking'],
    minutes: 5,
    ages: [7, 14],
    places: ['class', 'home'],
  },
  {
    key: 'game-9',
    kind: 'game',
    title: { ru: 'Да-нет-капитан', en: 'Captain Yes-No' },
    text: {
      ru: 'Один загадывает предмет по теме, другие спрашивают, а он отвечает только «да» или «нет». Уложитесь в десять вопросов. Потом назовите вопрос, который отсёк больше всего.',
      en: 'One thinks of a thing of the topic, the others ask, the answer is only “yes” or “no”. Make it in ten questions. Then name the question that cut off most.',
    },
    needs: ['thinking'],
    minutes: 7,
    ages: [7, 14],
    places: ['class', 'home', 'outside'],
  },
  {
    key: 'game-10',
    kind: 'game',
    title: { ru: 'Мост из слов', en: 'Word bridge' },
    text: {
      ru: 'От одного короткого слова дойдите до другого, меняя по одной букве: каждая ступенька — настоящее слово. Например, от «кот» через «рот». Застряли — просите одну подсказку.',
      en: 'Go from one short word to another changing one letter at a time; each stair is a real word. For example from “cat” by “cot”. If stuck, ask for one hint.',
    },
    needs: ['thinking', 'reading'],
    minutes: 7,
    ages: [8, 15],
    places: ['class', 'home'],
  },
  {
    key: 'game-11',
    kind: 'game',
    title: { ru: 'Поломанная история', en: 'Broken story' },
    text: {
      ru: 'Разложите пять картинок или фраз одной истории вперемешку. Соберите их по порядку и найдите одну лишнюю причину: «это случилось не поэтому». Расскажите историю заново.',
      en: 'Lay out five pictures or sentences of a story, mixed. Put them in order and find the one false cause: “it did not happen because of that”. Tell the story anew.',
    },
    needs: ['thinking', 'reading'],
    minutes: 7,
    ages: [7, 12],
    places: ['class'],
  },
  {
    key: 'game-12',
    kind: 'game',
    title: { ru: 'Весы мудреца', en: 'Sage’s scales' },
    text: {
      ru: 'Трое спорят, кто тяжелее, а взвешивать можно только по двое или по подсказкам: «Лиса легче Волка». Выстройте цепочку и скажите, кто где. Придумайте свою цепочку для соседа.',
      en: 'Three argue who is heavier; there are only clues: “Fox is lighter than Wolf”. Build the chain and tell who is where. Make up a chain for your neighbour.',
    },
    needs: ['thinking'],
    minutes: 8,
    ages: [9, 15],
    places: ['class', 'home'],
  },
  {
    key: 'game-13',
    kind: 'game',
    title: { ru: 'Фабрика правил', en: 'Rule factory' },
    text: {
      ru: 'Взрослый — машина: ребёнок называет число или слово, машина отвечает изменённым. Соберите три пары и угадайте правило. Проверьте догадку на новом примере и поменяйтесь.',
      en: 'The adult is a machine: the child names a number or a word, the machine answers with it changed. Collect three pairs and guess the rule. Test the guess on a new example and swap.',
    },
    needs: ['thinking', 'topic'],
    minutes: 6,
    ages: [8, 14],
    places: ['class', 'home'],
  },
  {
    key: 'game-14',
    kind: 'game',
    title: { ru: 'Если-то-светофор', en: 'If-then lights' },
    text: {
      ru: 'Взрослый даёт команды с условием: «если я скажу красное — присядь, если не красное — подними руки». Добавьте «не» и «или». Потом командует ребёнок.',
      en: 'The adult gives commands with a condition: “if I name something red, squat; if not red, raise your hands”. Add “not” and “or”. Then the child commands.',
    },
    needs: ['thinking', 'attention'],
    minutes: 4,
    ages: [6, 11],
    places: ['class', 'outside'],
  },
];
