// Long because whoever words a finding compares it with those beside it.
import type { Locale } from '../contract/vocabulary.ts';

interface FindingText {
  /** What was found; `{}` is the fact that belongs to it. */
  readonly what: string;
  /** How it is mended; null where all is well. */
  readonly mend: string | null;
}

export type FindingCode = keyof typeof findingTexts;

/** What the doctor says, on the page and in the terminal. */
export const findingTexts = {
  storage: {
    ru: { what: 'База данных отвечает: {}.', mend: null },
    en: { what: 'The database answers: {}.', mend: null },
  },
  files_unwritable: {
    ru: {
      what: 'В папку {} нельзя записать: фото, рисунки и голоса детей не сохраняются.',
      mend: 'Дайте пользователю, под которым работает «Маршрут», право писать в эту папку и проверьте, есть ли место на диске.',
    },
    en: {
      what: 'Nothing can be written into the folder {}: photos, drawings and voices of children are not kept.',
      mend: 'Let the user that Marshrut runs as write into that folder, and see whether the disk has room.',
    },
  },
  address: {
    ru: { what: 'Адрес сервера: {}.', mend: null },
    en: { what: 'Address of the server: {}.', mend: null },
  },
  address_plain: {
    ru: {
      what: 'Адрес сервера {} — не https. Портал на https его не покажет.',
      mend: 'Поставьте перед сервером прокси с https и укажите его адрес в PUBLIC_URL.',
    },
    en: {
      what: 'The address of the server, {}, is not https; an LMS on https cannot show it.',
      mend: 'Put a proxy with https before the server and set PUBLIC_URL to its address.',
    },
  },
  keys: {
    ru: { what: 'Ключи «Маршрута» опубликованы: {}.', mend: null },
    en: { what: 'Keys of Marshrut that are published: {}.', mend: null },
  },
  no_platform: {
    ru: {
      what: 'Ни один портал ещё не подключён.',
      mend: 'Создайте приглашение и вставьте его адрес в портал: marshrut invite. Подключить вручную: marshrut platform add.',
    },
    en: {
      what: 'No LMS is connected yet.',
      mend: 'Make an invite and paste its address into the LMS: marshrut invite. By hand: marshrut platform add.',
    },
  },
  strangers: {
    ru: {
      what: 'Попытки входа с порталов, которых «Маршрут» не знает, за неделю: {}.',
      mend: 'Посмотрите в «Попытках входа», как они себя называют: возможно, в подключении опечатка.',
    },
    en: {
      what: 'Attempts of the last week from an LMS that Marshrut does not know: {}.',
      mend: 'See in the launch inspector what it calls itself: a registration may be mistyped.',
    },
  },
  pending: {
    ru: {
      what: 'Размещение ждёт одобрения: {}.',
      mend: 'Одобрите его и выберите школу: раздел «Размещения» или marshrut deployment approve {}.',
    },
    en: {
      what: 'A deployment waits for approval: {}.',
      mend: 'Approve it and choose its school: under Deployments, or marshrut deployment approve {}.',
    },
  },
  key_set: {
    ru: { what: 'Ключи портала читаются.', mend: null },
    en: { what: 'The key set of the LMS can be read.', mend: null },
  },
  key_set_unreadable: {
    ru: {
      what: 'Ключи портала не читаются: {}. Никто не сможет войти.',
      mend: 'Проверьте адрес ключей. Для портала во внутренней сети добавьте его хост и порт в TRUSTED_PRIVATE_HOSTS.',
    },
    en: {
      what: 'The key set of the LMS cannot be read: {}. Nobody can come in.',
      mend: "Check the key set address. For an LMS in the school's own network add its host and port to TRUSTED_PRIVATE_HOSTS.",
    },
  },
  key_set_empty: {
    ru: {
      what: 'По адресу ключей портала ключей нет.',
      mend: 'Проверьте адрес ключей: он должен отвечать списком keys.',
    },
    en: {
      what: 'There are no keys at the key set address of the LMS.',
      mend: 'Check the key set address: it must answer with a list of keys.',
    },
  },
  clock: {
    ru: { what: 'Часы портала и сервера идут вместе (разница {} с).', mend: null },
    en: { what: 'The clocks of the LMS and the server agree (difference {} s).', mend: null },
  },
  clock_differs: {
    ru: {
      what: 'Часы портала и сервера расходятся на {} с.',
      mend: 'Включите на обоих синхронизацию времени (NTP): с разницей больше минуты вход невозможен.',
    },
    en: {
      what: 'The clocks of the LMS and the server differ by {} s.',
      mend: 'Switch on time synchronisation (NTP) on both: with more than a minute nobody can come in.',
    },
  },
  token: {
    ru: {
      what: 'Портал дал доступ к службам: подпись «Маршрута» он принял.',
      mend: null,
    },
    en: {
      what: 'The LMS gave access to its services: it accepted the signature of Marshrut.',
      mend: null,
    },
  },
  token_scope: {
    ru: {
      what: 'Подпись «Маршрута» портал принял, но список участников курса не даёт ({}).',
      mend: 'Разрешите инструменту в портале службу имён и ролей (Names and Role Provisioning).',
    },
    en: {
      what: 'The LMS accepted the signature of Marshrut, but does not give the list of a course’s members ({}).',
      mend: 'Allow the names and role provisioning service for the tool in the LMS.',
    },
  },
  token_client: {
    ru: {
      what: 'Портал отвечает, но не признаёт «Маршрут»: {}.',
      mend: 'Сверьте client ID и адрес ключей «Маршрута» в настройках инструмента. После смены ключей подождите час.',
    },
    en: {
      what: 'The LMS answers, but does not recognise Marshrut: {}.',
      mend: 'Compare the client ID and the key set address of Marshrut in the settings of the tool. After a rotation of keys wait an hour.',
    },
  },
  token_moodle_blocks: {
    ru: {
      what: 'Moodle не может прочитать ключи «Маршрута»: её настройки «Безопасность HTTP» не пускают её по нашему адресу.',
      mend: 'В Moodle: Администрирование → Общие → Безопасность → Безопасность HTTP. Уберите адрес «Маршрута» из заблокированных хостов (curlsecurityblockedhosts), а его порт добавьте в разрешённые (curlsecurityallowedport).',
    },
    en: {
      what: 'Moodle cannot read the keys of Marshrut: its HTTP security settings do not let it reach our address.',
      mend: 'In Moodle: Site administration → General → Security → HTTP security. Take the address of Marshrut out of the blocked hosts (curlsecurityblockedhosts) and add its port to the allowed ones (curlsecurityallowedport).',
    },
  },
  token_wrong_address: {
    ru: {
      what: 'По адресу токенов портала отвечает не то: {}.',
      mend: 'Сверьте адрес токенов (access token URL) с тем, что показывает портал. Входу это не мешает, но списки участников и отметки не работают.',
    },
    en: {
      what: 'Something else answers at the token address of the LMS: {}.',
      mend: 'Compare the access token URL with what the LMS shows. People can come in, but rosters and marks do not work.',
    },
  },
  token_unreachable: {
    ru: {
      what: 'Адрес токенов портала не отвечает: {}.',
      mend: 'Проверьте адрес и сеть между серверами. Входу это не мешает, но списки участников и отметки не работают.',
    },
    en: {
      what: 'The token address of the LMS does not answer: {}.',
      mend: 'Check the address and the network between the servers. People can come in, but rosters and marks do not work.',
    },
  },
  token_not_asked: {
    ru: {
      what: 'Видит ли портал «Маршрут», ещё не проверено: нет одобренного размещения.',
      mend: 'Откройте «Маршрут» в курсе один раз и одобрите размещение.',
    },
    en: {
      what: 'Whether the LMS reaches Marshrut is not known yet: there is no approved deployment.',
      mend: 'Open Marshrut once in a course and approve the deployment.',
    },
  },
  no_launch: {
    ru: {
      what: 'За неделю никто не входил.',
      mend: 'Откройте «Маршрут» в курсе. Если портал показывает свою ошибку, сверьте адрес перенаправления: он должен в точности совпадать с адресом запуска.',
    },
    en: {
      what: 'Nobody has come in for a week.',
      mend: 'Open Marshrut in a course. If the LMS shows an error of its own, compare the redirect URI: it must be exactly the launch address.',
    },
  },
  never_returned: {
    ru: {
      what: 'За неделю портал начал вход и не вернулся с ответом: {}.',
      mend: 'Откройте «Маршрут» из курса и посмотрите, что показывает портал. Чаще всего в нём записан другой адрес перенаправления (redirect URI), чем адрес запуска.',
    },
    en: {
      what: 'Visits that the LMS began last week and never came back from: {}.',
      mend: 'Open Marshrut from a course and see what the LMS shows. Most often its redirect URI is not the launch address.',
    },
  },
  launches: {
    ru: { what: 'Входы за неделю и чем они подтверждены: {}.', mend: null },
    en: { what: 'Launches of the last week and what vouched for them: {}.', mend: null },
  },
  cookies_blocked: {
    ru: {
      what: 'Браузер не дал подтвердить вход, людям предложили новую вкладку: {} за неделю.',
      mend: 'Пусть портал открывает «Маршрут» в новом окне, если таких много.',
    },
    en: {
      what: 'Browsers did not let us confirm launches, people were offered a new tab: {} in a week.',
      mend: 'If there are many, let the LMS open Marshrut in a new window.',
    },
  },
  refusals: {
    ru: {
      what: 'Чаще всего за неделю отказывали так: {}.',
      mend: 'Откройте «Попытки входа»: у каждой написано, что поправить (marshrut launches list --failed).',
    },
    en: {
      what: 'The most frequent refusal of the week: {}.',
      mend: 'Open the launch inspector: each attempt says what to mend (marshrut launches list --failed).',
    },
  },
  names_missing: {
    ru: {
      what: 'Портал не передаёт имён: люди видны как номера.',
      mend: 'Разрешите передавать имя. В Moodle: настройки инструмента → Конфиденциальность → «Передавать имя запускающего: всегда».',
    },
    en: {
      what: 'The LMS sends no names: people appear as numbers.',
      mend: "Let it send names. In Moodle: settings of the tool → Privacy → Share launcher's name with tool: Always.",
    },
  },
  context_missing: {
    ru: {
      what: 'Портал не говорит, из какого курса входят: панель тьютора будет пустой.',
      mend: 'Откройте «Маршрут» из курса, а не с главной страницы; в Brightspace включите передачу Org Unit Information.',
    },
    en: {
      what: 'The LMS does not say which course people come from: the panel stays empty.',
      mend: 'Open Marshrut from a course, not from the front page; in Brightspace switch on Org Unit Information.',
    },
  },
  roster_withheld: {
    ru: {
      what: 'При подключении портал не разрешил службу имён и ролей: в панели будут только те, кто уже входил.',
      mend: 'Разрешите её в настройках инструмента на портале. Если её там нет, работать можно и так.',
    },
    en: {
      what: 'When it registered, the LMS did not grant names and roles: the panel shows only those who have come in.',
      mend: 'Allow the service in the settings of the tool in the LMS. If it is not there, Marshrut works without.',
    },
  },
  done_withheld: {
    ru: {
      what: 'При подключении портал не разрешил службу оценок: отметка «выполнено» в журнал не попадёт.',
      mend: 'Разрешите её в настройках инструмента на портале. Если её там нет, работать можно и так.',
    },
    en: {
      what: 'When it registered, the LMS did not grant grades: “done” does not reach its gradebook.',
      mend: 'Allow the service in the settings of the tool in the LMS. If it is not there, Marshrut works without.',
    },
  },
  roster_missing: {
    ru: {
      what: 'Портал не даёт список участников курса: в панели только те, кто уже входил.',
      mend: 'Разрешите инструменту службу имён и ролей (Names and Role Provisioning).',
    },
    en: {
      what: 'The LMS gives no list of members: the panel shows only those who have come in.',
      mend: 'Allow the names and role provisioning service for the tool.',
    },
  },
  roster_forbidden: {
    ru: {
      what: 'Портал не отдаёт список участников курса: {}.',
      mend: 'Разрешите инструменту в этом курсе службу имён и ролей (Names and Role Provisioning). «Маршрут» спросит снова, когда в курс войдёт педагог, и каждый день.',
    },
    en: {
      what: 'The LMS does not hand out the list of members of a course: {}.',
      mend: 'Allow the names and role provisioning service for the tool in this course. Marshrut asks again when staff come in, and every day.',
    },
  },
  roster_silent: {
    ru: {
      what: 'Портал не ответил, когда его спросили о списке участников курса: {}.',
      mend: 'Чаще всего это проходит: «Маршрут» спросит ещё. Если нет, посмотрите журнал портала.',
    },
    en: {
      what: 'The LMS did not answer when it was asked for the list of members of a course: {}.',
      mend: 'Mostly this passes: Marshrut asks again. If it does not, look at the log of the LMS.',
    },
  },
  roster_unreadable: {
    ru: {
      what: 'Ответ портала со списком участников курса нельзя прочитать: {}.',
      mend: 'Откройте адрес службы участников этого курса в портале: он должен отвечать списком в JSON, а следующие страницы — стоять на том же адресе. «Маршрут» спросит снова, когда в курс войдёт педагог, и каждый день.',
    },
    en: {
      what: 'The answer of the LMS with the list of members of a course cannot be read: {}.',
      mend: 'Look at the membership service of this course in the LMS: it must answer with a list in JSON, and further pages must stand on the same host. Marshrut asks again when staff come in, and every day.',
    },
  },
} as const satisfies Record<string, Record<Locale, FindingText>>;
