import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Who coordinates the tutors of a school, who waits for one, what is handed over, and the school years. */
export const coordination: Migration = {
  version: 19,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table coordinator (
    school_id text not null, coordinator_id text not null, person_id text not null,
    ends_on text, ended_at bigint, created_at bigint not null,
    primary key (school_id, coordinator_id),
    foreign key (school_id, person_id) references person (school_id, person_id))`,
  `create index coordinator_person on coordinator (school_id, person_id)`,
  `alter table tie add column substitute_for text`,
  `create table tutor_request (
    school_id text not null, pupil_id text not null, asked_by text not null,
    why text not null, asked_at bigint not null,
    primary key (school_id, pupil_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create table handover (
    school_id text not null, handover_id text not null, pupil_id text not null,
    from_person text, to_person text not null, tie_id text not null,
    created_at bigint not null, read_at bigint,
    primary key (school_id, handover_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index handover_of_person on handover (school_id, to_person, read_at)`,
  `create index handover_of_pupil on handover (school_id, pupil_id)`,
  `create table school_attention (
    school_id text not null primary key references school (school_id),
    settings text not null, changed_at bigint not null, changed_by text not null)`,
  `create table pupil_year (
    school_id text not null, pupil_id text not null, year integer not null, grade integer not null,
    clean_slate integer not null, turn_id text, created_at bigint not null,
    primary key (school_id, pupil_id, year),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create table year_turn (
    school_id text not null, turn_id text not null, year integer not null, pupils integer not null,
    ties text not null, made_at bigint not null, made_by text not null, undone_at bigint,
    primary key (school_id, turn_id))`,
  `alter table library_item add column answer text`,
];
