import type { AttentionRule, FeedbackOutcome, SignalKind } from '../../lti-server/contract/vocabulary.ts';
import { plural } from './plural.ts';

const count = plural('ru');
const days = (number: number): string =>
  count(number, { one: 'день', few: 'дня', many: 'дней', other: 'дня' });
const schoolDays = (number: number): string =>
  count(number, {
    one: 'школьный день',
    few: 'школьных дня',
    many: 'школьных дней',
    other: 'школьного дня',
  });
const times = (number: number): string =>
  count(number, { one: 'раз', few: 'раза', many: 'раз', other: 'раза' });
const children = (number: number): string =>
  count(number, { one: 'ребёнок', few: 'ребёнка', many: 'детей', other: 'ребёнка' });

const signals: Record<SignalKind, string> = { started: 'начинает', hard: 'трудно', tired: 'устаёт' };

const outcomes: Record<FeedbackOutcome, string> = {
  worked: 'помогло',
  partly: 'помогло отчасти',
  not: 'не помогло',
  not_tried: 'ещё не пробовали',
};

/** What a grown-up can do about each reason, in one press. */
const deeds: Record<AttentionRule, string> = {
  help: 'Откликнуться',
  request: 'Ответить коллеге',
  agreement: 'Открыть встречи',
  hard: 'Открыть маршрут',
  teacher: 'Открыть записи',
  mention: 'Написать пару слов',
  talk: 'Записать разговор',
  goodWord: 'Сказать доброе слово',
  step: 'Открыть маршрут',
  voice: 'Открыть маршрут',
  ending: 'Открыть маршрут',
};

const rules: Record<AttentionRule, string> = {
  help: 'Просьба о помощи ждёт дольше, чем',
  request: 'Отвечать на вопрос коллеги за',
  agreement: 'После дня договорённости прошло',
  hard: '«Трудно» или «устаю» подряд',
  teacher: 'О трудности, которую заметил коллега, не поговорили',
  mention: 'Никто не писал и не говорил',
  talk: 'Не было разговора',
  goodWord: 'Не было доброго слова',
  step: 'Шаг не меняется',
  voice: 'Маршрут составлен без ребёнка',
  ending: 'Скоро закончится маршрут или доступ',
};

/** The number with what is counted: «1 школьный день». */
const inUnits: Record<AttentionRule, (number: number) => string> = {
  help: schoolDays,
  request: schoolDays,
  agreement: days,
  hard: times,
  teacher: days,
  mention: days,
  talk: days,
  goodWord: days,
  step: days,
  voice: days,
  ending: (number) =>
    count(number, { one: 'день остался', few: 'дня осталось', many: 'дней осталось', other: 'дня осталось' }),
};

