import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pino from 'pino';
import { purgeSessions } from '../../lti-server/access/session.ts';
import { purgeDrafts } from '../../lti-server/drafts/drafts.ts';
import { keepHouse } from '../../lti-server/housekeeping.ts';
import { day, startApp, type TestApp } from '../support/app.ts';
import { engines } from '../support/databases.ts';
import { TestSchool } from '../support/people.ts';

for (const engine of engines) {
  describe(`housekeeping on ${engine.name}`, () => {
    let app: TestApp;
    before(async () => {
      app = await startApp(engine);
    });
    after(() => app.close());

    const sessionsOf = (schoolId: string) =>
      app.db.selectFrom('session').where('school_id', '=', schoolId).select('session_id').execute();

    test('a session’s row goes a day after its end, not before', async () => {
      const school = await TestSchool.open({ db: app.db, now: app.now() });
      const person = await school.addPerson('Анна Ладогина');
      await school.enter({ person, courseId: null, role: 'instructor' });
      await purgeSessions(app.db, { schoolId: school.schoolId, now: app.now() + day });
      assert.equal((await sessionsOf(school.schoolId)).length, 1);
      await purgeSessions(app.db, { schoolId: school.schoolId, now: app.now() + 2 * day });
      assert.equal((await sessionsOf(school.schoolId)).length, 0);
    });

    test('a draft goes after a fortnight', async () => {
      const school = await TestSchool.open({ db: app.db, now: app.now() });
      const person = await school.addPerson('Анна Ладогина');
      const token = await school.enter({ person, courseId: null, role: 'instructor' });
      const params = { draftKey: 'note:abcdefgh' };
      await app.ok('PUT /api/drafts/:draftKey', { token, params, body: { form: { text: 'начало' } } });
      await purgeDrafts(app.db, { schoolId: school.schoolId, now: app.now() + 13 * day });
      assert.notEqual((await app.ok('GET /api/drafts/:draftKey', { token, params })).draft, null);
      await purgeDrafts(app.db, { schoolId: school.schoolId, now: app.now() + 15 * day });
      assert.equal((await app.ok('GET /api/drafts/:draftKey', { token, params })).draft, null);
    });

    test('what cannot be erased is told, and keeps nothing else from being erased', async () => {
      const broken = await startApp(engine);
      const { db } = broken;
      try {
        const schools = await Promise.all([1, 2].map(() => TestSchool.open({ db, now: broken.now() })));
        for (const school of schools) {
          const person = await school.addPerson('Анна Ладогина');
          const at = broken.now() - 3 * day;
          await school.enter({ person, courseId: null, role: 'instructor', at });
        }
        // Both stand before the sessions: one of the installation, one of each school.
        await db.schema.alterTable('tool_key').renameTo('tool_key_lost').execute();
        await db.schema.alterTable('library_item').renameTo('library_item_lost').execute();
        const lines: string[] = [];
        const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
        const house = keepHouse({ db, clock: broken.now, log });
        const left = () =>
          db.selectFrom('session').where('school_id', '!=', '').select('session_id').execute();
        try {
          while ((await left()).length > 0) await new Promise((resolve) => setImmediate(resolve));
        } finally {
          house.stop();
        }
        const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
        assert.deepEqual(
          told.map(({ msg, purge, school }) => [msg, purge, school]),
          [
            ['housekeeping put off', 'purgeToolKeys', undefined],
            ...told.slice(1).map(({ school }) => ['housekeeping put off', 'purgeDeclinedItems', school]),
          ],
        );
        assert.deepEqual(
          told
            .slice(1)
            .map(({ school }) => school)
            .sort(),
          schools.map(({ schoolId }) => schoolId).sort(),
        );
      } finally {
        await broken.close();
      }
    });

    test('it tidies up at once and can be stopped', async () => {
      const school = await TestSchool.open({ db: app.db, now: app.now() });
      const person = await school.addPerson('Анна Ладогина');
      await school.enter({ person, courseId: null, role: 'instructor', at: app.now() - 3 * day });
      const house = keepHouse({ db: app.db, clock: app.now, log: pino({ level: 'silent' }) });
      try {
        while ((await sessionsOf(school.schoolId)).length > 0)
          await new Promise((resolve) => setImmediate(resolve));
      } finally {
        house.stop();
      }
    });
  });
}
