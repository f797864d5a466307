import * as z from 'zod/mini';
import { Id, Line, Moment, Text } from './fields.ts';
import { fileKinds, islandSizes, ownStepStates, signalKinds, signalWishes } from './vocabulary.ts';

/**
 * What a child says about its own route: how a step goes, steps of its own, the order it likes. Only the
 * child writes here; the tutor hears and answers (domain section 4, P4 and P5).
 */

/** How a step goes, pressed by the child: kept 60 days. */
export const StepSignal = z.object({
  signalId: Id,
  stepId: Id,
  kind: z.enum(signalKinds),
  /** What the child then asked for; null while it has not. */
  wish: z.nullable(z.enum(signalWishes)),
  madeAt: Moment,
});
export type StepSignal = z.infer<typeof StepSignal>;

/** The id in the address is made by the widget: pressing again, or choosing a wish later, is the same signal. */
export const SignalBody = z.object({
  kind: z.enum(signalKinds),
  wish: z.nullable(z.enum(signalWishes)),
});

/** A step that the child has thought of. It becomes a part of the plan when the tutor takes it in. */
export const OwnStep = z.object({
  ownStepId: Id,
  text: z.string(),
  /** A drawing, a photo or a voice instead of words, or beside them. */
  file: z.nullable(z.object({ fileId: Id, kind: z.enum(fileKinds) })),
  madeAt: Moment,
  state: z.enum(ownStepStates),
  answeredAt: z.nullable(Moment),
  answeredBy: z.nullable(z.string()),
  reply: z.string(),
});
export type OwnStep = z.infer<typeof OwnStep>;

export const OwnStepProposal = z.object({ ownStepId: Id, text: Text(300), fileId: z.nullable(Id) }).check(
  z.refine((proposal) => proposal.text !== '' || proposal.fileId !== null, {
    path: ['text'],
    error: 'empty',
  }),
);

/** `title`: the step's name in the plan when it is taken; the child's own words when it is empty. */
export const OwnStepAnswer = z.object({ taken: z.boolean(), reply: Line(300), title: Line(120) });

/** The coming steps as the child wants them. Those that are not named keep their places; none: as agreed. */
export const StepOrder = z.object({ stepIds: z.array(Id).check(z.maxLength(60)) });

/** What the child has drawn on its map. The server holds it to `child-map.ts` before it keeps it. */
export const MapDrawing = z.object({
  /** The child's own signs, the oldest first: a path on a field of 24 × 24, and what it means, if the child says so. */
  signs: z.array(z.object({ signId: Id, picture: z.string(), words: z.string() })),
  /** By the id of a step, or `home`: where the way leads. */
  places: z.array(z.object({ place: z.string(), signId: z.nullable(Id), size: z.enum(islandSizes) })),
});
export type MapDrawing = z.infer<typeof MapDrawing>;

export const RouteVoice = z.object({
  /** The newest first. */
  signals: z.array(StepSignal),
  ownSteps: z.array(OwnStep),
  /** The child's own order; empty while it is that of the plan. */
  order: z.array(Id),
  /** Absent while the child has drawn nothing. */
  drawing: z.optional(MapDrawing),
});
export type RouteVoice = z.infer<typeof RouteVoice>;
