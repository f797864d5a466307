/** A platform that breaks down in every way, over real connections: what the server makes of it. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { CallReason } from '../../lti-server/lti/services/call-failure.ts';
import { createOutbound, type Outbound } from '../../lti-server/lti/outbound.ts';
import { readRoster } from '../../lti-server/lti/services/roster.ts';
import { faults, startFaultyPlatform, type FaultyPlatform } from '../support/faulty-platform.ts';
import {
  answer,
  assertFails,
  callOf,
  openConnector,
  platformId,
  type OpenedConnector,
} from '../support/open-connector.ts';

const expected: Readonly<Record<string, CallReason>> = {
  'a page of HTML': 'not_json',
  'ten megabytes': 'too_large',
  'half an answer': 'unreachable',
  'no answer': 'slow',
  'an answer that never ends': 'slow',
  'an error': 'server_error',
  'another address': 'refused',
};

describe('the services of a platform that', () => {
  let platform: FaultyPlatform;
  let outbound: Outbound;
  let opened: OpenedConnector;
  before(async () => {
    platform = await startFaultyPlatform();
    outbound = createOutbound([new URL(platform.origin).host]);
  });
  beforeEach(async () => {
    platform.at('/token', (response) => response.end('{"access_token":"t","expires_in":3600}'));
    platform.asked.length = 0;
    opened = await openConnector({ issuer: platform.origin, send: outbound.send });
  });
  after(async () => {
    await outbound.close();
    await platform.close();
  });

  const members = (connector = opened.connector) =>
    readRoster(connector, {
      platformId,
      deploymentId: '1',
      membershipsUrl: `${platform.origin}/members`,
    });

  for (const [name, respond] of Object.entries(faults)) {
    test(`gives ${name} in place of the list`, async () => {
      platform.at('/members', respond);
      // A connector with little patience only where nothing would ever end the wait: on a busy machine
      // an honest answer can take as long.
      const asking =
        expected[name] === 'slow'
          ? await openConnector({ issuer: platform.origin, send: outbound.send, timeLimit: 2000 })
          : opened;
      const failure = await assertFails(members(asking.connector), {
        reason: expected[name]!,
        stage: 'service',
      });
      if (asking !== opened) await asking.close();
      assert.doesNotMatch(failure.message, /Вход|xxx|members|169\.254/);
      platform.at('/members', (response) =>
        response.end('{"members":[{"user_id":"1","roles":["Learner"]}]}'),
      );
      assert.equal((await members()).length, 1, 'and is well again');
      await opened.close();
    });
  }

  test('is not there at all', async () => {
    const gone = await startFaultyPlatform();
    await gone.close();
    const trusting = createOutbound([new URL(gone.origin).host]);
    const lost = await openConnector({ issuer: gone.origin, send: trusting.send });
    await assertFails(lost.connector.call(callOf({ url: `${gone.origin}/members` })), {
      reason: 'unreachable',
      stage: 'service',
      passing: true,
    });
    await lost.close();
    await trusting.close();
    await opened.close();
  });

  test('links its pages with curly quotes, byte by byte', async () => {
    platform.at('/members', (response, { url }) => {
      const isFirst = !url?.includes('from=1');
      const next = Buffer.from('</members?type_id=1&amp;from=1>; rel=“next”').toString('latin1');
      if (isFirst) response.setHeader('link', next);
      response.end(`{"members":[{"user_id":"${isFirst ? 1 : 2}","roles":["Learner"]}]}`);
    });
    assert.deepEqual(
      (await members()).map(({ sub }) => sub),
      ['1', '2'],
    );
    await opened.close();
  });
});

describe('addresses that a platform may not lead to', () => {
  const inside = [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::]',
    '0.0.0.0',
    '2130706433',
    '0x7f.1',
    '127.1',
    '0177.0.0.1',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '[fe80::1]',
    '[fc00::1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::1]',
  ].map((host) => `https://${host}/members`);
  const odd = [
    'http://lms.example/members',
    'https://lms.example:8443/members',
    'https://user:word@lms.example/',
    'ftp://lms.example/members',
    'file:///etc/passwd',
    'javascript:0',
    '//lms.example/members',
    '',
  ];
  const outbound = createOutbound([]);
  let opened: OpenedConnector;
  before(async () => {
    opened = await openConnector({
      send: (request) =>
        request.url === 'https://lms.example/token'
          ? Promise.resolve(answer(200, { access_token: 't' }))
          : outbound.send(request),
    });
  });
  after(async () => {
    await opened.close();
    await outbound.close();
  });

  for (const address of [...inside, ...odd]) {
    test(address || 'nothing', async () => {
      const { connector, db } = opened;
      const wanted = { reason: 'forbidden_address' } as const;
      const plain = await db.selectFrom('platform').selectAll().executeTakeFirstOrThrow();
      const sendsThere = { platform_id: `of ${address}`, client_id: address, token_url: address };
      await db
        .insertInto('platform')
        .values({ ...plain, ...sendsThere })
        .execute();
      opened.pass(1000);
      await assertFails(connector.call(callOf({ platformId: sendsThere.platform_id })), {
        ...wanted,
        passing: false,
      });
      assert.equal(opened.asked.at(-1)?.url, address);
      await assertFails(connector.call(callOf({ url: address })), wanted);
    });
  }
});
