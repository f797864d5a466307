import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Pauses of routes; what a school adds to the library, and the key that signs what it gives away. */
export const library: Migration = {
  version: 13,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `alter table route add column paused_on text`,
  `create table library_item (
    school_id text not null references school (school_id), item_id text not null,
    author_id text, content text not null, standing text not null, origin text,
    revision integer not null, created_at bigint not null, updated_at bigint not null,
    decided_by text, decided_at bigint,
    primary key (school_id, item_id))`,
  `create index library_item_of_author on library_item (school_id, author_id)`,
  `create table library_key (
    school_id text not null primary key references school (school_id),
    public_jwk text not null, sealed_private_jwk text not null, created_at bigint not null)`,
];
