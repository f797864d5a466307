import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
  type SqliteDialectConfig,
} from 'kysely';
import { makeDataDir } from './data-dir.ts';
import { asStorageRefusal } from './failures.ts';

/**
 * After how many pages of 4 kB the log goes into the file. All who come meanwhile wait for that; four times rarer than
 * SQLite has it by itself, and most pages have been written anew by then, so less is written too.
 */
const checkpointAfter = 4000;

/** How long a writer waits for another process on the same file, in milliseconds. */
const busyTimeout = 5000;

/** Opens (or makes) the embedded database: write-ahead log, every commit on the disk before it is acknowledged. */
export function openSqlite(dataDir: string): SqliteDialect {
  try {
    makeDataDir(dataDir);
    const path = join(dataDir, 'marshrut.sqlite');
    // What is written of children is for the server's own user; the log beside it takes this over.
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
    const file = new DatabaseSync(path, { timeout: busyTimeout });
    try {
      file.exec('pragma foreign_keys = on');
      file.exec('pragma journal_mode = wal');
      file.exec('pragma synchronous = full');
      file.exec(`pragma wal_autocheckpoint = ${checkpointAfter}`);
    } catch (error) {
      file.close();
      throw error;
    }
    return new ImmediateSqliteDialect(file);
  } catch (error) {
    throw asStorageRefusal(error);
  }
}

/** Gives node:sqlite the face that Kysely's dialect expects, with prepared statements kept. */
function adapt(file: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => file.close(),
    prepare(sql) {
      let statement = prepared.get(sql);
      if (statement === undefined) {
        statement = adaptStatement(file.prepare(sql));
        if (prepared.size >= 500) prepared.clear();
        prepared.set(sql, statement);
      }
      return statement;
    },
  };
}

function adaptStatement(statement: StatementSync): ReturnType<SqliteDatabase['prepare']> {
  const bind = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bind(parameters)),
    run: (parameters) => statement.run(...bind(parameters)),
    iterate: (parameters) => statement.iterate(...bind(parameters)),
  };
}

/**
 * Takes the write lock at the start of a transaction. A deferred transaction that reads first and
 * writes later fails at once when another process wrote in between; an immediate one waits its turn.
 */
class ImmediateSqliteDialect extends SqliteDialect {
  readonly #file: DatabaseSync;
  readonly #config: SqliteDialectConfig;

  constructor(file: DatabaseSync) {
    const config = { database: adapt(file) };
    super(config);
    this.#file = file;
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#file, this.#config);
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  readonly #file: DatabaseSync;

  constructor(file: DatabaseSync, config: SqliteDialectConfig) {
    super(config);
    this.#file = file;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk makes SQLite roll back by itself; a second time would hide what happened (sqlite.org/lang_transaction.html). */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.isTransaction) await super.rollbackTransaction(connection);
  }
}
