import { sql } from 'kysely';
import { engineOf } from '../engine-of.ts';
import { fillSearchTexts } from '../fill-search-texts.ts';
import type { Migration } from './migration.ts';

/** The pupil's card for adults, and the search in word forms with all notes that are there already. */
export const profile: Migration = {
  version: 16,
  async up(db) {
    const own = engineOf(db) === 'postgres' ? onPostgres : onSqlite;
    for (const statement of statements) await sql.raw(statement).execute(db);
    // An index is made sooner of all rows at once than with them one by one.
    await fillSearchTexts(db, ['note']);
    for (const statement of own) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table profile_item (
    school_id text not null, item_id text not null, pupil_id text not null,
    kind text not null, content text not null, revision integer not null,
    created_at bigint not null, created_by text not null,
    updated_at bigint not null, updated_by text not null, removed_at bigint,
    primary key (school_id, item_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index profile_of_pupil on profile_item (school_id, pupil_id, kind, created_at)`,
  `create table profile_edit (
    school_id text not null, item_id text not null, revision integer not null,
    content text not null, is_removed integer not null, edited_at bigint not null, edited_by text not null,
    primary key (school_id, item_id, revision),
    foreign key (school_id, item_id) references profile_item (school_id, item_id))`,
  `create table search_text (
    school_id text not null, text_id text not null, pupil_id text not null,
    source text not null, number bigint not null, stems text not null,
    primary key (school_id, text_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id))`,
  `create index search_of_pupil on search_text (school_id, pupil_id)`,
  // The timeline asks for a pupil's own, by moment; SQLite would rather read a whole school than look a row up.
  `create index meeting_pupil_head on meeting_pupil (school_id, pupil_id, meeting_id)`,
  `create index step_by_change on step_progress (school_id, route_id, changed_at)`,
];

const onPostgres = [
  `create index search_newest on search_text (school_id, number)`,
  // What is put off to a list beside the index would be read by every search.
  `create index search_stems on search_text using gin (string_to_array(stems, ' ')) with (fastupdate = off)`,
];

// The index holds no texts of its own; triggers keep it with the table, also where rows are erased or restored.
const onSqlite = [
  `create unique index search_number on search_text (number)`,
  `create virtual table search_stem using fts5(
    stems, content='search_text', content_rowid='number', detail='none', columnsize=0,
    tokenize="unicode61 remove_diacritics 0")`,
  `insert into search_stem (search_stem, rank) values ('secure-delete', 1)`,
  `insert into search_stem (search_stem) values ('rebuild')`,
  `create trigger search_text_added after insert on search_text begin
    insert into search_stem (rowid, stems) values (new.number, new.stems);
  end`,
  `create trigger search_text_gone after delete on search_text begin
    insert into search_stem (search_stem, rowid, stems) values ('delete', old.number, old.stems);
  end`,
  `create trigger search_text_changed after update on search_text begin
    insert into search_stem (search_stem, rowid, stems) values ('delete', old.number, old.stems);
    insert into search_stem (rowid, stems) values (new.number, new.stems);
  end`,
];
