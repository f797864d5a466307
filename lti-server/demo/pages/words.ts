import type { EmbedLook } from '../../contract/embed-snippet.ts';
import type { Locale } from '../../contract/vocabulary.ts';
import type { Account, AccountKind } from '../accounts.ts';
import type { CourseItem } from '../school.ts';

/** What the portal says in its own voice. Russian is the type; English must have every key. */
const ru = {
  language: 'Язык',
  skip: 'К содержанию',
  portal: 'Школьный портал',
  enter: 'Войти',
  leave: 'Выйти',
  switchAccount: 'Сменить пользователя',
  allAccounts: 'Весь список',
  invented: 'Это учебный макет: школа, дети и взрослые выдуманы.',
  front: {
    title: 'Вход',
    heading: 'Кем войдёте сегодня?',
    tryIt:
      'Войдите как тьютор и напишите ребёнку маршрут или записку. Потом войдите как этот ребёнок — на странице курса ждут согласованный маршрут и всё, что ему написали.',
    noPassword: 'Пароль не нужен: выберите человека.',
    grownUps: 'Взрослые',
    pupils: 'Дети',
    wholeClass: 'Все дети курса',
  },
  kinds: {
    tutor: 'тьютор',
    teacher: 'классный руководитель',
    psychologist: 'педагог-психолог',
    pupil: '3 «Б» класс',
    parent: 'мама Семёна',
    coordinator: 'методист, руководит тьюторами',
    secondTutor: 'тьютор 4 «А»',
    administrator: 'администратор портала',
  } satisfies Record<AccountKind, string>,
  /** Who comes from another class than the rest of the course. */
  classes: { 116: '1 «А» класс', 117: '8 «А» класс' } as Readonly<Record<string, string>>,
  sees: {
    tutor: 'Видит весь класс, пишет маршруты и записки',
    teacher: 'Видит, как помочь на своём уроке',
    psychologist: 'Пишет рекомендации и закрытые записки',
    parent: 'Видит маршрут сына и то, что написали семье',
    administrator: 'Видит, как «Маршрут» подключён к порталу',
    coordinator: 'Видит, кто кого сопровождает, кто ждёт тьютора, и решает о библиотеке',
    secondTutor: 'Замещает коллегу: одна ученица до конца недели',
    101: 'Идёт по маршруту и ждёт помощи',
    102: 'Заканчивает маршрут и оглядывается на путь',
    103: 'Маршрут ещё придумывают вместе',
    111: 'Только знакомится с тьютором',
    116: 'Только учится читать: на экране не больше пятнадцати слов',
    117: 'Видит маршрут списком, без карты',
    124: 'Маршрута пока нет: тьютор может взять в подопечные',
  } as Readonly<Record<string, string>>,
  course: {
    breadcrumbs: 'Где я',
    courses: 'Мои курсы',
    grownUps: 'Взрослые курса',
    newWindow: 'Открыть в новом окне',
    frame: 'Мой маршрут: окно сервиса «Маршрут»',
    kinds: {
      page: 'Страница',
      file: 'Файл',
      forum: 'Форум',
      task: 'Задание',
    } satisfies Record<CourseItem['kind'], string>,
  },
  embed: {
    title: 'Страница курса со вставкой',
    about:
      'Обычная страница, которую написал учитель. Маршрут вставлен в её текст несколькими строками HTML; данные при этом остаются в «Маршруте».',
    snippet: 'Что вставлено в текст',
    looks: {
      native: {
        title: 'Вид страницы',
        about:
          'Страница рисует маршрут сама, своим шрифтом и цветом, и только показывает его. Чтобы что-то отметить, маршрут открывается целиком.',
      },
      frame: {
        title: 'Окно «Маршрута»',
        about: 'Маршрут целиком, в рамке, которую страница прочесть не может. Так вставлять надёжнее всего.',
      },
    } satisfies Record<EmbedLook, { title: string; about: string }>,
  },
  launching: {
    title: 'Открываем «Мой маршрут»',
    wait: 'Открываем «Мой маршрут»…',
    go: 'Продолжить',
  },
  connection: {
    title: 'Внешние сервисы',
    heading: 'Как подключён «Маршрут»',
    about:
      'Портал открывает «Маршрут» по стандарту LTI 1.3. Так же он подключается к Moodle; здесь всё уже сделано.',
    rows: {
      issuer: 'Адрес портала (issuer)',
      clientId: 'Номер клиента (client ID)',
      deploymentId: 'Номер установки (deployment ID)',
      jwks: 'Открытые ключи портала',
      auth: 'Адрес подтверждения входа',
      login: 'Начало входа в «Маршруте»',
      redirect: 'Куда возвращается ответ',
    },
    back: 'К курсу',
    byLink: 'Подключить инструмент по ссылке',
    byLinkAbout:
      'Так администратор подключает «Маршрут» к настоящему порталу: вставляет одну ссылку и подтверждает. В школе ссылку делает команда «marshrut invite»; пока включён показ, она не нужна.',
    url: 'Ссылка для подключения',
    connect: 'Подключить',
    registering: 'Подключение «Маршрута»',
    cancel: 'Не подключать',
    renewed: 'Подключение обновлено.',
  },
  back: 'Вернуться к курсу',
  returned: 'Вы вышли из «Маршрута».',
  problems: {
    missing: { title: 'Такой страницы нет', text: 'Проверьте адрес или вернитесь к курсу.' },
    foreign: {
      title: 'Портал не знает этого сервиса',
      text: 'Запрос пришёл не от подключённого сервиса, поэтому портал на него не ответил.',
    },
    stranger: {
      title: 'Это чужая ссылка',
      text: 'Учебный портал подключает только «Маршрут», который запущен рядом с ним.',
    },
    anonymous: { title: 'Сначала войдите', text: 'Чтобы открыть занятие, выберите, кем войти.' },
    broken: { title: 'Что-то сломалось', text: 'Попробуйте ещё раз чуть позже.' },
  },
};

