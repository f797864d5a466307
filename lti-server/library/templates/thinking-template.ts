import type { TemplateSource } from '../template-source.ts';

/** R7 of the route templates (domain section 7). */
export const thinkingTemplate: TemplateSource = {
  templateId: 'thinking',
  needs: ['thinking', 'topic'],
  summary: {
    ru: 'Ребёнку, который теряется в рассуждении и пробует наугад. Учимся думать вслух, по шагам и замечать, где свернули.',
    en: 'For a child who gets lost in reasoning and guesses. We learn to think aloud, step by step, and to notice where we turned off.',
  },
  title: { ru: 'Думаю по шагам', en: 'I think step by step' },
  purpose: {
    ru: 'Хочу понимать, как я решаю, и не гадать.',
    en: 'I want to understand how I solve things and not to guess.',
  },
  goals: [
    {
      key: 'aloud',
      title: { ru: 'Думать вслух', en: 'Think aloud' },
      successSign: {
        ru: 'Могу рассказать, что делаю первым, вторым и третьим.',
        en: 'I can tell what I do first, second and third.',
      },
    },
    {
      key: 'steps',
      title: { ru: 'Делить задачу на шаги', en: 'Split a problem into steps' },
      successSign: {
        ru: 'Рисую или записываю шаги до того, как считать.',
        en: 'I draw or write the steps before I calculate.',
      },
    },
    {
      key: 'check',
      title: { ru: 'Проверять мысль', en: 'Test a thought' },
      successSign: {
        ru: 'Могу доказать ответ другому человеку.',
        en: 'I can prove the answer to somebody else.',
      },
    },
  ],
  steps: [
    {
      key: 'parrot',
      from: 'trail',
      title: { ru: 'Рассказать попугаю', en: 'Tell the parrot' },
      whatToDo: {
        ru: 'Возьми одну задачу и объясни её игрушке или взрослому. Остановись там, где мысль споткнулась, и поставь точку.',
        en: 'Take one problem and explain it to a toy or a grown-up. Stop where the thought stumbles and put a dot there.',
      },
      goal: 'aloud',
      form: 'talk',
      method: 'problem_dialogue',
      helpers: ['tutor'],
    },
    {
      key: 'draw',
      from: 'trail',
      title: { ru: 'Нарисовать задачу', en: 'Draw the problem' },
      whatToDo: {
        ru: 'Нарисуй, что в задаче есть и что надо узнать. Числа подпиши на рисунке, а считать пока не надо.',
        en: 'Draw what the problem gives and what it asks. Put the numbers on the drawing and do not calculate yet.',
      },
      goal: 'steps',
      form: 'extra_lesson',
      method: 'practice',
      helpers: ['teacher'],
      alternatives: [
        {
          title: { ru: 'Схема', en: 'A diagram' },
          whatToDo: { ru: 'Отрезки и стрелки, без лишнего.', en: 'Lines and arrows, nothing else.' },
        },
        {
          title: { ru: 'Предметы', en: 'Things' },
          whatToDo: {
            ru: 'Разложи задачу пуговицами или кубиками.',
            en: 'Lay the problem out with buttons or blocks.',
          },
        },
      ],
    },
    {
      key: 'three',
      from: 'road',
      title: { ru: 'Найти три шага', en: 'Find three steps' },
      whatToDo: {
        ru: 'Раздели решение на три шага и дай каждому имя. Сделай только первый и проверь его.',
        en: 'Split the solution into three steps and give each a name. Do only the first and check it.',
      },
      goal: 'steps',
      form: 'extra_lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'odd',
      from: 'road',
      title: { ru: 'Доказать двумя способами', en: 'Prove it in two ways' },
      whatToDo: {
        ru: 'Найди лишний предмет среди четырёх и докажи свой выбор. Потом найди другой лишний и докажи ещё раз.',
        en: 'Find the odd one out of four and prove your choice. Then find another odd one and prove again.',
      },
      goal: 'check',
      form: 'extra_lesson',
      method: 'game',
      helpers: ['tutor', 'friend'],
    },
    {
      key: 'rules',
      from: 'expedition',
      title: { ru: 'Угадать правило машины', en: 'Guess the machine’s rule' },
      whatToDo: {
        ru: 'Один задумывает правило, по которому машина меняет числа, другой угадывает. Записывайте пробы, чтобы не повторяться.',
        en: 'One thinks of a rule by which a machine changes numbers, the other guesses. Write your tries down so as not to repeat.',
      },
      goal: 'steps',
      form: 'after_school',
      method: 'game',
      helpers: ['friend'],
    },
    {
      key: 'home',
      from: 'trail',
      title: { ru: 'Одна задача вслух дома', en: 'One problem aloud at home' },
      whatToDo: {
        ru: 'Три раза за неделю реши одну задачу вслух. Взрослый только спрашивает: «Почему так?»',
        en: 'Three times a week solve one problem aloud. The grown-up only asks: “Why so?”',
      },
      goal: 'aloud',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'mistake',
      from: 'road',
      title: { ru: 'Сделать ошибку находкой', en: 'Make a find of a slip' },
      whatToDo: {
        ru: 'Найди место, где решение пошло по-другому. Спроси себя, что ты там думаешь, и запиши находку одной фразой.',
        en: 'Find the place where the solution went another way. Ask yourself what the thought was and write the find in one phrase.',
      },
      goal: 'check',
      form: 'lesson',
      method: 'self_analysis',
      helpers: ['teacher'],
    },
    {
      key: 'debate',
      from: 'expedition',
      title: { ru: 'Поспорить о двух решениях', en: 'Argue about two solutions' },
      whatToDo: {
        ru: 'Возьмите задачу с двумя путями. Защищай один путь, а потом поменяйтесь и защищай другой.',
        en: 'Take a problem with two ways. Defend one, then swap and defend the other.',
      },
      goal: 'check',
      form: 'lesson',
      method: 'debate',
      helpers: ['teacher', 'friend'],
    },
    {
      key: 'own',
      from: 'expedition',
      title: { ru: 'Придумать свою задачу', en: 'Make up a problem' },
      whatToDo: {
        ru: 'Сочини задачу и нарисуй к ней три шага. Дай её другу и посмотри, каким путём он пойдёт.',
        en: 'Make up a problem and draw three steps for it. Give it to a friend and see which way they take.',
      },
      goal: 'steps',
      form: 'project',
      method: 'practice',
      helpers: ['tutor'],
      likes: true,
    },
    {
      key: 'spec',
      from: 'expedition',
      title: { ru: 'Поиграть со специалистом в цепочки', en: 'Play chains with a specialist' },
      whatToDo: {
        ru: 'Стройте рассуждение по очереди: «если так, то…». Найдите, где цепочка рвётся, и почините её.',
        en: 'Build a chain of reasoning in turns: “if so, then…”. Find where it breaks and mend it.',
      },
      goal: 'aloud',
      form: 'extra_lesson',
      method: 'game',
      helpers: ['specialist'],
    },
    {
      key: 'card',
      from: 'trail',
      title: { ru: 'Сделать карточку шагов', en: 'Make a card of steps' },
      whatToDo: {
        ru: 'Запиши или нарисуй свои шаги: что беру, что делаю, как проверяю. Положи карточку туда, где решаешь.',
        en: 'Write or draw your steps: what I take, what I do, how I check. Put the card where you solve.',
      },
      goal: 'check',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
  ],
};
