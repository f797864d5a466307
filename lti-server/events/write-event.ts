import { isDeepStrictEqual } from 'node:util';
import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import type { EventCreation, EventEdit, EventView } from '../contract/events.ts';
import { notFound, Refusal } from '../errors.ts';
import { allowCourse } from '../people/learners.ts';
import { findAsStaff } from './find-event.ts';
import { readEvent } from './read-events.ts';
import { readEventPlan } from './stored-plan.ts';
import { insertEvent, selectEvent, updateEvent } from './table.ts';
import { deleteTakers } from './tasks-table.ts';
import { tellGroup } from './tell-group.ts';

/**
 * Opens an event for ideas. The same id sent again by the same person answers the event that is there.
 * @throws Refusal `NOT_FOUND` for those who are not staff of the course, and for an id that is somebody else's
 */
export async function createEvent(
  context: Context,
  { courseId, creation }: { courseId: string; creation: EventCreation },
): Promise<EventView> {
  const { db, clock, actor } = context;
  allowCourse(actor, courseId, 'event.run');
  const { eventId, kind, ideasUntil, plan } = creation;
  const of = { schoolId: actor.schoolId, eventId };
  await db.transaction().execute(async (tx) => {
    const row = { ...of, courseId, kind, ideasUntil, plan: JSON.stringify(plan) };
    if (await insertEvent(tx, { ...row, at: clock(), by: actor.personId })) {
      return record(tx, context, { action: 'event.created', subjectId: eventId });
    }
    const there = await selectEvent(tx, of);
    if (there?.course_id !== courseId || there.created_by !== actor.personId) throw notFound();
  });
  return readEvent(context, eventId);
}

/**
 * Saves the event's page. Saving what is there already changes nothing; a task that is gone frees the
 * children who took it.
 * @throws Refusal `NOT_FOUND`; `REVISION_CONFLICT` when somebody saved in between, `ALREADY_DONE` when the
 * event is complete; both carry the event as it stands and what was sent
 */
export async function editEvent(
  context: Context,
  { eventId, edit }: { eventId: string; edit: EventEdit },
): Promise<EventView> {
  const { db, clock, actor } = context;
  await findAsStaff(context, eventId);
  const { revision, ideasUntil, plan } = edit;
  const of = { schoolId: actor.schoolId, eventId };
  const refused = await db.transaction().execute(async (tx) => {
    const event = await findAsStaff({ ...context, db: tx }, eventId);
    if (event.stage === 'complete') return 'ALREADY_DONE';
    if (event.ideas_until === ideasUntil && isDeepStrictEqual(readEventPlan(event.plan), plan))
      return undefined;
    const set = { plan: JSON.stringify(plan), ideas_until: ideasUntil };
    if (!(await updateEvent(tx, { ...of, revision, set, at: clock(), by: actor.personId }))) {
      return 'REVISION_CONFLICT';
    }
    await deleteTakers(tx, { ...of, except: plan.tasks.map(({ id }) => id) });
    await tellGroup({ ...context, db: tx }, of);
    await record(tx, context, { action: 'event.edited', subjectId: eventId });
    return undefined;
  });
  const view = await readEvent(context, eventId);
  if (refused !== undefined) throw new Refusal(refused, { current: view, yours: edit });
  return view;
}
