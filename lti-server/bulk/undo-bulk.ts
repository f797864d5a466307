import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { noteProgress } from '../completion/note-progress.ts';
import type { BulkOutcome, BulkProblem } from '../contract/bulk.ts';
import { undoFor } from '../contract/undo-time.ts';
import { notFound, Refusal } from '../errors.ts';
import { readParties } from '../routes/plan.ts';
import type { RouteRow } from '../routes/route-table.ts';
import { saveStates } from '../routes/save-states.ts';
import { insertVersion, lockRoute, selectVersion, updateRoute } from '../routes/table.ts';
import type { Database } from '../storage/open.ts';
import { mayWrite } from './do-bulk.ts';
import { outcomeOf } from './outcome.ts';
import { isSameState, stateChanges, stateOf, type RouteState } from './route-state.ts';
import {
  deleteDeedsBefore,
  markChildUndone,
  markDeedUndone,
  selectDeed,
  selectDone,
  selectDoneFor,
} from './table.ts';
import { Unable } from './unable.ts';

/**
 * Takes a deed back: every route is again as it was, unless something has happened to it since; of those the
 * answer tells. Taking back twice is harmless.
 * @throws Refusal `NOT_FOUND` for another person's deed, `BULK_UNDO_OVER` when its time is over
 */
export async function undoBulk(context: Context, deedId: string): Promise<BulkOutcome> {
  const { db, clock, actor } = context;
  const { schoolId } = actor;
  const of = { schoolId, deedId };
  const deed = await selectDeed(db, of);
  if (deed?.person_id !== actor.personId) throw notFound();
  const done = await selectDone(db, { schoolId, deedIds: [deedId] });
  const mine = new Set<string>();
  for (const row of done) if (await mayWrite(context, row.pupil_id)) mine.add(row.pupil_id);
  if (mine.size === 0) throw notFound();
  if (clock() > deed.made_at + undoFor) throw new Refusal('BULK_UNDO_OVER');
  await markDeedUndone(db, { ...of, at: clock() });
  const problems = new Map<string, BulkProblem>();
  for (const row of done) {
    const pupilId = row.pupil_id;
    if (row.undone_at !== null) continue;
    if (!mine.has(pupilId)) problems.set(pupilId, 'gone');
    else {
      try {
        await undoForOne(context, { deedId, pupilId });
      } catch (thrown) {
        if (!(thrown instanceof Unable)) throw thrown;
        problems.set(pupilId, thrown.problem);
      }
    }
  }
  const after = await selectDeed(db, of);
  return outcomeOf(context, { deed: after ?? deed, problems });
}

const undoForOne = (
  context: Context,
  { deedId, pupilId }: { deedId: string; pupilId: string },
): Promise<void> =>
  context.db.transaction().execute(async (tx) => {
    const { clock, actor } = context;
    const { schoolId } = actor;
    const inside = { ...context, db: tx };
    const known = await selectDoneFor(tx, { schoolId, deedId, pupilId });
    if (known === undefined) return;
    const route = await lockRoute(tx, { schoolId, routeId: known.route_id });
    if (route === undefined) throw new Unable('gone');
    const again = await selectDoneFor(tx, { schoolId, deedId, pupilId });
    if (again?.undone_at !== null) return;
    const [before, after] = [JSON.parse(known.before), JSON.parse(known.after)] as [RouteState, RouteState];
    if (!isSameState(await stateOf(inside, route), after)) throw new Unable('changed');
    await restore(inside, { route, before, after });
    await markChildUndone(tx, { schoolId, deedId, pupilId, at: clock() });
    await record(tx, inside, { action: 'bulk.undone', pupilId, subjectId: deedId });
  });

async function restore(
  inside: Context,
  { route, before, after }: { route: RouteRow; before: RouteState; after: RouteState },
): Promise<void> {
  const { db, clock, actor } = inside;
  const of = { schoolId: actor.schoolId, routeId: route.route_id };
  const made = { at: clock(), by: actor.personId };
  const replanned = before.plan !== undefined;
  const revision = replanned ? route.revision + 1 : route.revision;
  const version = await agreedAgain(inside, { route, before, after });
  await updateRoute(
    db,
    { ...of, revision: route.revision },
    {
      ...(replanned ? { plan: before.plan, revision } : {}),
      ...(version === null ? {} : { agreed_version: version }),
      ...(replanned && before.agreedRevision === before.revision ? { agreed_revision: revision } : {}),
      paused_on: before.pausedOn,
      updated_at: made.at,
      updated_by: made.by,
    },
  );
  const changes = stateChanges(before, after);
  if (changes.size > 0) await saveStates(inside, { routeId: route.route_id, change: () => changes });
  if (changes.size > 0 || version !== null)
    await noteProgress(inside, { pupilId: route.pupil_id, routeId: route.route_id });
}

/** Versions are kept for ever: what was agreed before stands again as a new one. @returns its number, or null */
async function agreedAgain(
  { db, clock, actor }: Context,
  { route, before, after }: { route: RouteRow; before: RouteState; after: RouteState },
): Promise<number | null> {
  if (before.agreedVersion === null || before.agreedVersion === after.agreedVersion) return null;
  const of = { schoolId: actor.schoolId, routeId: route.route_id };
  const earlier = await selectVersion(db, { ...of, version: before.agreedVersion });
  if (earlier === undefined) return null;
  const version = (route.agreed_version ?? 0) + 1;
  await insertVersion(db, {
    ...of,
    version,
    plan: earlier.plan,
    agreedBy: readParties(earlier.agreed_by),
    at: clock(),
    by: actor.personId,
  });
  return version;
}

const keptFor = 2 * undoFor;

/** Erases what can no longer be taken back. `now` in milliseconds. */
export const purgeBulk = (
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> => deleteDeedsBefore(db, { schoolId, before: now - keptFor });
