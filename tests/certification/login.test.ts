/** Third-party-initiated login that goes no further: https://www.imsglobal.org/spec/security/v1p0/#step-1-third-party-initiated-login */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ErrorCode } from '../../lti-server/errors.ts';
import { engines } from '../support/databases.ts';
import { assertRefused, startLtiApp, type LtiApp } from '../support/lti-app.ts';

const refusals: Record<string, { fields: Record<string, string | null>; code: ErrorCode; status: number }> = {
  'without iss': { fields: { iss: null }, code: 'LTI_PARAM_MISSING', status: 400 },
  'with an empty iss': { fields: { iss: '' }, code: 'LTI_PARAM_MISSING', status: 400 },
  'without login_hint': { fields: { login_hint: null }, code: 'LTI_PARAM_MISSING', status: 400 },
  'from an unknown issuer': {
    fields: { iss: 'https://evil.example' },
    code: 'LTI_REGISTRATION_UNKNOWN',
    status: 404,
  },
  'from an issuer that is a name of JavaScript’s': {
    fields: { iss: '__proto__' },
    code: 'LTI_REGISTRATION_UNKNOWN',
    status: 404,
  },
  'with an unknown client id': {
    fields: { client_id: 'nobody' },
    code: 'LTI_REGISTRATION_UNKNOWN',
    status: 404,
  },
  'with a NUL in it': { fields: { login_hint: 'a\0b' }, code: 'LTI_PARAM_MISSING', status: 400 },
  'with a hint of 20 kB': {
    fields: { lti_message_hint: 'x'.repeat(20_000) },
    code: 'LTI_PARAM_MISSING',
    status: 400,
  },
};

// A login asks the database nothing that the engines could answer differently.
describe(engines[0]!.name, () => {
  let lti: LtiApp;
  before(async () => {
    lti = await startLtiApp(engines[0]!);
  });
  after(() => lti.close());

  for (const [name, { fields, code, status }] of Object.entries(refusals)) {
    test(`login ${name} is refused and leads nowhere`, async () => {
      const answer = await lti.browser().login(lti.platform, { fields });
      assertRefused(lti, answer, { code, status });
      assert.equal(answer.location, '');
      assert.equal(answer.headers['set-cookie'], undefined);
    });
  }

  test('a parameter that says two things is refused, one that repeats itself is not', async () => {
    const { issuer, clientId } = lti.platform;
    const good = `iss=${encodeURIComponent(issuer)}&client_id=${clientId}&login_hint=h`;
    for (const name of ['iss', 'client_id', 'login_hint']) {
      const answer = await lti.browser().get(`/lti/login?${good}&${name}=other`);
      assertRefused(lti, answer, { code: 'LTI_PARAM_DUPLICATE', status: 400 });
    }
    assert.equal((await lti.browser().get(`/lti/login?${good}&login_hint=h`)).status, 302);
    const both = await lti.browser().post(`/lti/login?${good}`, { form: 'login_hint=other', origin: null });
    assertRefused(lti, both, { code: 'LTI_PARAM_DUPLICATE', status: 400 });
  });

  test('the binding cookie is one of this host, for ten minutes, alive inside another site', async () => {
    const login = await lti.browser().login(lti.platform);
    assert.match(
      String(login.headers['set-cookie']),
      /^__Host-lti-[\w-]{20,}=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=None; Partitioned; Max-Age=600$/,
    );
    assert.ok(
      !login.location.includes(String(login.headers['set-cookie']).split(/[=;]/)[1]!),
      'the secret is in no address',
    );
  });

  test('states and nonces are never the same', async () => {
    const logins = await Promise.all(Array.from({ length: 50 }, () => lti.browser().login(lti.platform)));
    assert.equal(new Set(logins.map(({ state }) => state)).size, 50);
    assert.equal(new Set(logins.map(({ nonce }) => nonce)).size, 50);
  });

  test('a form of another kind is refused with a page', async () => {
    const response = await lti.app.inject({
      method: 'POST',
      url: '/lti/login',
      headers: { 'content-type': 'application/xml' },
      payload: '<iss/>',
    });
    assert.equal(response.statusCode, 415);
    assert.match(response.body, /WRONG_MEDIA_TYPE/);
  });

  test('the reader’s language: Russian unless another one is asked for', async () => {
    const ask = async (language: string) => (await lti.browser().get('/lti/login', { language })).body;
    for (const language of ['', 'ru-RU,ru;q=0.9', 'kk-KZ', '*'])
      assert.match(await ask(language), /<html lang="ru">/);
    for (const language of ['en-GB,en;q=0.9', 'de'])
      assert.match(await ask(language), /The school portal sent/);
  });

  test('too many at once from one address: told to wait, on a page', async () => {
    const small = await startLtiApp(engines[0]!, { LAUNCHES_PER_MINUTE: '3' });
    try {
      const browser = small.browser();
      for (let count = 0; count < 3; count += 1)
        assert.equal((await browser.login(small.platform)).status, 302);
      const answer = await browser.login(small.platform);
      assertRefused(small, answer, { code: 'TOO_MANY_REQUESTS', status: 429 });
      assert.equal(answer.headers['retry-after'], '60');
      assert.equal((await small.app.inject('/lti/jwks')).statusCode, 200, 'the key set is not held back');
    } finally {
      await small.close();
    }
  });
});
