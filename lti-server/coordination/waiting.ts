import { record } from '../access/audit.ts';
import { dayOf, type Context } from '../access/context.ts';
import { coordinatorsOf } from '../access/school-standing.ts';
import { allow } from '../access/standing.ts';
import type { TutorAsked } from '../contract/coordination.ts';
import { selectTies } from '../pupils/table.ts';
import { deleteTutorRequests, insertTutorRequest, selectTutorRequest } from '../pupils/waiting-table.ts';

/**
 * Whether a tutor is asked for the child, by whom and why.
 * @throws Refusal `NOT_FOUND`
 */
export async function readTutorRequest(context: Context, pupilId: string): Promise<TutorAsked> {
  await allow(context, pupilId, 'tutor.ask');
  const { db, clock, actor } = context;
  const [row, coordinators] = await Promise.all([
    selectTutorRequest(db, { schoolId: actor.schoolId, pupilId }),
    coordinatorsOf(db, { schoolId: actor.schoolId, today: dayOf(clock()) }),
  ]);
  return {
    asked: row === undefined ? null : { why: row.why, askedAt: row.asked_at, askedBy: row.name },
    heard: coordinators.size > 0,
  };
}

/**
 * Puts a child on the list of those who wait for a tutor. Who stands there already stays as asked first; who
 * has a tutor does not wait for one.
 * @throws Refusal `NOT_FOUND`
 */
export async function askForTutor(
  context: Context,
  { pupilId, why }: { pupilId: string; why: string },
): Promise<TutorAsked> {
  await allow(context, pupilId, 'tutor.ask');
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId, pupilId };
  const ties = await selectTies(db, { ...of, today: dayOf(clock()) });
  if (ties.some(({ kind }) => kind === 'tutor')) return readTutorRequest(context, pupilId);
  await db.transaction().execute(async (tx) => {
    if (!(await insertTutorRequest(tx, { ...of, askedBy: actor.personId, why, at: clock() }))) return;
    await record(tx, context, { action: 'tutor.asked', pupilId });
  });
  return readTutorRequest(context, pupilId);
}

/** Takes the child off the list again. Taking back what is not there changes nothing. */
export async function takeTutorRequestBack(context: Context, pupilId: string): Promise<TutorAsked> {
  await allow(context, pupilId, 'tutor.ask');
  const { db, actor } = context;
  await db.transaction().execute(async (tx) => {
    const gone = await deleteTutorRequests(tx, { schoolId: actor.schoolId, pupilIds: [pupilId] });
    if (gone > 0) await record(tx, context, { action: 'tutor.ask_taken_back', pupilId });
  });
  return readTutorRequest(context, pupilId);
}
