import { dayOf, type Context } from '../access/context.ts';
import type { Step } from '../contract/routes.ts';
import type { StepState, TieKind } from '../contract/vocabulary.ts';
import { readPlan } from '../routes/plan.ts';
import { selectPlansInForce, selectStates } from './class-table.ts';
import { lessonSteps } from './lesson-steps.ts';
import { selectRecommendationsOf, type RecommendationRow } from './recommendations-table.ts';

/** Something that is tried with a child now and concerns the reader. */
export interface Tried {
  readonly routeId: string;
  readonly step: Step;
  /** Instructions of a specialist, for grown-ups; empty where there are none. */
  readonly how: string;
  /** The last day of the step, else of the route. */
  readonly until: string | null;
}

/** What is tried with each of these children now, as far as it concerns the caller, the nearest first. */
export async function triedNow(
  { db, clock, actor }: Context,
  children: ReadonlyMap<string, TieKind>,
): Promise<ReadonlyMap<string, readonly Tried[]>> {
  const of = { schoolId: actor.schoolId, pupilIds: [...children.keys()] };
  if (of.pupilIds.length === 0) return new Map();
  const [plans, recommended] = await Promise.all([
    selectPlansInForce(db, of),
    selectRecommendationsOf(db, of),
  ]);
  const current = new Map<string, (typeof plans)[number]>();
  for (const row of plans) if (!current.has(row.pupil_id)) current.set(row.pupil_id, row);
  const routeIds = [...current.values()].map((row) => row.route_id);
  const states = routeIds.length === 0 ? [] : await selectStates(db, { ...of, routeIds });
  const statesOf = Map.groupBy(states, (row) => row.route_id);
  const instructions = new Map(
    recommended.flatMap((row) => (row.step_id === null ? [] : [[row.step_id, row] as const])),
  );
  const today = dayOf(clock());
  const found = new Map<string, readonly Tried[]>();
  for (const [pupilId, { route_id: routeId, plan: json }] of current) {
    const plan = readPlan(json);
    const tie = children.get(pupilId) ?? 'club_teacher';
    const known = new Map<string, StepState>(
      (statesOf.get(routeId) ?? []).map((row) => [row.step_id, row.state]),
    );
    const steps = lessonSteps(plan, { states: known, today, reader: { name: actor.name, tie } });
    found.set(
      pupilId,
      steps.flatMap((step) => {
        const instruction = instructions.get(step.id);
        // A technique of the specialist's own is nobody else's to try.
        const isOthers = instruction?.own_hands === 1 && instruction.person_id !== actor.personId;
        if (isOthers && tie !== 'tutor') return [];
        const how = tie === 'club_teacher' ? '' : inWords(instruction);
        return [{ routeId, step, how, until: step.endsOn ?? plan.endsOn }];
      }),
    );
  }
  return found;
}

/** How, where and how often, one after the other. */
const inWords = (row: RecommendationRow | undefined): string =>
  row === undefined
    ? ''
    : [row.how, row.place, row.often]
        .filter((part) => part !== '')
        .map((part) => part.replace(/\.$/, ''))
        .join('; ');
