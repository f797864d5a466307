import type { TemplateSource } from '../template-source.ts';

/** R3 of the route templates (domain section 7). */
export const startingTemplate: TemplateSource = {
  templateId: 'starting',
  needs: ['starting', 'perseverance', 'organisation'],
  summary: {
    ru: 'Ребёнку, которому трудно приступить к делу. Замечаем, что мешает, пробуем разные способы и оставляем свой.',
    en: 'For a child who finds it hard to get started. Notice what is in the way, try several ways, keep one’s own.',
  },
  title: { ru: 'Мне трудно начать', en: 'It is hard for me to start' },
  purpose: {
    ru: 'Хочу, чтобы начинать было легче и чтобы силы оставались на то, что я люблю.',
    en: 'I want starting to be easier, so that I have energy left for what I love.',
  },
  goals: [
    {
      key: 'notice',
      title: { ru: 'Понять, что мешает начать', en: 'See what makes starting hard' },
      successSign: {
        ru: 'Могу сказать, что со мной бывает перед началом и что помогает.',
        en: 'I can say how I feel before I start and what helps.',
      },
    },
    {
      key: 'way',
      title: { ru: 'Найти свой способ начинать', en: 'Find my own way to start' },
      successSign: {
        ru: 'Три раза за неделю мой способ сработал.',
        en: 'My way worked three times in a week.',
      },
    },
    {
      key: 'ask',
      title: { ru: 'Просить о помощи и о паузе', en: 'Ask for help and for a pause' },
      successSign: {
        ru: 'Подаю знак, когда не получается начать, и возвращаюсь после паузы.',
        en: 'I give a sign when I cannot start, and I come back after a pause.',
      },
    },
  ],
  steps: [
    {
      key: 'talk',
      from: 'trail',
      title: { ru: 'Поговорить о начале', en: 'Talk about starting' },
      whatToDo: {
        ru: 'Вспомни дело, которое начинается легко, и дело, которое начинается трудно. Чем они отличаются?',
        en: 'Remember something that is easy to start and something that is hard to start. What is different about them?',
      },
      goal: 'notice',
      form: 'talk',
      method: 'problem_dialogue',
      helpers: ['tutor'],
    },
    {
      key: 'watch',
      from: 'road',
      title: { ru: 'Понаблюдать три дня', en: 'Watch for three days' },
      whatToDo: {
        ru: 'Три дня отмечай, каким было начало. Только начало: как пошло дальше, сейчас не важно.',
        en: 'For three days, mark how the start went. Only the start: how it went on does not matter now.',
      },
      goal: 'notice',
      form: 'home',
      method: 'self_analysis',
      helpers: ['home'],
      alternatives: [
        {
          title: { ru: 'Погода', en: 'Weather' },
          whatToDo: {
            ru: 'Солнце — легко, облако — по-разному, дождь — трудно.',
            en: 'Sun for easy, a cloud for so-so, rain for hard.',
          },
        },
        {
          title: { ru: 'Слово взрослому', en: 'A word to a grown-up' },
          whatToDo: {
            ru: 'Скажи одно слово о том, как начиналось, а взрослый запишет.',
            en: 'Say one word about the start, and a grown-up writes it down.',
          },
        },
      ],
    },
    {
      key: 'ritual',
      from: 'expedition',
      title: { ru: 'Придумать сигнал начала', en: 'Invent a starting signal' },
      whatToDo: {
        ru: 'Выбери маленькое действие, с которого всегда начинается дело: хлопок, три вдоха, своя фраза. Попробуй его пять раз.',
        en: 'Choose a small action that always begins a task: a clap, three breaths, a phrase of your own. Try it five times.',
      },
      goal: 'notice',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'desk',
      from: 'road',
      title: { ru: 'Собрать место для дела', en: 'Set up my place' },
      whatToDo: {
        ru: 'Оставь на столе только то, что нужно. Нарисуй, как стол выглядит готовым, и повесь рисунок рядом.',
        en: 'Leave only what you need on the desk. Draw what the desk looks like when it is ready, and hang the drawing up.',
      },
      goal: 'way',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'pieces',
      from: 'trail',
      title: { ru: 'Разделить большое на кусочки', en: 'Cut the big thing into pieces' },
      whatToDo: {
        ru: 'Возьми большое задание и раздели его на четыре кусочка. Начни с того, который больше нравится.',
        en: 'Take a big task and cut it into four pieces. Begin with the one you like most.',
      },
      goal: 'way',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'five',
      from: 'trail',
      title: { ru: 'Пять минут — и решаю', en: 'Five minutes, then I decide' },
      whatToDo: {
        ru: 'Начни и поработай пять минут. Потом реши: остановиться или ещё пять. Оба ответа хорошие.',
        en: 'Start and work for five minutes. Then decide: stop, or five more. Both answers are good.',
      },
      goal: 'way',
      form: 'home',
      method: 'game',
      helpers: ['home'],
      alternatives: [
        {
          title: { ru: 'С песочными часами', en: 'With an hourglass' },
          whatToDo: { ru: 'Переверни часы и начни.', en: 'Turn the glass over and start.' },
        },
        {
          title: { ru: 'С музыкой', en: 'With music' },
          whatToDo: {
            ru: 'Начни вместе с любимой спокойной мелодией.',
            en: 'Start together with a calm tune that you like.',
          },
        },
        {
          title: { ru: 'С разминкой', en: 'With a warm-up' },
          whatToDo: {
            ru: 'Сначала потянись, сожми и отпусти кулаки, потом начни.',
            en: 'First stretch, clench and open your fists, then start.',
          },
        },
      ],
    },
    {
      key: 'partner',
      from: 'expedition',
      title: { ru: 'Начать рядом с кем-то', en: 'Start beside someone' },
      whatToDo: {
        ru: 'Договорись с одноклассником: первые три минуты работаете рядом и молча. Потом каждый идёт своим темпом.',
        en: 'Agree with a classmate: for the first three minutes you work side by side in silence. Then each goes on at their own pace.',
      },
      goal: 'way',
      form: 'lesson',
      method: 'practice',
      helpers: ['friend', 'teacher'],
    },
    {
      key: 'sign',
      from: 'road',
      title: { ru: 'Договориться о знаке', en: 'Agree on a sign' },
      whatToDo: {
        ru: 'Придумайте с учителем тихий знак: «Мне нужна помощь» или «Мне нужна пауза». Попробуй его два раза.',
        en: 'Invent a quiet sign with your teacher: “I need help” or “I need a pause”. Try it twice.',
      },
      goal: 'ask',
      form: 'lesson',
      method: 'discussion',
      helpers: ['teacher', 'tutor'],
    },
    {
      key: 'hard',
      from: 'expedition',
      title: { ru: 'Разобраться с самым трудным началом', en: 'Look into the hardest start' },
      whatToDo: {
        ru: 'Расскажи, какое начало самое трудное. Вместе с взрослым придумайте для него три первых движения и проверьте их.',
        en: 'Tell which start is the hardest. With a grown-up, think of three first moves for it and try them.',
      },
      goal: 'ask',
      form: 'extra_lesson',
      method: 'self_analysis',
      helpers: ['specialist'],
    },
    {
      key: 'own',
      from: 'trail',
      title: { ru: 'Выбрать свой способ', en: 'Choose my own way' },
      whatToDo: {
        ru: 'Что помогло больше всего? Составь себе правило из трёх слов и расскажи о нём тому, кому доверяешь.',
        en: 'What helped most? Make yourself a rule of three words and tell it to someone you trust.',
      },
      goal: 'ask',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
    {
      key: 'letter',
      from: 'expedition',
      title: { ru: 'Написать совет себе', en: 'Write advice to yourself' },
      whatToDo: {
        ru: 'Что сказать себе в день, когда снова не хочется начинать? Запиши, нарисуй или наговори совет и спрячь его туда, где легко найти.',
        en: 'What will you tell yourself on a day when you do not feel like starting? Write, draw or record it and keep it where it is easy to find.',
      },
      goal: 'ask',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
  ],
};
