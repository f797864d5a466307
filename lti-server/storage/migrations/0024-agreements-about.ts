import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What of the card an agreement is about: a request that it leads on, a topic gap that it checks. */
export const agreementsAbout: Migration = {
  version: 24,
  async up(db) {
    await sql`alter table agreement add column about text`.execute(db);
  },
};
