import { dayOf, type Context } from '../access/context.ts';
import { allowSchool } from '../access/school-standing.ts';
import type { SchoolPupils } from '../contract/coordination.ts';
import { planFacts } from '../overview/plan-facts.ts';
import type { RouteHead } from '../overview/table.ts';
import { listPupils } from '../pupils/table.ts';
import { selectLastMeetings, selectLastTalks, selectOpenRoutes } from './school-table.ts';

/** A talk that lies further back is no longer told of: about a school year. */
const longest = 300 * 24 * 60 * 60_000;

/**
 * Where the route of every child of the school stands, and on which day somebody last talked with the child. No
 * titles, no texts, nothing that a child has pressed; who the tutors are, `readCoordination` tells.
 * @throws Refusal `NOT_FOUND` for everybody but a coordinator
 */
export async function readSchoolPupils(context: Context): Promise<SchoolPupils> {
  await allowSchool(context, 'pupils.overview');
  const { db, clock, actor } = context;
  const { schoolId } = actor;
  const since = clock() - longest;
  const [pupils, routes, talks, meetings] = await Promise.all([
    listPupils(db, schoolId),
    selectOpenRoutes(db, { schoolId }),
    selectLastTalks(db, { schoolId, since }),
    selectLastMeetings(db, { schoolId, since }),
  ]);
  const current = new Map<string, RouteHead>();
  for (const route of routes) {
    const known = current.get(route.pupil_id);
    if (known === undefined || goesBefore(route, known)) current.set(route.pupil_id, route);
  }
  const facts = await planFacts(db, { schoolId, routes: [...current.values()] });
  const talked = new Map<string, number>();
  for (const { pupil_id: id, at } of [...talks, ...meetings])
    if (at !== null) talked.set(id, Math.max(at, talked.get(id) ?? 0));
  return {
    pupils: pupils.map(({ pupil_id: pupilId }) => {
      const route = current.get(pupilId);
      const at = talked.get(pupilId);
      return {
        pupilId,
        route: route?.status === 'agreed' ? 'agreed' : route === undefined ? null : 'draft',
        stage: (route && facts.get(route.route_id)?.stage) ?? null,
        talkedOn: at === undefined ? null : dayOf(at),
      };
    }),
  };
}

/** An agreed route before a draft, a newer one before an older. */
const goesBefore = (one: RouteHead, other: RouteHead): boolean =>
  one.status === other.status ? one.created_at > other.created_at : one.status === 'agreed';
