import { PostgresDialect } from 'kysely';
import pg from 'pg';

// Moments are milliseconds, far below 2^53: plain numbers on both engines.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens a pool of connections to PostgreSQL. Nothing is sent before the first query. */
export function openPostgres(connectionString: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 15_000,
    Client: NamingClient,
  });
  // A connection that breaks fails its own query and is replaced at the next; without listeners, for idle
  // and for busy ones, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}

const names = new Map<string, string>();

/** More different statements than the program has: from here on they are sent without a name. */
const mostNames = 1000;

function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (name === undefined && names.size < mostNames) {
    name = `s${names.size}`;
    names.set(text, name);
  }
  return name;
}

/**
 * Gives every statement a name, so that PostgreSQL plans it once a connection and not at every launch:
 * planning the arrival's join costs ten times what running it does.
 */
class NamingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args;
    const statement =
      typeof text === 'string' && Array.isArray(values) && values.length > 0
        ? [{ text, values, name: nameOf(text) }, ...rest]
        : args;
    return (super.query as (...given: unknown[]) => never).apply(this, statement);
  }
}
