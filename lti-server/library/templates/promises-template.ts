import type { TemplateSource } from '../template-source.ts';

/** R8 of the route templates (domain section 7). */
export const promisesTemplate: TemplateSource = {
  templateId: 'promises',
  needs: ['organisation', 'starting'],
  summary: {
    ru: 'Ребёнку, у которого копятся дела и забываются обещания. Учимся видеть дела, выбирать и договариваться заново.',
    en: 'For a child whose tasks pile up and promises are forgotten. We learn to see tasks, to choose and to agree anew.',
  },
  title: { ru: 'Мои дела и обещания', en: 'My tasks and promises' },
  purpose: {
    ru: 'Хочу помнить о своих делах и держать слово, которое даю.',
    en: 'I want to keep my tasks in mind and keep the word I give.',
  },
  goals: [
    {
      key: 'see',
      title: { ru: 'Видеть свои дела', en: 'See my tasks' },
      successSign: {
        ru: 'Могу показать, что у меня на этой неделе.',
        en: 'I can show what I have this week.',
      },
    },
    {
      key: 'choose',
      title: { ru: 'Выбирать главное', en: 'Choose what matters' },
      successSign: {
        ru: 'Каждый день выбираю одно дело и довожу его до конца.',
        en: 'Each day I choose one task and finish it.',
      },
    },
    {
      key: 'word',
      title: { ru: 'Держать слово и договариваться заново', en: 'Keep my word and agree anew' },
      successSign: {
        ru: 'Если не успеваю, говорю об этом заранее.',
        en: 'If I cannot make it, I say so beforehand.',
      },
    },
  ],
  steps: [
    {
      key: 'gather',
      from: 'trail',
      title: { ru: 'Собрать дела на один лист', en: 'Gather tasks on one sheet' },
      whatToDo: {
        ru: 'Вспомни всё, что нужно сделать на этой неделе, и нарисуй или запиши. Свои желания тоже пиши.',
        en: 'Recall all you have to do this week and draw or write it. Put your wishes there too.',
      },
      goal: 'see',
      form: 'talk',
      method: 'educational_map',
      helpers: ['tutor'],
      alternatives: [
        {
          title: { ru: 'На листе', en: 'On a sheet' },
          whatToDo: { ru: 'Пиши вразброс, как вспоминается.', en: 'Put things down as they come.' },
        },
        {
          title: { ru: 'На карточках', en: 'On cards' },
          whatToDo: { ru: 'Одно дело — одна карточка.', en: 'One task, one card.' },
        },
      ],
    },
    {
      key: 'cloud',
      from: 'trail',
      title: { ru: 'Сделать план-облачко', en: 'Make a cloud plan' },
      whatToDo: {
        ru: 'Утром нарисуй три дела и их порядок. Вечером отметь, что вышло так, а что иначе.',
        en: 'In the morning draw three tasks and their order. In the evening mark what went so and what went otherwise.',
      },
      goal: 'choose',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
      alternatives: [
        {
          title: { ru: 'Рисунком', en: 'By a drawing' },
          whatToDo: { ru: 'Три облачка с картинками.', en: 'Three clouds with pictures.' },
        },
        {
          title: { ru: 'Карточками', en: 'With cards' },
          whatToDo: {
            ru: 'Три карточки в ряд: их можно переставить.',
            en: 'Three cards in a row: they can be moved.',
          },
        },
      ],
    },
    {
      key: 'time',
      from: 'road',
      title: { ru: 'Угадать время', en: 'Guess the time' },
      whatToDo: {
        ru: 'Перед делом предскажи, сколько минут оно займёт, и проверь. Поиграй так с пятью делами.',
        en: 'Before a task guess how many minutes it will take, then check. Play so with five tasks.',
      },
      goal: 'see',
      form: 'home',
      method: 'game',
      helpers: ['home'],
    },
    {
      key: 'desk',
      from: 'road',
      title: { ru: 'Собрать стол капитана', en: 'Set the captain’s desk' },
      whatToDo: {
        ru: 'Нарисуй, как выглядит стол, готовый к делу. Собери его по рисунку и засеки минуту.',
        en: 'Draw what a desk ready for work looks like. Set it by the drawing in one minute.',
      },
      goal: 'choose',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'small',
      from: 'trail',
      title: { ru: 'Дать маленькое обещание', en: 'Give a small promise' },
      whatToDo: {
        ru: 'Выбери обещание на два дня — такое, которое точно по силам. Скажи его вслух тому, кому обещаешь.',
        en: 'Choose a promise for two days, one you can surely keep. Say it aloud to whom you promise.',
      },
      goal: 'word',
      form: 'talk',
      method: 'discussion',
      helpers: ['tutor'],
    },
    {
      key: 'anew',
      from: 'road',
      title: { ru: 'Договориться заново', en: 'Agree anew' },
      whatToDo: {
        ru: 'Найди дело, которое не успевается, и подойди к учителю заранее. Предложи, когда и сколько сделаешь.',
        en: 'Find a task you cannot make in time and go to your teacher beforehand. Offer when you will do it and how much.',
      },
      goal: 'word',
      form: 'lesson',
      method: 'discussion',
      helpers: ['teacher'],
    },
    {
      key: 'repair',
      from: 'expedition',
      title: { ru: 'Починить брошенное дело', en: 'Repair an abandoned task' },
      whatToDo: {
        ru: 'Вернись к одному делу, которое лежит давно. Почини в нём одну деталь или честно отпусти его.',
        en: 'Come back to one task that has been lying long. Repair one part of it or let it go honestly.',
      },
      goal: 'choose',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'week',
      from: 'expedition',
      title: { ru: 'Нарисовать неделю', en: 'Draw a week' },
      whatToDo: {
        ru: 'Раздели лист на семь частей и расставь дела, кружки и отдых. Посмотри, где густо, и передвинь одно дело.',
        en: 'Split a sheet into seven parts and place tasks, clubs and rest. See where it is crowded and move one task.',
      },
      goal: 'see',
      form: 'project',
      method: 'educational_map',
      helpers: ['tutor'],
    },
    {
      key: 'roles',
      from: 'expedition',
      title: { ru: 'Взять роль в общем деле', en: 'Take a role in a team' },
      whatToDo: {
        ru: 'Выберите с ребятами роли: рулевой, штурман, матрос, хранитель времени. Побудь в роли одно дело целиком.',
        en: 'Choose roles with others: helmsman, navigator, sailor, time keeper. Stay in your role for one whole task.',
      },
      goal: 'word',
      form: 'learning_event',
      method: 'game',
      helpers: ['friend', 'teacher'],
    },
    {
      key: 'spec',
      from: 'expedition',
      title: { ru: 'Найти то, что мешает', en: 'Find what gets in the way' },
      whatToDo: {
        ru: 'Расскажи специалисту, на каком месте дела обычно застревают. Придумайте одну хитрость и проверьте её неделю.',
        en: 'Tell a specialist at which point tasks usually get stuck. Think of one trick and test it for a week.',
      },
      goal: 'choose',
      form: 'talk',
      method: 'discussion',
      helpers: ['specialist'],
    },
    {
      key: 'look',
      from: 'trail',
      title: { ru: 'Оглянуться на обещания', en: 'Look back at promises' },
      whatToDo: {
        ru: 'Какие обещания сбылись и что помогло? Какое оказалось великовато? Реши, какими они будут дальше.',
        en: 'Which promises came true and what helped? Which one was too big? Decide what they will be like from now on.',
      },
      goal: 'word',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
  ],
};
