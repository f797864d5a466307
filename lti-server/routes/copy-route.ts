import type * as z from 'zod/mini';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { RouteCopy } from '../contract/route-deeds.ts';
import type { RouteView } from '../contract/route-views.ts';
import { notFound } from '../errors.ts';
import { readPlan } from './plan.ts';
import { selectPersonName, selectRoute } from './route-table.ts';
import { withoutPerson } from './without-person.ts';
import { createRoute } from './write-route.ts';

/** `interest_spark_Xy…` keeps what it was made of; only its own part is new. */
const freshId = (old: string, id: string): string => {
  const made = /^([a-z]+_[a-z]+)_/.exec(old)?.[1];
  return made === undefined ? id : `${made}_${id.slice(0, 16).replaceAll('_', '-')}`;
};

/**
 * Begins a draft for a pupil with the steps of another pupil's route. Who that other child is, what it
 * said, what became of its steps and who helped stays behind.
 * @throws Refusal `NOT_FOUND` unless the caller reads the one plan and writes the other pupil's routes
 */
export async function copyRoute(
  context: Context,
  { pupilId, routeId, fromRouteId, startsOn }: { pupilId: string } & z.infer<typeof RouteCopy>,
): Promise<RouteView> {
  const { db, random, actor } = context;
  const { schoolId, locale } = actor;
  await allow(context, pupilId, 'route.write');
  const from = await selectRoute(db, { schoolId, routeId: fromRouteId });
  if (from === undefined) throw notFound();
  const { personId } = await allow(context, from.pupil_id, 'plan.read');
  const person = await selectPersonName(db, { schoolId, personId });
  const plan = withoutPerson(readPlan(from.plan), {
    name: person?.name ?? '',
    startsOn,
    locale,
    newId: (old) => freshId(old, random.id()),
  });
  return createRoute(context, { pupilId, routeId, plan });
}
