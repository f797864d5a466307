import type { TemplateSource } from '../template-source.ts';

/** R10 of the route templates (domain section 7). */
export const readingTemplate: TemplateSource = {
  templateId: 'reading',
  needs: ['reading', 'topic'],
  summary: {
    ru: 'Ребёнку, который читает с трудом и боится читать вслух. Вместе с логопедом: понемногу, без секундомера, с любимым текстом.',
    en: 'For a child who reads with effort and fears reading aloud. With a speech therapist: a little at a time, no stop-watch, with a loved text.',
  },
  title: { ru: 'Читаю без страха', en: 'Reading without fear' },
  purpose: {
    ru: 'Хочу читать спокойно и понимать, о чём прочитанное.',
    en: 'I want to read calmly and understand what I read.',
  },
  goals: [
    {
      key: 'calm',
      title: { ru: 'Читать спокойно', en: 'Read calmly' },
      successSign: { ru: 'Беру книгу без уговоров.', en: 'I take a book without being talked into it.' },
    },
    {
      key: 'ways',
      title: { ru: 'Найти, что помогает', en: 'Find what helps' },
      successSign: {
        ru: 'Знаю два приёма, с которыми читать легче.',
        en: 'I know two ways that make reading easier.',
      },
    },
    {
      key: 'sense',
      title: { ru: 'Понимать и рассказывать', en: 'Understand and tell' },
      successSign: {
        ru: 'Могу рассказать, что было в тексте и что удивило.',
        en: 'I can tell what was in the text and what surprised me.',
      },
    },
  ],
  steps: [
    {
      key: 'choose',
      from: 'trail',
      title: { ru: 'Выбрать свою книгу', en: 'Choose my book' },
      whatToDo: {
        ru: 'Посмотри пять книг и выбери одну: по картинкам, по буквам, по запаху — как хочешь. Толстая или тонкая, не важно.',
        en: 'Look at five books and choose one: by pictures, by letters, by smell, as you like. Thick or thin does not matter.',
      },
      goal: 'calm',
      form: 'talk',
      method: 'discussion',
      helpers: ['tutor'],
      likes: true,
    },
    {
      key: 'listen',
      from: 'road',
      title: { ru: 'Читать вместе со взрослым', en: 'Read along with a grown-up' },
      whatToDo: {
        ru: 'Взрослый читает, а ты ведёшь пальцем и договариваешь последнее слово строки. Пять минут — и хватит.',
        en: 'The grown-up reads, you follow with a finger and say the last word of the line. Five minutes are enough.',
      },
      goal: 'calm',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'window',
      from: 'trail',
      title: { ru: 'Попробовать помощников чтения', en: 'Try reading helpers' },
      whatToDo: {
        ru: 'Попробуй читать с окошком из картона, с линейкой и по слогам-дужкам. Оставь то, с чем легче.',
        en: 'Try reading with a cardboard window, with a ruler and by marked syllables. Keep what makes it easier.',
      },
      goal: 'ways',
      form: 'extra_lesson',
      method: 'practice',
      helpers: ['speech'],
      alternatives: [
        {
          title: { ru: 'Окошко', en: 'A window' },
          whatToDo: { ru: 'Видно одно слово, остальные спрятаны.', en: 'One word is seen, the others hide.' },
        },
        {
          title: { ru: 'Линейка', en: 'A ruler' },
          whatToDo: {
            ru: 'Под строкой, чтобы не терять место.',
            en: 'Under the line, so as not to lose the place.',
          },
        },
        {
          title: { ru: 'Крупные буквы', en: 'Large letters' },
          whatToDo: { ru: 'Попроси текст покрупнее.', en: 'Ask for larger print.' },
        },
      ],
    },
    {
      key: 'quiet',
      from: 'trail',
      title: { ru: 'Читать тому, кто не поправляет', en: 'Read to one who does not correct' },
      whatToDo: {
        ru: 'Прочитай три строки коту, игрушке или малышу. Никто не поправляет, можно останавливаться.',
        en: 'Read three lines to a cat, a toy or a little one. Nobody corrects you, and you may stop.',
      },
      goal: 'calm',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'spy',
      from: 'road',
      title: { ru: 'Поймать тайное слово', en: 'Catch the secret word' },
      whatToDo: {
        ru: 'Взрослый прячет в тексте слово, а ты читаешь и ловишь его. Потом спрячь слово и ты.',
        en: 'A grown-up hides a word in the text, you read and catch it. Then you hide one.',
      },
      goal: 'sense',
      form: 'extra_lesson',
      method: 'game',
      helpers: ['tutor'],
    },
    {
      key: 'syllable',
      from: 'road',
      title: { ru: 'Разложить трудные слова', en: 'Take hard words apart' },
      whatToDo: {
        ru: 'Найди в тексте три трудных слова и разложи их на слоги. Прохлопай, прочитай медленно и ещё раз — обычно.',
        en: 'Find three hard words in the text and take them into syllables. Clap them, read slowly and once more as usual.',
      },
      goal: 'ways',
      form: 'extra_lesson',
      method: 'practice',
      helpers: ['speech'],
    },
    {
      key: 'retell',
      from: 'trail',
      title: { ru: 'Рассказать по картинкам', en: 'Tell by pictures' },
      whatToDo: {
        ru: 'Нарисуй три картинки к тому, что прочитано. Расскажи по ним, что было сначала, потом и в конце.',
        en: 'Draw three pictures to what you have read. Tell by them what was first, then and last.',
      },
      goal: 'sense',
      form: 'talk',
      method: 'discussion',
      helpers: ['tutor'],
    },
    {
      key: 'sign',
      from: 'expedition',
      title: { ru: 'Договориться о чтении вслух', en: 'Agree on reading aloud' },
      whatToDo: {
        ru: 'Реши с учителем, когда ты читаешь вслух: заранее известный отрывок, в паре или пока только слушаешь.',
        en: 'Decide with your teacher how you read aloud: a passage known beforehand, in a pair, or only listening for now.',
      },
      goal: 'calm',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'roles',
      from: 'expedition',
      title: { ru: 'Прочитать по ролям', en: 'Read in parts' },
      whatToDo: {
        ru: 'Возьмите короткую сценку на двоих. Выбери роль покороче, подготовь её и прочитайте вместе.',
        en: 'Take a short scene for two. Choose the shorter part, prepare it and read together.',
      },
      goal: 'sense',
      form: 'after_school',
      method: 'game',
      helpers: ['friend'],
    },
    {
      key: 'record',
      from: 'expedition',
      title: { ru: 'Записать свой голос', en: 'Record my voice' },
      whatToDo: {
        ru: 'Запиши, как читаешь пять строк. Послушай и скажи, что понравилось; если хочется — запиши ещё раз.',
        en: 'Record yourself reading five lines. Listen and say what you liked; record again if you want to.',
      },
      goal: 'ways',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'library',
      from: 'expedition',
      title: { ru: 'Сходить в библиотеку за своим', en: 'Go to the library for your own' },
      whatToDo: {
        ru: 'Попроси библиотекаря найти книгу с картинками про то, что любишь. Возьми её домой.',
        en: 'Ask the librarian for a picture book about what you love. Take it home.',
      },
      goal: 'calm',
      form: 'journey',
      method: 'journey',
      helpers: ['home', 'tutor'],
    },
    {
      key: 'look',
      from: 'road',
      title: { ru: 'Собрать набор читателя', en: 'Put a reader’s kit together' },
      whatToDo: {
        ru: 'Выбери два приёма, которые остаются, и место, где читать приятно. Расскажи о них учителю.',
        en: 'Choose two ways that stay and a place where reading is pleasant. Tell your teacher about them.',
      },
      goal: 'ways',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['speech', 'tutor'],
    },
  ],
};
