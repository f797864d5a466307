import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { Clock, Random } from '../access/context.ts';
import { bearerToken, resumeSession, type Session } from '../access/session.ts';
import { allow } from '../access/standing.ts';
import { Id } from '../contract/fields.ts';
import { LiveQuestion } from '../contract/live.ts';
import type { Live } from '../live/live.ts';
import type { OpenStream } from '../live/open-stream.ts';
import type { Database } from '../storage/open.ts';

const Params = z.object({ pupilId: Id });

/** A reader that takes nothing any more is cut off at this many bytes; it comes again and reads anew. */
const mostUnread = 16 * 1024;

/** The longest that a page waits for what the other servers say, in milliseconds; afterwards it is told anyway. */
const patience = 2000;

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-content-type-options': 'nosniff',
  // nginx keeps answers back until they are whole, unless it is told not to.
  'x-accel-buffering': 'no',
};

/**
 * `GET /api/pupils/:pupilId/live`: server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html)
 * for whoever may read the pupil's page. They are asked for with the bearer token as everything else is, so
 * the widget reads them by `fetch`: an `EventSource` could send the token in the address only.
 */
export async function liveDoor(
  app: FastifyInstance,
  { db, clock, random, live }: { db: Database; clock: Clock; random: Random; live: Live },
): Promise<void> {
  app.addHook('onRequest', async (request) => {
    request.session = await resumeSession(db, clock, bearerToken(request.headers.authorization));
  });
  app.get(
    '/api/pupils/:pupilId/live',
    { schema: { params: Params, querystring: LiveQuestion } },
    async (request, reply) => {
      const actor = request.session as Session;
      const { pupilId } = request.params as z.infer<typeof Params>;
      const { age } = request.query as z.infer<typeof LiveQuestion>;
      await allow({ db, clock, random, actor }, pupilId, 'page.read');
      await Promise.race([live.listen(), wait(patience)]);
      const { raw } = reply;
      // Gone meanwhile: its `close` has been, and nothing would take its stream away.
      if (raw.destroyed) return reply.hijack();
      const stream: OpenStream = {
        actor,
        pupilId,
        send(event) {
          if (raw.writableLength > mostUnread) raw.destroy();
          else raw.write(event === 'beat' ? ':\n\n' : `event: ${event}\ndata:\n\n`);
        },
        end: () => void raw.end(),
      };
      live.add(stream);
      reply.hijack();
      raw.once('close', () => live.remove(stream));
      raw.writeHead(200, { ...headers, 'x-request-id': request.id });
      live.greet(stream, age);
    },
  );
}

const wait = (duration: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, duration).unref();
  });
