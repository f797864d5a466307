import type { BulkKind, BulkProblem, StepPlace, WeekResult } from '../../lti-server/contract/bulk.ts';
import type { GroupNoteProblem } from '../../lti-server/contract/quick-notes.ts';
import { plural } from './plural.ts';

const count = plural('ru');
const children = (number: number): string =>
  count(number, { one: 'ребёнок', few: 'ребёнка', many: 'детей', other: 'ребёнка' });
const forChildren = (number: number): string =>
  count(number, { one: 'ребёнку', few: 'детям', many: 'детям', other: 'детям' });

const parts = {
  step: 'Дать шаг или игру',
  note: 'Записать наблюдение',
  dates: 'Сроки и паузы',
  week: 'Закрыть неделю',
  print: 'Напечатать',
};

const deeds: Record<BulkKind, string> = {
  step: 'Шаг в маршрут',
  shift: 'Перенос сроков',
  pause: 'Пауза',
  resume: 'Маршруты продолжаются',
  week: 'Неделя закрыта',
};

const problems: Record<BulkProblem, string> = {
  gone: 'маршрут больше не ваш или его нет',
  closed: 'маршрут завершён',
  full: 'в маршруте уже шестьдесят шагов',
  step_gone: 'этого шага в маршруте больше нет',
  already: 'так уже было',
  changed: 'маршрут с тех пор изменили, он остался как есть',
  failed: 'не получилось, попробуйте ещё раз',
};

const noteProblems: Record<GroupNoteProblem, string> = {
  gone: 'вы больше не связаны с этим ребёнком',
  edited: 'запись с тех пор изменили, новые слова остались',
};

const places: Record<StepPlace, string> = {
  next: 'сразу после шага «сейчас»',
  last: 'в конец маршрута',
};

const results: Record<WeekResult, string> = {
  done: 'сделано',
  changed: 'по-другому',
  not_now: 'не сейчас',
  next_week: 'перенести',
};

