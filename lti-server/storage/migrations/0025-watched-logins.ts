import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Logins that are on their way, for when a server stops. */
export const watchedLogins: Migration = {
  version: 25,
  async up(db) {
    await sql`create table watched_login (
      request_id text not null primary key, platform_id text not null, at bigint not null,
      login_ids text not null)`.execute(db);
  },
};
