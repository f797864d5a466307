import { sql } from 'kysely';
import type { Database } from '../storage/open.ts';

interface OfRoutes {
  readonly schoolId: string;
  readonly routeIds: readonly string[];
}

/** The plans of routes that nobody has agreed to yet. */
export const selectDraftPlans = (db: Database, { schoolId, routeIds }: OfRoutes) =>
  db
    .selectFrom('route')
    .where('school_id', '=', schoolId)
    .where('route_id', 'in', routeIds)
    .select([
      'route_id',
      'plan',
      sql<string | null>`cast(null as text)`.as('agreed_by'),
      sql<number | null>`cast(null as bigint)`.as('agreed_at'),
    ])
    .execute();

/** The plans as they were agreed last, with who agreed and when. */
export const selectAgreedPlans = (db: Database, { schoolId, routeIds }: OfRoutes) =>
  db
    .selectFrom('route')
    .innerJoin('route_version', (join) =>
      join
        .onRef('route_version.school_id', '=', 'route.school_id')
        .onRef('route_version.route_id', '=', 'route.route_id')
        .onRef('route_version.version', '=', 'route.agreed_version'),
    )
    .where('route.school_id', '=', schoolId)
    .where('route.route_id', 'in', routeIds)
    .select(['route.route_id', 'route_version.plan', 'route_version.agreed_by', 'route_version.agreed_at'])
    .execute();
