import type { EventAnswer, EventKind, EventStage, WordAbout } from '../contract/events.ts';

/** Tables of events and journeys, and of when a tutor and a child meet. */

/** When and where a tutor meets the child, in the tutor's words. */
export interface TutorMeetingTable {
  school_id: string;
  pupil_id: string;
  person_id: string;
  time: string;
  place: string;
  updated_at: number;
}

/** An event or a journey of a course, designed by children and adults together. */
export interface LearningEventTable {
  school_id: string;
  event_id: string;
  course_id: string;
  kind: EventKind;
  stage: EventStage;
  /** After this day adults' suggestions are shown even without a child's idea. */
  ideas_until: string | null;
  revision: number;
  /** An `EventPlan` as JSON: never a name of a child, those stand in rows of their own. */
  plan: string;
  created_at: number;
  created_by: string;
  updated_at: number;
  updated_by: string;
}

export interface EventPupilTable {
  school_id: string;
  event_id: string;
  pupil_id: string;
  answer: EventAnswer;
  invited_at: number;
  invited_by: string;
  answered_at: number | null;
  /** The step of the pupil's route that the event is. */
  step_id: string | null;
}

/** An idea for the event, or what somebody takes along. `pupil_id` is null where an adult speaks. */
export interface EventWordTable {
  school_id: string;
  word_id: string;
  event_id: string;
  pupil_id: string | null;
  person_id: string;
  about: WordAbout;
  text: string;
  /** A child's picture or voice. */
  file_id: string | null;
  created_at: number;
  /** Hidden by whoever wrote it; nobody else can. */
  hidden_at: number | null;
}

/** A child who has taken a task. */
export interface EventTaskTable {
  school_id: string;
  event_id: string;
  task_id: string;
  pupil_id: string;
  taken_at: number;
}
