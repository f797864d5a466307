import { sql, type Compilable, type SelectQueryBuilder } from 'kysely';
import { engineOf } from '../storage/engine-of.ts';
import type { Database } from '../storage/open.ts';
import { prepareAllOrSome, type AllOrSome } from './all-or-some.ts';

/**
 * As `prepareAllOrSome`, for answers of a thousand rows: the engine packs them into one JSON text. A row as an object of
 * the driver's costs several times what its values cost as JSON, on both engines.
 *
 * @param columns those of the query, by their names in the answer
 */
export function preparePacked<V extends AllOrSome, Row extends Record<string, string | number | null>>(
  columns: readonly (keyof Row & string)[],
  build: (db: Database, value: V) => SelectQueryBuilder<never, never, Row>,
): (db: Database, values: V) => Promise<Row[]> {
  const run = prepareAllOrSome<V, { packed: string }>((db, value) => pack(db, build(db, value), columns));
  return async (db, values) => {
    const [answer] = await run(db, values);
    const rows = JSON.parse(answer?.packed ?? '[]') as (string | number | null)[][];
    return rows.map((row) => {
      const named: Record<string, string | number | null> = {};
      for (let place = 0; place < columns.length; place += 1)
        named[columns[place] as string] = row[place] ?? null;
      return named as Row;
    });
  };
}

function pack<Row>(
  db: Database,
  query: SelectQueryBuilder<never, never, Row>,
  columns: readonly string[],
): Compilable<{ packed: string }> {
  const values = sql.join(columns.map((column) => sql.ref(`unpacked.${column}`)));
  const all =
    engineOf(db) === 'sqlite'
      ? sql<string>`json_group_array(json_array(${values}))`
      : sql<string>`coalesce(json_agg(json_build_array(${values})), '[]')::text`;
  return db.selectFrom(query.as('unpacked')).select(all.as('packed'));
}
