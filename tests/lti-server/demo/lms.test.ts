import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { accounts, tutor } from '../../../lti-server/demo/accounts.ts';
import { createLms } from '../../../lti-server/demo/lms.ts';
import { createPlatform } from '../../../lti-server/demo/platform.ts';

const toolOrigin = 'http://localhost:3000';
const platform = createPlatform({
  issuer: 'http://127.0.0.1:3001',
  clientId: 'marshrut',
  deploymentId: '1',
  redirectUri: `${toolOrigin}/lti/launch`,
  clock: Date.now,
});

const openPortal = () => {
  let made = 0;
  const broken: unknown[] = [];
  const app = createLms({
    platform,
    loginUrl: `${toolOrigin}/lti/login`,
    toolOrigin,
    toolKeySet: async () => ({ keys: [] }),
    clock: Date.now,
    randomId: () => `launch-${++made}`,
    onFailure: (error) => broken.push(error),
  });
  return { app, broken };
};

const form = (fields: Record<string, string>) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  payload: new URLSearchParams(fields).toString(),
});
const as = (accountId: string) => ({ demo_school_account: accountId });

const decoded = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The form of a posting page: where it goes and what it carries. */
const posted = (body: string) => ({
  action: /<form method="post" action="([^"]*)"/.exec(body)?.[1],
  fields: Object.fromEntries(
    [...body.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name!, decoded(value!)]),
  ) as Record<string, string>,
});

test('a whole launch: the frame posts to the tool, the tool asks, a signed token is posted back', async () => {
  const { app } = openPortal();
  const frame = await app.inject({ url: '/activity/31/launch', cookies: as('11') });
  const login = posted(frame.body);
  assert.equal(login.action, `${toolOrigin}/lti/login`);
  assert.deepEqual(Object.keys(login.fields).sort(), [
    'client_id',
    'iss',
    'login_hint',
    'lti_deployment_id',
    'lti_message_hint',
    'target_link_uri',
  ]);

  const query = {
    client_id: login.fields['client_id']!,
    redirect_uri: platform.redirectUri,
    response_type: 'id_token',
    response_mode: 'form_post',
    scope: 'openid',
    prompt: 'none',
    nonce: 'once',
    state: 's"<1',
    login_hint: login.fields['login_hint']!,
    lti_message_hint: login.fields['lti_message_hint']!,
  };
  const answer = await app.inject({ url: '/auth', query, cookies: as('11') });
  const launch = posted(answer.body);
  assert.equal(launch.action, platform.redirectUri);
  assert.equal(launch.fields['state'], 's"<1', 'the state comes back byte for byte');
  const { payload } = await jwtVerify(launch.fields['id_token']!, createLocalJWKSet(await platform.jwks()));
  assert.equal(payload.sub, '11');

  const again = posted((await app.inject({ url: '/auth', query, cookies: as('11') })).body);
  assert.equal(again.fields['error'], 'invalid_request', 'the same launch never gives a second token');
  assert.equal('id_token' in again.fields, false);
});

test('without its cookie the portal asks itself once more, then tells the tool login_required', async () => {
  const { app } = openPortal();
  const query = {
    client_id: 'marshrut',
    redirect_uri: platform.redirectUri,
    response_type: 'id_token',
    response_mode: 'form_post',
    scope: 'openid',
    prompt: 'none',
    nonce: 'once',
    state: 'state-1',
    login_hint: '11',
    lti_message_hint: '{"cmid":31,"launchid":"launch-1"}',
  };
  const repost = posted((await app.inject({ url: '/auth', query })).body);
  assert.equal(repost.action, '/auth');
  const refusal = posted((await app.inject({ method: 'POST', url: '/auth', ...form(repost.fields) })).body);
  assert.equal(refusal.action, platform.redirectUri);
  assert.equal(refusal.fields['error'], 'login_required');
  assert.equal(refusal.fields['state'], 'state-1');
});

test('a request in the name of another tool stays on the portal', async () => {
  const { app } = openPortal();
  const answer = await app.inject({
    url: '/auth',
    query: { client_id: 'marshrut', redirect_uri: 'http://evil.example/' },
    cookies: as('11'),
  });
  assert.equal(answer.statusCode, 400);
  assert.doesNotMatch(answer.body, /evil\.example|<form/);
});

test('the activity opens for nobody who is not signed in', async () => {
  const { app } = openPortal();
  const answer = await app.inject({ url: '/activity/31/launch' });
  assert.equal(answer.statusCode, 403);
  assert.doesNotMatch(answer.body, /<form/);
  const unknown = await app.inject({ url: '/activity/31/launch', cookies: as('999') });
  assert.equal(unknown.statusCode, 403);
});

