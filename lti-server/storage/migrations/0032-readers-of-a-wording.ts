import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Whom an earlier wording of a note named: who is named later does not read it. Older wordings are their author's. */
export const readersOfAWording: Migration = {
  version: 32,
  async up(db) {
    await sql`alter table note_edit add column readers text`.execute(db);
  },
};
