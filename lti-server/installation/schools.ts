import type { InstalledSchool, SchoolSettings } from '../contract/installation.ts';
import { notFound } from '../errors.ts';
import { demandSchool } from '../lti/deployments.ts';
import { entryOf, schoolsWithin, type AdminContext, type InstallationTools, type Scope } from './context.ts';

/** The schools this administrator looks after, in the order in which they came. */
export async function listSchools(
  { db }: Pick<InstallationTools, 'db'>,
  scope: Scope,
): Promise<InstalledSchool[]> {
  const own = await schoolsWithin(db, scope);
  if (own !== null && own.length === 0) return [];
  let query = db.selectFrom('school');
  if (own !== null) query = query.where('school_id', 'in', [...own]);
  const rows = await query.selectAll().orderBy('created_at').execute();
  return rows.map((row) => ({
    schoolId: row.school_id,
    name: row.name,
    locale: row.locale,
    staffMayTake: row.staff_may_take === 1,
  }));
}

/** @throws Refusal `NOT_FOUND` when there is none, or it is no school of the administrator's platform */
export async function demandSchoolWithin({ db, admin }: AdminContext, schoolId: string): Promise<void> {
  const own = await schoolsWithin(db, admin);
  if (own !== null && !own.includes(schoolId)) throw notFound();
  await demandSchool(db, schoolId);
}

/** @throws Refusal `NOT_FOUND` when there is none, or it is no school of the administrator's platform */
export async function changeSchool(
  context: AdminContext,
  { schoolId, name, locale, staffMayTake }: SchoolSettings & { schoolId: string },
): Promise<void> {
  const own = await schoolsWithin(context.db, context.admin);
  if (own !== null && !own.includes(schoolId)) throw notFound();
  await context.db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('school')
      .set({ name, locale, staff_may_take: staffMayTake ? 1 : 0 })
      .where('school_id', '=', schoolId)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw notFound();
    await entryOf(context, 'school.changed', schoolId)(tx);
  });
}
