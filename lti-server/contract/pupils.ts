import * as z from 'zod/mini';
import { Day, Id, Line, Moment, PersonName, RequiredLine } from './fields.ts';
import { courseRoles, rosterStates, routeStatuses, stages, tieKinds } from './vocabulary.ts';

/** Someone around a pupil, why, and until when. */
export const TieView = z.object({
  tieId: Id,
  person: PersonName,
  kind: z.enum(tieKinds),
  reason: z.string(),
  startsOn: Day,
  endsOn: z.nullable(Day),
});
export type TieView = z.infer<typeof TieView>;

export const TieGrant = z.object({
  personId: Id,
  kind: z.enum(tieKinds),
  reason: RequiredLine(200),
  endsOn: z.nullable(Day),
});
export type TieGrant = z.infer<typeof TieGrant>;

export const TieEnd = z.object({ reason: Line(200) });

/** What the caller may do with a pupil; the widget shows only that and never guesses from a role. */
export const PupilAbilities = z.object({
  take: z.boolean(),
  grantTies: z.boolean(),
  readPlan: z.boolean(),
  writeRoute: z.boolean(),
  reportSteps: z.boolean(),
  answerHelp: z.boolean(),
  writeNotes: z.boolean(),
  seeAsPupil: z.boolean(),
});
export type PupilAbilities = z.infer<typeof PupilAbilities>;

export const PupilCard = z.object({
  pupilId: Id,
  name: z.string(),
  ties: z.array(TieView),
  abilities: PupilAbilities,
});
export type PupilCard = z.infer<typeof PupilCard>;

/** A call for help from a step. It stays open until an adult answers it. */
export const HelpView = z.object({
  helpId: Id,
  routeId: Id,
  stepId: Id,
  stepTitle: z.string(),
  askedAt: Moment,
  answeredAt: z.nullable(Moment),
  answeredBy: z.nullable(z.string()),
});
export type HelpView = z.infer<typeof HelpView>;

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

/** The LMS's list of members: what is known of it, and since when. */
export const RosterView = z.object({ state: z.enum(rosterStates), syncedAt: z.nullable(Moment) });
export type RosterView = z.infer<typeof RosterView>;

export const CourseLearners = z.object({ learners: z.array(CourseLearner), roster: RosterView });
export type CourseLearners = z.infer<typeof CourseLearners>;

/** Learners of the course who are pupils indeed. Those who have a card already are passed over. */
export const PupilConfirmation = z.object({
  personIds: z.array(Id).check(z.minLength(1), z.maxLength(2000)),
});

export const Take = z.object({ personId: Id });

/** People of the school that share a course with the pupil and can be given a tie. */
export const TieCandidates = z.object({
  people: z.array(z.object({ ...PersonName.shape, role: z.enum(courseRoles) })),
});
