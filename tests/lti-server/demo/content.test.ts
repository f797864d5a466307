/** The demo portal's side of deep linking, with a tool that answers well and one that does not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { createLms } from '../../../lti-server/demo/lms.ts';
import { createPlatform } from '../../../lti-server/demo/platform.ts';

const toolOrigin = 'http://localhost:3000';
const issuer = 'http://127.0.0.1:3001';
const lti = (name: string): string => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
const dl = (name: string): string => `https://purl.imsglobal.org/spec/lti-dl/claim/${name}`;
const teacher = '12';
const pupil = '101';
const parent = '21';

const platform = createPlatform({
  issuer,
  clientId: 'marshrut',
  deploymentId: '1',
  redirectUri: `${toolOrigin}/lti/launch`,
  clock: Date.now,
});
const key = await generateKeyPair('RS256');
const foreignKey = await generateKeyPair('RS256');
const keySet = { keys: [{ ...(await exportJWK(key.publicKey)), kid: 'tool-key', alg: 'RS256', use: 'sig' }] };

const openPortal = () => {
  let made = 0;
  return createLms({
    platform,
    loginUrl: `${toolOrigin}/lti/login`,
    toolOrigin,
    toolKeySet: async () => keySet,
    clock: Date.now,
    randomId: () => `word-${++made}`,
    onFailure: (error) => assert.fail(String(error)),
  });
};
type Portal = ReturnType<typeof openPortal>;

const as = (accountId: string) => ({ demo_school_account: accountId });
const form = (fields: Record<string, string>) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  payload: new URLSearchParams(fields).toString(),
});
const posted = (body: string): { action: string; fields: Record<string, string> } => ({
  action: /<form method="post" action="([^"]*)"/.exec(body)?.[1] ?? '',
  fields: Object.fromEntries(
    [...body.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&quot;', '"'),
    ]),
  ),
});

/** The claims of the token that an address of the portal leads to. */
const launched = async (app: Portal, url: string, account: string) => {
  const { fields } = posted((await app.inject({ url, cookies: as(account) })).body);
  const answer = await app.inject({
    url: '/auth',
    query: {
      client_id: 'marshrut',
      redirect_uri: platform.redirectUri,
      response_type: 'id_token',
      response_mode: 'form_post',
      scope: 'openid',
      prompt: 'none',
      nonce: 'once',
      login_hint: fields['login_hint']!,
      lti_message_hint: fields['lti_message_hint']!,
    },
    cookies: as(account),
  });
  const { payload } = await jwtVerify(
    posted(answer.body).fields['id_token']!,
    createLocalJWKSet(await platform.jwks()),
  );
  return payload as Record<string, unknown>;
};

const wordOf = (payload: Record<string, unknown>): unknown =>
  (payload[dl('deep_linking_settings')] as { data: unknown }).data;

const notes = {
  type: 'ltiResourceLink',
  title: 'Записки <b>',
  url: `${toolOrigin}/lti/launch`,
  custom: { marshrut_kind: 'notes', marshrut_link_history: '$ResourceLink.id.history', odd: '$Unknown.name' },
};
const panel = { type: 'ltiResourceLink', title: 'Панель', window: { targetName: '_blank' } };

const signed = (claims: Record<string, unknown>, { privateKey } = key) =>
  new SignJWT({
    iss: 'marshrut',
    aud: issuer,
    [lti('message_type')]: 'LtiDeepLinkingResponse',
    [lti('version')]: '1.3.0',
    [lti('deployment_id')]: '1',
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'tool-key' })
    .setIssuedAt()
    .setExpirationTime('5 min')
    .sign(privateKey);

const returned = (app: Portal, JWT: string, account: string | null) =>
  app.inject({
    method: 'POST',
    url: '/content/return',
    ...form({ JWT }),
    ...(account === null ? {} : { cookies: as(account) }),
  });

const coursePage = async (app: Portal, account: string): Promise<string> =>
  (await app.inject({ url: '/course', cookies: as(account) })).body;

