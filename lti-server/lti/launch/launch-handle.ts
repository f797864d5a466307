import type { Arrival } from '../../people/arrival.ts';
import { Refusal } from '../../errors.ts';
import type { PickerQuestion } from '../deep-linking/question.ts';
import type { LoginState } from './state.ts';
import type { LtiTools } from '../tools.ts';

/** What is kept of a verified launch until it is known whose browser brought it. */
export interface KnownLaunch {
  readonly login: LoginState;
  readonly arrival: Omit<Arrival, 'binding'>;
  readonly question: PickerQuestion | null;
  readonly frameAncestors: readonly string[];
  /** Where the platform wants its people back, if it may be followed. */
  readonly returnAddress: string | null;
}

/** Such a launch while the platform's storage is asked. */
export interface WaitingLaunch extends KnownLaunch {
  readonly vouched: boolean;
  /** Which known claims the token held (`trail.ts`). */
  readonly claims: number | null;
}

const lifetime = 2 * 60_000;

/** Sealed, so that the page which asks holds neither the token nor a name; used once because its nonce is. */
export const sealHandle = ({ box, clock }: LtiTools, waiting: WaitingLaunch): string =>
  box.seal(JSON.stringify({ ...waiting, use: 'launch', until: clock() + lifetime }));

/** @throws Refusal `LTI_STATE_UNKNOWN`, `LTI_STATE_EXPIRED` */
export function openHandle({ box, clock }: LtiTools, handle: string): WaitingLaunch {
  const text = box.open(handle);
  if (text === null) throw new Refusal('LTI_STATE_UNKNOWN');
  const { until, use, ...waiting } = JSON.parse(text) as WaitingLaunch & { until: number; use?: string };
  // The same key seals what a picker holds.
  if (use !== 'launch') throw new Refusal('LTI_STATE_UNKNOWN');
  if (clock() > until) throw new Refusal('LTI_STATE_EXPIRED');
  return waiting;
}
