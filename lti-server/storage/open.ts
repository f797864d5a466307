import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { asStorageRefusal } from './failures.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './schema.ts';
import { openSqlite } from './sqlite.ts';

export type Engine = 'sqlite' | 'postgres';

/** The one query layer over both engines. Inside a transaction it is the transaction. */
export type Database = Kysely<Tables>;

export interface Storage {
  readonly db: Database;
  readonly engine: Engine;
  /** Asks the engine for a sign of life. @throws Refusal `STORAGE_…` */
  ping(): Promise<void>;
  close(): Promise<void>;
}

interface StorageSettings {
  /** `postgres://…`, or null for the SQLite file in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

// Moments are milliseconds, far below 2^53: plain numbers on both engines.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Opens the storage and brings its schema up to date.
 * @throws Refusal `STORAGE_…` with what is wrong; the data is untouched then.
 */
export async function openStorage({ databaseUrl, dataDir }: StorageSettings): Promise<Storage> {
  const engine: Engine = databaseUrl === null ? 'sqlite' : 'postgres';
  const dialect = databaseUrl === null ? openSqlite(dataDir) : openPostgres(databaseUrl);
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate({ db: db as unknown as Kysely<never>, engine });
  } catch (error) {
    await db.destroy();
    throw asStorageRefusal(error);
  }
  return {
    db,
    engine,
    async ping() {
      try {
        await sql`select 1`.execute(db);
      } catch (error) {
        throw asStorageRefusal(error);
      }
    },
    close: () => db.destroy(),
  };
}

function openPostgres(connectionString: string): PostgresDialect {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 5000, statement_timeout: 15_000 });
  // A connection that breaks fails its own query and is replaced at the next; without listeners, for idle
  // and for busy ones, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}
