import type { Clock } from '../../access/context.ts';
import { Refusal } from '../../errors.ts';
import type { SecretBox } from '../secret-box.ts';
import type { PlatformConfiguration } from './platform-configuration.ts';

/** A registration that the administrator has been shown and has not confirmed yet. */
export interface OpenRegistration {
  readonly id: string;
  readonly inviteToken: string | null;
  readonly configuration: PlatformConfiguration;
  readonly registrationToken: string | null;
}

interface Sealing {
  readonly clock: Clock;
  /** With a key of its own, so that nothing else sealed passes for a registration. */
  readonly box: SecretBox;
}

/** Platforms let their own token live for an hour. */
const lifetime = 60 * 60_000;

/**
 * The form carries it through the browser: sealed, since it holds two tokens; and what is registered is
 * what was shown. Cookies would not arrive inside an LMS.
 */
export const sealRegistration = ({ box, clock }: Sealing, open: OpenRegistration): string =>
  box.seal(JSON.stringify({ ...open, until: clock() + lifetime }));

/** @throws Refusal `LTI_REGISTRATION_STALE` */
export function openRegistration({ box, clock }: Sealing, handle: string): OpenRegistration {
  const text = box.open(handle);
  if (text === null) throw new Refusal('LTI_REGISTRATION_STALE', { note: 'not sealed here' });
  const { until, ...registration } = JSON.parse(text) as OpenRegistration & { until: number };
  if (clock() > until) throw new Refusal('LTI_REGISTRATION_STALE');
  return registration;
}
