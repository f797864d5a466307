import type { Context } from '../access/context.ts';
import type { RoutePlan } from '../contract/routes.ts';
import { readParties, readPlan } from './plan.ts';
import type { RouteRow } from './route-table.ts';
import { insertVersion, selectVersion, updateRoute } from './table.ts';

/**
 * Changes the dates of the working plan and of the agreed one, each as it is: what was not agreed yet stays so,
 * and agreements stay, as people agreed to steps and not to dates. Call it in the transaction that holds the
 * route's lock.
 */
export async function changeDates(
  { db, clock, actor }: Context,
  { route, change }: { route: RouteRow; change: (plan: RoutePlan) => RoutePlan },
): Promise<void> {
  const of = { schoolId: actor.schoolId, routeId: route.route_id };
  const made = { at: clock(), by: actor.personId };
  const revision = route.revision + 1;
  const agreed =
    route.agreed_version === null
      ? undefined
      : await selectVersion(db, { ...of, version: route.agreed_version });
  const version = (route.agreed_version ?? 0) + 1;
  if (agreed !== undefined) {
    const plan = JSON.stringify(change(readPlan(agreed.plan)));
    await insertVersion(db, { ...of, ...made, version, plan, agreedBy: readParties(agreed.agreed_by) });
  }
  await updateRoute(
    db,
    { ...of, revision: route.revision },
    {
      plan: JSON.stringify(change(readPlan(route.plan))),
      revision,
      ...(agreed === undefined ? {} : { agreed_version: version }),
      ...(agreed !== undefined && route.agreed_revision === route.revision
        ? { agreed_revision: revision }
        : {}),
      updated_at: made.at,
      updated_by: made.by,
    },
  );
}
