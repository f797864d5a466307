import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What tutors did for several children at once, with what it takes to take it back. */
export const bulk: Migration = {
  version: 18,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table bulk_deed (
    school_id text not null, deed_id text not null, person_id text not null, kind text not null,
    made_at bigint not null, undone_at bigint,
    primary key (school_id, deed_id),
    foreign key (school_id, person_id) references person (school_id, person_id))`,
  `create index bulk_deed_of_person on bulk_deed (school_id, person_id, made_at)`,
  `create table bulk_child (
    school_id text not null, deed_id text not null, pupil_id text not null, route_id text not null,
    waits integer not null, before text not null, after text not null, undone_at bigint,
    primary key (school_id, deed_id, pupil_id),
    foreign key (school_id, deed_id) references bulk_deed (school_id, deed_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index bulk_child_of_pupil on bulk_child (school_id, pupil_id)`,
  // The overview asks of every route whether it rests, answered from the index alone.
  `drop index route_head`,
  `create index route_head on route (
    school_id, pupil_id, created_at, route_id, status, revision, agreed_version, paused_on)`,
];
