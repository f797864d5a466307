import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** The pauses that a route has had: its days of rest are nobody's delay. */
export const rests: Migration = {
  version: 22,
  async up(db) {
    await sql.raw(`alter table route add column rests text`).execute(db);
  },
};
