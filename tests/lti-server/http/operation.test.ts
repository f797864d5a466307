import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { createApp } from '../../../lti-server/app.ts';
import { endpoints } from '../../../lti-server/contract/endpoints.ts';
import { installationEndpoints } from '../../../lti-server/contract/installation.ts';
import type { Home } from '../../../lti-server/contract/vocabulary.ts';
import { launchedPage, shellPage } from '../../../lti-server/pages/shell.ts';
import { readWidgetFiles } from '../../../lti-server/pages/widget-files.ts';
import { readSettings } from '../../../lti-server/settings.ts';
import { openStorage, type Storage } from '../../../lti-server/storage/open.ts';
import { startApp, testRandom } from '../../support/app.ts';
import { engines } from '../../support/databases.ts';
import { createFakeOutbound } from '../../support/fake-platform.ts';

describe('what browsers and operators fetch besides the API', () => {
  let folder: string;
  let storage: Storage;
  let app: FastifyInstance;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'marshrut-http-'));
    mkdirSync(join(folder, 'widget', '.vite'), { recursive: true });
    writeFileSync(
      join(folder, 'widget', '.vite', 'manifest.json'),
      JSON.stringify({
        'widget/app.ts': { file: 'assets/app-abcdefgh.js', imports: ['_lit.js'] },
        'widget/hand-over.ts': { file: 'assets/hand-over-12345678.js' },
        '_lit.js': { file: 'assets/lit-12345678.js' },
        'widget/locales/ru.ts': { file: 'assets/ru-12345678.js', imports: ['_lit.js'] },
        'widget/locales/en.ts': { file: 'assets/en-12345678.js', imports: ['_lit.js'] },
      }),
    );
    mkdirSync(join(folder, 'widget', 'assets'));
    writeFileSync(join(folder, 'widget', 'assets', 'app-abcdefgh.js'), 'export {};');
    writeFileSync(join(folder, 'widget', 'marshrut.js'), 'export {};');
    const settings = readSettings({
      PUBLIC_URL: 'https://marshrut.example',
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
      METRICS_TOKEN: 'metrics-token-1234',
    });
    storage = await openStorage(settings);
    app = await createApp({
      settings,
      secretKey: 'a-key-that-only-the-tests-know-0000000000',
      storage,
      clock: Date.now,
      random: testRandom,
      outbound: createFakeOutbound(),
      log: pino({ level: 'silent' }),
      widgetDir: join(folder, 'widget'),
    });
  });
  after(async () => {
    await app.close();
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('after a launch, what is needed first is asked for while the app is fetched; without one nothing is', () => {
    const files = readWidgetFiles(join(folder, 'widget'));
    const handover = { token: 'a-token', locale: 'ru' as const, platformOrigins: [] };
    const pageOf = (home: Home) => {
      const { body, headers } = launchedPage({ home, handover, files, locale: 'ru', frameAncestors: [] });
      return { body: body.toString(), headers };
    };
    const beginOf = (home: Home): unknown =>
      JSON.parse(/id="marshrut-begin">([^<]+)</.exec(pageOf(home).body)?.[1] ?? 'null');
    const [app, ...beside] = ['app-abcdefgh', 'lit-12345678', 'ru-12345678'].map(
      (name) => `/widget/assets/${name}.js`,
    );
    const modules = [app, ...beside];
    const hidden = { ask: ['/api/glance'], modules: ['/widget/assets/hand-over-12345678.js'] };
    assert.deepEqual(beginOf('pupil'), { visible: { ask: ['/api/session'], modules }, hidden });
    const ask = ['/api/session', '/api/overview', '/api/duties'];
    assert.deepEqual(beginOf('panel'), { visible: { ask, modules }, hidden });

    const { body, headers } = pageOf('pupil');
    const handedOver = /id="marshrut-launch">([^<]+)</.exec(body)?.[1] ?? 'null';
    assert.deepEqual(JSON.parse(handedOver), { ...handover, home: 'pupil' });
    const [, script = ''] = /<script>([^]+?)<\/script>/.exec(body) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    assert.match(script, /Bearer/);
    assert.ok(headers['content-security-policy']?.includes(`; script-src 'self' 'sha256-${hash}'; `));
    const reloaded = shellPage({ files, locale: 'ru', frameAncestors: [] });
    assert.doesNotMatch(reloaded.body.toString(), /<script>|marshrut-begin|<!--/);
    assert.ok(reloaded.headers['content-security-policy']?.includes("; script-src 'self'; "));
  });

  test('the shell asks for nothing but our own modules and is kept by no cache', async () => {
    const { body, headers } = await app.inject('/app');
    assert.match(body, /<script type="module" src="\/widget\/assets\/app-abcdefgh\.js"><\/script>/);
    assert.match(body, /<link rel="modulepreload" href="\/widget\/assets\/lit-12345678\.js" ?\/?>/);
    assert.match(body, /<link rel="modulepreload" href="\/widget\/assets\/ru-12345678\.js" ?\/?>/);
    assert.doesNotMatch(body, /assets\/en-/);
    assert.equal(headers['cache-control'], 'no-store');
    assert.match(
      String(headers['content-security-policy']),
      /default-src 'none'.*require-trusted-types-for 'script'/,
    );
    assert.match(
      String(headers['content-security-policy']),
      /; img-src 'self' data: blob:; media-src blob:; base-uri/,
    );
    assert.doesNotMatch(body, /<script>|style=/);
  });

  test('files whose name holds a hash stay in caches for good, the others do not', async () => {
    const hashed = await app.inject('/widget/assets/app-abcdefgh.js');
    assert.match(String(hashed.headers['cache-control']), /immutable/);
    const stable = await app.inject('/widget/marshrut.js');
    assert.equal(stable.headers['cache-control'], 'public, max-age=300');
    assert.equal(stable.headers['cross-origin-resource-policy'], 'cross-origin');
  });

  test('the manifest of the build is not handed out', async () => {
    assert.equal((await app.inject('/widget/.vite/manifest.json')).statusCode, 404);
  });

  test('what is not there is a page for people and JSON for programs, in the reader’s language', async () => {
    const page = await app.inject({ url: '/nowhere', headers: { 'accept-language': 'en-GB' } });
    assert.equal(page.statusCode, 404);
    assert.match(page.body, /NOT_FOUND/);
    assert.match(page.body, /<html lang="en">/);
    // The other language is on the page itself, with the same code and the same number.
    const [, russian = ''] = /<details class="other" lang="ru">(.*?)<\/details>/s.exec(page.body) ?? [];
    assert.match(russian, /Страница не открылась/);
    for (const same of ['NOT_FOUND', String(page.headers['x-request-id'])])
      assert.equal(page.body.split(same).length, 3, same);
    assert.ok(russian.includes(String(page.headers['x-request-id'])));
    const headers = { 'accept-language': 'en-GB', cookie: 'other=en; marshrut_locale=ru' };
    assert.match((await app.inject({ url: '/installation', headers })).body, /<html lang="ru">/);
    const failure = await app.inject('/api/nowhere');
    assert.equal(failure.json().code, 'NOT_FOUND');
    assert.equal(failure.json().requestId, failure.headers['x-request-id']);
  });

  test('a body that is no JSON, an empty one and a huge one are refused in words', async () => {
    const headers = {
      'content-type': 'application/json',
      authorization: 'Bearer nobody00.aaaaaaaaaaaaaaaaaaaaaaaa',
    };
    const send = (payload: string) =>
      app.inject({ method: 'PUT', url: '/api/drafts/note:abcdefgh', headers, payload });
    assert.equal((await send('{')).json().code, 'NO_SESSION');
    assert.equal((await send('x'.repeat(300_000))).statusCode, 401);
  });

  test('the API describes itself', async () => {
    const { paths } = (await app.inject('/api/openapi.json')).json() as {
      paths: Record<string, Record<string, unknown>>;
    };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const known = Object.keys({ ...endpoints, ...installationEndpoints });
    assert.deepEqual(described.toSorted(), known.toSorted());
  });

  test('metrics want the token and name no school and no person', async () => {
    assert.equal((await app.inject('/metrics')).statusCode, 404);
    await app.inject('/app');
    const { statusCode, body } = await app.inject({
      url: '/metrics',
      headers: { authorization: 'Bearer metrics-token-1234' },
    });
    assert.equal(statusCode, 200);
    assert.match(body, /http_requests_total\{method="GET",endpoint="\/app",status="200"\}/);
  });

  test('without a token metrics are read on this machine, and not through a proxy on it', async () => {
    const [engine] = engines;
    assert.ok(engine !== undefined);
    const plain = await startApp(engine);
    try {
      const address = await plain.address();
      const ask = async (headers: Record<string, string>) =>
        (await fetch(`${address}/metrics`, { headers })).status;
      assert.equal(await ask({}), 200);
      for (const name of ['x-forwarded-for', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'])
        assert.equal(await ask({ [name]: '127.0.0.1' }), 404, name);
    } finally {
      await plain.close();
    }
  });

  test('alive and ready are told apart', async () => {
    assert.equal((await app.inject('/livez')).statusCode, 200);
    assert.equal((await app.inject('/readyz')).statusCode, 200);
  });
});

test('settings are refused all at once, by name and never by value', () => {
  assert.throws(
    () =>
      readSettings({
        PORT: 'seven',
        PUBLIC_URL: 'ftp://secret-host',
        DATABASE_URL: 'mysql://root:hidden@x/y',
      }),
    (error: Error & { code?: string }) => {
      assert.equal(error.code, 'SETTINGS_INVALID');
      for (const name of ['PORT', 'PUBLIC_URL', 'DATABASE_URL'])
        assert.match(error.message, new RegExp(name));
      assert.doesNotMatch(error.message, /seven|secret-host|hidden/);
      return true;
    },
  );
});

test('an address that nothing can be added to, and a key of nothing, are refused', () => {
  const refusedFor = (environment: Record<string, string>): string[] => {
    try {
      readSettings(environment);
      return [];
    } catch (error) {
      return (error as Error).message.match(/[A-Z]+_[A-Z]+(?=: must be)/g) ?? [];
    }
  };
  for (const PUBLIC_URL of [
    'https://a.example/?x=1#y',
    'https://a.example/#y',
    'https://a.example/?',
    'https://u:p@a.example',
    'https://u@a.example',
  ])
    assert.deepEqual(refusedFor({ PUBLIC_URL }), ['PUBLIC_URL'], PUBLIC_URL);
  assert.deepEqual(refusedFor({ SECRET_KEY: ' '.repeat(40) }), ['SECRET_KEY']);
  assert.deepEqual(refusedFor({ PUBLIC_URL: 'https://a.example/', SECRET_KEY: 'x'.repeat(32) }), []);
});

test('PostgreSQL wants a SECRET_KEY of its own', () => {
  assert.throws(() => readSettings({ DATABASE_URL: 'postgres://localhost/x' }), /SECRET_KEY/);
});
