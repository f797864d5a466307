import type * as z from 'zod/mini';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { EventList, EventView } from '../contract/events.ts';
import { allowCourse } from '../people/learners.ts';
import { presentEvent } from './event-view.ts';
import { findEvent } from './find-event.ts';
import { lacksOf } from './lacks.ts';
import { selectChildrensParts, selectTakenEvents } from './parts-table.ts';
import { readEventPlan } from './stored-plan.ts';
import { selectEventsOfCourse, selectEventsOfPupil } from './table.ts';

/** @throws Refusal `NOT_FOUND` */
export async function readEvent(context: Context, eventId: string): Promise<EventView> {
  return presentEvent(context, await findEvent(context, eventId));
}

/**
 * The events of the course that the caller came from as staff, the newest first.
 * @throws Refusal `NOT_FOUND`
 */
export async function listEventsOfCourse(
  context: Context,
  courseId: string,
): Promise<z.infer<typeof EventList>> {
  const { db, actor } = context;
  allowCourse(actor, courseId, 'event.run');
  const of = { schoolId: actor.schoolId, courseId };
  const [rows, said, taken] = await Promise.all([
    selectEventsOfCourse(db, of),
    selectChildrensParts(db, of),
    selectTakenEvents(db, of),
  ]);
  const events = rows.map((row) => ({
    ...listed(row),
    joined: row.joined ?? 0,
    answer: null,
    stepId: null,
    lacks: lacksOf({
      plan: readEventPlan(row.plan),
      words: said.filter(({ event_id }) => event_id === row.event_id),
      taken: taken.some(({ event_id }) => event_id === row.event_id),
    }),
  }));
  return { events };
}

/**
 * The events that a child was asked to join, for the child alone.
 * @throws Refusal `NOT_FOUND`
 */
export async function listEventsOfPupil(
  context: Context,
  pupilId: string,
): Promise<z.infer<typeof EventList>> {
  const { db, actor } = context;
  await allow(context, pupilId, 'event.join');
  const rows = await selectEventsOfPupil(db, { schoolId: actor.schoolId, pupilId });
  return {
    events: rows.map((row) => ({
      ...listed(row),
      joined: null,
      answer: row.answer,
      stepId: row.step_id,
      lacks: [],
    })),
  };
}

type Row = Awaited<ReturnType<typeof selectEventsOfPupil | typeof selectEventsOfCourse>>[number];

function listed({ event_id: eventId, kind, stage, plan }: Row) {
  const { title, startsOn, endsOn } = readEventPlan(plan);
  return { eventId, kind, stage, title, startsOn, endsOn };
}
