import { inForce } from '../people/ties-in-force.ts';
import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';

/** What tutors take along into a new school year. */

interface OfSchool {
  readonly schoolId: string;
}

type OfPupils = OfSchool & { readonly pupilIds: readonly string[] };

/** The children whom a person tutors on this day, not only stands in for. */
export const selectOwnTutees = (db: Database, of: OfSchool & { personId: string; today: string }) =>
  db
    .selectFrom('tie')
    .innerJoin('pupil', (join) =>
      join.onRef('pupil.school_id', '=', 'tie.school_id').onRef('pupil.pupil_id', '=', 'tie.pupil_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'pupil.school_id')
        .onRef('person.person_id', '=', 'pupil.person_id'),
    )
    .where('tie.school_id', '=', of.schoolId)
    .where('tie.person_id', '=', of.personId)
    .where('tie.kind', '=', 'tutor')
    .where('tie.substitute_for', 'is', null)
    .where(inForce(of.today))
    .distinct()
    .select(['tie.pupil_id', 'person.name'])
    .execute();

/** Agreements from before a day of which nobody has said what became of them. */
export const selectOldAgreements = (db: Database, of: OfPupils & { before: string }) =>
  db
    .selectFrom('agreement')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', 'in', of.pupilIds)
    .where('outcome', 'is', null)
    .where('agreed_on', '<', of.before)
    .select(['agreement_id', 'pupil_id'])
    .execute();

export async function putAgreementsOff(
  tx: Database,
  of: OfSchool & { agreementIds: readonly string[]; at: number; by: string },
): Promise<void> {
  if (of.agreementIds.length === 0) return;
  await tx
    .updateTable('agreement')
    .set({ outcome: 'not_now', outcome_at: of.at, outcome_by: of.by })
    .where('school_id', '=', of.schoolId)
    .where('agreement_id', 'in', of.agreementIds)
    .where('outcome', 'is', null)
    .execute();
}

/** Opens them again, unless somebody has said something else of them since. */
export async function openAgreementsAgain(
  tx: Database,
  of: OfSchool & { agreementIds: readonly string[]; at: number },
): Promise<void> {
  if (of.agreementIds.length === 0) return;
  await tx
    .updateTable('agreement')
    .set({ outcome: null, outcome_at: null, outcome_by: null })
    .where('school_id', '=', of.schoolId)
    .where('agreement_id', 'in', of.agreementIds)
    .where('outcome', '=', 'not_now')
    .where('outcome_at', '=', of.at)
    .execute();
}

/** Which of these children the question is answered for in this year. */
export async function selectAnswered(db: Database, of: OfPupils & { year: number }): Promise<Set<string>> {
  const rows = await db
    .selectFrom('new_year')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', 'in', of.pupilIds)
    .where('year', '=', of.year)
    .select('pupil_id')
    .execute();
  return new Set(rows.map((row) => row.pupil_id));
}

/** Tells whether the row was new: who has answered for a child has answered. */
export const insertNewYear = (
  tx: Database,
  row: OfSchool & {
    pupilId: string;
    year: number;
    turnId: string;
    cleanSlate: boolean;
    agreements: string;
    at: number;
    by: string;
  },
): Promise<boolean> =>
  wasNew(
    tx
      .insertInto('new_year')
      .values({
        school_id: row.schoolId,
        pupil_id: row.pupilId,
        year: row.year,
        turn_id: row.turnId,
        clean_slate: row.cleanSlate ? 1 : 0,
        agreements: row.agreements,
        made_at: row.at,
        made_by: row.by,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'pupil_id', 'year']).doNothing()),
  );

/** What a person has answered since a moment, the newest first, with the children's names. */
export const selectNewYears = (db: Database, of: OfSchool & { personId: string; since: number }) =>
  db
    .selectFrom('new_year')
    .innerJoin('pupil', (join) =>
      join
        .onRef('pupil.school_id', '=', 'new_year.school_id')
        .onRef('pupil.pupil_id', '=', 'new_year.pupil_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'pupil.school_id')
        .onRef('person.person_id', '=', 'pupil.person_id'),
    )
    .where('new_year.school_id', '=', of.schoolId)
    .where('new_year.made_by', '=', of.personId)
    .where('new_year.made_at', '>', of.since)
    .orderBy('new_year.made_at', 'desc')
    .orderBy('new_year.turn_id')
    .select([
      'new_year.turn_id',
      'new_year.pupil_id',
      'new_year.clean_slate',
      'new_year.made_at',
      'new_year.agreements',
      'person.name',
    ])
    .execute();

export const deleteNewYear = (tx: Database, of: OfSchool & { pupilId: string; turnId: string }) =>
  tx
    .deleteFrom('new_year')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where('turn_id', '=', of.turnId)
    .execute();
