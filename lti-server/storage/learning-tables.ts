import type { LmsRefusal } from '../contract/completion.ts';
import type {
  AttentionRule,
  Feeling,
  HelpGiven,
  Look,
  NoteKind,
  OwnStepState,
  ReadingLevel,
  RouteStatus,
  SignalKind,
  SignalWish,
  StepState,
  TieKind,
  Visibility,
} from '../contract/vocabulary.ts';

/** Tables of a pupil's learning: the card, the people around, routes, notes. */

/** A confirmed pupil card: only staff make one, a Learner role alone never does. */
export interface PupilTable {
  school_id: string;
  pupil_id: string;
  person_id: string;
  created_at: number;
  created_by: string;
  /** What the route is drawn as; null: the child has not chosen. */
  look: Look | null;
  /** How much there is to read; null: nobody has decided. */
  reading_level: ReadingLevel | null;
  /** 1: words stand there with their stress; null, 0: without. */
  stress_marks: number | null;
}

export interface TieTable {
  school_id: string;
  tie_id: string;
  pupil_id: string;
  person_id: string;
  kind: TieKind;
  reason: string;
  starts_on: string;
  ends_on: string | null;
  ended_at: number | null;
  granted_by: string;
  created_at: number;
  /** The tutor whom this one stands in for until `ends_on`; null: a tie of its own. */
  substitute_for: string | null;
}

export interface RouteTable {
  school_id: string;
  route_id: string;
  pupil_id: string;
  status: RouteStatus;
  revision: number;
  /** The working plan: a `RoutePlan` as JSON. */
  plan: string;
  /** The last agreed version and the revision it was made from; null before the first agreement. */
  agreed_version: number | null;
  agreed_revision: number | null;
  created_at: number;
  created_by: string;
  updated_at: number;
  updated_by: string;
  /** Since which day it rests; null: it does not. */
  paused_on: string | null;
  /** The pauses that are over: `Rest[]` as JSON; null: none. */
  rests: string | null;
}

/** An agreed version of a route. Rows are only ever added. */
export interface RouteVersionTable {
  school_id: string;
  route_id: string;
  version: number;
  plan: string;
  /** `Party[]` as JSON. */
  agreed_by: string;
  agreed_at: number;
  recorded_by: string;
}

export interface StepProgressTable {
  school_id: string;
  route_id: string;
  step_id: string;
  state: StepState;
  alternative_id: string | null;
  changed_at: number;
  changed_by: string;
}

export interface HelpCallTable {
  school_id: string;
  help_id: string;
  pupil_id: string;
  route_id: string;
  step_id: string;
  asked_at: number;
  asked_by: string;
  answered_at: number | null;
  answered_by: string | null;
  /** What the adult wrote to the child. */
  reply: string | null;
}

/** How a step goes, as the child has pressed it. */
export interface StepSignalTable {
  school_id: string;
  signal_id: string;
  pupil_id: string;
  route_id: string;
  step_id: string;
  kind: SignalKind;
  wish: SignalWish | null;
  made_at: number;
  made_by: string;
}

/** A step that the child proposes, in its own words. */
export interface OwnStepTable {
  school_id: string;
  own_step_id: string;
  pupil_id: string;
  route_id: string;
  text: string;
  file_id: string | null;
  state: OwnStepState;
  made_at: number;
  made_by: string;
  answered_at: number | null;
  answered_by: string | null;
  reply: string | null;
}

/** The order in which the child wants the coming steps; the plan keeps its own. */
export interface StepOrderTable {
  school_id: string;
  route_id: string;
  /** Ids of steps as JSON. */
  step_ids: string;
  changed_at: number;
  changed_by: string;
}

/** What the child has drawn on the map of a version of its route; the newest row is the map of now. */
export interface ChildMapTable {
  school_id: string;
  route_id: string;
  version: number;
  pupil_id: string;
  /** A `MapDrawing` as JSON. */
  drawing: string;
  changed_at: number;
}

export interface NoteTable {
  school_id: string;
  note_id: string;
  pupil_id: string;
  author_id: string;
  kind: NoteKind;
  text: string;
  route_id: string | null;
  step_id: string | null;
  visibility: Visibility;
  revision: number;
  created_at: number;
  updated_at: number;
  feeling: Feeling | null;
  help_given: HelpGiven | null;
  /** What one observation of several children has in common; each child has a note of its own. */
  group_id: string | null;
  /** How long the voice beside it is; its file has the note's id. */
  voice_seconds: number | null;
}

/** A note that a quick note has written, for as long as it can be taken back. The note may be gone already. */
export interface GroupNoteTable {
  school_id: string;
  group_id: string;
  pupil_id: string;
  note_id: string;
  author_id: string;
  made_at: number;
  undone_at: number | null;
}

export interface NoteReaderTable {
  school_id: string;
  note_id: string;
  person_id: string;
}

/** An earlier wording of a note. */
export interface NoteEditTable {
  school_id: string;
  note_id: string;
  revision: number;
  kind: NoteKind;
  text: string;
  visibility: Visibility;
  edited_at: number;
  edited_by: string;
  /** The ids of those whom it named, as JSON; null for wordings that are older than this column. */
  readers: string | null;
}

export interface DraftTable {
  school_id: string;
  person_id: string;
  draft_key: string;
  form: string;
  saved_at: number;
}

/** An activity whose staff have decided about "count as done". No row: nobody ever has, and it is off. */
export interface CountedLinkTable {
  school_id: string;
  link_id: string;
  is_on: number;
  switched_at: number;
  switched_by: string;
  /** The gradebook's column (AGS calls it a line item) once it is known. */
  line_item_url: string | null;
  /** Whether a column that had been deleted was made anew; a second time nothing is made. */
  remade: number;
}

/** A pupil whose finished steps are told to the LMS. Rows of `waiting` are the outbox. */
export interface CountedPupilTable {
  school_id: string;
  link_id: string;
  pupil_id: string;
  route_id: string;
  finished_at: number;
  state: 'waiting' | 'sent' | 'refused';
  /** From when on it may be sent: a press that is taken back at once reaches no gradebook. */
  due_at: number;
  /** The score's own moment. Tries of one score keep it, the next score gets a later one (AGS 3.2.2). */
  scored_at: number | null;
  /** Whether a try went without an answer: then the LMS may have taken the score all the same. */
  unanswered: number;
  tries: number;
  sent_at: number | null;
  reason: LmsRefusal | null;
}

/** A reason for attention that a tutor has put off until a day. */
export interface AttentionSnoozeTable {
  school_id: string;
  person_id: string;
  pupil_id: string;
  rule: AttentionRule;
  until_day: string;
  reason: string;
  created_at: number;
}

/** How long each rule of the overview waits for this person: `AttentionSettings` as JSON. */
export interface AttentionSettingsTable {
  school_id: string;
  person_id: string;
  settings: string;
  changed_at: number;
}
