import type { Database } from '../storage/open.ts';

/** The schools that the deployments of a platform belong to, by id, each once. */
export async function schoolsOf(db: Database, platformId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('deployment')
    .where('platform_id', '=', platformId)
    .where('school_id', 'is not', null)
    .select('school_id')
    .distinct()
    .execute();
  return rows.flatMap((row) => row.school_id ?? []);
}
