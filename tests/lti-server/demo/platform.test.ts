import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLocalJWKSet, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { classmates, fullName, tutor } from '../../../lti-server/demo/accounts.ts';
import { createChoices } from '../../../lti-server/demo/content-choice.ts';
import { createGradebook } from '../../../lti-server/demo/gradebook.ts';
import { launchClaims } from '../../../lti-server/demo/launch-claims.ts';
import { createPlatform } from '../../../lti-server/demo/platform.ts';

const now = Date.UTC(2026, 8, 14, 9, 0, 0);
const identity = {
  issuer: 'http://127.0.0.1:3001',
  clientId: 'marshrut',
  deploymentId: '1',
  redirectUri: 'http://localhost:3000/lti/launch',
  clock: () => now,
};
const platform = createPlatform(identity);
const claim = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;

const verified = async (claims: Record<string, unknown>) => {
  const keys = createLocalJWKSet(await platform.jwks());
  return jwtVerify(await platform.idToken(claims), keys, {
    issuer: identity.issuer,
    audience: identity.clientId,
    algorithms: ['RS256'],
    currentDate: new Date(now),
  });
};

test('a token verifies by the published key and lives for one minute', async () => {
  const { payload, protectedHeader } = await verified({ sub: '11', nonce: 'once' });
  assert.equal(protectedHeader.kid, (await platform.jwks()).keys[0]?.kid);
  assert.equal(payload.iat, now / 1000);
  assert.equal(payload.exp, now / 1000 + 60);
  assert.equal(payload.aud, 'marshrut', 'the audience is a plain string');
  assert.equal(payload[claim('deployment_id')], '1');
});

test('the key set holds no private part', async () => {
  for (const key of (await platform.jwks()).keys) {
    assert.deepEqual(Object.keys(key).sort(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
  }
});

test('a token of another platform with the same names does not verify', async () => {
  const stranger = createPlatform(identity);
  const keys = createLocalJWKSet(await platform.jwks());
  const token = await stranger.idToken({ sub: '11' });
  assert.notEqual(decodeProtectedHeader(token).kid, (await platform.jwks()).keys[0]?.kid);
  await assert.rejects(jwtVerify(token, keys), errors.JWKSNoMatchingKey);
});

test('given claims replace the usual ones, and undefined leaves one out', async () => {
  const { payload } = await verified({ sub: undefined, [claim('deployment_id')]: '2' });
  assert.equal('sub' in payload, false);
  assert.equal(payload[claim('deployment_id')], '2');
});

const launchOf = async (account: typeof tutor, locale: 'ru' | 'en' = 'ru') => {
  const claims = launchClaims({
    account,
    documentTarget: 'iframe',
    link: { resourceLinkId: '7', title: 'Мой маршрут', about: '', custom: {} },
    review: null,
    gradebook: createGradebook(),
    choices: createChoices({ clock: () => 0, randomId: () => 'word' }),
    nonce: 'once',
    locale,
    issuer: identity.issuer,
    targetLinkUri: identity.redirectUri,
  });
  return (await verified(claims)).payload;
};

test('a launch says who, in which role, from which course and link, in which language', async () => {
  const payload = await launchOf(tutor, 'en');
  assert.equal(payload.sub, tutor.id);
  assert.equal(payload['name'], 'Анна Сергеевна Ладогина');
  assert.equal(payload['nonce'], 'once');
  assert.equal(payload[claim('version')], '1.3.0');
  assert.equal(payload[claim('message_type')], 'LtiResourceLinkRequest');
  assert.equal(payload[claim('target_link_uri')], identity.redirectUri);
  assert.deepEqual(payload[claim('roles')], ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor']);
  assert.deepEqual(payload[claim('launch_presentation')], {
    locale: 'en',
    document_target: 'iframe',
    return_url: 'http://127.0.0.1:3001/course/return',
  });
  assert.ok(payload[claim('context')] && payload[claim('resource_link')] && payload[claim('tool_platform')]);
});

test('a gradebook is offered, with a column of the activity’s own only where there is just one', async () => {
  const { lineitem, lineitems, scope } = (await launchOf(tutor))[
    'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint'
  ] as { lineitem: string; lineitems: string; scope: string[] };
  assert.equal(lineitem, '');
  assert.equal(lineitems, 'http://127.0.0.1:3001/services/3/lineitems?type_id=1');
  assert.equal(scope.length, 4);
});

test('names arrive letter by letter, whatever the alphabet', async () => {
  for (const account of classmates) assert.equal((await launchOf(account))['name'], fullName(account));
});
