import type { TemplateSource } from '../template-source.ts';

/** R5 of the route templates (domain section 7). */
export const attentionTemplate: TemplateSource = {
  templateId: 'attention',
  needs: ['attention', 'energy'],
  summary: {
    ru: 'Ребёнку, которому трудно удерживать внимание сидя. Движение становится частью работы, а не наградой за неё.',
    en: 'For a child who finds it hard to keep attention while sitting. Movement becomes part of the work, not a reward for it.',
  },
  title: { ru: 'Внимание и движение', en: 'Attention with movement' },
  purpose: {
    ru: 'Хочу замечать важное и двигаться тогда, когда это помогает.',
    en: 'I want to notice what matters and to move when that helps.',
  },
  goals: [
    {
      key: 'know',
      title: { ru: 'Узнать свой ритм', en: 'Know my rhythm' },
      successSign: {
        ru: 'Могу сказать, когда мне пора подвигаться.',
        en: 'I can tell when it is time for me to move.',
      },
    },
    {
      key: 'tools',
      title: { ru: 'Подобрать свои приёмы', en: 'Find my tools' },
      successSign: {
        ru: 'У меня есть два приёма, и я беру их без подсказки.',
        en: 'I have two tools and use them unprompted.',
      },
    },
    {
      key: 'check',
      title: { ru: 'Проверять себя спокойно', en: 'Check myself calmly' },
      successSign: {
        ru: 'Нахожу и поправляю две свои ошибки до звонка.',
        en: 'I find and fix two slips of mine before the bell.',
      },
    },
  ],
  steps: [
    {
      key: 'minutes',
      from: 'trail',
      title: { ru: 'Нарисовать свои минуты', en: 'Draw my minutes' },
      whatToDo: {
        ru: 'Вспомни вчерашний урок и нарисуй его полоской. Отметь, где было легко слушать, а где хотелось встать.',
        en: 'Recall yesterday’s lesson and draw it as a strip. Mark where it was easy to listen and where you felt like getting up.',
      },
      goal: 'know',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
    {
      key: 'sign',
      from: 'trail',
      title: { ru: 'Договориться о движении', en: 'Agree on movement' },
      whatToDo: {
        ru: 'Придумайте с учителем, как тебе можно подвигаться, никому не мешая. Попробуй это на двух уроках.',
        en: 'Think with your teacher how you can move without disturbing anyone. Try it in two lessons.',
      },
      goal: 'tools',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
      alternatives: [
        {
          title: { ru: 'Раздать тетради', en: 'Hand out the books' },
          whatToDo: {
            ru: 'Спроси учителя, что отнести или раздать.',
            en: 'Ask your teacher what to carry or hand out.',
          },
        },
        {
          title: { ru: 'Поработать стоя', en: 'Work standing' },
          whatToDo: {
            ru: 'Выбери место у подоконника или у стены.',
            en: 'Choose a place at the window-sill or the wall.',
          },
        },
        {
          title: { ru: 'Мягкий мячик', en: 'A soft ball' },
          whatToDo: {
            ru: 'Сжимай его под партой, пока слушаешь.',
            en: 'Squeeze it under the desk while you listen.',
          },
        },
      ],
    },
    {
      key: 'breaks',
      from: 'road',
      title: { ru: 'Выбрать две физминутки', en: 'Choose two movement breaks' },
      whatToDo: {
        ru: 'Попробуй пять разных физминуток и оставь две: одну бодрую, другую спокойную.',
        en: 'Try five movement breaks and keep two: a lively one and a calm one.',
      },
      goal: 'tools',
      form: 'lesson',
      method: 'movement_break',
      helpers: ['teacher'],
    },
    {
      key: 'detective',
      from: 'trail',
      title: { ru: 'Поиграть в сыщика', en: 'Play detective' },
      whatToDo: {
        ru: 'Взрослый пишет пять строк с ошибками, а ты ищешь. Потом поменяйтесь и проверь так же свои строки.',
        en: 'A grown-up writes five lines with slips and you look for them. Then swap and check your own lines the same way.',
      },
      goal: 'check',
      form: 'extra_lesson',
      method: 'game',
      helpers: ['tutor'],
    },
    {
      key: 'finger',
      from: 'road',
      title: { ru: 'Вести пальцем и шептать', en: 'Follow with a finger and whisper' },
      whatToDo: {
        ru: 'Проверяя работу, веди пальцем по строке и шепчи слова. Делай так только с одной строкой — самой важной.',
        en: 'When you check your work, follow the line with a finger and whisper. Do it with one line only, the most important.',
      },
      goal: 'check',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'place',
      from: 'road',
      title: { ru: 'Найти своё место', en: 'Find my place' },
      whatToDo: {
        ru: 'Посиди на трёх разных местах по одному уроку. Выбери то, где легче слушать, и скажи учителю почему.',
        en: 'Sit in three different places, one lesson each. Choose where listening is easiest and tell your teacher why.',
      },
      goal: 'know',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'windows',
      from: 'expedition',
      title: { ru: 'Работать окошками', en: 'Work in windows' },
      whatToDo: {
        ru: 'Дома раздели задание на три окошка. Между ними — две минуты любого движения, какое захочется.',
        en: 'At home split the task into three windows. Between them take two minutes of any movement you choose.',
      },
      goal: 'tools',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'sport',
      from: 'expedition',
      title: { ru: 'Попробовать занятие с движением', en: 'Try a moving club' },
      whatToDo: {
        ru: 'Сходи на одно занятие: плавание, танцы, мяч, скалодром. Заметь, что делает там твоё внимание.',
        en: 'Go to one class: swimming, dancing, ball, climbing. Notice what your attention does there.',
      },
      goal: 'know',
      form: 'club',
      method: 'practice',
      helpers: ['home', 'leader'],
    },
    {
      key: 'spec',
      from: 'expedition',
      title: { ru: 'Позаниматься со специалистом', en: 'Work with a specialist' },
      whatToDo: {
        ru: 'Попробуй со специалистом два новых приёма. Выбери тот, который хочется взять на урок.',
        en: 'Try two new tools with a specialist. Choose the one you want to take to class.',
      },
      goal: 'know',
      form: 'extra_lesson',
      method: 'game',
      helpers: ['specialist'],
    },
    {
      key: 'class',
      from: 'expedition',
      title: { ru: 'Провести физминутку для всех', en: 'Lead a break for everyone' },
      whatToDo: {
        ru: 'Покажи классу свою любимую физминутку и проведи её. Потом спроси, кому стало легче.',
        en: 'Show the class your favourite break and lead it. Then ask who feels better.',
      },
      goal: 'tools',
      form: 'lesson',
      method: 'movement_break',
      helpers: ['teacher', 'friend'],
    },
    {
      key: 'choose',
      from: 'road',
      title: { ru: 'Собрать свой набор', en: 'Put my kit together' },
      whatToDo: {
        ru: 'Назови два приёма, которые оставляешь себе, и два места, где они помогут. Нарисуй их на карточке.',
        en: 'Name two tools that you keep and two places where they will help. Draw them on a card.',
      },
      goal: 'check',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
  ],
};
