/**
 * The platform's three addresses of a launch: where the activity's frame begins, where the tool asks who is
 * there, and where it reads the keys.
 * https://www.imsglobal.org/spec/security/v1p0/#openid_connect_launch_flow
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkAuthenticationRequest } from './authentication-request.ts';
import { launchClaims } from './launch-claims.ts';
import type { Gradebook } from './gradebook.ts';
import { createLaunchHints, type Launch } from './launch-hints.ts';
import type { Choices } from './content-choice.ts';
import type { LmsMeans } from './lms-means.ts';
import { framedMessagePage } from './pages/message-page.ts';
import { postingPage } from './pages/posting-page.ts';
import { words } from './pages/words.ts';
import { mayEditCourse, type PlacedItems } from './placed-items.ts';
import { readerOf, sendPage } from './reader.ts';
import { activity } from './school.ts';

/** Marks the second try of an authentication request whose first came without the portal's own cookie. */
const repostMark = 'reposted';

/** The seeded activity as its launches tell of it. */
const seeded: Launch['link'] = {
  resourceLinkId: activity.resourceLinkId,
  title: activity.title,
  about: activity.about,
  custom: { activity: activity.resourceLinkId },
};

export const addLtiEndpoints = (
  app: FastifyInstance,
  {
    means,
    placed,
    choices,
    gradebook,
  }: { means: LmsMeans; placed: PlacedItems; choices: Choices; gradebook: Gradebook },
): void => {
  const { platform, clock, randomId } = means;
  const hints = createLaunchHints({ clock, randomId, activityId: activity.id });
  const targetLinkUri = platform.redirectUri;

  const say = (
    request: FastifyRequest,
    reply: FastifyReply,
    problem: 'anonymous' | 'foreign',
  ): FastifyReply => {
    const reader = readerOf(request);
    return sendPage(reply, framedMessagePage({ reader, ...words[reader.locale].problems[problem] }));
  };

  app.get('/jwks', () => platform.jwks());

  const begin = (request: FastifyRequest, reply: FastifyReply, link: Launch['link']): FastifyReply => {
    const { account, locale } = readerOf(request);
    if (account === null) return say(request, reply.code(403), 'anonymous');
    const { target, review } = request.query as Record<string, unknown>;
    const inWindow = target === 'window';
    const fields = {
      iss: platform.issuer,
      target_link_uri: targetLinkUri,
      login_hint: account.id,
      lti_message_hint: hints.issue({
        account,
        documentTarget: inWindow ? 'window' : 'iframe',
        link,
        // Only those who teach have a gradebook to open a child's work from.
        review: typeof review === 'string' && mayEditCourse(account) ? review : null,
      }),
      client_id: platform.clientId,
      lti_deployment_id: platform.deploymentId,
    };
    return sendPage(reply, postingPage({ locale, action: means.loginUrl, fields }));
  };

  app.get(`/activity/${activity.id}/launch`, (request, reply) => begin(request, reply, seeded));

  app.get('/activity/:id/launch', (request, reply) => {
    const item = placed.find((request.params as { id: string }).id);
    return item === null ? reply.callNotFound() : begin(request, reply, { ...item, about: '' });
  });

  app.get('/content/launch', (request, reply) =>
    mayEditCourse(readerOf(request).account) ? begin(request, reply, null) : reply.callNotFound(),
  );

  const authenticate = async (
    request: FastifyRequest,
    reply: FastifyReply,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<FastifyReply> => {
    const { account, locale } = readerOf(request);
    const outcome = checkAuthenticationRequest({
      parameters,
      platform,
      hints,
      accountId: account?.id ?? null,
    });
    if (outcome.kind === 'foreign') return say(request, reply.code(400), 'foreign');
    if (outcome.kind === 'refused') {
      // A page of the tool that posts or moves on by itself makes the browser hold the portal's Lax cookie
      // back. Asked once more from a page of the portal, it comes along.
      if (outcome.error === 'login_required' && parameters[repostMark] === undefined) {
        const fields = { ...(parameters as Record<string, string>), [repostMark]: '1' };
        return sendPage(reply, postingPage({ locale, action: '/auth', fields }));
      }
      const { error, description, state } = outcome;
      const fields = { error, error_description: description, ...(state === null ? {} : { state }) };
      return sendPage(reply, postingPage({ locale, action: platform.redirectUri, fields }));
    }
    const token = await platform.idToken(
      launchClaims({
        ...outcome.launch,
        choices,
        gradebook,
        nonce: outcome.nonce,
        locale,
        issuer: platform.issuer,
        targetLinkUri,
      }),
    );
    const fields = { id_token: token, ...(outcome.state === null ? {} : { state: outcome.state }) };
    return sendPage(reply, postingPage({ locale, action: platform.redirectUri, fields }));
  };

  app.get('/auth', (request, reply) =>
    authenticate(request, reply, request.query as Record<string, unknown>),
  );
  app.post('/auth', (request, reply) =>
    authenticate(request, reply, (request.body ?? {}) as Record<string, unknown>),
  );
};
