import type { FastifyInstance, FastifyRequest, HTTPMethods } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { Clock, Random } from '../access/context.ts';
import type { Handler, Handlers } from '../access/handlers.ts';
import { resumeSession, type Session } from '../access/session.ts';
import { endpoints, type EndpointKey } from '../contract/endpoints.ts';
import { Nothing } from '../contract/session.ts';
import { Refusal } from '../errors.ts';
import type { Database } from '../storage/open.ts';
import { answerWriter } from './answer-writer.ts';

export interface ApiDoor {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly handlers: Handlers<EndpointKey>;
}

/** A whole route with sixty steps is about 60 kB; a draft at most 128 kB. */
const bodyLimit = 256 * 1024;

/** Every endpoint of the contract: session → parse → verb → answer by its schema. There is no second path. */
export async function api(app: FastifyInstance, { db, clock, random, handlers }: ApiDoor): Promise<void> {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(answerWriter);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    request.session = await resumeSession(db, clock, bearerToken(request));
  });
  // Node writes a string of two-byte letters many times slower than the same bytes.
  app.addHook('onSend', (_request, _reply, payload, done) => {
    done(null, typeof payload === 'string' ? Buffer.from(payload) : payload);
  });
  for (const [key, endpoint] of Object.entries(endpoints)) {
    const [method, url] = key.split(' ') as [HTTPMethods, string];
    const handler = handlers[key as EndpointKey] as Handler<EndpointKey>;
    app.route({
      method,
      url,
      bodyLimit,
      schema: {
        ...(endpoint.params === Nothing ? {} : { params: endpoint.params }),
        ...(endpoint.body === Nothing ? {} : { body: endpoint.body }),
        response: { 200: endpoint.answer },
      },
      async handler(request) {
        const actor = request.session as Session;
        return await handler(
          { db, clock, random, actor },
          { params: request.params as never, body: (request.body ?? {}) as never },
        );
      },
    });
  }
}

function bearerToken(request: FastifyRequest): string {
  const token = /^Bearer ([\w.-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Refusal('NO_SESSION');
  return token;
}
