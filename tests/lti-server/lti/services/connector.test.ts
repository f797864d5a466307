/**
 * Service calls to a platform that does not behave (LTI Security Framework 1.0, section 4.1; AGS, NRPS).
 * Long because all the ways of misbehaving stand side by side.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import type { CallReason } from '../../../../lti-server/lti/services/call-failure.ts';
import { outcomeOfFailure } from '../../../../lti-server/lti/services/call-outcome.ts';
import type { OutboundAnswer, OutboundRequest } from '../../../../lti-server/lti/outbound.ts';
import {
  answer,
  assertFails,
  callOf,
  openConnector,
  platformId,
  type OpenedConnector,
} from '../../../support/open-connector.ts';

const tokenUrl = 'https://lms.example/token';

/** One platform for all tests here; each says how it answers, and uses scopes of its own. */
let opened: OpenedConnector;
let token: (request: OutboundRequest) => OutboundAnswer | Promise<OutboundAnswer>;
let service: (request: OutboundRequest) => OutboundAnswer | Promise<OutboundAnswer>;
let made = 0;
let scopes = 0;

const granted = (more: object = {}): OutboundAnswer => {
  made += 1;
  return answer(200, { access_token: `t-${made}`, token_type: 'Bearer', expires_in: 1000, ...more });
};

before(async () => {
  opened = await openConnector({
    tokenAudience: 'https://api.lms.example/auth/token',
    send: async (request) => (request.url === tokenUrl ? await token(request) : await service(request)),
  });
});
after(() => opened.close());

/** A fresh start: new scopes have no token yet. */
function begin(): { call: ReturnType<typeof callOf>; tokensAsked(): number } {
  token = () => granted();
  service = () => answer(200, { ok: true });
  scopes += 1;
  const before = opened.asked.length;
  // Whoever asked to be left alone has been.
  opened.pass(25 * 60 * 60_000);
  return {
    call: callOf({ scopes: [`read-${scopes}`] }),
    tokensAsked: () => opened.asked.slice(before).filter(({ url }) => url === tokenUrl).length,
  };
}

