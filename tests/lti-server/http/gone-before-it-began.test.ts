import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { request, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { startApp, type TestApp } from '../../support/app.ts';
import { openClass, type TestClass } from '../../support/class.ts';
import { engines } from '../../support/databases.ts';
import { listenTo } from '../../support/live-reader.ts';
import { pictureOf } from '../../support/made-files.ts';

// With the embedded engine nothing can happen between a request's turn and its session: it is asked at one go.
const [engine] = engines.filter(({ name }) => name === 'postgres');

describe('a connection that is lost while its session is looked up', () => {
  let app: TestApp;
  let klass: TestClass;
  before(async () => {
    assert.ok(engine !== undefined);
    app = await startApp(engine);
    klass = await openClass(app);
  });
  after(() => app.close());

  /** Asks so many times, and goes away each time before the database has said whose session it is. */
  async function askAndLeave(
    times: number,
    { method, path, headers = {} }: { method: string; path: () => string; headers?: OutgoingHttpHeaders },
  ): Promise<void> {
    const address = await app.address();
    const authorization = `Bearer ${klass.tokens.self}`;
    await app.db.transaction().execute(async (tx) => {
      await sql`lock table session in access exclusive mode`.execute(tx);
      for (let time = 0; time < times; time += 1) {
        const asked = nextResponse();
        const asking = request(address + path(), { method, headers: { ...headers, authorization } });
        asking.on('error', () => undefined).flushHeaders();
        const response = await asked;
        asking.destroy();
        await once(response, 'close');
      }
    });
    // Until those who left have been looked up as well.
    for (let time = 0; time < 5; time += 1) await app.ok('GET /api/session', { token: klass.tokens.self });
  }

  test('holds no place for an upload', async () => {
    const path = () => `/api/pupils/${klass.pupilId}/files/photo/${app.random.id()}`;
    // All that one process holds: 64 MB.
    const headers = { 'content-type': 'application/octet-stream', 'content-length': 8 * 1024 * 1024 };
    await askAndLeave(8, { method: 'PUT', path, headers });
    await app.ok('PUT /api/pupils/:pupilId/files/:kind/:fileId', {
      token: klass.tokens.self,
      params: { pupilId: klass.pupilId, kind: 'photo', fileId: app.random.id() },
      body: await pictureOf('png'),
    });
  });

  test('holds no stream of a page', async () => {
    await askAndLeave(3, { method: 'GET', path: () => `/api/pupils/${klass.pupilId}/live?age=0` });
    const reader = await listenTo(app, { pupilId: klass.pupilId, token: klass.tokens.self });
    assert.equal(reader.status, 200);
    reader.leave();
  });
});

/** What the server is about to answer to the next request that reaches it. */
const nextResponse = (): Promise<ServerResponse> =>
  new Promise((resolve) => {
    const channel = 'http.server.request.start';
    const take = (message: unknown): void => {
      unsubscribe(channel, take);
      resolve((message as { response: ServerResponse }).response);
    };
    subscribe(channel, take);
  });
