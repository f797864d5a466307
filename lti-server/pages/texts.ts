import type { Locale } from '../contract/vocabulary.ts';
import type { Advice } from '../errors.ts';

/** Words of the pages that the server draws itself. */
interface Texts {
  readonly name: string;
  readonly refusedTitle: string;
  readonly advice: Record<Advice, string>;
  readonly code: string;
  readonly request: string;
  readonly mark: string;
  readonly back: string;
  readonly newTabTitle: string;
  readonly newTab: string;
  readonly newTabButton: string;
  readonly waitTitle: string;
  readonly wait: string;
  readonly slow: string;
  readonly returning: string;
  readonly continue: string;
  readonly pending: string;
  readonly startTitle: string;
  readonly start: string;
  readonly demo: string;
  readonly demoButton: string;
  readonly admin: string;
  readonly needsScript: string;
}

export const texts: Record<Locale, Texts> = {
  ru: {
    name: 'Маршрут',
    refusedTitle: 'Страница не открылась',
    advice: {
      relaunch: 'Вернитесь в курс и откройте страницу ещё раз.',
      admin: 'Покажите эту страницу администратору школьного портала: код ниже скажет ему, что поправить.',
      wait: 'Подождите минуту и откройте страницу ещё раз из курса.',
      mend: 'Проверьте адрес или вернитесь в курс.',
      back: 'Вернитесь в курс: там ничего не изменилось.',
    },
    code: 'Код',
    request: 'Номер запроса',
    mark: 'Размещение',
    back: 'Вернуться в курс',
    newTabTitle: 'Осталось открыть в новой вкладке',
    newTab:
      'Браузер не разрешает этой странице работать внутри другой. В новой вкладке всё получится. Если и там не выйдет, откройте курс в отдельной вкладке и зайдите ещё раз.',
    newTabButton: 'Открыть в новой вкладке',
    waitTitle: 'Открываем маршрут…',
    wait: 'Это займёт секунду.',
    slow: 'Сеть сейчас медленная. Ещё немного…',
    returning: 'Возвращаемся в курс…',
    continue: 'Продолжить',
    pending: 'Администратору «Маршрута»: одобрите размещение командой',
    startTitle: 'Маршрут',
    start:
      'Индивидуальный образовательный маршрут ученика — на странице курса в школьном портале. Сюда не нужно входить: страницу открывает сам портал.',
    demo: 'Сейчас включён показ: рядом работает вымышленная школа с курсом, тьютором и учениками.',
    demoButton: 'Открыть демонстрационную школу',
    admin: 'Адреса для подключения портала:',
    needsScript: 'Для этой страницы нужен JavaScript.',
  },
  en: {
    name: 'Marshrut',
    refusedTitle: 'The page did not open',
    advice: {
      relaunch: 'Go back to the course and open the page again.',
      admin: 'Show this page to the administrator of your school portal: the code below tells what to mend.',
      wait: 'Wait a minute and open the page from the course again.',
      mend: 'Check the address or go back to the course.',
      back: 'Go back to the course: nothing has changed there.',
    },
    code: 'Code',
    request: 'Request number',
    mark: 'Deployment',
    back: 'Back to the course',
    newTabTitle: 'One more step: open it in a new tab',
    newTab:
      'Your browser does not let this page work inside another one. In a new tab it will. If it does not, open the course in a tab of its own and come in again.',
    newTabButton: 'Open in a new tab',
    waitTitle: 'Opening the route…',
    wait: 'This takes a second.',
    slow: 'The network is slow now. A little longer…',
    returning: 'Going back to the course…',
    continue: 'Continue',
    pending: 'For the administrator of Marshrut: approve the deployment with',
    startTitle: 'Marshrut',
    start:
      "A pupil's individual educational route, on the course page of the school portal. There is no sign-in here: the portal opens the page itself.",
    demo: 'The demonstration is on: an invented school with a course, a tutor and pupils runs beside this server.',
    demoButton: 'Open the demo school',
    admin: 'Addresses for connecting a portal:',
    needsScript: 'This page needs JavaScript.',
  },
};
