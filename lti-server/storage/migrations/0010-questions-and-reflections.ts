import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** The question jar with its ways and answers; reflections with the grown-ups' replies. */
export const questionsAndReflections: Migration = {
  version: 10,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table question (
    school_id text not null, question_id text not null, pupil_id text not null,
    words text not null, sign text, file_id text, state text not null, hidden_at bigint,
    asked_at bigint not null, asked_by text not null, changed_at bigint not null,
    primary key (school_id, question_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index question_of_pupil on question (school_id, pupil_id, asked_at)`,
  `create table question_reader (
    school_id text not null, question_id text not null, person_id text not null,
    primary key (school_id, question_id, person_id),
    foreign key (school_id, question_id) references question (school_id, question_id),
    foreign key (school_id, person_id) references person (school_id, person_id))`,
  `create table question_entry (
    school_id text not null, question_id text not null, entry_id text not null,
    kind text not null, way text, words text not null, file_id text, tried_at bigint,
    added_at bigint not null, added_by text not null,
    primary key (school_id, question_id, entry_id),
    foreign key (school_id, question_id) references question (school_id, question_id))`,
  `create table reflection (
    school_id text not null, reflection_id text not null, pupil_id text not null,
    route_id text, step_id text, about text not null, format text not null, answer text not null,
    words text not null, file_id text, hidden_at bigint,
    written_at bigint not null, written_by text not null,
    primary key (school_id, reflection_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index reflection_of_pupil on reflection (school_id, pupil_id, written_at)`,
  `create index reflection_by_age on reflection (school_id, written_at)`,
  `create table reflection_reply (
    school_id text not null, reflection_id text not null, reply_id text not null,
    words text not null, replied_at bigint not null, replied_by text not null,
    primary key (school_id, reflection_id, reply_id),
    foreign key (school_id, reflection_id) references reflection (school_id, reflection_id))`,
];
