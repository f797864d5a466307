import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { createApp } from '../../lti-server/app.ts';
import { commands } from '../../lti-server/commands/commands.ts';
import { catalogue, type ErrorCode } from '../../lti-server/errors.ts';
import { readSettings } from '../../lti-server/settings.ts';
import { openStorage, type Database } from '../../lti-server/storage/open.ts';
import { createLog, systemRandom } from '../../lti-server/surroundings.ts';
import type { engines } from './databases.ts';
import {
  createFakeOutbound,
  createFakePlatform,
  type FakeOutbound,
  type FakePlatform,
} from './fake-platform.ts';
import { Browser, jsonOf, type WebAnswer } from './lti-browser.ts';
import { tokenPartsIn } from './token-parts.ts';

export const publicUrl = 'https://tool.example';

/** The whole server over a fresh database, a connected platform before its door, a clock that stands still. */
export interface LtiApp {
  readonly app: FastifyInstance;
  readonly db: Database;
  readonly outbound: FakeOutbound;
  /** Connected, its deployment approved. */
  readonly platform: FakePlatform;
  /** The lines of the log, as JSON. */
  readonly log: string[];
  now(): number;
  /** Moves the clock on, in milliseconds. */
  pass(duration: number): void;
  browser(): Browser;
  /** Makes another platform and connects it, by the administrator's own command. */
  connect(
    identity?: Partial<Pick<FakePlatform, 'name' | 'issuer' | 'clientId' | 'deploymentId'>> & {
      key?: FakePlatform['keys'][number];
      approved?: boolean;
    },
  ): Promise<FakePlatform>;
  /** Runs a command of the terminal. */
  command(
    words: string,
    values?: Record<string, string | boolean | string[]>,
    ...positionals: string[]
  ): Promise<string>;
  sessions(): Promise<number>;
  close(): Promise<void>;
}

export async function startLtiApp(
  engine: (typeof engines)[number],
  env: Record<string, string> = {},
): Promise<LtiApp> {
  const database = await engine.fresh();
  const storage = await openStorage(database.settings);
  const { db } = storage;
  const settings = readSettings({ PUBLIC_URL: publicUrl, LAUNCHES_PER_MINUTE: '0', ...env });
  const clock = { now: Date.UTC(2026, 8, 14, 10) };
  const outbound = createFakeOutbound();
  const log: string[] = [];
  const widgetDir = widgetFiles();
  const secretKey = 'a-key-that-only-the-tests-know-0000000000';
  const means = {
    settings,
    db,
    engine: storage.engine,
    clock: () => clock.now,
    random: systemRandom,
    locale: 'en' as const,
    secretKey: () => secretKey,
  };
  const app = await createApp({
    ...means,
    secretKey,
    storage,
    outbound,
    log: logTo(log),
    widgetDir,
  });
  const command: LtiApp['command'] = async (words, values = {}, ...positionals) =>
    (await commands[words]!.run(means, { values, positionals })).join('\n');

  const connect: LtiApp['connect'] = async ({ approved = true, ...identity } = {}) => {
    const platform = createFakePlatform({ ...identity, publicUrl, clock: () => clock.now });
    await command('platform add', {
      name: platform.name,
      issuer: platform.issuer,
      'client-id': platform.clientId,
      'auth-url': platform.authUrl,
      'token-url': `${new URL(platform.authUrl).origin}/token`,
      'jwks-url': platform.jwksUrl,
      ...(approved ? { deployment: [platform.deploymentId] } : {}),
    });
    outbound.answer(platform.jwksUrl, () => ({
      json: { keys: platform.keys.map((key) => key.publicJwk) },
      maxAge: null,
    }));
    // The server keeps the list of platforms for a moment; a new one is looked for after half a second.
    clock.now += 1000;
    return platform;
  };
  return {
    app,
    db,
    outbound,
    platform: await connect(),
    log,
    now: () => clock.now,
    pass(duration) {
      clock.now += duration;
    },
    browser: () => new Browser(app),
    connect,
    command,
    async sessions() {
      const { count } = await db
        .selectFrom('session')
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async close() {
      await app.close();
      await storage.close();
      await database.cleanup();
      rmSync(widgetDir, { recursive: true, force: true });
    },
  };
}

/** The server's own log with another end: what a test reads is what an operator would. */
function logTo(lines: string[]): ReturnType<typeof createLog> {
  const log = createLog({ logLevel: 'info' });
  Object.assign(log, { [pino.symbols.streamSym]: { write: (line: string) => void lines.push(line) } });
  return log;
}

/** The launch page names the widget's files; nobody here runs them. */
function widgetFiles(): string {
  const folder = mkdtempSync(join(tmpdir(), 'marshrut-widget-'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(
    join(folder, '.vite', 'manifest.json'),
    JSON.stringify({ 'widget/app.ts': { file: 'app.js' } }),
  );
  return folder;
}

/** The launch let the person in: a page with a token that works. Gives what the session tells. */
export async function assertAccepted(lti: LtiApp, answer: WebAnswer): Promise<SessionTold> {
  assert.equal(answer.status, 200, codeOf(answer) ?? answer.body.slice(0, 300));
  const token = jsonOf(answer.body, 'marshrut-launch')?.['token'];
  assert.equal(typeof token, 'string', 'the page holds no handover');
  const response = await lti.app.inject({
    url: '/api/session',
    headers: { authorization: `Bearer ${String(token)}` },
  });
  assert.equal(response.statusCode, 200);
  return { ...(response.json() as Omit<SessionTold, 'token'>), token: String(token) };
}

export interface SessionTold {
  readonly token: string;
  readonly person: { personId: string; name: string };
  readonly school: { name: string };
  readonly course: { courseId: string; title: string; role: string } | null;
  readonly locale: string;
}

/** The code that a refusal page shows, without the platform's own word after it. */
export const codeOf = ({ body }: WebAnswer): string | null =>
  /<dd>([A-Z_]+)(?::[a-z_]+)?<\/dd>/.exec(body)?.[1] ?? null;

/** How a refusal must look: a page with its code and a request number, one line in the log, no word of the token. */
export function assertRefused(
  lti: LtiApp,
  answer: WebAnswer,
  wanted: { code: ErrorCode; status: number },
): void {
  const { code, status } = wanted;
  assert.deepEqual({ code: codeOf(answer), status: answer.status }, { code, status });
  assert.match(String(answer.headers['content-type']), /^text\/html/);
  assert.equal(answer.headers['cache-control'], 'no-store');
  const requestId = String(answer.headers['x-request-id']);
  assert.match(answer.body, new RegExp(`<dd>${requestId}</dd>`), 'the page shows the request number');
  const words = code === 'LTI_COOKIES_BLOCKED' ? 'Браузер не разрешает' : catalogue[code].ru;
  assert.ok(answer.body.includes(words), 'the page speaks the reader’s language');
  assert.equal(jsonOf(answer.body, 'marshrut-launch'), null);
  const lines = lti.log.filter((line) => line.includes(requestId));
  assert.deepEqual(
    lines.map((line) => (JSON.parse(line) as { code?: string }).code),
    [code],
    'one line in the log',
  );
  assertSilent(lines.join('\n'), answer.body);
}

/** Nothing of a token or of a person stands in these texts. A request number is too short to look like a token. */
export function assertSilent(...texts: readonly string[]): void {
  for (const text of texts) {
    assert.deepEqual(tokenPartsIn(text), [], 'a part of a token');
    assert.doesNotMatch(text, /Иванов|Анна|anna@example|u-17/, 'personal data');
  }
}
