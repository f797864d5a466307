import type { RemainingStep } from '../../pages/remaining-steps.ts';

/** A kind of LMS: only what departs from the specification, as data. `families.ts` has them all. */
export interface Family {
  /** Our own word for it; stored with the platform. */
  readonly code: string;
  /** As people call it; empty for those that we know nothing of. */
  readonly name: string;
  /** What it calls itself in `product_family_code`, in small letters (LTI Core 1.3, 5.4.4). */
  readonly productCodes: readonly string[];
  /** Authorization endpoints look like this, for platforms that do not tell what they are. */
  readonly authUrl: RegExp;
  /** Hosts of one cloud: an issuer on one of them may have its configuration on another. */
  readonly cloud?: RegExp;
  /** Whether institutions that know nothing of each other have one client id: only deployments tell them apart. */
  readonly sharesClients?: boolean;
  /** Audience of the token assertion where it is not the token endpoint. */
  readonly tokenAudience?: string;
  /** The only deployment there ever is, for platforms that do not name it when they register. */
  readonly onlyDeployment?: string;
  /** Messages that it sends although it does not say so when it is asked. */
  readonly unsaidMessages?: readonly string[];
  /** Messages that close its registration window (LTI Dynamic Registration 1.0). */
  readonly closeSubjects: readonly string[];
  /** What remains only after it has registered by itself: what is added by hand has been confirmed so. */
  readonly confirms?: readonly RemainingStep[];
  /** What it wants to read in a score beyond the specification; others refuse a score with such a field. */
  readonly scoreExtras?: Readonly<Record<string, unknown>>;
  /** What it wants to read in a registration beyond the specification. */
  readonly registrationExtras?: Readonly<Record<string, unknown>>;
  /** How the address of a launch begins, before the activity's number: where course pages take a script. */
  readonly launchAddress?: (issuer: string) => string;
  /**
   * Which activity a login's `lti_message_hint` is about, for starting again at its launch address: where a login
   * without that hint, which is good for once, is refused.
   */
  readonly activityOf?: (messageHint: string) => string | null;
  /** What remains to be done in it, in order. */
  readonly remains: readonly RemainingStep[];
}

/** The message of the specification; still with its old prefix. */
export const closeSubject = 'org.imsglobal.lti.close';
