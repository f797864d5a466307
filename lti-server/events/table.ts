import type { EventAnswer, EventKind, EventStage } from '../contract/events.ts';
import { staffRoles } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';

export interface OfEvent {
  readonly schoolId: string;
  readonly eventId: string;
}

const columns = [
  'event_id',
  'course_id',
  'kind',
  'stage',
  'ideas_until',
  'revision',
  'plan',
  'created_by',
] as const;

export const selectEvent = (db: Database, { schoolId, eventId }: OfEvent) =>
  db
    .selectFrom('learning_event')
    .where('school_id', '=', schoolId)
    .where('event_id', '=', eventId)
    .select(columns)
    .executeTakeFirst();

export type EventRow = NonNullable<Awaited<ReturnType<typeof selectEvent>>>;

export async function isEventOfCourse(
  db: Database,
  { courseId, ...of }: OfEvent & { courseId: string },
): Promise<boolean> {
  return (await selectEvent(db, of))?.course_id === courseId;
}

/** The events of a course with how many children join each, the newest first. */
export const selectEventsOfCourse = (db: Database, of: { schoolId: string; courseId: string }) =>
  db
    .selectFrom('learning_event')
    .where('school_id', '=', of.schoolId)
    .where('course_id', '=', of.courseId)
    .select([
      ...columns,
      (event) =>
        event
          .selectFrom('event_pupil')
          .whereRef('event_pupil.school_id', '=', 'learning_event.school_id')
          .whereRef('event_pupil.event_id', '=', 'learning_event.event_id')
          .where('event_pupil.answer', '=', 'joined')
          .select((row) => row.fn.countAll<number>().as('count'))
          .as('joined'),
    ])
    .orderBy('created_at', 'desc')
    .orderBy('event_id')
    .execute();

/** The events that a pupil was asked to join, the newest first. */
export const selectEventsOfPupil = (db: Database, of: { schoolId: string; pupilId: string }) =>
  db
    .selectFrom('event_pupil')
    .innerJoin('learning_event', (join) =>
      join
        .onRef('learning_event.school_id', '=', 'event_pupil.school_id')
        .onRef('learning_event.event_id', '=', 'event_pupil.event_id'),
    )
    .where('event_pupil.school_id', '=', of.schoolId)
    .where('event_pupil.pupil_id', '=', of.pupilId)
    .orderBy('event_pupil.invited_at', 'desc')
    .orderBy('learning_event.event_id')
    .select([
      'learning_event.event_id',
      'learning_event.kind',
      'learning_event.stage',
      'learning_event.plan',
      'event_pupil.answer',
      'event_pupil.step_id',
    ])
    .execute();

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertEvent(
  db: Database,
  row: OfEvent & {
    courseId: string;
    kind: EventKind;
    ideasUntil: string | null;
    plan: string;
    at: number;
    by: string;
  },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('learning_event')
      .values({
        school_id: row.schoolId,
        event_id: row.eventId,
        course_id: row.courseId,
        kind: row.kind,
        stage: 'ideas',
        ideas_until: row.ideasUntil,
        revision: 1,
        plan: row.plan,
        created_at: row.at,
        created_by: row.by,
        updated_at: row.at,
        updated_by: row.by,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'event_id']).doNothing()),
  );
}

/** Saves over this revision only; tells whether it was still there. */
export async function updateEvent(
  db: Database,
  {
    schoolId,
    eventId,
    revision,
    by,
    at,
    set,
  }: OfEvent & {
    revision: number;
    by: string;
    at: number;
    set: { stage: EventStage } | { plan: string; ideas_until: string | null };
  },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('learning_event')
    .set({ ...set, revision: revision + 1, updated_at: at, updated_by: by })
    .where('school_id', '=', schoolId)
    .where('event_id', '=', eventId)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The adults who see what is written: whoever is staff of the course now. */
export const selectStaffOfCourse = (db: Database, of: { schoolId: string; courseId: string }) =>
  db
    .selectFrom('membership')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'membership.school_id')
        .onRef('person.person_id', '=', 'membership.person_id'),
    )
    .where('membership.school_id', '=', of.schoolId)
    .where('membership.course_id', '=', of.courseId)
    .where('membership.role', 'in', staffRoles)
    .where('membership.inactive_at', 'is', null)
    .orderBy('person.name')
    .select('person.name')
    .execute();

/** The pupils with a card among the members of a course. */
export const selectPupilsOfCourse = (db: Database, of: { schoolId: string; courseId: string }) =>
  db
    .selectFrom('membership')
    .innerJoin('pupil', (join) =>
      join
        .onRef('pupil.school_id', '=', 'membership.school_id')
        .onRef('pupil.person_id', '=', 'membership.person_id'),
    )
    .where('membership.school_id', '=', of.schoolId)
    .where('membership.course_id', '=', of.courseId)
    .where('membership.inactive_at', 'is', null)
    .select('pupil.pupil_id')
    .execute();

/** Everybody who was asked to join, with the name and the answer. */
export const selectGroup = (db: Database, { schoolId, eventId }: OfEvent) =>
  db
    .selectFrom('event_pupil')
    .innerJoin('pupil', (join) =>
      join
        .onRef('pupil.school_id', '=', 'event_pupil.school_id')
        .onRef('pupil.pupil_id', '=', 'event_pupil.pupil_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'pupil.school_id')
        .onRef('person.person_id', '=', 'pupil.person_id'),
    )
    .where('event_pupil.school_id', '=', schoolId)
    .where('event_pupil.event_id', '=', eventId)
    .orderBy('person.name')
    .orderBy('event_pupil.pupil_id')
    .select(['event_pupil.pupil_id', 'event_pupil.answer', 'event_pupil.step_id', 'person.name'])
    .execute();

/** Asks a pupil once; who was asked before keeps the answer. Tells whether it is new. */
export async function insertInvitation(
  db: Database,
  row: OfEvent & { pupilId: string; at: number; by: string },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('event_pupil')
      .values({
        school_id: row.schoolId,
        event_id: row.eventId,
        pupil_id: row.pupilId,
        answer: 'invited',
        invited_at: row.at,
        invited_by: row.by,
        answered_at: null,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'event_id', 'pupil_id']).doNothing()),
  );
}

export const selectAnswer = (db: Database, of: OfEvent & { pupilId: string }) =>
  db
    .selectFrom('event_pupil')
    .where('school_id', '=', of.schoolId)
    .where('event_id', '=', of.eventId)
    .where('pupil_id', '=', of.pupilId)
    .select(['answer', 'step_id'])
    .executeTakeFirst();

/** Tells whether it changed anything. */
export async function updateAnswer(
  db: Database,
  of: OfEvent & { pupilId: string; answer: EventAnswer; at: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('event_pupil')
    .set({ answer: of.answer, answered_at: of.at })
    .where('school_id', '=', of.schoolId)
    .where('event_id', '=', of.eventId)
    .where('pupil_id', '=', of.pupilId)
    .where('answer', '!=', of.answer)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Tells whether it changed anything. */
export async function updateStep(
  db: Database,
  of: OfEvent & { pupilId: string; stepId: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('event_pupil')
    .set({ step_id: of.stepId })
    .where('school_id', '=', of.schoolId)
    .where('event_id', '=', of.eventId)
    .where('pupil_id', '=', of.pupilId)
    .where((row) => row.or([row('step_id', 'is', null), row('step_id', '!=', of.stepId ?? '')]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
