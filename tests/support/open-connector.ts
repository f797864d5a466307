import assert from 'node:assert/strict';
import { CallFailure, type CallReason } from '../../lti-server/lti/services/call-failure.ts';
import {
  createConnector,
  type Connector,
  type ServiceCall,
} from '../../lti-server/lti/services/connector.ts';
import type { Outbound, OutboundAnswer, OutboundRequest } from '../../lti-server/lti/outbound.ts';
import { createPlatforms } from '../../lti-server/lti/platforms.ts';
import { createSecretBox } from '../../lti-server/lti/secret-box.ts';
import { openToolKeys, type ToolKeys } from '../../lti-server/lti/tool-keys.ts';
import { openStorage, type Database } from '../../lti-server/storage/open.ts';
import { testRandom } from './app.ts';
import { engines } from './databases.ts';

export const platformId = 'platform-of-the-test';

/** The tool's own connector before a platform that a test plays. */
export interface OpenedConnector {
  readonly db: Database;
  readonly connector: Connector;
  readonly toolKeys: ToolKeys;
  /** Every request, oldest first. */
  readonly asked: OutboundRequest[];
  /** How long it has waited by itself, in milliseconds. */
  readonly pauses: number[];
  pass(duration: number): void;
  now(): number;
  close(): Promise<void>;
}

export async function openConnector({
  issuer = 'https://lms.example',
  clientId = 'client-1',
  tokenUrl = `${issuer}/token`,
  tokenAudience = null,
  send,
  timeLimit,
}: {
  issuer?: string;
  clientId?: string;
  tokenUrl?: string;
  tokenAudience?: string | null;
  send: Outbound['send'];
  timeLimit?: number;
}): Promise<OpenedConnector> {
  const database = await engines[0]!.fresh();
  const { db, close } = await openStorage(database.settings);
  const values = {
    platform_id: platformId,
    name: 'Школа',
    issuer,
    client_id: clientId,
    auth_url: `${issuer}/auth`,
    token_url: tokenUrl,
    jwks_url: `${issuer}/jwks`,
    token_audience: tokenAudience,
    disabled: 0,
    created_at: 0,
  };
  await db.insertInto('platform').values(values).execute();
  const time = { now: Date.now() };
  const clock = (): number => time.now;
  const box = createSecretBox({ secretKey: 'k'.repeat(32), purpose: 'lti' });
  const toolKeys = await openToolKeys({ db, clock, box });
  const asked: OutboundRequest[] = [];
  const pauses: number[] = [];
  const outbound: Outbound = {
    send: async (request) => {
      asked.push(request);
      return await send(request);
    },
    getJson: () => assert.fail('no key set is asked for'),
    close: async () => {},
  };
  const connector = createConnector({
    outbound,
    platforms: createPlatforms({ db, clock }),
    toolKeys,
    clock,
    random: testRandom,
    ...(timeLimit === undefined ? {} : { timeLimit }),
    pause: async (duration) => {
      pauses.push(duration);
      time.now += duration;
    },
  });
  return {
    db,
    connector,
    toolKeys,
    asked,
    pauses,
    pass(duration) {
      time.now += duration;
    },
    now: clock,
    async close() {
      await close();
      await database.cleanup();
    },
  };
}

/** A usual call; a test changes what it is about. */
export const callOf = (parts: Partial<ServiceCall> = {}): ServiceCall => ({
  platformId,
  deploymentId: '1',
  url: 'https://lms.example/things',
  method: 'GET',
  scopes: ['read'],
  ...parts,
});

/** @throws AssertionError unless it fails in this way */
export async function assertFails(
  calling: Promise<unknown>,
  wanted: { reason: CallReason; stage?: 'token' | 'service'; passing?: boolean; status?: number },
): Promise<CallFailure> {
  const failure = await calling.then(
    () => assert.fail('it succeeded'),
    (error: unknown) => error,
  );
  assert.ok(failure instanceof CallFailure, String(failure));
  assert.equal(failure.reason, wanted.reason);
  if (wanted.stage !== undefined) assert.equal(failure.stage, wanted.stage);
  if (wanted.passing !== undefined) assert.equal(failure.isPassing, wanted.passing);
  if (wanted.status !== undefined) assert.equal(failure.httpStatus, wanted.status);
  return failure;
}

export const answer = (
  status: number,
  body: unknown = {},
  headers: Record<string, string> = {},
): OutboundAnswer => ({ status, headers, text: typeof body === 'string' ? body : JSON.stringify(body) });
