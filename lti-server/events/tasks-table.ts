import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';
import type { OfEvent } from './table.ts';

export const selectTakers = (db: Database, { schoolId, eventId }: OfEvent) =>
  db
    .selectFrom('event_task')
    .where('school_id', '=', schoolId)
    .where('event_id', '=', eventId)
    .orderBy('taken_at')
    .orderBy('pupil_id')
    .select(['task_id', 'pupil_id'])
    .execute();

type OfTask = OfEvent & { readonly taskId: string; readonly pupilId: string };

/** Tells whether it was not taken before. */
export async function insertTaker(db: Database, row: OfTask & { at: number }): Promise<boolean> {
  return wasNew(
    db
      .insertInto('event_task')
      .values({
        school_id: row.schoolId,
        event_id: row.eventId,
        task_id: row.taskId,
        pupil_id: row.pupilId,
        taken_at: row.at,
      })
      .onConflict((conflict) =>
        conflict.columns(['school_id', 'event_id', 'task_id', 'pupil_id']).doNothing(),
      ),
  );
}

/** Tells whether it was taken before. */
export async function deleteTaker(db: Database, of: OfTask): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('event_task')
    .where('school_id', '=', of.schoolId)
    .where('event_id', '=', of.eventId)
    .where('task_id', '=', of.taskId)
    .where('pupil_id', '=', of.pupilId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Frees the children of tasks that are no longer in the plan, or of all: a child who leaves the group. */
export async function deleteTakers(
  db: Database,
  { schoolId, eventId, except = [], pupilId }: OfEvent & { except?: readonly string[]; pupilId?: string },
): Promise<void> {
  let gone = db.deleteFrom('event_task').where('school_id', '=', schoolId).where('event_id', '=', eventId);
  if (except.length > 0) gone = gone.where('task_id', 'not in', except);
  if (pupilId !== undefined) gone = gone.where('pupil_id', '=', pupilId);
  await gone.execute();
}
