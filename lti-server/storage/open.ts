import { Kysely, sql } from 'kysely';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { asStorageRefusal } from './failures.ts';
import { keepBodiesIn } from './file-bodies.ts';
import { migrate } from './migrate.ts';
import type { Channel, ChannelListener } from './postgres-channel.ts';
import type { Tables } from './schema.ts';

/** The one query layer over both engines. Inside a transaction it is the transaction. */
export type Database = Kysely<Tables>;

export interface Storage {
  readonly db: Database;
  readonly engine: Engine;
  /** Asks the engine for a sign of life. @throws Refusal `STORAGE_…` */
  ping(): Promise<void>;
  /** Hears what other servers on this database say; null for the embedded engine, which has no way of saying. */
  readonly listen: ((listener: ChannelListener) => Promise<Channel>) | null;
  close(): Promise<void>;
}

interface StorageSettings {
  /** `postgres://…`, or null for the SQLite file in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

/**
 * Opens the storage and brings its schema up to date.
 * @throws Refusal `STORAGE_…` with what is wrong; the data is untouched then.
 */
export async function openStorage({ databaseUrl, dataDir }: StorageSettings): Promise<Storage> {
  const engine: Engine = databaseUrl === null ? 'sqlite' : 'postgres';
  // Each engine's driver is loaded only where it is used: that is a tenth of the start-up time.
  const dialect =
    databaseUrl === null
      ? (await import('./sqlite.ts')).openSqlite(dataDir)
      : (await import('./postgres.ts')).openPostgres(databaseUrl);
  const db = new Kysely<Tables>({ dialect });
  if (engine === 'sqlite') keepBodiesIn(db, join(dataDir, 'files'));
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
    listen:
      databaseUrl === null
        ? null
        : async (listener) => (await import('./postgres-channel.ts')).openChannel(databaseUrl, listener),
    close: () => db.destroy(),
  };
}
