import type { Locale } from '../../contract/vocabulary.ts';
import { Refusal, type ErrorCode } from '../../errors.ts';
import { absoluteLimit } from '../../access/session.ts';
import type { PickerQuestion } from './question.ts';
import type { LtiTools } from '../tools.ts';

/** A question of the LMS that waits for somebody to choose, or to come back without having chosen. */
export interface WaitingQuestion {
  readonly question: PickerQuestion;
  /** The session that may choose; null when nobody may, and only "nothing" can be answered. */
  readonly sessionId: string | null;
  /** Why nobody may choose; told to the LMS beside the empty answer. */
  readonly refusal: ErrorCode | null;
  readonly locale: Locale;
  readonly frameAncestors: readonly string[];
}

/** Sealed: the return address of a Moodle holds its `sesskey`, which is nothing for the page of a picker. */
export const sealQuestion = ({ box, clock }: LtiTools, waiting: WaitingQuestion): string =>
  box.seal(JSON.stringify({ ...waiting, use: 'picker', until: clock() + absoluteLimit }));

/** @throws Refusal `LTI_STATE_UNKNOWN`, `LTI_STATE_EXPIRED` */
export function openQuestion({ box, clock }: LtiTools, handle: string): WaitingQuestion {
  const text = box.open(handle);
  if (text === null) throw new Refusal('LTI_STATE_UNKNOWN');
  const { until, use, ...waiting } = JSON.parse(text) as WaitingQuestion & { until: number; use?: string };
  // The same key seals the handles of launches that wait for the platform's storage.
  if (use !== 'picker') throw new Refusal('LTI_STATE_UNKNOWN');
  if (clock() > until) throw new Refusal('LTI_STATE_EXPIRED');
  return waiting;
}
