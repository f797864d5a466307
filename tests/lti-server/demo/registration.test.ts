/** The demo portal as a platform that lets Marshrut register. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { createLms } from '../../../lti-server/demo/lms.ts';
import { createPlatform } from '../../../lti-server/demo/platform.ts';

const toolOrigin = 'http://localhost:3000';
const issuer = 'http://127.0.0.1:3001';
const toolPart = 'https://purl.imsglobal.org/spec/lti-tool-configuration';

const moment = { now: Date.UTC(2026, 8, 14) };
const openPortal = (): FastifyInstance => {
  let made = 0;
  const clock = (): number => moment.now;
  return createLms({
    platform: createPlatform({
      issuer,
      clientId: 'marshrut',
      deploymentId: '1',
      redirectUri: `${toolOrigin}/lti/launch`,
      clock,
    }),
    loginUrl: `${toolOrigin}/lti/login`,
    toolKeySet: async () => ({ keys: [] }),
    toolOrigin,
    clock,
    randomId: () => `permission-${++made}`,
    onFailure: (error) => {
      throw error;
    },
  });
};

const administrator = { demo_school_account: '2' };
const form = (fields: Record<string, string>) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  payload: new URLSearchParams(fields).toString(),
});

/** Pastes the link as the administrator does; the permission that the frame carries. */
const paste = async (app: FastifyInstance): Promise<string> => {
  const page = await app.inject({
    method: 'POST',
    url: '/connection/tool',
    cookies: administrator,
    ...form({ url: `${toolOrigin}/lti/register` }),
  });
  const address = /<iframe[^>]* src="([^"]+)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const { searchParams } = new URL(address);
  assert.equal(searchParams.get('openid_configuration'), `${issuer}/openid-configuration`);
  return searchParams.get('registration_token') ?? '';
};

const request = {
  redirect_uris: [`${toolOrigin}/lti/launch`],
  token_endpoint_auth_method: 'private_key_jwt',
  scope: 'anything',
  [toolPart]: { domain: 'localhost:3000' },
};
const register = (app: FastifyInstance, token: string | null, body: object = request) =>
  app.inject({
    method: 'POST',
    url: '/registration',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    payload: body,
  });

test('it says of itself what it can do, in the words that its pages work by', async () => {
  const told = (await openPortal().inject('/openid-configuration')).json<Record<string, unknown>>();
  assert.equal(told['issuer'], issuer);
  assert.equal(told['registration_endpoint'], `${issuer}/registration`);
});

test('a permission is good for one registration, which is answered with what stands already', async () => {
  const app = openPortal();
  const token = await paste(app);
  const answer = (await register(app, token)).json<Record<string, unknown>>();
  assert.equal(answer['client_id'], 'marshrut');
  assert.deepEqual(answer[toolPart], { domain: 'localhost:3000', deployment_id: '1' });
  const again = await register(app, token);
  assert.deepEqual([again.statusCode, again.body], [401, 'token_already_used']);
});

test('it refuses in plain text what a Moodle would refuse', async () => {
  const app = openPortal();
  assert.equal((await register(app, null)).body, 'missing_registration_token');
  const token = await paste(app);
  const wrong: [object, string][] = [
    [{ ...request, [toolPart]: {} }, 'missing_domain'],
    [{ ...request, token_endpoint_auth_method: 'none' }, 'invalid_token_endpoint_auth_method'],
    [{ ...request, redirect_uris: ['https://evil.example/'] }, 'invalid_redirect_uris'],
    [[], 'missing_domain'],
  ];
  for (const [body, reason] of wrong) {
    const { statusCode, body: said } = await register(app, token, body);
    assert.deepEqual([statusCode, said], [400, reason]);
  }
  assert.equal((await register(app, token)).statusCode, 200, 'a refusal does not use it up');
});

test('a permission ends after an hour', async () => {
  const app = openPortal();
  const token = await paste(app);
  moment.now += 60 * 60_000;
  assert.equal((await register(app, token)).statusCode, 401);
});

test('only the administrator connects, and only Marshrut', async () => {
  const app = openPortal();
  const wish = { method: 'POST', url: '/connection/tool' } as const;
  const own = form({ url: `${toolOrigin}/lti/register` });
  assert.equal(
    (await app.inject({ ...wish, ...own, cookies: { demo_school_account: '11' } })).statusCode,
    404,
  );
  for (const url of ['https://evil.example/lti/register', 'javascript:alert(1)', 'no address']) {
    const answer = await app.inject({ ...wish, ...form({ url }), cookies: administrator });
    assert.equal(answer.statusCode, 400);
    assert.doesNotMatch(answer.body, /<iframe|evil\.example/);
  }
});
