import type {
  CourseRole,
  NoteKind,
  Party,
  RouteStatus,
  Stage,
  StepMethod,
  StepState,
  TieKind,
} from '../../lti-server/contract/vocabulary.ts';

const stages: Record<Stage, string> = {
  diagnostic: 'знакомство и диагностика',
  design: 'проектирование',
  realisation: 'реализация',
  reflection: 'рефлексия',
};
const statuses: Record<RouteStatus, string> = {
  draft: 'черновик',
  agreed: 'согласован',
  closed: 'завершён',
};
const stepStates: Record<StepState, string> = {
  planned: 'впереди',
  now: 'сейчас',
  done: 'сделано',
  changed: 'вышло по-другому',
  not_now: 'отложено',
};
const stepMethods: Record<StepMethod, string> = {
  problem_dialogue: 'проблемный диалог',
  discussion: 'обсуждение',
  self_analysis: 'самоанализ',
  debate: 'дебаты',
  journey: 'образовательное путешествие',
  educational_map: 'образовательная карта',
  game: 'игра',
  practice: 'упражнение',
  movement_break: 'физминутка',
};
const parties: Record<Party, string> = {
  pupil: 'ученик',
  tutor: 'тьютор',
  teacher: 'учитель',
  specialist: 'специалист',
  guardian: 'семья',
};
const tieKinds: Record<TieKind, string> = {
  tutor: 'тьютор',
  teacher: 'учитель',
  specialist: 'специалист',
  guardian: 'родитель или законный представитель',
  club_teacher: 'педагог дополнительного образования',
};
const courseRoles: Record<CourseRole, string> = {
  instructor: 'преподаватель',
  assistant: 'ассистент',
  developer: 'разработчик курса',
  mentor: 'наставник',
  learner: 'учащийся',
  guest: 'гость',
};
const noteKinds: Record<NoteKind, string> = {
  observation: 'наблюдение',
  talk: 'разговор',
  good_word: 'доброе слово',
  difficulty: 'трудность',
  agreement: 'договорённость',
  recommendation: 'рекомендация',
};

/** The closed sets of the domain as adults read them. Small letters: they stand inside sentences and chips. */
export const domainRu = {
  stages,
  statuses,
  stepStates,
  stepMethods,
  parties,
  tieKinds,
  courseRoles,
  noteKinds,
};
export type DomainWords = typeof domainRu;
