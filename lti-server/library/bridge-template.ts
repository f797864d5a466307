import { helpers, type TemplateSource } from './template-source.ts';

/** R2 of the route templates (domain section 7), level «Дорога»: four to six weeks. */
export const bridgeTemplate: TemplateSource = {
  templateId: 'bridge',
  summary: {
    ru: 'Для ребёнка, у которого не складывается одна тема. Четыре–шесть недель, семь шагов: находим место, где непонятно, и чиним его вместе с учителем и домашними.',
    en: 'For a child with whom one topic does not work out. Four to six weeks, seven steps: find the place and mend it with the teacher and the family.',
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
      title: { ru: 'Найти место для ремонта', en: 'Find the place to mend' },
      whatToDo: {
        ru: 'Возьми одно задание на эту тему и думай вслух. Там, где остановишься, поставь карандашом точку. С этой точки и начнём.',
        en: 'Take one task on the topic and think aloud. Put a pencil dot where you stop. That dot is where we start.',
      },
      goal: 'place',
      form: 'talk',
      method: 'self_analysis',
      helpers: [helpers.tutor],
    },
    {
      title: { ru: 'Разобрать мостик по дощечкам', en: 'Take the bridge apart, plank by plank' },
      whatToDo: {
        ru: 'Вместе с учителем раздели тему на три-четыре маленьких умения. Отметь те, что уже держат крепко. Выбери одно, с которого начнёшь.',
        en: 'With your teacher, split the topic into three or four small skills. Mark those that already hold. Choose one to begin with.',
      },
      goal: 'place',
      form: 'extra_lesson',
      method: 'educational_map',
      helpers: [helpers.teacher],
    },
    {
      title: { ru: 'Посмотреть, как это делается', en: 'See how it is done' },
      whatToDo: {
        ru: 'Посмотри на один хороший пример. Потом перескажи его своими словами.',
        en: 'Look at one good example. Then put it in your own words.',
      },
      goal: 'mend',
      form: 'extra_lesson',
      method: 'practice',
      helpers: [helpers.teacher],
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
      title: { ru: 'Попробовать вдвоём', en: 'Try it together' },
      whatToDo: {
        ru: 'Выполните два задания вместе. Первое начинает взрослый, а ты продолжаешь. Второе начинаешь ты.',
        en: 'Do two tasks together. The grown-up begins the first and you go on. You begin the second.',
      },
      goal: 'mend',
      form: 'extra_lesson',
      method: 'practice',
      helpers: [helpers.teacher, helpers.tutor],
    },
    {
      title: { ru: 'Десять минут дома', en: 'Ten minutes at home' },
      whatToDo: {
        ru: 'Три раза за неделю позанимайся по десять минут. Прошло десять минут — остановись, даже если хочется ещё.',
        en: 'Three times a week, work for ten minutes. When ten minutes are over, stop, even if you would like more.',
      },
      goal: 'mend',
      form: 'home',
      method: 'practice',
      helpers: [helpers.home],
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
      title: { ru: 'Сделать себе памятку', en: 'Make a reminder for myself' },
      whatToDo: {
        ru: 'Собери подсказку на одном листочке: рисунок, пример или три слова. Делай её так, чтобы тебе было удобно.',
        en: 'Put a hint on one small sheet: a drawing, an example or three words. Make it the way that suits you.',
      },
      goal: 'keep',
      form: 'project',
      method: 'educational_map',
      helpers: [helpers.tutor],
    },
    {
      title: { ru: 'Пройти по мостику на уроке', en: 'Cross the bridge in class' },
      whatToDo: {
        ru: 'Выполни одно задание на уроке со своей памяткой. Если мостик зашатается, подай учителю знак. Потом расскажи, как прошло.',
        en: 'Do one task in class with your reminder. If the bridge gets shaky, give your teacher a sign. Then tell how it went.',
      },
      goal: 'keep',
      form: 'lesson',
      method: 'practice',
      helpers: [helpers.teacher],
    },
  ],
};
