import type { Locale } from '../contract/vocabulary.ts';
import type { ErrorCode } from '../errors.ts';

type Texts = Readonly<Record<Locale, string>>;

export const acceptedText: Texts = { ru: 'Вход состоялся.', en: 'The person was let in.' };

/** How a refusal is mended where no LMS is known better. What heals itself has no entry. */
const general: Partial<Record<ErrorCode, Texts>> = {
  LTI_PARAM_MISSING: {
    ru: 'Адреса входа и запуска могли поменять местами: сверьте их с настройками инструмента в портале. Прямую ссылку на эти адреса открывать не нужно.',
    en: 'The login and launch addresses may be swapped: compare them with the settings of the tool in the LMS. These addresses are not meant to be opened directly.',
  },
  LTI_PARAM_DUPLICATE: {
    ru: 'Портал или прокси перед ним повторяет поле запроса. Посмотрите, нет ли этого поля в адресе инструмента.',
    en: 'The LMS or a proxy repeats a field of the request. See whether that field stands in the address of the tool.',
  },
  LTI_REGISTRATION_UNKNOWN: {
    ru: 'Сверьте издателя (issuer) и client ID в портале с тем, что записано в «Маршруте»: совпасть должна каждая буква, даже косая черта в конце. Если портал ещё не подключён, подключите его приглашением.',
    en: 'Compare issuer and client ID in the LMS with what Marshrut has: every letter counts, a slash at the end too. If the LMS is not connected yet, connect it with an invite.',
  },
  LTI_REGISTRATION_AMBIGUOUS: {
    ru: 'У этого издателя несколько подключений, а портал не назвал client ID. Обновите портал или отключите лишние подключения.',
    en: 'This issuer has several registrations and the LMS does not name its client ID. Update the LMS or switch off the registrations that are not needed.',
  },
  LTI_REGISTRATION_DISABLED: {
    ru: 'Включите подключение на странице «Порталы», если его отключили по ошибке.',
    en: 'Switch the registration on again under Platforms if that was a mistake.',
  },
  LTI_STATE_MISSING: {
    ru: 'Портал отправил запуск без входа. Проверьте, что в настройках инструмента указан адрес начала входа (initiate login URL).',
    en: 'The LMS sent a launch without a login. Check that the initiate login URL is set in the tool.',
  },
  LTI_STATE_UNKNOWN: {
    ru: 'Обычно это старая вкладка. Если так у всех, у серверов «Маршрута» разные SECRET_KEY.',
    en: 'Usually an old tab. If everybody meets it, the servers of Marshrut have different SECRET_KEYs.',
  },
  LTI_STATE_EXPIRED: {
    ru: 'Вход длился дольше десяти минут; попробуйте ещё раз.',
    en: 'The login took more than ten minutes; try again.',
  },
  LTI_STATE_UNBOUND: {
    ru: 'Вход начат в одном браузере, а закончен в другом. Если это повторяется, посмотрите, не подменяет ли что-то cookie между порталом и сервером.',
    en: 'The login began in one browser and ended in another. If it happens again, see whether something between the LMS and the server changes cookies.',
  },
  LTI_PLATFORM_ERROR: {
    ru: 'Отказал сам портал; причину ищите в его журнале. Чаще всего у человека нет доступа к курсу или срок его входа в портал вышел.',
    en: 'The LMS itself refused; the reason stands in its log. Most often the person may not open the course, or is not signed in any more.',
  },
  LTI_TOKEN_MALFORMED: {
    ru: 'Проверьте, что инструмент в портале настроен по LTI 1.3, а не по старой версии.',
    en: 'Check that the tool is set up as LTI 1.3 in the LMS, not as an older version.',
  },
  LTI_ALG_FORBIDDEN: {
    ru: 'Поставьте в портале подпись RS256.',
    en: 'Set the signature of the LMS to RS256.',
  },
  LTI_KID_MISSING: {
    ru: 'Портал не называет ключ, которым подписывает. Обновите портал.',
    en: 'The LMS does not name the key it signs with. Update the LMS.',
  },
  LTI_KID_UNKNOWN: {
    ru: 'Ключ подписи не найден по адресу ключей портала. Сверьте этот адрес; после смены ключей подождите минуту.',
    en: 'The signing key is not at the key set address of the LMS. Compare the address; after a change of keys wait a minute.',
  },
  LTI_JWKS_UNAVAILABLE: {
    ru: 'Сервер «Маршрута» не смог прочитать ключи портала. Откройте адрес ключей с этого сервера; для портала во внутренней сети добавьте его хост и порт в TRUSTED_PRIVATE_HOSTS.',
    en: "The server of Marshrut could not read the keys of the LMS. Try the key set address from that server; for an LMS in the school's own network add its host and port to TRUSTED_PRIVATE_HOSTS.",
  },
  LTI_SIGNATURE: {
    ru: 'Подпись не сходится с ключом портала. Сверьте адрес ключей: он должен быть этого же портала.',
    en: 'The signature does not fit the key of the LMS. Compare the key set address: it must be of this very LMS.',
  },
  LTI_ISS: {
    ru: 'Издатель (issuer) в подписи не тот, что записан. После смены адреса портала подключите его заново. Если издатель не назван вовсе, это не сообщение LTI: обновите портал.',
    en: 'The issuer in the token is not the registered one. After a change of the address of the LMS connect it anew. If no issuer is named at all, this is no LTI message: update the LMS.',
  },
  LTI_AUD: {
    ru: 'Client ID в подписи не тот, что записан. Сверьте его с настройками инструмента.',
    en: 'The client ID in the token is not the registered one. Compare it with the settings of the tool.',
  },
  LTI_AZP: {
    ru: 'Client ID в подписи не тот, что записан. Сверьте его с настройками инструмента.',
    en: 'The client ID in the token is not the registered one. Compare it with the settings of the tool.',
  },
  LTI_EXPIRED: {
    ru: 'Если это бывает часто, часы портала и сервера расходятся: включите на обоих синхронизацию времени (NTP).',
    en: 'If it happens often, the clocks of the LMS and the server differ: switch on time synchronisation (NTP) on both.',
  },
  LTI_IAT: {
    ru: 'Часы портала и сервера расходятся: включите на обоих синхронизацию времени (NTP).',
    en: 'The clocks of the LMS and the server differ: switch on time synchronisation (NTP) on both.',
  },
  LTI_NONCE: {
    ru: 'Обычно это повторное открытие той же страницы. Если так у всех, портал сохраняет старые ответы: очистите его кэш.',
    en: 'Usually the same page was opened again. If everybody meets it, the LMS keeps old answers: clear its cache.',
  },
  LTI_CLAIM_INVALID: {
    ru: 'Ниже названы поля, заполненные неверно; обновите портал или сообщите о них его разработчикам.',
    en: 'The wrongly filled fields are named below; update the LMS or tell its makers.',
  },
  LTI_VERSION: {
    ru: 'Настройте инструмент в портале как LTI 1.3.',
    en: 'Set the tool up as LTI 1.3 in the LMS.',
  },
  LTI_MESSAGE_TYPE: {
    ru: 'Откройте «Маршрут» из места, которое создано в курсе как обычный элемент.',
    en: 'Open Marshrut from an ordinary activity of the course.',
  },
  LTI_DEPLOYMENT_MISSING: {
    ru: 'Завершите установку инструмента в портале: без размещения (deployment) он не полон.',
    en: 'Finish installing the tool in the LMS: it is not whole without a deployment.',
  },
  LTI_DEPLOYMENT_UNKNOWN: {
    ru: 'Если размещение отключили по ошибке, одобрите его снова в разделе «Размещения». Если портал при входе называет одно размещение, а в подписанном ответе другое, обновите портал.',
    en: 'If the deployment was switched off by mistake, let it in again under Deployments. If the LMS names one deployment at the login and another one in the token, update the LMS.',
  },
  LTI_DEPLOYMENT_PENDING: {
    ru: 'Одобрите размещение в разделе «Размещения» и выберите его школу.',
    en: 'Approve the deployment under Deployments and choose its school.',
  },
  LTI_ROLES_MISSING: {
    ru: 'Разрешите порталу передавать роли.',
    en: 'Let the LMS send roles.',
  },
  LTI_SUB_MISSING: {
    ru: 'Портал открыл «Маршрут» гостю или скрыл, кто входит. Разрешите передавать идентификатор пользователя.',
    en: 'The LMS opened Marshrut for a guest, or hides who comes in. Let it send the identifier of the user.',
  },
  LTI_RESOURCE_LINK_MISSING: {
    ru: 'Откройте «Маршрут» из элемента курса, а не из меню портала.',
    en: 'Open Marshrut from an activity of a course, not from a menu of the LMS.',
  },
  LTI_TARGET_MISMATCH: {
    ru: 'В элементе курса стоит чужой адрес. Оставьте поле адреса пустым или впишите адрес запуска «Маршрута».',
    en: 'The activity holds a foreign address. Leave the address empty or enter the launch address of Marshrut.',
  },
  LTI_DL_SETTINGS: {
    ru: 'Портал прислал неполные настройки выбора материала; обновите портал.',
    en: 'The LMS sent incomplete deep linking settings; update the LMS.',
  },
  LTI_DL_ROLE: {
    ru: 'Материал выбирают учителя и тьюторы курса. Если это тьютор, дайте ему в портале роль учителя.',
    en: 'Things are chosen by teachers and tutors of the course. If this is a tutor, give the role of a teacher in the LMS.',
  },
  LTI_DL_TYPES: {
    ru: 'Разрешите здесь ссылки LTI (ltiResourceLink) или добавьте «Маршрут» в курс как обычный элемент.',
    en: 'Allow LTI links (ltiResourceLink) here, or add Marshrut to the course as an ordinary activity.',
  },
  LTI_LOGIN_UNFINISHED: {
    ru: 'Десять минут ответа не было. Иногда человек просто закрыл вкладку. Если так у многих, откройте «Маршрут» из курса и посмотрите, какую ошибку показывает портал: чаще всего у него записан другой адрес перенаправления (redirect URI) или браузер не отдаёт ему его собственные cookie внутри чужой страницы.',
    en: 'No answer for ten minutes. Sometimes a person just closes the tab. If many meet it, open Marshrut from a course and see which error the LMS shows: most often its redirect URI is another one, or the browser keeps its own cookies from it inside a foreign page.',
  },
  LTI_COOKIES_BLOCKED: {
    ru: 'Человеку предложили новую вкладку, там всё работает. Если так у многих, попросите портал открывать «Маршрут» в новом окне.',
    en: 'The person was offered a new tab, where it works. If many meet it, let the LMS open Marshrut in a new window.',
  },
  OUTBOUND_FORBIDDEN: {
    ru: 'Добавьте хост и порт портала в TRUSTED_PRIVATE_HOSTS, если он и правда во внутренней сети.',
    en: "Add host and port of the LMS to TRUSTED_PRIVATE_HOSTS if it really is in the school's own network.",
  },
  INTERNAL: {
    ru: 'Найдите номер запроса в журнале сервера.',
    en: 'Look for the request number in the log of the server.',
  },
};