test('what the tool answers stands on the course page, opens, and can be taken away', async () => {
  const app = openPortal();
  const page = await app.inject({ url: '/course/add', cookies: as(teacher) });
  assert.match(page.body, /src="\/content\/launch"/);
  const asked = await launched(app, '/content/launch', teacher);
  assert.equal(asked[lti('message_type')], 'LtiDeepLinkingRequest');
  assert.equal(lti('resource_link') in asked, false);

  const jwt = await signed({ [dl('data')]: wordOf(asked), [dl('content_items')]: [notes, panel] });
  const answer = await returned(app, jwt, teacher);
  assert.equal(answer.statusCode, 200);
  assert.match(answer.body, /href="\/course" target="_top"/);

  const seen = await coursePage(app, pupil);
  assert.match(seen, /<a href="\/activity\/41"\s*>\s*Записки &lt;b&gt;\s*<\/a\s*>/);
  assert.match(seen, /href="\/activity\/42\/launch\?target=window" target="_blank"/);
  assert.doesNotMatch(seen, /\/course\/add|\/content\/remove/, 'a pupil changes nothing');
  assert.match(
    (await app.inject({ url: '/activity/41', cookies: as(pupil) })).body,
    /src="\/activity\/41\/launch"/,
  );

  const launch = await launched(app, '/activity/41/launch', pupil);
  assert.equal(launch[lti('message_type')], 'LtiResourceLinkRequest');
  assert.deepEqual(launch[lti('custom')], {
    marshrut_kind: 'notes',
    marshrut_link_history: '',
    odd: '$Unknown.name',
  });

  await app.inject({ method: 'POST', url: '/content/remove', ...form({ item: '41' }), cookies: as(pupil) });
  assert.match(await coursePage(app, pupil), /\/activity\/41"/);
  await app.inject({
    method: 'POST',
    url: '/content/remove',
    ...form({ item: '41' }),
    cookies: as(teacher),
  });
  assert.doesNotMatch(await coursePage(app, pupil), /\/activity\/41"/);
  assert.equal((await app.inject({ url: '/activity/41', cookies: as(pupil) })).statusCode, 404);
  assert.equal((await app.inject({ url: '/activity/41/launch', cookies: as(pupil) })).statusCode, 404);
});

test('an answer without the portal’s cookie is posted once more by the portal itself', async () => {
  const app = openPortal();
  const asked = await launched(app, '/content/launch', teacher);
  const jwt = await signed({ [dl('data')]: wordOf(asked), [dl('content_items')]: [notes] });
  const again = posted((await returned(app, jwt, null)).body);
  assert.deepEqual(again, { action: '/content/return', fields: { JWT: jwt, reposted: '1' } });
  const url = '/content/return';
  const anonymous = await app.inject({ method: 'POST', url, ...form(again.fields) });
  assert.equal(anonymous.statusCode, 400, 'nobody is signed in');
});

test('an empty answer adds nothing and leads back', async () => {
  const app = openPortal();
  const asked = await launched(app, '/content/launch', teacher);
  const jwt = await signed({ [dl('data')]: wordOf(asked), [dl('content_items')]: [] });
  assert.equal((await returned(app, jwt, teacher)).statusCode, 200);
  assert.doesNotMatch(await coursePage(app, pupil), /\/activity\/41"/);
});

test('pupils and parents add nothing', async () => {
  const app = openPortal();
  for (const account of [pupil, parent]) {
    assert.equal((await app.inject({ url: '/course/add', cookies: as(account) })).statusCode, 404);
    assert.equal((await app.inject({ url: '/content/launch', cookies: as(account) })).statusCode, 404);
  }
});

const wrong: Record<string, (word: unknown) => Promise<string>> = {
  'signed by another': (word) => signed({ [dl('data')]: word, [dl('content_items')]: [notes] }, foreignKey),
  'not signed': async () => 'nonsense',
  'to a question that nobody asked': () => signed({ [dl('data')]: 'x', [dl('content_items')]: [notes] }),
  'without the data': () => signed({ [dl('content_items')]: [notes] }),
  'of another kind': (word) =>
    signed({ [dl('data')]: word, [lti('message_type')]: 'LtiResourceLinkRequest' }),
  'of another deployment': (word) => signed({ [dl('data')]: word, [lti('deployment_id')]: '2' }),
  'for another portal': (word) => signed({ [dl('data')]: word, aud: 'https://elsewhere.example' }),
  'of another tool': (word) => signed({ [dl('data')]: word, iss: 'other' }),
  'with items that are no list': (word) => signed({ [dl('data')]: word, [dl('content_items')]: 'many' }),
};
for (const [name, make] of Object.entries(wrong)) {
  test(`an answer ${name} adds nothing`, async () => {
    const app = openPortal();
    const word = wordOf(await launched(app, '/content/launch', teacher));
    const answer = await returned(app, await make(word), teacher);
    assert.equal(answer.statusCode, 400);
    assert.doesNotMatch(await coursePage(app, pupil), /\/activity\/41"/);
  });
}

test('an answer counts once, for the person who asked, and not for ever', async () => {
  const app = openPortal();
  const word = wordOf(await launched(app, '/content/launch', teacher));
  const jwt = await signed({ [dl('data')]: word, [dl('content_items')]: [notes] });
  assert.equal((await returned(app, jwt, '11')).statusCode, 400, 'another teacher’s question');
  assert.equal((await returned(app, jwt, teacher)).statusCode, 400, 'used up');
});

test('odd items are passed over, and the page has an end', async () => {
  const app = openPortal();
  const give = async (items: unknown[]) => {
    const word = wordOf(await launched(app, '/content/launch', teacher));
    return await returned(app, await signed({ [dl('data')]: word, [dl('content_items')]: items }), teacher);
  };
  const odd = [{ type: 'html', title: 'x' }, { type: 'ltiResourceLink' }, null, 7, { ...notes, title: ' ' }];
  assert.equal((await give(odd)).statusCode, 200);
  assert.doesNotMatch(await coursePage(app, pupil), /\/activity\/41"/);
  assert.equal((await give(Array.from({ length: 20 }, () => notes))).statusCode, 200);
  assert.equal((await give([notes])).statusCode, 400);
});
