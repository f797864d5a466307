import type { ChildWordKind } from '../../lti-server/contract/my-people.ts';
import type { TieKind } from '../../lti-server/contract/vocabulary.ts';

const does: Record<TieKind, string> = {
  tutor: 'идёт рядом по маршруту',
  teacher: 'учит на уроках',
  specialist: 'помогает, когда трудно',
  guardian: 'моя семья',
  club_teacher: 'ведёт кружок',
};

const doesForFamily: Record<TieKind, string> = {
  tutor: 'тьютор',
  teacher: 'учитель',
  specialist: 'специалист',
  guardian: 'семья',
  club_teacher: 'педагог кружка',
};

const kinds: Record<ChildWordKind, string> = {
  question: 'Мои вопросы',
  reflection: 'Мысли о шаге',
  chest: 'Показанное из сундука',
  own_step: 'Мой свой шаг',
  map: 'Знаки на моей карте',
  signal: '«Трудно» и «устал»',
};

const kindsForFamily: Record<ChildWordKind, string> = {
  question: 'Вопросы ребёнка',
  reflection: 'Мысли о шаге',
  chest: 'Показанное из сундука',
  own_step: 'Свой шаг',
  map: 'Знаки на карте',
  signal: '«Трудно» и «устал»',
};

/** Phrases of "my people". Pupils are addressed as «ты», grown-ups as «вы». */
export const myPeopleRu = {
  does,
  doesForFamily,
  kinds,
  kindsForFamily,
  title: 'Мои люди',
  titleForFamily: 'Кто рядом с ребёнком',
  myTutor: 'мой тьютор',
  standsIn: (day: string, name: string) => `рядом до ${day}, замещает: ${name}`,
  before: (name: string) => `Это новый тьютор. Раньше: ${name}.`,
  tutor: 'тьютор',
  when: 'Когда',
  where: 'Где',
  notFixed: 'Когда встретимся? Спроси!',
  notFixedShort: 'Спроси, когда!',
  notFixedForFamily: 'Время и место встреч пока не записаны.',
  noTutorTitle: 'Тьютора пока нет',
  noTutorText: 'Как только он появится, ты увидишь его здесь.',
  noTutorForFamily: 'Как только тьютор появится, он будет назван здесь.',
  others: 'Кто ещё рядом',
  readers: 'Кто увидит мои слова',
  readersForFamily: 'Кто видит слова ребёнка',
  onlyYou: 'только ты',
  onlyChild: 'только ребёнок',
  readersMore: 'Вопрос или мысль можно показать и другим — ты решаешь сам.',

  meetingAbout: 'Это прочтут ученик и семья на странице «Мои люди».',
  time: 'Когда',
  timeHint: 'Словами ребёнка: «по вторникам после третьего урока»',
  place: 'Где',
  placeHint: 'Например: «кабинет 12, второй этаж»',
  save: 'Сохранить',
  saved: 'Время и место встреч сохранены.',
};

export type MyPeopleWords = typeof myPeopleRu;
