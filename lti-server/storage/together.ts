import { SqliteAdapter } from 'kysely';
import type { Database } from './open.ts';

interface Waiting {
  readonly run: (tx: Database) => Promise<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
}

const queues = new WeakMap<object, Waiting[]>();

/**
 * Writes that meet in one turn of the event loop are committed together: a class that comes in at the
 * bell costs SQLite one wait for the disk, not thirty. Each is acknowledged only after the commit, and
 * one that fails harms no other: in SQLite a failed statement undoes itself alone.
 *
 * PostgreSQL gathers the commits of its connections by itself, so there each write runs on its own.
 *
 * @param run one statement; it must not rely on others of its kind being there or not
 */
export function together<T>(db: Database, run: (db: Database) => Promise<T>): Promise<T> {
  const { adapter } = db.getExecutor();
  if (!(adapter instanceof SqliteAdapter)) return run(db);
  return new Promise<T>((resolve, reject) => {
    const queue = queues.get(adapter) ?? [];
    queues.set(adapter, queue);
    queue.push({ run, resolve, reject });
    if (queue.length === 1) setImmediate(() => void commit(db, queue.splice(0)));
  });
}

async function commit(db: Database, waiting: readonly Waiting[]): Promise<void> {
  try {
    const outcomes = await db.transaction().execute(async (tx) => {
      const done: PromiseSettledResult<unknown>[] = [];
      for (const { run } of waiting) done.push(...(await Promise.allSettled([run(tx)])));
      return done;
    });
    waiting.forEach(({ resolve, reject }, place) => {
      const outcome = outcomes[place];
      if (outcome?.status === 'fulfilled') resolve(outcome.value as never);
      else reject(outcome?.reason);
    });
  } catch (error) {
    for (const { reject } of waiting) reject(error);
  }
}
