/** The demo portal's list of members and its groups, read by the tool's own connector. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accounts, classmates } from '../../../lti-server/demo/accounts.ts';
import { createLms } from '../../../lti-server/demo/lms.ts';
import { createPlatform } from '../../../lti-server/demo/platform.ts';
import { readGroups } from '../../../lti-server/lti/services/groups.ts';
import { readRoster } from '../../../lti-server/lti/services/roster.ts';
import { testRandom } from '../../support/app.ts';
import { openConnector, platformId } from '../../support/open-connector.ts';

const issuer = 'http://127.0.0.1:3001';
const clientId = 'marshrut';
const membershipsUrl = `${issuer}/services/3/memberships`;
const groupsUrl = `${issuer}/services/3/groups`;

async function open() {
  const opened = await openConnector({
    issuer,
    clientId,
    async send({ url, method, headers = {}, body }) {
      const answered = await portal.inject({
        method,
        url: url.slice(issuer.length),
        headers,
        ...(body === undefined ? {} : { payload: body }),
      });
      const plain = answered.headers as Record<string, string>;
      return { status: answered.statusCode, headers: plain, text: answered.body };
    },
  });
  const redirectUri = 'http://localhost:3000/lti/launch';
  const portal = createLms({
    platform: createPlatform({ issuer, clientId, deploymentId: '1', redirectUri, clock: opened.now }),
    loginUrl: 'http://localhost:3000/lti/login',
    toolOrigin: 'http://localhost:3000',
    toolKeySet: () => opened.toolKeys.publicKeys(),
    clock: opened.now,
    randomId: () => testRandom.id(),
    onFailure: (error) => assert.fail(String(error)),
  });
  return {
    ...opened,
    portal,
    async close() {
      await portal.close();
      await opened.close();
    },
  };
}

test('it is read by a token, page by page, with everybody in it but the administrator', async () => {
  const { connector, asked, close } = await open();
  const members = await readRoster(connector, { platformId, deploymentId: '1', membershipsUrl });
  assert.deepEqual(
    asked.map(({ url }) => url),
    [`${issuer}/token`, membershipsUrl, `${membershipsUrl}?from=20`],
  );
  const listed = new Map(members.map((member) => [member.sub, member]));
  for (const { id, kind } of accounts) assert.equal(listed.has(id), kind !== 'administrator', id);
  assert.ok(members.length > accounts.length, 'some have never come in');
  assert.equal(listed.get('21')?.role, 'learner', 'a parent is only one more participant');
  assert.equal(listed.get('11')?.role, 'instructor');
  assert.equal(listed.get(classmates[0]!.id)?.name, 'Семён Журавлёв');
  await close();
});

test('the class is in two groups, with each child in one of them', async () => {
  const { connector, close } = await open();
  const groups = await readGroups(connector, { platformId, deploymentId: '1', groupsUrl, membershipsUrl });
  assert.deepEqual(
    groups.map(({ name, subs }) => [name, subs.length]),
    [
      ['Английский, первая подгруппа', 12],
      ['Английский, вторая подгруппа', 12],
    ],
  );
  assert.deepEqual(groups.flatMap(({ subs }) => subs).toSorted(), classmates.map(({ id }) => id).toSorted());
  await close();
});

test('nobody reads it without a token, or by another media type', async () => {
  const { portal, close } = await open();
  for (const url of ['/services/3/memberships', '/services/3/groups']) {
    assert.equal((await portal.inject({ url })).statusCode, 401);
    const headers = { authorization: 'Bearer made-up' };
    assert.equal((await portal.inject({ url, headers })).statusCode, 401);
  }
  await close();
});