/** Phrases of what a tutor does for several children at once; each child stays individual. */
export const bulkRu = {
  title: 'Сразу с несколькими',
  about: 'Дело одно, а у каждого своё: формулировку можно поправить, ребёнка — оставить в стороне.',
  parts,
  part: 'Что сделать',
  whom: 'Кому',
  chosen: (number: number) => `Выбрано: ${children(number)}`,
  nobodyChosen: 'Никто не выбран',
  course: 'Курс',
  group: 'Группа',
  everybody: 'все',
  pickShown: 'Выбрать всех в списке',
  clear: 'Снять выбор',
  tooMany: (most: number) => `За один раз — не больше ${most} детей. Разделите на две части.`,
  pickFirst: 'Отметьте детей выше — и здесь появится, что для них можно сделать.',
  nobodyTitle: 'Пока не с кем',
  nobodyText: 'Здесь будут ваши подопечные. Взять ребёнка можно в списке «Все учащиеся курса».',

  stepTitle: 'Шаг',
  own: 'Своими словами',
  fromLibrary: 'Взять из библиотеки',
  shelfText: 'Подберите игру или физминутку: она встанет в поля, и её можно переписать.',
  take: 'Взять',
  takeOf: (title: string) => `Взять: ${title}`,
  others: 'Другие',
  stepName: 'Название шага',
  stepNameHint: 'Слова, которые прочитает ребёнок: с глагола, коротко.',
  whatToDo: 'Что делать',
  place: 'Куда поставить',
  places,
  from: 'С какого дня',
  until: 'По какой день',
  proposal: 'Предложить: шаг подождёт разговора с ребёнком',
  atOnce: 'Поставить сразу: дети увидят шаг сегодня',
  atOnceHint:
    'Шаг будет отмечен как предложенный взрослым. Где в маршруте есть другие несогласованные правки, он подождёт вместе с ними.',
  how: 'Когда ребёнок увидит шаг',
  each: 'Кто что получит',
  eachHint: 'Снимите отметку, чтобы оставить ребёнка в стороне. «Изменить» — свои слова для одного.',
  change: 'Изменить',
  changeFor: (name: string) => `Изменить слова: ${name}`,
  asAll: 'Как у всех',
  asAllFor: (name: string) => `Как у всех: ${name}`,
  nameFor: (name: string) => `Название шага: ${name}`,
  whatFor: (name: string) => `Что делать: ${name}`,
  included: (name: string) => `${name}: дать шаг`,
  gets: (title: string) => `получит «${title}»`,
  noRoute: 'маршрута пока нет',
  closedRoute: 'маршрут завершён',
  waitsToo: 'в маршруте есть несогласованные правки',
  resting: 'маршрут отдыхает',
  give: (number: number) => `Дать ${forChildren(number)}`,
  titleRequired: 'Напишите, как называется шаг.',
  titleTooLong: 'Название длиннее 120 знаков. Сократите его.',
  whatTooLong: 'Описание длиннее 2000 знаков. Сократите его.',
  datesWrong: 'Последний день раньше первого.',
  nobodyLeft: 'Не осталось никого, кому дать шаг.',

  noteText:
    'Одно наблюдение о нескольких детях: у каждого появится своя запись, и к ней можно добавить слова только о нём.',
  writeNote: (number: number) => `Записать: ${children(number)}`,

  datesText:
    'Болезнь, каникулы: сдвинется всё, что впереди. Сделанное останется на месте, дети сразу увидят новые сроки.',
  shiftBy: 'Сдвинуть',
  week: 'на неделю позже',
  twoWeeks: 'на две недели позже',
  earlier: 'на неделю раньше',
  ownDays: 'На сколько дней',
  shift: 'Сдвинуть',
  pauseTitle: 'Пауза',
  pauseText: 'Вместо шага ребёнок увидит «Маршрут отдыхает».',
  pause: 'Поставить на паузу',
  resume: 'Продолжить, сроки прежние',
  resumeLater: 'Продолжить и сдвинуть на дни паузы',
  forWhom: (number: number) => `Для кого: ${children(number)}`,

  weekTitle: (days: string) => `Неделя ${days}`,
  weekText: 'Одно нажатие на шаг. «Перенести» — на следующую неделю; чего не отметите, останется как есть.',
  results,
  resultOf: ({ name, step, result }: { name: string; step: string; result: string }) =>
    `${name}, «${step}»: ${result}`,
  nothingPlanned: 'на эту неделю ничего нет',
  saidAlready: (state: string) => `уже отмечено: ${state}`,
  moreSteps: (number: number) =>
    `ещё ${count(number, { one: 'шаг', few: 'шага', many: 'шагов', other: 'шага' })}`,
  moreStepsOf: (name: string, number: number) =>
    `${name}: ещё ${count(number, { one: 'шаг', few: 'шага', many: 'шагов', other: 'шага' })}`,
  closeWeek: (number: number) =>
    number === 0
      ? 'Записать'
      : `Записать: ${count(number, { one: 'отметка', few: 'отметки', many: 'отметок', other: 'отметки' })}`,
  nothingMarked: 'Пока ничего не отмечено.',

  printText: 'Каждый ребёнок — на своём листе A4, внизу листа сказано, для кого он.',
  packs: {
    strip: 'Маршрут полоской: картинки и квадраты',
    week: 'План недели',
    help: 'Как мне помочь: пять строк для взрослых',
  },
  pack: 'Что напечатать',
  hangs: 'Будет висеть на виду: имена сокращены',
  openPack: 'Показать листы',
  packTitle: (number: number) =>
    `Листы: ${count(number, { one: 'лист', few: 'листа', many: 'листов', other: 'листа' })}`,
  print: 'Напечатать',
  close: 'Закрыть',
  footFor: (name: string) => `Для кого: ${name}`,
  footBy: (name: string, day: string) => `Напечатано: ${name}, ${day}`,
  footHelp: 'Только для взрослых, которые работают с ребёнком. Не вывешивать.',
  weekdays: ['пн', 'вт', 'ср', 'чт', 'пт'] as readonly string[],
  weekBoxes: 'Отметь день, когда занимался',
  withWhom: (names: string) => `Рядом: ${names}`,
  helpStrengths: 'Получается',
  helpLines: 'Помогает',
  helpEmpty: 'Карточка пока пустая: строки «Как мне помочь» пишутся в карточке ребёнка.',
  nobodyToPrint: 'Печатать пока нечего: ни у кого из выбранных нет маршрута.',

  outcome: 'Что получилось',
  doneFor: (number: number) => `готово: ${children(number)}`,
  waitsFor: (number: number) => `ждёт разговора: ${children(number)}`,
  notFor: (name: string, problem: string) => `${name} — ${problem}`,
  problems,
  repeatRest: (number: number) => `Повторить для остальных: ${children(number)}`,
  unsent: 'Ответ не пришёл. Нажмите ещё раз: у кого уже сделано, второй раз не сделается.',
  recent: 'Сделано недавно',
  deeds,
  noteDeed: 'Запись о нескольких',
  noteProblems,
  deedAt: (deed: string, time: string) => `${deed}, ${time}`,
  undo: 'Отменить',
  undoOf: (deed: string) => `Отменить: ${deed}`,
  undoUntil: (time: string) => `можно отменить до ${time}`,
  undone: 'Отменено',
  undoneFor: (number: number) => `отменено: ${children(number)}`,
  unknownChild: 'Ребёнок',
  done: 'Сделано.',
  partlyUndone: 'Отменено не для всех, посмотрите, для кого нет.',
  partly: 'Сделано не для всех, посмотрите, для кого нет.',
};
export type BulkWords = typeof bulkRu;
