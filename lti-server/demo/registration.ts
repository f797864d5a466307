/**
 * The portal's side of connecting a tool by its address: what the portal says of itself, and where the tool
 * answers. There is room for one tool, so connecting Marshrut again renews what stands there.
 * https://www.imsglobal.org/spec/lti-dr/v1p0/
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { gradeScopes } from './gradebook-endpoints.ts';
import { groupsScope } from './groups.ts';
import type { LmsMeans } from './lms-means.ts';
import { membersScope } from './memberships.ts';
import { messagePage } from './pages/message-page.ts';
import { registrationPage } from './pages/registration-page.ts';
import { words } from './pages/words.ts';
import { readerOf, sendPage } from './reader.ts';

const toolPart = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
const platformPart = 'https://purl.imsglobal.org/spec/lti-platform-configuration';

/** What the portal can do for a tool. */
const messages = ['LtiResourceLinkRequest', 'LtiDeepLinkingRequest', 'LtiSubmissionReviewRequest'];
const scopes: readonly string[] = [...gradeScopes, membersScope, groupsScope];

/** A permission to register is good for one registration, and for an hour. */
const lifetime = 60 * 60_000;

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Where Marshrut registers; it stands beside its login address. */
export const registerUrlOf = ({ loginUrl }: LmsMeans): string => new URL('register', loginUrl).href;

export const addRegistration = (app: FastifyInstance, means: LmsMeans): void => {
  const { platform, toolOrigin, clock, randomId } = means;
  const { issuer } = platform;
  const permissions = new Map<string, number>();

  app.get('/openid-configuration', () => ({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    registration_endpoint: `${issuer}/registration`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['id_token'],
    subject_types_supported: ['public'],
    claims_supported: ['iss', 'sub', 'name', 'given_name', 'family_name'],
    scopes_supported: ['openid', ...scopes],
    [platformPart]: {
      product_family_code: 'marshrut-demo-school',
      version: '1',
      messages_supported: messages.map((type) => ({ type })),
      variables: [],
    },
  }));

  app.post('/connection/tool', (request, reply) => {
    const reader = readerOf(request);
    if (reader.account?.kind !== 'administrator') return reply.callNotFound();
    const address = URL.parse(String(fieldsOf(request.body)['url']));
    if (address?.origin !== toolOrigin) {
      return sendPage(reply.code(400), messagePage({ reader, ...words[reader.locale].problems.stranger }));
    }
    const token = randomId();
    permissions.set(token, clock() + lifetime);
    address.searchParams.set('openid_configuration', `${issuer}/openid-configuration`);
    address.searchParams.set('registration_token', token);
    return sendPage(reply, registrationPage({ reader, address: address.href, toolOrigin }));
  });

  app.post('/registration', (request, reply) => register(request, reply));

  function register(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    // One line of plain text under the name of HTML, as a Moodle's refusals are: a tool must live with that.
    const refuse = (status: number, reason: string): FastifyReply =>
      reply.code(status).type('text/html; charset=utf-8').send(reason);
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) return refuse(401, 'missing_registration_token');
    const until = permissions.get(token);
    if (until === undefined || until <= clock()) return refuse(401, 'token_already_used');
    const asked = fieldsOf(request.body);
    const tool = fieldsOf(asked[toolPart]);
    const redirects = asked['redirect_uris'];
    if (tool['domain'] !== new URL(toolOrigin).host) return refuse(400, 'missing_domain');
    if (asked['token_endpoint_auth_method'] !== 'private_key_jwt')
      return refuse(400, 'invalid_token_endpoint_auth_method');
    if (!Array.isArray(redirects) || !redirects.includes(platform.redirectUri))
      return refuse(400, 'invalid_redirect_uris');
    permissions.delete(token);
    return reply.send({
      ...asked,
      client_id: platform.clientId,
      logo_uri: '',
      scope: scopes.join(' '),
      [toolPart]: { ...tool, deployment_id: platform.deploymentId },
    });
  }
};
