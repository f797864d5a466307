import type { TemplateSource } from '../template-source.ts';

/** R15 of the route templates (domain section 7). */
export const eventTemplate: TemplateSource = {
  templateId: 'event',
  needs: ['event', 'friends', 'organisation'],
  summary: {
    ru: 'Группе ребят, которая хочет сделать что-то вместе. Замысел, роли, проба, событие, разговор после.',
    en: 'For a group of children who want to do something together. Idea, roles, rehearsal, event, talk after.',
  },
  title: { ru: 'Событие своими руками', en: 'Our own event' },
  purpose: {
    ru: 'Хочу вместе с другими придумать и провести своё событие.',
    en: 'I want to think up an event with others and hold it.',
  },
  goals: [
    {
      key: 'idea',
      title: { ru: 'Придумать вместе', en: 'Think it up together' },
      successSign: {
        ru: 'У нас есть замысел, с которым согласны все.',
        en: 'We have an idea that all agree on.',
      },
    },
    {
      key: 'roles',
      title: { ru: 'Разделить дело', en: 'Share the work' },
      successSign: { ru: 'Знаю свою роль и делаю её.', en: 'I know my role and do it.' },
    },
    {
      key: 'hold',
      title: { ru: 'Провести и понять', en: 'Hold it and understand' },
      successSign: {
        ru: 'Можем сказать, что вышло и что сделаем иначе.',
        en: 'We can tell what went well and what we shall do another way.',
      },
    },
  ],
  steps: [
    {
      key: 'storm',
      from: 'trail',
      title: { ru: 'Накидать идеи', en: 'Throw ideas' },
      whatToDo: {
        ru: 'Каждый предлагает по две идеи, никто не спорит. Потом отметьте звёздочкой те, что зовут.',
        en: 'Each offers two ideas, nobody argues. Then star those that call you.',
      },
      goal: 'idea',
      form: 'talk',
      method: 'discussion',
      helpers: ['tutor', 'friend'],
    },
    {
      key: 'choose',
      from: 'road',
      title: { ru: 'Выбрать одну', en: 'Choose one' },
      whatToDo: {
        ru: 'Скажите про две лучшие идеи: кому это будет нужно и по силам ли нам. Выберите и дайте ей имя.',
        en: 'Say of the two best ideas: who will need it and whether we can do it. Choose and give it a name.',
      },
      goal: 'idea',
      form: 'talk',
      method: 'debate',
      helpers: ['tutor', 'friend'],
    },
    {
      key: 'roles',
      from: 'trail',
      title: { ru: 'Разобрать роли', en: 'Share the roles' },
      whatToDo: {
        ru: 'Кто рулевой, кто штурман, кто художник, кто хранитель времени? Выбери роль, которую хочешь попробовать.',
        en: 'Who is the helmsman, the navigator, the artist, the time keeper? Choose the role you want to try.',
      },
      goal: 'roles',
      form: 'talk',
      method: 'game',
      helpers: ['friend'],
    },
    {
      key: 'plan',
      from: 'road',
      title: { ru: 'Нарисовать дорогу к событию', en: 'Draw the way to the event' },
      whatToDo: {
        ru: 'Нарисуйте день события и шаги до него. Возьми себе два шага.',
        en: 'Draw the day of the event and the steps before it. Take two of the steps.',
      },
      goal: 'roles',
      form: 'project',
      method: 'educational_map',
      helpers: ['tutor'],
    },
    {
      key: 'people',
      from: 'expedition',
      title: { ru: 'Найти помощников', en: 'Find helpers' },
      whatToDo: {
        ru: 'Решите, у кого спросить про место, вещи и разрешение. Сходите и договоритесь.',
        en: 'Decide whom to ask about the place, the things and the permission. Go and agree.',
      },
      goal: 'roles',
      form: 'project',
      method: 'practice',
      helpers: ['teacher', 'tutor'],
    },
    {
      key: 'make',
      from: 'road',
      title: { ru: 'Приготовить свою часть', en: 'Prepare my part' },
      whatToDo: {
        ru: 'Сделай то, что у тебя в плане. Если не выходит — позови на помощь раньше, чем время кончится.',
        en: 'Do what is yours in the plan. If it does not work out, call for help before time is over.',
      },
      goal: 'roles',
      form: 'project',
      method: 'practice',
      helpers: ['friend', 'home'],
      likes: true,
      alternatives: [
        {
          title: { ru: 'Своими руками', en: 'With my hands' },
          whatToDo: {
            ru: 'То, что можно сделать, нарисовать, склеить.',
            en: 'What can be made, drawn or glued.',
          },
        },
        {
          title: { ru: 'Словами', en: 'With words' },
          whatToDo: {
            ru: 'Объявление, сценка, вопросы для гостей.',
            en: 'A notice, a scene, questions for guests.',
          },
        },
      ],
    },
    {
      key: 'invite',
      from: 'expedition',
      title: { ru: 'Позвать гостей', en: 'Invite guests' },
      whatToDo: {
        ru: 'Сделайте приглашение: что, где, когда и зачем приходить. Раздайте его.',
        en: 'Make an invitation: what, where, when and why to come. Hand it out.',
      },
      goal: 'roles',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'try',
      from: 'road',
      title: { ru: 'Провести пробу', en: 'Hold a rehearsal' },
      whatToDo: {
        ru: 'Проиграйте событие от начала до конца. Отметьте два места, которые надо поправить.',
        en: 'Play the event from beginning to end. Mark two places to mend.',
      },
      goal: 'hold',
      form: 'after_school',
      method: 'practice',
      helpers: ['tutor', 'friend'],
    },
    {
      key: 'day',
      from: 'trail',
      title: { ru: 'Провести событие', en: 'Hold the event' },
      whatToDo: {
        ru: 'Делай свою часть и замечай, как другим. Если что-то пошло иначе — решайте на месте.',
        en: 'Do your part and notice how others are. If something goes otherwise, decide on the spot.',
      },
      goal: 'hold',
      form: 'learning_event',
      method: 'practice',
      helpers: ['friend', 'tutor'],
    },
    {
      key: 'thank',
      from: 'expedition',
      title: { ru: 'Сказать спасибо', en: 'Say thank you' },
      whatToDo: {
        ru: 'Вспомните всех, кто помог. Поблагодарите каждого так, чтобы он понял, за что.',
        en: 'Recall all who helped. Thank each so that they understand what for.',
      },
      goal: 'hold',
      form: 'talk',
      method: 'discussion',
      helpers: ['friend'],
    },
    {
      key: 'next',
      from: 'expedition',
      title: { ru: 'Оставить совет следующим', en: 'Leave advice for the next' },
      whatToDo: {
        ru: 'Соберите три совета тем, кто будет делать такое после вас. Положите их в сундук.',
        en: 'Gather three pieces of advice for those who do it after you. Put them into the chest.',
      },
      goal: 'hold',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
    {
      key: 'look',
      from: 'trail',
      title: { ru: 'Поговорить после', en: 'Talk after' },
      whatToDo: {
        ru: 'Скажите по кругу: что вышло, что удивило, что сделаем иначе. Какая роль тебе по душе?',
        en: 'Say in turn: what went well, what surprised, what we shall do another way. Which role do you like?',
      },
      goal: 'hold',
      form: 'talk',
      method: 'discussion',
      helpers: ['tutor'],
    },
  ],
};