test('everybody can sign in and finds the activity on the course page', async () => {
  const { app } = openPortal();
  for (const account of accounts) {
    const entered = await app.inject({ method: 'POST', url: '/enter', ...form({ account: account.id }) });
    assert.equal(entered.headers.location, '/course');
    assert.deepEqual(entered.cookies[0]?.value, account.id);
    const page = await app.inject({ url: '/course', cookies: as(account.id) });
    assert.match(page.body, /<iframe\s+src="\/activity\/31\/launch"/);
  }
});

test('an unknown account signs nobody in', async () => {
  const { app } = openPortal();
  const entered = await app.inject({ method: 'POST', url: '/enter', ...form({ account: '999' }) });
  assert.equal(entered.headers.location, '/');
  assert.equal(entered.cookies.length, 0);
});

test('the chosen language is the language of the portal and of the launch', async () => {
  const { app } = openPortal();
  const chosen = await app.inject({
    method: 'POST',
    url: '/language',
    ...form({ locale: 'en', back: 'http://evil.example/' }),
  });
  assert.equal(chosen.headers.location, '/', 'it leads nowhere but into the portal');
  const cookies = { ...as('11'), [chosen.cookies[0]!.name]: chosen.cookies[0]!.value };
  assert.match((await app.inject({ url: '/course', cookies })).body, /<html lang="en">/);
  const login = posted((await app.inject({ url: '/activity/31/launch', cookies })).body);
  const query = {
    ...login.fields,
    redirect_uri: platform.redirectUri,
    response_type: 'id_token',
    response_mode: 'form_post',
    scope: 'openid',
    prompt: 'none',
    nonce: 'once',
  };
  const answer = posted((await app.inject({ url: '/auth', query, cookies })).body);
  const { payload } = await jwtVerify(answer.fields['id_token']!, createLocalJWKSet(await platform.jwks()));
  const presentation = payload['https://purl.imsglobal.org/spec/lti/claim/launch_presentation'];
  assert.equal((presentation as { locale: string }).locale, 'en');
});

test('what the tool has to say on the way back is shown as text', async () => {
  const { app } = openPortal();
  const answer = await app.inject({
    url: '/course/return',
    query: { lti_errormsg: '<img src=x onerror=alert(1)>' },
  });
  assert.match(answer.body, /&lt;img src=x onerror=alert\(1\)&gt;/);
  assert.doesNotMatch(answer.body, /<img/);
});

test('pages run no foreign script and are framed by nobody else', async () => {
  const { app } = openPortal();
  for (const url of ['/', '/course', '/activity/31/launch', '/course/return', '/nowhere']) {
    const { headers, body } = await app.inject({ url, cookies: as(tutor.id) });
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /script-src 'self'/);
    assert.match(policy, /frame-ancestors 'self'/);
    assert.doesNotMatch(policy, /unsafe/);
    // A form on its way brings its own line of script and of style; the policy knows both letter by letter.
    const inline = [...body.matchAll(/<(script|style)>(.*?)<\/\1>/g)].map(([, , text = '']) => text);
    assert.equal(inline.length, url.endsWith('/launch') ? 2 : 0);
    for (const text of inline)
      assert.ok(policy.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`));
    assert.doesNotMatch(body, /<script [^>]*(?<! src="[^"]*")>|\son\w+="|\sstyle="/);
  }
});

test('only the administrator sees how the tool is connected', async () => {
  const { app } = openPortal();
  assert.equal((await app.inject({ url: '/connection', cookies: as('11') })).statusCode, 404);
  const page = await app.inject({ url: '/connection', cookies: as('2') });
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /http:\/\/127\.0\.0\.1:3001\/jwks/);
});

test('too much and wrongly shaped input is a page, not a failure', async () => {
  const { app, broken } = openPortal();
  const tooMuch = await app.inject({ method: 'POST', url: '/auth', ...form({ state: 'x'.repeat(70_000) }) });
  assert.equal(tooMuch.statusCode, 413);
  const wrongType = await app.inject({
    method: 'POST',
    url: '/auth',
    headers: { 'content-type': 'text/xml' },
    payload: '<a/>',
  });
  assert.equal(wrongType.statusCode, 415);
  assert.deepEqual(broken, []);
});

test('the front page says of everybody what they see, and who comes from another class', async () => {
  const { app } = openPortal();
  for (const [language, first, eighth] of [
    ['ru', '1 «А» класс', '8 «А» класс'],
    ['en', 'class 1 «А»', 'class 8 «А»'],
  ] as const) {
    const { body } = await app.inject({ url: '/', cookies: { demo_school_locale: language } });
    const lines = [...body.matchAll(/<span class="sees">([^<]*)<\/span>/g)].map(([, line]) => line);
    assert.ok(lines.length > 10);
    assert.deepEqual(
      lines.filter((line) => line === ''),
      [],
    );
    for (const role of [first, eighth]) assert.equal(body.split(role).length, 2, role);
  }
});
