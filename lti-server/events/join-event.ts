import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import type { EventAnswer, EventView } from '../contract/events.ts';
import { notFound, Refusal } from '../errors.ts';
import { findAsChild, findAsStaff } from './find-event.ts';
import { readEvent } from './read-events.ts';
import { insertInvitation, selectPupilsOfCourse, updateAnswer } from './table.ts';
import { deleteTakers } from './tasks-table.ts';
import { tellGroup } from './tell-group.ts';

/**
 * Asks pupils of the course to join. Who was asked before keeps the answer: nobody is asked twice.
 * @throws Refusal `NOT_FOUND`, also when one of them is no pupil of this course
 */
export async function invitePupils(
  context: Context,
  { eventId, pupilIds }: { eventId: string; pupilIds: readonly string[] },
): Promise<EventView> {
  const { db, clock, actor } = context;
  const event = await findAsStaff(context, eventId);
  const { schoolId } = actor;
  const members = await selectPupilsOfCourse(db, { schoolId, courseId: event.course_id });
  const known = new Set(members.map(({ pupil_id }) => pupil_id));
  if (!pupilIds.every((id) => known.has(id))) throw notFound();
  await db.transaction().execute(async (tx) => {
    for (const pupilId of new Set(pupilIds)) {
      if (await insertInvitation(tx, { schoolId, eventId, pupilId, at: clock(), by: actor.personId })) {
        await record(tx, context, { action: 'event.invited', pupilId, subjectId: eventId });
      }
    }
  });
  return readEvent(context, eventId);
}

/**
 * The child joins, or says "not now", as often as it changes its mind; leaving lays down its tasks. Its
 * words stay until it hides them.
 * @throws Refusal `NOT_FOUND`; `ALREADY_DONE` when the event is complete
 */
export async function answerInvitation(
  context: Context,
  { eventId, answer }: { eventId: string; answer: Exclude<EventAnswer, 'invited'> },
): Promise<EventView> {
  const { db, clock, actor } = context;
  const { event, child } = await findAsChild(context, eventId);
  if (child.answer === answer) return readEvent(context, eventId);
  if (event.stage === 'complete') throw new Refusal('ALREADY_DONE');
  const of = { schoolId: actor.schoolId, eventId, pupilId: child.pupilId };
  await db.transaction().execute(async (tx) => {
    if (!(await updateAnswer(tx, { ...of, answer, at: clock() }))) return;
    if (answer === 'not_now') await deleteTakers(tx, of);
    await tellGroup({ ...context, db: tx }, of);
    await record(tx, context, { action: 'event.answered', pupilId: child.pupilId, subjectId: eventId });
  });
  return readEvent(context, eventId);
}