describe('the token', () => {
  test('is asked for with an assertion of the tool, for the audience of the registration', async () => {
    const { call } = begin();
    await opened.connector.call(call);
    const form = new URLSearchParams(opened.asked.findLast(({ url }) => url === tokenUrl)?.body);
    const assertion = form.get('client_assertion') ?? '';
    const { payload } = await jwtVerify(assertion, createLocalJWKSet(await opened.toolKeys.publicKeys()), {
      issuer: 'client-1',
      subject: 'client-1',
      audience: 'https://api.lms.example/auth/token',
      currentDate: new Date(opened.now()),
      requiredClaims: ['jti', 'iat', 'exp'],
    });
    assert.ok(payload.exp! - payload.iat! <= 300);
    assert.equal(payload['https://purl.imsglobal.org/spec/lti/claim/deployment_id'], '1');
    assert.equal(decodeProtectedHeader(assertion).alg, 'RS256');
    assert.deepEqual(
      [form.get('grant_type'), form.get('client_assertion_type')],
      ['client_credentials', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
    );
  });

  test('serves many calls, those at once too, and is renewed before it runs out', async () => {
    const { call, tokensAsked } = begin();
    await Promise.all([1, 2, 3, 4].map(() => opened.connector.call(call)));
    opened.pass(799_000);
    await opened.connector.call(call);
    assert.equal(tokensAsked(), 1);
    opened.pass(2000);
    await opened.connector.call(call);
    assert.equal(tokensAsked(), 2);
  });

  test('is one for each deployment and set of scopes, in whatever order', async () => {
    const { call, tokensAsked } = begin();
    const [scope = ''] = call.scopes;
    await opened.connector.call({ ...call, scopes: [scope, 'write'] });
    await opened.connector.call({ ...call, scopes: ['write', scope] });
    assert.equal(tokensAsked(), 1);
    await opened.connector.call({ ...call, scopes: [scope] });
    await opened.connector.call({ ...call, scopes: [scope], deploymentId: '2' });
    assert.equal(tokensAsked(), 3);
  });

  test('lasts five minutes when nobody says how long', async () => {
    for (const expires_in of [undefined, null, 'soon', -5, 0]) {
      const { call, tokensAsked } = begin();
      token = () => granted({ expires_in });
      await opened.connector.call(call);
      opened.pass(239_000);
      await opened.connector.call(call);
      assert.equal(tokensAsked(), 1, String(expires_in));
      opened.pass(2000);
      await opened.connector.call(call);
      assert.equal(tokensAsked(), 2, String(expires_in));
    }
  });

  test('for more scopes than were granted is not used', async () => {
    const { call } = begin();
    token = () => granted({ scope: `${call.scopes[0]} other` });
    await opened.connector.call(call);
    const both = opened.connector.call({ ...call, scopes: [...call.scopes, 'write'] });
    await assertFails(both, { reason: 'scope_refused', stage: 'token', passing: false });
  });

  test('that a service does not take is renewed once, and no more', async () => {
    const { call, tokensAsked } = begin();
    await opened.connector.call(call);
    const stale = `Bearer t-${made}`;
    service = ({ headers }) => (headers?.['authorization'] === stale ? answer(401) : answer(200, { ok: 1 }));
    assert.deepEqual((await opened.connector.call(call)).json, { ok: 1 });
    assert.equal(tokensAsked(), 2);
    service = () => answer(401);
    await assertFails(opened.connector.call(call), { reason: 'unauthorized', status: 401, passing: true });
    assert.equal(tokensAsked(), 3);
  });

  const broken: readonly [what: string, answered: OutboundAnswer, reason: CallReason][] = [
    ['a page', answer(200, '<html>Вход'), 'not_json'],
    ['nothing', answer(200, ''), 'not_json'],
    ['no token', answer(200, { token_type: 'Bearer' }), 'wrong_shape'],
    ['a token for header injection', answer(200, { access_token: 'a\r\nx: y' }), 'wrong_shape'],
    ['a list', answer(200, []), 'wrong_shape'],
    ['400', answer(400, { error: 'invalid_client' }), 'token_refused'],
    ['401', answer(401, { error: 'invalid_client' }), 'token_refused'],
    ['invalid_scope', answer(400, { error: 'invalid_scope' }), 'scope_refused'],
    ['429', answer(429, '', { 'retry-after': '7' }), 'throttled'],
    ['500', answer(500, '<html>'), 'server_error'],
    ['a redirect', answer(302, '', { location: 'https://elsewhere.example' }), 'token_refused'],
  ];
  for (const [what, answered, reason] of broken) {
    test(`that does not come: ${what}`, async () => {
      const { call } = begin();
      token = () => answered;
      service = () => assert.fail('no call without a token');
      await assertFails(opened.connector.call(call), { reason, stage: 'token' });
      token = () => granted();
      service = () => answer(200, { ok: 1 });
      opened.pass(10_000);
      assert.deepEqual((await opened.connector.call(call)).json, { ok: 1 }, 'the failure is not kept');
    });
  }
});

describe('the call', () => {
  test('goes out with one media type, the token and the body, and comes back read', async () => {
    const { call } = begin();
    service = () => answer(201, { id: 'x' }, { 'x-what': 'yes' });
    const answered = await opened.connector.call({
      ...call,
      method: 'POST',
      accept: 'application/vnd.one+json',
      contentType: 'application/vnd.two+json',
      body: { имя: 'Маршрут' },
    });
    assert.deepEqual(answered, { status: 201, headers: { 'x-what': 'yes' }, json: { id: 'x' } });
    const { headers, body, method } = opened.asked.at(-1)!;
    assert.deepEqual([method, body], ['POST', '{"имя":"Маршрут"}']);
    assert.deepEqual(headers, {
      authorization: `Bearer t-${made}`,
      accept: 'application/vnd.one+json',
      'content-type': 'application/vnd.two+json',
    });
    service = () => answer(204, '');
    assert.equal((await opened.connector.call({ ...call, method: 'DELETE' })).json, null);
  });

  const failures: readonly [what: string, answered: OutboundAnswer, reason: CallReason, passing: boolean][] =
    [
      ['a page in place of JSON', answer(200, '<!doctype html>'), 'not_json', true],
      ['400 that repeats the pupil', answer(400, { sent: { name: 'Анна' } }), 'refused', false],
      ['403', answer(403, {}), 'forbidden', false],
      ['403 of a throttled Canvas', answer(403, '403 Forbidden (Rate Limit Exceeded)'), 'throttled', true],
      ['403 with nothing left', answer(403, '', { 'x-rate-limit-remaining': '0.0' }), 'throttled', true],
      ['403 with something left', answer(403, '', { 'x-rate-limit-remaining': '600' }), 'forbidden', false],
      ['404', answer(404, '<html>'), 'not_found', false],
      ['409', answer(409, {}), 'conflict', false],
      ['410', answer(410, {}), 'not_found', false],
      ['422', answer(422, {}), 'refused', false],
      ['302', answer(302, ''), 'refused', false],
      ['500', answer(500, ''), 'server_error', true],
      ['502', answer(502, '<html>'), 'server_error', true],
    ];
  for (const [what, answered, reason, passing] of failures) {
    test(`fails in words of our own: ${what}`, async () => {
      const { call } = begin();
      service = () => answered;
      const wanted = { reason, passing, stage: 'service', status: answered.status } as const;
      const failure = await assertFails(opened.connector.call(call), wanted);
      assert.doesNotMatch(failure.message, /Анна|things|t-\d/);
      assert.equal(outcomeOfFailure(failure, 0).is, passing ? 'retry' : 'giveUp');
    });
  }

  test('a platform that asks to be left alone is left alone, and nobody else is', async () => {
    const { call } = begin();
    service = () => answer(429, '', { 'retry-after': '90' });
    const failure = await assertFails(opened.connector.call(call), { reason: 'throttled' });
    assert.deepEqual(outcomeOfFailure(failure, 1000), {
      is: 'retry',
      reason: 'throttled',
      notBefore: 91_000,
    });
    const asked = opened.asked.length;
    opened.pass(89_000);
    await assertFails(opened.connector.call(call), { reason: 'throttled' });
    assert.equal(opened.asked.length, asked, 'not even a token is asked for');
    service = () => answer(200, {});
    opened.pass(2000);
    await opened.connector.call(call);
  });

  test('the wish may be a date, and nothing longer than a day is believed', async () => {
    const { call } = begin();
    const cases: [header: string, seconds: number | undefined][] = [
      [new Date(opened.now() + 60_000).toUTCString(), 60],
      ['999999999', 24 * 60 * 60],
      ['0', 1],
      ['soon', undefined],
      ['', undefined],
    ];
    for (const [header, seconds] of cases) {
      opened.pass(25 * 60 * 60_000);
      const moved = header.includes('GMT') ? new Date(opened.now() + 60_000).toUTCString() : header;
      service = () => answer(503, '', { 'retry-after': moved });
      const { details } = await assertFails(opened.connector.call(call), { reason: 'server_error' });
      assert.ok(
        details.retryAfter === seconds || Math.abs((details.retryAfter ?? 0) - (seconds ?? 0)) <= 1,
        `${header}: ${details.retryAfter}`,
      );
    }
  });

  test('nothing is called for a platform that is switched off or unknown', async () => {
    const { call } = begin();
    const asked = opened.asked.length;
    await assertFails(opened.connector.call({ ...call, platformId: 'nobody' }), { reason: 'switched_off' });
    await assertFails(opened.connector.call({ ...call, url: 'no address' }), { reason: 'forbidden_address' });
    assert.equal(opened.asked.length, asked);
  });
});

describe('pages', () => {
  const list = 'https://lms.example/list?type=1';
  const all = async ({ deploymentId, scopes: wanted }: ReturnType<typeof callOf>): Promise<unknown[]> => {
    const found: unknown[] = [];
    const of = { platformId, deploymentId, scopes: wanted, url: list };
    for await (const page of opened.connector.pages(of)) found.push(page);
    return found;
  };

  test('are followed by links, relative ones too', async () => {
    const { call } = begin();
    const links: Record<string, string> = {
      [list]: '<?type=1&page=2>; rel="next"',
      'https://lms.example/list?type=1&page=2': '</other/3>; rel=next, <https://lms.example/>; rel="first"',
    };
    service = ({ url }) => answer(200, [url], links[url] === undefined ? {} : { link: links[url] });
    assert.deepEqual(await all(call), [
      [list],
      ['https://lms.example/list?type=1&page=2'],
      ['https://lms.example/other/3'],
    ]);
  });

  for (const foreign of [
    'https://evil.example/list',
    '//evil.example/list',
    'http://lms.example/list',
    'https://lms.example:8443/list',
    'https://user@lms.example/list',
    'https://lms.example.evil.example/list',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'javascript:0',
  ]) {
    test(`do not lead elsewhere with our token: ${foreign}`, async () => {
      const { call } = begin();
      service = () => answer(200, [], { link: `<${foreign}>; rel="next"` });
      await assertFails(all(call), { reason: 'foreign_link', passing: false });
      assert.equal(opened.asked.at(-1)?.url, list);
    });
  }

  test('that come back, or do not end, are given up', async () => {
    const { call } = begin();
    service = () => answer(200, [], { link: `<${list}>; rel="next"` });
    await assertFails(all(call), { reason: 'endless_pages', passing: false });
    let page = 0;
    service = () => answer(200, [], { link: `<${list}&page=${(page += 1)}>; rel="next"` });
    await assertFails(all(call), { reason: 'endless_pages' });
    assert.equal(page, 200);
  });

  test('that fail for a moment are asked for again; those that fail for long are for later', async () => {
    const { call } = begin();
    let tries = 0;
    service = () => ((tries += 1) < 3 ? answer(503, '') : answer(200, ['page']));
    opened.pauses.length = 0;
    assert.deepEqual(await all(call), [['page']]);
    assert.deepEqual(opened.pauses, [1000, 2000]);
    tries = 0;
    service = () => ((tries += 1) < 2 ? answer(429, '', { 'retry-after': '4' }) : answer(200, ['page']));
    opened.pauses.length = 0;
    assert.deepEqual(await all(call), [['page']]);
    assert.deepEqual(opened.pauses, [4000]);
    service = () => answer(429, '', { 'retry-after': '60' });
    await assertFails(all(call), { reason: 'throttled', passing: true });
    assert.deepEqual(opened.pauses, [4000], 'a minute is not waited out here');
  });
});

test('another platform of the same server is not held up by one that is silent', async () => {
  const { call } = begin();
  const silence = Promise.withResolvers<OutboundAnswer>();
  service = ({ url }) => (url.endsWith('/slow') ? silence.promise : answer(200, { ok: 1 }));
  const slow = opened.connector.call({ ...call, url: 'https://lms.example/slow' });
  assert.deepEqual((await opened.connector.call({ ...call, platformId })).json, { ok: 1 });
  silence.resolve(answer(500, ''));
  await assertFails(slow, { reason: 'server_error' });
});
