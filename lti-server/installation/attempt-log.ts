import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from '../access/context.ts';
import { lineOf } from '../contract/line.ts';
import { failedCheck, type BegunLogin, type LaunchAttempt } from '../lti/launch/trail.ts';
import type { Database } from '../storage/open.ts';
import { insertAttempts, type AttemptRow } from './attempt-table.ts';
import { UnfinishedLogins, type UnfinishedLogin } from './unfinished-logins.ts';

/** Keeps every visit from an LMS for the administrators, without making any visit wait. */
export interface AttemptLog {
  /**
   * Watches whether a login comes back; after ten minutes it is written down that it never did. That it is
   * watched is written down within a second or so, and a server that was killed goes on with it.
   */
  began(login: BegunLogin): void;
  /** Takes a note in memory; it is written down within a second or so. */
  note(attempt: LaunchAttempt): void;
  /** Writes down what is noted. */
  flush(): Promise<void>;
  /** Writes down the rest; nothing is noted afterwards. */
  close(): Promise<void>;
}

const writeAfter = 1000;
/** … or when so many wait: writing them takes two milliseconds, which no launch notices. */
const writeFrom = 200;
/** More than comes in a second; what is over while the database does not answer is not kept. */
const mostWaiting = 5000;
/** How often it is looked for logins that never came back. */
const lookEvery = 60_000;

/**
 * Whoever can reach the server can be refused without end, so refusals are kept up to a number: of each
 * platform, and of all that come from no known platform together. People who are let in hold a signed
 * token, and each of them is kept.
 */
const mostRefusals = { aMinute: 60, aDay: 2000 };
const minute = 60_000;
const day = 24 * 60 * minute;

/** Counts refusals from one side, anew with each minute and each day. */
class Allowance {
  #minute = 0;
  #day = 0;
  #inMinute = 0;
  #inDay = 0;

  take(now: number): boolean {
    const [thisMinute, thisDay] = [Math.floor(now / minute), Math.floor(now / day)];
    if (thisMinute !== this.#minute) this.#inMinute = 0;
    if (thisDay !== this.#day) this.#inDay = 0;
    this.#minute = thisMinute;
    this.#day = thisDay;
    if (this.#inMinute >= mostRefusals.aMinute || this.#inDay >= mostRefusals.aDay) return false;
    this.#inMinute += 1;
    this.#inDay += 1;
    return true;
  }
}

export function createAttemptLog({
  db,
  clock,
  log,
}: {
  db: Database;
  clock: Clock;
  log: FastifyBaseLogger;
}): AttemptLog {
  const allowances = new Map<string | null, Allowance>();
  let waiting: AttemptRow[] = [];
  const logins = new UnfinishedLogins();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let looking: ReturnType<typeof setTimeout> | null = null;
  let writing = Promise.resolve();
  let closed = false;
  let wentOn = false;

  function isKept(platformId: string | null, now: number): boolean {
    let allowance = allowances.get(platformId);
    if (allowance === undefined) allowances.set(platformId, (allowance = new Allowance()));
    return allowance.take(now);
  }

  async function write(rows: AttemptRow[]): Promise<void> {
    try {
      await db.transaction().execute((tx) => insertAttempts(tx, rows));
    } catch (error) {
      log.warn({ err: error, attempts: rows.length }, 'launch attempts not written down');
    }
  }

  function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const rows = waiting;
    waiting = [];
    writing = writing.then(async () => {
      if (rows.length > 0) await write(rows);
      await goOn();
      if (logins.any) await writeUnfinished();
      if (logins.differs) await save();
    });
    return writing;
  }

  /** Once: what was on its way when a server stopped is watched on. */
  async function goOn(): Promise<void> {
    if (wentOn) return;
    wentOn = true;
    try {
      await logins.goOn(db);
    } catch (error) {
      log.warn({ err: error }, 'logins of before the start not read');
    }
  }

  async function save(): Promise<void> {
    try {
      await logins.save(db);
    } catch (error) {
      log.warn({ err: error }, 'logins on their way not kept');
    }
  }

  async function writeUnfinished(): Promise<void> {
    try {
      const now = clock();
      const overdue = await logins.takeOverdue(db, now);
      const kept = overdue.filter(({ platformId }) => isKept(platformId, now));
      if (kept.length > 0) await write(kept.map(rowOfUnfinished));
    } catch (error) {
      log.warn({ err: error }, 'unfinished logins not written down');
    }
  }

  function flushLater(): void {
    timer ??= setTimeout(() => void flush(), writeAfter).unref();
  }

  function lookLater(): void {
    if (closed || (wentOn && !logins.any)) return;
    looking ??= setTimeout(() => {
      looking = null;
      void flush().then(lookLater);
    }, lookEvery).unref();
  }
  // A minute after the start, whoever comes until then: launches of that minute are known by then.
  lookLater();

  return {
    began(login) {
      if (closed) return;
      logins.began(login, clock());
      flushLater();
      lookLater();
    },
    note(attempt) {
      const now = clock();
      if (attempt.trail?.loginId) logins.returned(attempt.trail.loginId);
      if (!closed && logins.differs) flushLater();
      if (closed || attempt.trail === null || waiting.length >= mostWaiting) return;
      if (attempt.result !== 'accepted' && !isKept(attempt.trail.platformId, now)) return;
      waiting.push(rowOf(attempt, attempt.trail, now));
      if (waiting.length >= writeFrom) setImmediate(() => void flush());
      else flushLater();
    },
    flush,
    async close() {
      closed = true;
      if (looking !== null) clearTimeout(looking);
      await flush();
    },
  };
}

function rowOf(
  { result, binding, requestId, note }: LaunchAttempt,
  trail: NonNullable<LaunchAttempt['trail']>,
  at: number,
): AttemptRow {
  const unknown = trail.platformId === null;
  return {
    attempt_id: requestId,
    at,
    platform_id: trail.platformId,
    issuer: unknown ? lineOrNull(trail.issuer, 200) : null,
    client_id: unknown ? lineOrNull(trail.clientId, 100) : null,
    phase: trail.phase,
    failed_check: result === 'accepted' ? null : failedCheck(trail, result),
    result,
    note: lineOrNull(note, 300),
    claims: trail.claims,
    binding: binding === 'none' ? null : binding,
    login_id: trail.loginId,
  };
}

const lineOrNull = (text: string | null, max: number): string | null =>
  text === null ? null : lineOf(text, max);

const rowOfUnfinished = ({ requestId, platformId, at }: UnfinishedLogin): AttemptRow => ({
  attempt_id: requestId,
  at,
  platform_id: platformId,
  issuer: null,
  client_id: null,
  phase: 'login',
  failed_check: null,
  result: 'LTI_LOGIN_UNFINISHED',
  note: null,
  claims: null,
  binding: null,
  login_id: null,
});

/** How long an attempt is kept, in milliseconds. */
export const attemptsKept = 30 * day;

/** Erases the attempts whose month is over. `now` in milliseconds. */
export async function purgeAttempts(db: Database, now: number): Promise<void> {
  const before = now - attemptsKept;
  await db.deleteFrom('launch_attempt').where('at', '<', before).execute();
  await db.deleteFrom('watched_login').where('at', '<', before).execute();
}