export type Words = typeof ru;

const en: Words = {
  language: 'Language',
  skip: 'Skip to content',
  portal: 'School portal',
  enter: 'Sign in',
  leave: 'Sign out',
  switchAccount: 'Switch person',
  allAccounts: 'Everybody',
  invented: 'This is a demonstration: the school, the children and the adults are invented.',
  front: {
    title: 'Sign in',
    heading: 'Who are you today?',
    tryIt:
      'Sign in as the tutor and write a route or a note for a child. Then sign in as that child: the agreed route and all that was written to the child wait on the course page.',
    noPassword: 'No password is needed: choose a person.',
    grownUps: 'Adults',
    pupils: 'Children',
    wholeClass: 'All children of the course',
  },
  kinds: {
    tutor: 'tutor',
    teacher: 'class teacher',
    psychologist: 'school psychologist',
    pupil: 'class 3 «Б»',
    parent: 'Semyon’s mother',
    coordinator: 'methodologist, head of tutors',
    secondTutor: 'tutor of 4 «А»',
    administrator: 'portal administrator',
  },
  classes: { 116: 'class 1 «А»', 117: 'class 8 «А»' },
  sees: {
    tutor: 'Sees the whole class, writes routes and notes',
    teacher: 'Sees how to help in her own lesson',
    psychologist: 'Writes recommendations and restricted notes',
    parent: 'Sees her son’s route and what was written to the family',
    administrator: 'Sees how Marshrut is connected to the portal',
    coordinator: 'Sees who tutors whom and who waits for a tutor, decides about the library',
    secondTutor: 'Stands in for a colleague: one pupil until the end of the week',
    101: 'Is on the way and waits for help',
    102: 'Is finishing a route and looking back on it',
    103: 'The route is still being made together',
    111: 'Is only getting to know the tutor',
    116: 'Is learning to read: no more than fifteen words on the screen',
    117: 'Sees the route as a list, without a map',
    124: 'Has no route yet: the tutor can take her as a tutee',
  },
  course: {
    breadcrumbs: 'You are here',
    courses: 'My courses',
    grownUps: 'Adults of the course',
    newWindow: 'Open in a new window',
    frame: 'My route: the Marshrut service',
    kinds: { page: 'Page', file: 'File', forum: 'Forum', task: 'Task' },
  },
  embed: {
    title: 'A course page with Marshrut in it',
    about:
      'An ordinary page that a teacher has written. The route is pasted into its text as a few lines of HTML; the data stays in Marshrut.',
    snippet: 'What is pasted into the text',
    looks: {
      native: {
        title: 'The look of the page',
        about:
          'The page draws the route itself, in its own font and colours, and only shows it. To mark anything, the whole route opens.',
      },
      frame: {
        title: 'The window of Marshrut',
        about: 'The whole route, in a frame that the page cannot read. The safest way to paste it.',
      },
    },
  },
  launching: {
    title: 'Opening “My route”',
    wait: 'Opening “My route”…',
    go: 'Continue',
  },
  connection: {
    title: 'External services',
    heading: 'How Marshrut is connected',
    about:
      'The portal opens Marshrut by the LTI 1.3 standard. It is connected to Moodle in the same way; here everything is done already.',
    rows: {
      issuer: 'Portal address (issuer)',
      clientId: 'Client ID',
      deploymentId: 'Deployment ID',
      jwks: 'Public keys of the portal',
      auth: 'Authentication address',
      login: 'Login address of Marshrut',
      redirect: 'Where the answer is posted',
    },
    back: 'To the course',
    byLink: 'Connect a tool by a link',
    byLinkAbout:
      'This is how an administrator connects Marshrut to a real portal: paste one link and confirm. In a school the link is made by the command “marshrut invite”; while the demonstration is on, none is needed.',
    url: 'Link for connecting',
    connect: 'Connect',
    registering: 'Connecting Marshrut',
    cancel: 'Do not connect',
    renewed: 'The connection has been renewed.',
  },
  back: 'Back to the course',
  returned: 'You have left Marshrut.',
  problems: {
    missing: { title: 'There is no such page', text: 'Check the address or go back to the course.' },
    foreign: {
      title: 'The portal does not know this service',
      text: 'The request did not come from a connected service, so the portal has not answered it.',
    },
    stranger: {
      title: 'This link is foreign',
      text: 'The demo portal connects only the Marshrut that runs beside it.',
    },
    anonymous: { title: 'Please sign in first', text: 'To open the activity, choose who you are.' },
    broken: { title: 'Something broke', text: 'Please try again a little later.' },
  },
};

export const words: Readonly<Record<Locale, Words>> = { ru, en };

/** What somebody is at this school: by the class where that is not the one of the course, else by the kind. */
export const roleOf = ({ id, kind }: Account, { classes, kinds }: Words): string =>
  classes[id] ?? kinds[kind];
