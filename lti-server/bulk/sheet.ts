import type { Context } from '../access/context.ts';
import type { SheetChild, SheetStep } from '../contract/bulk.ts';
import type { RoutePlan } from '../contract/routes.ts';
import { notFound } from '../errors.ts';
import { helpCardsOf, type HelpCard } from '../profile/help-cards.ts';
import { readPlan } from '../routes/plan.ts';
import type { RouteRow } from '../routes/route-table.ts';
import { mayWrite } from './do-bulk.ts';
import { selectAgreedPlans, selectProgressOfMany, selectPupilNames, selectRoutesOfMany } from './table.ts';

/**
 * The chosen children with their routes, in one answer: what a deed for several of them is prepared with.
 * Children whose routes the caller does not write are left out.
 * @throws Refusal `NOT_FOUND` when none is left
 */
export async function readSheet(
  context: Context,
  { pupilIds: asked }: { pupilIds: readonly string[] },
): Promise<{ children: SheetChild[] }> {
  const { db, actor } = context;
  const { schoolId } = actor;
  const pupilIds: string[] = [];
  for (const pupilId of new Set(asked)) if (await mayWrite(context, pupilId)) pupilIds.push(pupilId);
  if (pupilIds.length === 0) throw notFound();
  const [names, rows, cards] = await Promise.all([
    selectPupilNames(db, { schoolId, pupilIds }),
    selectRoutesOfMany(db, { schoolId, pupilIds }),
    helpCardsOf(db, { schoolId, pupilIds }),
  ]);
  const routes = currentRoutes(rows);
  const routeIds = [...routes.values()].map((route) => route.route_id);
  const [progress, agreed] =
    routeIds.length === 0
      ? [[], []]
      : await Promise.all([
          selectProgressOfMany(db, { schoolId, routeIds }),
          selectAgreedPlans(db, { schoolId, routeIds }),
        ]);
  const agreedPlans = new Map(agreed.map((row) => [row.route_id, row.plan]));
  const progressOf = Map.groupBy(progress, (row) => row.route_id);
  const { compare } = new Intl.Collator(actor.locale);
  return {
    children: names
      .map(({ pupil_id: pupilId, name }): SheetChild => {
        const route = routes.get(pupilId);
        const help = fiveLines(cards.get(pupilId));
        if (route === undefined) return { pupilId, name, route: null, help };
        const plan = readPlan(agreedPlans.get(route.route_id) ?? route.plan);
        return {
          pupilId,
          name,
          help,
          route: {
            routeId: route.route_id,
            title: plan.title,
            status: route.status,
            pausedOn: route.paused_on,
            agreedIsCurrent: route.agreed_revision === route.revision,
            steps: presentSteps(plan, progressOf.get(route.route_id) ?? []),
          },
        };
      })
      .sort((one, other) => compare(one.name, other.name)),
  };
}

const mostStrengths = 2;
const mostLines = 5;

function fiveLines(card: HelpCard | undefined): SheetChild['help'] {
  const strengths = (card?.strengths ?? []).slice(0, mostStrengths);
  const lines = (card?.lines ?? []).slice(0, mostLines - strengths.length).map(({ text }) => text);
  return { strengths, lines };
}

type ProgressRow = Awaited<ReturnType<typeof selectProgressOfMany>>[number];

function presentSteps({ steps }: RoutePlan, progress: readonly ProgressRow[]): SheetStep[] {
  const rows = new Map(progress.map((row) => [row.step_id, row]));
  return steps.map(({ id, title, whatToDo, form, helpers, startsOn, endsOn }) => {
    const row = rows.get(id);
    const what = { id, title, whatToDo, form, helpers, startsOn, endsOn };
    return { ...what, state: row?.state ?? 'planned', changedAt: row?.changed_at ?? null };
  });
}

/** The route that is on for each child: the newest that is not closed, else the newest. Rows come newest first. */
function currentRoutes(rows: readonly RouteRow[]): Map<string, RouteRow> {
  const current = new Map<string, RouteRow>();
  for (const row of rows) {
    const known = current.get(row.pupil_id);
    if (known === undefined || (known.status === 'closed' && row.status !== 'closed'))
      current.set(row.pupil_id, row);
  }
  return current;
}
