import { stepId } from '../support/plans.ts';
import type { KindOfPerson } from '../support/class.ts';

/** Ids of one set of records: the pupil's own, another pupil's, or of nothing at all. */
export interface Records {
  readonly courseId: string;
  /** An activity that the staff of its course came by. */
  readonly linkId: string;
  readonly pupilId: string;
  readonly tieId: string;
  readonly routeId: string;
  readonly helpId: string;
  /** A step that the pupil has proposed. */
  readonly ownStepId: string;
  /** A teacher's request to the tutor, and a recommendation of the specialist. */
  readonly colleagueRequestId: string;
  readonly recommendationId: string;
  /** A note for the support team. */
  readonly noteId: string;
  /** An item of the tutor's own in the library, and one that waits for who moderates. */
  readonly ownItemId: string;
  readonly offeredItemId: string;
  /** A restricted note by the tutor, naming the specialist. */
  readonly restrictedNoteId: string;
  /** A person who can be given a tie, or be taken. */
  readonly personId: string;
  /** A question of the pupil, open to the specialist, with a way of the pupil's own. */
  readonly questionId: string;
  readonly entryId: string;
  readonly reflectionId: string;
  /** A voice in the pupil's chest, which is shown. */
  readonly fileId: string;
  readonly itemId: string;
  /** A strength on the pupil's card, written by the tutor. */
  readonly profileItemId: string;
  readonly freshId: string;
  readonly draftKey: string;
  /** Somebody of the staff who can be a tutor, and a move to the next school year. */
  readonly staffId: string;
  readonly turnId: string;
  /** What the tutor has said of an earlier school year of the pupil. */
  readonly newYearId: string;
  /** An event of the course that the pupil has joined, with a word of the pupil and a thing to do. */
  readonly eventId: string;
  readonly eventWordId: string;
  readonly eventTaskId: string;
  /** A meeting with the pupil that is prepared, and an agreement of an earlier one. */
  readonly meetingId: string;
  readonly agreementId: string;
  /** Steps put into the pupil's route by what was done for several children at once. */
  readonly bulkDeedId: string;
  /** A quick note of the tutor about the pupil. */
  readonly groupNoteId: string;
  /** What it wrote, for the support team, with a voice beside it. */
  readonly spokenNoteId: string;
}

export interface Expectation {
  /** Who is let in on the pupil's own record. Everybody else with a living session hears "not found". */
  readonly allowed: readonly KindOfPerson[];
  /**
   * `record`: about somebody, so a foreign record and an absent one must answer exactly alike.
   * `own`: always about the caller, whoever that is.
   */
  readonly about: 'record' | 'own';
  params?(of: Records): Record<string, unknown>;
  body?(of: Records): unknown;
  /** Who is let in on the foreign record, where a person can be tied to nobody and still be staff. */
  readonly allowedOnForeign?: readonly KindOfPerson[];
}

export const living: readonly KindOfPerson[] = [
  'self',
  'otherPupil',
  'learnerWithoutCard',
  'tutor',
  'teacher',
  'specialist',
  'clubTeacher',
  'guardian',
  'courseStaff',
  'staffOfOtherCourse',
  'staffOfOtherSchool',
  'tutorAsLearner',
  'formerTutor',
  'coordinator',
];
export const staffOfCourse: readonly KindOfPerson[] = ['tutor', 'teacher', 'specialist', 'courseStaff'];
export const staff: readonly KindOfPerson[] = [
  ...staffOfCourse,
  'clubTeacher',
  'staffOfOtherCourse',
  'staffOfOtherSchool',
  'formerTutor',
  'coordinator',
];
export const team: readonly KindOfPerson[] = ['tutor', 'teacher', 'specialist'];
/** Who stands beside the pupil in a lesson or a circle and asks the tutor for advice. */
export const colleagues: readonly KindOfPerson[] = ['teacher', 'specialist', 'clubTeacher'];
export const pageReaders: readonly KindOfPerson[] = ['self', 'guardian', ...team];
export const tutorOnly: readonly KindOfPerson[] = ['tutor'];
export const reporters: readonly KindOfPerson[] = ['self', 'tutor'];

export const ofLink = ({ linkId }: Records) => ({ linkId });
export const ofOwnItem = ({ ownItemId }: Records) => ({ itemId: ownItemId });
export const ofPupil = ({ pupilId }: Records) => ({ pupilId });
export const ofRoute = ({ routeId }: Records) => ({ routeId });
export const ofStep = ({ routeId }: Records) => ({ routeId, stepId: stepId('1') });
export const ofNote = ({ noteId }: Records) => ({ noteId });
export const ofRestrictedNote = ({ restrictedNoteId }: Records) => ({ noteId: restrictedNoteId });
export const ofQuestion = ({ questionId }: Records) => ({ questionId });
export const ofEntry = ({ questionId, entryId }: Records) => ({ questionId, entryId });
export const ofReflection = ({ reflectionId }: Records) => ({ reflectionId });
export const ofEvent = ({ eventId }: Records) => ({ eventId });
export const ofDraft = ({ draftKey }: Records) => ({ draftKey });
