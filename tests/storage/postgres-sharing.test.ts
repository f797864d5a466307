/** Short reads share connections on PostgreSQL: few of them, no harm to each other, nothing left behind. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { Refusal } from '../../lti-server/errors.ts';
import { asStorageRefusal } from '../../lti-server/storage/failures.ts';
import { openStorage, type Database, type Storage } from '../../lti-server/storage/open.ts';
import { prepare } from '../../lti-server/storage/prepared.ts';
import { freshOn, type FreshDatabase } from '../support/databases.ts';
import { startOwnPostgres, type OwnPostgres } from '../support/postgres.ts';

interface Answer {
  number: number;
  process: number;
}

/** Which process of the database server answers; takes so many seconds; zero as a number is an error. */
const ask = prepare<{ number: number; seconds: number }, Answer>((db, value) =>
  db
    .selectFrom(sql`pg_sleep(${value.seconds})`.as('pause'))
    .select([
      sql<number>`cast(${value.number} as integer) * 1 / cast(${value.number} as integer) * cast(${value.number} as integer)`.as(
        'number',
      ),
      sql<number>`pg_backend_pid()`.as('process'),
    ]),
);

const askQuickly = async (db: Database, number: number): Promise<Answer> =>
  (await ask(db, { number, seconds: 0 }))[0] as Answer;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, place) => place + 1);

/** A connection that was broken or refused a moment ago may be met once more. */
async function isAnsweredSoon(db: Database): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    await wait(25);
    const outcome = await askQuickly(db, 4).catch(() => null);
    if (outcome !== null) return true;
  }
  return false;
}

const processesOf = (answers: readonly Answer[]): Set<number> =>
  new Set(answers.map(({ process }) => process));

