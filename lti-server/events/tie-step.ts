import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { EventView } from '../contract/events.ts';
import { notFound, Refusal } from '../errors.ts';
import { readPlan } from '../routes/plan.ts';
import { selectRoutesOfPupil } from '../routes/table.ts';
import { findAsStaff } from './find-event.ts';
import { readEvent } from './read-events.ts';
import { selectAnswer, updateStep } from './table.ts';

/**
 * Says which step of a child's route this event is, or that it is none any more: for staff of the course who
 * write that route. Saying the same again changes nothing.
 * @throws Refusal `NOT_FOUND`, also when the child was not asked to join; `BAD_INPUT` for a step that no open
 * route of the child has
 */
export async function tieStep(
  context: Context,
  { eventId, pupilId, stepId }: { eventId: string; pupilId: string; stepId: string | null },
): Promise<EventView> {
  const { db, actor } = context;
  await findAsStaff(context, eventId);
  await allow(context, pupilId, 'route.write');
  const of = { schoolId: actor.schoolId, eventId, pupilId };
  await db.transaction().execute(async (tx) => {
    const asked = await selectAnswer(tx, of);
    if (asked === undefined) throw notFound();
    if (asked.step_id === stepId) return;
    if (stepId !== null) {
      const routes = (await selectRoutesOfPupil(tx, of)).filter(({ status }) => status !== 'closed');
      if (!routes.some(({ plan }) => readPlan(plan).steps.some(({ id }) => id === stepId)))
        throw new Refusal('BAD_INPUT', { fields: [{ path: 'stepId', problem: 'unknown' }] });
    }
    await updateStep(tx, { ...of, stepId });
    await record(tx, context, { action: 'event.step_tied', pupilId, subjectId: eventId });
  });
  return readEvent(context, eventId);
}
