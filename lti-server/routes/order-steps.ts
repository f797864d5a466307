import type * as z from 'zod/mini';
import type { Context } from '../access/context.ts';
import type { ProgressView } from '../contract/routes.ts';
import type { StepOrder } from '../contract/voice.ts';
import { notFound } from '../errors.ts';
import { speak } from './speak.ts';
import { selectOrder, upsertOrder } from './voice-table.ts';

/**
 * Keeps the order in which the child wants the coming steps. The agreed plan stays as it is; the order
 * stands beside it and holds for what comes next (domain section 4, P4).
 * @throws Refusal `NOT_FOUND` for a step that the agreed plan does not have.
 */
export const orderSteps = (
  context: Context,
  { routeId, stepIds }: { routeId: string } & z.infer<typeof StepOrder>,
): Promise<ProgressView> =>
  speak(context, routeId, async ({ context: { db, clock, actor }, plan }) => {
    const inPlan = new Set(plan.steps.map((step) => step.id));
    if (!stepIds.every((id) => inPlan.has(id))) throw notFound();
    const order = [...new Set(stepIds)];
    const of = { schoolId: actor.schoolId, routeId };
    if (JSON.stringify(await selectOrder(db, of)) === JSON.stringify(order)) return null;
    await upsertOrder(db, { ...of, stepIds: order, at: clock(), by: actor.personId });
    return { action: 'step.order_changed', subjectId: routeId };
  });
