import type { Compilable } from 'kysely';
import type { Database } from '../storage/open.ts';
import { prepare } from '../storage/prepared.ts';

/** What a query of the overview is asked with. */
export interface AllOrSome extends Record<string, string | number | null> {
  /** The ids of the children meant, as a JSON array; null for all of the tutor's. */
  only: string | null;
}

/**
 * As `prepare`, once for all children of a tutor and once for some of them, whose `only` is then never null where
 * the query is built. A few are looked up by their ids; to hold each of a thousand ties against a list, in a dozen
 * queries, is most of what reading one child anew would cost.
 */
export function prepareAllOrSome<V extends AllOrSome, Row>(
  build: (db: Database, value: V) => Compilable<Row>,
): (db: Database, values: V) => Promise<Row[]> {
  const some = prepare<V, Row>(build);
  const all = prepare<V, Row>((db, value) =>
    // The stand-in for a value is never null; here it must be.
    build(db, Object.create(value, { only: { value: null } }) as V),
  );
  return (db, values) => (values.only === null ? all : some)(db, values);
}
