import { PostgresDialect, type Driver, type PostgresDialectConfig } from 'kysely';
import pg from 'pg';
import { SharingPostgresDriver } from './postgres-sharing.ts';

// Moments are milliseconds, far below 2^53: plain numbers on both engines.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens a pool of connections to PostgreSQL. Nothing is sent before the first query. */
export function openPostgres(connectionString: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 15_000,
    // The server has ended what takes so long; where nothing comes even then, nobody is there any more.
    query_timeout: 20_000,
    Client: NamingClient,
    pipeline: true,
  });
  // A connection that breaks fails its own query and is replaced at the next; without listeners, for idle
  // and for busy ones, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new SharingPostgresDialect({ pool });
}

class SharingPostgresDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new SharingPostgresDriver(this.#config);
  }
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
