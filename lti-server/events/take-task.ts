import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import type { EventView } from '../contract/events.ts';
import { notFound, Refusal } from '../errors.ts';
import { findAsChild } from './find-event.ts';
import { presentEvent } from './event-view.ts';
import { readEvent } from './read-events.ts';
import { deleteTaker, insertTaker } from './tasks-table.ts';
import { tellGroup } from './tell-group.ts';

/**
 * A child who has joined takes a task, or lays it down. Several can take the same one.
 * @throws Refusal `NOT_FOUND`, also for a task that the child does not see; `ALREADY_DONE` in the stages
 * of looking back
 */
export async function takeTask(
  context: Context,
  { eventId, taskId, taken }: { eventId: string; taskId: string; taken: boolean },
): Promise<EventView> {
  const { db, clock, actor } = context;
  const { event, child } = await findAsChild(context, eventId);
  const view = await presentEvent(context, { event, child });
  const task = view.plan.tasks.find(({ id }) => id === taskId);
  if (task === undefined) throw notFound();
  if (task.taken === taken) return view;
  if (event.stage === 'reflection' || event.stage === 'complete') throw new Refusal('ALREADY_DONE');
  const of = { schoolId: actor.schoolId, eventId, taskId, pupilId: child.pupilId };
  await db.transaction().execute(async (tx) => {
    const changed = taken ? await insertTaker(tx, { ...of, at: clock() }) : await deleteTaker(tx, of);
    if (!changed) return;
    await tellGroup({ ...context, db: tx }, of);
    await record(tx, context, {
      action: taken ? 'event.task_taken' : 'event.task_left',
      pupilId: child.pupilId,
      subjectId: eventId,
    });
  });
  return readEvent(context, eventId);
}
