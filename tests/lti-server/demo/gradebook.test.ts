/** The demo portal's gradebook, as a tool and a teacher meet it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createLms } from '../../../lti-server/demo/lms.ts';
import { createPlatform } from '../../../lti-server/demo/platform.ts';

const toolOrigin = 'http://localhost:3000';
const issuer = 'http://127.0.0.1:3001';
const platform = createPlatform({
  issuer,
  clientId: 'marshrut',
  deploymentId: '1',
  redirectUri: `${toolOrigin}/lti/launch`,
  clock: Date.now,
});
const key = await generateKeyPair('RS256');
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

const scope = (name: string): string => `https://purl.imsglobal.org/spec/lti-ags/scope/${name}`;
const assertion = (claims: Record<string, unknown> = {}): Promise<string> =>
  new SignJWT({
    iss: 'marshrut',
    sub: 'marshrut',
    aud: `${issuer}/token`,
    jti: crypto.randomUUID(),
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'tool-key' })
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(key.privateKey);

const askToken = async (app: Portal, asked: { scope: string; assertion?: string }) =>
  app.inject({
    method: 'POST',
    url: '/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: asked.assertion ?? (await assertion()),
      scope: asked.scope,
    }).toString(),
  });

const tokenFor = async (app: Portal, ...names: string[]): Promise<string> => {
  const answer = await askToken(app, { scope: names.map(scope).join(' ') });
  assert.equal(answer.statusCode, 200);
  return (JSON.parse(answer.body) as { access_token: string }).access_token;
};

const list = '/services/3/lineitems?type_id=1';
const post = async (
  app: Portal,
  url: string,
  { token, type, body }: { token: string; type: string; body: object },
) =>
  app.inject({
    method: 'POST',
    url,
    headers: { authorization: `Bearer ${token}`, 'content-type': `application/vnd.ims.lis.${type}+json` },
    payload: JSON.stringify(body),
  });

const makeColumn = async (app: Portal): Promise<string> => {
  const answer = await post(app, list, {
    token: await tokenFor(app, 'lineitem'),
    type: 'v2.lineitem',
    body: { label: 'Мой маршрут: выполнено', scoreMaximum: 1, resourceLinkId: '7' },
  });
  assert.equal(answer.statusCode, 201);
  return (JSON.parse(answer.body) as { id: string }).id.slice(issuer.length);
};

const score = (userId: string, timestamp: string) => ({
  userId,
  timestamp,
  scoreGiven: 1,
  scoreMaximum: 1,
  activityProgress: 'Completed',
  gradingProgress: 'FullyGraded',
});

const coursePage = async (app: Portal, account: string): Promise<string> =>
  (await app.inject({ url: '/course', cookies: { demo_school_account: account } })).body;

test('a token is for what the tool has signed for, and each assertion is good once', async () => {
  const app = openPortal();
  const signed = await assertion();
  const first = await askToken(app, { scope: `${scope('score')} ${scope('unheard-of')}`, assertion: signed });
  assert.match(String(first.headers['content-type']), /^text\/html/);
  assert.equal((JSON.parse(first.body) as { scope: string }).scope, scope('score'));
  for (const [asked, error] of [
    [{ scope: scope('score'), assertion: signed }, 'invalid_client'],
    [{ scope: scope('score'), assertion: 'nonsense' }, 'invalid_client'],
    [{ scope: scope('score'), assertion: await assertion({ iss: 'somebody' }) }, 'invalid_client'],
    [{ scope: scope('score'), assertion: await assertion({ aud: 'elsewhere' }) }, 'invalid_client'],
    [{ scope: 'openid' }, 'invalid_scope'],
  ] as const) {
    const answer = await askToken(app, asked);
    assert.deepEqual([answer.statusCode, JSON.parse(answer.body)], [400, { error }]);
  }
});

test('a column is made, found by its filters and told in the next launch', async () => {
  const app = openPortal();
  const column = await makeColumn(app);
  const listed = async (filter: string) => {
    const answer = await app.inject({
      url: `${list}${filter}`,
      headers: {
        authorization: `Bearer ${await tokenFor(app, 'lineitem.readonly')}`,
        accept: 'application/vnd.ims.lis.v2.lineitemcontainer+json',
      },
    });
    return (JSON.parse(answer.body) as { id: string }[]).map(({ id }) => id);
  };
  assert.deepEqual(await listed('&resource_link_id=7'), [`${issuer}${column}`]);
  assert.deepEqual(await listed('&resource_link_id=8'), []);
});

test('a score shows in the teacher’s gradebook as «выполнено», and only there', async () => {
  const app = openPortal();
  assert.match(await coursePage(app, '12'), /Столбцов пока нет/);
  const column = await makeColumn(app);
  const [path, query] = column.split('?');
  const taken = await post(app, `${path}/scores?${query}`, {
    token: await tokenFor(app, 'score'),
    type: 'v1.score',
    body: score('101', '2026-09-14T10:00:00.000Z'),
  });
  assert.equal(taken.statusCode, 200);
  assert.equal((await coursePage(app, '12')).match(/выполнено\s*<\/td>/g)?.length, 1);
  for (const account of ['101', '21']) assert.doesNotMatch(await coursePage(app, account), /id="gradebook"/);
  const results = await app.inject({
    url: `${path}/results?${query}&user_id=101`,
    headers: { authorization: `Bearer ${await tokenFor(app, 'result.readonly')}` },
  });
  assert.equal((JSON.parse(results.body) as { resultScore: number }[])[0]?.resultScore, 1);
});

test('an older score, a stranger, a wrong type and a missing right are refused', async () => {
  const app = openPortal();
  const [path, query] = (await makeColumn(app)).split('?');
  const url = `${path}/scores?${query}`;
  const token = await tokenFor(app, 'score');
  const body = score('101', '2026-09-14T10:00:00.000Z');
  const status = async (change: { token?: string; type?: string; body?: object; url?: string }) =>
    (await post(app, change.url ?? url, { token, type: 'v1.score', body, ...change })).statusCode;
  assert.equal(await status({}), 200);
  assert.equal(await status({}), 409);
  assert.equal(await status({ body: { ...body, timestamp: '2026-09-14T10:00:00.900Z' } }), 409);
  assert.equal(await status({ body: score('12', '2026-09-14T10:00:00Z') }), 400);
  assert.equal(await status({ body: { userId: '101' } }), 400);
  assert.equal(await status({ token: 'made-up' }), 401);
  assert.equal(await status({ token: await tokenFor(app, 'lineitem') }), 401);
  assert.equal(await status({ url: url.replace('/1/', '/9/') }), 404);
});

test('a teacher throws a column away; a child cannot', async () => {
  const app = openPortal();
  await makeColumn(app);
  const remove = (account: string) =>
    app.inject({
      method: 'POST',
      url: '/gradebook/remove',
      cookies: { demo_school_account: account },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'column=1',
    });
  assert.equal((await remove('101')).statusCode, 404);
  assert.match(await coursePage(app, '12'), /Мой маршрут: выполнено/);
  assert.equal((await remove('12')).statusCode, 303);
  assert.match(await coursePage(app, '12'), /Столбцов пока нет/);
});
