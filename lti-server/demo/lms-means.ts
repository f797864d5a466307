import type { JSONWebKeySet } from 'jose';
import type { Platform } from './platform.ts';

/** What the portal works with. */
export interface LmsMeans {
  readonly platform: Platform;
  /** Marshrut's login address. */
  readonly loginUrl: string;
  /** Marshrut's origin: the only one that is framed, posted to and listened to. */
  readonly toolOrigin: string;
  /** Marshrut's public keys, which its answers are signed with. */
  readonly toolKeySet: () => Promise<JSONWebKeySet>;
  readonly clock: () => number;
  /** An unguessable word for one launch. */
  readonly randomId: () => string;
  /** Told what broke; never who was there. */
  readonly onFailure: (error: unknown) => void;
}
