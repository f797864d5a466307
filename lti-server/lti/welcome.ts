import type { Clock, Random } from '../access/context.ts';
import { Refusal } from '../errors.ts';
import type { Arrival } from '../people/arrival.ts';
import { arrive } from '../people/arrive.ts';
import type { Database } from '../storage/open.ts';
import { approveDeployment } from './deployments.ts';
import type { LtiTools } from './tools.ts';

interface Tools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
}

/** How long after its registration a platform's first deployment is let in by itself, in milliseconds. */
const welcomeFor = 24 * 60 * 60_000;

/**
 * For an LMS that names no deployment when it registers, by an invite that says so: the first one that comes
 * is let in. Within the transaction that stores the registration.
 */
export async function promiseWelcome(
  tx: Database,
  { platformId, schoolId, at }: { platformId: string; schoolId: string | null; at: number },
): Promise<void> {
  await tx
    .updateTable('platform')
    .set({ welcome_until: at + welcomeFor, welcome_school: schoolId })
    .where('platform_id', '=', platformId)
    .execute();
}

class WelcomedAnother extends Error {}

/**
 * Lets a waiting deployment in if it is the first of a platform that is to be welcomed: it gets the school of
 * the invite, or a new one. Of several that come at once only one is the first.
 */
async function welcome(
  tools: Tools,
  { platformId, handle }: { platformId: string; handle: string },
): Promise<void> {
  const { db, clock } = tools;
  const now = clock();
  const promised = await db
    .selectFrom('platform')
    .where('platform_id', '=', platformId)
    .where('welcome_until', '>', now)
    .select('welcome_school')
    .executeTakeFirst();
  if (promised === undefined) return;
  try {
    await approveDeployment(tools, {
      handle,
      schoolId: promised.welcome_school,
      alongside: (tx) => keepPromise(tx, platformId),
    });
  } catch (error) {
    if (!(error instanceof WelcomedAnother)) throw error;
  }
}

async function keepPromise(tx: Database, platformId: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('platform')
    .set({ welcome_until: null, welcome_school: null })
    .where('platform_id', '=', platformId)
    .where('welcome_until', 'is not', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new WelcomedAnother();
}

/** Lets the person in, after the first deployment of a platform that is to be welcomed. @throws Refusal */
export async function arriveWelcomed(tools: LtiTools, arrival: Arrival): ReturnType<typeof arrive> {
  try {
    return await arrive(tools, arrival);
  } catch (error) {
    const handle = error instanceof Refusal ? error.details.pendingHandle : undefined;
    if (handle === undefined) throw error;
    await welcome(tools, { platformId: arrival.platformId, handle });
    // Also after another launch's welcome, which may have come between the two.
    return await arrive(tools, arrival);
  }
}
