import type { Compilable, CompiledQuery } from 'kysely';
import type { Database } from './open.ts';

type Values = Record<string, string | number | null>;

/** A query that `prepare` has built. */
interface PreparedQuery<Row> extends CompiledQuery<Row> {
  readonly prepared: true;
}

/** Whether a query only looks up, and quickly: then others may stand behind it on one connection. */
export const isShortRead = (query: CompiledQuery): boolean =>
  'prepared' in query && query.query.kind === 'SelectQueryNode';

/**
 * Builds a query once and runs it with other values ever after. Compiling a query costs Kysely about
 * as much as SQLite needs to answer it, so the few queries that stand in every request's way are
 * prepared; all others are written plainly.
 *
 * `build` gets a stand-in for each value, which it uses as it would the value itself. A stand-in must
 * be used only as a query parameter. A prepared query answers quickly: on PostgreSQL others wait behind it.
 */
export function prepare<V extends Values, Row>(
  build: (db: Database, value: V) => Compilable<Row>,
): (db: Database, values: V) => Promise<Row[]> {
  const compiled = new WeakMap<object, { query: PreparedQuery<Row>; names: (string | Constant)[] }>();
  return async (db, values) => {
    // One compilation for an engine: a transaction shares the adapter of the database it began on.
    const engine = db.getExecutor().adapter;
    let entry = compiled.get(engine);
    if (entry === undefined) {
      const query = { ...build(db, standIns<V>()).compile(), prepared: true as const };
      entry = {
        query,
        names: query.parameters.map(
          (parameter) => standInNames.get(parameter as object) ?? new Constant(parameter),
        ),
      };
      compiled.set(engine, entry);
    }
    const parameters = entry.names.map((name) => (name instanceof Constant ? name.value : values[name]));
    const query: PreparedQuery<Row> = { ...entry.query, parameters };
    const { rows } = await db.executeQuery<Row>(query);
    return rows;
  };
}

class Constant {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

const standInNames = new WeakMap<object, string>();

function standIns<V extends Values>(): V {
  return new Proxy({} as V, {
    get(_target, name) {
      // A Date is one of the few objects that Kysely takes for a value; it never reaches the engine.
      const standIn = new Date(0);
      standInNames.set(standIn, String(name));
      return standIn;
    },
  });
}
