import type { CourseRole, Locale } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';

/** Milliseconds since 1970 UTC. Tests freeze it. */
export type Clock = () => number;

/** Unguessable values. Tests may make them repeatable. */
export interface Random {
  /** An identifier of 144 bits, 24 characters of base64url. */
  id(): string;
  /** 256 bits as base64url. */
  secret(): string;
}

/** The person behind a request: who, from which course, in which role of the latest launch. */
export interface Actor {
  readonly schoolId: string;
  readonly personId: string;
  readonly name: string;
  readonly sessionId: string;
  readonly courseId: string | null;
  readonly role: CourseRole;
  readonly locale: Locale;
  /** The actor's own pupil card, if staff have confirmed one. */
  readonly pupilId: string | null;
}

/** What a change concerns, for pages that are open elsewhere: whose page is another now, or which session is over. */
export type Concern = { readonly pupilId: string } | { readonly endedSessionId: string };

/** All that a verb needs. Nothing else is read from the air. */
export interface Context {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly actor: Actor;
  /**
   * Told by every audit entry about a pupil; a verb that changes what other pupils see too tells them by
   * itself. Open pages hear of it when the request is over, so what was rolled back costs them one reading.
   */
  readonly concern?: (what: Concern) => void;
}

/** The calendar day of a moment in UTC, as `YYYY-MM-DD`: good enough for ties, which last for terms. */
export const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** The westernmost time zone is so far behind UTC, the easternmost so far before it. */
const westernmost = 12 * 60 * 60_000;
const easternmost = 14 * 60 * 60_000;

/** The earliest day that is still today for a reader somewhere: a day that somebody names has passed only before it. */
export const earliestToday = (moment: number): string => dayOf(moment - westernmost);

/** The latest day that is already today for a reader somewhere: what is counted in days from today is counted from it. */
export const latestToday = (moment: number): string => dayOf(moment + easternmost);
