import type { StepForm } from "../../lti-server/contract/vocabulary.ts";
import { plural } from "./plural.ts";

const count = plural("ru");

const stepForms: Record<StepForm, string> = {
  talk: "разговор",
  lesson: "на уроке",
  extra_lesson: "дополнительное занятие",
  after_school: "после уроков",
  elective: "факультатив",
  club: "кружок",
  home: "дома",
  journey: "поездка",
  learning_event: "событие",
  tryout: "проба",
  project: "проект",
};

/** Phrases of the frame around every view and of the pupil's page. Pupils are addressed as «ты». */
export const ru = {
  appName: "Маршрут",
  loading: "Открываем…",
  retry: "Попробовать ещё раз",
  notMe: "Это не я",
  close: "Закрыть",
  cancel: "Отмена",
  failureTitle: "Не получилось",
  failureText: "Что-то пошло не так. Попробуйте ещё раз чуть позже.",
  offlineTitle: "Нет связи",
  offlineText: "Проверьте интернет и попробуйте ещё раз.",
  requestId: (id: string) => `Номер для администратора: ${id}`,
  expiredTitle: "Страница закрылась",
  expiredText: "Откройте страницу ещё раз из курса.",
  goodbyeTitle: "До встречи!",
  goodbyeText:
    "Здесь больше ничего не видно. Чтобы вернуться, откройте страницу из курса под своим именем.",
  emptyTitle: (name: string) => `Здравствуйте, ${name}!`,
  emptyText:
    "Здесь пока ничего нет. Если вы ждёте свой маршрут, скажите об этом тьютору.",
  stepForms,
  windowFrom: (day: string) => `с ${day}`,
  windowUntil: (day: string) => `примерно до ${day}`,
  children: "Дети",

  noRouteTitle: (name: string) => `${name}, привет!`,
  noRouteText: "Твой маршрут ещё впереди. Вы составите его вместе с тьютором.",
  noRouteFamily: "Маршрута пока нет. Его составят вместе с тьютором.",
  closedTitle: "Маршрут пройден",
  closedText: "Ты в гавани. Можно отдохнуть и оглянуться на свой путь.",
  calmTitle: "Все шаги позади",
  calmText: "Дальше решите вместе с тьютором.",
  now: "Сейчас",
  next: "Потом",
  helpers: "Кто поможет",
  resources: "Что открыть",
  chooseTitle: "Выбери, как сделать",
  chosen: "Твой выбор",
  chooseAgain: "Выбрать другое",
  done: "Готово",
  notNow: "Не сейчас",
  help: "Позови взрослого",
  working: "Сохраняем…",
  undo: "Вернуть",
  doneSteps: (steps: number) =>
    `Уже сделано: ${count(steps, { one: "шаг", few: "шага", many: "шагов", other: "шага" })}`,
  laterSteps: (steps: number) =>
    `Отложено: ${count(steps, { one: "шаг", few: "шага", many: "шагов", other: "шага" })}`,
  furtherSteps: (steps: number) =>
    `Дальше по пути: ${count(steps, { one: "шаг", few: "шага", many: "шагов", other: "шага" })}`,
  goals: "Куда плывём",
  notes: "Записки для тебя",
  notesFamily: "Записки",
  people: "Кто рядом",
  tutor: "тьютор",
  whatFor: "Зачем",
  helpWho: (names: string) => `Увидит: ${names}.`,
  helpWhoUnknown: "Увидят взрослые, которые ведут твой маршрут.",
  helpCall: "Позвать",
  helpNotYet: "Пока не надо",
  helpAsked: "Помощь позвали.",
  helpAnswered: (name: string) => `Тебя услышали: ${name}.`,
  saidDone: (step: string) => `Готово: «${step}».`,
  saidLater: (step: string) => `Отложено: «${step}».`,
  saidBack: (step: string) => `Вернули: «${step}».`,
  saidChosen: (way: string) => `Твой выбор: «${way}».`,
  saidChooseAgain: "Можно выбрать другое.",
  saidHelp: "Взрослого позвали.",
  notSaved: "Не получилось сохранить. Попробуй ещё раз.",
  notSavedOffline: "Нет связи. Попробуй ещё раз, когда она появится.",
  opensInNewTab: "откроется в новой вкладке",
};

export type Words = typeof ru;
