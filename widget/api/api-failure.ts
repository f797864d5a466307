import type { Failure } from '../../lti-server/contract/failure.ts';
import { isPassing } from './request.ts';

/** Codes that the widget makes itself, beside those of the server. */
export const offlineCode = 'OFFLINE';
export const unreadableAnswerCode = 'UNREADABLE_ANSWER';

/** What a call to the server can end with besides an answer. Decide by `code`, never by `message`. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly code: string;
  /** HTTP status, 0 when nothing came back. */
  readonly status: number;
  /** What to tell the school's administrator; empty when the server was not reached. */
  readonly requestId: string;
  /** For `REVISION_CONFLICT`: the record as it stands now, and what was sent. */
  readonly current: unknown;
  readonly yours: unknown;
  /** For `BAD_INPUT`: which fields are wrong. */
  readonly fields: NonNullable<Failure['fields']>;

  constructor(failure: Failure & { status: number }, options?: ErrorOptions) {
    super(failure.message, options);
    this.code = failure.code;
    this.status = failure.status;
    this.requestId = failure.requestId;
    this.current = failure.current;
    this.yours = failure.yours;
    this.fields = failure.fields ?? [];
  }
}

/**
 * Whether the same request may be taken another time: no answer came, it was not our server's own (a portal's
 * page says nothing about what was sent, but for its size), the session is over, or somebody is busy.
 */
export const mayPassLater = (failure: unknown): boolean =>
  failure instanceof ApiFailure &&
  (failure.code === offlineCode ||
    (failure.code === unreadableAnswerCode && failure.status !== 413) ||
    failure.status === 401 ||
    isPassing(failure.status));
