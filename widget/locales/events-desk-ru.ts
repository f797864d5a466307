import type { EventAnswer, EventLack, EventPart, EventStage } from '../../lti-server/contract/events.ts';
import { plural } from './plural.ts';

const count = plural('ru');

const answers: Record<EventAnswer, string> = {
  invited: 'ещё думает',
  joined: 'участвует',
  not_now: 'не сейчас',
};

const parts: Record<EventPart, { label: string; hint: string }> = {
  purpose: {
    label: 'Зачем это детям',
    hint: 'Словами детей. Без этого событие останется мероприятием.',
  },
  goals: { label: 'Цели', hint: 'Каждая — с новой строки.' },
  tasks: { label: 'Дела', hint: 'Дети берут дела сами.' },
  ways: { label: 'Способы', hint: 'Как будем делать.' },
  resources: { label: 'Ресурсы', hint: 'Люди, места, вещи.' },
  results: {
    label: 'Результаты',
    hint: 'Что получится и по чему это будет видно. После события — что получилось.',
  },
};

/** What makes an event of an activity. */
const missing: Record<EventLack, string> = {
  purpose: 'смысл словами детей',
  children: 'участие детей в замысле',
  reflection: 'взгляд назад',
};

/** What a stage still waits for, told beside the way on. */
const next: Record<EventStage, string> = {
  ideas: 'Дальше — договориться',
  plan: 'Дальше — делать',
  doing: 'Дальше — оглянуться',
  reflection: 'Завершить событие',
  complete: '',
};
const back: Record<EventStage, string> = {
  ideas: '',
  plan: 'Вернуться к идеям',
  doing: 'Вернуться к договорённостям',
  reflection: 'Вернуться к делам',
  complete: 'Открыть снова',
};
const about: Record<EventStage, string> = {
  ideas:
    'Первыми говорят дети. Ваши предложения и план они увидят после первой детской идеи или когда закончатся дни для идей.',
  plan: 'Разложите идеи по плану вместе с детьми. Прежде чем делать, запишите их словами, зачем это.',
  doing: 'Дети берут дела, взрослые помогают.',
  reflection: 'Событие завершится, когда хотя бы один ребёнок скажет, что он уносит с собой.',
  complete: 'Событие завершено. План больше не меняется.',
};

/** Phrases of events in the panel. Adults are addressed as «вы». */
export const eventsDeskRu = {
  answers,
  parts,
  next,
  back,
  about,
  none: 'Событий пока нет',
  noneText: 'Откройте событие или путешествие и позовите детей: идеи начинаются с них.',
  joined: (children: number) =>
    children === 0
      ? 'пока никого'
      : count(children, { one: 'участник', few: 'участника', many: 'участников', other: 'участника' }),
  openNew: 'Открыть событие',
  newTitle: 'Новое событие',
  kind: 'Что это',
  kindEvent: 'событие',
  kindJourney: 'путешествие',
  name: 'Название',
  nameProblem: 'Напишите название.',
  ideasUntil: 'Ждём идей детей до',
  ideasUntilHint: 'Можно оставить пустым.',
  startsOn: 'Начало',
  endsOn: 'Окончание',
  create: 'Открыть для идей',
  created: 'Событие открыто для идей.',
  allEvents: 'Все события',
  plan: 'План',
  save: 'Сохранить план',
  saved: 'План сохранён.',
  orderProblem: 'Окончание раньше начала.',
  taskTitle: 'Дело',
  taskHelper: 'Кто из взрослых поможет',
  addTask: 'Добавить дело',
  removeTask: (title: string) => `Убрать дело: ${title}`,
  takenBy: (names: string) => `Взяли: ${names}`,
  ideasOf: 'Идеи',
  toPlan: 'В план',
  toPlanOf: (text: string) => `В план: ${text}`,
  takenToPlan: 'Идея добавлена в план. Не забудьте сохранить.',
  suggest: 'Предложить своё',
  suggestHint: 'Увидят все взрослые курса и дети, которые участвуют.',
  suggestWaits: 'Дети увидят это после первой детской идеи.',
  suggestAbout: 'О чём',
  suggestText: 'Предложение',
  suggestSend: 'Предложить',
  suggested: 'Предложение добавлено.',
  hide: 'Убрать',
  hideOf: (text: string) => `Убрать: ${text}`,
  byMe: 'вы',
  group: 'Кто участвует',
  nobodyInvited: 'Пока никто не приглашён.',
  invite: 'Пригласить',
  inviteHint: 'Ребёнок ответит сам: «да» или «не сейчас».',
  inviteNobody: 'Все ученики курса уже приглашены.',
  invitedSaid: 'Приглашение отправлено.',
  takeaways: 'Что дети уносят с собой',
  takeawaysNone: 'Пока никто не сказал.',
  moved: (stage: string) => `Теперь: ${stage}`,
  activity: 'ещё не событие',
  stillActivity: (lacks: readonly EventLack[]) =>
    `Пока это мероприятие. Чтобы стать событием, нужно ещё: ${lacks.map((lack) => missing[lack]).join(', ')}.`,
  stepTie: 'Сделать шагом маршрута',
  stepIsTied: 'Шаг маршрута',
  stepOf: (name: string) => `Каким шагом маршрута это стало: ${name}`,
  stepNone: 'Это не шаг маршрута',
  stepNoRoute: 'Согласованного маршрута пока нет.',
  stepTied: 'Сохранено. Ребёнок увидит это на странице события и у шага.',
  foreignTitle: 'Это событие другого курса',
  foreignText: 'Его страница открывается в том курсе, где его придумали.',
};

export type EventsDeskWords = typeof eventsDeskRu;
