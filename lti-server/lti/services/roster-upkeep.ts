import type { Clock, Random } from '../../access/context.ts';
import { staffRoles } from '../../contract/vocabulary.ts';
import type { Arrival } from '../../people/arrival.ts';
import { readLinkServices } from '../../people/link-services.ts';
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
import { createAskedLately } from './asked-lately.ts';
import { outcomeOfFailure } from './call-outcome.ts';
import type { Connector } from './connector.ts';
import { readRoster } from './roster.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** A course that no staff open for this long is no longer asked about every day. */
const forgottenAfter = 45 * day;

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
  const askedLately = createAskedLately({ clock, freshFor: rosterFreshFor });

  async function ask(schoolId: string, arrival: Arrival): Promise<boolean> {
    const { platformId, deploymentId, course, link } = arrival;
    if (course === null || link === null) return false;
    const { memberships: membershipsUrl } = readLinkServices(link.services);
    if (membershipsUrl === null) return false;
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
      const { role, course } = arrival;
      if (!staffRoles.includes(role) || course === null) return;
      const asking = askedLately.once({ ...arrival, course }, () => ask(schoolId, arrival));
      if (asking !== null) jobs.askLater(asking);
    },

    async handler({ schoolId, subject: courseId }) {
      const of = { schoolId, courseId };
      const place = await selectRosterPlace(db, of);
      if (place === undefined) return { is: 'done' };
      try {
        const members = await readRoster(connector, place);
        await applyRoster({ db, clock, random }, { ...of, peopleOf: place.peopleOf, members });
        await saveRosterOutcome(db, { ...of, at: clock(), reason: null });
        return nextTime(place.askedAt, clock());
      } catch (error) {
        const { platformId, deploymentId, contextId } = place;
        askedLately.forget({ platformId, deploymentId, course: { contextId } });
        const outcome = outcomeOfFailure(error, clock());
        const { reason } = outcome;
        await saveRosterOutcome(db, { ...of, at: clock(), reason });
        // Somebody may mend the LMS tomorrow.
        return outcome.is === 'giveUp' ? { ...nextTime(place.askedAt, clock()), reason } : outcome;
      }
    },
  };
}

const nextTime = (askedAt: number, now: number): JobOutcome =>
  now - askedAt < forgottenAfter ? { is: 'again', at: now + day } : { is: 'done' };
