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
 * them comes back. What is watched when the server stops is kept for its next start (`keep`); a server that was
 * killed forgets it: a login writes nothing on its way.
 */
export class UnfinishedLogins {
  /** By platform and the hash of the hint, the oldest first. */
  readonly #watched = new Map<string, Watched>();
  readonly #keys = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  get any(): boolean {
    return this.#watched.size > 0;
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

  /** Writes down what is watched, when the server stops. */
  async keep(db: Database): Promise<void> {
    const rows = [...this.#watched.values()].map(({ requestId, platformId, at, loginIds }) => ({
      request_id: requestId,
      platform_id: platformId,
      at,
      login_ids: JSON.stringify(loginIds),
    }));
    for (let start = 0; start < rows.length; start += oneStatement)
      await db
        .insertInto('watched_login')
        .values(rows.slice(start, start + oneStatement))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  }

  /** Goes on with what a server watched that has stopped; what one server takes no other gets. */
  async goOn(db: Database): Promise<void> {
    const rows = await db.deleteFrom('watched_login').returningAll().execute();
    for (const row of rows.toSorted((one, other) => one.at - other.at)) {
      // Whose login it was is not kept: later tries of the same person are watched for themselves.
      const key = `kept ${row.request_id}`;
      const { request_id: requestId, platform_id: platformId, at } = row;
      const loginIds = JSON.parse(row.login_ids) as string[];
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
    for (const id of login.loginIds) this.#keys.delete(id);
    const count = (this.#counts.get(login.platformId) ?? 1) - 1;
    if (count === 0) this.#counts.delete(login.platformId);
    else this.#counts.set(login.platformId, count);
  }
}
