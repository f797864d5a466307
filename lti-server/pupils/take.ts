import { record } from '../access/audit.ts';
import { dayOf, type Context } from '../access/context.ts';
import type { PupilCard } from '../contract/pupils.ts';
import type { Locale } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';
import { allowCourse } from '../people/learners.ts';
import { staffMayTake } from '../people/table.ts';
import { presentCard } from './card.ts';
import { deleteTutorRequests } from './waiting-table.ts';
import {
  insertPupil,
  insertTie,
  lockPupil,
  selectLearner,
  selectPupilOfPerson,
  selectSchoolLocale,
  selectTies,
} from './table.ts';

/** Why such a tie exists, as the family will read it in the list of people around the child. */
const reasons: Record<Locale, string> = {
  ru: 'Ведёт занятия в этом курсе и взялся сопровождать ученика',
  en: 'Works in this course and offered to support the pupil',
};

interface Taking {
  readonly courseId: string;
  readonly personId: string;
}

/**
 * Makes the caller, staff of the course, the tutor of one of its learners, and makes the pupil's card
 * where there is none. Taking again changes nothing.
 * @throws Refusal `NOT_FOUND` unless the school lets course staff do so and the learner is of this course.
 */
export async function takeTutee(context: Context, { courseId, personId }: Taking): Promise<PupilCard> {
  const { db, actor } = context;
  allowCourse(actor, courseId);
  if (!(await staffMayTake(db, actor.schoolId))) throw notFound();
  if ((await selectLearner(db, { schoolId: actor.schoolId, courseId, personId })) === undefined)
    throw notFound();
  const pupilId = await db.transaction().execute((tx) => tie({ ...context, db: tx }, personId));
  return presentCard(context, pupilId);
}

/** Inside the transaction: card, tie and audit entry stand or fall together. */
async function tie(context: Context, personId: string): Promise<string> {
  const { db, clock, random, actor } = context;
  const { schoolId } = actor;
  const made = { at: clock(), by: actor.personId };
  await insertPupil(db, { schoolId, pupilId: random.id(), personId, ...made });
  const pupil = await selectPupilOfPerson(db, { schoolId, personId });
  if (pupil === undefined) throw notFound();
  const of = { schoolId, pupilId: pupil.pupil_id };
  await lockPupil(db, of);
  const today = dayOf(made.at);
  const ties = await selectTies(db, { ...of, today });
  if (ties.some((held) => held.kind === 'tutor' && held.person_id === actor.personId)) return of.pupilId;
  const { locale } = await selectSchoolLocale(db, schoolId);
  const tieId = random.id();
  await insertTie(db, {
    ...of,
    ...made,
    tieId,
    personId: actor.personId,
    kind: 'tutor',
    reason: reasons[locale],
    startsOn: today,
    endsOn: null,
  });
  await deleteTutorRequests(db, { schoolId, pupilIds: [of.pupilId] });
  await record(db, context, { action: 'pupil.taken', pupilId: of.pupilId, subjectId: tieId });
  return of.pupilId;
}
