import type { TemplateSource } from '../template-source.ts';

/** R9 of the route templates (domain section 7). */
export const friendsTemplate: TemplateSource = {
  templateId: 'friends',
  needs: ['friends'],
  summary: {
    ru: 'Ребёнку, которому одиноко в классе или трудно договориться. Начинаем с одного человека и одного общего дела.',
    en: 'For a child who is lonely in class or finds it hard to get along. We begin with one person and one thing to do together.',
  },
  title: { ru: 'Найти друзей и место в классе', en: 'Friends and a place in the class' },
  purpose: {
    ru: 'Хочу, чтобы в классе было с кем поговорить и что делать вместе.',
    en: 'I want to have someone to talk to in class and something to do together.',
  },
  goals: [
    {
      key: 'know',
      title: { ru: 'Понять, с кем мне хорошо', en: 'See whom I feel well with' },
      successSign: {
        ru: 'Могу назвать двух людей, с которыми спокойно.',
        en: 'I can name two people I feel calm with.',
      },
    },
    {
      key: 'together',
      title: { ru: 'Сделать что-то вместе', en: 'Do something together' },
      successSign: {
        ru: 'У нас с кем-то есть общее дело.',
        en: 'Somebody and I have a thing we do together.',
      },
    },
    {
      key: 'words',
      title: { ru: 'Находить слова', en: 'Find the words' },
      successSign: { ru: 'Могу попросить, отказать и предложить.', en: 'I can ask, refuse and offer.' },
    },
  ],
  steps: [
    {
      key: 'map',
      from: 'trail',
      title: { ru: 'Нарисовать людей вокруг', en: 'Draw the people around' },
      whatToDo: {
        ru: 'Нарисуй себя и тех, кто рядом: дома, в классе, во дворе. Ближе — тех, с кем тебе хорошо.',
        en: 'Draw yourself and those around: at home, in class, in the yard. Closer are those you feel well with.',
      },
      goal: 'know',
      form: 'talk',
      method: 'educational_map',
      helpers: ['tutor'],
    },
    {
      key: 'notice',
      from: 'road',
      title: { ru: 'Заметить три интереса', en: 'Notice three interests' },
      whatToDo: {
        ru: 'За два дня узнай, что любят три человека из класса. Найди одно совпадение с собой.',
        en: 'In two days find out what three classmates love. Find one thing you share.',
      },
      goal: 'know',
      form: 'lesson',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
    {
      key: 'hello',
      from: 'trail',
      title: { ru: 'Начать разговор', en: 'Start a talk' },
      whatToDo: {
        ru: 'Придумай три первые фразы и проиграй их со взрослым. Одну попробуй завтра с тем, кого выберешь.',
        en: 'Think of three first phrases and play them with a grown-up. Try one tomorrow with whom you choose.',
      },
      goal: 'words',
      form: 'lesson',
      method: 'game',
      helpers: ['tutor', 'friend'],
      alternatives: [
        {
          title: { ru: 'Спросить', en: 'Ask' },
          whatToDo: { ru: 'Спроси про то, что человек любит.', en: 'Ask about what the person loves.' },
        },
        {
          title: { ru: 'Предложить', en: 'Offer' },
          whatToDo: {
            ru: 'Предложи сыграть или поделись тем, что есть.',
            en: 'Offer to play or share what you have.',
          },
        },
        {
          title: { ru: 'Сказать хорошее', en: 'Say something good' },
          whatToDo: {
            ru: 'Скажи, что тебе понравилось в его деле.',
            en: 'Say what you liked in their work.',
          },
        },
      ],
    },
    {
      key: 'game',
      from: 'road',
      title: { ru: 'Позвать в игру', en: 'Invite to a game' },
      whatToDo: {
        ru: 'Выбери игру для двоих или троих и позови кого-нибудь на перемене. Договоритесь о правилах до начала.',
        en: 'Choose a game for two or three and invite someone at break. Agree on the rules before you begin.',
      },
      goal: 'together',
      form: 'after_school',
      method: 'game',
      helpers: ['friend'],
    },
    {
      key: 'do',
      from: 'trail',
      title: { ru: 'Сделать одно дело вдвоём', en: 'Do one thing together' },
      whatToDo: {
        ru: 'Выберите маленькое общее дело: плакат, поделку, задачу. Решите, кто что делает, и доведите до конца.',
        en: 'Choose a small thing to do together: a poster, a craft, a problem. Decide who does what and finish it.',
      },
      goal: 'together',
      form: 'project',
      method: 'practice',
      helpers: ['friend', 'teacher'],
      likes: true,
      alternatives: [
        {
          title: { ru: 'Рисовать', en: 'Draw' },
          whatToDo: { ru: 'Один большой рисунок на двоих.', en: 'One large drawing for two.' },
        },
        {
          title: { ru: 'Строить', en: 'Build' },
          whatToDo: { ru: 'Башня, мост или поделка из бумаги.', en: 'A tower, a bridge or a paper craft.' },
        },
      ],
    },
    {
      key: 'no',
      from: 'road',
      title: { ru: 'Сказать «нет» спокойно', en: 'Say “no” calmly' },
      whatToDo: {
        ru: 'Проиграй со взрослым три случая, когда хочется отказаться. Найди фразу, которая тебе подходит.',
        en: 'Play three cases with a grown-up when you want to refuse. Find a phrase that suits you.',
      },
      goal: 'words',
      form: 'talk',
      method: 'game',
      helpers: ['tutor'],
    },
    {
      key: 'mirror',
      from: 'expedition',
      title: { ru: 'Поиграть в зеркало', en: 'Play mirror' },
      whatToDo: {
        ru: 'Повторяй движения друга, потом поменяйтесь. Скажите друг другу, что было легче: вести или повторять.',
        en: 'Copy a friend’s movements, then swap. Tell each other what was easier: to lead or to copy.',
      },
      goal: 'words',
      form: 'after_school',
      method: 'game',
      helpers: ['friend'],
    },
    {
      key: 'mend',
      from: 'expedition',
      title: { ru: 'Помириться по шагам', en: 'Make up step by step' },
      whatToDo: {
        ru: 'Вспомни ссору и расскажи её с двух сторон. Решите вместе, что сказать первым, и выбери для этого время.',
        en: 'Recall a quarrel and tell it from both sides. Decide together what to say first and choose a time for it.',
      },
      goal: 'words',
      form: 'talk',
      method: 'problem_dialogue',
      helpers: ['tutor', 'teacher'],
    },
    {
      key: 'role',
      from: 'expedition',
      title: { ru: 'Найти своё дело в классе', en: 'Find my task in the class' },
      whatToDo: {
        ru: 'Выбери, чем ты можешь помочь всем: раздать, встретить, украсить, объяснить. Попробуй неделю.',
        en: 'Choose how you can be of use to all: hand out, welcome, decorate, explain. Try it for a week.',
      },
      goal: 'together',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'circle',
      from: 'expedition',
      title: { ru: 'Поискать друзей по интересу', en: 'Look for friends by interest' },
      whatToDo: {
        ru: 'Сходи туда, где любят то же, что и ты: кружок, секция, библиотека. Узнай одно имя и один интерес.',
        en: 'Go where people love what you love: a club, a team, the library. Learn one name and one interest.',
      },
      goal: 'know',
      form: 'club',
      method: 'practice',
      helpers: ['leader', 'home'],
    },
    {
      key: 'spec',
      from: 'expedition',
      title: { ru: 'Попробовать роли со специалистом', en: 'Try roles with a specialist' },
      whatToDo: {
        ru: 'Разыграйте трудный случай и поменяйтесь ролями. Найди слова, с которыми стало легче.',
        en: 'Act out a hard case and swap roles. Find the words that make it easier.',
      },
      goal: 'words',
      form: 'talk',
      method: 'game',
      helpers: ['specialist'],
    },
    {
      key: 'look',
      from: 'road',
      title: { ru: 'Дорисовать карту людей', en: 'Add to the map of people' },
      whatToDo: {
        ru: 'Что нового появилось на карте людей? Кому хочется сказать спасибо? Скажи или нарисуй.',
        en: 'What is new on the map of people? Whom would you like to thank? Say it or draw it.',
      },
      goal: 'know',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
  ],
};
