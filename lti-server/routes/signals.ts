import type * as z from 'zod/mini';
import type { Context } from '../access/context.ts';
import type { ProgressView } from '../contract/routes.ts';
import type { SignalBody } from '../contract/voice.ts';
import { notFound } from '../errors.ts';
import type { Database } from '../storage/open.ts';
import { speak } from './speak.ts';
import { deleteSignal, deleteSignalsBefore, insertSignal, selectSignal, updateWish } from './voice-table.ts';

interface OfSignal {
  readonly routeId: string;
  readonly stepId: string;
  readonly signalId: string;
}

/**
 * Keeps how a step goes. The same signal sent again changes nothing, with a wish it says what the child
 * asks for now (domain section 5, points 13 and 19).
 * @throws Refusal `NOT_FOUND` for a step that the agreed plan does not have, and for an id of another signal.
 */
export const signal = (
  context: Context,
  { kind, wish, ...of }: OfSignal & z.infer<typeof SignalBody>,
): Promise<ProgressView> =>
  speak(context, of.routeId, async ({ context: { db, clock, actor }, route, plan }) => {
    if (!plan.steps.some((step) => step.id === of.stepId)) throw notFound();
    const { schoolId } = actor;
    const trace = { action: 'step.signalled', subjectId: of.stepId } as const;
    const before = await ownSignal(db, { ...of, schoolId, personId: actor.personId });
    if (before !== undefined) {
      if (before.kind !== kind) throw notFound();
      if (before.wish === wish) return null;
      await updateWish(db, { schoolId, signalId: of.signalId, wish });
      return trace;
    }
    const row = { schoolId, ...of, pupilId: route.pupil_id, kind, wish, at: clock(), by: actor.personId };
    // Another route may have taken this very id since the look-up above.
    if (!(await insertSignal(db, row))) throw notFound();
    return trace;
  });

/** Takes a signal back. One that is gone already, or was never there, is no fault. */
export const takeSignalBack = (context: Context, of: OfSignal): Promise<ProgressView> =>
  speak(context, of.routeId, async ({ context: { db, actor } }) => {
    const { schoolId } = actor;
    if ((await ownSignal(db, { ...of, schoolId, personId: actor.personId })) === undefined) return null;
    await deleteSignal(db, { schoolId, signalId: of.signalId });
    return { action: 'step.signal_taken_back', subjectId: of.stepId };
  });

/** @throws Refusal `NOT_FOUND` when the id is that of a signal of another step, route or person. */
async function ownSignal(db: Database, of: OfSignal & { schoolId: string; personId: string }) {
  const row = await selectSignal(db, of);
  if (row === undefined) return undefined;
  const own = row.route_id === of.routeId && row.step_id === of.stepId && row.made_by === of.personId;
  if (!own) throw notFound();
  return row;
}

/** How long a signal is kept, in milliseconds (domain section 8, rule 11). */
const keptFor = 60 * 24 * 60 * 60_000;

/** Erases a school's old signals. `now` in milliseconds. */
export async function purgeSignals(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  await deleteSignalsBefore(db, { schoolId, before: now - keptFor });
}
