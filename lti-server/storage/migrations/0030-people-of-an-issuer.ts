import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * Registrations of one issuer know the same people; those made before this keep their own. No foreign key: a backup
 * comes back in the order of the ids, and an Open edX has hundreds of these.
 */
export const peopleOfAnIssuer: Migration = {
  version: 30,
  async up(db) {
    await sql`alter table platform add column people_of text`.execute(db);
  },
};
