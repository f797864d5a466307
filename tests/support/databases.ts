import { createHash, randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Engine } from '../../lti-server/storage/engine.ts';
import { openStorage } from '../../lti-server/storage/open.ts';
import { atExit } from './at-exit.ts';
import { startPostgres } from './postgres.ts';

/** An empty database with today's schema, nobody else's. `settings` is what `openStorage` wants. */
export interface FreshDatabase {
  settings: { databaseUrl: string | null; dataDir: string };
  /** The same for a server started as a process of its own. */
  env: Record<string, string>;
  cleanup(): Promise<void>;
}

/**
 * The engines that every storage suite runs on:
 * `for (const engine of engines) describe(engine.name, …)`.
 */
export const engines: readonly { name: Engine; fresh(): Promise<FreshDatabase> }[] = [
  { name: 'sqlite', fresh: freshSqlite },
  { name: 'postgres', fresh: freshPostgres },
];

function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'marshrut-data-'));
  const removeNow = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const forget = atExit(removeNow);
  return {
    folder,
    remove() {
      forget();
      removeNow();
    },
  };
}

/** A migrated file to copy from, one for this process. */
let sqliteTemplate: Promise<string> | undefined;

async function freshSqlite(): Promise<FreshDatabase> {
  sqliteTemplate ??= makeSqliteTemplate();
  const { folder, remove } = temporaryFolder();
  cpSync(await sqliteTemplate, folder, { recursive: true });
  const settings = { databaseUrl: null, dataDir: folder };
  return { settings, env: { DATA_DIR: folder }, cleanup: async () => remove() };
}

async function makeSqliteTemplate(): Promise<string> {
  const { folder } = temporaryFolder();
  const storage = await openStorage({ databaseUrl: null, dataDir: folder });
  await storage.close();
  return folder;
}

let postgresTemplate: Promise<{ serverUrl: string; name: string }> | undefined;

async function freshPostgres(): Promise<FreshDatabase> {
  postgresTemplate ??= startPostgres().then(async ({ url }) => ({
    serverUrl: url,
    name: await makeTemplate(url),
  }));
  const { serverUrl, name } = await postgresTemplate;
  return copyOf({ serverUrl, template: name });
}

/** The same on a given PostgreSQL server, for tests that own one. */
export async function freshOn(serverUrl: string): Promise<FreshDatabase> {
  return copyOf({ serverUrl, template: await makeTemplate(serverUrl) });
}

async function copyOf(of: { serverUrl: string; template: string }): Promise<FreshDatabase> {
  const { folder, remove } = temporaryFolder();
  const database = `marshrut_test_${randomBytes(8).toString('hex')}`;
  await onServer(of.serverUrl, (client) =>
    client.query(`create database ${database} template ${of.template}`),
  );
  const databaseUrl = withDatabase(of.serverUrl, database);
  return {
    settings: { databaseUrl, dataDir: folder },
    env: { DATABASE_URL: databaseUrl, DATA_DIR: folder },
    async cleanup() {
      await onServer(of.serverUrl, (client) =>
        client.query(`drop database if exists ${database} with (force)`),
      );
      remove();
    },
  };
}

/**
 * A migrated database to copy from: the migrations run once for a whole run of the tests, whatever the
 * number of processes. Its name holds the migrations' hash, so a server that is kept between runs
 * (TEST_DATABASE_URL) never offers an old one.
 */
async function makeTemplate(serverUrl: string): Promise<string> {
  const name = `marshrut_template_${migrationsHash()}`;
  await onServer(serverUrl, async (client) => {
    // Another process may be making it at this moment.
    await client.query('select pg_advisory_lock(70617061)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
    const storage = await openStorage({
      databaseUrl: withDatabase(serverUrl, unfinished),
      dataDir: tmpdir(),
    });
    await storage.close();
    await renameWhenFree(client, { from: unfinished, to: name });
  });
  return name;
}

/** The server lets go of a closed connection a moment after the client (55006: object in use). */
async function renameWhenFree(client: pg.Client, names: { from: string; to: string }): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`alter database ${names.from} rename to ${names.to}`);
      return;
    } catch (error) {
      if (attempt === 50 || (error as { code?: string }).code !== '55006') throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function migrationsHash(): string {
  const folder = join(import.meta.dirname, '../../lti-server/storage');
  const hash = createHash('sha256').update(readFileSync(join(folder, 'migrate.ts')));
  for (const file of readdirSync(join(folder, 'migrations')).sort()) {
    hash.update(file).update(readFileSync(join(folder, 'migrations', file)));
  }
  return hash.digest('hex').slice(0, 12);
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
