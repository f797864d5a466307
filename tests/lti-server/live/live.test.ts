import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { idleLimit } from '../../../lti-server/access/session.ts';
import { catalogue } from '../../../lti-server/errors.ts';
import { startApp, startAppOn, type TestApp } from '../../support/app.ts';
import { kindsOfPeople, openClass, type KindOfPerson, type TestClass } from '../../support/class.ts';
import { engines, type FreshDatabase } from '../../support/databases.ts';
import { listenTo, type LiveReader } from '../../support/live-reader.ts';

const readers: readonly KindOfPerson[] = ['self', 'guardian', 'tutor', 'teacher', 'specialist'];

const note = (app: TestApp, { text = 'Ты заметила, чем клён отличается от липы.' } = {}) => ({
  noteId: app.random.id(),
  kind: 'observation' as const,
  text,
  routeId: null,
  stepId: null,
  visibility: 'pupil' as const,
  readers: [],
});

const writeNote = (app: TestApp, klass: TestClass) =>
  app.ok('POST /api/pupils/:pupilId/notes', {
    token: klass.tokens.tutor,
    params: { pupilId: klass.pupilId },
    body: note(app),
  });

for (const engine of engines) {
  describe(`a page that is open (${engine.name})`, () => {
    let app: TestApp;
    let klass: TestClass;
    const open: LiveReader[] = [];
    before(async () => {
      app = await startApp(engine);
    });
    // Each with sessions of its own: the clock goes on from test to test, and some of them end sessions.
    beforeEach(async () => {
      klass = await openClass(app);
    });
    after(async () => {
      for (const reader of open) reader.leave();
      await app.close();
    });

    const listen = async (
      kind: KindOfPerson,
      { pupilId = klass.pupilId, age = 0 }: { pupilId?: string; age?: number } = {},
    ): Promise<LiveReader> => {
      const reader = await listenTo(app, { pupilId, age, token: klass.tokens[kind] });
      open.push(reader);
      return reader;
    };

    test('is told that it has changed, and nothing else', async () => {
      const child = await listen('self');
      assert.equal(child.status, 200);
      assert.equal(child.headers.get('content-type'), 'text/event-stream; charset=utf-8');
      assert.match(child.headers.get('cache-control') ?? '', /no-store/);
      assert.ok(child.headers.get('x-request-id'));
      assert.equal(await child.next(), 'hello');
      await writeNote(app, klass);
      assert.equal(await child.next(), 'changed');
      child.leave();
    });

    test('is not told of what it has done itself, while others are', async () => {
      const tutor = await listen('tutor');
      const teacher = await listen('teacher');
      assert.deepEqual([await tutor.next(), await teacher.next()], ['hello', 'hello']);
      await writeNote(app, klass);
      assert.equal(await teacher.next(), 'changed');
      await app.ok('POST /api/pupils/:pupilId/notes', {
        token: klass.tokens.specialist,
        params: { pupilId: klass.pupilId },
        body: note(app),
      });
      // The first thing that the tutor hears is the specialist's note.
      assert.deepEqual([await tutor.next(), await teacher.next()], ['changed', 'changed']);
      tutor.leave();
      teacher.leave();
    });

    test('hears at once of what has happened since it was read', async () => {
      await writeNote(app, klass);
      app.pass(60_000);
      const late = await listen('self', { age: 90_000 });
      assert.deepEqual([await late.next(), await late.next()], ['hello', 'changed']);
      late.leave();
      const fresh = await listen('guardian', { age: 1000 });
      assert.equal(await fresh.next(), 'hello');
      await writeNote(app, klass);
      assert.equal(await fresh.next(), 'changed');
      fresh.leave();
    });

    test('hears nothing of other children', async () => {
      const other = await listen('otherPupil', { pupilId: klass.otherPupilId });
      assert.equal(await other.next(), 'hello');
      await writeNote(app, klass);
      await app.ok('DELETE /api/session', { token: klass.tokens.otherPupil });
      assert.equal(await other.next(), 'over');
    });

    for (const kind of kindsOfPeople) {
      test(`who may listen: ${kind}`, async () => {
        const own = await openClass(app);
        const ask = async (pupilId: string) => {
          const reader = await listenTo(app, { pupilId, token: own.tokens[kind] });
          reader.leave();
          return reader.status;
        };
        const living = !['expired', 'revoked', 'nobody'].includes(kind);
        const refused = living ? catalogue.NOT_FOUND.status : catalogue.NO_SESSION.status;
        assert.equal(await ask(own.pupilId), readers.includes(kind) ? 200 : refused);
        assert.equal(await ask(own.otherPupilId), kind === 'otherPupil' ? 200 : refused);
        assert.equal(await ask(app.random.id()), refused);
      });
    }

    test('is refused for nonsense', async () => {
      const token = klass.tokens.self;
      for (const age of ['-1', 'soon', '9'.repeat(30)]) {
        assert.equal((await listenTo(app, { pupilId: klass.pupilId, token, age })).status, 400, age);
      }
      assert.equal((await listenTo(app, { pupilId: 'x', token })).status, 400);
    });

    test('is told when the session has ended on another page', async () => {
      const own = await openClass(app);
      const child = await listenTo(app, { pupilId: own.pupilId, token: own.tokens.self });
      assert.equal(await child.next(), 'hello');
      await app.ok('DELETE /api/session', { token: own.tokens.self });
      assert.deepEqual([await child.next(), await child.next()], ['over', 'end']);
    });

    test('hears nothing more when nobody has used the session for too long, or the right is gone', async () => {
      const own = await openClass(app);
      const child = await listenTo(app, { pupilId: own.pupilId, token: own.tokens.self });
      assert.equal(await child.next(), 'hello');
      app.pass(idleLimit - 1000);
      const tutor = await own.school.enter({
        person: own.people.tutor,
        courseId: own.courseId,
        role: 'assistant',
        at: app.now(),
      });
      const teacher = await listenTo(app, {
        pupilId: own.pupilId,
        token: await own.school.enter({
          person: own.people.teacher,
          courseId: own.courseId,
          role: 'instructor',
          at: app.now(),
        }),
      });
      assert.equal(await teacher.next(), 'hello');
      app.pass(2000);
      await app.db
        .updateTable('tie')
        .set({ ended_at: app.now() })
        .where('school_id', '=', own.school.schoolId)
        .where('kind', '=', 'teacher')
        .execute();
      await app.ok('POST /api/pupils/:pupilId/notes', {
        token: tutor,
        params: { pupilId: own.pupilId },
        body: note(app),
      });
      assert.deepEqual([await child.next(), await teacher.next()], ['over', 'over']);
    });

    test('is one of two at most in a session, and a third comes when one has left', async () => {
      const own = await openClass(app);
      const ask = () => listenTo(app, { pupilId: own.pupilId, token: own.tokens.self });
      const [first, second] = [await ask(), await ask()];
      const third = await ask();
      assert.equal(third.status, catalogue.TOO_MANY_REQUESTS.status);
      assert.ok(Number(third.headers.get('retry-after')) > 0);
      first.leave();
      while ((await openStreams(app)) > 1) await new Promise((resolve) => setImmediate(resolve));
      const again = await ask();
      assert.equal(again.status, 200);
      again.leave();
      second.leave();
    });

    test('does not hold up a server that stops', async () => {
      const stopping = await startApp(engine);
      const own = await openClass(stopping);
      const child = await listenTo(stopping, { pupilId: own.pupilId, token: own.tokens.self });
      assert.equal(await child.next(), 'hello');
      await stopping.close();
      assert.equal(await child.next(), 'end');
    });
  });

  describe(`two servers on one database (${engine.name})`, () => {
    let database: FreshDatabase;
    let one: TestApp;
    let other: TestApp;
    let klass: TestClass;
    before(async () => {
      database = await engine.fresh();
      one = await startAppOn({ settings: database.settings });
      other = await startAppOn({ settings: database.settings });
      klass = await openClass(one);
    });
    after(async () => {
      await Promise.all([one.close(), other.close()]);
      await database.cleanup();
    });

    test('what is written at one is told by the other, and so is the end of a session', async () => {
      const child = await listenTo(other, { pupilId: klass.pupilId, token: klass.tokens.self });
      // The first page of a server may be told that it could have missed something.
      assert.equal(await child.next(), 'hello');
      const second = await listenTo(other, { pupilId: klass.pupilId, token: klass.tokens.guardian });
      assert.equal(await second.next(), 'hello');
      await writeNote(one, klass);
      assert.equal(await second.next(), 'changed');
      await one.ok('DELETE /api/session', { token: klass.tokens.self });
      const heard = [await child.next()];
      while (heard.at(-1) === 'changed') heard.push(await child.next());
      assert.equal(heard.at(-1), 'over');
      second.leave();
    });
  });
}

async function openStreams(app: TestApp): Promise<number> {
  const text = await (await fetch(`${await app.address()}/metrics`)).text();
  return Number(/^live_streams_open (\d+)$/m.exec(text)?.[1]);
}
