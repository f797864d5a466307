import type { Clock, Random } from '../access/context.ts';
import type { Database } from '../storage/open.ts';
import type { PlatformKeys } from './platform-keys.ts';
import type { Platforms } from './platforms.ts';
import type { SecretBox } from './secret-box.ts';

/** What the steps of a launch work with; made once in `app.ts`. */
export interface LtiTools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly box: SecretBox;
  readonly platforms: Platforms;
  readonly platformKeys: PlatformKeys;
  /** The one redirect URI of the tool; platforms compare it letter by letter. */
  readonly launchUrl: string;
  readonly publicUrl: string;
  readonly publicOrigin: string;
  /** `strict` refuses launches that only the `Origin` header vouches for (OWASP ASVS 5.0, 10.1.2). */
  readonly requireBinding: 'layered' | 'strict';
}
