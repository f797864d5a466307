import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** How a pupil's page looks, as the child chose, and how much there is to read on it, as the adults set. */
export const looks: Migration = {
  version: 7,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `alter table pupil add column look text`,
  `alter table pupil add column reading_level integer`,
];
