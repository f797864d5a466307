/**
 * One catalogue of everything that can be refused or go wrong. Programs decide by `code`; people read
 * the sentence in their language and the advice. `docs/errors.md` lists the same codes; a test compares.
 */

/** What the reader can do: start again from the course, show it to the administrator, wait, or mend the input. */
export type Advice = 'relaunch' | 'admin' | 'wait' | 'mend' | 'back';

interface CatalogueEntry {
  /** HTTP status of the answer. */
  readonly status: number;
  readonly ru: string;
  readonly en: string;
  readonly advice: Advice;
  /** Exit code of the process, for errors that stop the server or a command. */
  readonly exit?: number;
}

// One line an error: a table is read by its columns.
// oxfmt-ignore
export const catalogue = {
  // What a person or a program sent
  BAD_INPUT: { status: 400, advice: 'mend', ru: 'Что-то заполнено не так.', en: 'Something is not filled in right.' },
  BODY_TOO_LARGE: { status: 413, advice: 'mend', ru: 'Слишком много данных сразу.', en: 'Too much data at once.' },
  WRONG_MEDIA_TYPE: { status: 415, advice: 'mend', ru: 'Такой вид данных здесь не принимается.', en: 'This kind of data is not accepted here.' },
  METHOD_NOT_ALLOWED: { status: 405, advice: 'relaunch', ru: 'Эту страницу открывает школьный портал.', en: 'This page is opened by your school portal.' },
  NO_SESSION: { status: 401, advice: 'relaunch', ru: 'Время работы вышло. Откройте страницу ещё раз из курса.', en: 'Your time here has run out. Open the page from the course again.' },
  NOT_FOUND: { status: 404, advice: 'mend', ru: 'Здесь ничего нет или это видно не всем.', en: 'There is nothing here, or not everyone may see it.' },
  REVISION_CONFLICT: { status: 409, advice: 'mend', ru: 'Пока вы писали, это изменил кто-то ещё. Ваш текст сохранён: сравните и решите.', en: 'Someone else changed this while you were writing. Your text is kept: compare and decide.' },
  ALREADY_DONE: { status: 409, advice: 'mend', ru: 'Это уже сделано по-другому.', en: 'This has already been done differently.' },
  EVENT_NO_IDEA: { status: 409, advice: 'wait', ru: 'Сначала идеи детей. Дальше — после первой детской идеи или когда закончатся дни для идей.', en: 'Children’s ideas come first. It goes on after the first idea of a child, or when the days for ideas are over.' },
  EVENT_NO_PURPOSE: { status: 409, advice: 'mend', ru: 'Ещё не написано, зачем это детям. Запишите их словами.', en: 'What it is for is not written yet. Put it down in the children’s words.' },
  EVENT_NO_REFLECTION: { status: 409, advice: 'wait', ru: 'Завершить можно, когда хотя бы один ребёнок скажет, что он уносит с собой.', en: 'It can be completed once at least one child has said what they take along.' },
  LIBRARY_PACKAGE_SIGNATURE: { status: 422, advice: 'mend', ru: 'Подпись пакета не сходится: его изменили или это не пакет библиотеки. Ничего не добавлено.', en: 'The signature of the package does not fit: it was changed, or is no library package. Nothing was added.' },
  LIBRARY_PACKAGE_INVALID: { status: 422, advice: 'mend', ru: 'В пакете есть то, чего в библиотеке быть не может: лишние поля, разметка, контакты или слишком много записей. Ничего не добавлено.', en: 'The package holds what a library cannot: extra fields, markup, contacts or too many items. Nothing was added.' },
  ROUTE_WITHOUT_TEMPLATE: { status: 409, advice: 'mend', ru: 'В этом маршруте не осталось шагов шаблона, поэтому сменить уровень нельзя.', en: 'No step of a template is left in this route, so its level cannot be switched.' },
  LEVEL_NOT_OFFERED: { status: 409, advice: 'mend', ru: 'В шаблоне этого маршрута такого уровня нет.', en: 'The template of this route has no such level.' },
  NO_TUTOR: { status: 409, advice: 'mend', ru: 'У этого ребёнка сейчас нет тьютора, поэтому ответить некому.', en: 'This child has no tutor at present, so there is nobody to answer.' },
  NO_OPEN_ROUTE: { status: 409, advice: 'mend', ru: 'Взять рекомендацию пока некуда: у ребёнка нет открытого маршрута или в нём больше нет места.', en: 'There is nowhere to put the recommendation: the child has no open route, or it has no more room.' },
  BULK_UNDO_OVER: { status: 409, advice: 'mend', ru: 'Отменить всё разом уже нельзя: прошло больше двенадцати часов. У каждого ребёнка это можно поправить в его маршруте.', en: 'It can no longer be taken back at once: more than twelve hours have passed. It can be changed in each child’s route.' },
  NOTE_UNDO_OVER: { status: 409, advice: 'mend', ru: 'Отменить запись уже нельзя: прошло больше двенадцати часов. Её можно поправить в записях каждого ребёнка.', en: 'The note can no longer be taken back: more than twelve hours have passed. It can be changed among each child’s notes.' },
  DIFFICULTY_UNBALANCED: { status: 409, advice: 'mend', ru: 'Трудность записывается вместе с сильной стороной и с тем, что помогает. Добавьте их — и она сохранится.', en: 'A difficulty is written down together with a strength and with what helps. Add them, and it will be saved.' },
  NO_GRADEBOOK: { status: 409, advice: 'admin', ru: 'Портал не дал «Маршруту» журнала для этого места курса.', en: 'The portal gave Marshrut no gradebook for this place of the course.' },
  TOO_MANY_REQUESTS: { status: 429, advice: 'wait', ru: 'Слишком много запросов сразу. Подождите минуту.', en: 'Too many requests at once. Wait a minute.' },
  FILE_KIND_REFUSED: { status: 415, advice: 'mend', ru: 'Такой файл сюда не положить. Подойдут фото, рисунок или голос.', en: 'This file cannot be kept here. A photo, a drawing or a voice can.' },
  FILE_BROKEN: { status: 422, advice: 'mend', ru: 'Файл не открывается. Попробуйте сделать его ещё раз.', en: 'The file does not open. Try making it once more.' },
  VOICE_TOO_LONG: { status: 422, advice: 'mend', ru: 'Запись длиннее тридцати секунд. Запишите короче.', en: 'The recording is longer than thirty seconds. Make a shorter one.' },
  FILES_FULL: { status: 409, advice: 'admin', ru: 'Место для файлов этого ученика кончилось. Уже сохранённое никуда не денется.', en: 'There is no more room for files of this pupil. What is kept already stays.' },
  ADMIN_LINK_INVALID: { status: 401, advice: 'mend', ru: 'Ссылка уже использована или её срок вышел. Новую даёт команда marshrut admin-link.', en: 'The link has been used or its time is over. The command marshrut admin-link gives a new one.' },

  // The launch from the LMS (codes of the LTI launch; shown as a page)
  LTI_PARAM_MISSING: { status: 400, advice: 'relaunch', ru: 'Школьный портал прислал неполный запрос.', en: 'The school portal sent an incomplete request.' },
  LTI_PARAM_DUPLICATE: { status: 400, advice: 'admin', ru: 'Школьный портал прислал противоречивый запрос: одно и то же поле дважды.', en: 'The school portal sent a contradictory request: the same field twice.' },
  LTI_REGISTRATION_UNKNOWN: { status: 404, advice: 'admin', ru: 'Этот школьный портал ещё не подключён к «Маршруту».', en: 'This school portal is not connected to Marshrut yet.' },
  LTI_REGISTRATION_AMBIGUOUS: { status: 400, advice: 'admin', ru: 'Портал не сказал, каким из своих подключений он пользуется.', en: 'The portal did not say which of its connections it is using.' },
  LTI_REGISTRATION_DISABLED: { status: 403, advice: 'admin', ru: 'Подключение этого портала отключено.', en: 'The connection of this portal is switched off.' },
  LTI_STATE_MISSING: { status: 400, advice: 'relaunch', ru: 'Вход начат не из курса.', en: 'This visit did not start in the course.' },
  LTI_STATE_UNKNOWN: { status: 401, advice: 'relaunch', ru: 'Этот вход начинали не здесь.', en: 'This visit was not started here.' },
  LTI_STATE_EXPIRED: { status: 401, advice: 'relaunch', ru: 'Вход начат слишком давно.', en: 'This visit was started too long ago.' },
  LTI_STATE_USED: { status: 401, advice: 'relaunch', ru: 'Этот вход уже использован.', en: 'This visit has already been used.' },
  LTI_STATE_UNBOUND: { status: 401, advice: 'relaunch', ru: 'Вход начат в другом окне или браузере.', en: 'This visit was started in another window or browser.' },
  LTI_PLATFORM_ERROR: { status: 401, advice: 'relaunch', ru: 'Школьный портал отказался открыть страницу.', en: 'The school portal refused to open the page.' },
  LTI_TOKEN_MALFORMED: { status: 400, advice: 'admin', ru: 'Портал прислал нечитаемую подпись.', en: 'The portal sent an unreadable token.' },
  LTI_ALG_FORBIDDEN: { status: 401, advice: 'admin', ru: 'Портал подписал вход недопустимым способом.', en: 'The portal signed the visit in a way that is not allowed.' },
  LTI_KID_MISSING: { status: 401, advice: 'admin', ru: 'Портал не указал, каким ключом подписан вход.', en: 'The portal did not say which key signed the visit.' },
  LTI_KID_UNKNOWN: { status: 401, advice: 'admin', ru: 'Вход подписан ключом, которого у портала нет.', en: 'The visit is signed with a key that the portal does not have.' },
  LTI_JWKS_UNAVAILABLE: { status: 503, advice: 'wait', ru: 'Не удалось получить ключи портала.', en: 'The keys of the portal could not be fetched.' },
  LTI_SIGNATURE: { status: 401, advice: 'admin', ru: 'Подпись портала неверна.', en: 'The signature of the portal is wrong.' },
  LTI_ISS: { status: 401, advice: 'admin', ru: 'Вход подписан другим порталом.', en: 'The visit is signed by another portal.' },
  LTI_AUD: { status: 401, advice: 'admin', ru: 'Вход предназначен другой программе.', en: 'The visit is meant for another tool.' },
  LTI_AZP: { status: 401, advice: 'admin', ru: 'Вход предназначен другой программе.', en: 'The visit is meant for another tool.' },
  LTI_EXPIRED: { status: 401, advice: 'relaunch', ru: 'Срок входа истёк. Если так каждый раз, часы портала и сервера расходятся.', en: 'The visit has expired. If this happens every time, the clocks of the portal and the server differ.' },
  LTI_IAT: { status: 401, advice: 'admin', ru: 'Время входа неверно: часы портала и сервера расходятся.', en: 'The time of the visit is wrong: the clocks of the portal and the server differ.' },
  LTI_NONCE: { status: 401, advice: 'relaunch', ru: 'Этот вход уже использован или начат не здесь.', en: 'This visit has already been used or was not started here.' },
  LTI_CLAIM_INVALID: { status: 400, advice: 'admin', ru: 'Портал прислал неверно заполненные сведения о входе.', en: 'The portal sent wrongly filled-in details of the visit.' },
  LTI_VERSION: { status: 400, advice: 'admin', ru: 'Портал говорит на другой версии LTI, а нужна 1.3.0.', en: 'The portal speaks another version of LTI; 1.3.0 is needed.' },
  LTI_MESSAGE_TYPE: { status: 400, advice: 'admin', ru: 'Портал просит о том, чего «Маршрут» пока не умеет.', en: 'The portal asks for something that Marshrut cannot do yet.' },
  LTI_DEPLOYMENT_MISSING: { status: 400, advice: 'admin', ru: 'Портал не назвал своё размещение (deployment).', en: 'The portal did not name its deployment.' },
  LTI_DEPLOYMENT_UNKNOWN: { status: 403, advice: 'admin', ru: 'Размещение (deployment) отключено или названо по-разному.', en: 'The deployment is switched off or named in two ways.' },
  LTI_DEPLOYMENT_PENDING: { status: 403, advice: 'admin', ru: 'Школа подключена, осталось одобрить её размещение (deployment).', en: 'The school is connected; its deployment still has to be approved.' },
  LTI_ROLES_MISSING: { status: 400, advice: 'admin', ru: 'Портал не передал роли.', en: 'The portal did not send any roles.' },
  LTI_SUB_MISSING: { status: 400, advice: 'admin', ru: 'Портал не сказал, кто входит. Войдите на портал под своим именем.', en: 'The portal did not say who is coming in. Sign in to the portal under your own name.' },
  LTI_RESOURCE_LINK_MISSING: { status: 400, advice: 'admin', ru: 'Портал не сказал, из какого места курса вы пришли.', en: 'The portal did not say which place in the course you come from.' },
  LTI_TARGET_MISMATCH: { status: 400, advice: 'admin', ru: 'Ссылка в курсе ведёт не в «Маршрут».', en: 'The link in the course does not lead to Marshrut.' },
  LTI_DL_SETTINGS: { status: 400, advice: 'admin', ru: 'Портал прислал неполные настройки выбора материала.', en: 'The portal sent incomplete deep linking settings.' },
  LTI_DL_ROLE: { status: 403, advice: 'back', ru: 'Материалы на страницу курса добавляют те, кто ведёт курс.', en: 'Only those who run the course add things to its page.' },
  LTI_DL_TYPES: { status: 400, advice: 'back', ru: 'Портал не принимает здесь ссылок на внешние сервисы, а другого «Маршрут» не даёт.', en: 'The portal takes no links to external tools here, and Marshrut has nothing else to give.' },
  LTI_LOGIN_UNFINISHED: { status: 401, advice: 'relaunch', ru: 'Портал начал вход и не вернулся с ответом.', en: 'The portal began a visit and never came back with an answer.' },
  LTI_COOKIES_BLOCKED: { status: 401, advice: 'relaunch', ru: 'Браузер не дал проверить, что вход начат в этом окне.', en: 'The browser did not let us check that the visit was started in this window.' },

  // Connecting a portal (dynamic registration; shown as a page)
  LTI_INVITE_MISSING: { status: 403, advice: 'admin', ru: 'Чтобы подключить портал, нужна ссылка-приглашение.', en: 'Connecting a portal takes an invitation link.' },
  LTI_INVITE_UNKNOWN: { status: 404, advice: 'admin', ru: 'Такого приглашения нет, или его отозвали.', en: 'There is no such invitation, or it was taken back.' },
  LTI_INVITE_EXPIRED: { status: 410, advice: 'admin', ru: 'Срок приглашения истёк.', en: 'The invitation has expired.' },
  LTI_INVITE_USED: { status: 410, advice: 'admin', ru: 'По этому приглашению портал уже подключили.', en: 'A portal has already been connected by this invitation.' },
  LTI_REGISTRATION_OUTSIDE: { status: 400, advice: 'mend', ru: 'Эту ссылку нужно вставить в настройках школьного портала, а не открывать саму по себе.', en: 'This link is to be pasted into the settings of the school portal, not opened by itself.' },
  LTI_REGISTRATION_STALE: { status: 400, advice: 'mend', ru: 'Страница подключения открыта слишком давно. Вставьте ссылку в портал ещё раз.', en: 'The connection page was opened too long ago. Paste the link into the portal again.' },
  LTI_CONFIGURATION_UNREACHABLE: { status: 422, advice: 'admin', ru: 'Не удалось прочитать описание портала по адресу, который он назвал.', en: 'The description of the portal could not be read at the address it gave.' },
  LTI_CONFIGURATION_PRIVATE: { status: 422, advice: 'admin', ru: 'Портал стоит на внутреннем или незащищённом адресе. Такой адрес нужно разрешить в настройке TRUSTED_PRIVATE_HOSTS.', en: 'The portal stands at a private address or one without https. Such an address has to be allowed in the setting TRUSTED_PRIVATE_HOSTS.' },
  LTI_CONFIGURATION_INVALID: { status: 422, advice: 'admin', ru: 'Описание портала неполно или записано неверно.', en: 'The description of the portal is incomplete or wrong.' },
  LTI_CONFIGURATION_FOREIGN: { status: 422, advice: 'admin', ru: 'Портал называет адреса чужого сайта, поэтому подключать его нельзя.', en: 'The portal names addresses of a foreign site, so it cannot be connected.' },
  LTI_REGISTRATION_REFUSED: { status: 422, advice: 'admin', ru: 'Портал отказался подключить «Маршрут».', en: 'The portal refused to connect Marshrut.' },
  LTI_REGISTRATION_UNSURE: { status: 422, advice: 'admin', ru: 'Портал не ответил. Проверьте в его списке инструментов, не появился ли там «Маршрут»: если да, удалите его и вставьте ссылку ещё раз.', en: 'The portal did not answer. See whether Marshrut is in its list of tools: if so, delete it there and paste the link again.' },
  LTI_REGISTRATION_TAKEN: { status: 409, advice: 'admin', ru: 'Это подключение принадлежит другой школе, и её адреса изменились. Нужно приглашение от неё.', en: 'This connection belongs to another school and its addresses have changed. It takes an invitation for that school.' },

  // Outbound calls
  OUTBOUND_FORBIDDEN: { status: 502, advice: 'admin', ru: 'Адрес портала не разрешён: он внутренний или не https.', en: 'The address of the portal is not allowed: it is private or not https.' },
  OUTBOUND_FAILED: { status: 502, advice: 'wait', ru: 'Портал не ответил как следует.', en: 'The portal did not answer properly.' },

  // Storage and start
  STORAGE_LOCKED: { status: 503, exit: 3, advice: 'wait', ru: 'База данных занята другой программой.', en: 'The database is held by another program.' },
  STORAGE_READ_ONLY: { status: 503, exit: 3, advice: 'admin', ru: 'База данных доступна только для чтения.', en: 'The database can only be read.' },
  STORAGE_FULL: { status: 503, exit: 3, advice: 'admin', ru: 'На диске кончилось место. Ничего не потеряно, но новое пока не сохраняется.', en: 'The disk is full. Nothing is lost, but nothing new can be saved for now.' },
  STORAGE_UNREACHABLE: { status: 503, exit: 3, advice: 'wait', ru: 'База данных не отвечает.', en: 'The database does not answer.' },
  STORAGE_DAMAGED: { status: 503, exit: 3, advice: 'admin', ru: 'Файл базы данных повреждён или это не база данных.', en: 'The database file is damaged or is not a database.' },
  STORAGE_NEWER: { status: 503, exit: 4, advice: 'admin', ru: 'База данных создана более новой версией «Маршрута». Обновите программу; данные не тронуты.', en: 'The database was made by a newer version of Marshrut. Update the program; the data is untouched.' },
  SECRET_KEY_WRONG: { status: 500, exit: 5, advice: 'admin', ru: 'SECRET_KEY не подходит к ключам в базе данных.', en: 'SECRET_KEY does not fit the keys in the database.' },
  SETTINGS_INVALID: { status: 500, exit: 2, advice: 'admin', ru: 'Настройки заданы неверно.', en: 'The settings are wrong.' },
  WIDGET_NOT_BUILT: { status: 500, exit: 7, advice: 'admin', ru: 'Страницы ещё не собраны. Запустите сервер командой npm start.', en: 'The pages have not been built yet. Start the server with npm start.' },
  PORT_IN_USE: { status: 500, exit: 6, advice: 'admin', ru: 'Порт уже занят другой программой.', en: 'The port is already used by another program.' },
  FILE_UNUSABLE: { status: 500, exit: 8, advice: 'mend', ru: 'Файл не удаётся прочитать или записать.', en: 'The file cannot be read or written.' },
  BACKUP_DAMAGED: { status: 500, exit: 9, advice: 'admin', ru: 'Это не резервная копия «Маршрута» или она повреждена. Ничего не изменено.', en: 'This is not a backup of Marshrut, or it is damaged. Nothing was changed.' },
  RESTORE_NOT_EMPTY: { status: 500, exit: 10, advice: 'mend', ru: 'В базе уже есть данные. Копия восстанавливается только в пустую базу.', en: 'The database holds data already. A backup is restored only into an empty one.' },
  COMMAND_UNKNOWN: { status: 400, exit: 64, advice: 'mend', ru: 'Такой команды нет или ей чего-то не хватает.', en: 'There is no such command, or it lacks something.' },
  SHUTTING_DOWN: { status: 503, advice: 'wait', ru: 'Сервер перезапускается. Попробуйте через минуту.', en: 'The server is restarting. Try again in a minute.' },
  INTERNAL: { status: 500, exit: 1, advice: 'admin', ru: 'У нас что-то сломалось. Мы уже записали, где.', en: 'Something broke on our side. We have noted where.' },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof catalogue;

/** What goes along with a refusal; only `fields`, `current` and `yours` ever leave the server. */
export interface RefusalDetails {
  readonly cause?: unknown;
  /** For the log and the administrator: never personal data, never a token. */
  readonly note?: string;
  readonly fields?: readonly { path: string; problem: string }[];
  readonly current?: unknown;
  readonly yours?: unknown;
  /** The handle of a deployment that waits for approval. */
  readonly pendingHandle?: string;
  /** The sealed question of an LMS that can still be answered with nothing. */
  readonly answerHandle?: string;
  /** Seconds after which another try makes sense. */
  readonly retryAfter?: number;
}

/** The only error that is thrown on purpose. Everything else that surfaces is `INTERNAL`. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly details: RefusalDetails;

  constructor(code: ErrorCode, details: RefusalDetails = {}) {
    super(details.note === undefined ? code : `${code}: ${details.note}`, { cause: details.cause });
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return catalogue[this.code].status;
  }
}

/** The same answer for a record that is absent and for one that is not the caller's to see. */
export const notFound = (): Refusal => new Refusal('NOT_FOUND');
