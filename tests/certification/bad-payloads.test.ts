/**
 * What a tool must turn away. The first group has the names and the payloads of the known bad launches of
 * the 1EdTech LTI Advantage certification: https://www.imsglobal.org/spec/lti/v1p3/cert#known-bad-payloads
 * Long because it is one table.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ErrorCode } from '../../lti-server/errors.ts';
import { engines } from '../support/databases.ts';
import { claim, makeKey, type Claims } from '../support/fake-platform.ts';
import type { LaunchOptions } from '../support/lti-browser.ts';
import { assertAccepted, assertRefused, startLtiApp, type LtiApp } from '../support/lti-app.ts';

interface BadLaunch {
  readonly code: ErrorCode;
  readonly status: number;
  readonly send: (lti: LtiApp) => LaunchOptions;
}

const strangersKey = makeKey();

const without = (...names: string[]): Claims => Object.fromEntries(names.map((name) => [name, undefined]));
const seconds = (lti: LtiApp): number => Math.floor(lti.now() / 1000);

const certification: Record<string, BadLaunch> = {
  'No KID Sent in JWT header': {
    code: 'LTI_KID_MISSING',
    status: 401,
    send: () => ({ header: { kid: undefined, badtestonly: 'badtestonly' } }),
  },
  'Incorrect KID in JWT header': {
    code: 'LTI_KID_UNKNOWN',
    status: 401,
    send: () => ({ header: { kid: 'incorrect-kid' } }),
  },
  'Wrong LTI Version': {
    code: 'LTI_VERSION',
    status: 400,
    send: () => ({ claims: { [claim('version')]: '11.3' } }),
  },
  'No LTI Version': { code: 'LTI_VERSION', status: 400, send: () => ({ claims: without(claim('version')) }) },
  'Invalid LTI message': {
    code: 'LTI_TOKEN_MALFORMED',
    status: 400,
    send: () => ({
      header: { alg: undefined, kid: undefined, typ: undefined },
      secret: 'x',
      payload: { name: 'badltilaunch' },
    }),
  },
  'Invalid LTI message, signed': {
    code: 'LTI_ISS',
    status: 401,
    send: () => ({ payload: { name: 'badltilaunch' } }),
  },
  'Missing LTI Claims': {
    code: 'LTI_VERSION',
    status: 400,
    send: () => ({ claims: without(claim('message_type'), claim('version'), claim('roles')) }),
  },
  'Timestamps Incorrect': {
    code: 'LTI_EXPIRED',
    status: 401,
    send: () => ({ claims: { exp: 22222, iat: 11111 } }),
  },
  'messsage_type Claim Missing': {
    code: 'LTI_MESSAGE_TYPE',
    status: 400,
    send: () => ({ claims: without(claim('message_type')) }),
  },
  'role Claim Missing': {
    code: 'LTI_ROLES_MISSING',
    status: 400,
    send: () => ({ claims: without(claim('roles')) }),
  },
  'deployment_id Claim Missing': {
    code: 'LTI_DEPLOYMENT_MISSING',
    status: 400,
    send: () => ({ claims: without(claim('deployment_id')) }),
  },
  'resource_link_id Claim Missing': {
    code: 'LTI_RESOURCE_LINK_MISSING',
    status: 400,
    send: () => ({ claims: without(claim('resource_link')) }),
  },
  'user Claim Missing': { code: 'LTI_SUB_MISSING', status: 400, send: () => ({ claims: { sub: '' } }) },
  'user Claim Missing, absent': {
    code: 'LTI_SUB_MISSING',
    status: 400,
    send: () => ({ claims: without('sub') }),
  },
};

/** Not in the official list, sent by attackers and by broken platforms. */
const others: Record<string, BadLaunch> = {
  'signed by a stranger under a known kid': {
    code: 'LTI_SIGNATURE',
    status: 401,
    send: ({ platform }) => ({ key: strangersKey, header: { kid: platform.keys[0]!.kid } }),
  },
  'the stranger’s key comes along in the header': {
    code: 'LTI_SIGNATURE',
    status: 401,
    send: ({ platform }) => ({
      key: strangersKey,
      header: { kid: platform.keys[0]!.kid, jwk: strangersKey.publicJwk, jku: 'https://evil.example/jwks' },
    }),
  },
  'meant for another tool': {
    code: 'LTI_AUD',
    status: 401,
    send: () => ({ claims: { aud: 'another-tool' } }),
  },
  'no audience': { code: 'LTI_AUD', status: 401, send: () => ({ claims: without('aud') }) },
  'a foreign audience beside ours': {
    code: 'LTI_AUD',
    status: 401,
    send: ({ platform }) => ({
      claims: { aud: [platform.clientId, 'another-tool'], azp: platform.clientId },
    }),
  },
  'several audiences without azp': {
    code: 'LTI_AZP',
    status: 401,
    send: ({ platform }) => ({ claims: { aud: [platform.clientId, platform.clientId] } }),
  },
  'azp of another tool': { code: 'LTI_AZP', status: 401, send: () => ({ claims: { azp: 'another-tool' } }) },
  'alg none': { code: 'LTI_TOKEN_MALFORMED', status: 400, send: () => ({ header: { alg: 'none' } }) },
  'alg none with something for a signature': {
    code: 'LTI_ALG_FORBIDDEN',
    status: 401,
    send: () => ({ header: { alg: 'none' }, secret: 'signed' }),
  },
  'HS256 with the public key as secret': {
    code: 'LTI_ALG_FORBIDDEN',
    status: 401,
    send: ({ platform }) => ({
      header: { alg: 'HS256' },
      secret: platform.keys[0]!.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    }),
  },
  'an algorithm that was not agreed on': {
    code: 'LTI_ALG_FORBIDDEN',
    status: 401,
    send: () => ({ header: { alg: 'RS512' } }),
  },
  'a critical extension': {
    code: 'LTI_TOKEN_MALFORMED',
    status: 400,
    send: () => ({ header: { crit: ['exp'] } }),
  },
  'a payload that is not encoded': {
    code: 'LTI_TOKEN_MALFORMED',
    status: 400,
    send: () => ({ header: { b64: false } }),
  },
  'a compressed payload': {
    code: 'LTI_TOKEN_MALFORMED',
    status: 400,
    send: () => ({ header: { zip: 'DEF' } }),
  },
  'a kid that is no text': {
    code: 'LTI_KID_MISSING',
    status: 401,
    send: () => ({ header: { kid: { $ne: '' } } }),
  },
  'an encrypted token (JWE)': {
    code: 'LTI_TOKEN_MALFORMED',
    status: 400,
    send: () => ({ fields: { id_token: 'eyJhbGciOiJSU0EtT0FFUCJ9.a2V5.aXY.Y2lwaGVy.dGFn' } }),
  },
  'a header that is not JSON': {
    code: 'LTI_TOKEN_MALFORMED',
    status: 400,
    send: () => ({ fields: { id_token: 'bm90IGpzb24.e30.c2ln' } }),
  },
  'a payload that is not JSON': {
    code: 'LTI_TOKEN_MALFORMED',
    status: 400,
    send: () => ({ payload: 'not json' }),
  },
  'a payload that is a list': { code: 'LTI_TOKEN_MALFORMED', status: 400, send: () => ({ payload: [] }) },
  'no token': { code: 'LTI_PARAM_MISSING', status: 400, send: () => ({ fields: { id_token: null } }) },
  'an oversized token': {
    code: 'LTI_TOKEN_MALFORMED',
    status: 400,
    send: () => ({ fields: { id_token: `eyJ${'a'.repeat(200_000)}.e30.c2ln` } }),
  },
  'an oversized form': {
    code: 'BODY_TOO_LARGE',
    status: 413,
    send: () => ({ fields: { padding: 'a'.repeat(300_000) } }),
  },
  'another issuer': {
    code: 'LTI_ISS',
    status: 401,
    send: () => ({ claims: { iss: 'https://evil.example' } }),
  },
  'the issuer with a slash more': {
    code: 'LTI_ISS',
    status: 401,
    send: ({ platform }) => ({ claims: { iss: `${platform.issuer}/` } }),
  },
  'no exp': { code: 'LTI_EXPIRED', status: 401, send: () => ({ claims: without('exp') }) },
  'exp as text': {
    code: 'LTI_EXPIRED',
    status: 401,
    send: (lti) => ({ claims: { exp: String(seconds(lti) + 300) } }),
  },
  'no iat': { code: 'LTI_IAT', status: 401, send: () => ({ claims: without('iat') }) },
  'iat in the future': {
    code: 'LTI_IAT',
    status: 401,
    send: (lti) => ({ claims: { iat: seconds(lti) + 120, exp: seconds(lti) + 300 } }),
  },
  'iat a quarter of an hour ago': {
    code: 'LTI_IAT',
    status: 401,
    send: (lti) => ({ claims: { iat: seconds(lti) - 900 } }),
  },
  'nbf in the future': {
    code: 'LTI_IAT',
    status: 401,
    send: (lti) => ({ claims: { nbf: seconds(lti) + 120 } }),
  },
  'another nonce': { code: 'LTI_NONCE', status: 401, send: () => ({ claims: { nonce: 'not-ours' } }) },
  'no nonce': { code: 'LTI_NONCE', status: 401, send: () => ({ claims: without('nonce') }) },
  'nonce as a number': { code: 'LTI_NONCE', status: 401, send: () => ({ claims: { nonce: 7 } }) },
  'no state': { code: 'LTI_STATE_MISSING', status: 400, send: () => ({ fields: { state: null } }) },
  'a state that was never ours': {
    code: 'LTI_STATE_UNKNOWN',
    status: 401,
    send: () => ({ fields: { state: 'made.up' } }),
  },
  'an unknown message type': {
    code: 'LTI_MESSAGE_TYPE',
    status: 400,
    send: () => ({ claims: { [claim('message_type')]: 'LtiAssetProcessorSettingsRequest' } }),
  },
  'roles as one text': {
    code: 'LTI_ROLES_MISSING',
    status: 400,
    send: () => ({ claims: { [claim('roles')]: 'Learner' } }),
  },
  'sub as an object': { code: 'LTI_SUB_MISSING', status: 400, send: () => ({ claims: { sub: {} } }) },
  'a blank sub': { code: 'LTI_SUB_MISSING', status: 400, send: () => ({ claims: { sub: '  ' } }) },
  'a sub longer than the specification allows': {
    code: 'LTI_SUB_MISSING',
    status: 400,
    send: () => ({ claims: { sub: 'x'.repeat(256) } }),
  },
  'a resource link without an id': {
    code: 'LTI_RESOURCE_LINK_MISSING',
    status: 400,
    send: () => ({ claims: { [claim('resource_link')]: { title: 'Мой маршрут' } } }),
  },
  'a target outside the tool': {
    code: 'LTI_TARGET_MISMATCH',
    status: 400,
    send: () => ({ claims: { [claim('target_link_uri')]: 'https://evil.example/lti/launch' } }),
  },
  'no target': {
    code: 'LTI_TARGET_MISMATCH',
    status: 400,
    send: () => ({ claims: without(claim('target_link_uri')) }),
  },
  'an unknown deployment': {
    code: 'LTI_DEPLOYMENT_UNKNOWN',
    status: 403,
    send: () => ({ claims: { [claim('deployment_id')]: 'another' } }),
  },
};

