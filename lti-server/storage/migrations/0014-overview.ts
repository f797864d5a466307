import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What a quick note holds beside its words, what a tutor has put off, and how long each rule waits. */
export const overview: Migration = {
  version: 14,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `alter table note add column feeling text`,
  `alter table note add column help_given text`,
  `alter table note add column group_id text`,
  // The overview asks the same few things of every child of a tutor: answered from indexes alone.
  `create index note_head on note (school_id, pupil_id, created_at, kind, visibility, author_id)`,
  `create index route_head on route (
    school_id, pupil_id, created_at, route_id, status, revision, agreed_version)`,
  `create index step_in_state on step_progress (school_id, route_id, state, step_id, changed_at)`,
  `create index tie_head on tie (school_id, person_id, kind, pupil_id, starts_on, ends_on, ended_at)`,
  `create index tie_around on tie (school_id, pupil_id, kind, person_id, starts_on, ends_on, ended_at)`,
  `create index member_head on membership (school_id, person_id, inactive_at, course_id)`,
  `create index group_of_person on course_group_member (school_id, person_id)`,
  `create table attention_snooze (
    school_id text not null, person_id text not null, pupil_id text not null, rule text not null,
    until_day text not null, reason text not null, created_at bigint not null,
    primary key (school_id, person_id, pupil_id, rule),
    foreign key (school_id, person_id) references person (school_id, person_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index snooze_of_pupil on attention_snooze (school_id, pupil_id)`,
  `create table attention_settings (
    school_id text not null, person_id text not null, settings text not null, changed_at bigint not null,
    primary key (school_id, person_id),
    foreign key (school_id, person_id) references person (school_id, person_id))`,
];
