import { sql } from 'kysely';
import { engineOf } from '../storage/engine-of.ts';
import { listedRows, listedText } from '../storage/listed.ts';
import type { Database } from '../storage/open.ts';
import { prepare } from '../storage/prepared.ts';
import type { Tables } from '../storage/schema.ts';

/** Its fields as a type: an interface, to which others may add, is no list of values to `prepare`. */
export type AttemptRow = Pick<Tables['launch_attempt'], keyof Tables['launch_attempt']>;

const columns = [
  'attempt_id',
  'at',
  'platform_id',
  'issuer',
  'client_id',
  'phase',
  'failed_check',
  'result',
  'note',
  'claims',
  'binding',
  'login_id',
] as const satisfies readonly (keyof AttemptRow)[];

const insertOne = prepare<AttemptRow, unknown>((db, given) =>
  db
    .insertInto('launch_attempt')
    .values(Object.fromEntries(columns.map((name) => [name, given[name]])) as unknown as AttemptRow)
    .onConflict((conflict) => conflict.doNothing()),
);

/** One statement's worth. */
const batch = 250;

/** For PostgreSQL, to which each way there and back costs more than what it does there. */
async function insertListed(tx: Database, rows: readonly AttemptRow[]): Promise<void> {
  const text = (name: keyof AttemptRow) => listedText(name).as(name);
  const number = (name: keyof AttemptRow) => sql<number>`cast(${listedText(name)} as bigint)`.as(name);
  const numbers: readonly (keyof AttemptRow)[] = ['at', 'claims'];
  await tx
    .insertInto('launch_attempt')
    .columns([...columns])
    .expression(
      tx
        .selectFrom(listedRows(tx, rows).as('listed'))
        .select(columns.map((name) => (numbers.includes(name) ? number(name) : text(name)))),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Writes visits down; those that stand there already are passed over. Its fields must be well-formed lines. */
export async function insertAttempts(tx: Database, rows: readonly AttemptRow[]): Promise<void> {
  if (engineOf(tx) === 'postgres') {
    for (let start = 0; start < rows.length; start += batch)
      await insertListed(tx, rows.slice(start, start + batch));
    return;
  }
  // SQLite takes a row as it is in half the time in which it reads one out of a list.
  for (const row of rows) await insertOne(tx, row);
}
