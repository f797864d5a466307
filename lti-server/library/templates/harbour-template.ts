import type { TemplateSource } from '../template-source.ts';

/** R16 of the route templates (domain section 7). */
export const harbourTemplate: TemplateSource = {
  templateId: 'harbour',
  needs: ['rhythm', 'energy', 'organisation'],
  summary: {
    ru: 'Ребёнку, которому помогает начать и закончить день с одним взрослым. Пять минут утром и вечером — без баллов и отметок.',
    en: 'For a child who is helped by starting and ending the day with one grown-up. Five minutes in the morning and in the evening, without points or marks.',
  },
  title: { ru: 'Утренний и вечерний причал', en: 'Morning and evening harbour' },
  purpose: {
    ru: 'Хочу начинать день спокойно и заканчивать его с хорошей мыслью.',
    en: 'I want to begin the day calmly and end it with a good thought.',
  },
  goals: [
    {
      key: 'start',
      title: { ru: 'Начинать день', en: 'Begin the day' },
      successSign: {
        ru: 'Утром знаю, что сегодня главное.',
        en: 'In the morning I know what matters today.',
      },
    },
    {
      key: 'end',
      title: { ru: 'Заканчивать день', en: 'End the day' },
      successSign: {
        ru: 'Вечером называю одно, что вышло.',
        en: 'In the evening I name one thing that went well.',
      },
    },
    {
      key: 'own',
      title: { ru: 'Причаливать без подсказки', en: 'Moor by myself' },
      successSign: {
        ru: 'Начинаю и заканчиваю день по своей карточке.',
        en: 'I begin and end the day by my own card.',
      },
    },
  ],
  steps: [
    {
      key: 'meet',
      from: 'trail',
      title: { ru: 'Выбрать причал', en: 'Choose the harbour' },
      whatToDo: {
        ru: 'Решите, с кем и где ты встречаешься утром и в конце дня. Это пять минут, не больше.',
        en: 'Decide with whom and where you meet in the morning and at the end of the day. Five minutes, no more.',
      },
      goal: 'start',
      form: 'talk',
      method: 'discussion',
      helpers: ['tutor'],
    },
    {
      key: 'morning',
      from: 'trail',
      title: { ru: 'Причалить утром', en: 'Moor in the morning' },
      whatToDo: {
        ru: 'Приди утром на причал и скажи, сколько сил. Выбери одно дело дня и того, кто поможет.',
        en: 'Come to the harbour in the morning and say how much energy you have. Choose one task of the day and who will help.',
      },
      goal: 'start',
      form: 'talk',
      method: 'practice',
      helpers: ['tutor'],
      alternatives: [
        {
          title: { ru: 'Словами', en: 'In words' },
          whatToDo: { ru: 'Скажи одну фразу про сегодняшний день.', en: 'Say one phrase about today.' },
        },
        {
          title: { ru: 'Погодой', en: 'By weather' },
          whatToDo: {
            ru: 'Покажи погоду: солнце, облака, дождь, ветер.',
            en: 'Show the weather: sun, clouds, rain, wind.',
          },
        },
        {
          title: { ru: 'Картинкой', en: 'By a picture' },
          whatToDo: { ru: 'Выбери или нарисуй картинку дня.', en: 'Choose or draw the picture of the day.' },
        },
      ],
    },
    {
      key: 'evening',
      from: 'trail',
      title: { ru: 'Причалить вечером', en: 'Moor in the evening' },
      whatToDo: {
        ru: 'В конце дня вернись на причал. Назови одно, что вышло, и одно, что пошло по-другому.',
        en: 'Come back at the end of the day. Name one thing that went well and one that went another way.',
      },
      goal: 'end',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
    {
      key: 'help',
      from: 'road',
      title: { ru: 'Показать причал учителю', en: 'Show the harbour to your teacher' },
      whatToDo: {
        ru: 'Расскажи учителю, какое дело дня выбираешь. Попроси сказать тебе одно доброе слово, когда оно выйдет.',
        en: 'Tell your teacher which task of the day you choose. Ask for one kind word when it works out.',
      },
      goal: 'start',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'home',
      from: 'road',
      title: { ru: 'Причалить дома', en: 'Moor at home' },
      whatToDo: {
        ru: 'Расскажи дома одно, что сегодня вышло. Пусть взрослый расскажет своё.',
        en: 'Tell at home one thing that went well today. Let the grown-up tell theirs.',
      },
      goal: 'end',
      form: 'home',
      method: 'discussion',
      helpers: ['home'],
    },
    {
      key: 'calm',
      from: 'road',
      title: { ru: 'Выбрать вход в урок', en: 'Choose the way into a lesson' },
      whatToDo: {
        ru: 'Попробуй три спокойных начала: волна дыхания, вода, порядок на столе. Оставь одно.',
        en: 'Try three calm beginnings: wave breath, water, order on the desk. Keep one.',
      },
      goal: 'start',
      form: 'lesson',
      method: 'movement_break',
      helpers: ['teacher'],
    },
    {
      key: 'storm',
      from: 'road',
      title: { ru: 'Решить, что делать в шторм', en: 'Decide what to do in a storm' },
      whatToDo: {
        ru: 'Придумайте знак на трудный день и место, куда можно прийти. Проверьте знак, пока всё спокойно.',
        en: 'Think of a sign for a hard day and a place to come to. Try the sign while all is calm.',
      },
      goal: 'end',
      form: 'talk',
      method: 'problem_dialogue',
      helpers: ['tutor'],
    },
    {
      key: 'spec',
      from: 'expedition',
      title: { ru: 'Добавить спокойных приёмов', en: 'Add calming tools' },
      whatToDo: {
        ru: 'Попробуй со специалистом три способа успокоиться. Один возьми на причал.',
        en: 'Try three ways to calm down with a specialist. Take one to the harbour.',
      },
      goal: 'end',
      form: 'talk',
      method: 'game',
      helpers: ['specialist'],
    },
    {
      key: 'rare',
      from: 'expedition',
      title: { ru: 'Причаливать реже', en: 'Moor less often' },
      whatToDo: {
        ru: 'Попробуй неделю приходить через день. Скажи, в какие дни причал нужнее.',
        en: 'For a week try to come every other day. Say on which days you need the harbour more.',
      },
      goal: 'own',
      form: 'talk',
      method: 'practice',
      helpers: ['tutor'],
    },
    {
      key: 'card',
      from: 'expedition',
      title: { ru: 'Сделать карточку причала', en: 'Make a harbour card' },
      whatToDo: {
        ru: 'Нарисуй свои утренние и вечерние вопросы на карточке. Носи её с собой.',
        en: 'Draw your morning and evening questions on a card. Carry it with you.',
      },
      goal: 'own',
      form: 'project',
      method: 'practice',
      helpers: ['tutor'],
    },
    {
      key: 'alone',
      from: 'expedition',
      title: { ru: 'Причалить по карточке', en: 'Moor by myself' },
      whatToDo: {
        ru: 'Три дня начинай и заканчивай день по карточке. В пятницу расскажи, как было.',
        en: 'For three days begin and end the day by the card. On Friday tell how it was.',
      },
      goal: 'own',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'friend',
      from: 'expedition',
      title: { ru: 'Показать причал другу', en: 'Show the harbour to a friend' },
      whatToDo: {
        ru: 'Научи друга одному вопросу с карточки. Узнай, как он начинает день.',
        en: 'Teach a friend one question from the card. Find out how they begin the day.',
      },
      goal: 'own',
      form: 'lesson',
      method: 'discussion',
      helpers: ['friend'],
    },
    {
      key: 'look',
      from: 'trail',
      title: { ru: 'Решить, что остаётся', en: 'Decide what stays' },
      whatToDo: {
        ru: 'Что на причале помогает больше всего? Реши, сколько встреч нужно дальше.',
        en: 'What helps most at the harbour? Decide how many meetings you need from now on.',
      },
      goal: 'own',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
  ],
};
