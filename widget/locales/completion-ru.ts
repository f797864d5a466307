import type { CompletionTrouble, LmsRefusal } from '../../lti-server/contract/completion.ts';
import { plural } from './plural.ts';

const count = plural('ru');
const pupils = { one: 'ученик', few: 'ученика', many: 'учеников', other: 'ученика' };

const troubles: Record<CompletionTrouble, string> = {
  no_course: 'Эта страница открыта не из курса, поэтому журнала у неё нет.',
  no_gradebook:
    'Портал не дал «Маршруту» журнала для этого места курса. Разрешите оценки в настройках этого элемента курса или попросите администратора портала включить для «Маршрута» службу оценок (Assignment and Grade Services). Потом откройте страницу из курса заново.',
  gradebook_closed:
    'Журнал у этого места курса есть, но портал не разрешает «Маршруту» в него писать. Попросите администратора портала разрешить службу оценок (Assignment and Grade Services) целиком и откройте страницу из курса заново.',
};

const reasons: Record<LmsRefusal, string> = {
  not_gradable:
    'Портал не ставит баллов этому участнику. Так бывает, если он записан на курс не учеником или больше здесь не учится.',
  not_allowed: 'Портал не разрешил «Маршруту» поставить балл. Это может исправить администратор портала.',
  newer_mark: 'В журнале уже стоит более поздняя запись. Её мы не трогаем.',
  column_gone: 'Столбец в журнале удалён. «Отправить ещё раз» попробует завести новый.',
  column_refused: 'Портал не дал завести столбец в журнале. Это может исправить администратор портала.',
  no_gradebook:
    'Портал больше не даёт «Маршруту» журнала для этого места. Откройте страницу из курса заново.',
  lms_silent: 'Портал больше суток не отвечал.',
  not_understood: 'Портал ответил непонятно. Если повторится, скажите администратору.',
};

/** Phrases of "count as done". Adults are addressed as «вы». */
export const completionRu = {
  about:
    'Когда ученик пройдёт все согласованные шаги маршрута, в журнале портала у этого места курса появится «выполнено»: один балл из одного.',
  never:
    'Больше портал не узнает ничего: ни оценок, ни хода работы, ни записей. Пока всё выключено, не отправляется ничего.',
  troubleTitle: 'Здесь этого включить нельзя',
  troubles,
  isOn: 'Включено',
  isOff: 'Выключено',
  switchedOn: (name: string, day: string) => `с ${day}, ${name}`,
  switchedOff: (name: string, day: string) => `с ${day}, ${name}`,
  turnOn: 'Включить',
  turnOff: 'Выключить',
  turnOffHint: 'Если выключить, новое отправляться не будет. Отправленное останется в журнале.',
  alsoEarlier: (number: number) => `Засчитать и тем, кто уже прошёл маршрут (${count(number, pupils)})`,
  saidOn: 'Включено. Теперь пройденный маршрут засчитывается.',
  saidOff: 'Выключено. Новое не отправляется.',
  listTitle: 'Кто прошёл маршрут',
  nobody: 'Пока никто не прошёл маршрут до конца.',
  states: {
    earlier: 'не отправлено',
    waiting: 'ждёт отправки',
    sent: 'отправлено',
    refused: 'портал не принял',
  },
  earlier: (moment: string) => `Маршрут пройден до включения: ${moment}.`,
  earlierOff: (moment: string) => `Маршрут пройден: ${moment}.`,
  waiting: (moment: string) => `Маршрут пройден: ${moment}. Отправим в течение пары минут.`,
  waitingSilent: (moment: string) => `Маршрут пройден: ${moment}. Портал пока не отвечает, пробуем снова.`,
  sent: (moment: string) => `Портал принял балл: ${moment}.`,
  reasons,
  changedSince:
    'С тех пор в маршруте снова есть незавершённые шаги. Балл в журнале остаётся: убрать его можно только там.',
  countEarlier: 'Засчитать и им',
  countEarlierHint: (number: number) =>
    `${count(number, pupils)} — маршрут пройден до включения. Им ничего не отправлено.`,
  saidEarlier: 'Засчитано и им. Отправляем.',
  retry: 'Отправить ещё раз',
  retryFor: (name: string) => `Отправить ещё раз: ${name}`,
  retryAll: 'Отправить ещё раз всем',
  saidRetry: 'Отправляем ещё раз.',
};
export type CompletionWords = typeof completionRu;
