import { Refusal } from '../errors.ts';
import { asStorageRefusal } from './failures.ts';
import type { Database } from './open.ts';

interface Waiting<Value, Result> {
  readonly value: Value;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

interface Queue<Value, Result> {
  readonly waiting: Waiting<Value, Result>[];
  underWay: number;
}

/** A second lot goes while the first is on its way: one that must wait for a lock does not keep all others. */
const mostUnderWay = 2;
/** More than a class. Longer statements would keep other writers waiting. */
const mostInLot = 64;
/** How many turns of the event loop a lot is gathered for, while each of them brings more. */
const mostTurns = 8;

/**
 * Writes that come while others are on their way are committed together, each lot in one transaction: a
 * class that comes in at the bell costs one wait for the disk, not thirty, and one statement where the
 * engine has a use for that. Each is acknowledged only after the commit. When a lot
 * fails and the storage is well, each of it is tried alone: one that fails harms no other.
 *
 * @param run writes the values and answers for each, in their order; must not rely on others of its kind being there or not
 */
export function together<Value, Result>(
  run: (tx: Database, values: readonly Value[]) => Promise<readonly Result[]>,
): (db: Database, value: Value) => Promise<Result> {
  const queues = new WeakMap<object, Queue<Value, Result>>();

  async function write(db: Database, lot: readonly Waiting<Value, Result>[]): Promise<void> {
    try {
      const results = await run(
        db,
        lot.map(({ value }) => value),
      );
      lot.forEach(({ resolve }, place) => resolve(results[place] as Result));
    } catch (error) {
      if (lot.length === 1 || asStorageRefusal(error) instanceof Refusal)
        for (const { reject } of lot) reject(error);
      else await Promise.all(lot.map((one) => write(db, [one])));
    }
  }

  async function writeNext(db: Database, queue: Queue<Value, Result>): Promise<void> {
    queue.underWay += 1;
    try {
      while (queue.waiting.length > 0) await write(db, queue.waiting.splice(0, mostInLot));
    } finally {
      queue.underWay -= 1;
    }
  }

  /**
   * Who came in one turn is seldom all: the others' signatures are being verified meanwhile. As long as a turn brings
   * somebody, the next one is waited for too; it costs microseconds, and every commit spared is a wait for the disk.
   */
  function gather(db: Database, queue: Queue<Value, Result>, turns = mostTurns, before = 0): void {
    setImmediate(() => {
      const { length } = queue.waiting;
      if (length > before && length < mostInLot && turns > 1) gather(db, queue, turns - 1, length);
      else if (queue.underWay < mostUnderWay) void writeNext(db, queue);
    });
  }

  return (db, value) =>
    new Promise((resolve, reject) => {
      // One queue for an engine: a transaction shares the adapter of the database it began on.
      const { adapter } = db.getExecutor();
      const queue = queues.get(adapter) ?? { waiting: [], underWay: 0 };
      queues.set(adapter, queue);
      queue.waiting.push({ value, resolve, reject });
      if (queue.waiting.length === 1 && queue.underWay < mostUnderWay) gather(db, queue);
    });
}
