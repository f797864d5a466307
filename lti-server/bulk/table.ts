import type { BulkKind } from '../contract/bulk.ts';
import { routeColumns } from '../routes/route-table.ts';
import type { Database } from '../storage/open.ts';

interface OfDeed {
  readonly schoolId: string;
  readonly deedId: string;
}

/** Keeps the deed unless it is there; answers it as it stands. */
export async function keepDeed(
  db: Database,
  row: OfDeed & { personId: string; kind: BulkKind; at: number },
): Promise<DeedRow | undefined> {
  await db
    .insertInto('bulk_deed')
    .values({
      school_id: row.schoolId,
      deed_id: row.deedId,
      person_id: row.personId,
      kind: row.kind,
      made_at: row.at,
      undone_at: null,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'deed_id']).doNothing())
    .execute();
  return selectDeed(db, row);
}

const deedColumns = ['deed_id', 'person_id', 'kind', 'made_at', 'undone_at'] as const;

export const selectDeed = (db: Database, { schoolId, deedId }: OfDeed) =>
  db
    .selectFrom('bulk_deed')
    .where('school_id', '=', schoolId)
    .where('deed_id', '=', deedId)
    .select(deedColumns)
    .executeTakeFirst();

export type DeedRow = NonNullable<Awaited<ReturnType<typeof selectDeed>>>;

/** What this person has done since, the newest first. */
export const selectDeedsSince = (db: Database, of: { schoolId: string; personId: string; since: number }) =>
  db
    .selectFrom('bulk_deed')
    .where('school_id', '=', of.schoolId)
    .where('person_id', '=', of.personId)
    .where('made_at', '>=', of.since)
    .orderBy('made_at', 'desc')
    .orderBy('deed_id')
    .limit(20)
    .select(deedColumns)
    .execute();

export const markDeedUndone = (db: Database, of: OfDeed & { at: number }) =>
  db
    .updateTable('bulk_deed')
    .set({ undone_at: of.at })
    .where('school_id', '=', of.schoolId)
    .where('deed_id', '=', of.deedId)
    .where('undone_at', 'is', null)
    .execute();

/** For whom these deeds were done. */
export const selectDone = (db: Database, of: { schoolId: string; deedIds: readonly string[] }) =>
  db
    .selectFrom('bulk_child')
    .where('school_id', '=', of.schoolId)
    .where('deed_id', 'in', of.deedIds)
    .orderBy('pupil_id')
    .select(['deed_id', 'pupil_id', 'route_id', 'waits', 'undone_at'])
    .execute();

export type DoneRow = Awaited<ReturnType<typeof selectDone>>[number];

export const selectDoneFor = (db: Database, of: OfDeed & { pupilId: string }) =>
  db
    .selectFrom('bulk_child')
    .where('school_id', '=', of.schoolId)
    .where('deed_id', '=', of.deedId)
    .where('pupil_id', '=', of.pupilId)
    .select(['route_id', 'before', 'after', 'undone_at'])
    .executeTakeFirst();

export const insertDone = (
  db: Database,
  row: OfDeed & { pupilId: string; routeId: string; waits: boolean; before: string; after: string },
) =>
  db
    .insertInto('bulk_child')
    .values({
      school_id: row.schoolId,
      deed_id: row.deedId,
      pupil_id: row.pupilId,
      route_id: row.routeId,
      waits: row.waits ? 1 : 0,
      before: row.before,
      after: row.after,
      undone_at: null,
    })
    .execute();

export const markChildUndone = (db: Database, of: OfDeed & { pupilId: string; at: number }) =>
  db
    .updateTable('bulk_child')
    .set({ undone_at: of.at })
    .where('school_id', '=', of.schoolId)
    .where('deed_id', '=', of.deedId)
    .where('pupil_id', '=', of.pupilId)
    .execute();

/** Erases a school's deeds that nobody can take back any more. */
export async function deleteDeedsBefore(
  db: Database,
  { schoolId, before }: { schoolId: string; before: number },
): Promise<void> {
  const old = db
    .selectFrom('bulk_deed')
    .where('school_id', '=', schoolId)
    .where('made_at', '<', before)
    .select('deed_id');
  await db.deleteFrom('bulk_child').where('school_id', '=', schoolId).where('deed_id', 'in', old).execute();
  await db.deleteFrom('bulk_deed').where('school_id', '=', schoolId).where('made_at', '<', before).execute();
}

export const selectPupilNames = (db: Database, of: { schoolId: string; pupilIds: readonly string[] }) =>
  db
    .selectFrom('pupil')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'pupil.school_id')
        .onRef('person.person_id', '=', 'pupil.person_id'),
    )
    .where('pupil.school_id', '=', of.schoolId)
    .where('pupil.pupil_id', 'in', of.pupilIds)
    .select(['pupil.pupil_id', 'person.name'])
    .execute();

export const selectRoutesOfMany = (db: Database, of: { schoolId: string; pupilIds: readonly string[] }) =>
  db
    .selectFrom('route')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', 'in', of.pupilIds)
    .orderBy('created_at', 'desc')
    .orderBy('route_id')
    .select(routeColumns)
    .execute();

export const selectProgressOfMany = (db: Database, of: { schoolId: string; routeIds: readonly string[] }) =>
  db
    .selectFrom('step_progress')
    .where('school_id', '=', of.schoolId)
    .where('route_id', 'in', of.routeIds)
    .select(['route_id', 'step_id', 'state', 'changed_at'])
    .execute();

export const selectAgreedPlans = (db: Database, of: { schoolId: string; routeIds: readonly string[] }) =>
  db
    .selectFrom('route')
    .innerJoin('route_version', (join) =>
      join
        .onRef('route_version.school_id', '=', 'route.school_id')
        .onRef('route_version.route_id', '=', 'route.route_id')
        .onRef('route_version.version', '=', 'route.agreed_version'),
    )
    .where('route.school_id', '=', of.schoolId)
    .where('route.route_id', 'in', of.routeIds)
    .select(['route.route_id', 'route_version.plan'])
    .execute();
