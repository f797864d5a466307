/** The public keys of the platforms: kept, renewed, and never fetched at a stranger's wish. Interoperability cases 7–10. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Refusal } from '../../lti-server/errors.ts';
import { createPlatformKeys } from '../../lti-server/lti/platform-keys.ts';
import { engines } from '../support/databases.ts';
import { makeKey, type FakePlatform, type SigningKey } from '../support/fake-platform.ts';
import { assertAccepted, assertRefused, codeOf, startLtiApp, type LtiApp } from '../support/lti-app.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const [first, next, small] = [makeKey(), makeKey(), makeKey({ bits: 1024 })];

// Key sets are kept in memory: the engine of the storage plays no part.
describe('key sets', () => {
  let lti: LtiApp;
  let platform: FakePlatform;
  before(async () => {
    lti = await startLtiApp(engines[0]!);
  });
  after(() => lti.close());
  beforeEach(async () => {
    platform = await lti.connect({ key: first });
  });

  const fetches = (): number => lti.outbound.asked.filter((url) => url === platform.jwksUrl).length;
  const launch = () => lti.browser().launch(platform);
  const accepted = async () => await assertAccepted(lti, await launch());
  const publish = (...keys: unknown[]): void =>
    lti.outbound.answer(platform.jwksUrl, () => ({ json: { keys }, maxAge: null }));
  const breakDown = (): void =>
    lti.outbound.answer(platform.jwksUrl, () => {
      throw new Refusal('OUTBOUND_FAILED', { note: 'lms.example answered 500' });
    });

  test('a hundred launches fetch the key set once', async () => {
    for (let count = 0; count < 100; count += 1) await accepted();
    assert.equal(fetches(), 1);
  });

  test('launches that wait for the same key set share one fetch', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, launch));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal(fetches(), 1);
  });

  test('a set is renewed behind the launch when its time is over', async () => {
    await accepted();
    lti.pass(11 * minute);
    await accepted();
    assert.equal(fetches(), 2);
    lti.pass(9 * minute);
    await accepted();
    assert.equal(fetches(), 2);
  });

  for (const [maxAge, kept] of [
    [0, minute],
    [1800, 30 * minute],
    [999_999_999, hour],
  ] as const) {
    test(`max-age=${maxAge} is heeded between a minute and an hour`, async () => {
      lti.outbound.answer(platform.jwksUrl, () => ({ json: { keys: [first.publicJwk] }, maxAge }));
      await accepted();
      lti.pass(kept - second);
      await accepted();
      assert.equal(fetches(), 1);
      lti.pass(second);
      await accepted();
      assert.equal(fetches(), 2);
    });
  }

  test('9: a new key is found at its first use', async () => {
    await accepted();
    lti.pass(minute);
    platform.keys = [next, first];
    await accepted();
    assert.equal(fetches(), 2);
    platform.keys = [first, next];
    await accepted();
    assert.equal(fetches(), 2, 'the old one is still good');
  });

  test('a withdrawn key is not believed after a quiet hour', async () => {
    await accepted();
    publish(next.publicJwk);
    lti.pass(hour + 11 * minute);
    assertRefused(lti, await launch(), { code: 'LTI_KID_UNKNOWN', status: 401 });
  });

  test('another key under the same kid is found at its first use', async () => {
    await accepted();
    lti.pass(minute);
    const restored: SigningKey = makeKey({ kid: first.kid });
    platform.keys = [restored];
    await accepted();
    assert.equal(fetches(), 2);
    const forge = async (): Promise<void> => {
      for (let count = 0; count < 5; count += 1) {
        const answer = await lti.browser().launch(platform, { key: first });
        assertRefused(lti, answer, { code: 'LTI_SIGNATURE', status: 401 });
      }
    };
    await forge();
    assert.equal(fetches(), 2, 'forgers ask for nothing');
    lti.pass(minute);
    await forge();
    assert.equal(fetches(), 3, 'but once a minute');
    await accepted();
  });

  test('two keys under one kid: the one that fits is used', async () => {
    const twin = makeKey({ kid: first.kid });
    publish(twin.publicJwk, first.publicJwk);
    await accepted();
  });

  test('while the platform’s key server is down, known keys serve for a day', async () => {
    await accepted();
    breakDown();
    for (const pause of [11 * minute, 5 * hour, 18 * hour]) {
      lti.pass(pause);
      await accepted();
    }
    lti.pass(hour);
    assertRefused(lti, await launch(), { code: 'LTI_JWKS_UNAVAILABLE', status: 503 });
    publish(first.publicJwk);
    lti.pass(31 * second);
    await accepted();
  });

  test('no key set at the first launch: told to wait; half a minute later it is asked for again', async () => {
    breakDown();
    const answer = await launch();
    assertRefused(lti, answer, { code: 'LTI_JWKS_UNAVAILABLE', status: 503 });
    assert.equal(answer.headers['retry-after'], '30');
    assertRefused(lti, await launch(), { code: 'LTI_JWKS_UNAVAILABLE', status: 503 });
    assert.equal(fetches(), 1);
    publish(first.publicJwk);
    lti.pass(31 * second);
    await accepted();
  });

  test('10: a flood of unknown kids asks the platform once a minute', async () => {
    await accepted();
    lti.pass(minute);
    const flood = async (): Promise<void> => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          lti.browser().launch(platform, { header: { kid: `made-up-${index}` } }),
        ),
      );
      assert.deepEqual(new Set(answers.map(codeOf)), new Set(['LTI_KID_UNKNOWN']));
    };
    await flood();
    await flood();
    assert.equal(fetches(), 2);
    await accepted();
    lti.pass(59 * second);
    await flood();
    assert.equal(fetches(), 2);
    lti.pass(second);
    await flood();
    assert.equal(fetches(), 3);
  });

  test('10: ten thousand unknown kids are one fetch, and other platforms notice nothing', async () => {
    const other = await lti.connect({ key: next });
    const keys = createPlatformKeys({ outbound: lti.outbound, clock: lti.now });
    await keys.find(platform.jwksUrl, first.kid);
    lti.pass(minute);
    const before = lti.outbound.asked.length;
    const kids = Array.from({ length: 10_000 }, (_, index) => `made-up-${index}`);
    const found = await Promise.allSettled(kids.map((kid) => keys.find(platform.jwksUrl, kid)));
    assert.ok(found.every(({ status }) => status === 'rejected'));
    assert.equal(lti.outbound.asked.length - before, 1);
    assert.equal((await keys.find(other.jwksUrl, next.kid)).length, 1);
    assert.equal((await keys.find(platform.jwksUrl, first.kid)).length, 1);
  });

  test('7: a key that does not say its algorithm', async () => {
    const { alg: _alg, use: _use, ...jwk } = first.publicJwk;
    publish(jwk);
    await accepted();
  });

  test('8: keys of other kinds and broken ones beside the good one', async () => {
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
    publish(
      { ...ec, kid: 'ec', alg: 'ES256', use: 'sig' },
      { kty: 'RSA', kid: first.kid, n: '!!', e: 'AQAB' },
      { kty: 'RSA', kid: 'none' },
      { kty: 'RSA', kid: 7, n: {}, e: [] },
      null,
      'key',
      [],
      { ...first.publicJwk, kid: undefined },
      first.publicJwk,
    );
    await accepted();
  });

  const useless: Record<string, readonly unknown[]> = {
    'of 1024 bits': [small.publicJwk],
    'for encryption': [{ ...first.publicJwk, use: 'enc' }],
    'for another algorithm': [{ ...first.publicJwk, alg: 'PS256' }],
    'without a name': [{ ...first.publicJwk, kid: undefined }],
    'that is symmetric': [{ kty: 'oct', kid: first.kid, k: 'c2VjcmV0' }],
    'after a hundred others': [
      ...Array.from({ length: 100 }, (_, index) => ({ ...next.publicJwk, kid: `k${index}` })),
      first.publicJwk,
    ],
  };
  for (const [name, keys] of Object.entries(useless)) {
    test(`a key ${name} is not used`, async () => {
      platform.keys = [name === 'of 1024 bits' ? small : first];
      publish(...keys);
      assertRefused(lti, await launch(), { code: 'LTI_KID_UNKNOWN', status: 401 });
    });
  }

  for (const json of [null, 7, 'keys', [], {}, { keys: {} }, { keys: null }]) {
    test(`an answer that is no key set: ${JSON.stringify(json)}`, async () => {
      lti.outbound.answer(platform.jwksUrl, () => ({ json, maxAge: null }));
      assertRefused(lti, await launch(), { code: 'LTI_JWKS_UNAVAILABLE', status: 503 });
    });
  }

  test('the key set of one platform signs nothing for another', async () => {
    const other = await lti.connect({ key: next });
    const login = await lti.browser().login(other);
    const answer = await lti.browser().launch(other, { login, key: first });
    assertRefused(lti, answer, { code: 'LTI_KID_UNKNOWN', status: 401 });
  });

  test('our own key set: public halves only, each with kid, alg and use, open to caches', async () => {
    const response = await lti.app.inject('/lti/jwks');
    assert.equal(response.statusCode, 200);
    assert.match(String(response.headers['content-type']), /^application\/jwk-set\+json/);
    assert.match(String(response.headers['cache-control']), /^public, max-age=\d{3,4}$/);
    assert.equal(response.headers['set-cookie'], undefined);
    const { keys } = response.json() as { keys: Record<string, string>[] };
    assert.equal(keys.length, 1);
    for (const key of keys) {
      assert.deepEqual(Object.keys(key).sort(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
      assert.deepEqual([key['alg'], key['use'], key['kty']], ['RS256', 'sig', 'RSA']);
    }
    const stored = await lti.db.selectFrom('tool_key').select('sealed_private_jwk').executeTakeFirstOrThrow();
    assert.match(stored.sealed_private_jwk, /^[\w-]+$/, 'sealed, not JSON');
  });
});
