/** Tables of those who look after the tutors of a school. */

/** Somebody whom the administrator has named a coordinator: rights come from this record, never from a role. */
export interface CoordinatorTable {
  school_id: string;
  coordinator_id: string;
  person_id: string;
  ends_on: string | null;
  ended_at: number | null;
  created_at: number;
}

/** A child for whom a tutor is asked. One open request a child. */
export interface TutorRequestTable {
  school_id: string;
  pupil_id: string;
  asked_by: string;
  why: string;
  asked_at: number;
}

/** A child has gone from one tutor to another; who takes over says when the page was read. */
export interface HandoverTable {
  school_id: string;
  handover_id: string;
  pupil_id: string;
  /** Null where nobody was the tutor before. */
  from_person: string | null;
  to_person: string;
  /** The tie that begins with it. */
  tie_id: string;
  created_at: number;
  read_at: number | null;
}

/** How long the attention rules wait in this school; an `AttentionSettings` as JSON. */
export interface SchoolAttentionTable {
  school_id: string;
  settings: string;
  changed_at: number;
  changed_by: string;
}

/** In which grade a pupil is in a school year, which is named by the calendar year it begins in. */
export interface PupilYearTable {
  school_id: string;
  pupil_id: string;
  year: number;
  grade: number;
  /** Whether what was before this year stays out of sight by default. */
  clean_slate: number;
  /** The move to this year that made the row; null: it was typed in. */
  turn_id: string | null;
  created_at: number;
}

/** What a child's tutor has answered at the beginning of a school year. */
export interface NewYearTable {
  school_id: string;
  pupil_id: string;
  /** By the calendar year it begins in. */
  year: number;
  /** One press, for one child or several; what of their cards was left behind by it names it too. */
  turn_id: string;
  /** Whether the years before are out of sight by default. */
  clean_slate: number;
  /** The agreements that were put off by it: their ids as JSON. */
  agreements: string;
  made_at: number;
  made_by: string;
}

/** A move of pupils to the next school year, for as long as it can be undone. */
export interface YearTurnTable {
  school_id: string;
  turn_id: string;
  year: number;
  pupils: number;
  /** Ties whose end it changed, with the end before: `[tieId, endsOn | null][]` as JSON. */
  ties: string;
  made_at: number;
  made_by: string;
  undone_at: number | null;
}
