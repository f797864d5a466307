import type { TemplateSource } from '../template-source.ts';

/** R14 of the route templates (domain section 7). */
export const clubsTemplate: TemplateSource = {
  templateId: 'clubs',
  needs: ['clubs', 'interest'],
  summary: {
    ru: 'Ребёнку, который ещё не знает, чем хочет заниматься. Пробуем разное понемногу и учимся выбирать — и уходить.',
    en: 'For a child who does not know yet what to take up. We try a little of each and learn to choose, and to leave.',
  },
  title: { ru: 'Проба кружков', en: 'Circle tasting' },
  purpose: {
    ru: 'Хочу попробовать разное и найти занятие по душе.',
    en: 'I want to try different things and find one I like.',
  },
  goals: [
    {
      key: 'find',
      title: { ru: 'Узнать, что есть рядом', en: 'See what there is' },
      successSign: { ru: 'Могу назвать три места, куда можно пойти.', en: 'I can name three places to go.' },
    },
    {
      key: 'taste',
      title: { ru: 'Попробовать', en: 'Taste' },
      successSign: {
        ru: 'Про каждую пробу могу сказать: ещё раз, потом или нет.',
        en: 'Of each try I can say: again, later or no.',
      },
    },
    {
      key: 'choose',
      title: { ru: 'Выбрать своё', en: 'Choose myself' },
      successSign: { ru: 'Могу объяснить свой выбор.', en: 'I can explain my choice.' },
    },
  ],
  steps: [
    {
      key: 'wish',
      from: 'trail',
      title: { ru: 'Собрать желания', en: 'Gather wishes' },
      whatToDo: {
        ru: 'Назови пять дел, которые хочется попробовать, даже странные. Выбери два, с которых начнёшь.',
        en: 'Name five things you would like to try, even odd ones. Choose two to begin with.',
      },
      goal: 'find',
      form: 'talk',
      method: 'discussion',
      helpers: ['tutor'],
      likes: true,
    },
    {
      key: 'map',
      from: 'road',
      title: { ru: 'Нарисовать карту кружков', en: 'Draw a map of clubs' },
      whatToDo: {
        ru: 'Узнай с домашними, какие кружки есть в школе и рядом. Отметь на карте три и дорогу до них.',
        en: 'Find out with your family which clubs are at school and near. Mark three on a map and the way there.',
      },
      goal: 'find',
      form: 'home',
      method: 'educational_map',
      helpers: ['home'],
    },
    {
      key: 'first',
      from: 'trail',
      title: { ru: 'Сходить на первую пробу', en: 'Go to the first try' },
      whatToDo: {
        ru: 'Побудь на одном занятии. Потом ответь: что делали руки, что делала голова, хочется ли ещё?',
        en: 'Spend one class there. Then answer: what did your hands do, what did your head do, do you want more?',
      },
      goal: 'taste',
      form: 'club',
      method: 'practice',
      helpers: ['leader'],
      alternatives: [
        {
          title: { ru: 'Посмотреть', en: 'Watch' },
          whatToDo: {
            ru: 'Посиди рядом и посмотри, как занимаются другие.',
            en: 'Sit near and watch how others work.',
          },
        },
        {
          title: { ru: 'Попробовать', en: 'Try' },
          whatToDo: { ru: 'Попроси дать тебе одно задание.', en: 'Ask for one task.' },
        },
      ],
    },
    {
      key: 'second',
      from: 'trail',
      title: { ru: 'Сходить на вторую пробу', en: 'Go to the second try' },
      whatToDo: {
        ru: 'Выбери занятие, совсем не похожее на первое. Сравни: где время шло быстрее?',
        en: 'Choose something quite unlike the first. Compare: where did time go faster?',
      },
      goal: 'taste',
      form: 'club',
      method: 'practice',
      helpers: ['leader'],
    },
    {
      key: 'ask',
      from: 'road',
      title: { ru: 'Расспросить того, кто ходит', en: 'Ask one who goes there' },
      whatToDo: {
        ru: 'Найди человека, который давно занимается. Спроси, что там самое трудное и самое любимое.',
        en: 'Find someone who has been going for long. Ask what is hardest and what is dearest there.',
      },
      goal: 'taste',
      form: 'talk',
      method: 'discussion',
      helpers: ['friend'],
    },
    {
      key: 'third',
      from: 'road',
      title: { ru: 'Сходить на третью пробу', en: 'Go to the third try' },
      whatToDo: {
        ru: 'Попробуй ещё одно — можно то, чего немного боишься. Возьми с собой кого-нибудь.',
        en: 'Try one more, perhaps one you fear a little. Take someone along.',
      },
      goal: 'taste',
      form: 'club',
      method: 'practice',
      helpers: ['leader'],
    },
    {
      key: 'power',
      from: 'expedition',
      title: { ru: 'Посчитать силы', en: 'Count my energy' },
      whatToDo: {
        ru: 'Нарисуй неделю и поставь туда занятие, дорогу и отдых. Посмотри, помещается ли.',
        en: 'Draw a week and put in the class, the way and rest. See whether it fits.',
      },
      goal: 'choose',
      form: 'home',
      method: 'self_analysis',
      helpers: ['home'],
    },
    {
      key: 'leave',
      from: 'expedition',
      title: { ru: 'Научиться уходить', en: 'Learn to leave' },
      whatToDo: {
        ru: 'Придумай, какими словами сказать «спасибо, это не моё». Потренируйся со взрослым.',
        en: 'Think how to say “thank you, this is not mine”. Practise with a grown-up.',
      },
      goal: 'choose',
      form: 'talk',
      method: 'discussion',
      helpers: ['tutor'],
    },
    {
      key: 'month',
      from: 'expedition',
      title: { ru: 'Позаниматься месяц', en: 'Stay for a month' },
      whatToDo: {
        ru: 'Ходи в выбранное место четыре раза. После каждого отметь одну находку.',
        en: 'Go to the place of your choice four times. After each mark one find.',
      },
      goal: 'choose',
      form: 'club',
      method: 'practice',
      helpers: ['leader'],
    },
    {
      key: 'show',
      from: 'expedition',
      title: { ru: 'Показать, чему учусь', en: 'Show what I learn' },
      whatToDo: {
        ru: 'Принеси в класс то, что сделано на занятии, или покажи одно упражнение.',
        en: 'Bring to class what you made there or show one exercise.',
      },
      goal: 'choose',
      form: 'learning_event',
      method: 'discussion',
      helpers: ['teacher', 'friend'],
    },
    {
      key: 'spec',
      from: 'expedition',
      title: { ru: 'Поискать сильные стороны', en: 'Look for strengths' },
      whatToDo: {
        ru: 'Поиграй со специалистом в «что у меня хорошо выходит». Назовите три дела, где это пригодится.',
        en: 'Play “what I am strong at” with a specialist. Name three things where it will be useful.',
      },
      goal: 'find',
      form: 'talk',
      method: 'game',
      helpers: ['specialist'],
    },
    {
      key: 'look',
      from: 'trail',
      title: { ru: 'Разложить пробы', en: 'Sort the tries' },
      whatToDo: {
        ru: 'Разложи карточки проб: ещё раз, потом, нет. Выбери одну, с которой остаёшься.',
        en: 'Sort the cards of your tries: again, later, no. Choose the one you stay with.',
      },
      goal: 'choose',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
  ],
};