describe('short reads on PostgreSQL', () => {
  let server: OwnPostgres;
  let database: FreshDatabase;
  let storage: Storage;
  before(async () => {
    server = await startOwnPostgres();
    database = await freshOn(server.url);
    storage = await openStorage(database.settings);
  });
  after(async () => {
    await storage.close();
    await database.cleanup();
    await server.stop();
  });

  test('a hundred at once get each its own answer on two connections', async () => {
    const answers = await Promise.all(numbers(100).map((number) => askQuickly(storage.db, number)));
    assert.deepEqual(
      answers.map(({ number }) => number),
      numbers(100),
    );
    assert.equal(processesOf(answers).size, 2);
  });

  test('one that fails harms no other', async () => {
    const outcomes = await Promise.allSettled(
      numbers(40).map((number) => askQuickly(storage.db, number % 5 === 0 ? 0 : number)),
    );
    for (const [place, { status }] of outcomes.entries())
      assert.equal(status, (place + 1) % 5 === 0 ? 'rejected' : 'fulfilled', `number ${place + 1}`);
    assert.equal((await askQuickly(storage.db, 7)).number, 7);
  });

  test('a transaction keeps to its own connection and sees there what it has written', async () => {
    await storage.db.transaction().execute(async (tx) => {
      await sql`create temporary table seen (number integer) on commit drop`.execute(tx);
      await sql`insert into seen values (1)`.execute(tx);
      const [inside, ...outside] = await Promise.all([
        askQuickly(tx, 1),
        ...numbers(20).map((number) => askQuickly(storage.db, number)),
      ]);
      assert.ok(!processesOf(outside).has(inside.process));
      const { rows } = await sql<Answer>`select number, pg_backend_pid() as process from seen`.execute(tx);
      assert.deepEqual(rows, [{ number: 1, process: inside.process }]);
    });
  });

  test('a connection that is kept for several statements stays the same for a short read too', async () => {
    await storage.db.connection().execute(async (connection) => {
      await sql`select set_config('marshrut.kept', 'yes', false)`.execute(connection);
      const inside = await askQuickly(connection, 1);
      const { rows } = await sql<{
        kept: string;
        process: number;
      }>`select current_setting('marshrut.kept') as kept, pg_backend_pid() as process`.execute(connection);
      assert.deepEqual(rows, [{ kept: 'yes', process: inside.process }]);
    });
  });

  test('sixty-four share one connection; whoever comes while it is full is not held up by its first', async () => {
    const order: string[] = [];
    const slow = ask(storage.db, { number: 1, seconds: 0.5 }).then((answers) => {
      order.push('slow');
      return answers;
    });
    const behind = Promise.all(numbers(63).map((number) => askQuickly(storage.db, number)));
    const quick = await askQuickly(storage.db, 2);
    order.push('quick');
    const sharing = processesOf([...(await slow), ...(await behind)]);
    assert.deepEqual(order, ['quick', 'slow']);
    assert.equal(sharing.size, 1);
    assert.ok(!sharing.has(quick.process));
  });

  test('nothing is kept back: afterwards every connection of the pool can be had', async () => {
    await Promise.all(numbers(50).map((number) => askQuickly(storage.db, number)));
    const processes = await Promise.all(
      numbers(10).map(() =>
        storage.db.transaction().execute(async (tx) => {
          const [answer] = await ask(tx, { number: 1, seconds: 0.1 });
          return answer as Answer;
        }),
      ),
    );
    assert.equal(processesOf(processes).size, 10);
  });

  test('cut off in the middle: those who wait are told, whoever comes then is answered', async () => {
    const waiting = Promise.allSettled(
      numbers(12).map((number) => ask(storage.db, { number, seconds: 0.3 })),
    );
    await sql`select pg_sleep(0.1)`.execute(storage.db);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database() and query like '%pg_sleep%'`.execute(
      storage.db,
    );
    const outcomes = await waiting;
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') continue;
      const told = asStorageRefusal(outcome.reason);
      assert.ok(told instanceof Refusal && told.code === 'STORAGE_UNREACHABLE', String(outcome.reason));
    }
    assert.ok(outcomes.some(({ status }) => status === 'rejected'));
    assert.equal((await askQuickly(storage.db, 5)).number, 5);
  });

  test('gone and back again under a stream of reads: it heals by itself', async () => {
    let stop = false;
    let refused = 0;
    const reader = async () => {
      while (!stop) {
        await askQuickly(storage.db, 3).catch((error: unknown) => {
          const told = asStorageRefusal(error);
          assert.ok(told instanceof Refusal && told.code === 'STORAGE_UNREACHABLE', String(error));
          refused += 1;
        });
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const readers = Promise.all(numbers(8).map(reader));
    await server.kill();
    while (refused < 100) await new Promise((resolve) => setImmediate(resolve));
    await server.start();
    // The readers never pause: were the broken connections theirs for good, nobody would be answered again.
    const answered = await isAnsweredSoon(storage.db);
    stop = true;
    await readers;
    assert.ok(answered);
    const answers = await Promise.all(numbers(20).map((number) => askQuickly(storage.db, number)));
    assert.equal(answers.length, 20);
  });

  test('a server that has fallen silent is given up, for all who wait', async () => {
    const line = await openLine(Number(new URL(server.url).port));
    const through = new URL(database.settings.databaseUrl ?? '');
    through.port = String(line.port);
    through.searchParams.set('query_timeout', '400');
    const { db, close } = await openStorage({ ...database.settings, databaseUrl: through.href });
    try {
      // The connection is open and idle when the silence begins.
      assert.equal((await askQuickly(db, 1)).number, 1);
      line.silence();
      for (const outcome of await Promise.allSettled(numbers(10).map((number) => askQuickly(db, number)))) {
        const told = outcome.status === 'rejected' ? asStorageRefusal(outcome.reason) : null;
        assert.ok(told instanceof Refusal && told.code === 'STORAGE_UNREACHABLE', String(told));
      }
      line.speak();
      assert.ok(await isAnsweredSoon(db));
    } finally {
      await close();
      line.close();
    }
  });
});

/** A way to the database on which, when told, nothing comes through any more and nobody hangs up. */
async function openLine(to: number) {
  let silent = false;
  const ends = new Set<Socket>();
  const way = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one);
      one.on('data', (bytes) => {
        if (!silent) other.write(bytes);
      });
      one.on('close', () => other.destroy());
      one.on('error', () => undefined);
    }
  });
  way.listen(0, '127.0.0.1');
  await once(way, 'listening');
  return {
    port: (way.address() as AddressInfo).port,
    silence() {
      silent = true;
    },
    speak() {
      silent = false;
    },
    close() {
      for (const end of ends) end.destroy();
      way.close();
    },
  };
}
