import type { Context } from '../access/context.ts';
import { record } from '../access/audit.ts';
import type { WeekResult } from '../contract/bulk.ts';
import type { RoutePlan, Step } from '../contract/routes.ts';
import { Refusal } from '../errors.ts';
import { changeDates } from '../routes/change-dates.ts';
import { writeResults } from '../routes/enter-results.ts';
import { selectRoute, type RouteRow } from '../routes/route-table.ts';
import { daysLater } from '../routes/shift-plan.ts';
import { Unable } from './unable.ts';

interface Closing {
  readonly route: RouteRow;
  readonly results: readonly { readonly stepId: string; readonly to: WeekResult }[];
  readonly nextMonday: string;
}

/** Writes down what became of a week's steps, and moves those that go on next week. */
export async function closeWeek(inside: Context, { route, results, nextMonday }: Closing): Promise<void> {
  const said = results.flatMap(({ stepId, to }) => (to === 'next_week' ? [] : [{ stepId, state: to }]));
  const moved = new Set(results.flatMap(({ stepId, to }) => (to === 'next_week' ? [stepId] : [])));
  const { db, actor } = inside;
  try {
    if (said.length > 0) await writeResults(inside, { route, results: said });
  } catch (failure) {
    if (failure instanceof Refusal && failure.code === 'NOT_FOUND') throw new Unable('step_gone');
    throw failure;
  }
  if (moved.size === 0) return;
  const of = { schoolId: actor.schoolId, routeId: route.route_id };
  const latest = (await selectRoute(db, of)) ?? route;
  let found = 0;
  await changeDates(inside, {
    route: latest,
    change: (plan) => {
      found = Math.max(found, plan.steps.filter(({ id }) => moved.has(id)).length);
      return withMoved(plan, { moved, nextMonday });
    },
  });
  if (found < moved.size) throw new Unable('step_gone');
  await record(db, inside, {
    action: 'route.shifted',
    pupilId: route.pupil_id,
    subjectId: route.route_id,
  });
}

function withMoved(
  plan: RoutePlan,
  { moved, nextMonday }: { moved: ReadonlySet<string>; nextMonday: string },
): RoutePlan {
  const steps = plan.steps.map((step) => (moved.has(step.id) ? nextWeek(step, nextMonday) : step));
  const ends = steps.flatMap(({ id, endsOn }) => (moved.has(id) && endsOn !== null ? [endsOn] : []));
  return {
    ...plan,
    steps,
    // The route lasts as long as what was moved in it.
    endsOn: plan.endsOn === null ? null : later(plan.endsOn, ...ends),
  };
}

const later = (...days: readonly string[]): string => days.toSorted().at(-1) as string;

/** The step begins on that Monday and lasts its week; one that was to last longer still does. */
const nextWeek = (step: Step, nextMonday: string): Step => ({
  ...step,
  startsOn: later(nextMonday, step.startsOn ?? nextMonday),
  endsOn: later(daysLater(nextMonday, 6), step.endsOn ?? nextMonday),
});
