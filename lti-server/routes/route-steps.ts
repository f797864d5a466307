import type { Database } from '../storage/open.ts';
import { readPlan } from './plan.ts';
import { selectRoute } from './route-table.ts';
import { selectVersion } from './table.ts';

/**
 * The ids of a route's steps, of the working plan and of the agreed one.
 *
 * @returns null when this pupil has no such route.
 */
export async function stepsOfRoute(
  db: Database,
  of: { schoolId: string; pupilId: string; routeId: string },
): Promise<ReadonlySet<string> | null> {
  const route = await selectRoute(db, of);
  if (route === undefined || route.pupil_id !== of.pupilId) return null;
  const version =
    route.agreed_version === null
      ? undefined
      : await selectVersion(db, { ...of, version: route.agreed_version });
  const plans = [route.plan, ...(version === undefined ? [] : [version.plan])];
  return new Set(plans.flatMap((plan) => readPlan(plan).steps.map((step) => step.id)));
}
