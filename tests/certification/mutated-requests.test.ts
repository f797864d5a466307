/**
 * Whatever is changed in a token, a login or a form: let in only what still means the same, never a failure
 * of ours. Here what is turned away before the storage.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { engines } from '../support/databases.ts';
import { signCompact } from '../support/fake-platform.ts';
import { codeOf, publicUrl, startLtiApp, type LtiApp } from '../support/lti-app.ts';
import { anything, assertTurnedAway, isLetIn, run, text } from '../support/mutations.ts';

describe('before the storage', () => {
  let lti: LtiApp;
  before(async () => {
    lti = await startLtiApp(engines[0]!);
    assert.ok(isLetIn(await lti.browser().launch(lti.platform)));
  });
  after(async () => {
    assert.deepEqual(Object.keys(Object.prototype), []);
    await lti.close();
  });

  test('headers of tokens', async () => {
    const field = fc.constantFrom(
      'alg',
      'kid',
      'typ',
      'cty',
      'crit',
      'b64',
      'zip',
      'jku',
      'jwk',
      'x5u',
      'x5c',
      'enc',
      '__proto__',
    );
    const value = fc.oneof(
      anything,
      fc.constantFrom('none', 'HS256', 'RS256', 'rs256', 'RS512', 'PS256', 'ES256', 'EdDSA', ['exp'], true),
    );
    await fc.assert(
      fc.asyncProperty(field, value, async (name, given) => {
        const key = lti.platform.keys[0]!;
        const login = await lti.browser().login(lti.platform);
        const header = Object.fromEntries([
          ...Object.entries({ alg: 'RS256', typ: 'JWT', kid: key.kid }),
          [name, given],
        ]);
        const token = signCompact({
          header,
          payload: lti.platform.payload(login.nonce),
          key,
          secret: 'secret',
        });
        const answer = await lti.browser().launch(lti.platform, { login, fields: { id_token: token } });
        const wanted =
          !['crit', 'b64', 'zip'].includes(name) &&
          (name !== 'alg' || given === 'RS256') &&
          (name !== 'kid' || given === key.kid);
        assert.equal(isLetIn(answer), wanted, `${name}: ${codeOf(answer) ?? 'let in'}`);
        if (!wanted) assertTurnedAway(answer);
      }),
      run(400),
    );
  });

  test('single characters of a token and of a state', async () => {
    const place = fc.record({
      field: fc.constantFrom('id_token', 'state'),
      at: fc.nat(),
      with: fc.oneof(fc.constantFrom('', '.', 'A', '_', '=', '\n', 'ё'), fc.string({ maxLength: 3 })),
    });
    await fc.assert(
      fc.asyncProperty(place, async ({ field, at, with: replacement }) => {
        const login = await lti.browser().login(lti.platform);
        const sent = lti.platform.respond(login.authenticationUrl);
        const whole = field === 'id_token' ? sent.id_token : sent.state;
        const index = at % whole.length;
        const altered = whole.slice(0, index) + replacement + whole.slice(index + 1);
        const answer = await lti
          .browser()
          .launch(lti.platform, { login, fields: { ...sent, [field]: altered } });
        if (meansTheSame(whole, altered)) return;
        assert.equal(isLetIn(answer), false, `${field} at ${index} of ${whole.length}`);
        assertTurnedAway(answer);
      }),
      run(500),
    );
  });

  test('parameters of a login', async () => {
    const names = [
      'iss',
      'login_hint',
      'target_link_uri',
      'lti_message_hint',
      'client_id',
      'lti_deployment_id',
      'lti_storage_target',
      '__proto__',
      'constructor',
    ];
    const changes = fc.array(fc.tuple(fc.constantFrom(...names), fc.option(text)), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(changes, fc.constantFrom('GET' as const, 'POST' as const), async (list, method) => {
        const fields: Record<string, string | null> = Object.fromEntries(list);
        const answer = await lti.browser().login(lti.platform, { fields, method });
        if (answer.status >= 400) return assertTurnedAway(answer);
        const url = new URL(answer.authenticationUrl);
        assert.equal(url.origin, new URL(lti.platform.authUrl).origin, 'leads only to the platform');
        assert.equal(url.searchParams.get('redirect_uri'), `${publicUrl}/lti/launch`);
        const hint = fields['login_hint'] === undefined ? 'hint-17' : fields['login_hint'];
        assert.equal(url.searchParams.get('login_hint'), hint?.toWellFormed());
        assert.equal(url.searchParams.getAll('nonce').length, 1);
      }),
      run(400),
    );
  });

  test('bodies of any kind and type', async () => {
    const type = fc.constantFrom(
      'application/x-www-form-urlencoded',
      'application/json',
      'text/plain',
      'multipart/form-data; boundary=x',
      '',
      'x/y',
      'application/json; charset=koi8-r',
    );
    const shaped = fc.constantFrom(
      '__proto__[a]=1&state=x',
      '{"__proto__":{"polluted":1},"state":"x"}',
      '{"id_token":["a","a"]}',
      'null',
      '[]',
      '"x"',
      'state=%',
      'state=%ff%fe',
      'a=1&'.repeat(20_000),
      'handle=AAAA&binding=B',
    );
    const body = fc.oneof(
      shaped,
      fc.string(),
      fc.json(),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    );
    const address = fc.constantFrom('/lti/login', '/lti/launch', '/lti/launch/binding');
    await fc.assert(
      fc.asyncProperty(address, type, body, async (url, contentType, payload) => {
        const response = await lti.app.inject({
          method: 'POST',
          url,
          payload,
          headers: contentType === '' ? {} : { 'content-type': contentType },
        });
        const answer = {
          status: response.statusCode,
          body: response.body,
          headers: response.headers,
          location: '',
        };
        assertTurnedAway(answer);
        assert.equal(({} as { polluted?: unknown }).polluted, undefined);
      }),
      run(500),
    );
  });
});

/** The last character of an encoded part may hold bits that no byte is made of. */
function meansTheSame(one: string, other: string): boolean {
  const [a, b] = [one.split('.'), other.split('.')];
  if (a.length !== b.length || !/^[\w.-]*$/.test(other)) return false;
  const bytes = (part: string | undefined): string => Buffer.from(part ?? '', 'base64url').toString('hex');
  return a.slice(0, -1).join('.') === b.slice(0, -1).join('.') && bytes(a.at(-1)) === bytes(b.at(-1));
}
