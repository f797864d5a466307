/**
 * Tokens for the portal's services: the tool asks with an assertion that it has signed.
 * https://www.imsglobal.org/spec/security/v1p0/#using-json-web-tokens-with-oauth-2-0-client-credentials-grant
 */
import { createLocalJWKSet, jwtVerify } from 'jose';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LmsMeans } from './lms-means.ts';

/** Says whether a request carries a token that is good for a scope. */
export type Permits = (request: FastifyRequest, scope: string) => boolean;

const life = 60 * 60;
/** Nobody needs so many; the oldest go first. */
const kept = 500;

const textOf = (body: unknown, name: string): string => {
  const value = (body as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : '';
};

/** Adds the token endpoint, which gives those of the `offered` scopes that are asked for. */
export const addServiceTokens = (
  app: FastifyInstance,
  { means, offered }: { means: LmsMeans; offered: readonly string[] },
): Permits => {
  const { platform, clock, randomId } = means;
  const tokens = new Map<string, { scopes: readonly string[]; until: number }>();
  const used = new Set<string>();

  const isSigned = async (assertion: string): Promise<boolean> => {
    try {
      const { payload } = await jwtVerify(assertion, createLocalJWKSet(await means.toolKeySet()), {
        algorithms: ['RS256'],
        audience: `${platform.issuer}/token`,
        issuer: platform.clientId,
        subject: platform.clientId,
        requiredClaims: ['jti', 'exp', 'iat'],
        currentDate: new Date(clock()),
      });
      const { jti = '' } = payload;
      if (used.has(jti)) return false;
      used.add(jti);
      if (used.size > kept) used.delete(used.values().next().value ?? '');
      return true;
    } catch {
      return false;
    }
  };

  app.post('/token', async (request, reply) => {
    // JSON under the name of HTML, as a Moodle answers: a tool must live with that.
    reply.type('text/html; charset=utf-8');
    const refuse = (error: string) => reply.code(400).send(JSON.stringify({ error }));
    if (textOf(request.body, 'grant_type') !== 'client_credentials') return refuse('unsupported_grant_type');
    if (!(await isSigned(textOf(request.body, 'client_assertion')))) return refuse('invalid_client');
    const scopes = textOf(request.body, 'scope')
      .split(' ')
      .filter((scope) => offered.includes(scope));
    if (scopes.length === 0) return refuse('invalid_scope');
    const token = randomId();
    tokens.set(token, { scopes, until: clock() + life * 1000 });
    const [oldest] = tokens.keys();
    if (tokens.size > kept && oldest !== undefined) tokens.delete(oldest);
    const answer = { access_token: token, token_type: 'Bearer', expires_in: life, scope: scopes.join(' ') };
    return reply.send(JSON.stringify(answer));
  });

  return (request, scope) => {
    const token = tokens.get(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '');
    return token !== undefined && token.until > clock() && token.scopes.includes(scope);
  };
};
