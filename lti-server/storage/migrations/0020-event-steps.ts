import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** An event as a step of a route; ideas as a picture or a voice. */
export const eventSteps: Migration = {
  version: 20,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `alter table event_pupil add column step_id text`,
  `alter table event_word add column file_id text`,
];
