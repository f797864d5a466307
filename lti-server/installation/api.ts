import type { FastifyInstance, FastifyRequest, HTTPMethods } from 'fastify';
import { bearerToken } from '../access/session.ts';
import { installationEndpoints, type InstallationKey } from '../contract/installation.ts';
import { Nothing } from '../contract/session.ts';
import { notFound } from '../errors.ts';
import { installationPage } from '../pages/installation.ts';
import { localeOf, localeOfReader } from '../pages/reader.ts';
import { resumeAdministrator } from './admin-session.ts';
import type { AttemptLog } from './attempt-log.ts';
import type { AdminContext, InstallationTools } from './context.ts';
import { installationHandlers, type InstallationHandler } from './endpoints.ts';

export interface InstallationDoor extends InstallationTools {
  readonly attempts: AttemptLog;
}

const bodyLimit = 32 * 1024;

/**
 * The installation page and every endpoint behind it: session → parse → verb → answer by its schema, as
 * for the schools' API, but with the administrators' own sessions.
 */
export async function installation(app: FastifyInstance, door: InstallationDoor): Promise<void> {
  app.get('/installation', async (request, reply) => {
    const page = installationPage(localeOfReader(request));
    return reply.headers(page.headers).send(page.body);
  });
  await app.register(async (api) => {
    api.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    });
    for (const key of Object.keys(installationEndpoints) as InstallationKey[])
      addEndpoint(api, { key, door });
  });
}

function addEndpoint(
  api: FastifyInstance,
  { key, door }: { key: InstallationKey; door: InstallationDoor },
): void {
  const { who, params, body, answer } = installationEndpoints[key];
  const [method, url] = key.split(' ') as [HTTPMethods, string];
  const handler = installationHandlers[key] as InstallationHandler<InstallationKey>;
  const contexts = new WeakMap<FastifyRequest, AdminContext>();
  api.route({
    method,
    url,
    bodyLimit,
    schema: {
      ...(params === Nothing ? {} : { params }),
      ...(body === Nothing ? {} : { body }),
      response: { 200: answer },
    },
    // Before anything else of the request is read.
    async onRequest(request) {
      if (who === 'anybody') return;
      const admin = await resumeAdministrator(door, bearerToken(request.headers.authorization));
      if (who === 'whole' && admin.platformId !== null) throw notFound();
      // The page can be switched to another language than the session began in.
      const locale = localeOf(request.headers['accept-language'], admin.locale);
      contexts.set(request, { ...door, admin: { ...admin, locale } });
    },
    async handler(request) {
      const context = contexts.get(request) ?? door;
      return await handler(context as AdminContext, {
        params: request.params as never,
        body: (request.body ?? {}) as never,
      });
    },
  });
}
