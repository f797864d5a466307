import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import type { CourseLearners } from '../contract/learners.ts';
import { allowCourse, listLearners } from '../people/learners.ts';
import { insertPupils, selectConfirmable } from './confirm-table.ts';

interface Confirmation {
  readonly courseId: string;
  readonly personIds: readonly string[];
}

/** People of one transaction. */
const lot = 100;

/**
 * Makes cards for learners of the course whom its staff confirm to be pupils: the LMS calls a parent or a
 * non-editing teacher a Learner too, so its word alone never makes one. Who has a card already, has left
 * or is no learner is passed over, so that a second press changes nothing.
 * @throws Refusal `NOT_FOUND` for everybody but the course's staff
 */
export async function confirmPupils(
  context: Context,
  { courseId, personIds }: Confirmation,
): Promise<CourseLearners> {
  const { db, actor } = context;
  allowCourse(actor, courseId, 'pupil.confirm');
  const wanted = [...new Set(personIds)];
  for (let start = 0; start < wanted.length; start += lot) {
    const some = wanted.slice(start, start + lot);
    await db.transaction().execute((tx) => confirm({ ...context, db: tx }, { courseId, personIds: some }));
  }
  return await listLearners(context, courseId);
}

async function confirm(context: Context, { courseId, personIds }: Confirmation): Promise<void> {
  const { db, clock, random, actor } = context;
  const { schoolId } = actor;
  const confirmable = await selectConfirmable(db, { schoolId, courseId, personIds });
  if (confirmable.length === 0) return;
  const people = confirmable.map((personId) => ({ personId, pupilId: random.id() }));
  const made = await insertPupils(db, { schoolId, people, at: clock(), by: actor.personId });
  for (const pupilId of made)
    await record(db, context, { action: 'pupil.confirmed', pupilId, subjectId: courseId });
}
