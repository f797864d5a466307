import type { FastifyInstance } from 'fastify';

/** So many requests begin before the network is looked at again. Fewer cost more CPU, more are less fair. */
const mostInTurn = 8;

/**
 * Lets requests begin in the order in which they have come, a few in each turn of the event loop. On SQLite a request
 * runs from its beginning to its answer at one go. If each began as soon as it was read, a whole round of others would
 * be answered before the network was looked at again, and the system names first those connections that it named
 * before: whoever came a little late was passed by all of them, round after round, and waited twice as long. Who begins
 * together is also stored together (`storage/together.ts`), which spares waits for the disk.
 */
export function takeTurns(app: FastifyInstance): void {
  const waiting: (() => void)[] = [];
  const beginNext = (): void => {
    const next = waiting.splice(0, mostInTurn);
    if (waiting.length > 0) setImmediate(beginNext);
    for (const begin of next) begin();
  };
  app.addHook('onRequest', (_request, _reply, begin) => {
    waiting.push(begin);
    if (waiting.length === 1) setImmediate(beginNext);
  });
}
