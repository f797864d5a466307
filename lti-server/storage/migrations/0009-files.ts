import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Photos, drawings and voices of pupils, and the treasure chest. */
export const files: Migration = {
  version: 9,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table file_body (
    school_id text not null, hash text not null, pupil_id text not null,
    body text, stored_at bigint not null,
    primary key (school_id, hash),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index file_body_of_pupil on file_body (school_id, pupil_id)`,
  `create table stored_file (
    school_id text not null, file_id text not null, pupil_id text not null, hash text not null,
    kind text not null, media_type text not null, bytes integer not null, seen_by text not null,
    uploaded_by text not null, created_at bigint not null, used_at bigint,
    primary key (school_id, file_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id),
    foreign key (school_id, hash) references file_body (school_id, hash))`,
  `create index stored_file_of_pupil on stored_file (school_id, pupil_id)`,
  `create index stored_file_of_body on stored_file (school_id, hash)`,
  `create table capture_trouble (
    school_id text not null, trouble_id text not null, pupil_id text not null,
    kind text not null, reason text not null, at bigint not null,
    primary key (school_id, trouble_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index capture_trouble_of_pupil on capture_trouble (school_id, pupil_id)`,
  `create table chest_item (
    school_id text not null, item_id text not null, pupil_id text not null, kind text not null,
    text text not null, file_id text, is_shown integer not null, goes_along integer not null,
    hidden_at bigint, created_at bigint not null,
    primary key (school_id, item_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id),
    foreign key (school_id, file_id) references stored_file (school_id, file_id))`,
  `create index chest_item_of_pupil on chest_item (school_id, pupil_id)`,
  `create table chest_reply (
    school_id text not null, reply_id text not null, item_id text not null, pupil_id text not null,
    author_id text not null, text text not null, created_at bigint not null,
    primary key (school_id, reply_id),
    foreign key (school_id, item_id) references chest_item (school_id, item_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index chest_reply_of_item on chest_reply (school_id, item_id)`,
];
