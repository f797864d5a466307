import { abilities, type Relation } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import type { EventAnswer } from '../contract/events.ts';
import { staffRoles } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';
import { selectAnswer, selectEvent, type EventRow } from './table.ts';

/** An event with how the caller stands to it: one of the course's staff, or a child who was asked. */
export interface Found {
  readonly event: EventRow;
  /** Null for staff. */
  readonly child: {
    readonly pupilId: string;
    readonly answer: EventAnswer;
    readonly stepId: string | null;
  } | null;
}

const runners: readonly Relation[] = abilities['event.run'];
const joiners: readonly Relation[] = abilities['event.join'];

/**
 * The event, for the staff of its course and for the children who were asked to join; wherever else a
 * copied link may lead to it, for nobody.
 * @throws Refusal `NOT_FOUND` for the absent and for the forbidden alike
 */
export async function findEvent({ db, actor }: Context, eventId: string): Promise<Found> {
  const of = { schoolId: actor.schoolId, eventId };
  const event = await selectEvent(db, of);
  if (event === undefined) throw notFound();
  if (staffRoles.includes(actor.role)) {
    if (actor.courseId === event.course_id && runners.includes('course_staff')) return { event, child: null };
    throw notFound();
  }
  const { pupilId } = actor;
  const asked = pupilId === null ? undefined : await selectAnswer(db, { ...of, pupilId });
  if (pupilId === null || asked === undefined || !joiners.includes('self')) throw notFound();
  return { event, child: { pupilId, answer: asked.answer, stepId: asked.step_id } };
}

/** @throws Refusal `NOT_FOUND` for everybody but the staff of the event's course */
export async function findAsStaff(context: Context, eventId: string): Promise<EventRow> {
  const { event, child } = await findEvent(context, eventId);
  if (child !== null) throw notFound();
  return event;
}

/** @throws Refusal `NOT_FOUND` for everybody but the children who were asked */
export async function findAsChild(
  context: Context,
  eventId: string,
): Promise<Found & { child: NonNullable<Found['child']> }> {
  const { event, child } = await findEvent(context, eventId);
  if (child === null) throw notFound();
  return { event, child };
}
