import * as z from 'zod/mini';
import {
  Day,
  Id,
  Line,
  Moment,
  PersonName,
  RequiredLine,
  RequiredText,
  Revision,
  Text,
  WebAddress,
} from './fields.ts';
import { RouteVoice } from './voice.ts';
import {
  looks,
  parties,
  readingLevels,
  stages,
  stepForms,
  stepMethods,
  stepResults,
  stepStates,
} from './vocabulary.ts';

export const Goal = z.object({
  id: Id,
  title: RequiredLine(200),
  /** How we shall see that it worked, in words a child understands. */
  successSign: Line(300),
});
export type Goal = z.infer<typeof Goal>;

export const Resource = z.object({ title: RequiredLine(200), url: WebAddress });

/** One of the ways to do a step. The child picks one. */
export const Alternative = z.object({ id: Id, title: RequiredLine(120), whatToDo: Text(2000) });
export type Alternative = z.infer<typeof Alternative>;

export const Step = z.object({
  id: Id,
  title: RequiredLine(120),
  whatToDo: Text(2000),
  goalId: z.nullable(Id),
  form: z.enum(stepForms),
  method: z.nullable(z.enum(stepMethods)),
  resources: z.array(Resource).check(z.maxLength(10)),
  /** Who helps, as the child knows them: «Мария Ивановна», «мама». */
  helpers: z.array(RequiredLine(80)).check(z.maxLength(6)),
  /** A window, not a deadline: nothing turns red when it has passed. */
  startsOn: z.nullable(Day),
  endsOn: z.nullable(Day),
  alternatives: z.array(Alternative).check(z.maxLength(4)),
  proposedBy: z.enum(parties),
  agreedBy: z.array(z.enum(parties)).check(z.maxLength(parties.length)),
});
export type Step = z.infer<typeof Step>;

const inOrder = (window: { startsOn: string | null; endsOn: string | null }) =>
  window.startsOn === null || window.endsOn === null || window.startsOn <= window.endsOn;
const distinct = (things: readonly { id: string }[]) =>
  new Set(things.map((thing) => thing.id)).size === things.length;

/** The whole route as it is written together. What happens to its steps is kept apart, in `StepProgress`. */
export const RoutePlan = z
  .object({
    title: RequiredLine(160),
    /** What it is for, in the child's own words (domain item S76). */
    purpose: RequiredText(600),
    stage: z.enum(stages),
    startsOn: z.nullable(Day),
    endsOn: z.nullable(Day),
    goals: z.array(Goal).check(z.maxLength(12)),
    steps: z.array(Step).check(z.maxLength(60)),
  })
  .check(
    z.refine((plan) => inOrder(plan), { path: ['endsOn'], error: 'window_order' }),
    z.refine((plan) => plan.steps.every(inOrder), { path: ['steps'], error: 'window_order' }),
    z.refine((plan) => distinct(plan.goals), { path: ['goals'], error: 'same_id' }),
    z.refine((plan) => distinct([...plan.steps, ...plan.steps.flatMap((step) => step.alternatives)]), {
      path: ['steps'],
      error: 'same_id',
    }),
    z.refine(
      (plan) =>
        plan.steps.every(
          (step) => step.goalId === null || plan.goals.some((goal) => goal.id === step.goalId),
        ),
      { path: ['steps'], error: 'unknown_goal' },
    ),
  );
export type RoutePlan = z.infer<typeof RoutePlan>;

export const StepProgress = z.object({
  stepId: Id,
  state: z.enum(stepStates),
  alternativeId: z.nullable(Id),
  changedAt: Moment,
});
export type StepProgress = z.infer<typeof StepProgress>;

/** `routeId` is made by the widget: sending the same creation twice makes one route. */
export const RouteCreation = z.object({ routeId: Id, plan: RoutePlan });
export const RouteEdit = z.object({ revision: Revision, plan: RoutePlan });
export const RouteAgreement = z.object({
  revision: Revision,
  agreedBy: z.array(z.enum(parties)).check(z.minLength(1), z.maxLength(parties.length)),
});
export const RouteRevision = z.object({ revision: Revision });

export const StepStateChange = z.object({ state: z.enum(stepStates) });
export const StepChoice = z.object({ alternativeId: z.nullable(Id) });
/** `helpId` is made by the widget, so that an impatient second press is the same call. */
export const HelpCall = z.object({ helpId: Id });
export const HelpAnswer = z.object({ reply: z.optional(Line(300)) });
/** What became of several steps at once, as the paper strip says. */
export const StepResults = z.object({
  results: z
    .array(z.object({ stepId: Id, state: z.enum(stepResults) }))
    .check(z.minLength(1), z.maxLength(60)),
});
/** A call for help from a step. It stays open until an adult answers it. */
export const HelpView = z.object({
  helpId: Id,
  routeId: Id,
  stepId: Id,
  stepTitle: z.string(),
  askedAt: Moment,
  answeredAt: z.nullable(Moment),
  answeredBy: z.nullable(z.string()),
  /** What the adult wrote to the child; absent when nothing was. */
  reply: z.optional(z.string()),
});
export type HelpView = z.infer<typeof HelpView>;

export const ProgressView = z.object({
  progress: z.array(StepProgress),
  help: z.array(HelpView),
  /** What the child has said about the route; for the child and the tutor only. */
  voice: z.optional(RouteVoice),
});
export type ProgressView = z.infer<typeof ProgressView>;

/** A note as the pupil's page shows it. */
export const PupilNote = z.object({
  noteId: Id,
  kind: z.string(),
  text: z.string(),
  stepId: z.nullable(Id),
  author: z.string(),
  createdAt: Moment,
});
export type PupilNote = z.infer<typeof PupilNote>;

/** A step of the agreed route with what became of it. */
export const PageStep = z.object({
  id: Id,
  title: z.string(),
  whatToDo: z.string(),
  form: z.enum(stepForms),
  resources: z.array(Resource),
  helpers: z.array(z.string()),
  startsOn: z.nullable(Day),
  endsOn: z.nullable(Day),
  alternatives: z.array(Alternative),
  state: z.enum(stepStates),
  alternativeId: z.nullable(Id),
  /** When the state was last changed; absent while nothing has happened to the step. */
  changedAt: z.optional(Moment),
});

/** The agreed route as the pupil (or the family, or "see as the pupil") gets it: no drafts, no adult words. */
export const PupilPage = z.object({
  pupilId: Id,
  name: z.string(),
  look: z.enum(looks),
  readingLevel: z.literal(readingLevels),
  /** Words are shown with their stress. Absent: without, and no text has marks in it. */
  stressMarks: z.optional(z.boolean()),
  tutors: z.array(PersonName),
  route: z.nullable(
    z.object({
      routeId: Id,
      title: z.string(),
      purpose: z.string(),
      stage: z.enum(stages),
      closed: z.boolean(),
      /** It rests: nothing is to be done now. */
      resting: z.optional(z.boolean()),
      startsOn: z.nullable(Day),
      endsOn: z.nullable(Day),
      goals: z.array(Goal),
      steps: z.array(PageStep),
      help: z.array(HelpView),
      voice: z.optional(RouteVoice),
    }),
  ),
  notes: z.array(PupilNote),
  /** Whether the done / not now / help buttons work for the caller (not in "see as the pupil"). */
  mayReport: z.boolean(),
});
export type PupilPage = z.infer<typeof PupilPage>;
