import { plural } from './plural.ts';

const count = plural('ru');

/** Phrases of the hand-over page, of what was received, and of asking for a tutor. */
export const handoverRu = {
  receivedTitle: 'Вам передали',
  receivedText: (number: number) =>
    `${count(number, { one: 'ребёнок', few: 'ребёнка', many: 'детей', other: 'ребёнка' })}: прочитайте, что важно знать в первый день.`,
  received: (from: string | null, until: string | null) =>
    [from === null ? '' : `передаёт ${from}`, until === null ? '' : `вы замещаете до ${until}`]
      .filter(Boolean)
      .join(', '),
  read: 'Прочитать',
  readOf: (name: string) => `Прочитать передачу: ${name}`,
  title: (name: string) => `Передача: ${name}`,
  fromTo: (from: string) => `Передаёт: ${from}.`,
  noFrom: 'Тьютора до вас не было.',
  since: (day: string) => `Вы тьютор с ${day}.`,
  standsIn: (day: string) => `Вы замещаете тьютора до ${day}. Доступ закроется сам.`,
  grade: (grade: number) => `${grade} класс`,
  about: 'Собрано из того, что записано. Закрытых записей и трудностей здесь нет: сначала познакомьтесь.',
  strengths: 'Сильные стороны',
  interests: 'Что любит',
  goodWords: 'Добрые слова',
  help: 'Как мне помочь',
  route: 'Маршрут',
  routePurpose: 'Зачем',
  routeDone: 'Уже пройдено',
  routeNow: 'Сейчас',
  routeComing: 'Дальше',
  routeDraft: 'Черновик, с ребёнком ещё не согласован.',
  routeClosed: 'Маршрут завершён.',
  routeUntil: (day: string) => `До ${day}.`,
  noRoute: 'Маршрута пока нет.',
  agreements: 'О чём договорились',
  people: 'Кто рядом',
  worked: 'Что сработало',
  nothing: 'Пока ничего не записано.',
  by: (name: string, day: string) => [name, day].filter(Boolean).join(', '),
  until: (day: string) => `до ${day}`,
  sinceDay: (day: string) => `Здесь то, что записано с ${day}.`,
  confirm: 'Прочитано, беру',
  confirmText: 'Координатор увидит, что вы прочитали.',
  confirmed: (day: string) => `Вы прочитали передачу ${day}.`,
  confirmedNow: 'Отмечено: вы прочитали передачу.',
  print: 'Распечатать',
  printedFor: (name: string, day: string) => `Для тьютора: ${name}, ${day}. Не оставляйте на виду.`,
  open: 'Открыть страницу ученика',
  helloTitle: 'Поздороваться',
  helloLabel: (name: string) => `Записка на страницу ребёнка: ${name}`,
  helloSeen: (names: string) => `Можно изменить. Увидят: ${names}.`,
  hello: (name: string) => `Здравствуй! Теперь твой тьютор — я. Меня зовут ${name}. До встречи!`,
  helloInstead: (name: string, from: string) =>
    `Здравствуй! Пока не вернётся твой тьютор (${from}), с тобой я. Меня зовут ${name}.`,
  helloSend: 'Отправить ребёнку',
  helloSent: 'Записка уже на странице ребёнка.',

  askTitle: 'У ребёнка нет тьютора',
  askText:
    'Попросите координатора: ребёнок встанет в список ожидания. Ни ребёнок, ни семья об этом не узнают.',
  askNobody: 'Координатора в школе пока нет: список увидят, когда его назначат.',
  askWhy: 'Почему, одной строкой',
  askWhyNeeded: 'Напишите хотя бы пару слов.',
  ask: 'Попросить тьютора',
  asked: (name: string, day: string) => `Тьютора попросили: ${name}, ${day}.`,
  askDone: 'Просьба у координатора.',
  takeBack: 'Больше не нужно',
  takenBack: 'Просьба снята.',
};
export type HandoverWords = typeof handoverRu;
