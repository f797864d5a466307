import type { Locale } from '../contract/vocabulary.ts';

/** What an administrator still has to do in the LMS after registering; which steps belong to which, `lti/platforms/` says. */
export const remainingSteps = {
  moodleActivate: {
    ru: 'На странице «Управление инструментами» у карточки «Маршрут» нажмите «Активировать»: пока она ждёт вашего решения.',
    en: 'On the page “Manage tools” press “Activate” on the card “Marshrut”: it waits for you as pending.',
  },
  moodleChooser: {
    ru: 'Откройте её настройки (шестерёнка) и в поле «Показать при создании элементов» выберите «Показывать в выборе элемента и как предварительно настроенный инструмент». Иначе учителя не найдут «Маршрут» в своих курсах.',
    en: 'Open its settings (the cog) and choose “Show in activity chooser and as a preconfigured tool” under “Tool configuration usage”. Otherwise teachers will not find Marshrut in their courses.',
  },
  moodleNames: {
    ru: 'Там же, в разделе «Конфиденциальность», проверьте, что имя передаётся «Всегда». Почту передавать не нужно.',
    en: 'In the same form, under “Privacy”, see that the name is shared “Always”. The e-mail address is not needed.',
  },
  canvasInstall: {
    ru: 'Canvas покажет своё окно с разрешениями: подтвердите его и включите приложение для нужного подразделения.',
    en: 'Canvas shows its own window with the permissions: confirm it and switch the app on for your account.',
  },
  blackboardClientId: {
    ru: 'Скопируйте Application ID из портала разработчика и добавьте его в Blackboard: «Администрирование → Поставщики LTI → Зарегистрировать LTI 1.3».',
    en: 'Copy the Application ID from the developer portal and add it in Blackboard: “Administrator → LTI Tool Providers → Register LTI 1.3 Tool”.',
  },
  brightspaceDeploy: {
    ru: 'В Brightspace создайте для инструмента размещение (Deployment) и отметьте в нём Org Unit Information, User Information и Link Information: без них не придут ни курс, ни имена.',
    en: 'In Brightspace make a deployment of the tool and tick Org Unit Information, User Information and Link Information in it: without them neither the course nor the names arrive.',
  },
  sakaiNames: {
    ru: 'В Sakai откройте настройки инструмента, разрешите передавать имя и сделайте инструмент видимым для сайтов.',
    en: 'In Sakai open the settings of the tool, allow it to receive the name, and make it available to sites.',
  },
  schoologyInstall: {
    ru: 'В Schoology установите приложение для школы и разрешите ему читать имена.',
    en: 'In Schoology install the app for the school and allow it to read names.',
  },
  openEdxNames: {
    ru: 'В настройках компонента LTI в Studio включите «Request user’s full name»: одного username мало, почту передавать не нужно.',
    en: 'In the settings of the LTI component in Studio switch on “Request user’s full name”: the username alone is not enough, the e-mail address is not needed.',
  },
  iliasRelease: {
    ru: 'В ILIAS откройте «Администрирование → Расширение ILIAS → LTI», разрешите создавать объекты этого поставщика и передавать имя. Идентификатор пользователя выберите один на все объекты: со случайным для каждого объекта ребёнок станет двумя людьми.',
    en: 'In ILIAS open “Administration → Extending ILIAS → LTI”, allow objects of this provider to be created and the name to be sent. Choose a user identification that is the same in all objects: with a random one for each object a child becomes two people.',
  },
  approve: {
    ru: 'Откройте «Маршрут» один раз из любого курса: страница покажет номер, по которому администратор «Маршрута» одобрит размещение.',
    en: 'Open Marshrut once from any course: the page shows the number by which the administrator of Marshrut approves the deployment.',
  },
  openWithinADay: {
    ru: 'В течение суток откройте «Маршрут» из любого курса: первое размещение одобрится само.',
    en: 'Within 24 hours open Marshrut from any course: the first deployment is approved by itself.',
  },
  addActivity: {
    ru: 'В курсе добавьте элемент «Маршрут»: на странице курса появится маршрут ученика.',
    en: 'In a course add the activity “Marshrut”: the pupil’s route appears on the course page.',
  },
} as const satisfies Record<string, Record<Locale, string>>;

export type RemainingStep = keyof typeof remainingSteps;
