/**
 * Durable jobs: what was asked for is done once, by one of several servers, whatever happens meanwhile. Long because
 * one database and one scene serve every way in which a job can end.
 */
import assert from 'node:assert/strict';
import { after, before, describe, mock, test } from 'node:test';
import pino from 'pino';
import { createJobRunner, type JobHandler, type JobOutcome } from '../../lti-server/storage/job-runner.ts';
import { claimJobs, enqueue, purgeJobs, type Job } from '../../lti-server/storage/jobs.ts';
import { openStorage, type Storage } from '../../lti-server/storage/open.ts';
import { testRandom } from '../support/app.ts';
import { engines, type FreshDatabase } from '../support/databases.ts';
import { TestSchool } from '../support/people.ts';

const minute = 60_000;
const hour = 60 * minute;

for (const engine of engines) {
  describe(`jobs on ${engine.name}`, () => {
    let database: FreshDatabase;
    let storage: Storage;
    const clock = { now: Date.UTC(2026, 8, 14, 10) };
    before(async () => {
      database = await engine.fresh();
      storage = await openStorage(database.settings);
    });
    after(async () => {
      await storage.close();
      await database.cleanup();
    });

    async function open() {
      const { db } = storage;
      // Jobs of other tests in this database are out of the way.
      await db.deleteFrom('job').where('school_id', '!=', '').execute();
      const { schoolId } = await TestSchool.open({ db, now: clock.now });
      const done: Job[] = [];
      let outcome: JobOutcome | (() => Promise<JobOutcome>) = { is: 'done' };
      const handler: JobHandler = async (job) => {
        done.push(job);
        return typeof outcome === 'function' ? await outcome() : outcome;
      };
      const runner = createJobRunner({
        db,
        clock: () => clock.now,
        random: testRandom,
        log: pino({ level: 'silent' }),
        handlers: { wave: handler },
      });
      return {
        db,
        schoolId,
        done,
        runner,
        becomes(next: typeof outcome) {
          outcome = next;
        },
        /** Jobs are under way from `begun` until `end`. */
        takesTime() {
          const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
          outcome = async () => {
            begun.resolve();
            await ended.promise;
            return { is: 'done' };
          };
          return { begun: begun.promise, end: ended.resolve };
        },
        ask: (payload: unknown = {}, dueAt = clock.now, school = schoolId) =>
          enqueue(db, { schoolId: school, kind: 'wave', subject: 's', payload, dueAt, now: clock.now }),
        row: () => db.selectFrom('job').where('school_id', '=', schoolId).selectAll().executeTakeFirst(),
      };
    }

    test('a job is done when it is due, once, and is gone', async () => {
      const { ask, runner, done, row, schoolId } = await open();
      await ask({ to: 'Аня' }, clock.now + minute);
      assert.equal(await runner.runDue(), 0);
      clock.now += minute;
      assert.equal(await runner.runDue(), 1);
      assert.deepEqual(done, [
        { schoolId, kind: 'wave', subject: 's', payload: { to: 'Аня' }, attempts: 1, generation: 1 },
      ]);
      assert.equal(await row(), undefined);
    });

    test('equal jobs join: the newer payload, the earlier moment', async () => {
      const { ask, runner, done } = await open();
      await ask({ n: 1 }, clock.now + hour);
      await ask({ n: 2 });
      await ask({ n: 3 }, clock.now + hour);
      await runner.runDue();
      assert.deepEqual(
        done.map(({ payload }) => payload),
        [{ n: 3 }],
      );
    });

    test('a job is asked for only if the transaction that asks holds', async () => {
      const { db, schoolId, row } = await open();
      const asking = db.transaction().execute(async (tx) => {
        await enqueue(tx, { schoolId, kind: 'wave', subject: 's', payload: {}, dueAt: 0, now: clock.now });
        throw new Error('changed my mind');
      });
      await assert.rejects(asking, /changed my mind/);
      assert.equal(await row(), undefined);
    });

    test('what is asked for while it runs is done again', async () => {
      const { ask, runner, done, becomes, row } = await open();
      await ask({ n: 1 });
      becomes(async () => {
        if (done.length === 1) await ask({ n: 2 });
        return { is: 'done' };
      });
      assert.equal(await runner.runDue(), 2);
      assert.deepEqual(
        done.map(({ payload }) => payload),
        [{ n: 1 }, { n: 2 }],
      );
      assert.equal(await row(), undefined);
    });

    test('what fails is tried again later and later, until it is given up with its reason', async () => {
      const { ask, runner, done, becomes, row } = await open();
      await ask();
      becomes({ is: 'retry', reason: 'server_error' });
      const waits: number[] = [];
      for (let attempt = 1; attempt <= 20; attempt += 1) {
        assert.equal(await runner.runDue(), 1, `attempt ${attempt}`);
        assert.equal(await runner.runDue(), 0, 'not at once');
        const left = await row();
        assert.equal(left?.reason, 'server_error');
        waits.push(left.due_at - clock.now);
        clock.now = left.due_at;
      }
      assert.ok(waits.every((wait) => wait <= 6 * hour));
      assert.ok(waits[0]! >= 22_000 && waits[0]! <= 30_000, `the first wait is half a minute: ${waits[0]}`);
      assert.ok(waits[4]! > waits[1]! * 4, 'the waits grow');
      assert.equal(await runner.runDue(), 0, 'the twentieth was the last');
      assert.equal((await row())?.gave_up_at === null, false);
      assert.equal(done.length, 20);

      becomes({ is: 'done' });
      await ask();
      assert.equal(await runner.runDue(), 1, 'asked for anew, it begins anew');
      assert.equal(done.at(-1)?.attempts, 1);
      assert.equal(await row(), undefined);
    });

    test('a platform’s wish to be left alone outlasts the usual wait', async () => {
      const { ask, runner, becomes, row } = await open();
      await ask();
      becomes({ is: 'retry', reason: 'throttled', notBefore: clock.now + hour });
      await runner.runDue();
      assert.equal((await row())?.due_at, clock.now + hour);
      await ask();
      assert.equal((await row())?.due_at, clock.now + hour, 'asking again does not shorten it');
    });

    test('what cannot succeed is given up at once, and kept for a month', async () => {
      const { db, ask, runner, becomes, row, schoolId } = await open();
      await ask();
      becomes({ is: 'giveUp', reason: 'not_found' });
      assert.equal(await runner.runDue(), 1);
      assert.deepEqual([(await row())?.reason, (await row())?.gave_up_at], ['not_found', clock.now]);
      assert.equal(await runner.runDue(), 0);
      await purgeJobs(db, { schoolId, now: clock.now + 29 * 24 * hour });
      assert.notEqual(await row(), undefined);
      await purgeJobs(db, { schoolId, now: clock.now + 31 * 24 * hour });
      assert.equal(await row(), undefined);
    });

    test('a broken handler and an unknown kind harm no other job', async () => {
      const { db, ask, runner, becomes, row, schoolId } = await open();
      await ask();
      await enqueue(db, { schoolId, kind: 'old', subject: 'o', payload: {}, dueAt: 0, now: clock.now });
      becomes(async () => {
        throw new Error('oh');
      });
      assert.equal(await runner.runDue(), 2);
      const rows = await db
        .selectFrom('job')
        .where('school_id', '=', schoolId)
        .orderBy('kind')
        .select(['kind', 'reason'])
        .execute();
      assert.deepEqual(
        rows.map((left) => ({ ...left })),
        [
          { kind: 'old', reason: 'unknown_kind' },
          { kind: 'wave', reason: 'internal' },
        ],
      );
      assert.equal((await row()) === undefined, false);
    });

    test('a job that is done for today comes again', async () => {
      const { ask, runner, done, becomes, row } = await open();
      await ask();
      becomes({ is: 'again', at: clock.now + 24 * hour });
      assert.equal(await runner.runDue(), 1);
      assert.deepEqual([(await row())?.due_at, (await row())?.attempts], [clock.now + 24 * hour, 0]);
      await ask({ now: true });
      assert.equal(await runner.runDue(), 1, 'somebody may want it sooner');
      assert.deepEqual(done.at(-1)?.payload, { now: true });
    });

    test('of several servers one does it; when that one dies, another does after the lease', async () => {
      const { db, ask, runner, done, schoolId } = await open();
      await ask();
      const now = clock.now;
      const claims = await Promise.all(
        [1, 2, 3, 4].map(() => claimJobs(db, { schoolId, now, leaseUntil: now + 10 * minute, most: 5 })),
      );
      assert.equal(claims.flat().length, 1);
      assert.equal(await runner.runDue(), 0, 'the lease holds');
      clock.now += 10 * minute;
      assert.equal(await runner.runDue(), 1);
      assert.equal(done[0]?.attempts, 2);
    });

    test('who has lost the lease has no say any more', async () => {
      const { db, ask, runner, becomes, row, schoolId } = await open();
      await ask();
      becomes(async () => {
        // It takes so long that another server has taken over, and is at work.
        clock.now += 11 * minute;
        const taken = await claimJobs(db, {
          schoolId,
          now: clock.now,
          leaseUntil: clock.now + hour,
          most: 1,
        });
        assert.equal(taken.length, 1);
        return { is: 'done' };
      });
      await runner.runDue();
      assert.equal((await row())?.attempts, 2, 'the row is the other’s');
    });

    test('many schools have their turn, and one with a hundred jobs is no obstacle', async () => {
      const { db, runner, done } = await open();
      const schools = await Promise.all(
        Array.from({ length: 9 }, () => TestSchool.open({ db, now: clock.now })),
      );
      await db.transaction().execute(async (tx) => {
        for (const [place, { schoolId }] of schools.entries()) {
          for (let n = 0; n < (place === 0 ? 100 : 2); n += 1) {
            const wanted = { schoolId, kind: 'wave', subject: `${n}`, payload: {}, dueAt: 0, now: clock.now };
            await enqueue(tx, wanted);
          }
        }
      });
      assert.equal(await runner.runDue(), 116);
      const last = done.findLastIndex(({ schoolId }) => schoolId !== schools[0]?.schoolId);
      assert.ok(last < 40, `the small schools wait for the large one: ${last}`);
    });

    test('a job that takes its time holds up no other school', async () => {
      const { db, runner, schoolId, ask, becomes, done } = await open();
      const { schoolId: other } = await TestSchool.open({ db, now: clock.now });
      const ended = Promise.withResolvers<void>();
      const slow = Promise.withResolvers<void>();
      const quick = Promise.withResolvers<void>();
      becomes(async () => {
        if (done.at(-1)?.schoolId === other) quick.resolve();
        else {
          slow.resolve();
          await ended.promise;
        }
        return { is: 'done' };
      });
      await ask();
      runner.start(hour);
      await slow.promise;
      await ask({}, clock.now, other);
      runner.nudge();
      await quick.promise;
      assert.deepEqual(
        done.map((job) => job.schoolId),
        [schoolId, other],
      );
      ended.resolve();
      await runner.stop();
    });

    test('a school whose jobs cannot be taken holds up no other one, and is tried when somebody asks', async () => {
      const { db, runner, ask, done, schoolId } = await open();
      const { schoolId: other } = await TestSchool.open({ db, now: clock.now });
      await ask();
      await ask({}, clock.now, other);
      const job = () => db.updateTable('job').where('school_id', '=', schoolId);
      await job().set({ payload: 'no JSON' }).execute();
      assert.equal(await runner.runDue(), 1);
      assert.equal(done[0]?.schoolId, other);
      await job().set({ payload: '{}', leased_until: null }).execute();
      assert.equal(await runner.runDue(), 1);
    });

    test('the lease of a job that takes its time is renewed, for an hour at most', async () => {
      mock.timers.enable({ apis: ['setInterval'] });
      try {
        const { ask, runner, takesTime, row } = await open();
        const { begun, end } = takesTime();
        await ask();
        const running = runner.runDue();
        await begun;
        const start = clock.now;
        const until = async () => ((await row())?.leased_until ?? 0) - start;
        assert.equal(await until(), 10 * minute);
        clock.now += 4 * minute;
        mock.timers.tick(4 * minute);
        while ((await until()) === 10 * minute) await new Promise((resolve) => setImmediate(resolve));
        assert.equal(await until(), 14 * minute);
        clock.now = start + 51 * minute;
        mock.timers.tick(4 * minute);
        for (let turn = 0; turn < 20; turn += 1) assert.equal(await until(), 14 * minute);
        end();
        await running;
        assert.equal(await row(), undefined);
      } finally {
        mock.timers.reset();
      }
    });

    test('stopped before it knows what is due, it begins nothing', async () => {
      const { ask, runner, done } = await open();
      await ask();
      runner.start(hour);
      await runner.stop();
      assert.deepEqual(done, []);
    });

    test('it waits for what is under way even when it could not look for more', async () => {
      const { db, ask, runner, takesTime, row } = await open();
      const { begun, end } = takesTime();
      await ask();
      const looking = assert.rejects(runner.runDue());
      await begun;
      await db.schema.alterTable('job').renameTo('job_lost').execute();
      void runner.runDue().catch(() => undefined);
      await looking;
      await db.schema.alterTable('job_lost').renameTo('job').execute();
      const stopped = runner.stop();
      end();
      await stopped;
      assert.equal(await row(), undefined);
    });

    test('a job whose end cannot be written leaves the other one of its school under way', async () => {
      const { db, schoolId, runner, becomes, done, row } = await open();
      const now = clock.now;
      for (const subject of ['breaks', 'goes on'])
        await enqueue(db, { schoolId, kind: 'wave', subject, payload: {}, dueAt: now, now });
      const ended = Promise.withResolvers<void>();
      becomes(async () => {
        if (done.at(-1)?.subject === 'breaks') return { is: 'again', at: null as never };
        await ended.promise;
        return { is: 'done' };
      });
      let isOver = false;
      const running = runner.runDue().finally(() => (isOver = true));
      for (let turn = 0; turn < 20; turn += 1) await row();
      assert.equal(isOver, false);
      ended.resolve();
      assert.equal(await running, 2);
      assert.equal((await row())?.subject, 'breaks');
    });

    test('it starts by itself, is nudged, and stops when what is under way is done', async () => {
      const { ask, runner, done, takesTime } = await open();
      runner.nudge();
      runner.start(hour);
      await ask();
      const { begun, end } = takesTime();
      runner.nudge();
      await begun;
      const stopped = runner.stop();
      end();
      await stopped;
      assert.equal(done.length, 1);
      await ask();
      runner.nudge();
      await new Promise((resolve) => setImmediate(resolve));
      assert.equal(done.length, 1, 'stopped is stopped');
    });
  });
}
