import { sql, type Kysely } from 'kysely';
import type { Migration } from './migration.ts';

/** All tables of the first version. Types are those that both engines know alike. */
export const foundation: Migration = {
  version: 1,
  async up(db) {
    await installation(db);
    await people(db);
    await support(db);
    await words(db);
  },
};

type Bare = Kysely<Record<string, never>>;

async function run(db: Bare, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const installation = (db: Bare) =>
  run(db, [
    `create table platform (
      platform_id text not null primary key, name text not null,
      issuer text not null, client_id text not null,
      auth_url text not null, token_url text not null, jwks_url text not null, token_audience text,
      disabled integer not null default 0, created_at bigint not null,
      unique (issuer, client_id))`,
    `create table deployment (
      platform_id text not null references platform (platform_id), deployment_id text not null,
      handle text not null unique, status text not null, school_id text, first_seen_at bigint not null,
      primary key (platform_id, deployment_id))`,
    `create table tool_key (
      kid text not null primary key, public_jwk text not null, sealed_private_jwk text not null,
      created_at bigint not null, signs_from bigint not null, retires_at bigint)`,
    `create table school (
      school_id text not null primary key, name text not null, locale text not null,
      staff_may_take integer not null default 1, created_at bigint not null)`,
  ]);

const people = (db: Bare) =>
  run(db, [
    `create table person (
      school_id text not null references school (school_id), person_id text not null,
      platform_id text not null references platform (platform_id), sub text not null,
      name text not null, created_at bigint not null,
      primary key (school_id, person_id), unique (school_id, platform_id, sub))`,
    `create table course (
      school_id text not null references school (school_id), course_id text not null,
      platform_id text not null, deployment_id text not null, context_id text not null,
      title text not null, created_at bigint not null,
      primary key (school_id, course_id), unique (school_id, platform_id, deployment_id, context_id))`,
    `create table membership (
      school_id text not null, course_id text not null, person_id text not null,
      role text not null, claims_hash text not null, seen_at bigint not null,
      primary key (school_id, course_id, person_id),
      foreign key (school_id, course_id) references course (school_id, course_id),
      foreign key (school_id, person_id) references person (school_id, person_id))`,
    `create index membership_of_person on membership (school_id, person_id)`,
    `create table resource_link (
      school_id text not null references school (school_id), link_id text not null,
      platform_id text not null, deployment_id text not null, lti_link_id text not null,
      course_id text, title text not null, services text not null, claims_hash text not null,
      created_at bigint not null,
      primary key (school_id, link_id), unique (school_id, platform_id, deployment_id, lti_link_id))`,
    `create table session (
      school_id text not null references school (school_id), session_id text not null,
      secret_hash text not null, person_id text not null,
      course_id text, link_id text, role text not null, locale text not null, binding text not null,
      created_at bigint not null, used_at bigint not null, ends_at bigint not null, revoked_at bigint,
      primary key (school_id, session_id),
      foreign key (school_id, person_id) references person (school_id, person_id))`,
  ]);

const support = (db: Bare) =>
  run(db, [
    `create table pupil (
      school_id text not null, pupil_id text not null, person_id text not null,
      created_at bigint not null, created_by text not null,
      primary key (school_id, pupil_id), unique (school_id, person_id),
      foreign key (school_id, person_id) references person (school_id, person_id))`,
    `create table tie (
      school_id text not null, tie_id text not null, pupil_id text not null, person_id text not null,
      kind text not null, reason text not null, starts_on text not null, ends_on text, ended_at bigint,
      granted_by text not null, created_at bigint not null,
      primary key (school_id, tie_id),
      foreign key (school_id, pupil_id) references pupil (school_id, pupil_id),
      foreign key (school_id, person_id) references person (school_id, person_id))`,
    `create index tie_of_pupil on tie (school_id, pupil_id)`,
    `create index tie_of_person on tie (school_id, person_id)`,
    `create table route (
      school_id text not null, route_id text not null, pupil_id text not null,
      status text not null, revision integer not null, plan text not null,
      agreed_version integer, agreed_revision integer,
      created_at bigint not null, created_by text not null,
      updated_at bigint not null, updated_by text not null,
      primary key (school_id, route_id),
      foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
    `create index route_of_pupil on route (school_id, pupil_id)`,
    `create table route_version (
      school_id text not null, route_id text not null, version integer not null,
      plan text not null, agreed_by text not null, agreed_at bigint not null, recorded_by text not null,
      primary key (school_id, route_id, version),
      foreign key (school_id, route_id) references route (school_id, route_id))`,
    `create table step_progress (
      school_id text not null, route_id text not null, step_id text not null,
      state text not null, alternative_id text, changed_at bigint not null, changed_by text not null,
      primary key (school_id, route_id, step_id),
      foreign key (school_id, route_id) references route (school_id, route_id))`,
    `create table help_call (
      school_id text not null, help_id text not null, pupil_id text not null,
      route_id text not null, step_id text not null, asked_at bigint not null, asked_by text not null,
      answered_at bigint, answered_by text,
      primary key (school_id, help_id),
      foreign key (school_id, route_id) references route (school_id, route_id))`,
    `create index help_of_pupil on help_call (school_id, pupil_id)`,
  ]);

const words = (db: Bare) =>
  run(db, [
    `create table note (
      school_id text not null, note_id text not null, pupil_id text not null, author_id text not null,
      kind text not null, text text not null, route_id text, step_id text, visibility text not null,
      revision integer not null, created_at bigint not null, updated_at bigint not null,
      primary key (school_id, note_id),
      foreign key (school_id, pupil_id) references pupil (school_id, pupil_id),
      foreign key (school_id, author_id) references person (school_id, person_id))`,
    `create index note_of_pupil on note (school_id, pupil_id, created_at)`,
    `create table note_reader (
      school_id text not null, note_id text not null, person_id text not null,
      primary key (school_id, note_id, person_id),
      foreign key (school_id, note_id) references note (school_id, note_id))`,
    `create table note_edit (
      school_id text not null, note_id text not null, revision integer not null,
      kind text not null, text text not null, visibility text not null,
      edited_at bigint not null, edited_by text not null,
      primary key (school_id, note_id, revision),
      foreign key (school_id, note_id) references note (school_id, note_id))`,
    `create table draft (
      school_id text not null, person_id text not null, draft_key text not null,
      form text not null, saved_at bigint not null,
      primary key (school_id, person_id, draft_key),
      foreign key (school_id, person_id) references person (school_id, person_id))`,
    `create table audit_entry (
      school_id text not null, entry_id text not null, at bigint not null,
      person_id text, action text not null, pupil_id text, subject_id text, reason text,
      primary key (school_id, entry_id))`,
    `create index audit_of_pupil on audit_entry (school_id, pupil_id, at)`,
  ]);
