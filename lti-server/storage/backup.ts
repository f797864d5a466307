import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod/mini';
import { Refusal } from '../errors.ts';
import type { Engine } from './engine.ts';
import { engineOf } from './engine-of.ts';
import { loadBody, storeBody } from './file-bodies.ts';
import { schemaVersion } from './migrate.ts';
import type { Database } from './open.ts';
import type { Tables } from './schema.ts';
import { tableFacts } from './table-facts.ts';

type Table = keyof Tables;

const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
type Row = z.infer<typeof Row>;

/** A backup is lines of JSON: what it is, then every row, then how many there were. Both engines write the same. */
export const BackupLine = z.union([
  z.object({ marshrut: z.literal('backup'), schema: z.number(), at: z.number() }),
  z.object({ table: z.string(), row: Row }),
  z.object({ rows: z.number() }),
]);
export type BackupLine = z.infer<typeof BackupLine>;

/** Nobody may come in by way of a backup, so what opens a door stays out of it. */
const leftOut: readonly Table[] = ['session', 'admin_link', 'admin_session'];

/** Parents before children: the order in which rows can come back. */
const tables = (Object.keys(tableFacts) as Table[]).filter((table) => !leftOut.includes(table));

/** Rows that are read at once; of files few, because each may hold a megabyte. */
const pageSize = (table: Table): number => (table === 'file_body' ? 20 : 500);

/**
 * Hands over every row as it was at one moment, while the server goes on working.
 * @param use reads the lines to their end; the snapshot is closed after it
 */
export function readSnapshot<T>(
  { db, engine, at }: { db: Database; engine: Engine; at: number },
  use: (lines: AsyncIterable<BackupLine>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    const begin = engine === 'postgres' ? 'begin isolation level repeatable read read only' : 'begin';
    await sql.raw(begin).execute(connection);
    try {
      return await use(linesOf(connection, at));
    } finally {
      await sql`rollback`.execute(connection);
    }
  });
}

async function* linesOf(db: Database, at: number): AsyncGenerator<BackupLine> {
  yield { marshrut: 'backup', schema: await schemaVersion(db), at };
  let rows = 0;
  for (const table of tables) {
    for await (const row of rowsOf(db, table)) {
      rows += 1;
      yield { table, row };
    }
  }
  yield { rows };
}

async function* rowsOf(db: Database, table: Table): AsyncGenerator<Row> {
  const { key } = tableFacts[table];
  const columns = sql.join(key.map((column) => sql.ref(column)));
  for (let last: Row | undefined, full = true; full;) {
    const after = last === undefined ? sql`` : sql`where (${columns}) > (${valuesOf(last, key)})`;
    const page =
      await sql<Row>`select * from ${sql.table(table)} ${after} order by ${columns} limit ${sql.lit(pageSize(table))}`.execute(
        db,
      );
    for (const row of page.rows) yield table === 'file_body' ? await withBody(db, row) : row;
    last = page.rows.at(-1);
    full = page.rows.length === pageSize(table);
  }
}

/** In a backup every body stands in its row, wherever the engine keeps it. */
async function withBody(db: Database, row: Row): Promise<Row> {
  const body = await loadBody(db, { ...keyOf(row), body: row['body'] as string | null });
  return { ...row, body: body?.toString('base64') ?? null };
}

/** … and goes back to where this engine keeps it. */
async function withBodyStored(db: Database, row: Row): Promise<Row> {
  const { body } = row;
  if (typeof body !== 'string') return row;
  return { ...row, body: await storeBody(db, { ...keyOf(row), bytes: Buffer.from(body, 'base64') }) };
}

const keyOf = (row: Row) => ({ schoolId: String(row['school_id']), hash: String(row['hash']) });

const valuesOf = (row: Row, key: readonly string[]) => sql.join(key.map((column) => row[column]));

/**
 * Puts a backup into an empty database, all of it or nothing.
 * @returns how many rows came back
 * @throws Refusal `RESTORE_NOT_EMPTY`, `BACKUP_DAMAGED`, `STORAGE_NEWER`
 */
export function restoreSnapshot(db: Database, lines: AsyncIterable<BackupLine>): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await refuseUnlessEmpty(tx);
    let told: number | undefined;
    let begun = false;
    let rows = 0;
    let batch: { table: Table; rows: Row[] } | undefined;
    const write = async (): Promise<void> => {
      if (batch) await insertRows(tx, batch);
      batch = undefined;
    };
    for await (const line of lines) {
      if ('marshrut' in line) {
        await checkSchema(tx, line.schema);
        begun = true;
      } else if ('row' in line) {
        const table = tables.find((known) => known === line.table);
        if (!begun || table === undefined)
          throw new Refusal('BACKUP_DAMAGED', { note: 'not a backup of ours' });
        if (batch && (batch.table !== table || batch.rows.length === (table === 'file_body' ? 10 : 100)))
          await write();
        batch ??= { table, rows: [] };
        batch.rows.push(table === 'file_body' ? await withBodyStored(tx, line.row) : line.row);
        rows += 1;
      } else told = line.rows;
    }
    await write();
    if (!begun || told !== rows) throw new Refusal('BACKUP_DAMAGED', { note: 'the file ends too early' });
    return rows;
  });
}

async function refuseUnlessEmpty(db: Database): Promise<void> {
  for (const table of ['platform', 'school'] as const) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) throw new Refusal('RESTORE_NOT_EMPTY');
  }
}

/** Rows fit the schema they were read from. */
async function checkSchema(db: Database, schema: number): Promise<void> {
  const own = await schemaVersion(db);
  if (schema > own) throw new Refusal('STORAGE_NEWER', { note: `backup ${schema}, program ${own}` });
  if (schema < own)
    throw new Refusal('BACKUP_DAMAGED', {
      note: `made by an older version (schema ${schema}, this one is ${own}): restore with that version, then update`,
    });
}

async function insertRows(
  db: Database,
  { table, rows }: { table: Table; rows: readonly Row[] },
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const insert = (some: readonly Row[]) => {
    const values = some.map((row) => sql`(${valuesOf(row, columns)})`);
    return sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${sql.join(values)}`;
  };
  if (table === 'search_text' && engineOf(db) === 'sqlite') await insertNumbered(db, { rows, insert });
  else await insert(rows).execute(db);
}

/** Of texts that share a number, which only PostgreSQL lets them, each but the first takes the next that is free. */
async function insertNumbered(
  db: Database,
  { rows, insert }: { rows: readonly Row[]; insert: (rows: readonly Row[]) => RawBuilder<unknown> },
): Promise<void> {
  for (let left = rows; left.length > 0;) {
    const taken = await sql<{
      text_id: string;
    }>`${insert(left)} on conflict (number) do nothing returning text_id`.execute(db);
    const ids = new Set(taken.rows.map((row) => row.text_id));
    left = left
      .filter((row) => !ids.has(String(row['text_id'])))
      .map((row) => ({ ...row, number: Number(row['number']) + 1 }));
  }
}