/** Where a kind of LMS has its own words for the place to look. */
const byFamily: Readonly<Record<string, Partial<Record<ErrorCode, Texts>>>> = {
  moodle: {
    LTI_REGISTRATION_DISABLED: {
      ru: 'Включите подключение на странице «Порталы»; в Moodle инструмент при этом должен быть активирован: «Управление инструментами» → «Активировать».',
      en: 'Switch the registration on under Platforms; in Moodle the tool must be active too: Manage tools → Activate.',
    },
    LTI_PLATFORM_ERROR: {
      ru: 'Отказал Moodle. Откройте курс заново и проверьте, что человек вошёл в Moodle и записан на курс; адрес перенаправления в настройках инструмента должен в точности совпадать с адресом запуска.',
      en: 'Moodle refused. Open the course anew and check that the person is signed in and enrolled; the redirection URI of the tool must be exactly the launch address.',
    },
    LTI_LOGIN_UNFINISHED: {
      ru: 'Десять минут ответа не было. Иногда человек просто закрыл вкладку. Если так у многих, сравните в настройках инструмента Moodle поле «Redirection URI(s)» с адресом запуска: совпасть должна каждая буква. Ещё причина: человек вышел из Moodle в другой вкладке.',
      en: 'No answer for ten minutes. Sometimes a person just closes the tab. If many meet it, compare Redirection URI(s) in the settings of the tool in Moodle with the launch address: every letter counts. Another cause: the person has signed out of Moodle in another tab.',
    },
    LTI_ISS: {
      ru: 'Издатель Moodle — это её адрес (wwwroot). Если сайт переехал или стал открываться по https, подключите его заново.',
      en: "Moodle's issuer is its own address (wwwroot). If the site has moved or changed to https, connect it anew.",
    },
    LTI_TARGET_MISMATCH: {
      ru: 'В настройках элемента курса в Moodle очистите поле «URL инструмента» или впишите адрес запуска «Маршрута».',
      en: 'In the settings of the activity in Moodle clear the Tool URL, or enter the launch address of Marshrut.',
    },
    LTI_COOKIES_BLOCKED: {
      ru: 'Человеку предложили новую вкладку, там всё работает. Если так у многих, поставьте в настройках инструмента «Контейнер запуска по умолчанию: новое окно».',
      en: 'The person was offered a new tab, where it works. If many meet it, set Default launch container to New window in the settings of the tool.',
    },
  },
  canvas: {
    LTI_DEPLOYMENT_PENDING: {
      ru: 'У всех школ на Canvas один издатель, поэтому каждую установку одобряют отдельно: раздел «Размещения».',
      en: 'All schools on Canvas share one issuer, so each installation is approved by itself: under Deployments.',
    },
    LTI_SUB_MISSING: {
      ru: 'Откройте «Маршрут» не в режиме гостя; в Developer Key проверьте уровень конфиденциальности.',
      en: 'Open Marshrut not as a guest; check the privacy level of the developer key.',
    },
  },
  brightspace: {
    LTI_RESOURCE_LINK_MISSING: {
      ru: 'В размещении (Deployment) инструмента включите передачу Org Unit, User и Link Information.',
      en: 'In the deployment of the tool switch on Org Unit, User and Link Information.',
    },
  },
  'open-edx': {
    LTI_REGISTRATION_UNKNOWN: {
      ru: 'В Open edX у каждого блока LTI свой client ID: подключите его по отдельности и сверьте издателя.',
      en: 'In Open edX every LTI component has a client ID of its own: connect each one and compare the issuer.',
    },
  },
};

/** How a refusal is mended in this kind of LMS; null where nothing is to be mended. */
export const mendText = ({
  code,
  family,
  locale,
}: {
  code: ErrorCode;
  family: string;
  locale: Locale;
}): string | null => (byFamily[family]?.[code] ?? general[code])?.[locale] ?? null;
