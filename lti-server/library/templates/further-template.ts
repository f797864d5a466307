import type { TemplateSource } from '../template-source.ts';

/** R13 of the route templates (domain section 7). */
export const furtherTemplate: TemplateSource = {
  templateId: 'further',
  needs: ['further', 'interest'],
  summary: {
    ru: 'Сильному ученику, которому на уроке тесно. Не больше того же самого, а глубже: свой вопрос, настоящий собеседник, настоящий результат.',
    en: 'For a strong pupil for whom lessons are tight. Not more of the same but deeper: an own question, a real partner, a real result.',
  },
  title: { ru: 'Иду вперёд', en: 'Going further' },
  purpose: {
    ru: 'Хочу браться за то, что интересно и не слишком легко.',
    en: 'I want to take on what is interesting and not too easy.',
  },
  goals: [
    {
      key: 'question',
      title: { ru: 'Найти свой вопрос', en: 'Find my question' },
      successSign: {
        ru: 'У меня есть вопрос, ответа на который нет в учебнике.',
        en: 'I have a question whose answer is not in the textbook.',
      },
    },
    {
      key: 'deep',
      title: { ru: 'Копнуть глубже', en: 'Dig deeper' },
      successSign: {
        ru: 'Могу объяснить, что нового узнаю и откуда.',
        en: 'I can explain what new I learn and where from.',
      },
    },
    {
      key: 'give',
      title: { ru: 'Поделиться', en: 'Share' },
      successSign: {
        ru: 'Кому-то пригодилось то, что я делаю.',
        en: 'What I do has been of use to someone.',
      },
    },
  ],
  steps: [
    {
      key: 'ceiling',
      from: 'trail',
      title: { ru: 'Найти, где слишком легко', en: 'Find where it is too easy' },
      whatToDo: {
        ru: 'Вспомни уроки, на которых скучно, и те, где время летит. Назови, чего хочется больше.',
        en: 'Recall lessons that bore you and those where time flies. Name what you want more of.',
      },
      goal: 'question',
      form: 'talk',
      method: 'problem_dialogue',
      helpers: ['tutor'],
    },
    {
      key: 'ask',
      from: 'trail',
      title: { ru: 'Придумать большой вопрос', en: 'Think of a big question' },
      whatToDo: {
        ru: 'Запиши пять вопросов, на которые не отвечает учебник. Выбери тот, над которым хочется думать долго.',
        en: 'Write five questions the textbook does not answer. Choose the one worth a long thought.',
      },
      goal: 'question',
      form: 'home',
      method: 'self_analysis',
      helpers: ['home'],
      likes: true,
    },
    {
      key: 'swap',
      from: 'road',
      title: { ru: 'Договориться о замене', en: 'Agree on a swap' },
      whatToDo: {
        ru: 'Предложи учителю: когда знакомое уже получается, вместо него — своё задание. Попробуйте неделю.',
        en: 'Offer your teacher: when the familiar works already, a task of your own instead. Try it for a week.',
      },
      goal: 'deep',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'plan',
      from: 'road',
      title: { ru: 'Составить план поиска', en: 'Make a plan of search' },
      whatToDo: {
        ru: 'Нарисуй дорогу к ответу: что прочитать, кого спросить, что проверить. Отметь первый шаг.',
        en: 'Draw the way to the answer: what to read, whom to ask, what to test. Mark the first step.',
      },
      goal: 'deep',
      form: 'project',
      method: 'educational_map',
      helpers: ['tutor'],
    },
    {
      key: 'dig',
      from: 'trail',
      title: { ru: 'Сделать первую пробу', en: 'Make the first try' },
      whatToDo: {
        ru: 'Потрать на свой вопрос два раза по полчаса. Запиши, что узнаётся и что удивило.',
        en: 'Give your question two half-hours. Write down what you learn and what surprised you.',
      },
      goal: 'deep',
      form: 'project',
      method: 'practice',
      helpers: ['home'],
      alternatives: [
        {
          title: { ru: 'Опыт', en: 'An experiment' },
          whatToDo: { ru: 'Проверь одну догадку своими руками.', en: 'Test one guess with your own hands.' },
        },
        {
          title: { ru: 'Чтение', en: 'Reading' },
          whatToDo: {
            ru: 'Найди два источника и сравни, что говорит каждый.',
            en: 'Find two sources and compare what each says.',
          },
        },
      ],
    },
    {
      key: 'peer',
      from: 'road',
      title: { ru: 'Найти собеседника', en: 'Find a partner for talk' },
      whatToDo: {
        ru: 'Найди того, кому тоже интересно. Поспорьте о своём вопросе и запишите самое сильное возражение.',
        en: 'Find someone who is curious too. Argue about your question and write down the strongest objection.',
      },
      goal: 'deep',
      form: 'talk',
      method: 'debate',
      helpers: ['friend'],
    },
    {
      key: 'contest',
      from: 'expedition',
      title: { ru: 'Примерить состязание', en: 'Try a contest' },
      whatToDo: {
        ru: 'Выбери олимпиаду, конкурс или хакатон и посмотри прошлогодние задания. Реши, хочется ли туда.',
        en: 'Choose an olympiad or a contest and look at last year’s tasks. Decide whether you want to go.',
      },
      goal: 'deep',
      form: 'learning_event',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'expert',
      from: 'expedition',
      title: { ru: 'Спросить того, кто этим живёт', en: 'Ask one who lives by it' },
      whatToDo: {
        ru: 'Напиши письмо с одним хорошим вопросом учёному, мастеру или студенту. Отправьте его вместе со взрослым.',
        en: 'Write a letter with one good question to a scientist, a craftsman or a student. Send it with a grown-up.',
      },
      goal: 'deep',
      form: 'journey',
      method: 'discussion',
      helpers: ['home', 'tutor'],
    },
    {
      key: 'fail',
      from: 'expedition',
      title: { ru: 'Взяться за то, что не выходит', en: 'Take on what does not work out' },
      whatToDo: {
        ru: 'Выбери задачу, которая точно не решится с первого раза. Запиши три попытки и что дала каждая.',
        en: 'Choose a problem that will surely not be solved at once. Write down three tries and what each gave.',
      },
      goal: 'question',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
    {
      key: 'help',
      from: 'road',
      title: { ru: 'Помочь другому разобраться', en: 'Help another to understand' },
      whatToDo: {
        ru: 'Помоги однокласснику с одной темой, не решая за него: только вопросы и рисунки.',
        en: 'Help a classmate with one topic without solving it for them: questions and drawings only.',
      },
      goal: 'give',
      form: 'lesson',
      method: 'practice',
      helpers: ['friend', 'teacher'],
    },
    {
      key: 'product',
      from: 'expedition',
      title: { ru: 'Сделать вещь для других', en: 'Make a thing for others' },
      whatToDo: {
        ru: 'Преврати находку в вещь: модель, игру, статью, программу. Покажи её тем, кому она нужна.',
        en: 'Turn your find into a thing: a model, a game, an article, a program. Show it to those who need it.',
      },
      goal: 'give',
      form: 'project',
      method: 'practice',
      helpers: ['leader', 'tutor'],
    },
    {
      key: 'talk',
      from: 'trail',
      title: { ru: 'Рассказать о поиске', en: 'Tell about the search' },
      whatToDo: {
        ru: 'За три минуты расскажи, что искалось, что нашлось и что осталось загадкой. Позови слушателей.',
        en: 'In three minutes tell what you searched, what you found and what is still a riddle. Invite listeners.',
      },
      goal: 'give',
      form: 'learning_event',
      method: 'discussion',
      helpers: ['teacher'],
      alternatives: [
        {
          title: { ru: 'Вживую', en: 'Live' },
          whatToDo: {
            ru: 'Три минуты и один предмет в руках.',
            en: 'Three minutes and one thing in your hands.',
          },
        },
        {
          title: { ru: 'Плакатом', en: 'By a poster' },
          whatToDo: {
            ru: 'Вопрос, рисунок и находка на одном листе.',
            en: 'A question, a drawing and a find on one sheet.',
          },
        },
      ],
    },
  ],
};
