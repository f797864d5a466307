import type { Database } from '../../storage/open.ts';
import { claimNames, type LaunchClaims } from './claims.ts';
import { familyByProduct } from '../platforms/families.ts';
import type { Platform } from '../platforms.ts';

/** Those that have told already; their rows are read again in a few seconds. */
const told = new WeakSet<Platform>();

/**
 * Notes what kind of LMS a platform is when its launch tells so and nothing has told before: one that
 * was added by hand. The launch does not wait for it, and does not mind when it fails.
 */
export function noteFamily(
  { db }: { readonly db: Database },
  { platform, claims }: { readonly platform: Platform; readonly claims: LaunchClaims },
): void {
  if (platform.family !== null || told.has(platform)) return;
  const family = familyByProduct(claims[claimNames.platform]?.product_family_code);
  if (family === null) return;
  told.add(platform);
  db.updateTable('platform')
    .set({ family: family.code })
    .where('platform_id', '=', platform.platformId)
    .where('family', 'is', null)
    .execute()
    .catch(() => undefined);
}
