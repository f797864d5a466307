import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What a link on a course page was made for, and what a session opens with. */
export const placements: Migration = {
  version: 4,
  async up(db) {
    await sql`alter table resource_link add column placement_id text`.execute(db);
    await sql`alter table resource_link add column opens text`.execute(db);
    await sql`alter table session add column opens text`.execute(db);
  },
};
