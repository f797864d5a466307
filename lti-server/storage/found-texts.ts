import { sql, type RawBuilder } from 'kysely';
import { engineOf } from './engine-of.ts';
import type { Database } from './open.ts';

interface Words {
  readonly schoolId: string;
  /** All of these must be in a text: stems of words, and the marks of `stems.ts`. At least one. */
  readonly stems: readonly string[];
}

/** What both engines are asked: texts of a school that hold all of these stems. */
const holdsAll = (db: Database, { schoolId, stems }: Words): RawBuilder<boolean> =>
  engineOf(db) === 'postgres'
    ? sql`search_text.school_id = ${schoolId} and string_to_array(search_text.stems, ' ') @> ${[...stems]}::text[]`
    : sql`search_text.school_id = ${schoolId} and search_text.number in (
        select rowid from search_stem where search_stem match ${matchOf(stems)})`;

/** A question to FTS5: stems hold letters and digits only, so that quoting them is enough. */
export const matchOf = (stems: readonly string[]): string => stems.map((stem) => `"${stem}"`).join(' AND ');

/** The ids of the texts that hold all of these stems: to be used as `in (…)`. */
export const textsWith = (db: Database, of: Words): RawBuilder<string> =>
  sql`(select search_text.text_id from search_text where ${holdsAll(db, of)})`;
