import type { ArrangementKind } from '../../lti-server/contract/coordination.ts';
import type { TieKind } from '../../lti-server/contract/vocabulary.ts';
import { plural } from './plural.ts';

const count = plural('ru');
const children = (number: number): string =>
  count(number, { one: 'ребёнок', few: 'ребёнка', many: 'детей', other: 'ребёнка' });
/** «у двух детей» is said without the number's case: «детей: 2». */
const chosen = (number: number): string => `выбрано: ${children(number)}`;

const deeds: Record<ArrangementKind, string> = {
  give: 'Дать тьютора',
  move: 'Передать другому тьютору',
  substitute: 'Назначить замещающего',
};
const done: Record<ArrangementKind, string> = {
  give: 'Тьютор назначен',
  move: 'Дети переданы',
  substitute: 'Замещение назначено',
};
const kinds: Record<TieKind, string> = {
  tutor: 'тьютор',
  teacher: 'учитель',
  specialist: 'специалист',
  guardian: 'семья',
  club_teacher: 'педагог кружка',
};

/** Phrases of the coordinator's place: adults, terms and counts; nothing that was written about a child. */
export const coordinationRu = {
  title: 'Координация',
  about: 'Здесь видно, кто кого сопровождает. Записей, мыслей и вопросов детей здесь нет.',
  parts: 'Разделы координации',
  tutors: 'Кто с кем',
  waitingTab: (number: number) => (number === 0 ? 'Ждут тьютора' : `Ждут тьютора: ${number}`),
  everyChild: 'Все дети',
  everyChildAbout: 'Кто из детей школы с кем идёт, где его маршрут и давно ли с ним говорили.',
  routeStage: 'Этап маршрута',
  withoutRoute: 'без маршрута',
  draftRoute: 'маршрут составляется',
  talked: (days: number) =>
    days === 0
      ? 'говорили сегодня'
      : `говорили ${count(days, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })} назад`,
  noTalk: 'бесед не отмечено',
  coverage: 'Охват',
  years: 'Учебный год',
  rules: 'Правила',
  toLibrary: (number: number) =>
    number === 0 ? 'Библиотека школы' : `Библиотека школы: ждут ответа — ${number}`,

  search: 'Поиск по имени',
  course: 'Курс',
  tutor: 'Тьютор',
  any: 'все',
  without: 'без тьютора',
  shown: (number: number) => `Показано: ${children(number)}`,
  nobody: 'Таких детей нет.',
  nobodyTitle: 'Карточек учеников пока нет',
  nobodyText: 'Они появятся, когда педагоги подтвердят учеников своего курса.',
  choose: (name: string) => `Выбрать: ${name}`,
  chooseShown: 'Выбрать всех показанных',
  chooseNone: 'Снять выбор',
  chosen,
  grade: (grade: number) => `${grade} класс`,
  noTutor: 'тьютора нет',
  since: (day: string) => `с ${day}`,
  until: (day: string) => `до ${day}`,
  open: 'бессрочно',
  standsIn: (name: string) => `замещает: ${name}`,
  handoverWaiting: 'передача не прочитана',
  handoverRead: 'передача прочитана',
  deeds,
  end: 'Завершить',
  endTitle: 'Завершить сопровождение',
  endText: 'Тьютор видит ребёнка до конца этого дня. Записи никуда не денутся.',
  endDay: 'Последний день',
  ended: 'Срок завершения записан.',
  nobodyToEnd: 'У выбранных детей нет тьютора.',
  onlyGive: (names: string) => `Без тьютора, им можно только дать: ${names}`,
  noTutorOf: (names: string) => `Без тьютора, их это не касается: ${names}`,

  whom: 'Кого',
  to: 'Кто будет тьютором',
  toSubstitute: 'Кто замещает',
  from: 'Кто тьютор сейчас',
  notTheirs: (names: string) => `Не у этого тьютора, останутся как есть: ${names}`,
  choosePerson: 'Выберите человека',
  startsOn: 'С какого дня',
  endsOn: 'По какой день',
  endsOnOptional: 'Если не знаете, оставьте пустым',
  reason: 'Причина — её увидят все, кто рядом с ребёнком',
  reasons: {
    give: 'Тьютор класса',
    move: 'Смена тьютора',
    substitute: 'Замещение',
  } satisfies Record<ArrangementKind, string>,
  told: {
    give: 'Ребёнок увидит тьютора на странице «Мои люди». Тьютор получит передачу и отметит, что прочитал; прежние записи команды откроются и ему.',
    move: 'Прежний тьютор перестанет видеть детей, новый получит передачу: сильные стороны, маршрут, договорённости; прежние записи команды откроются и ему. Детям назовут нового тьютора.',
    substitute:
      'Замещающий видит то же, что тьютор, кроме закрытых записей. Доступ закроется сам. Детям назовут, кто рядом и до какого дня.',
  } satisfies Record<ArrangementKind, string>,
  needPerson: 'Выберите, кто.',
  needDay: 'Нужен день не раньше сегодняшнего.',
  needEnd: 'Замещение всегда до какого-то дня.',
  needOrder: 'Последний день раньше первого.',
  needNear: (day: string) => `Самое позднее — ${day}.`,
  needReason: 'Напишите причину.',
  done,
  save: 'Сохранить',

  waitingNone: 'Никто не ждёт',
  waitingNoneText: 'Педагоги и специалисты просят тьютора на странице ученика.',
  waitingSince: (day: string, name: string) => `с ${day}, просит ${name}`,
  assign: 'Дать тьютора',
  assignFor: (name: string) => `Дать тьютора: ${name}`,

  coverageAbout:
    'Только числа. Группы меньше пяти не показываются, и вычесть их из общего тоже нельзя. Классы и тьюторы не сравниваются.',
  talkIn: 'Разговор за последние',
  weeks: (number: number) => count(number, { one: 'неделю', few: 'недели', many: 'недель', other: 'недели' }),
  columns: {
    pupils: 'Учеников с карточкой',
    tutor: 'Есть тьютор',
    route: 'Маршрут согласован',
    talk: 'Был разговор',
    asked: 'Просьб о помощи',
    answered: 'Отвечено',
  },
  school: 'Вся школа',
  group: 'Класс',
  hidden: 'мало',
  hiddenAloud: 'не показывается: группа мала',
  print: 'Распечатать',
  printedFor: (name: string, day: string) => `Для координатора: ${name}, ${day}.`,

  yearAbout: (year: string) => `Перевод в ${year} учебный год. Сначала посмотрите, что получится.`,
  yearWhich: 'Кого переводим',
  yearEverybody: 'вся школа',
  yearGrade: (name: string) => `Класс сейчас: ${name}`,
  yearGradeMissing: (number: number) => `Без класса, не переводятся: ${children(number)}.`,
  yearTies: 'Тьюторы',
  yearKeep: (day: string) => `остаются ещё на год, до ${day}`,
  yearEnd: (day: string) => `связи закончатся ${day}`,
  yearSlate:
    'С чистого листа: прошлые годы сложены для всех взрослых и открываются по нажатию, сильные стороны и интересы остаются',
  yearSlateToo: 'С чистого листа: прошлые годы этих детей будут сложены для всех взрослых.',
  yearPreview: 'Посмотреть, что получится',
  yearRow: (from: number, to: number) => `${from} → ${to} класс`,
  yearLeaves: (from: number) => `${from} класс, закончит школу`,
  yearAlready: (names: string) => `Уже переведены: ${names}.`,
  yearNothing: 'Переводить некого.',
  yearDo: (number: number) => `Перевести: ${children(number)}`,
  yearDone: 'Дети переведены. Это можно отменить.',
  yearTurns: 'Недавние переводы',
  yearTurn: (year: string, number: number, name: string, day: string) =>
    `В ${year} год: ${children(number)}, ${name}, ${day}`,
  yearUndo: 'Отменить',
  yearUndoOf: (year: string) => `Отменить перевод в ${year} год`,
  yearUndone: 'Перевод отменён, сроки связей вернулись.',
  yearKinds: kinds,
  yearChanges: (of: { name: string; kind: string; was: string; becomes: string }) =>
    `${of.name} (${of.kind}): было ${of.was}, станет ${of.becomes}`,
  yearStays: (name: string, kind: string, day: string) => `${name} (${kind}): без изменений, ${day}`,

  rulesAbout:
    'Сколько ждать, прежде чем напомнить тьютору. Каждый тьютор может отступить от школьного правила.',
  rulesChange: 'Изменить правила школы',
  rulesOff: 'не напоминать',
  rulesSaved: 'Правила школы сохранены.',
  rulesTitle: 'Правила школы',
};
export type CoordinationWords = typeof coordinationRu;
