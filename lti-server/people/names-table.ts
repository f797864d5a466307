import type { Database } from '../storage/open.ts';

/** The names of some people of the school, by their ids. */
export async function selectNames(
  db: Database,
  of: { schoolId: string; personIds: readonly string[] },
): Promise<Map<string, string>> {
  if (of.personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .where('school_id', '=', of.schoolId)
    .where('person_id', 'in', of.personIds)
    .select(['person_id', 'name'])
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.name]));
}
