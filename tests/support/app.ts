import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pino from 'pino';
import type { Random } from '../../lti-server/access/context.ts';
import { createApp } from '../../lti-server/app.ts';
import type { Answer, Body, EndpointKey, Params } from '../../lti-server/contract/endpoints.ts';
import type { Failure } from '../../lti-server/contract/failure.ts';
import { catalogue, type ErrorCode } from '../../lti-server/errors.ts';
import { readSettings } from '../../lti-server/settings.ts';
import { openStorage, type Database } from '../../lti-server/storage/open.ts';
import type { engines, FreshDatabase } from './databases.ts';
import { createFakeOutbound } from './fake-platform.ts';

/** Monday, 14 September 2026, 10:00 UTC: the clock of every test stands here until it is moved. */
export const startOfStory = Date.UTC(2026, 8, 14, 10);

export const day = 24 * 60 * 60_000;

/** What a request carries besides its endpoint. Null token: nobody. */
export interface Input<K extends EndpointKey> {
  readonly token: string | null;
  readonly params?: Params<K>;
  readonly body?: Body<K>;
}

/** The server as a function over a fresh database: no port, a clock that stands still. */
export interface TestApp {
  readonly db: Database;
  readonly random: Random;
  now(): number;
  /** Moves the clock on, in milliseconds. */
  pass(duration: number): void;
  /** Sends a request and takes whatever comes. */
  call(key: EndpointKey, input: LooseInput): Promise<{ status: number; body: Record<string, unknown> }>;
  /** Sends a request that must be answered with 200. */
  ok<K extends EndpointKey>(key: K, input: Input<K>): Promise<Answer<K>>;
  /** Sends a request that must be refused with this code and its status. */
  refused<K extends EndpointKey>(key: K, input: Input<K> & { code: ErrorCode }): Promise<Failure>;
  /**
   * Starts all of these at the same moment. Connections are opened beforehand: while the others still
   * connect, the first one would be through.
   */
  atOnce<T>(starts: readonly (() => Promise<T>)[]): Promise<T[]>;
  /** Its address; it listens from the first time that somebody asks for it. */
  address(): Promise<string>;
  close(): Promise<void>;
}

/** A request as a stranger may send it: nothing of it need fit the contract. */
export interface LooseInput {
  readonly token: string | null;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

export const testRandom: Random = {
  id: () => randomBytes(15).toString('base64url'),
  secret: () => randomBytes(32).toString('base64url'),
};

export const startApp = async (engine: (typeof engines)[number]): Promise<TestApp> =>
  startAppOn(await engine.fresh());

/** The same on a database that is there already, as a second server; `cleanup` is left to whoever made it. */
export async function startAppOn(
  database: Pick<FreshDatabase, 'settings'> & Partial<FreshDatabase>,
): Promise<TestApp> {
  const storage = await openStorage(database.settings);
  const widgetDir = emptyWidget();
  const clock = { now: startOfStory };
  const app = await createApp({
    settings: readSettings({ PUBLIC_URL: 'http://localhost:3000', LOG_LEVEL: 'silent' }),
    secretKey: 'a-key-that-only-the-tests-know-0000000000',
    storage,
    clock: () => clock.now,
    random: testRandom,
    outbound: createFakeOutbound(),
    log: pino({ level: 'silent' }),
    widgetDir,
  });
  let listening: Promise<string> | undefined;
  const call: TestApp['call'] = async (key, { token, params = {}, body }) => {
    const [method = '', pattern = ''] = key.split(' ');
    const response = await app.inject({
      method: method as 'GET',
      url: pattern.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(String(params[name]))),
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body instanceof Uint8Array ? { 'content-type': 'application/octet-stream' } : {}),
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const isJson = String(response.headers['content-type']).startsWith('application/json');
    return {
      status: response.statusCode,
      // A file is not JSON: its bytes stand beside what its headers tell.
      body: isJson ? response.json() : { headers: response.headers, bytes: response.rawPayload },
    };
  };
  return {
    db: storage.db,
    random: testRandom,
    now: () => clock.now,
    pass(duration) {
      clock.now += duration;
    },
    call,
    async ok(key, input) {
      const { status, body } = await call(key, input);
      assert.equal(status, 200, `${key} answered ${status}: ${JSON.stringify(body)}`);
      return body as never;
    },
    async refused(key, { code, ...input }) {
      const { status, body } = await call(key, input);
      assert.deepEqual({ code: body['code'], status }, { code, status: catalogue[code].status });
      return body as never;
    },
    address: () => (listening ??= app.listen({ port: 0, host: '127.0.0.1' })),
    async atOnce(starts) {
      await Promise.all(starts.map(() => sql`select 1`.execute(storage.db)));
      return Promise.all(starts.map((start) => start()));
    },
    async close() {
      await app.close();
      await storage.close();
      await database.cleanup?.();
      rmSync(widgetDir, { recursive: true, force: true });
    },
  };
}

/** The server wants to know where the widget's files are; the verbs behind the API do not. */
function emptyWidget(): string {
  const folder = mkdtempSync(join(tmpdir(), 'marshrut-widget-'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(
    join(folder, '.vite', 'manifest.json'),
    JSON.stringify({ 'widget/app.ts': { file: 'app.js' } }),
  );
  return folder;
}
