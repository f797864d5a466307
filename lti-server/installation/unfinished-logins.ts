import { hash } from 'node:crypto';
import type { BegunLogin } from '../lti/launch/trail.ts';
import type { Database } from '../storage/open.ts';

/** A login that was answered with the way to its LMS. */
export interface UnfinishedLogin {
  readonly requestId: string;
  readonly platformId: string;
  /** When the last of its tries began, in milliseconds. */
  readonly at: number;
}

/** How long a login may take; its state is worth nothing afterwards. In milliseconds. */
export const loginMayTake = 10 * 60_000;

/** Whoever knows an LMS's name can begin logins without end: what is over is not watched. */
const mostWatched = { ofPlatform: 500, inAll: 5000 };
/** Some platforms begin each visit twice, and people press again: tries that are watched as one. */
const mostTries = 5;

/** One statement's worth: each row takes four parameters. */
const oneStatement = 200;

interface Watched extends UnfinishedLogin {
  readonly loginIds: readonly string[];
}

/**
 * Watches, in memory, which logins come back as a launch. Tries of one person are one: it is enough that one of
 * them comes back. A login writes nothing on its way: what is watched and what no longer is goes into the database
 * by `save`, now and then, so that a server that was killed forgets only what began after the last time.
 */
export class UnfinishedLogins {
  /** By platform and the hash of the hint, the oldest first. */
  readonly #watched = new Map<string, Watched>();
  readonly #keys = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  /** The numbers of the requests that the database holds … */
  readonly #saved = new Set<string>();
  /** … and of those that it holds in vain. */
  readonly #over = new Set<string>();

  get any(): boolean {
    return this.#watched.size > 0;
  }

  /** Whether the database holds something else than what is watched. */
  get differs(): boolean {
    return this.#over.size > 0 || this.#saved.size < this.#watched.size;
  }

  began({ loginId, loginHint, platformId, requestId }: BegunLogin, at: number): void {
    const key = `${platformId} ${hash('sha256', loginHint, 'base64url')}`;
    const earlier = this.#watched.get(key);
    const count = this.#counts.get(platformId) ?? 0;
    const full = count >= mostWatched.ofPlatform || this.#watched.size >= mostWatched.inAll;
    if (earlier === undefined && full) return;
    this.#forget(key);
    const loginIds = [...(earlier?.loginIds ?? []), loginId].slice(-mostTries);
    this.#watched.set(key, { requestId, platformId, at, loginIds });
    this.#counts.set(platformId, (this.#counts.get(platformId) ?? 0) + 1);
    for (const id of loginIds) this.#keys.set(id, key);
  }

  returned(loginId: string): void {
    const key = this.#keys.get(loginId);
    if (key !== undefined) this.#forget(key);
  }

  /** Brings the database up to date, in one transaction. What began and came back in between costs nothing. */
  async save(db: Database): Promise<void> {
    const over = [...this.#over];
    const rows = [...this.#watched.values()]
      .filter(({ requestId }) => !this.#saved.has(requestId))
      .map(({ requestId, platformId, at, loginIds }) => ({
        request_id: requestId,
        platform_id: platformId,
        at,
        login_ids: JSON.stringify(loginIds),
      }));
    // Before it is so: whoever comes back meanwhile must not stay in the database.
    for (const row of rows) this.#saved.add(row.request_id);
    for (const requestId of over) this.#over.delete(requestId);
    try {
      await db.transaction().execute(async (tx) => {
        for (let start = 0; start < over.length; start += oneStatement)
          await tx
            .deleteFrom('watched_login')
            .where('request_id', 'in', over.slice(start, start + oneStatement))
            .execute();
        for (let start = 0; start < rows.length; start += oneStatement)
          await tx
            .insertInto('watched_login')
            .values(rows.slice(start, start + oneStatement))
            .onConflict((conflict) => conflict.doNothing())
            .execute();
      });
    } catch (error) {
      for (const requestId of over) this.#over.add(requestId);
      for (const row of rows) this.#saved.delete(row.request_id);
      throw error;
    }
  }

  /**
   * Goes on with what a server watched that has stopped. Several may go on with the same one: it is told once,
   * under the number of its request.
   */
  async goOn(db: Database): Promise<void> {
    const rows = await db
      .selectFrom('watched_login')
      .selectAll()
      .orderBy('at')
      .limit(mostWatched.inAll)
      .execute();
    for (const { request_id: requestId, platform_id: platformId, at, login_ids } of rows) {
      if (this.#saved.has(requestId)) continue;
      this.#saved.add(requestId);
      // Whose login it was is not kept: later tries of the same person are watched for themselves.
      const key = `kept ${requestId}`;
      const loginIds = JSON.parse(login_ids) as string[];
      this.#watched.set(key, { requestId, platformId, at, loginIds });
      this.#counts.set(platformId, (this.#counts.get(platformId) ?? 0) + 1);
      for (const id of loginIds) this.#keys.set(id, key);
    }
  }

  /** Those whose time is over, each once. Launches that another server has answered count too. */
  async takeOverdue(db: Database, now: number): Promise<UnfinishedLogin[]> {
    const overdue: Watched[] = [];
    for (const [key, login] of this.#watched) {
      if (now - login.at < loginMayTake) continue;
      overdue.push(login);
      this.#forget(key);
    }
    const ids = overdue.flatMap(({ loginIds }) => loginIds);
    const returned = new Set<string | null>();
    for (let start = 0; start < ids.length; start += 500) {
      const rows = await db
        .selectFrom('launch_attempt')
        .where('login_id', 'in', ids.slice(start, start + 500))
        .select('login_id')
        .execute();
      for (const row of rows) returned.add(row.login_id);
    }
    return overdue.filter(({ loginIds }) => !loginIds.some((id) => returned.has(id)));
  }

  #forget(key: string): void {
    const login = this.#watched.get(key);
    if (login === undefined) return;
    this.#watched.delete(key);
    if (this.#saved.delete(login.requestId)) this.#over.add(login.requestId);
    for (const id of login.loginIds) this.#keys.delete(id);
    const count = (this.#counts.get(login.platformId) ?? 1) - 1;
    if (count === 0) this.#counts.delete(login.platformId);
    else this.#counts.set(login.platformId, count);
  }
}
