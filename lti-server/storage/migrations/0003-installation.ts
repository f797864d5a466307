import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** The administrators' sessions and links, what they did, and every launch attempt of the last month. */
export const installation: Migration = {
  version: 3,
  async up(db) {
    const statements = [
      `create table admin_link (
        link_hash text not null primary key, platform_id text references platform (platform_id),
        created_at bigint not null, ends_at bigint not null, used_at bigint)`,
      `create table admin_session (
        session_id text not null primary key, secret_hash text not null,
        platform_id text references platform (platform_id), entrance text not null, locale text not null,
        created_at bigint not null, used_at bigint not null, ends_at bigint not null, revoked_at bigint)`,
      `create table installation_entry (
        entry_id text not null primary key, at bigint not null, session_id text,
        action text not null, subject_id text)`,
      `create table launch_attempt (
        attempt_id text not null primary key, at bigint not null,
        platform_id text, issuer text, client_id text,
        phase text not null, failed_check text, result text not null, note text,
        claims integer, binding text)`,
      `create index launch_attempt_at on launch_attempt (at)`,
      `create index launch_attempt_of_platform on launch_attempt (platform_id, at)`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
