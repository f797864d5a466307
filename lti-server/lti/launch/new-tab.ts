import type { FastifyReply, FastifyRequest } from 'fastify';
import { catalogue, Refusal } from '../../errors.ts';
import { newTabPage } from '../../pages/notice.ts';
import type { Platform } from '../platforms.ts';
import { familyByCode } from '../platforms/families.ts';
import { send } from '../refuse.ts';
import type { LaunchDoor } from './launch-door.ts';
import type { KnownLaunch } from './launch-handle.ts';

/**
 * Offers to begin the login once more at the top level, where first-party cookies work in every browser.
 * @throws Refusal `LTI_COOKIES_BLOCKED` when the login cannot be begun again, its hint being too long to keep
 */
export async function offerNewTab(
  { tools, onLaunch }: LaunchDoor,
  { known, request, reply }: { known: KnownLaunch; request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply> {
  const { login, arrival, question, frameAncestors } = known;
  // A picker belongs to the window of the LMS that waits for its answer.
  if (question !== null) throw new Refusal('LTI_COOKIES_BLOCKED');
  const platform = await tools.platforms.byId(login.platformId);
  if (platform === undefined) throw new Refusal('LTI_COOKIES_BLOCKED');
  const again = startAgain({ publicUrl: tools.publicUrl, launchUrl: tools.launchUrl, platform, known });
  onLaunch({
    result: 'LTI_COOKIES_BLOCKED',
    binding: 'none',
    requestId: request.id,
    trail: request.trail,
    note: null,
  });
  request.log.warn({ code: 'LTI_COOKIES_BLOCKED', platform: platform.platformId }, 'launch refused');
  const page = newTabPage({
    ...again,
    requestId: request.id,
    locale: arrival.locale,
    frameAncestors,
  });
  return send(reply, page, catalogue.LTI_COOKIES_BLOCKED.status);
}

/**
 * By the platform's own launch address where it is known (Moodle, which refuses a login without its message hint);
 * else by a login of ours, without the hint, since platforms accept it only once.
 * @throws Refusal `LTI_COOKIES_BLOCKED` when there is neither
 */
function startAgain({
  publicUrl,
  launchUrl,
  platform,
  known: { login, arrival },
}: {
  publicUrl: string;
  launchUrl: string;
  platform: Platform;
  known: KnownLaunch;
}): Pick<Parameters<typeof newTabPage>[0], 'address' | 'fields'> {
  const { issuer, clientId } = platform;
  const launchAddress = familyByCode(platform.family).launchAddress?.(issuer);
  if (launchAddress !== undefined && login.activity !== null)
    return { address: `${launchAddress}${login.activity}`, fields: null };
  if (login.loginHint === null) throw new Refusal('LTI_COOKIES_BLOCKED');
  const fields = {
    iss: issuer,
    client_id: clientId,
    login_hint: login.loginHint,
    lti_deployment_id: arrival.deploymentId,
    target_link_uri: launchUrl,
  };
  return { address: `${publicUrl}/lti/login`, fields };
}
