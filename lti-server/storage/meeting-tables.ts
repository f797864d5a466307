import type { AgreementOutcome, MeetingKind } from '../contract/meetings.ts';
import type { Party } from '../contract/vocabulary.ts';

/** Tables of meetings with children and of what was agreed in them. */

/** The head of a meeting. It holds no words: all that is said stands in the rows of its children. */
export interface MeetingTable {
  school_id: string;
  meeting_id: string;
  kind: MeetingKind;
  held_on: string;
  minutes_planned: number;
  minutes_spent: number | null;
  revision: number;
  started_at: number | null;
  /** Null until the minutes are written. */
  ended_at: number | null;
  created_at: number;
  created_by: string;
  updated_at: number;
  updated_by: string;
}

/** One child's part of a meeting. */
export interface MeetingPupilTable {
  school_id: string;
  meeting_id: string;
  pupil_id: string;
  /** A `MeetingPart` as JSON: of records elsewhere it names only the ids. */
  part: string;
  /** The notes that hold the minutes. */
  note_id: string | null;
  adult_note_id: string | null;
}

/** What was agreed, on whom it is, and what became of it. */
export interface AgreementTable {
  school_id: string;
  agreement_id: string;
  meeting_id: string;
  pupil_id: string;
  text: string;
  owner_party: Party;
  owner_id: string | null;
  agreed_on: string;
  due_on: string;
  route_id: string | null;
  step_id: string | null;
  outcome: AgreementOutcome | null;
  outcome_at: number | null;
  outcome_by: string | null;
  /** What of the pupil's card it is about (`request:…`, `answer:…`, `gap:…`). */
  about: string | null;
}
