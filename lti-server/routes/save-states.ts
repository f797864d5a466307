import type { Context } from '../access/context.ts';
import type { States } from './step-states.ts';
import { selectProgress } from './route-table.ts';
import { upsertProgress } from './table.ts';

/**
 * Changes the states of a route's steps and keeps the ways that were chosen. Call it in the transaction
 * that holds the route's lock, so that two presses at once never leave two steps to do now.
 *
 * @returns what changed.
 */
export async function saveStates(
  { db, clock, actor }: Context,
  { routeId, change }: { routeId: string; change: (states: States) => States },
): Promise<States> {
  const of = { schoolId: actor.schoolId, routeId };
  const rows = await selectProgress(db, of);
  const changes = change(new Map(rows.map((row) => [row.step_id, row.state])));
  for (const [stepId, state] of changes) {
    const alternativeId = rows.find((row) => row.step_id === stepId)?.alternative_id ?? null;
    await upsertProgress(db, { ...of, stepId, state, alternativeId, at: clock(), by: actor.personId });
  }
  return changes;
}