for (const engine of engines) {
  describe(engine.name, () => {
    let lti: LtiApp;
    before(async () => {
      lti = await startLtiApp(engine);
      await assertAccepted(lti, await lti.browser().launch(lti.platform));
    });
    after(() => lti.close());

    for (const [name, { code, status, send }] of Object.entries({ ...certification, ...others })) {
      test(name, async () => {
        const sessions = await lti.sessions();
        // Between two tests the platform's key set may be asked for again.
        lti.pass(60_000);
        const answer = await lti.browser().launch(lti.platform, send(lti));
        assertRefused(lti, answer, { code, status });
        assert.equal(await lti.sessions(), sessions, 'no session begins');
      });
    }

    test('all missing claims are listed for the operator', async () => {
      const options = certification['Missing LTI Claims']!.send(lti);
      const { headers } = await lti.browser().launch(lti.platform, options);
      const line = lti.log.find((entry) => entry.includes(String(headers['x-request-id']))) ?? '';
      assert.deepEqual(
        ['message_type', 'version', 'roles'].filter((name) => line.includes(name)),
        ['message_type', 'version', 'roles'],
      );
    });

    test('a nonce lets in once', async () => {
      const browser = lti.browser();
      const login = await browser.login(lti.platform);
      const cookies = new Map(browser.cookies);
      await assertAccepted(lti, await browser.launch(lti.platform, { login }));
      for (const [name, value] of cookies) browser.cookies.set(name, value);
      assertRefused(lti, await browser.launch(lti.platform, { login }), { code: 'LTI_NONCE', status: 401 });
    });

    test('the state of another login does not fit the token', async () => {
      const browser = lti.browser();
      const login = await browser.login(lti.platform);
      const other = await browser.login(lti.platform);
      const answer = await browser.launch(lti.platform, { login, fields: { state: other.state } });
      assertRefused(lti, answer, { code: 'LTI_NONCE', status: 401 });
    });
  });
}
