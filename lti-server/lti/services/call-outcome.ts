import type { JobOutcome } from '../../storage/job-runner.ts';
import { CallFailure } from './call-failure.ts';

/**
 * What a job that calls a platform makes of a failed call: later again where time may help, not before
 * the platform allows; else no more. Errors that are no failed calls are thrown on. `now` in milliseconds.
 */
export function outcomeOfFailure(error: unknown, now: number): JobOutcome & { readonly reason: string } {
  if (!(error instanceof CallFailure)) throw error;
  const { reason, isPassing, details } = error;
  if (!isPassing) return { is: 'giveUp', reason };
  if (details.retryAfter === undefined) return { is: 'retry', reason };
  return { is: 'retry', reason, notBefore: now + details.retryAfter * 1000 };
}
