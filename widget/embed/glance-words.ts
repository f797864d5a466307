import type { GlanceFace } from '../../lti-server/contract/glance.ts';
import type { Locale } from '../../lti-server/contract/vocabulary.ts';
import type { Heard } from './hidden-launch.ts';

interface Face {
  title: string;
  text: string;
}

/** What is told about a trouble, and the code that an administrator is asked for. */
export const troubleCodes: Record<NonNullable<Heard['trouble']>, string> = {
  expired: 'NO_SESSION',
  offline: 'OFFLINE',
  failed: 'EMBED_FAILED',
  foreign: 'EMBED_FOREIGN_ORIGIN',
  silent: 'EMBED_SILENT',
};

/**
 * Phrases of the route drawn on a course page. Both languages come in one file: the launch says which one
 * is needed only when everything else is there already. Pupils are addressed as «ты».
 */
const ru = {
  /** The browser's own calendar is right in every language, and takes 20 ms to wake up on the way to the first look. */
  day: (moment: Date): string =>
    `${moment.getDate()} ${'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')[moment.getMonth()]}`,
  loading: 'Открываем маршрут…',
  now: 'Сейчас',
  whatToDo: 'Что сделать',
  resources: 'Что открыть',
  whatFor: 'Зачем',
  next: 'Потом',
  later: 'Отложено',
  past: 'Уже сделано',
  notes: 'Записки для тебя',
  closed: {
    title: 'Маршрут пройден',
    text: 'Ты в гавани. Можно отдохнуть и оглянуться на свой путь.',
  },
  calm: { title: 'Все шаги позади', text: 'Дальше решите вместе с тьютором.' },
  calmLater: { title: 'Сейчас всё спокойно', text: 'Отложенные шаги ждут ниже.' },
  open: 'Открыть мой маршрут',
  openTheirs: 'Открыть',
  fold: 'Свернуть',
  again: 'Попробовать ещё раз',
  newTab: 'Открыть в новой вкладке',
  code: 'Код для администратора',
  faces: {
    no_route: {
      title: 'Мой маршрут',
      text: 'Твой маршрут ещё впереди. Вы составите его вместе с тьютором.',
    },
    staff: {
      title: 'Маршруты учеников',
      text: 'На этом месте каждый ученик видит свой маршрут. Ваша панель откроется в отдельном окне страницы: сама страница курса прочесть её не может.',
    },
    family: {
      title: 'Маршрут вашего ребёнка',
      text: 'Он откроется в отдельном окне страницы: сама страница курса прочесть его не может.',
    },
    empty: {
      title: 'Здесь пока ничего нет',
      text: 'Если вы ждёте свой маршрут, скажите об этом тьютору.',
    },
  } satisfies Record<Exclude<GlanceFace, 'route'>, Face>,
  troubles: {
    expired: { title: 'Время вышло', text: 'Откройте маршрут ещё раз.' },
    offline: { title: 'Нет связи', text: 'Проверьте интернет и попробуйте ещё раз.' },
    failed: { title: 'Не получилось', text: 'Попробуйте ещё раз чуть позже.' },
    foreign: {
      title: 'Здесь маршрут не показать',
      text: 'Эта страница не принадлежит школьному порталу, который его открывает.',
    },
    silent: {
      title: 'На этой странице маршрут не открылся',
      text: 'Попробуйте открыть его в новой вкладке.',
    },
  } satisfies Record<NonNullable<Heard['trouble']>, Face>,
};

const en: typeof ru = {
  day: (moment) =>
    `${'January February March April May June July August September October November December'.split(' ')[moment.getMonth()]} ${moment.getDate()}`,
  loading: 'Opening the route…',
  now: 'Now',
  whatToDo: 'What to do',
  resources: 'What to open',
  whatFor: 'What for',
  next: 'Next',
  later: 'Put off',
  past: 'Done already',
  notes: 'Notes for you',
  closed: {
    title: 'The route is finished',
    text: 'You are in the harbour. Rest and look back on your way.',
  },
  calm: { title: 'All steps are behind you', text: 'You and your tutor will decide what comes next.' },
  calmLater: { title: 'All is calm now', text: 'The steps you put off wait below.' },
  open: 'Open my route',
  openTheirs: 'Open',
  fold: 'Close',
  again: 'Try again',
  newTab: 'Open in a new tab',
  code: 'Code for the administrator',
  faces: {
    no_route: {
      title: 'My route',
      text: 'Your route is still ahead. You will draw it up together with your tutor.',
    },
    staff: {
      title: 'The pupils’ routes',
      text: 'Each pupil sees their own route here. Your panel opens in a window of its own on this page: the course page itself cannot read it.',
    },
    family: {
      title: 'Your child’s route',
      text: 'It opens in a window of its own on this page: the course page itself cannot read it.',
    },
    empty: {
      title: 'Nothing here yet',
      text: 'If you are waiting for your route, tell the tutor.',
    },
  },
  troubles: {
    expired: { title: 'Your time here has run out', text: 'Open the route once more.' },
    offline: { title: 'No connection', text: 'Check the internet and try again.' },
    failed: { title: 'It did not work', text: 'Try again a little later.' },
    foreign: {
      title: 'The route cannot be shown here',
      text: 'This page does not belong to the school portal that opens it.',
    },
    silent: {
      title: 'The route did not open on this page',
      text: 'Try to open it in a new tab.',
    },
  },
};

export const glanceWords: Record<Locale, typeof ru> = { ru, en };
