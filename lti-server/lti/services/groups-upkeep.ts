import type { Clock } from '../../access/context.ts';
import { staffRoles } from '../../contract/vocabulary.ts';
import type { Arrival } from '../../people/arrival.ts';
import { replaceGroups, selectCourseOfContext } from '../../people/groups-table.ts';
import { readLinkServices } from '../../people/link-services.ts';
import type { JobHandler, JobRunner } from '../../storage/job-runner.ts';
import { enqueue } from '../../storage/jobs.ts';
import type { Database } from '../../storage/open.ts';
import { createAskedLately } from './asked-lately.ts';
import { outcomeOfFailure } from './call-outcome.ts';
import type { Connector } from './connector.ts';
import { readGroups, type GroupsPlace } from './groups.ts';

/** The job that reads a course's groups; its subject is the course. */
export const groupsJob = 'groups.sync';

/** How often staff who come in make the groups be read, in milliseconds. */
const freshFor = 10 * 60_000;
/** The list of members is read first, so that everybody in a group is known; then the groups. */
const afterRoster = 15_000;

interface UpkeepTools {
  readonly db: Database;
  readonly clock: Clock;
  readonly connector: Connector;
}

export interface GroupsUpkeep {
  /** Staff have come in: the groups are read soon, where the LMS has any. Costs the launch next to nothing. */
  noticed(jobs: Pick<JobRunner, 'askLater'>, of: { schoolId: string; arrival: Arrival }): void;
  readonly handler: JobHandler;
}

function placeIn(services: string, of: Pick<GroupsPlace, 'platformId' | 'deploymentId'>): GroupsPlace | null {
  const { groups: groupsUrl, memberships: membershipsUrl } = readLinkServices(services);
  return groupsUrl === null || membershipsUrl === null ? null : { ...of, groupsUrl, membershipsUrl };
}

/** Keeps the groups of courses as the LMS has them. */
export function createGroupsUpkeep({ db, clock, connector }: UpkeepTools): GroupsUpkeep {
  const askedLately = createAskedLately({ clock, freshFor });
  return {
    noticed(jobs, { schoolId, arrival }) {
      const { platformId, deploymentId, course, link, role } = arrival;
      if (course === null || !link?.services.includes('"groups":"') || !staffRoles.includes(role)) return;
      const place = placeIn(link.services, { platformId, deploymentId });
      if (place === null) return;
      const { contextId } = course;
      const asking = askedLately.once({ ...arrival, course }, async () => {
        const row = await selectCourseOfContext(db, { schoolId, platformId, deploymentId, contextId });
        if (row === undefined) return false;
        const now = clock();
        const job = { schoolId, kind: groupsJob, subject: row.course_id, payload: place };
        await db.transaction().execute((tx) => enqueue(tx, { ...job, dueAt: now + afterRoster, now }));
        return false;
      });
      if (asking !== null) jobs.askLater(asking);
    },

    async handler({ schoolId, subject: courseId, payload }) {
      const place = payload as GroupsPlace;
      const { platformId } = place;
      try {
        const groups = await readGroups(connector, place);
        await db.transaction().execute((tx) => replaceGroups(tx, { schoolId, courseId, platformId, groups }));
        return { is: 'done' };
      } catch (error) {
        return outcomeOfFailure(error, clock());
      }
    },
  };
}
