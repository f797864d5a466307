import type { Context } from '../access/context.ts';
import type { RoutePlan } from '../contract/routes.ts';
import { finishOf } from './finished.ts';
import { queueScores } from './queue.ts';
import { selectAgreedSteps } from './routes-table.ts';
import { deleteUnsentOfRoute, insertCounted, selectLinksOfPupil } from './table.ts';

/**
 * How long a finished route waits before it is told to the LMS, in milliseconds. Every press of a child
 * can be undone, and what has reached a gradebook cannot be called back.
 */
const grace = 60_000;

/**
 * Looks whether a change has finished a route, or taken a finish back, and remembers it for every
 * activity of the pupil's courses that counts. Call it in the transaction of the change. What was sent
 * already stays: it is never taken back silently.
 */
export async function noteProgress(
  { db, clock, actor }: Context,
  { pupilId, routeId }: { pupilId: string; routeId: string },
): Promise<void> {
  const { schoolId } = actor;
  const links = await selectLinksOfPupil(db, { schoolId, pupilId });
  if (links.length === 0) return;
  const steps = await selectAgreedSteps(db, { schoolId, routeId });
  const [first] = steps;
  const finishedAt = first === undefined ? null : finishOf(JSON.parse(first.plan) as RoutePlan, steps);
  if (finishedAt === null) {
    await deleteUnsentOfRoute(db, { schoolId, pupilId, routeId });
    return;
  }
  const now = clock();
  const dueAt = now + grace;
  for (const { link_id: linkId } of links) {
    const isNew = await insertCounted(db, { schoolId, linkId, pupilId, routeId, finishedAt, dueAt });
    if (isNew) await queueScores(db, { schoolId, linkId, at: dueAt, now });
  }
}
