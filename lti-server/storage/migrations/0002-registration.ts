import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Invites to register, and what a platform says of itself when it does. */
export const registration: Migration = {
  version: 2,
  async up(db) {
    for (const statement of [
      `create table invite (
        invite_id text not null primary key, token_hash text not null unique,
        name text, school_id text, created_at bigint not null, ends_at bigint not null,
        used_at bigint, used_by text, platform_id text references platform (platform_id))`,
      `alter table platform add column family text`,
      `alter table platform add column scope text`,
    ]) {
      await sql.raw(statement).execute(db);
    }
  },
};
