import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** The pauses that a route has had; quick notes that can still be taken back. */
export const restsAndGroupNotes: Migration = {
  version: 22,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `alter table route add column rests text`,
  // The overview asks of every route whether it rests and has rested, answered from the index alone.
  `drop index route_head`,
  `create index route_head on route (
    school_id, pupil_id, created_at, route_id, status, revision, agreed_version, paused_on, rests)`,
  `create table group_note (
    school_id text not null, group_id text not null, pupil_id text not null, note_id text not null,
    author_id text not null, made_at bigint not null, undone_at bigint,
    primary key (school_id, group_id, pupil_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id),
    foreign key (school_id, author_id) references person (school_id, person_id))`,
  `create index group_note_of_author on group_note (school_id, author_id, made_at)`,
  `create index group_note_of_pupil on group_note (school_id, pupil_id)`,
];
