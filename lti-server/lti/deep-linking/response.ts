import type { JWTPayload } from 'jose';
import type { PickedItem } from '../../contract/deep-linking.ts';
import type { Random } from '../../access/context.ts';
import { catalogue } from '../../errors.ts';
import { claimNames } from '../launch/claims.ts';
import { customOf } from '../launch/custom-parameters.ts';
import type { WaitingQuestion } from './picker-handle.ts';
import type { Platform } from '../platforms.ts';

const deepLinking = 'https://purl.imsglobal.org/spec/lti-dl/claim/';

/** Something chosen, with the identifier that every launch of it will bring back. */
export interface Placed extends PickedItem {
  readonly itemId: string;
}

/**
 * The claims of the answer (Deep Linking 2.0, section 4.5; Security Framework 1.0, section 5.2.2). No
 * `azp`, no `sub`, no null: libraries of platforms stumble over each of them.
 */
export function responseClaims({
  waiting: { question, refusal, locale },
  placed,
  platform,
  launchUrl,
  random,
}: {
  waiting: WaitingQuestion;
  placed: readonly Placed[];
  platform: Platform;
  launchUrl: string;
  random: Random;
}): JWTPayload {
  return {
    iss: platform.clientId,
    aud: platform.issuer,
    nonce: random.id(),
    [claimNames.deploymentId]: question.deploymentId,
    [claimNames.messageType]: 'LtiDeepLinkingResponse',
    [claimNames.version]: '1.3.0',
    ...(question.data === undefined ? {} : { [`${deepLinking}data`]: question.data }),
    [`${deepLinking}content_items`]: placed.map((one) => contentItem(one, launchUrl)),
    ...(refusal === null
      ? {}
      : { [`${deepLinking}errormsg`]: catalogue[refusal][locale], [`${deepLinking}errorlog`]: refusal }),
  };
}

/** A frame's first size, for the LMSs that ask for one; later it follows its content. */
const frameSize = { width: 960, height: 720 };

/** Deep Linking 2.0, section 3.1.3: a link that launches us. The kind stands in `custom`, never in the address alone. */
function contentItem(
  { itemId, kind, eventId, title, target }: Placed,
  launchUrl: string,
): Record<string, unknown> {
  return {
    type: 'ltiResourceLink',
    title,
    url: launchUrl,
    custom: customOf({ itemId, kind, eventId }),
    ...(target === 'iframe' ? { iframe: frameSize } : {}),
    ...(target === 'window' ? { window: { targetName: '_blank' } } : {}),
  };
}
