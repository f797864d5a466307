import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { BulkDeed, BulkOutcome, BulkProblem } from '../contract/bulk.ts';
import { notFound, Refusal } from '../errors.ts';
import { selectRoute, type RouteRow } from '../routes/route-table.ts';
import { pauseLocked, resumeLocked, shiftLocked } from '../routes/shift-route.ts';
import { lockRoute } from '../routes/table.ts';
import { closeWeek } from './close-week.ts';
import { giveStep } from './give-step.ts';
import { outcomeOf } from './outcome.ts';
import { isSameState, stateOf } from './route-state.ts';
import { insertDone, keepDeed, selectDoneFor } from './table.ts';
import { Unable } from './unable.ts';

type Child<Deed extends BulkDeed = BulkDeed> = Deed['children'][number];

/**
 * Does the same for several children, each in a transaction of its own: what does not work for one is told of
 * that one, and the others have it. Sent again, it goes on with those who do not have it yet.
 * @throws Refusal `NOT_FOUND` when the caller may write none of the routes, and for an id that is another deed's;
 * `ALREADY_DONE` when it was taken back
 */
export async function doBulk(context: Context, deed: BulkDeed): Promise<BulkOutcome> {
  const { db, clock, actor } = context;
  const { deedId, kind } = deed;
  const { schoolId, personId } = actor;
  const problems = new Map<string, BulkProblem>();
  for (const { pupilId } of deed.children) {
    if (!(await mayWrite(context, pupilId))) problems.set(pupilId, 'gone');
  }
  if (problems.size === deed.children.length) throw notFound();
  const kept = await keepDeed(db, { schoolId, deedId, personId, kind, at: clock() });
  if (kept?.person_id !== personId || kept.kind !== kind) throw notFound();
  if (kept.undone_at !== null) throw new Refusal('ALREADY_DONE', { note: 'the deed is taken back' });
  let failure: unknown;
  for (const [place, { pupilId }] of deed.children.entries()) {
    if (problems.has(pupilId)) continue;
    try {
      await doForOne(context, { deed, place });
    } catch (thrown) {
      // One broken child must not stop the others; when all of them are broken, it is ours to tell.
      if (!(thrown instanceof Unable)) failure = thrown;
      problems.set(pupilId, thrown instanceof Unable ? thrown.problem : 'failed');
    }
  }
  if (failure !== undefined && problems.size === deed.children.length) throw failure as Error;
  return outcomeOf(context, { deed: kept, problems });
}

/** Whether the caller writes this pupil's routes; an absent pupil is nobody's. */
export async function mayWrite(context: Context, pupilId: string): Promise<boolean> {
  try {
    await allow(context, pupilId, 'route.write');
    return true;
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.code === 'NOT_FOUND') return false;
    throw refusal;
  }
}

async function doForOne(context: Context, { deed, place }: { deed: BulkDeed; place: number }): Promise<void> {
  const { schoolId } = context.actor;
  const { deedId } = deed;
  const { pupilId, routeId } = deed.children[place] as Child;
  await context.db.transaction().execute(async (tx) => {
    const inside = { ...context, db: tx };
    const route = await lockRoute(tx, { schoolId, routeId });
    if (route?.pupil_id !== pupilId) throw new Unable('gone');
    // After the lock: the same deed sent twice at once is done once.
    if ((await selectDoneFor(tx, { schoolId, deedId, pupilId })) !== undefined) return;
    if (route.status === 'closed') throw new Unable('closed');
    const before = await stateOf(inside, route);
    const waits = await change(inside, { deed, place, route });
    const changed = await selectRoute(tx, { schoolId, routeId });
    if (changed === undefined) throw new Unable('gone');
    const after = await stateOf(inside, changed);
    if (isSameState(before, after)) throw new Unable('already');
    const planned = after.revision === before.revision ? {} : { plan: route.plan };
    const of = { schoolId, deedId, pupilId, routeId, waits };
    await insertDone(tx, {
      ...of,
      before: JSON.stringify({ ...before, ...planned }),
      after: JSON.stringify(after),
    });
    await record(tx, inside, { action: 'bulk.done', pupilId, subjectId: deedId });
  });
}

/** @returns whether it waits for an agreement */
async function change(
  inside: Context,
  { deed, place, route }: { deed: BulkDeed; place: number; route: RouteRow },
): Promise<boolean> {
  switch (deed.kind) {
    case 'step': {
      const { step } = deed.children[place] as Child<typeof deed>;
      return giveStep(inside, { route, step, place: deed.place, agreedBy: deed.agreedBy });
    }
    case 'shift':
      await shiftLocked(inside, { route, days: deed.days });
      break;
    case 'pause':
      await pauseLocked(inside, route);
      break;
    case 'resume':
      await resumeLocked(inside, { route, shift: deed.shift });
      break;
    case 'week': {
      const { results } = deed.children[place] as Child<typeof deed>;
      await closeWeek(inside, { route, results, nextMonday: deed.nextMonday });
    }
  }
  return false;
}
