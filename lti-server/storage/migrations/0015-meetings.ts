import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Meetings with children, and what was agreed in them. */
export const meetings: Migration = {
  version: 15,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table meeting (
    school_id text not null, meeting_id text not null, kind text not null, held_on text not null,
    minutes_planned integer not null, minutes_spent integer, revision integer not null,
    started_at bigint, ended_at bigint,
    created_at bigint not null, created_by text not null, updated_at bigint not null, updated_by text not null,
    primary key (school_id, meeting_id),
    foreign key (school_id) references school (school_id))`,
  `create table meeting_pupil (
    school_id text not null, meeting_id text not null, pupil_id text not null,
    part text not null, note_id text, adult_note_id text,
    primary key (school_id, meeting_id, pupil_id),
    foreign key (school_id, meeting_id) references meeting (school_id, meeting_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index meeting_pupil_of_pupil on meeting_pupil (school_id, pupil_id)`,
  `create table agreement (
    school_id text not null, agreement_id text not null, meeting_id text not null, pupil_id text not null,
    text text not null, owner_party text not null, owner_id text,
    agreed_on text not null, due_on text not null, route_id text, step_id text,
    outcome text, outcome_at bigint, outcome_by text,
    primary key (school_id, agreement_id),
    foreign key (school_id, meeting_id) references meeting (school_id, meeting_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index agreement_of_pupil on agreement (school_id, pupil_id)`,
];
