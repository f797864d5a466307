import type { Clock, Random } from '../access/context.ts';
import { livingSessions } from '../access/session.ts';
import { may, standingTo } from '../access/standing.ts';
import { Refusal } from '../errors.ts';
import type { Database } from '../storage/open.ts';
import type { OpenStream } from './open-stream.ts';

/** Asked about at once: far below what either engine takes as parameters of one query. */
const lot = 500;

interface Tools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
}

/** Those of the streams whose session lives and whose reader may still read the page. */
export async function stillAllowed(tools: Tools, streams: readonly OpenStream[]): Promise<Set<OpenStream>> {
  const allowed = new Set<OpenStream>();
  for (const ofSchool of Map.groupBy(streams, ({ actor }) => actor.schoolId).values()) {
    for (let start = 0; start < ofSchool.length; start += lot) {
      for (const stream of await allowedOf(tools, ofSchool.slice(start, start + lot))) allowed.add(stream);
    }
  }
  return allowed;
}

async function allowedOf(tools: Tools, streams: readonly OpenStream[]): Promise<OpenStream[]> {
  const schoolId = streams[0]?.actor.schoolId ?? '';
  const sessionIds = [...new Set(streams.map(({ actor }) => actor.sessionId))];
  const living = await livingSessions(tools.db, { schoolId, sessionIds, now: tools.clock() });
  const allowed: OpenStream[] = [];
  for (const stream of streams) {
    if (living.has(stream.actor.sessionId) && (await mayRead(tools, stream))) allowed.push(stream);
  }
  return allowed;
}

async function mayRead(tools: Tools, { actor, pupilId }: OpenStream): Promise<boolean> {
  try {
    return may(await standingTo({ ...tools, actor }, pupilId), 'page.read');
  } catch (error) {
    if (error instanceof Refusal && error.code === 'NOT_FOUND') return false;
    throw error;
  }
}
