import type { HelpView } from '../contract/routes.ts';
import type { ProgressView, RoutePlan, StepProgress } from '../contract/routes.ts';
import type { OwnStep, StepSignal } from '../contract/voice.ts';
import type { Database } from '../storage/open.ts';
import { keptFile } from '../files/kept-file.ts';
import { selectDrawing } from './child-map-table.ts';
import { selectHelpOfRoute } from './help-table.ts';
import { readPlan } from './plan.ts';
import { selectProgress, type RouteRow } from './route-table.ts';
import { selectVersion } from './table.ts';
import { selectOrder, selectOwnSteps, selectSignals } from './voice-table.ts';

/** What of a route its reader may hear of: the agreed plan, and for those who write it the working one. */
export interface KnownPlans {
  readonly agreed: RoutePlan | null;
  readonly working: RoutePlan | null;
}

/** Reads the plans that count for somebody who may (or may not) read the working plan. */
export async function knownPlans(
  db: Database,
  of: { schoolId: string; route: RouteRow; readsWorkingPlan: boolean },
): Promise<KnownPlans> {
  const { schoolId, route, readsWorkingPlan } = of;
  const version =
    route.agreed_version === null
      ? undefined
      : await selectVersion(db, { schoolId, routeId: route.route_id, version: route.agreed_version });
  return {
    agreed: version === undefined ? null : readPlan(version.plan),
    working: readsWorkingPlan ? readPlan(route.plan) : null,
  };
}

/** All steps of the plans: of the agreed one first, since that is the wording people know. */
export const stepsOf = ({ agreed, working }: KnownPlans): RoutePlan['steps'] => [
  ...(agreed?.steps ?? []),
  ...(working?.steps ?? []),
];

export async function presentProgress(
  db: Database,
  of: { schoolId: string; routeId: string; plans: KnownPlans },
): Promise<ProgressView> {
  const titles = new Map(
    stepsOf(of.plans)
      .toReversed()
      .map((step) => [step.id, step.title]),
  );
  const [progress, help] = [await selectProgress(db, of), await selectHelpOfRoute(db, of)];
  const voice = {
    signals: await selectSignals(db, of),
    ownSteps: await selectOwnSteps(db, of),
    order: await selectOrder(db, of),
    drawing: await selectDrawing(db, of),
  };
  const known = (row: { step_id: string }) => of.plans.working !== null || titles.has(row.step_id);
  return {
    progress: progress.filter(known).map(presentStep),
    help: help
      .filter(known)
      .map((call) => presentHelp({ ...of, call, stepTitle: titles.get(call.step_id) ?? '' })),
    // Whoever gets an answer of this kind is the child or the tutor: nobody else may report or hear.
    voice: {
      signals: voice.signals.filter(known).map(presentSignal),
      ownSteps: voice.ownSteps.map(presentOwnStep),
      order: voice.order.filter((id) => known({ step_id: id })),
      ...(voice.drawing && { drawing: voice.drawing }),
    },
  };
}

const presentSignal = (row: Awaited<ReturnType<typeof selectSignals>>[number]): StepSignal => ({
  signalId: row.signal_id,
  stepId: row.step_id,
  kind: row.kind,
  wish: row.wish,
  madeAt: row.made_at,
});

const presentOwnStep = (row: Awaited<ReturnType<typeof selectOwnSteps>>[number]): OwnStep => ({
  ownStepId: row.own_step_id,
  text: row.text,
  file: keptFile(row),
  madeAt: row.made_at,
  state: row.state,
  answeredAt: row.answered_at,
  answeredBy: row.answered_by,
  reply: row.reply ?? '',
});

export const presentStep = (row: Awaited<ReturnType<typeof selectProgress>>[number]): StepProgress => ({
  stepId: row.step_id,
  state: row.state,
  alternativeId: row.alternative_id,
  changedAt: row.changed_at,
});

const presentHelp = (of: {
  routeId: string;
  call: Awaited<ReturnType<typeof selectHelpOfRoute>>[number];
  stepTitle: string;
}): HelpView => ({
  helpId: of.call.help_id,
  routeId: of.routeId,
  stepId: of.call.step_id,
  stepTitle: of.stepTitle,
  askedAt: of.call.asked_at,
  answeredAt: of.call.answered_at,
  answeredBy: of.call.answered_by,
  ...(of.call.reply === null ? {} : { reply: of.call.reply }),
});
