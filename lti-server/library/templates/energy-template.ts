import type { TemplateSource } from '../template-source.ts';

/** R6 of the route templates (domain section 7). */
export const energyTemplate: TemplateSource = {
  templateId: 'energy',
  needs: ['energy', 'rhythm'],
  summary: {
    ru: 'Ребёнку, который быстро устаёт. Учимся замечать усталость раньше, просить паузу и беречь силы на любимое.',
    en: 'For a child who tires quickly. We learn to notice tiredness earlier, to ask for a pause and to save energy for what one loves.',
  },
  title: { ru: 'Берегу силы', en: 'I save my energy' },
  purpose: {
    ru: 'Хочу, чтобы сил хватало и на уроки, и на то, что я люблю.',
    en: 'I want to have energy for lessons and for what I love.',
  },
  goals: [
    {
      key: 'notice',
      title: { ru: 'Замечать усталость раньше', en: 'Notice tiredness earlier' },
      successSign: {
        ru: 'Могу показать, сколько сил осталось, ещё до того, как они кончились.',
        en: 'I can show how much energy is left before it is gone.',
      },
    },
    {
      key: 'pause',
      title: { ru: 'Просить и брать паузу', en: 'Ask for a pause and take it' },
      successSign: {
        ru: 'Прошу паузу знаком и возвращаюсь к делу.',
        en: 'I ask for a pause by a sign and come back to work.',
      },
    },
    {
      key: 'plan',
      title: { ru: 'Распределять силы на день', en: 'Spread my energy over the day' },
      successSign: {
        ru: 'Вечером остаётся немного сил на любимое дело.',
        en: 'In the evening some energy is left for what I love.',
      },
    },
  ],
  steps: [
    {
      key: 'battery',
      from: 'trail',
      title: { ru: 'Нарисовать свою батарейку', en: 'Draw my battery' },
      whatToDo: {
        ru: 'Нарисуй батарейку для утра, обеда и вечера. Раскрась, сколько в ней обычно сил.',
        en: 'Draw a battery for the morning, midday and evening. Colour in how much energy there usually is.',
      },
      goal: 'notice',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
    {
      key: 'signs',
      from: 'road',
      title: { ru: 'Найти три знака усталости', en: 'Find three signs of tiredness' },
      whatToDo: {
        ru: 'Что говорит тело, когда сил мало: глаза, спина, голос? Найди за неделю три своих знака и покажи их взрослому.',
        en: 'What does your body say when energy is low: eyes, back, voice? Find three signs of yours in a week and show them to a grown-up.',
      },
      goal: 'notice',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'card',
      from: 'trail',
      title: { ru: 'Завести карточку паузы', en: 'Get a pause card' },
      whatToDo: {
        ru: 'Договорись с учителем: карточка на краю парты значит «мне нужны две минуты». Попробуй её дважды.',
        en: 'Agree with your teacher: a card on the edge of the desk means “I need two minutes”. Try it twice.',
      },
      goal: 'pause',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'rest',
      from: 'road',
      title: { ru: 'Собрать пять способов отдохнуть', en: 'Collect five ways to rest' },
      whatToDo: {
        ru: 'Попробуй пять коротких отдыхов и отметь, после которых сил больше. Три лучших нарисуй на карточках.',
        en: 'Try five short rests and mark which give you energy back. Draw the best three on cards.',
      },
      goal: 'pause',
      form: 'extra_lesson',
      method: 'movement_break',
      helpers: ['tutor'],
      alternatives: [
        {
          title: { ru: 'Тихие', en: 'Quiet ones' },
          whatToDo: {
            ru: 'Глаза закрыты, дыхание волны, тёплые ладони.',
            en: 'Eyes closed, wave breath, warm palms.',
          },
        },
        {
          title: { ru: 'С движением', en: 'Moving ones' },
          whatToDo: {
            ru: 'Потянуться, пройтись, отнести листок.',
            en: 'Stretch, walk a little, carry a sheet.',
          },
        },
      ],
    },
    {
      key: 'order',
      from: 'trail',
      title: { ru: 'Выбрать порядок дел', en: 'Choose the order of tasks' },
      whatToDo: {
        ru: 'Разложи домашние дела на трудное, обычное и лёгкое. Реши, с какого начать, и попробуй этот порядок три дня.',
        en: 'Sort your homework into hard, usual and easy. Decide which comes first and try this order for three days.',
      },
      goal: 'plan',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'smaller',
      from: 'road',
      title: { ru: 'Взять задание поменьше', en: 'Take a smaller task' },
      whatToDo: {
        ru: 'Выбери с учителем, какую половину задания сделать сегодня. Сделай её хорошо и остановись.',
        en: 'Choose with your teacher which half of the task to do today. Do it well and stop.',
      },
      goal: 'plan',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'sleep',
      from: 'expedition',
      title: { ru: 'Посмотреть на свои вечера', en: 'Look at my evenings' },
      whatToDo: {
        ru: 'Неделю отмечай, что было перед сном и каким было утро. Найди одну вещь, которую хочется поменять.',
        en: 'For a week mark what came before sleep and how the morning was. Find one thing you would like to change.',
      },
      goal: 'plan',
      form: 'home',
      method: 'self_analysis',
      helpers: ['home'],
    },
    {
      key: 'island',
      from: 'expedition',
      title: { ru: 'Найти тихий уголок', en: 'Find a quiet corner' },
      whatToDo: {
        ru: 'Найдите в школе место, где можно побыть в тишине пять минут. Договоритесь, когда туда можно уйти.',
        en: 'Find a place at school where you can be quiet for five minutes. Agree when you may go there.',
      },
      goal: 'pause',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'spec',
      from: 'expedition',
      title: { ru: 'Поговорить со специалистом', en: 'Talk to a specialist' },
      whatToDo: {
        ru: 'Покажи свою батарейку специалисту. Придумайте вместе, что поможет на самом трудном уроке недели.',
        en: 'Show your battery to a specialist. Think together what will help in the hardest lesson of the week.',
      },
      goal: 'notice',
      form: 'talk',
      method: 'discussion',
      helpers: ['specialist'],
    },
    {
      key: 'love',
      from: 'expedition',
      title: { ru: 'Оставить силы на любимое', en: 'Keep energy for what you love' },
      whatToDo: {
        ru: 'Выбери один вечер для любимого дела и защити его: ничего другого в это время не ставь.',
        en: 'Choose one evening for what you love and protect it: plan nothing else then.',
      },
      goal: 'plan',
      form: 'club',
      method: 'practice',
      helpers: ['home'],
      likes: true,
    },
    {
      key: 'look',
      from: 'trail',
      title: { ru: 'Сравнить две батарейки', en: 'Compare two batteries' },
      whatToDo: {
        ru: 'Нарисуй батарейку ещё раз и положи рядом с первой. Что поменялось? Какой отдых остаётся с тобой?',
        en: 'Draw your battery once more and put it beside the first. What has changed? Which rest stays with you?',
      },
      goal: 'notice',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
  ],
};
