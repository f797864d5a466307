import type { Clock, Random } from '../../access/context.ts';
import { staffRoles } from '../../contract/vocabulary.ts';
import type { Arrival } from '../../people/arrival.ts';
import { applyRoster } from '../../people/roster.ts';
import {
  askForRoster,
  rosterFreshFor,
  saveRosterOutcome,
  selectRosterPlace,
} from '../../people/roster-table.ts';
import type { JobHandler, JobOutcome, JobRunner } from '../../storage/job-runner.ts';
import { enqueue } from '../../storage/jobs.ts';
import type { Database } from '../../storage/open.ts';
import { outcomeOfFailure } from './call-outcome.ts';
import type { Connector } from './connector.ts';
import { readRoster } from './roster.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** A course that no staff open for this long is no longer asked about every day. */
const forgottenAfter = 45 * day;
/** Courses remembered as just asked about; far more than come in while a list is fresh. */
const mostRemembered = 10_000;

export const rosterJob = 'roster.sync';

interface UpkeepTools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly connector: Connector;
}

export interface RosterUpkeep {
  /** Staff have come in: the list is read soon, unless it is fresh. Costs the launch itself next to nothing. */
  noticed(jobs: Pick<JobRunner, 'askLater'>, of: { schoolId: string; arrival: Arrival }): void;
  readonly handler: JobHandler;
}

/** Keeps the members of courses as the LMS lists them: when staff come in, and every day after. */
export function createRosterUpkeep({ db, clock, random, connector }: UpkeepTools): RosterUpkeep {
  const askedAt = new Map<string, number>();

  async function ask(schoolId: string, arrival: Arrival): Promise<boolean> {
    const membershipsUrl = addressIn(arrival.link?.services);
    if (membershipsUrl === null || arrival.course === null || arrival.link === null) return false;
    const { platformId, deploymentId, course, link } = arrival;
    const now = clock();
    const { contextId } = course;
    const place = { schoolId, platformId, deploymentId, contextId, ltiLinkId: link.ltiLinkId };
    return await db.transaction().execute(async (tx) => {
      const asked = await askForRoster(tx, { ...place, membershipsUrl, now });
      if (asked === null || (asked.syncedAt !== null && now - asked.syncedAt < rosterFreshFor)) return false;
      const { courseId: subject } = asked;
      await enqueue(tx, { schoolId, kind: rosterJob, subject, payload: {}, dueAt: now, now });
      return true;
    });
  }

  return {
    noticed(jobs, { schoolId, arrival }) {
      if (!staffRoles.includes(arrival.role) || arrival.course === null) return;
      const key = `${arrival.platformId} ${arrival.deploymentId} ${arrival.course.contextId}`;
      const now = clock();
      if (now - (askedAt.get(key) ?? -Infinity) < rosterFreshFor) return;
      if (askedAt.size >= mostRemembered) askedAt.clear();
      askedAt.set(key, now);
      jobs.askLater(async () => {
        try {
          return await ask(schoolId, arrival);
        } catch (error) {
          askedAt.delete(key);
          throw error;
        }
      });
    },

    async handler({ schoolId, subject: courseId }) {
      const of = { schoolId, courseId };
      const place = await selectRosterPlace(db, of);
      if (place === undefined) return { is: 'done' };
      try {
        const members = await readRoster(connector, place);
        await applyRoster({ db, clock, random }, { ...of, platformId: place.platformId, members });
        await saveRosterOutcome(db, { ...of, at: clock(), reason: null });
        return nextTime(place.askedAt, clock());
      } catch (error) {
        const outcome = outcomeOfFailure(error, clock());
        await saveRosterOutcome(db, { ...of, at: clock(), reason: outcome.reason });
        return outcome;
      }
    },
  };
}

const nextTime = (askedAt: number, now: number): JobOutcome =>
  now - askedAt < forgottenAfter ? { is: 'again', at: now + day } : { is: 'done' };

/** The address among the services of a launch, as `servicesOf` wrote them down. */
function addressIn(services: string | undefined): string | null {
  const { memberships } = JSON.parse(services ?? '{}') as { memberships?: string | null };
  return typeof memberships === 'string' && URL.canParse(memberships) ? memberships : null;
}
