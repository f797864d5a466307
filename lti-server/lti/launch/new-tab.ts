import type { FastifyReply, FastifyRequest } from 'fastify';
import { catalogue, Refusal } from '../../errors.ts';
import { newTabPage } from '../../pages/notice.ts';
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
  if (login.loginHint === null || platform === undefined) throw new Refusal('LTI_COOKIES_BLOCKED');
  onLaunch({
    result: 'LTI_COOKIES_BLOCKED',
    binding: 'none',
    requestId: request.id,
    trail: request.trail,
    note: null,
  });
  request.log.warn({ code: 'LTI_COOKIES_BLOCKED', platform: platform.platformId }, 'launch refused');
  // Without the message hint: platforms accept it only once.
  const fields = {
    iss: platform.issuer,
    client_id: platform.clientId,
    login_hint: login.loginHint,
    lti_deployment_id: arrival.deploymentId,
    target_link_uri: tools.launchUrl,
  };
  const page = newTabPage({
    loginUrl: `${tools.publicUrl}/lti/login`,
    fields,
    requestId: request.id,
    locale: arrival.locale,
    frameAncestors,
  });
  return send(reply, page, catalogue.LTI_COOKIES_BLOCKED.status);
}
