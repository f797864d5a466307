/** The demo portal's list of members, read by the tool's own connector over HTTP. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accounts, classmates } from '../../../lti-server/demo/accounts.ts';
import { createLms } from '../../../lti-server/demo/lms.ts';
import { createPlatform } from '../../../lti-server/demo/platform.ts';
import { createConnector } from '../../../lti-server/lti/connector.ts';
import type { Outbound } from '../../../lti-server/lti/outbound.ts';
import { readRoster } from '../../../lti-server/lti/roster.ts';
import { createSecretBox } from '../../../lti-server/lti/secret-box.ts';
import { openToolKeys } from '../../../lti-server/lti/tool-keys.ts';
import { createPlatforms } from '../../../lti-server/lti/platforms.ts';
import { openStorage } from '../../../lti-server/storage/open.ts';
import { testRandom } from '../../support/app.ts';
import { engines } from '../../support/databases.ts';

const issuer = 'http://127.0.0.1:3001';
const membershipsUrl = `${issuer}/services/3/memberships`;

async function open() {
  const database = await engines[0]!.fresh();
  const { db, close } = await openStorage(database.settings);
  await db
    .insertInto('platform')
    .values({
      platform_id: 'demo-platform',
      name: 'Школа',
      issuer,
      client_id: 'marshrut',
      auth_url: `${issuer}/auth`,
      token_url: `${issuer}/token`,
      jwks_url: `${issuer}/jwks`,
      token_audience: null,
      disabled: 0,
      created_at: 0,
    })
    .execute();
  const clock = Date.now;
  const toolKeys = await openToolKeys({
    db,
    clock,
    box: createSecretBox({ secretKey: 'k'.repeat(32), purpose: 'lti' }),
  });
  const redirectUri = 'http://localhost:3000/lti/launch';
  const portal = createLms({
    platform: createPlatform({ issuer, clientId: 'marshrut', deploymentId: '1', redirectUri, clock }),
    loginUrl: 'http://localhost:3000/lti/login',
    toolOrigin: 'http://localhost:3000',
    toolKeySet: () => toolKeys.publicKeys(),
    clock,
    randomId: () => testRandom.id(),
    onFailure: (error) => assert.fail(String(error)),
  });
  const asked: string[] = [];
  const outbound: Outbound = {
    async send({ url, method, headers = {}, body }) {
      asked.push(url);
      const {
        statusCode,
        headers: answered,
        body: text,
      } = await portal.inject({
        method,
        url: url.slice(issuer.length),
        headers,
        ...(body === undefined ? {} : { payload: body }),
      });
      return { status: statusCode, headers: answered as Record<string, string>, text };
    },
    getJson: () => assert.fail('no key set is asked for'),
    close: async () => {},
  };
  const connector = createConnector({
    outbound,
    platforms: createPlatforms({ db, clock }),
    toolKeys,
    clock,
    random: testRandom,
  });
  return {
    portal,
    connector,
    asked,
    async close() {
      await portal.close();
      await close();
      await database.cleanup();
    },
  };
}

test('it is read by a token, page by page, with everybody in it but the administrator', async () => {
  const { connector, asked, close } = await open();
  const members = await readRoster(connector, {
    platformId: 'demo-platform',
    deploymentId: '1',
    membershipsUrl,
  });
  assert.deepEqual(asked, [`${issuer}/token`, membershipsUrl, `${membershipsUrl}?from=20`]);
  const listed = new Map(members.map((member) => [member.sub, member]));
  for (const { id, kind } of accounts) assert.equal(listed.has(id), kind !== 'administrator', id);
  assert.ok(members.length > accounts.length, 'some have never come in');
  assert.equal(listed.get('21')?.role, 'learner', 'a parent is only one more participant');
  assert.equal(listed.get('11')?.role, 'instructor');
  assert.equal(listed.get(classmates[0]!.id)?.name, 'Семён Журавлёв');
  await close();
});

test('nobody reads it without a token, or by another media type', async () => {
  const { portal, close } = await open();
  assert.equal((await portal.inject({ url: '/services/3/memberships' })).statusCode, 401);
  const headers = { authorization: 'Bearer made-up' };
  assert.equal((await portal.inject({ url: '/services/3/memberships', headers })).statusCode, 401);
  await close();
});
