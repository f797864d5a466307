import type { TemplateSource } from '../template-source.ts';

/** R11 of the route templates (domain section 7). */
export const backTemplate: TemplateSource = {
  templateId: 'back',
  needs: ['return', 'energy'],
  summary: {
    ru: 'Ребёнку, который долго болел. Возвращаемся по кусочкам: сначала люди и силы, потом темы.',
    en: 'For a child who was ill for long. We come back piece by piece: people and strength first, topics after.',
  },
  title: { ru: 'Снова в школе', en: 'Back at school' },
  purpose: {
    ru: 'Хочу вернуться спокойно и понять, с чего начать.',
    en: 'I want to come back calmly and see where to begin.',
  },
  goals: [
    {
      key: 'people',
      title: { ru: 'Снова быть вместе', en: 'Be together again' },
      successSign: { ru: 'Знаю, к кому подойти с вопросом.', en: 'I know whom to go to with a question.' },
    },
    {
      key: 'power',
      title: { ru: 'Беречь силы', en: 'Save my strength' },
      successSign: { ru: 'Беру паузу раньше, чем устаю.', en: 'I take a pause before I get tired.' },
    },
    {
      key: 'topics',
      title: { ru: 'Догнать главное', en: 'Catch up on the main things' },
      successSign: { ru: 'Могу сделать задание по главной теме.', en: 'I can do a task on the main topic.' },
    },
  ],
  steps: [
    {
      key: 'news',
      from: 'trail',
      title: { ru: 'Узнать новости', en: 'Hear the news' },
      whatToDo: {
        ru: 'Спроси, что было в классе, пока тебя не было. Расскажи и ты, что было с тобой, — столько, сколько хочется.',
        en: 'Ask what happened in class while you were away. Tell about yourself too, as much as you like.',
      },
      goal: 'people',
      form: 'talk',
      method: 'discussion',
      helpers: ['tutor'],
    },
    {
      key: 'buddy',
      from: 'road',
      title: { ru: 'Выбрать напарника', en: 'Choose a buddy' },
      whatToDo: {
        ru: 'Попроси одного человека побыть рядом первую неделю: показать, где что и что задано.',
        en: 'Ask one person to stay near you in the first week: to show where things are and what is set.',
      },
      goal: 'people',
      form: 'lesson',
      method: 'practice',
      helpers: ['friend'],
    },
    {
      key: 'short',
      from: 'trail',
      title: { ru: 'Договориться о коротком дне', en: 'Agree on a lighter day' },
      whatToDo: {
        ru: 'Решите с учителем, что на этой неделе можно сделать наполовину. Отметь, где понадобится пауза.',
        en: 'Decide with your teacher what may be done by half this week. Mark where you will need a pause.',
      },
      goal: 'power',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'battery',
      from: 'road',
      title: { ru: 'Следить за батарейкой', en: 'Watch the battery' },
      whatToDo: {
        ru: 'Каждый день после школы раскрась батарейку. Посмотри через неделю, в какой день сил больше.',
        en: 'Colour in a battery every day after school. See in a week on which day there is more energy.',
      },
      goal: 'power',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
    {
      key: 'main',
      from: 'trail',
      title: { ru: 'Найти главное из пропущенного', en: 'Find the main of what was missed' },
      whatToDo: {
        ru: 'Попроси учителя назвать две самые нужные темы. Остальное пока отложи.',
        en: 'Ask your teacher to name the two topics that are needed most. Put the rest aside for now.',
      },
      goal: 'topics',
      form: 'extra_lesson',
      method: 'educational_map',
      helpers: ['teacher'],
    },
    {
      key: 'piece',
      from: 'trail',
      title: { ru: 'Починить первый кусочек', en: 'Mend the first piece' },
      whatToDo: {
        ru: 'Возьми одну тему и сделай по ней три коротких задания вместе с кем-нибудь. Больше за раз не надо.',
        en: 'Take one topic and do three short tasks on it with someone. No more at a time.',
      },
      goal: 'topics',
      form: 'extra_lesson',
      method: 'practice',
      helpers: ['teacher'],
      alternatives: [
        {
          title: { ru: 'С учителем', en: 'With the teacher' },
          whatToDo: { ru: 'Три задания на дополнительном занятии.', en: 'Three tasks in an extra lesson.' },
        },
        {
          title: { ru: 'С одноклассником', en: 'With a classmate' },
          whatToDo: {
            ru: 'Три задания вдвоём на перемене или после уроков.',
            en: 'Three tasks together at break or after class.',
          },
        },
      ],
    },
    {
      key: 'second',
      from: 'road',
      title: { ru: 'Второй кусочек дома', en: 'The second piece at home' },
      whatToDo: {
        ru: 'Два раза за неделю по десять минут займись второй темой. Выбери время, когда сил больше.',
        en: 'Twice a week spend ten minutes on the second topic. Choose a time when you have more energy.',
      },
      goal: 'topics',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'ask',
      from: 'expedition',
      title: { ru: 'Спрашивать сразу', en: 'Ask at once' },
      whatToDo: {
        ru: 'Договорись о знаке «здесь меня не было». Покажи его на уроке, когда встретишь незнакомое.',
        en: 'Agree on a sign for “I was away then”. Show it in class when you meet something unknown.',
      },
      goal: 'topics',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'give',
      from: 'expedition',
      title: { ru: 'Поделиться своим', en: 'Share something of yours' },
      whatToDo: {
        ru: 'Расскажи классу про книгу, фильм или занятие, которое тебя выручало дома.',
        en: 'Tell the class about a book, a film or a pastime that helped you at home.',
      },
      goal: 'people',
      form: 'learning_event',
      method: 'discussion',
      helpers: ['friend', 'teacher'],
    },
    {
      key: 'body',
      from: 'expedition',
      title: { ru: 'Подобрать движение по силам', en: 'Find movement that suits' },
      whatToDo: {
        ru: 'Выбери со взрослым три упражнения, после которых сил больше. Делай одно в день.',
        en: 'With a grown-up choose three exercises that give you energy. Do one a day.',
      },
      goal: 'power',
      form: 'extra_lesson',
      method: 'movement_break',
      helpers: ['specialist'],
    },
    {
      key: 'look',
      from: 'road',
      title: { ru: 'Посмотреть, где я сейчас', en: 'See where I am now' },
      whatToDo: {
        ru: 'Что уже снова привычно? Какая тема ещё качается? Реши, нужна ли помощь дальше.',
        en: 'What feels usual again? Which topic still wobbles? Decide whether you need more help.',
      },
      goal: 'topics',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
  ],
};
