import type { DocumentTarget } from '../../lti-server/contract/deep-linking.ts';
import type { PlacementKind } from '../../lti-server/contract/vocabulary.ts';
import { plural } from './plural.ts';

const count = plural('ru');

const kinds: Record<PlacementKind, { title: string; about: string; pupil: string; staff: string }> = {
  route: {
    title: 'Мой маршрут',
    about: 'Одна ссылка на весь курс: каждый ученик открывает по ней свой маршрут.',
    pupil: 'свой маршрут (что делать сейчас и что потом) и записки от взрослых',
    staff: 'панель тьютора',
  },
  notes: {
    title: 'Мои записи',
    about: 'То, что взрослые написали ученику: добрые слова, договорённости, советы.',
    pupil: 'только записки, написанные для него',
    staff: 'записи об учениках, каждый — те, что ему открыты',
  },
  questions: {
    title: 'Мои вопросы',
    about: 'Копилка вопросов ученика: о чём он хочет узнать и как это можно узнать.',
    pupil: 'свою копилку вопросов; оттуда можно перейти к маршруту',
    staff: 'панель тьютора',
  },
  event: {
    title: 'Событие',
    about: 'Страница одного события или путешествия, которое дети и взрослые придумывают вместе.',
    pupil: 'страницу события, если его пригласили; остальные — свой маршрут',
    staff: 'страницу события в панели',
  },
  panel: {
    title: 'Панель тьютора',
    about: 'Рабочее место взрослых: ученики курса, маршруты и записи.',
    pupil: 'свой маршрут; эту ссылку можно и скрыть от учеников в настройках курса',
    staff: 'панель тьютора',
  },
};

const targets: Record<DocumentTarget, string> = {
  iframe: 'На странице портала',
  window: 'В новом окне',
  embed: 'Как решит портал',
};

/** Phrases of the picker, where staff choose what stands on a course page. Adults are addressed as «вы». */
export const pickerRu = {
  kinds,
  targets,
  title: 'Что добавить на страницу курса?',
  inCourse: (course: string) => `Курс: ${course}`,
  chooseOne: 'Выберите что-то одно.',
  chooseSeveral: 'Можно выбрать сразу несколько.',
  name: 'Название на странице курса',
  nameProblem: 'Напишите название: его увидят ученики.',
  nothingChosen: 'Выберите, что добавить.',
  whichEvent: 'Какое событие',
  whichEventNone: 'Выберите событие',
  eventProblem: 'Выберите событие, которое откроет ссылка.',
  eventsLoading: 'Читаем события курса…',
  eventsFailed: 'Не удалось прочитать события курса. Снимите отметку и поставьте её ещё раз.',
  eventsNone: 'В этом курсе ещё нет событий. Событие открывают в панели тьютора.',
  where: 'Где открывать',
  whereHint: 'Некоторые порталы, например Moodle, решают это в своих настройках.',
  preview: 'Так это будет на странице курса',
  previewEmpty: 'Здесь появится то, что вы выберете.',
  pupilSees: 'Ученик увидит',
  staffSee: 'Взрослые увидят',
  add: (items: number) =>
    items < 2
      ? 'Добавить на страницу курса'
      : `Добавить: ${count(items, { one: 'ссылка', few: 'ссылки', many: 'ссылок', other: 'ссылки' })}`,
  adding: 'Добавляем…',
  cancel: 'Отмена',
  failed: 'Не получилось добавить. Проверьте связь и попробуйте ещё раз.',
  lostTitle: 'Выбор начат заново',
  lostText: 'Закройте это окно и начните добавлять ещё раз со страницы курса.',

  embedTitle: 'Вставить прямо в текст страницы',
  embedText:
    'Маршрут может стоять и внутри текста — там, где портал принимает код. Сначала добавьте ссылку, как выше, потом вставьте этот код в текст страницы.',
  embedAddress: 'Адрес запуска в портале',
  embedAddressHint: 'Адрес, по которому портал открывает добавленную ссылку.',
  embedMoodleHint:
    'Откройте добавленную ссылку в Moodle: число в конце адреса страницы (id=…) допишите сюда.',
  embedAddressProblem: 'Допишите адрес: без него код ничего не откроет.',
  embedCode: 'Код для вставки',
  copy: 'Скопировать код',
  copied: 'Код скопирован.',
  copyByHand: 'Код выделен: скопируйте его с клавиатуры.',
};

export type PickerWords = typeof pickerRu;
