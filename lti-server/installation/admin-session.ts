import { hash } from 'node:crypto';
import type { Clock, Random } from '../access/context.ts';
import type { Locale } from '../contract/vocabulary.ts';
import { Refusal } from '../errors.ts';
import type { Database } from '../storage/open.ts';
import { schoolsOf } from './schools-of.ts';

/** An administrator at the installation page: no person of a school, only what may be looked after. */
export interface Administrator {
  readonly sessionId: string;
  /** The one platform; null means the whole installation. */
  readonly platformId: string | null;
  readonly locale: Locale;
  readonly endsAt: number;
}

/** A session ends after this long without a request, in milliseconds (sliding) … */
const idleLimit = 30 * 60_000;
/** … and after this long whatever happens. */
const absoluteLimit = 8 * 60 * 60_000;
/** How stale `used_at` may be: reading must not mean writing at every request. */
const touchEvery = 60_000;
const keptFor = 24 * 60 * 60_000;

interface Tools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
}

export const hashOf = (secret: string): string => hash('sha256', secret, 'base64url');

/** Begins a session and gives its bearer token, of which only a hash is stored. */
export async function beginSession(
  { db, clock, random }: Tools,
  {
    platformId,
    entrance,
    locale,
  }: { platformId: string | null; entrance: 'link' | 'launch'; locale: Locale },
): Promise<string> {
  const [sessionId, secret, now] = [random.id(), random.secret(), clock()];
  await db
    .insertInto('admin_session')
    .values({
      session_id: sessionId,
      secret_hash: hashOf(secret),
      platform_id: platformId,
      entrance,
      locale,
      created_at: now,
      used_at: now,
      ends_at: now + absoluteLimit,
      revoked_at: null,
    })
    .execute();
  return `${sessionId}.${secret}`;
}

/**
 * A session for an administrator who came by a launch. Where one registration serves several schools
 * (an LMS in the cloud), its administrators are strangers to each other, and none of them gets one.
 */
export async function openByLaunch(
  tools: Tools,
  { platformId, locale }: { platformId: string; locale: Locale },
): Promise<string | null> {
  if (await servesSeveralSchools(tools.db, platformId)) return null;
  return await beginSession(tools, { platformId, entrance: 'launch', locale });
}

const servesSeveralSchools = async (db: Database, platformId: string): Promise<boolean> =>
  (await schoolsOf(db, platformId)).length > 1;

/**
 * Finds the living session of a bearer token and keeps it alive.
 * @throws Refusal `NO_SESSION`
 */
export async function resumeAdministrator(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  token: string,
): Promise<Administrator> {
  const [, sessionId, secret] = /^([\w-]{8,64})\.([\w-]{20,100})$/.exec(token) ?? [];
  if (sessionId === undefined || secret === undefined) throw new Refusal('NO_SESSION');
  const now = clock();
  const row = await db
    .selectFrom('admin_session')
    .where('session_id', '=', sessionId)
    .where('secret_hash', '=', hashOf(secret))
    .where('revoked_at', 'is', null)
    .where('ends_at', '>', now)
    .where('used_at', '>', now - idleLimit)
    .selectAll()
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('NO_SESSION');
  if (row.entrance === 'launch' && !(await mayStay(db, row.platform_id))) throw new Refusal('NO_SESSION');
  if (now - row.used_at > touchEvery) {
    await db.updateTable('admin_session').set({ used_at: now }).where('session_id', '=', sessionId).execute();
  }
  return { sessionId, platformId: row.platform_id, locale: row.locale, endsAt: row.ends_at };
}

/** What let an administrator in by a launch must still hold: the platform is on, and serves one school. */
async function mayStay(db: Database, platformId: string | null): Promise<boolean> {
  if (platformId === null) return false;
  const platform = await db
    .selectFrom('platform')
    .where('platform_id', '=', platformId)
    .where('disabled', '=', 0)
    .select('platform_id')
    .executeTakeFirst();
  return platform !== undefined && !(await servesSeveralSchools(db, platformId));
}

/** Ends a session: its token is worth nothing from here on. */
export async function endSession(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  sessionId: string,
): Promise<void> {
  await db
    .updateTable('admin_session')
    .set({ revoked_at: clock() })
    .where('session_id', '=', sessionId)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Erases sessions a day after their end. `now` in milliseconds. */
export async function purgeAdminSessions(db: Database, now: number): Promise<void> {
  await db
    .deleteFrom('admin_session')
    .where('ends_at', '<', now - keptFor)
    .execute();
}
