import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** When and where tutor and child meet; events and journeys with who joins, says and takes what. */
export const events: Migration = {
  version: 11,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table tutor_meeting (
    school_id text not null, pupil_id text not null, person_id text not null,
    time text not null, place text not null, updated_at bigint not null,
    primary key (school_id, pupil_id, person_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id),
    foreign key (school_id, person_id) references person (school_id, person_id))`,
  `create table learning_event (
    school_id text not null, event_id text not null, course_id text not null,
    kind text not null, stage text not null, ideas_until text, revision integer not null, plan text not null,
    created_at bigint not null, created_by text not null, updated_at bigint not null, updated_by text not null,
    primary key (school_id, event_id),
    foreign key (school_id, course_id) references course (school_id, course_id))`,
  `create index learning_event_of_course on learning_event (school_id, course_id)`,
  `create table event_pupil (
    school_id text not null, event_id text not null, pupil_id text not null,
    answer text not null, invited_at bigint not null, invited_by text not null, answered_at bigint,
    primary key (school_id, event_id, pupil_id),
    foreign key (school_id, event_id) references learning_event (school_id, event_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index event_pupil_of_pupil on event_pupil (school_id, pupil_id)`,
  `create table event_word (
    school_id text not null, word_id text not null, event_id text not null,
    pupil_id text, person_id text not null, about text not null, text text not null,
    created_at bigint not null, hidden_at bigint,
    primary key (school_id, word_id),
    foreign key (school_id, event_id) references learning_event (school_id, event_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index event_word_of_event on event_word (school_id, event_id)`,
  `create index event_word_of_pupil on event_word (school_id, pupil_id)`,
  `create table event_task (
    school_id text not null, event_id text not null, task_id text not null, pupil_id text not null,
    taken_at bigint not null,
    primary key (school_id, event_id, task_id, pupil_id),
    foreign key (school_id, event_id) references learning_event (school_id, event_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index event_task_of_pupil on event_task (school_id, pupil_id)`,
  // The event that a place on a course page was made for.
  `alter table resource_link add column event_id text`,
];
