import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Which activities count a finished route as done, what was told to the LMS of whom; groups of courses. */
export const countAsDone: Migration = {
  version: 6,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table counted_link (
    school_id text not null, link_id text not null,
    is_on integer not null, switched_at bigint not null, switched_by text not null,
    line_item_url text, remade integer not null default 0,
    primary key (school_id, link_id),
    foreign key (school_id, link_id) references resource_link (school_id, link_id))`,
  `create table counted_pupil (
    school_id text not null, link_id text not null, pupil_id text not null,
    route_id text not null, finished_at bigint not null, state text not null, due_at bigint not null,
    scored_at bigint, unanswered integer not null default 0, tries integer not null default 0,
    sent_at bigint, reason text,
    primary key (school_id, link_id, pupil_id),
    foreign key (school_id, link_id) references counted_link (school_id, link_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index counted_pupil_of_pupil on counted_pupil (school_id, pupil_id)`,
  `create table course_group (
    school_id text not null, course_id text not null, group_id text not null, name text not null,
    primary key (school_id, course_id, group_id),
    foreign key (school_id, course_id) references course (school_id, course_id))`,
  `create table course_group_member (
    school_id text not null, course_id text not null, group_id text not null, person_id text not null,
    primary key (school_id, course_id, group_id, person_id),
    foreign key (school_id, course_id, group_id) references course_group (school_id, course_id, group_id),
    foreign key (school_id, person_id) references person (school_id, person_id))`,
];
