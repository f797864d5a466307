import { talkItems } from './talk-items.ts';

/** What to ask when looking back (domain section 7). */
export const reflectionPrompts = talkItems('prompt', [
  {
    key: 'prompt-1',
    title: { ru: 'Что получилось само?', en: 'What went by itself?' },
    text: {
      ru: 'Хорошо для начала: с того, что вышло без усилий. Запишите словами ребёнка.',
      en: 'Good to begin with: what came without effort. Write it in the child’s words.',
    },
    needs: ['rhythm'],
  },
  {
    key: 'prompt-2',
    title: { ru: 'Где был самый трудный поворот?', en: 'Where was the hardest bend?' },
    text: {
      ru: 'Спросите про место, а не про причину. Можно показать на рисунке дороги.',
      en: 'Ask for the place, not the reason. It may be shown on a drawing of the way.',
    },
    needs: ['perseverance'],
  },
  {
    key: 'prompt-3',
    title: { ru: 'Кто или что помогло?', en: 'Who or what helped?' },
    text: {
      ru: 'Помощь бывает от людей, вещей, перерыва, картинки. Найдите хотя бы одну.',
      en: 'Help comes from people, things, a rest, a picture. Find at least one.',
    },
    needs: ['friends'],
  },
  {
    key: 'prompt-4',
    title: { ru: 'Что сделаешь по-другому?', en: 'What will you do another way?' },
    text: {
      ru: 'Одно маленькое изменение, которое можно попробовать завтра.',
      en: 'One small change that can be tried tomorrow.',
    },
    needs: ['thinking'],
  },
  {
    key: 'prompt-5',
    title: { ru: 'О чём теперь хочешь спросить?', en: 'What do you want to ask now?' },
    text: {
      ru: 'Вопрос — уже результат. Положите его в банку вопросов.',
      en: 'A question is a result. Put it into the question jar.',
    },
    needs: ['further'],
  },
  {
    key: 'prompt-6',
    title: { ru: 'Сколько сил осталось?', en: 'How much energy is left?' },
    text: {
      ru: 'Покажите батарейкой или рукой. Не уговаривайте на большее.',
      en: 'Show it by a battery or a hand. Do not talk the child into more.',
    },
    needs: ['energy'],
  },
  {
    key: 'prompt-7',
    title: { ru: 'Чем гордишься?', en: 'What are you proud of?' },
    text: {
      ru: 'Дайте подумать. Годится и то, что никто не заметил.',
      en: 'Give time to think. What nobody has noticed counts too.',
    },
    needs: ['interest'],
  },
  {
    key: 'prompt-8',
    title: { ru: 'Какая находка попадёт в сундук?', en: 'Which find goes into the chest?' },
    text: {
      ru: 'Выбирает ребёнок. Одна находка лучше пяти.',
      en: 'The child chooses. One find is better than five.',
    },
    needs: ['interest'],
  },
  {
    key: 'prompt-9',
    title: { ru: 'Что ты узнал про себя?', en: 'What did you learn about yourself?' },
    text: {
      ru: 'Помогите началом: «Мне легче, когда…», «Я заметил, что…».',
      en: 'Help with a beginning: “It is easier for me when…”, “I have noticed that…”.',
    },
    needs: ['thinking'],
  },
  {
    key: 'prompt-10',
    title: { ru: 'План был лёгкий, впору или великоват?', en: 'Was the plan small, right or too big?' },
    text: {
      ru: 'Спросите, каким сделать следующий. Великоватый план — не чья-то вина.',
      en: 'Ask what the next one should be like. A plan too big is nobody’s fault.',
    },
    needs: ['organisation'],
  },
  {
    key: 'prompt-11',
    title: { ru: 'Что сказать себе в следующий раз?', en: 'What will you tell yourself next time?' },
    text: {
      ru: 'Короткая фраза своими словами; её можно записать на карточке.',
      en: 'A short phrase in one’s own words; it may go on a card.',
    },
    needs: ['starting'],
  },
  {
    key: 'prompt-12',
    title: { ru: 'Кому расскажешь?', en: 'Whom will you tell?' },
    text: {
      ru: 'Назовите человека и день. Рассказать можно и рисунком.',
      en: 'Name a person and a day. It can be told by a drawing too.',
    },
    needs: ['friends'],
  },
]);
