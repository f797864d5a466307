import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Logins that never came back; the first deployment of an LMS that names none; what changed in a school of late. */
export const loginsAndWelcomes: Migration = {
  version: 21,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `alter table launch_attempt add column login_id text`,
  `create index launch_attempt_of_login on launch_attempt (login_id)`,
  `alter table invite add column welcomes integer not null default 0`,
  `alter table platform add column welcome_until bigint`,
  `alter table platform add column welcome_school text`,
  `create index audit_of_school on audit_entry (school_id, at)`,
];
