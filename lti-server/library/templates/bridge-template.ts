import type { TemplateSource } from '../template-source.ts';

/** R2 of the route templates (domain section 7). */
export const bridgeTemplate: TemplateSource = {
  templateId: 'bridge',
  needs: ['topic', 'thinking'],
  summary: {
    ru: 'Ребёнку, у которого не складывается одна тема. Находим место, где непонятно, и чиним его вместе с учителем и домашними.',
    en: 'For a child with whom one topic does not work out. We find the place and mend it with the teacher and the family.',
  },
  title: { ru: 'Починим один мостик', en: 'Let us mend one bridge' },
  purpose: {
    ru: 'Хочу разобраться в одной теме, чтобы на уроке было спокойнее.',
    en: 'I want to get one topic right, so that I feel calmer in class.',
  },
  goals: [
    {
      key: 'place',
      title: { ru: 'Понять, где мостик шатается', en: 'See where the bridge is shaky' },
      successSign: {
        ru: 'Могу показать, до какого места всё ясно и где становится непонятно.',
        en: 'I can show how far all is clear and where it stops being clear.',
      },
    },
    {
      key: 'mend',
      title: { ru: 'Починить его', en: 'Mend it' },
      successSign: {
        ru: 'Выполняю три похожих задания и объясняю, как рассуждаю.',
        en: 'I do three tasks of this kind and explain how I think.',
      },
    },
    {
      key: 'keep',
      title: {
        ru: 'Знать, что делать, если он снова зашатается',
        en: 'Know what to do if it gets shaky again',
      },
      successSign: {
        ru: 'У меня есть своя памятка, и она мне помогает.',
        en: 'I have a reminder of my own, and it helps me.',
      },
    },
  ],
  steps: [
    {
      key: 'place',
      from: 'trail',
      title: { ru: 'Найти место для ремонта', en: 'Find the place to mend' },
      whatToDo: {
        ru: 'Возьми одно задание на эту тему и думай вслух. Там, где остановишься, поставь карандашом точку. С этой точки и начнём.',
        en: 'Take one task on the topic and think aloud. Put a pencil dot where you stop. That dot is where we start.',
      },
      goal: 'place',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
    {
      key: 'planks',
      from: 'road',
      title: { ru: 'Разобрать мостик по дощечкам', en: 'Take the bridge apart, plank by plank' },
      whatToDo: {
        ru: 'Вместе с учителем раздели тему на три-четыре маленьких умения. Отметь те, что уже держат крепко. Выбери одно, с которого начнёшь.',
        en: 'With your teacher, split the topic into three or four small skills. Mark those that already hold. Choose one to begin with.',
      },
      goal: 'place',
      form: 'extra_lesson',
      method: 'educational_map',
      helpers: ['teacher'],
    },
    {
      key: 'stock',
      from: 'expedition',
      title: { ru: 'Собрать то, что уже держит', en: 'Gather what already holds' },
      whatToDo: {
        ru: 'Найди в старых работах три задания, которые получились. Расскажи, что помогло с каждым.',
        en: 'Find three tasks in your old work that came out well. Tell what helped with each.',
      },
      goal: 'place',
      form: 'talk',
      method: 'problem_dialogue',
      helpers: ['tutor'],
    },
    {
      key: 'see',
      from: 'trail',
      title: { ru: 'Посмотреть, как это делается', en: 'See how it is done' },
      whatToDo: {
        ru: 'Посмотри на один хороший пример. Потом перескажи его своими словами.',
        en: 'Look at one good example. Then put it in your own words.',
      },
      goal: 'mend',
      form: 'extra_lesson',
      method: 'practice',
      helpers: ['teacher'],
      alternatives: [
        {
          title: { ru: 'Учитель думает вслух', en: 'The teacher thinks aloud' },
          whatToDo: {
            ru: 'Слушай и останавливай, когда хочешь спросить.',
            en: 'Listen, and stop the teacher whenever you want to ask.',
          },
        },
        {
          title: { ru: 'Пример по шагам', en: 'An example step by step' },
          whatToDo: {
            ru: 'Закрой решение листом и открывай по одной строчке.',
            en: 'Cover the solution with a sheet and uncover one line at a time.',
          },
        },
        {
          title: { ru: 'Собрать из предметов', en: 'Build it from things' },
          whatToDo: {
            ru: 'Покажи то же самое на пуговицах, кубиках или карточках.',
            en: 'Show the same with buttons, blocks or cards.',
          },
        },
      ],
    },
    {
      key: 'together',
      from: 'road',
      title: { ru: 'Попробовать вдвоём', en: 'Try it together' },
      whatToDo: {
        ru: 'Выполните два задания вместе. Первое начинает взрослый, а ты продолжаешь. Второе начинаешь ты.',
        en: 'Do two tasks together. The grown-up begins the first and you go on. You begin the second.',
      },
      goal: 'mend',
      form: 'extra_lesson',
      method: 'practice',
      helpers: ['teacher', 'tutor'],
    },
    {
      key: 'ten',
      from: 'road',
      title: { ru: 'Десять минут дома', en: 'Ten minutes at home' },
      whatToDo: {
        ru: 'Три раза за неделю позанимайся по десять минут. Прошло десять минут — остановись, даже если хочется ещё.',
        en: 'Three times a week, work for ten minutes. When ten minutes are over, stop, even if you would like more.',
      },
      goal: 'mend',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
      alternatives: [
        {
          title: { ru: 'С карточками', en: 'With cards' },
          whatToDo: {
            ru: 'Пять карточек: на одной стороне вопрос, на другой — ответ.',
            en: 'Five cards: a question on one side, the answer on the other.',
          },
        },
        {
          title: { ru: 'Объяснить кому-нибудь', en: 'Explain it to someone' },
          whatToDo: {
            ru: 'Домашним, игрушке или коту. Вслух и своими словами.',
            en: 'To the family, a toy or the cat. Aloud and in your own words.',
          },
        },
      ],
    },
    {
      key: 'game',
      from: 'expedition',
      title: { ru: 'Сыграть в эту тему', en: 'Play with the topic' },
      whatToDo: {
        ru: 'Сделай с кем-нибудь игру на эту тему: лото, пары или вопросы на карточках. Сыграйте два раза и поменяйте одно правило.',
        en: 'Make a game on the topic with someone: lotto, pairs or question cards. Play twice and change one rule.',
      },
      goal: 'mend',
      form: 'extra_lesson',
      method: 'game',
      helpers: ['teacher', 'friend'],
    },
    {
      key: 'reminder',
      from: 'trail',
      title: { ru: 'Сделать себе памятку', en: 'Make a reminder for myself' },
      whatToDo: {
        ru: 'Собери подсказку на одном листочке: рисунок, пример или три слова. Делай её так, чтобы тебе было удобно.',
        en: 'Put a hint on one small sheet: a drawing, an example or three words. Make it the way that suits you.',
      },
      goal: 'keep',
      form: 'project',
      method: 'educational_map',
      helpers: ['tutor'],
    },
    {
      key: 'teach',
      from: 'expedition',
      title: { ru: 'Научить кого-нибудь', en: 'Teach someone' },
      whatToDo: {
        ru: 'Объясни тему тому, кто её ещё не знает. Если он спросит то, чего не знаешь, запишите вопрос и ищите ответ вдвоём.',
        en: 'Explain the topic to someone who does not know it yet. If a question has you stuck, write it down and look for the answer together.',
      },
      goal: 'keep',
      form: 'lesson',
      method: 'discussion',
      helpers: ['friend', 'teacher'],
    },
    {
      key: 'cross',
      from: 'trail',
      title: { ru: 'Пройти по мостику на уроке', en: 'Cross the bridge in class' },
      whatToDo: {
        ru: 'Выполни одно задание на уроке со своей памяткой. Если мостик зашатается, подай учителю знак. Потом расскажи, как прошло.',
        en: 'Do one task in class with your reminder. If the bridge gets shaky, give your teacher a sign. Then tell how it went.',
      },
      goal: 'keep',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'month',
      from: 'expedition',
      title: { ru: 'Проверить мостик через месяц', en: 'Test the bridge a month later' },
      whatToDo: {
        ru: 'Через месяц возьми одно задание на эту тему. Держит — отлично. Качается — достань памятку и выбери, что подправить.',
        en: 'A month later take one task on the topic. If it holds, good. If it wobbles, take out your reminder and choose what to fix.',
      },
      goal: 'keep',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
  ],
};
