import type { FastifyInstance, HTTPMethods } from 'fastify';
import type { Clock, Concern, Random } from '../access/context.ts';
import type { Handler, Handlers } from '../access/handlers.ts';
import { bearerToken, resumeSession, type Session } from '../access/session.ts';
import { WrittenAnswer } from '../access/written-answer.ts';
import { endpoints, type EndpointKey } from '../contract/endpoints.ts';
import { FileBody, FileBytes, uploadLimit } from '../contract/files.ts';
import { Nothing } from '../contract/session.ts';
import type { Live } from '../live/live.ts';
import type { Database } from '../storage/open.ts';
import { holdPlace, readBytes, sendBytes } from './bytes.ts';

export interface ApiDoor {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly handlers: Handlers<EndpointKey>;
  /** Passes on to open pages what a request has changed. */
  readonly live: Pick<Live, 'announce'>;
}

/** A whole route with sixty steps is about 60 kB; a draft at most 128 kB. */
const bodyLimit = 256 * 1024;

/** Every endpoint of the contract: session → parse → verb → answer by its schema. There is no second path. */
export async function api(
  app: FastifyInstance,
  { db, clock, random, handlers, live }: ApiDoor,
): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    request.session = await resumeSession(db, clock, bearerToken(request.headers.authorization));
  });
  // Node writes a string of two-byte letters many times slower than the same bytes.
  app.addHook('onSend', (_request, _reply, payload, done) => {
    done(null, typeof payload === 'string' ? Buffer.from(payload) : payload);
  });
  readBytes(app);
  for (const [key, endpoint] of Object.entries(endpoints)) {
    const [method, url] = key.split(' ') as [HTTPMethods, string];
    const handler = handlers[key as EndpointKey] as Handler<EndpointKey>;
    app.route({
      method,
      url,
      ...(endpoint.body === FileBytes ? { bodyLimit: uploadLimit, onRequest: holdPlace } : { bodyLimit }),
      schema: {
        ...(endpoint.params === Nothing ? {} : { params: endpoint.params }),
        ...(endpoint.body === Nothing ? {} : { body: endpoint.body }),
        response: { 200: endpoint.answer },
      },
      async handler(request, reply) {
        const actor = request.session as Session;
        const concerns: Concern[] = [];
        const concern = (what: Concern): void => void concerns.push(what);
        try {
          const answer = await handler(
            { db, clock, random, actor, concern },
            { params: request.params as never, body: request.body ?? {} },
          );
          if (answer instanceof WrittenAnswer)
            return await reply.type('application/json; charset=utf-8').send(answer.bytes);
          return endpoint.answer === FileBody ? sendBytes(reply, answer as FileBody) : answer;
        } finally {
          // Also when it failed: the change may stand, and only its answer not have come about.
          if (concerns.length > 0)
            live.announce({ schoolId: actor.schoolId, bySessionId: actor.sessionId, concerns });
        }
      },
    });
  }
}
