import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from './access/context.ts';
import { purgeSessions } from './access/session.ts';
import { purgeDrafts } from './drafts/drafts.ts';
import { purgeToolKeys } from './lti/tool-keys.ts';
import { purgeHelpCalls } from './routes/help.ts';
import type { Database } from './storage/open.ts';

const hour = 60 * 60_000;

/** What is erased when its time is over; how long each is kept, `tableFacts` in `storage/schema.ts` says. */
const purges: readonly ((db: Database, now: number) => Promise<void>)[] = [
  purgeSessions,
  purgeDrafts,
  purgeHelpCalls,
  purgeToolKeys,
];

/** Tidies up now and every hour after. Several servers on one database may do it at once. */
export function keepHouse({ db, clock, log }: { db: Database; clock: Clock; log: FastifyBaseLogger }): {
  stop(): void;
} {
  const tidy = async (): Promise<void> => {
    for (const purge of purges) {
      try {
        await purge(db, clock());
      } catch (error) {
        log.warn({ err: error, purge: purge.name }, 'housekeeping put off');
      }
    }
  };
  void tidy();
  const timer = setInterval(() => void tidy(), hour).unref();
  return { stop: () => clearInterval(timer) };
}
