import type { Database } from '../storage/open.ts';

/** The registration under which a registration's people are kept, for a query: the first of its issuer. */
export const keptUnder = (db: Database, platformId: string) =>
  db
    .selectFrom('platform')
    .where('platform.platform_id', '=', platformId)
    .select(({ fn }) => fn.coalesce('platform.people_of', 'platform.platform_id').as('people_of'));
