import { talkItems } from './talk-items.ts';

/** The ladder of questions of a tutorial: meet, request, resources, choice, slips, close (domain section 7). */
export const questionLadder = talkItems('question', [
  {
    key: 'question-1',
    title: { ru: 'Что тебе нравится так, что забываешь про время?', en: 'What makes you forget the time?' },
    text: {
      ru: 'Знакомство. Слушайте подробности: из них вырастает маршрут.',
      en: 'Meeting. Listen for details: a route grows from them.',
    },
    needs: ['interest'],
  },
  {
    key: 'question-2',
    title: { ru: 'Что у тебя хорошо выходит?', en: 'What do you do well?' },
    text: {
      ru: 'Знакомство. Если молчит, спросите, что сказал бы друг.',
      en: 'Meeting. If there is silence, ask what a friend would say.',
    },
    needs: ['interest'],
  },
  {
    key: 'question-3',
    title: { ru: 'Каким был бы хороший день в школе?', en: 'What would a good school day be like?' },
    text: {
      ru: 'Знакомство. Пройдите день от утра до вечера.',
      en: 'Meeting. Go through the day from morning to evening.',
    },
    needs: ['rhythm'],
  },
  {
    key: 'question-4',
    title: { ru: 'Что бы ты хотел изменить?', en: 'What would you like to change?' },
    text: {
      ru: 'Запрос. Одно, самое нужное; формулирует ребёнок.',
      en: 'Request. One thing, the most needed; the child words it.',
    },
    needs: ['starting'],
  },
  {
    key: 'question-5',
    title: { ru: 'Как мы поймём, что стало лучше?', en: 'How shall we know it is better?' },
    text: {
      ru: 'Запрос. Ищите знак, который можно увидеть или услышать.',
      en: 'Request. Look for a sign that can be seen or heard.',
    },
    needs: ['organisation'],
  },
  {
    key: 'question-6',
    title: { ru: 'Зачем это тебе?', en: 'What is it for, for you?' },
    text: {
      ru: 'Запрос. Если «надо маме», спросите, что это даст самому.',
      en: 'Request. If “mum wants it”, ask what it gives oneself.',
    },
    needs: ['interest'],
  },
  {
    key: 'question-7',
    title: { ru: 'Кто умеет это? Где про это узнать?', en: 'Who can do it? Where to find out?' },
    text: {
      ru: 'Ресурсы. Перебирайте людей, места и книги, не ищите за ребёнка.',
      en: 'Resources. Go through people, places, books; do not search for the child.',
    },
    needs: ['clubs'],
  },
  {
    key: 'question-8',
    title: { ru: 'Что у тебя уже есть?', en: 'What do you have already?' },
    text: {
      ru: 'Ресурсы. Умения, вещи, люди, прошлый опыт.',
      en: 'Resources. Skills, things, people, past experience.',
    },
    needs: ['memory'],
  },
  {
    key: 'question-9',
    title: { ru: 'Какие есть два пути? Есть третий?', en: 'Which two ways are there? Is there a third?' },
    text: { ru: 'Выбор. Третий путь часто самый свой.', en: 'Choice. The third way is often one’s own.' },
    needs: ['thinking'],
  },
  {
    key: 'question-10',
    title: { ru: 'С какого кусочка начнёшь?', en: 'Which piece will you start with?' },
    text: { ru: 'Выбор. Самый маленький или самый вкусный.', en: 'Choice. The smallest or the tastiest.' },
    needs: ['starting'],
  },
  {
    key: 'question-11',
    title: { ru: 'Какая помощь нужна, а какая не нужна?', en: 'Which help do you need and which not?' },
    text: {
      ru: 'Выбор. Ненужная помощь мешает: спросите и о ней.',
      en: 'Choice. Help not needed is in the way: ask about it too.',
    },
    needs: ['friends'],
  },
  {
    key: 'question-12',
    title: { ru: 'Что пошло по-другому?', en: 'What went another way?' },
    text: { ru: 'Ошибка. Спокойно, как о погоде.', en: 'Slip. Calmly, as of the weather.' },
    needs: ['perseverance'],
  },
  {
    key: 'question-13',
    title: { ru: 'Что ты думал в тот момент?', en: 'What did you think at that moment?' },
    text: {
      ru: 'Ошибка. Ищем мысль, а не виноватого.',
      en: 'Slip. We look for the thought, not for the guilty.',
    },
    needs: ['thinking'],
  },
  {
    key: 'question-14',
    title: { ru: 'Что это нам подсказывает?', en: 'What does it tell us?' },
    text: {
      ru: 'Ошибка. Закончите находкой: «теперь знаем, что…».',
      en: 'Slip. End with a find: “now we know that…”.',
    },
    needs: ['topic'],
  },
  {
    key: 'question-15',
    title: { ru: 'О чём мы договорились твоими словами?', en: 'What have we agreed on, in your words?' },
    text: { ru: 'Завершение. Запишите дословно.', en: 'Close. Write it word for word.' },
    needs: ['organisation'],
  },
  {
    key: 'question-16',
    title: { ru: 'Когда встретимся?', en: 'When shall we meet?' },
    text: {
      ru: 'Завершение. День и место, которые ребёнок запомнит.',
      en: 'Close. A day and a place that the child will remember.',
    },
    needs: ['rhythm'],
  },
]);
