import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What children draw on the maps of their routes, version by version. */
export const childMaps: Migration = {
  version: 29,
  async up(db) {
    await sql`create table child_map (
      school_id text not null, route_id text not null, version integer not null, pupil_id text not null,
      drawing text not null, changed_at bigint not null,
      primary key (school_id, route_id, version),
      foreign key (school_id, route_id) references route (school_id, route_id))`.execute(db);
    await sql`create index child_map_of_pupil on child_map (school_id, pupil_id)`.execute(db);
  },
};
