import { readFileSync } from 'node:fs';
import fastify, { type FastifyInstance } from 'fastify';
import { commands } from '../../lti-server/commands/commands.ts';
import { ltiEndpoints } from '../../lti-server/lti/endpoints.ts';
import { createPlatformKeys } from '../../lti-server/lti/platform-keys.ts';
import { createPlatforms } from '../../lti-server/lti/platforms.ts';
import { createSecretBox, type SecretBox } from '../../lti-server/lti/secret-box.ts';
import { openToolKeys } from '../../lti-server/lti/tool-keys.ts';
import { readSettings } from '../../lti-server/settings.ts';
import { openStorage, type Database } from '../../lti-server/storage/open.ts';
import { systemRandom } from '../../lti-server/surroundings.ts';
import type { engines } from './databases.ts';
import { createFakeOutbound } from './fake-platform.ts';
import { Browser, type WebAnswer } from './lti-browser.ts';

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../fixtures/moodle/${name}.json`, import.meta.url), 'utf8')) as T;

/** A token as Moodle posted it. */
export interface Recorded {
  readonly state: string;
  readonly id_token: string;
  readonly origin: string;
}
/** Launches by the name of what they show. */
export const { launches } = read<{ launches: Record<string, Recorded> }>('launches');
const keySet = read<{ body: unknown }>('jwks').body;
/** Login initiations and what the tool of the recording answered. */
export const { samples } = read<{
  samples: {
    params: Record<string, string>;
    origin: string;
    authentication_request_sent: Record<string, string>;
  }[];
}>('login-initiation');
/** Forms that Moodle posted instead of a token. */
export const { posted } = read<{ posted: Record<string, string>[] }>('launch-errors');

const toolUrl = 'http://127.0.0.1:4000';

/** What a token says, unverified. */
export const claimsOf = ({ id_token }: Recorded) =>
  JSON.parse(Buffer.from(id_token.split('.')[1] ?? '', 'base64url').toString()) as {
    iat: number;
    iss: string;
    aud: string;
    nonce: string;
    sub: string;
  };

/** A deep linking answer that Moodle took, and what it made of it. */
export const deepLinking = read<{
  response_accepted: { return_url: string; payload: Record<string, unknown> };
  form_filled_after_single_item: Record<string, string | boolean>;
}>('deep-linking');

/** The server's LTI half, whose nonces are the recorded ones. */
export interface Replay {
  readonly app: FastifyInstance;
  readonly db: Database;
  /** Sets the clock and the nonce of the next login. */
  at(moment: { seconds: number; nonce: string }): void;
  close(): Promise<void>;
}

export async function startReplay(engine: (typeof engines)[number]): Promise<Replay> {
  const database = await engine.fresh();
  const storage = await openStorage(database.settings);
  const { db } = storage;
  const moment = { now: claimsOf(launches['teacher']!).iat * 1000, nonce: '' };
  const clock = (): number => moment.now;
  const real = createSecretBox({ secretKey: 'a-key-that-only-the-tests-know-0000000000', purpose: 'lti' });
  const box: SecretBox = {
    ...real,
    sign: () => moment.nonce,
    isSigned: (_text, mac) => mac === moment.nonce,
  };
  const outbound = createFakeOutbound();
  for (const [issuer, clientId] of [
    ['http://localhost:8080', 'IEYzhBSxMKnFP5h'],
    ['http://localhost:8080', '12345'],
    ['https://localhost:8443', 'IEYzhBSxMKnFP5h'],
  ]) {
    const values = {
      name: 'school',
      issuer: issuer!,
      'client-id': clientId!,
      'auth-url': `${issuer}/mod/lti/auth.php`,
      'token-url': `${issuer}/mod/lti/token.php`,
      'jwks-url': `${issuer}/mod/lti/certs.php`,
      deployment: ['1'],
    };
    const means = {
      settings: readSettings({ PUBLIC_URL: toolUrl }),
      db,
      engine: storage.engine,
      clock,
      random: systemRandom,
      locale: 'en' as const,
      secretKey: () => '',
    };
    await commands['platform add']!.run(means, { values, positionals: [] });
    outbound.answer(values['jwks-url'], () => ({ json: keySet, maxAge: null }));
  }
  const tools = {
    db,
    clock,
    random: systemRandom,
    box,
    platforms: createPlatforms({ db, clock }),
    platformKeys: createPlatformKeys({ outbound, clock }),
    launchUrl: `${toolUrl}/lti/launch`,
    publicUrl: toolUrl,
    publicOrigin: toolUrl,
    requireBinding: 'layered' as const,
  };
  const app = fastify();
  await app.register(ltiEndpoints, {
    prefix: '/lti',
    tools,
    toolKeys: await openToolKeys(tools),
    files: { app: '/widget/app.js', handOver: [], beside: () => [] },
    launchesPerMinute: 0,
    registration: { outbound, box: real, open: false },
    onLogin: () => {},
    onLaunch: () => {},
    onArrival: () => {},
    openInstallation: async () => null,
  });
  return {
    app,
    db,
    at({ seconds, nonce }) {
      Object.assign(moment, { now: seconds * 1000, nonce });
    },
    async close() {
      await app.close();
      await storage.close();
      await database.cleanup();
    },
  };
}

/** Login and launch as recorded, in a browser that keeps cookies or does not. */
export async function replay(on: Replay, recorded: Recorded, { cookies = true } = {}): Promise<WebAnswer> {
  const { iat, iss, aud, nonce, sub } = claimsOf(recorded);
  on.at({ seconds: iat + 1, nonce });
  const browser = new Browser(on.app);
  browser.takesCookies = cookies;
  const form = new URLSearchParams({
    iss,
    client_id: aud,
    login_hint: sub,
    lti_deployment_id: '1',
    target_link_uri: toolUrl,
  });
  const { location } = await browser.post('/lti/login', { form, origin: recorded.origin });
  const state = new URL(location).searchParams.get('state') ?? '';
  return await browser.post('/lti/launch', {
    form: new URLSearchParams({ state, id_token: recorded.id_token }),
    origin: recorded.origin,
  });
}

/** The session that a launch of this nonce began. */
export const latest = async ({ db }: Replay, nonce: string) =>
  await db
    .selectFrom('session')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'session.school_id')
        .onRef('person.person_id', '=', 'session.person_id'),
    )
    .innerJoin('course', (join) =>
      join
        .onRef('course.school_id', '=', 'session.school_id')
        .onRef('course.course_id', '=', 'session.course_id'),
    )
    .leftJoin('resource_link', (join) =>
      join
        .onRef('resource_link.school_id', '=', 'session.school_id')
        .onRef('resource_link.link_id', '=', 'session.link_id'),
    )
    .where('session.session_id', 'like', `%${nonce}`)
    .select([
      'session.role',
      'session.binding',
      'session.locale',
      'person.name',
      'course.title as course',
      'resource_link.title as link',
    ])
    .executeTakeFirst();
