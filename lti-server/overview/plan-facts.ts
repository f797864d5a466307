import type { Stage } from '../contract/vocabulary.ts';
import { readParties, readPlan } from '../routes/plan.ts';
import type { Database } from '../storage/open.ts';
import { selectAgreedPlans, selectDraftPlans } from './plans-table.ts';
import type { RouteHead } from './table.ts';

/** What the overview needs to know of a plan. */
export interface PlanFacts {
  readonly stage: Stage;
  readonly titles: ReadonlyMap<string, string>;
  /** Days that stand in the plan, the earliest first; of no step and without a title for the end of the whole route. */
  readonly days: readonly { day: string; title: string; stepId: string | null }[];
  readonly endsOn: string | null;
  /** Since when it is agreed without the pupil; null when the pupil was among those who agreed, or nobody has. */
  readonly agreedWithoutPupilAt: number | null;
}

/** Of two thousand routes about five megabytes: enough for a school, and a day's readers see the same ones. */
const mostKept = 2000;

const caches = new WeakMap<object, Map<string, PlanFacts>>();

/**
 * The facts of these routes' plans, by route id. To read a thousand plans costs more than all else of the
 * overview, so facts are kept in memory. They are never stale: an agreed version never changes, and a
 * change of a draft changes its revision, which stands in the key.
 */
export async function planFacts(
  db: Database,
  { schoolId, routes }: { schoolId: string; routes: readonly RouteHead[] },
): Promise<Map<string, PlanFacts>> {
  const cache = cacheOf(db);
  const keyOf = (route: RouteHead): string =>
    `${schoolId} ${route.route_id} ${route.agreed_version === null ? `draft ${route.revision}` : route.agreed_version}`;
  const missing = routes.filter((route) => !cache.has(keyOf(route)));
  const known = new Map(
    routes.flatMap((route) => {
      const facts = cache.get(keyOf(route));
      return facts === undefined ? [] : [[route.route_id, facts] as const];
    }),
  );
  for (const [route, facts] of await readMissing(db, { schoolId, missing })) {
    known.set(route.route_id, facts);
    const [oldest] = cache.keys();
    if (cache.size >= mostKept && oldest !== undefined) cache.delete(oldest);
    cache.set(keyOf(route), facts);
  }
  return known;
}

function cacheOf(db: Database): Map<string, PlanFacts> {
  // A transaction shares the adapter of the database it began on; another database has another one.
  const { adapter } = db.getExecutor();
  const cache = caches.get(adapter) ?? new Map<string, PlanFacts>();
  caches.set(adapter, cache);
  return cache;
}

async function readMissing(
  db: Database,
  { schoolId, missing }: { schoolId: string; missing: readonly RouteHead[] },
): Promise<[RouteHead, PlanFacts][]> {
  const routes = new Map(missing.map((route) => [route.route_id, route]));
  const idsOf = (isDraft: boolean): string[] =>
    missing.filter((route) => (route.agreed_version === null) === isDraft).map((route) => route.route_id);
  const [drafts, agreed] = [idsOf(true), idsOf(false)];
  const rows = [
    ...(drafts.length === 0 ? [] : await selectDraftPlans(db, { schoolId, routeIds: drafts })),
    ...(agreed.length === 0 ? [] : await selectAgreedPlans(db, { schoolId, routeIds: agreed })),
  ];
  return rows.flatMap((row) => {
    const route = routes.get(row.route_id);
    return route === undefined ? [] : [[route, factsOf(row)]];
  });
}

function factsOf(row: { plan: string; agreed_by: string | null; agreed_at: number | null }): PlanFacts {
  const plan = readPlan(row.plan);
  const days = [
    ...plan.steps.flatMap(({ id, title, startsOn, endsOn }) =>
      [startsOn, endsOn].flatMap((day) => (day === null ? [] : [{ day, title, stepId: id }])),
    ),
    ...(plan.endsOn === null ? [] : [{ day: plan.endsOn, title: '', stepId: null }]),
  ];
  const withoutPupil = row.agreed_by !== null && !readParties(row.agreed_by).includes('pupil');
  return {
    stage: plan.stage,
    titles: new Map(plan.steps.map((step) => [step.id, step.title])),
    days: days.toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day))),
    endsOn: plan.endsOn,
    agreedWithoutPupilAt: withoutPupil ? row.agreed_at : null,
  };
}
