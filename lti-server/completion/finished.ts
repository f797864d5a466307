import type { RoutePlan } from '../contract/routes.ts';
import type { StepState } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { selectAgreedRoutes, selectStatesOfRoutes } from './routes-table.ts';

/** A route whose agreed steps are all done. */
export interface FinishedRoute {
  readonly pupilId: string;
  readonly name: string;
  readonly routeId: string;
  /** When the last of its steps was done. */
  readonly finishedAt: number;
}

/** Done, or done in another way. A step that was put off is not finished: it waits. */
const done: readonly StepState[] = ['done', 'changed'];

/** When the last step of an agreed plan was done; null while one is not, and for a plan without steps. */
export function finishOf(
  plan: RoutePlan,
  progress: readonly { step_id: string; state: StepState; changed_at: number }[],
): number | null {
  if (plan.steps.length === 0) return null;
  const byStep = new Map(progress.map((row) => [row.step_id, row]));
  let latest = 0;
  for (const step of plan.steps) {
    const row = byStep.get(step.id);
    if (row === undefined || !done.includes(row.state)) return null;
    latest = Math.max(latest, row.changed_at);
  }
  return latest;
}

/**
 * The finished routes among those of a course's pupils, or of some pupils: for each pupil the one that
 * was finished first, since that is what counts.
 */
export async function finishedRoutes(
  db: Database,
  of: { schoolId: string; courseId: string },
): Promise<ReadonlyMap<string, FinishedRoute>> {
  const routes = await selectAgreedRoutes(db, of);
  const states = Map.groupBy(await selectStatesOfRoutes(db, of), (row) => row.route_id);
  const finished = new Map<string, FinishedRoute>();
  for (const route of routes) {
    const finishedAt = finishOf(JSON.parse(route.plan) as RoutePlan, states.get(route.route_id) ?? []);
    const before = finished.get(route.pupil_id);
    if (finishedAt === null || (before !== undefined && before.finishedAt <= finishedAt)) continue;
    finished.set(route.pupil_id, {
      pupilId: route.pupil_id,
      name: route.name,
      routeId: route.route_id,
      finishedAt,
    });
  }
  return finished;
}
