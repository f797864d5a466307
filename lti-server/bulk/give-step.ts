import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import type { GivenStep, StepPlace } from '../contract/bulk.ts';
import { RoutePlan } from '../contract/routes.ts';
import type { Party } from '../contract/vocabulary.ts';
import { addVersion } from '../routes/agree-route.ts';
import { readPlan } from '../routes/plan.ts';
import { selectProgress, type RouteRow } from '../routes/route-table.ts';
import { updateRoute } from '../routes/table.ts';
import { Unable } from './unable.ts';

/**
 * Puts a step into a route: into the working plan as the tutor's proposal, and agreed at once by whom the tutor
 * names, unless the plan has other changes that nobody has agreed to: then it waits with them.
 *
 * @returns whether it waits for an agreement
 */
export async function giveStep(
  inside: Context,
  of: { route: RouteRow; step: GivenStep; place: StepPlace; agreedBy: readonly Party[] },
): Promise<boolean> {
  const { db, clock, random, actor } = inside;
  const { route, step, place, agreedBy } = of;
  const { schoolId } = actor;
  const routeId = route.route_id;
  const plan = readPlan(route.plan);
  const at = place === 'last' ? plan.steps.length : await placeAfterNow(inside, { route, plan });
  const given = {
    ...step,
    id: random.id(),
    goalId: null,
    resources: [],
    helpers: [],
    alternatives: [],
    proposedBy: 'tutor' as const,
    agreedBy: [],
  };
  const next = RoutePlan.safeParse({ ...plan, steps: plan.steps.toSpliced(at, 0, given) });
  if (!next.success) throw new Unable('full');
  const changed = { plan: JSON.stringify(next.data), revision: route.revision + 1 };
  await updateRoute(
    db,
    { schoolId, routeId, revision: route.revision },
    { ...changed, updated_at: clock(), updated_by: actor.personId },
  );
  await record(db, inside, { action: 'route.edited', pupilId: route.pupil_id, subjectId: routeId });
  const isCurrent = route.agreed_version !== null && route.agreed_revision === route.revision;
  if (agreedBy.length === 0 || !isCurrent) return true;
  await addVersion(inside, { ...route, ...changed }, agreedBy);
  return false;
}

/** After the step for now; where none is, after what is behind. */
async function placeAfterNow(
  { db, actor }: Context,
  { route, plan }: { route: RouteRow; plan: RoutePlan },
): Promise<number> {
  const progress = await selectProgress(db, { schoolId: actor.schoolId, routeId: route.route_id });
  const states = new Map(progress.map((row) => [row.step_id, row.state]));
  const now = plan.steps.findIndex(({ id }) => states.get(id) === 'now');
  if (now !== -1) return now + 1;
  return plan.steps.findLastIndex(({ id }) => (states.get(id) ?? 'planned') !== 'planned') + 1;
}
