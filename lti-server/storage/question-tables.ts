import type { QuestionAdding, QuestionSign, QuestionState, QuestionWay } from '../contract/questions.ts';

/** Tables of a child's own words: the question jar and reflections. Only the child writes and hides them. */

export interface QuestionTable {
  school_id: string;
  question_id: string;
  pupil_id: string;
  words: string;
  sign: QuestionSign | null;
  /** A voice or a drawing instead of words, or beside them. */
  file_id: string | null;
  state: QuestionState;
  /** Since when nobody but the child is shown it. */
  hidden_at: number | null;
  asked_at: number;
  asked_by: string;
  changed_at: number;
}

/** A grown-up whom the child lets read a question, besides the tutor. */
export interface QuestionReaderTable {
  school_id: string;
  question_id: string;
  person_id: string;
}

/** A way to find out, or an answer. */
export interface QuestionEntryTable {
  school_id: string;
  question_id: string;
  entry_id: string;
  kind: QuestionAdding['kind'];
  way: QuestionWay | null;
  words: string;
  file_id: string | null;
  tried_at: number | null;
  added_at: number;
  added_by: string;
}

export interface ReflectionTable {
  school_id: string;
  reflection_id: string;
  pupil_id: string;
  route_id: string | null;
  step_id: string | null;
  /** The step's title when it was written; plans change. */
  about: string;
  /** The format of the answer, for reading the table by eye. */
  format: string;
  /** A `ReflectionAnswer` as JSON. */
  answer: string;
  words: string;
  file_id: string | null;
  hidden_at: number | null;
  written_at: number;
  written_by: string;
}

export interface ReflectionReplyTable {
  school_id: string;
  reflection_id: string;
  reply_id: string;
  words: string;
  replied_at: number;
  replied_by: string;
}
