import type { Locale } from '../contract/vocabulary.ts';

/** Messages of LTI that are registered, and the services that are asked for: each has its sentence here. */
export type RegisteredMessage =
  | 'LtiResourceLinkRequest'
  | 'LtiDeepLinkingRequest'
  | 'LtiSubmissionReviewRequest';
export type RegisteredService = 'roster' | 'done';

/** Words of the page on which an administrator connects an LMS. */
interface RegistrationTexts {
  /** `platform`: as people call that kind of LMS; empty for one of no kind that we know. */
  readonly ask: (platform: string) => string;
  readonly joins: (school: string) => string;
  readonly founds: (school: string) => string;
  /** For an LMS that is here already. */
  readonly second: (school: string) => string;
  readonly whatTitle: string;
  readonly rows: Record<'name' | 'launch' | 'login' | 'keys' | 'messages' | 'scopes', string>;
  readonly usesTitle: string;
  readonly messages: Record<RegisteredMessage, string>;
  readonly services: Record<RegisteredService, string>;
  readonly notOffered: string;
  readonly privacyTitle: string;
  readonly names: string;
  readonly email: string;
  readonly stays: (host: string) => string;
  readonly afterTitle: (platform: string) => string;
  readonly button: string;
  readonly done: string;
  readonly renewed: string;
  readonly approved: string;
  readonly disabled: string;
  readonly withheld: string;
  readonly remainsTitle: (platform: string) => string;
  readonly close: string;
  readonly stay: string;
  readonly closesSoon: string;
  readonly closeByHand: string;
  readonly refusedTitle: string;
  readonly said: string;
  readonly detail: string;
  readonly tryAgain: string;
  /** Where a new invite comes from. */
  readonly newInvite: string;
  /** What platforms say in their own words, and what it means. */
  readonly reasons: Readonly<Record<string, string>>;
}

