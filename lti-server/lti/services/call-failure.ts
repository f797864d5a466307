import { Refusal } from '../../errors.ts';

/**
 * Why a call to a platform came to nothing. These words are kept with jobs and shown to administrators,
 * so they never change their meaning.
 *
 * `unreachable`: no connection. `slow`: no whole answer in time. `too_large`, `not_json`, `wrong_shape`:
 * an answer that cannot be taken. `forbidden_address`: an address that may not be called. `throttled`:
 * too many calls. `server_error`: 5xx. `token_refused`, `scope_refused`: the token endpoint would not.
 * `unauthorized`: 401 with a new token too. `forbidden`: 403. `not_found`: 404 and 410. `conflict`: 409.
 * `refused`: any other answer that is no success. `foreign_link`: the next page on another host.
 * `endless_pages`: pages that come back or do not end. `switched_off`: the platform is disabled here.
 */
export type CallReason =
  | 'unreachable'
  | 'slow'
  | 'too_large'
  | 'not_json'
  | 'wrong_shape'
  | 'forbidden_address'
  | 'throttled'
  | 'server_error'
  | 'token_refused'
  | 'scope_refused'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'refused'
  | 'foreign_link'
  | 'endless_pages'
  | 'switched_off';

/** What time or an administrator of the platform may mend, without anything changed on our side. */
const passing: ReadonlySet<CallReason> = new Set([
  'unreachable',
  'slow',
  'not_json',
  'throttled',
  'server_error',
  'token_refused',
  'unauthorized',
]);

/** The two halves of a service call: getting a token for it, and the call itself. */
export type CallStage = 'token' | 'service';

interface CallFacts {
  readonly cause?: unknown;
  /** For the log: a host and a status, never a word of the platform's answer. */
  readonly note: string;
  readonly status?: number;
  /** Seconds that the platform asks to be left alone. */
  readonly retryAfter?: number | undefined;
  readonly stage?: CallStage;
  /** A page for people stood in the answer's place, as that of a login. */
  readonly isPage?: boolean;
}

/** A call to a platform that failed. */
export class CallFailure extends Refusal {
  readonly reason: CallReason;
  /** The status of the platform's answer; null when there was none. */
  readonly httpStatus: number | null;
  readonly stage: CallStage;
  readonly isPage: boolean;

  constructor(
    reason: CallReason,
    { note, cause, status, retryAfter, stage = 'service', isPage = false }: CallFacts,
  ) {
    super(reason === 'forbidden_address' ? 'OUTBOUND_FORBIDDEN' : 'OUTBOUND_FAILED', {
      note,
      cause,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
    this.reason = reason;
    this.httpStatus = status ?? null;
    this.stage = stage;
    this.isPage = isPage;
  }

  /** Whether the same call may succeed later. */
  get isPassing(): boolean {
    return passing.has(this.reason);
  }
}
