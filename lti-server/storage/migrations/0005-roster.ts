import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Work that is done later and survives a restart; what the LMS's list of members says of a course. */
export const roster: Migration = {
  version: 5,
  async up(db) {
    const statements = [
      `create table job (
        school_id text not null references school (school_id), kind text not null, subject text not null,
        payload text not null, due_at bigint not null, attempts integer not null, generation integer not null,
        leased_until bigint, reason text, gave_up_at bigint, created_at bigint not null,
        primary key (school_id, kind, subject))`,
      `create index job_due on job (due_at)`,
      `create table roster (
        school_id text not null, course_id text not null, link_id text not null,
        memberships_url text not null, asked_at bigint not null,
        synced_at bigint, failed_at bigint, reason text,
        primary key (school_id, course_id),
        foreign key (school_id, course_id) references course (school_id, course_id))`,
      `alter table membership add column source text`,
      `alter table membership add column roster_role text`,
      `alter table membership add column inactive_at bigint`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