export const registrationTexts: Record<Locale, RegistrationTexts> = {
  ru: {
    ask: (platform) => `Подключить «Маршрут» к ${platform || 'школьному порталу'}?`,
    joins: (school) => `Портал присоединится к школе «${school}».`,
    founds: (school) => `Если портал подключается впервые, для него будет заведена школа «${school}».`,
    second: (school) =>
      `Портал с этим адресом уже подключён. Если он обновляет прежнее подключение, школа останется той же. Если «Маршрут» из него удалили и теперь добавляют заново, попросите у администратора «Маршрута» приглашение для прежней школы: по этому получится новая, «${school}», где прежних маршрутов не будет.`,
    whatTitle: 'Что запишет у себя портал',
    rows: {
      name: 'Название',
      launch: 'Адрес запуска',
      login: 'Адрес входа',
      keys: 'Открытые ключи',
      messages: 'Сообщения',
      scopes: 'Разрешения',
    },
    usesTitle: 'Зачем это нужно',
    messages: {
      LtiResourceLinkRequest: 'Маршрут ученика и тьюторская открываются прямо на странице курса.',
      LtiDeepLinkingRequest: 'Учитель выбирает, что поставить в курс, не выходя из портала.',
      LtiSubmissionReviewRequest: 'Из журнала оценок учитель открывает маршрут ученика.',
    },
    services: {
      roster: 'Список участников курса: ученики видны в панели ещё до первого входа.',
      done: 'Отметка «выполнено» в журнале. Выключена, пока учитель сам не включит её для одного задания.',
    },
    notOffered: 'Этот портал не предлагает:',
    privacyTitle: 'Личные данные',
    names: 'Имена учеников и учителей — да: иначе вместо имён будут номера.',
    email: 'Почта — нет, она не нужна.',
    stays: (host) => `Всё остаётся на сервере ${host}, дальше ничего не передаётся.`,
    afterTitle: (platform) => `Что останется сделать ${platform === '' ? 'на портале' : `в ${platform}`}`,
    button: 'Подключить',
    done: '«Маршрут» подключён',
    renewed: 'Подключение обновлено',
    approved: 'Школа готова к работе.',
    disabled:
      'Это подключение раньше отключили в «Маршруте», и оно остаётся отключённым. Включить его может администратор «Маршрута».',
    withheld: 'Портал разрешил не всё. Работать можно, но не хватает:',
    remainsTitle: (platform) => `Осталось сделать ${platform === '' ? 'на портале' : `в ${platform}`}`,
    close: 'Закрыть это окно',
    stay: 'Оставить открытым',
    closesSoon: 'Через полминуты окно закроется само.',
    closeByHand: 'Теперь это окно можно закрыть.',
    refusedTitle: 'Подключить не получилось',
    said: 'Ответ портала',
    detail: 'Подробность',
    tryAgain:
      'Ничего не сохранено, приглашение остаётся в силе. Исправьте причину и вставьте ссылку в портал ещё раз.',
    newInvite:
      'Новую ссылку делает администратор «Маршрута»: командой «marshrut invite» или на странице установки.',
    reasons: {
      'no client_id':
        'Портал ответил, но номера клиента (client_id) в ответе нет. Чаще всего это его страница входа или ошибки: войдите на портал заново и вставьте ссылку ещё раз.',
      token_already_used:
        'Портал выдаёт разрешение на одно подключение, и оно уже использовано. Закройте это окно и вставьте ссылку ещё раз.',
      missing_registration_token:
        'Портал открыл страницу без разрешения на подключение. Вставьте ссылку в поле для подключения по LTI Advantage.',
      domain_targetlinkuri_mismatch:
        'Адрес «Маршрута» в настройке PUBLIC_URL не тот, по которому открыта эта страница.',
      missing_domain: 'Адрес «Маршрута» в настройке PUBLIC_URL не тот, по которому открыта эта страница.',
    },
  },
  en: {
    ask: (platform) => `Connect Marshrut to ${platform || 'the school portal'}?`,
    joins: (school) => `The portal joins the school “${school}”.`,
    founds: (school) => `If the portal is new here, a school “${school}” is made for it.`,
    second: (school) =>
      `A portal with this address is connected already. If it renews that connection, the school stays the same. If Marshrut was deleted there and is being added anew, ask the administrator of Marshrut for an invitation for the same school: this one makes a new school, “${school}”, without the routes of the pupils.`,
    whatTitle: 'What the portal will note down',
    rows: {
      name: 'Name',
      launch: 'Launch address',
      login: 'Login address',
      keys: 'Public keys',
      messages: 'Messages',
      scopes: 'Scopes',
    },
    usesTitle: 'What for',
    messages: {
      LtiResourceLinkRequest: 'The pupil’s route and the tutor panel open on the course page itself.',
      LtiDeepLinkingRequest: 'A teacher chooses what to put into a course without leaving the portal.',
      LtiSubmissionReviewRequest: 'From the gradebook a teacher opens the pupil’s route.',
    },
    services: {
      roster: 'The list of those in the course: pupils are in the panel before they first come in.',
      done: 'The mark “done” in the gradebook. Off until a teacher switches it on for one activity.',
    },
    notOffered: 'This portal does not offer:',
    privacyTitle: 'Personal data',
    names: 'Names of pupils and teachers: yes, else there are numbers in their place.',
    email: 'E-mail addresses: no, they are not needed.',
    stays: (host) => `Everything stays on the server ${host} and goes nowhere else.`,
    afterTitle: (platform) => `What will remain to do in ${platform || 'the portal'}`,
    button: 'Connect',
    done: 'Marshrut is connected',
    renewed: 'The connection is renewed',
    approved: 'The school is ready.',
    disabled:
      'This connection was switched off in Marshrut and stays so. The administrator of Marshrut can switch it on.',
    withheld: 'The portal did not grant everything. Marshrut works, but this is missing:',
    remainsTitle: (platform) => `What remains to do in ${platform || 'the portal'}`,
    close: 'Close this window',
    stay: 'Keep it open',
    closesSoon: 'In half a minute the window closes by itself.',
    closeByHand: 'This window can be closed now.',
    refusedTitle: 'The connection failed',
    said: 'The portal said',
    detail: 'Detail',
    tryAgain:
      'Nothing was stored, and the invitation is still good. Mend the cause and paste the link into the portal again.',
    newInvite:
      'A new link is made by the administrator of Marshrut: by the command “marshrut invite” or on the installation page.',
    reasons: {
      'no client_id':
        'The portal answered, but there is no client id in its answer. Most often that is a page of its own, to sign in or with an error: sign in to the portal again and paste the link once more.',
      token_already_used:
        'The portal gives permission for one connection, and it has been used. Close this window and paste the link again.',
      missing_registration_token:
        'The portal opened this page without permission to connect. Paste the link into the field for LTI Advantage.',
      domain_targetlinkuri_mismatch:
        'The address of Marshrut in the setting PUBLIC_URL is not the one by which this page was opened.',
      missing_domain:
        'The address of Marshrut in the setting PUBLIC_URL is not the one by which this page was opened.',
    },
  },
};
