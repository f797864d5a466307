import type { Context } from '../access/context.ts';
import type { BulkOutcome, BulkProblem } from '../contract/bulk.ts';
import { undoFor } from '../contract/undo-time.ts';
import { selectDeedsSince, selectDone, type DeedRow, type DoneRow } from './table.ts';

/** What came of a deed: for whom it was done before or now, and for whom not. */
export async function outcomeOf(
  { db, actor }: Context,
  { deed, problems }: { deed: DeedRow; problems: ReadonlyMap<string, BulkProblem> },
): Promise<BulkOutcome> {
  const done = await selectDone(db, { schoolId: actor.schoolId, deedIds: [deed.deed_id] });
  return present({ deed, done, problems });
}

/** What the caller has done lately and can still take back, or has taken back. */
export async function listBulk({ db, clock, actor }: Context): Promise<{ deeds: BulkOutcome[] }> {
  const { schoolId, personId } = actor;
  const deeds = await selectDeedsSince(db, { schoolId, personId, since: clock() - undoFor });
  if (deeds.length === 0) return { deeds: [] };
  const done = await selectDone(db, { schoolId, deedIds: deeds.map((deed) => deed.deed_id) });
  return {
    deeds: deeds
      .map((deed) => present({ deed, done: done.filter((row) => row.deed_id === deed.deed_id) }))
      .filter(({ children }) => children.length > 0),
  };
}

function present(of: {
  deed: DeedRow;
  done: readonly DoneRow[];
  problems?: ReadonlyMap<string, BulkProblem>;
}): BulkOutcome {
  const { deed, done, problems = new Map<string, BulkProblem>() } = of;
  const doneFor = new Set(done.map((row) => row.pupil_id));
  return {
    deedId: deed.deed_id,
    kind: deed.kind,
    madeAt: deed.made_at,
    undoUntil: deed.made_at + undoFor,
    undoneAt: deed.undone_at,
    children: [
      ...done.map((row) => ({
        pupilId: row.pupil_id,
        done: true,
        undone: row.undone_at !== null,
        waits: row.waits === 1,
        problem:
          problems.get(row.pupil_id) ??
          (deed.undone_at !== null && row.undone_at === null ? ('changed' as const) : null),
      })),
      ...[...problems]
        .filter(([pupilId]) => !doneFor.has(pupilId))
        .map(([pupilId, problem]) => ({ pupilId, done: false, undone: false, waits: false, problem })),
    ],
  };
}
