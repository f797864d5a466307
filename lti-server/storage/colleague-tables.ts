import type { FeedbackOutcome, RecommendationState } from '../contract/vocabulary.ts';

/** Tables of what colleagues say to a child's tutor. The child never sees any of it. */

/** How it went, by one tap. `title` is what was tried, in the words of that day. */
export interface ColleagueFeedbackTable {
  school_id: string;
  feedback_id: string;
  pupil_id: string;
  person_id: string;
  /** Null where it is about a line of the help card and not about a step. */
  route_id: string | null;
  /** The step or the line. */
  subject_id: string;
  title: string;
  outcome: FeedbackOutcome;
  line: string;
  made_at: number;
}

/** A question to the child's tutor; the answer is promised by a day. */
export interface ColleagueRequestTable {
  school_id: string;
  request_id: string;
  pupil_id: string;
  person_id: string;
  sees: string;
  /** When it happens. */
  happens: string;
  tried: string;
  hopes: string;
  made_at: number;
  answer_by: string;
  seen_at: number | null;
  seen_by: string | null;
  answered_at: number | null;
  answered_by: string | null;
  answer: string | null;
}

/** What a specialist recommends, and which step it has become. */
export interface RecommendationTable {
  school_id: string;
  recommendation_id: string;
  pupil_id: string;
  person_id: string;
  /** What to do: as a step it has this name, so the child will read it. */
  title: string;
  /** Instructions, for grown-ups only; likewise where and how often. */
  how: string;
  place: string;
  often: string;
  until_day: string | null;
  /** 1: a technique that the specialist alone uses (domain item S65). */
  own_hands: number;
  made_at: number;
  state: RecommendationState;
  reply: string | null;
  answered_at: number | null;
  answered_by: string | null;
  route_id: string | null;
  step_id: string | null;
}
