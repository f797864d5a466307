import type { TemplateSource } from '../template-source.ts';

/** R12 of the route templates (domain section 7). */
export const firstTemplate: TemplateSource = {
  templateId: 'first',
  needs: ['first_grade', 'friends', 'rhythm'],
  summary: {
    ru: 'Первокласснику, который осваивается в школе. Место, люди, правила и силы — понемногу и через игру.',
    en: 'For a first-grader settling in at school. Places, people, rules and strength, a little at a time and by play.',
  },
  title: { ru: 'Первый класс: осваиваюсь', en: 'First grade: settling in' },
  purpose: {
    ru: 'Хочу знать, где что в школе, кто рядом и к кому подойти.',
    en: 'I want to know where things are at school, who is near and whom to go to.',
  },
  goals: [
    {
      key: 'place',
      title: { ru: 'Знать школу', en: 'Know the school' },
      successSign: {
        ru: 'Дохожу куда нужно и не боюсь потеряться.',
        en: 'I find my way and am not afraid of getting lost.',
      },
    },
    {
      key: 'people',
      title: { ru: 'Знать людей', en: 'Know the people' },
      successSign: {
        ru: 'Знаю, к кому подойти, если что-то не так.',
        en: 'I know whom to go to when something is wrong.',
      },
    },
    {
      key: 'rhythm',
      title: { ru: 'Привыкнуть к ритму', en: 'Get used to the rhythm' },
      successSign: { ru: 'Утром собираюсь спокойно.', en: 'I get ready calmly in the morning.' },
    },
  ],
  steps: [
    {
      key: 'tour',
      from: 'trail',
      title: { ru: 'Обойти школу', en: 'Walk round the school' },
      whatToDo: {
        ru: 'Пройди со взрослым пять важных мест: класс, столовая, туалет, медсестра, выход. Нарисуй дорогу.',
        en: 'Walk with a grown-up to five important places: class, canteen, toilet, nurse, exit. Draw the way.',
      },
      goal: 'place',
      form: 'journey',
      method: 'journey',
      helpers: ['tutor'],
    },
    {
      key: 'names',
      from: 'road',
      title: { ru: 'Узнать три имени', en: 'Learn three names' },
      whatToDo: {
        ru: 'Сыграй с ребятами в имена: назови своё и одно любимое дело. Запомни три имени.',
        en: 'Play names with the others: say yours and one thing you love. Remember three names.',
      },
      goal: 'people',
      form: 'lesson',
      method: 'game',
      helpers: ['teacher'],
    },
    {
      key: 'adult',
      from: 'trail',
      title: { ru: 'Выбрать своего взрослого', en: 'Choose my grown-up' },
      whatToDo: {
        ru: 'Решите, к кому подойти, если грустно, больно или непонятно. Сходи к этому человеку и поздоровайся.',
        en: 'Decide whom to go to when you are sad, hurt or lost. Go to that person and say hello.',
      },
      goal: 'people',
      form: 'talk',
      method: 'discussion',
      helpers: ['tutor'],
      alternatives: [
        {
          title: { ru: 'Познакомиться', en: 'Get to know' },
          whatToDo: {
            ru: 'Скажи своё имя и спроси, как зовут взрослого.',
            en: 'Tell your name and ask theirs.',
          },
        },
        {
          title: { ru: 'Подарить рисунок', en: 'Give a drawing' },
          whatToDo: {
            ru: 'Нарисуй что-нибудь и отнеси этому взрослому.',
            en: 'Draw something and take it to this grown-up.',
          },
        },
      ],
    },
    {
      key: 'bag',
      from: 'trail',
      title: { ru: 'Собрать портфель по картинкам', en: 'Pack the bag by pictures' },
      whatToDo: {
        ru: 'Нарисуй, что лежит в портфеле. Вечером собери его по рисунку, а взрослый только смотрит.',
        en: 'Draw what is in the bag. Pack it by the drawing in the evening; the grown-up only watches.',
      },
      goal: 'rhythm',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'signs',
      from: 'road',
      title: { ru: 'Выучить знаки класса', en: 'Learn the class signs' },
      whatToDo: {
        ru: 'Поиграйте в знаки: «можно спросить», «мне нужна помощь», «всё готово». Покажи каждый два раза.',
        en: 'Play with signs: “may I ask”, “I need help”, “I am ready”. Show each twice.',
      },
      goal: 'place',
      form: 'lesson',
      method: 'game',
      helpers: ['teacher'],
    },
    {
      key: 'morning',
      from: 'road',
      title: { ru: 'Нарисовать своё утро', en: 'Draw my morning' },
      whatToDo: {
        ru: 'Нарисуй утро по шагам: встать, умыться, поесть, одеться, выйти. Повесь рисунок и попробуй по нему три дня.',
        en: 'Draw the morning in steps: get up, wash, eat, dress, go. Hang it up and try it for three days.',
      },
      goal: 'rhythm',
      form: 'home',
      method: 'practice',
      helpers: ['home'],
    },
    {
      key: 'break',
      from: 'road',
      title: { ru: 'Найти игру для перемены', en: 'Find a game for the break' },
      whatToDo: {
        ru: 'Научись одной тихой игре для двоих. Позови кого-нибудь сыграть.',
        en: 'Learn one quiet game for two. Invite someone to play.',
      },
      goal: 'people',
      form: 'after_school',
      method: 'game',
      helpers: ['friend'],
      alternatives: [
        {
          title: { ru: 'Тихая игра', en: 'A quiet game' },
          whatToDo: { ru: 'Пары, слова, крестики-нолики.', en: 'Pairs, words, noughts and crosses.' },
        },
        {
          title: { ru: 'Игра с движением', en: 'A moving game' },
          whatToDo: {
            ru: 'Зеркало, классики, мячик в ладошки.',
            en: 'Mirror, hopscotch, pat-a-cake with a ball.',
          },
        },
      ],
    },
    {
      key: 'rest',
      from: 'expedition',
      title: { ru: 'Выбрать свою физминутку', en: 'Choose my movement break' },
      whatToDo: {
        ru: 'Попробуй три физминутки и покажи ту, что понравилась больше.',
        en: 'Try three movement breaks and show the one you like best.',
      },
      goal: 'rhythm',
      form: 'lesson',
      method: 'movement_break',
      helpers: ['teacher'],
    },
    {
      key: 'brave',
      from: 'expedition',
      title: { ru: 'Спросить на уроке', en: 'Ask in class' },
      whatToDo: {
        ru: 'Выбери один вопрос и задай его учителю — вслух или шёпотом.',
        en: 'Choose one question and ask your teacher, aloud or in a whisper.',
      },
      goal: 'people',
      form: 'lesson',
      method: 'discussion',
      helpers: ['teacher'],
    },
    {
      key: 'help',
      from: 'expedition',
      title: { ru: 'Помочь классу', en: 'Help the class' },
      whatToDo: {
        ru: 'Полей цветок, раздай листочки или сотри с доски. Выбери своё дело на неделю.',
        en: 'Water a plant, hand out sheets or wipe the board. Choose your task for the week.',
      },
      goal: 'people',
      form: 'lesson',
      method: 'practice',
      helpers: ['teacher'],
    },
    {
      key: 'spec',
      from: 'expedition',
      title: { ru: 'Поиграть со специалистом', en: 'Play with a specialist' },
      whatToDo: {
        ru: 'Поиграй и расскажи, что в школе легко, а что не очень. Можно нарисовать.',
        en: 'Play and tell what is easy at school and what is not. You may draw.',
      },
      goal: 'rhythm',
      form: 'talk',
      method: 'game',
      helpers: ['specialist'],
    },
    {
      key: 'look',
      from: 'trail',
      title: { ru: 'Показать свою школу', en: 'Show my school' },
      whatToDo: {
        ru: 'Проведи кого-нибудь из домашних по школе — ногами или по рисунку. Покажи три любимых места.',
        en: 'Take someone from home round the school, on foot or by your drawing. Show three favourite places.',
      },
      goal: 'place',
      form: 'talk',
      method: 'self_analysis',
      helpers: ['tutor'],
    },
  ],
};
