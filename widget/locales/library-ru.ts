import type { HelperRole, Need, RouteLevel } from '../../lti-server/contract/library-vocabulary.ts';

const needs: Record<Need, string> = {
  interest: 'свой интерес',
  topic: 'не даётся тема',
  starting: 'трудно начать',
  memory: 'забывает нужное',
  attention: 'внимание',
  perseverance: 'довести до конца',
  energy: 'быстро устаёт',
  thinking: 'рассуждать по шагам',
  organisation: 'дела и обещания',
  friends: 'друзья и класс',
  reading: 'чтение',
  return: 'после болезни',
  first_grade: 'первый класс',
  further: 'хочет большего',
  clubs: 'кружки',
  event: 'общее дело',
  rhythm: 'начало и конец дня',
};
const levels: Record<RouteLevel, string> = {
  trail: 'Тропинка',
  road: 'Дорога',
  expedition: 'Экспедиция',
};
const helperRoles: Record<HelperRole, string> = {
  tutor: 'тьютор',
  teacher: 'учитель',
  home: 'кто-то из домашних',
  friend: 'друг или подруга',
  specialist: 'специалист',
  speech: 'логопед',
  leader: 'педагог кружка',
};

/** What the library is sorted by, as adults read it. Small letters: these words stand in chips. */
export const libraryRu = { needs, levels, helperRoles };
export type LibraryWords = typeof libraryRu;
