import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Whether a pupil's page shows where words are stressed. */
export const stressMarks: Migration = {
  version: 31,
  async up(db) {
    await sql`alter table pupil add column stress_marks integer`.execute(db);
  },
};
