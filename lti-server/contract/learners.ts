import * as z from 'zod/mini';
import { Id, Moment, PersonName } from './fields.ts';
import { HelpView } from './routes.ts';
import { courseRoles, routeStatuses, stages, tieKinds } from './vocabulary.ts';

/** A learner of the course as staff see one in the list. `pupilId` is null until somebody confirms a card. */
export const CourseLearner = z.object({
  person: PersonName,
  pupilId: z.nullable(Id),
  role: z.enum(courseRoles),
  tutors: z.array(z.string()),
  /** How the caller is tied to this pupil, if at all. */
  tie: z.nullable(z.enum(tieKinds)),
  /** The current route. Title and now-step are null for those without a tie. */
  route: z.nullable(
    z.object({
      routeId: Id,
      status: z.enum(routeStatuses),
      stage: z.enum(stages),
      title: z.nullable(z.string()),
      nowStep: z.nullable(z.string()),
      changedAt: Moment,
    }),
  ),
  openHelp: z.array(HelpView),
  mayTake: z.boolean(),
  /** False for a pupil who no longer stands in the LMS's list; shown to those who are tied to the pupil. */
  active: z.boolean(),
  /** Whether a card may be made: the LMS says Learner, and nobody has confirmed it. */
  confirmable: z.boolean(),
  /** Staff elsewhere, or somebody's grown-up: most likely no pupil, whatever the LMS says here. */
  perhapsGrownUp: z.boolean(),
});
export type CourseLearner = z.infer<typeof CourseLearner>;

/**
 * What is known of the LMS's list of a course's members. `none`: the LMS offers no list. `waiting`: it is
 * being read. `failed`: it could not be read; what was known before still stands.
 */
const rosterStates = ['none', 'waiting', 'synced', 'failed'] as const;
/** The LMS's list of members: what is known of it, and since when. */
export const RosterView = z.object({ state: z.enum(rosterStates), syncedAt: z.nullable(Moment) });
export type RosterView = z.infer<typeof RosterView>;

/** A group of the course in the LMS, and which of the learners are in it. */
export const CourseGroup = z.object({ groupId: z.string(), name: z.string(), personIds: z.array(Id) });
export type CourseGroup = z.infer<typeof CourseGroup>;

export const CourseLearners = z.object({
  learners: z.array(CourseLearner),
  roster: RosterView,
  /** Absent where the LMS has none. Only staff ever hear of them. */
  groups: z.optional(z.array(CourseGroup)),
});
export type CourseLearners = z.infer<typeof CourseLearners>;

/** As many can be confirmed in one request; a school that is one course sends several. */
export const mostConfirmed = 2000;

/** Learners of the course who are pupils indeed. Those who have a card already are passed over. */
export const PupilConfirmation = z.object({
  personIds: z.array(Id).check(z.minLength(1), z.maxLength(mostConfirmed)),
});

/** People of the school that share a course with the pupil and can be given a tie. */
export const TieCandidates = z.object({
  people: z.array(z.object({ ...PersonName.shape, role: z.enum(courseRoles) })),
});
