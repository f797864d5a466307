import { documentTargets, type DocumentTarget } from '../../contract/deep-linking.ts';
import { Refusal } from '../../errors.ts';
import { claimNames, type LaunchClaims } from '../launch/claims.ts';
import type { Platform } from '../platforms.ts';
import { familyByProduct } from '../platforms/families.ts';
import { isReturnAddress } from '../return-address.ts';

/**
 * What an LMS asks when a teacher adds something to a course page: which kinds of things it takes, how
 * many, and where the answer goes (Deep Linking 2.0, section 4.4.1.1).
 */
export interface PickerQuestion {
  readonly platformId: string;
  readonly deploymentId: string;
  readonly returnUrl: string;
  /** Echoed exactly if it was sent, whatever it is; undefined otherwise. */
  readonly data?: unknown;
  readonly multiple: boolean;
  /** Where the LMS may show what is chosen. Moodle's old word `frame` means `iframe`. */
  readonly targets: readonly DocumentTarget[];
  /** Whether a link that launches us is among what it takes; we have nothing else to give. */
  readonly takesLinks: boolean;
  /** How the address of a launch begins in this LMS; null where it is not known. */
  readonly launchAddress: string | null;
}

/**
 * The question in a deep linking request; null in every other message.
 * @throws Refusal `LTI_DL_SETTINGS` when the answer could not be sent safely
 */
export function questionOf(
  claims: LaunchClaims,
  { platform, publicOrigin }: { platform: Platform; publicOrigin: string },
): PickerQuestion | null {
  const settings = claims[claimNames.deepLinkingSettings];
  if (settings === undefined) return null;
  const returnUrl = settings.deep_link_return_url;
  if (!isReturnAddress(returnUrl, { platform, publicOrigin }))
    throw new Refusal('LTI_DL_SETTINGS', { note: 'deep_link_return_url' });
  const accepted = settings.accept_presentation_document_targets.map((target) =>
    target === 'frame' ? 'iframe' : target,
  );
  return {
    platformId: platform.platformId,
    deploymentId: claims[claimNames.deploymentId],
    returnUrl,
    ...(settings.data === undefined || settings.data === null ? {} : { data: settings.data }),
    multiple: settings.accept_multiple === true,
    targets: documentTargets.filter((target) => accepted.includes(target)),
    takesLinks: settings.accept_types.includes('ltiResourceLink'),
    launchAddress:
      familyByProduct(claims[claimNames.platform]?.product_family_code)?.launchAddress?.(platform.issuer) ??
      null,
  };
}
