import { sql, type RawBuilder } from 'kysely';
import { engineOf } from './engine-of.ts';
import type { Database } from './open.ts';

type Listed = Readonly<Record<string, string | number | null>>;

/**
 * A list as rows with one column, `value`, and as one parameter of a statement on both engines. A parameter
 * for every value of every row would be parsed, planned and bound by itself: for a hundred people that costs
 * more than writing them.
 */
export const listedRows = (db: Database, list: readonly Listed[]): RawBuilder<{ value: unknown }> =>
  listedInJson(db, JSON.stringify(list));

/** The same of a list that is JSON already, or of a stand-in for it (`prepared.ts`). */
export function listedInJson(db: Database, json: string): RawBuilder<{ value: unknown }> {
  return engineOf(db) === 'sqlite'
    ? sql`json_each(${json})`
    : sql`jsonb_array_elements(cast(${json} as jsonb))`;
}

/** A field of a listed row. Texts must be well-formed. */
export const listedText = (name: string): RawBuilder<string> =>
  sql<string>`listed.value ->> ${sql.lit(name)}`;

/** The ids of a JSON array, to be used as `in (…)`. */
export const idsIn = (db: Database, json: string): RawBuilder<string> =>
  engineOf(db) === 'sqlite'
    ? sql`(select value from json_each(${json}))`
    : sql`(select jsonb_array_elements_text(cast(${json} as jsonb)))`;
