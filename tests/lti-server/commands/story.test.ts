/** The administrator's story over real HTTP: a platform that nobody knows, the command line, the running server. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { engines } from '../../support/databases.ts';
import { createFakePlatform, makeKey } from '../../support/fake-platform.ts';
import { jsonOf } from '../../support/lti-browser.ts';
import { marshrut } from '../../support/marshrut-command.ts';
import { startServer } from '../../support/server-process.ts';

/** An LMS that listens: its key set, nothing else; its pages are drawn by the test. */
async function listenAsPlatform(keys: () => unknown) {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(keys()));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server of ours that does not start must not keep the whole run waiting.
  server.unref();
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, origin: `http://${host}`, close: () => server.close() };
}

for (const engine of engines) {
  describe(engine.name, () => {
    test('platform add beside a running server, then a launch through the fixed addresses', async () => {
      const database = await engine.fresh();
      const key = makeKey();
      const lms = await listenAsPlatform(() => ({ keys: [key.publicJwk] }));
      const server = await startServer({ ...database.env, DEMO: 'off', TRUSTED_PRIVATE_HOSTS: lms.host });
      try {
        const platform = createFakePlatform({
          clock: Date.now,
          publicUrl: server.url,
          issuer: lms.origin,
          clientId: 'unknown-lms',
          deploymentId: '77',
          key,
        });
        const address = (path: string): string => `${lms.origin}/${path}`;
        const login = async (): Promise<Response> =>
          await fetch(`${server.url}/lti/login`, {
            method: 'POST',
            redirect: 'manual',
            body: new URLSearchParams({
              iss: platform.issuer,
              client_id: platform.clientId,
              login_hint: '5',
              target_link_uri: `${server.url}/lti/launch`,
            }),
          });
        assert.equal((await login()).status, 404, 'not connected yet');

        const settings = { ...database.env, PUBLIC_URL: server.url };
        const added = await marshrut(settings, [
          'platform',
          'add',
          '--name',
          'Неизвестный портал',
          '--issuer',
          platform.issuer,
          '--client-id',
          platform.clientId,
          '--auth-url',
          address('auth'),
          '--token-url',
          address('token'),
          '--jwks-url',
          address('jwks'),
        ]);
        assert.equal(added.code, 0, added.err);
        assert.ok(added.out.includes(`${server.url}/lti/launch`));

        const launch = async (): Promise<{ status: number; body: string }> => {
          const started = await login();
          assert.equal(started.status, 302);
          const sent = platform.respond(started.headers.get('location') ?? '');
          const cookie = (started.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
          const answer = await fetch(`${server.url}/lti/launch`, {
            method: 'POST',
            headers: { cookie, origin: lms.origin },
            body: new URLSearchParams(sent),
          });
          return { status: answer.status, body: await answer.text() };
        };
        const waiting = await launch();
        assert.equal(waiting.status, 403);
        const handle = /marshrut deployment approve ([\w-]+)/.exec(waiting.body)?.[1] ?? '';
        const approved = await marshrut(settings, ['deployment', 'approve', handle]);
        assert.equal(approved.code, 0, approved.err);

        const { status, body } = await launch();
        assert.equal(status, 200, body);
        const token = String(jsonOf(body, 'marshrut-launch')?.['token']);
        const session = await fetch(`${server.url}/api/session`, {
          headers: { authorization: `Bearer ${token}` },
        });
        const told = (await session.json()) as { person: { name: string }; course: { title: string } };
        assert.deepEqual([told.person.name, told.course.title], ['Анна Иванова', 'Биология']);
        const keys = (await (await fetch(`${server.url}/lti/jwks`)).json()) as { keys: object[] };
        assert.equal(keys.keys.length, 1);
        const config = (await (await fetch(`${server.url}/lti/config.json`)).json()) as Record<
          string,
          unknown
        >;
        assert.equal(config['oidc_initiation_url'], `${server.url}/lti/login`);
      } finally {
        await server.end();
        lms.close();
        await database.cleanup();
      }
    });
  });
}
