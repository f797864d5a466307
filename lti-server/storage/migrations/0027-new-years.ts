import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What a tutor takes along into a new school year, child by child, and what of a card stays in the years before. */
export const newYears: Migration = {
  version: 27,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table new_year (
    school_id text not null, pupil_id text not null, year integer not null, turn_id text not null,
    clean_slate integer not null, agreements text not null, made_at bigint not null, made_by text not null,
    primary key (school_id, pupil_id, year),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index new_year_of_person on new_year (school_id, made_by, made_at)`,
  `alter table profile_item add column left_turn text`,
];
