import type { TemplateSource } from '../template-source.ts';

/** R4 of the route templates (domain section 7). */
export const rememberTemplate: TemplateSource = {
  templateId: 'remember',
  needs: ['memory', 'organisation'],
  summary: {
    ru: 'Ребёнку, у которого нужное вылетает из головы. Ищем опоры вне головы и свои способы вспоминать именно то, что нужно сейчас.',
    en: 'For a child whom needed things slip away from. We look for props outside the head and own ways to recall what is needed now.',
  },
  title: { ru: 'Помню, когда надо', en: 'I remember when I need to' },
  purpose: {
    ru: 'Хочу вспоминать нужное вовремя и не бояться, что забуду.',
    en: 'I want to recall what I need in time and not be afraid of forgetting.',
  },
  goals: [
    {
      key: 'see',
      title: { ru: 'Узнать, как я запоминаю', en: 'Find out how I remember' },
      successSign: {
        ru: 'Могу назвать два способа, которые мне подходят.',
        en: 'I can name two ways that suit me.',
      },
    },
    {
      key: 'props',
      title: { ru: 'Завести свои опоры', en: 'Get props of my own' },
      successSign: {
        ru: 'Пользуюсь подсказкой без напоминания взрослых.',
        en: 'I use my hint without being reminded.',
      },
    },
    {
      key: 'recall',
      title: { ru: 'Вспоминать то, что нужно', en: 'Recall what I need' },
      successSign: {
        ru: 'На уроке достаю нужное правило и применяю его.',
        en: 'In class I bring up the rule I need and use it.',
      },
    },
  ],
  steps: [
    {
      key: 'when',
      from: 'trail',
      title: { ru: 'Поговорить о памяти', en: 'Talk about remembering' },
      whatToDo: {
        ru: 'Вспомни три вещи, которые помнишь отлично: песню, правила игры, дорогу. Подумай, почему они остались в памяти.',
        en: 'Recall three things you remember very well: a song, the rules of a game, a way. Think why they have stayed.',
      },
      goal: 'see',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
    {
      key: 'ways',
      from: 'road',
      title: { ru: 'Попробовать три способа', en: 'Try three ways' },
      whatToDo: {
        ru: 'Возьми одно правило и запомни его по-разному: рисунком, движением, рассказом. Назавтра проверь, что осталось.',
        en: 'Take one rule and learn it in different ways: by a drawing, by movement, by a story. Check the next day what has stayed.',
      },
      goal: 'see',
      form: 'extra_lesson',
      method: 'practice',
      helpers: ['tutor'],
      likes: true,
      alternatives: [
        {
          title: { ru: 'Рисунком', en: 'By a drawing' },
          whatToDo: {
            ru: 'Нарисуй правило комиксом из трёх картинок.',
            en: 'Draw the rule as a comic of three pictures.',
          },
        },
        {
          title: { ru: 'Движением', en: 'By movement' },
          whatToDo: {
            ru: 'Придумай жест к каждой части правила.',
            en: 'Invent a gesture for each part of the rule.',
          },
        },
        {
          title: { ru: 'Рассказом', en: 'By a story' },
          whatToDo: {
            ru: 'Сочини историю, где правило — герой.',
            en: 'Make up a story in which the rule is the hero.',
          },
        },
      ],
    },
    {
      key: 'anchor',
      from: 'trail',
      title: { ru: 'Поставить якорь', en: 'Drop an anchor' },
      whatToDo: {
        ru: 'К трудному слову или правилу придумай картинку-якорь и нарисуй её на полях. Закрой слово и вспомни его по картинке.',
        en: 'For a hard word or rule invent an anchor picture and draw it in the margin. Cover the word and recall it by the picture.',
      },
      goal: 'props',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
      alternatives: [
        {
          title: { ru: 'Картинка', en: 'A picture' },
          whatToDo: { ru: 'Нарисуй то, на что это похоже.', en: 'Draw what it looks like.' },
        },
        {
          title: { ru: 'Смешная фраза', en: 'A funny phrase' },
          whatToDo: {
            ru: 'Придумай фразу, в которой спрятано слово.',
            en: 'Make up a phrase that hides the word.',
          },
        },
      ],
    },
    {
      key: 'pocket',
      from: 'road',
      title: { ru: 'Сделать карман подсказок', en: 'Make a pocket of hints' },
      whatToDo: {
        ru: 'Сложи в конверт не больше пяти подсказок, которые нужны чаще всего. Пусть конверт живёт в тетради.',
        en: 'Put at most five hints that you need most often into an envelope. Let it live in your exercise book.',
      },
      goal: 'props',
      form: 'project',
      method: 'practice',
      helpers: ['tutor'],
    },
    {
      key: 'walk',
      from: 'expedition',
      title: { ru: 'Обойти комнату-подсказку', en: 'Walk the memory room' },
      whatToDo: {
        ru: 'Разложи части правила по углам комнаты и обойди их по порядку. Потом закрой глаза и пройди тот же путь мысленно.',
        en: 'Put the parts of a rule in the corners of a room and walk round them. Then close your eyes and take the same way in your mind.',
      },
      goal: 'props',
      form: 'journey',
      method: 'game',
      helpers: ['home'],
    },
    {
      key: 'home',
      from: 'trail',
      title: { ru: 'Вспомнить вечером', en: 'Recall in the evening' },
      whatToDo: {
        ru: 'Перед ужином назови три вещи из сегодняшнего дня: одну с урока, одну смешную, одну свою. Пусть кто-нибудь угадает, какая с урока.',
        en: 'Before supper name three things of the day: one from class, one funny, one your own. Let someone guess which is from class.',
      },
      goal: 'recall',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'bag',
      from: 'expedition',
      title: { ru: 'Собрать портфель по картинке', en: 'Pack the bag by a picture' },
      whatToDo: {
        ru: 'Нарисуй, что должно лежать в портфеле завтра. Собери его по рисунку и вычеркни то, что уже внутри.',
        en: 'Draw what must be in your bag tomorrow. Pack it by the drawing and cross out what is inside.',
      },
      goal: 'props',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'gap',
      from: 'road',
      title: { ru: 'Вернуться через день и через три', en: 'Come back after one day and three' },
      whatToDo: {
        ru: 'Повтори правило завтра и ещё раз через три дня, по две минуты. Отметь, стало ли вспоминаться быстрее.',
        en: 'Go over the rule tomorrow and again three days later, two minutes each. Mark whether it comes faster.',
      },
      goal: 'recall',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'ask',
      from: 'expedition',
      title: { ru: 'Спросить знатока', en: 'Ask an expert' },
      whatToDo: {
        ru: 'Расскажи специалисту, что запоминается легко, а что трудно. Выберите вместе один новый способ и проверьте его неделю.',
        en: 'Tell a specialist what is easy for you to remember and what is hard. Choose one new way together and test it for a week.',
      },
      goal: 'see',
      form: 'talk',
      method: 'discussion',
      helpers: ['specialist'],
    },
    {
      key: 'tell',
      from: 'expedition',
      title: { ru: 'Показать свой способ', en: 'Show your own way' },
      whatToDo: {
        ru: 'Покажи другу, как запоминаешь ты, и узнай, как запоминает он. Попробуйте способ друг друга.',
        en: 'Show a friend how you remember and find out how they do it. Try each other’s way.',
      },
      goal: 'recall',
      form: 'lesson',
      method: 'discussion',
      helpers: ['friend'],
    },
    {
      key: 'rule',
      from: 'trail',
      title: { ru: 'Выбрать две опоры', en: 'Choose two props' },
      whatToDo: {
        ru: 'Какие подсказки помогли больше всего? Оставь две и реши, где они будут лежать. Остальные можно отпустить.',
        en: 'Which hints helped most? Keep two and decide where they will be. You may let the others go.',
      },
      goal: 'recall',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
  ],
};