/** Phrases of the overview. They speak of what a grown-up can do, never of what a child is. */
export const overviewRu = {
  signals,
  outcomes,
  deeds,
  rules,
  inUnits,
  attention: 'Кому нужно внимание',
  attentionNone: 'Сегодня никто не ждёт. Можно просто побыть рядом.',
  more: (number: number) => `Показать ещё: ${children(number)}`,
  less: 'Показать только четверых',
  reasons: {
    help: ({ step, ago }: { step: string; ago: string }) =>
      step ? `Просит помощи: «${step}», ${ago}` : `Просит помощи, ${ago}`,
    promise: (number: number) => `Ваш отклик обещан и задерживается: ${schoolDays(number)}`,
    request: ({ name, ago }: { name: string; ago: string }) => `${name} просит совета, ${ago}`,
    recommendation: ({ name, ago }: { name: string; ago: string }) =>
      `${name} рекомендует и ждёт ответа, ${ago}`,
    requestLate: ({ name, day }: { name: string; day: string }) =>
      `${name} просит совета: ответ обещан до ${day}`,
    notHelped: ({ name, number }: { name: string; number: number }) =>
      `${name}: то, что пробуем, не помогло; разговора не было ${days(number)}`,
    agreement: (number: number) => `День договорённости прошёл ${days(number)} назад`,
    hard: (number: number) => `«Трудно» или «устаю» — ${times(number)} подряд`,
    teacher: ({ name, number }: { name: string; number: number }) =>
      `${name} пишет о трудности, разговора не было ${days(number)}`,
    mention: (number: number) => `${days(number)} никто ничего не писал`,
    talk: (number: number) => `Не было разговора ${days(number)}`,
    goodWord: (number: number) => `Не было доброго слова ${days(number)}`,
    neverMention: 'О ребёнке ещё никто ничего не писал',
    neverTalk: 'Ещё не было разговора',
    neverGoodWord: 'Ещё не было доброго слова',
    step: ({ step, number, rested }: { step: string; number: number; rested: number }) =>
      `«${step}»: ${days(number)} без изменений${rested > 0 ? `, дни паузы (${rested}) не в счёт` : ''}`,
    voice: 'О маршруте договорились без ребёнка',
    ending: (number: number) =>
      number === 0
        ? 'Сегодня заканчивается маршрут или ваш доступ'
        : `Через ${days(number)} закончится маршрут или ваш доступ`,
  },
  deedFor: (deed: string, name: string) => `${deed}: ${name}`,
  putOff: 'Отложить',
  putOffFor: (name: string, reason: string) => `Отложить: ${name}, ${reason}`,
  putOffTitle: 'Отложить до…',
  putOffText: 'До этого дня причина не будет показываться вам. Если случится новое, вы это увидите.',
  putOffUntil: 'До какого дня',
  putOffSoon: { tomorrow: 'до завтра', week: 'на неделю', month: 'на четыре недели' },
  putOffReason: 'Почему',
  putOffReasons: ['болеет', 'каникулы', 'договорились подождать', 'уже в работе'],
  putOffRequired: 'Назовите причину: через месяц она пригодится.',
  putOffDone: (name: string, day: string) => `Отложено до ${day}: ${name}.`,
  asleep: (day: string, reason: string) => `отложено до ${day}: ${reason}`,
  wake: 'Вернуть',
  wakeFor: (name: string) => `Вернуть отложенное: ${name}`,
  woken: 'Причина снова видна.',
  answered: (name: string) => `Вы откликнулись. ${name} это увидит.`,

  everyone: 'Все подопечные',
  shown: (number: number) => `Показано: ${children(number)}`,
  columns: {
    child: 'Ребёнок',
    talk: 'Разговор',
    goodWord: 'Доброе слово',
    now: 'Сейчас',
    child_signals: 'От ребёнка',
    teacher: 'Запись или отклик коллеги',
    next: 'Ближайшее',
  },
  today: 'сегодня',
  yesterday: 'вчера',
  ago: (number: number) => `${days(number)} назад`,
  never: 'ещё не было',
  asksForHelp: 'просит помощи',
  routeEnds: 'конец маршрута',
  resting: 'маршрут отдыхает',
  noRoute: 'нет маршрута',
  search: 'Поиск по имени',
  sort: 'Порядок',
  sorts: {
    name: 'по имени',
    talk: 'дольше без разговора',
    goodWord: 'дольше без доброго слова',
    contact: 'дольше без любого контакта',
    next: 'по ближайшей дате',
  },
  course: 'Курс',
  group: 'Группа',
  tutor: 'Тьютор рядом',
  stage: 'Этап',
  any: 'все',
  several: (number: number) => `Сразу с этими: ${children(number)}`,
  print: 'Распечатать',
  meet: 'Встреча',
  meetFor: (name: string) => `Встреча: ${name}`,
  contacts: 'Журнал встреч',
  printedFor: (name: string, day: string) => `Для работы тьютора: ${name}, ${day}. Не оставляйте на виду.`,
  nobodyTitle: 'У вас пока нет подопечных',
  nobodyText: 'Откройте список учеников курса и возьмите кого-нибудь в подопечные.',
  settings: 'Настроить правила',
  settingsTitle: 'Когда напоминать',
  settingsText:
    'Правила напоминают вам о ваших делах. Они действуют только для вас, детям и коллегам их не видно.',
  settingsOn: (rule: string) => `Напоминать: ${rule}`,
  settingsKeys: 'Клавиши N (записать) и B (закрыть экран)',
  settingsWrong: 'Число от 1 до 180.',
  settingsSaved: 'Правила сохранены.',
};
export type OverviewWords = typeof overviewRu;
