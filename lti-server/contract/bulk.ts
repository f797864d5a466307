import * as z from 'zod/mini';
import { Day, Id, Moment, RequiredLine, Text } from './fields.ts';
import { parties, routeStatuses, stepForms, stepMethods, stepResults, stepStates } from './vocabulary.ts';

/**
 * What a tutor does for several children at once. Every child stays individual: each has a wording of its own,
 * can be left out, and hears of it in its own route (domain section 4, T3).
 */

/** So many children fit one deed; a tutor has one to sixty. */
export const mostChildren = 60;

/** `step`: a step or game for the route. `week`: what became of a week's steps. The others move or rest routes. */
export const bulkKinds = ['step', 'shift', 'pause', 'resume', 'week'] as const;
export type BulkKind = (typeof bulkKinds)[number];

/**
 * Why nothing came of it for one child. `gone`: no longer the caller's to do, or not there. `already`: it stood so
 * before. `changed`: not taken back, because somebody has changed the route since.
 */
export const bulkProblems = ['gone', 'closed', 'full', 'step_gone', 'already', 'changed', 'failed'] as const;
export type BulkProblem = (typeof bulkProblems)[number];

/** Where a step is put: right after the one for now, or at the end. */
export const stepPlaces = ['next', 'last'] as const;
export type StepPlace = (typeof stepPlaces)[number];

/** What a closed week can say of a step, besides saying nothing. */
export const weekResults = [...stepResults, 'next_week'] as const;
export type WeekResult = (typeof weekResults)[number];

const chosen = <Child extends z.ZodMiniType<{ pupilId: string }>>(child: Child) =>
  z.array(child).check(
    z.minLength(1),
    z.maxLength(mostChildren),
    z.refine((children) => new Set(children.map(({ pupilId }) => pupilId)).size === children.length, {
      error: 'same_id',
    }),
  );

export const BulkSheetRequest = z.object({
  pupilIds: z.array(Id).check(z.minLength(1), z.maxLength(mostChildren)),
});

const SheetStep = z.object({
  id: Id,
  title: z.string(),
  whatToDo: z.string(),
  form: z.enum(stepForms),
  helpers: z.array(z.string()),
  startsOn: z.nullable(Day),
  endsOn: z.nullable(Day),
  state: z.enum(stepStates),
  /** When the state was last changed; null while nothing has happened to the step. */
  changedAt: z.nullable(Moment),
});
export type SheetStep = z.infer<typeof SheetStep>;

/** A child with the route that is on: the agreed plan, and the working one where nothing is agreed yet. */
export const SheetChild = z.object({
  pupilId: Id,
  name: z.string(),
  route: z.nullable(
    z.object({
      routeId: Id,
      title: z.string(),
      status: z.enum(routeStatuses),
      pausedOn: z.nullable(Day),
      /** False when the working plan has changes that the pupil does not see yet. */
      agreedIsCurrent: z.boolean(),
      steps: z.array(SheetStep),
    }),
  ),
  /** For a card on paper: what the child is good at and what helps, at most five lines together. */
  help: z.object({ strengths: z.array(z.string()), lines: z.array(z.string()) }),
});
export type SheetChild = z.infer<typeof SheetChild>;
export const BulkSheet = z.object({ children: z.array(SheetChild) });

const ofChild = { pupilId: Id, routeId: Id };
/** `deedId` is made by the widget: sent again, it goes on with the children for whom it was not done yet. */
const ofDeed = { deedId: Id };

export const GivenStep = z
  .object({
    title: RequiredLine(120),
    whatToDo: Text(2000),
    form: z.enum(stepForms),
    method: z.nullable(z.enum(stepMethods)),
    startsOn: z.nullable(Day),
    endsOn: z.nullable(Day),
  })
  .check(
    z.refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, {
      path: ['endsOn'],
      error: 'window_order',
    }),
  );
export type GivenStep = z.infer<typeof GivenStep>;

const mostDays = 120;

export const BulkDeed = z.discriminatedUnion('kind', [
  z.object({
    ...ofDeed,
    kind: z.literal('step'),
    place: z.enum(stepPlaces),
    /** Agreed at once by these; nobody: it waits in the working plan as a proposal. */
    agreedBy: z.array(z.enum(parties)).check(z.maxLength(parties.length)),
    children: chosen(z.object({ ...ofChild, step: GivenStep })),
  }),
  z.object({
    ...ofDeed,
    kind: z.literal('shift'),
    days: z.int().check(z.minimum(-mostDays), z.maximum(mostDays)),
    children: chosen(z.object(ofChild)),
  }),
  z.object({ ...ofDeed, kind: z.literal('pause'), children: chosen(z.object(ofChild)) }),
  /** `shift`: what is ahead moves by the days of the pause. */
  z.object({ ...ofDeed, kind: z.literal('resume'), shift: z.boolean(), children: chosen(z.object(ofChild)) }),
  z.object({
    ...ofDeed,
    kind: z.literal('week'),
    /** The Monday to which `next_week` moves a step, by the tutor's calendar. */
    nextMonday: Day,
    children: chosen(
      z.object({
        ...ofChild,
        results: z
          .array(z.object({ stepId: Id, to: z.enum(weekResults) }))
          .check(z.minLength(1), z.maxLength(60)),
      }),
    ),
  }),
]);
export type BulkDeed = z.infer<typeof BulkDeed>;

/** What came of a deed for each child. */
export const BulkOutcome = z.object({
  deedId: Id,
  kind: z.enum(bulkKinds),
  madeAt: Moment,
  /** Until when it can be taken back. */
  undoUntil: Moment,
  undoneAt: z.nullable(Moment),
  children: z.array(
    z.object({
      pupilId: Id,
      done: z.boolean(),
      undone: z.boolean(),
      /** The step is in the working plan, and the child sees it once that is agreed. */
      waits: z.boolean(),
      problem: z.nullable(z.enum(bulkProblems)),
    }),
  ),
});
export type BulkOutcome = z.infer<typeof BulkOutcome>;
export const BulkOutcomes = z.object({ deeds: z.array(BulkOutcome) });
