import { sql } from 'kysely';
import type { ReadingLevelChange } from '../contract/looks.ts';
import { staffRoles, type Look, type TieKind } from '../contract/vocabulary.ts';
import { inForce } from '../people/ties-in-force.ts';
import type { Database } from '../storage/open.ts';

interface OfPupil {
  readonly schoolId: string;
  readonly pupilId: string;
}

const pupilsOf = (db: Database, schoolId: string) =>
  db
    .selectFrom('pupil')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'pupil.school_id')
        .onRef('person.person_id', '=', 'pupil.person_id'),
    )
    .where('pupil.school_id', '=', schoolId)
    .select([
      'pupil.pupil_id',
      'pupil.person_id',
      'pupil.reading_level',
      'pupil.stress_marks',
      'person.name',
    ]);

/** The pupil's own name. */
export const selectPupil = (db: Database, { schoolId, pupilId }: OfPupil) =>
  pupilsOf(db, schoolId).where('pupil.pupil_id', '=', pupilId).executeTakeFirstOrThrow();

export const findPupil = (db: Database, { schoolId, pupilId }: OfPupil) =>
  pupilsOf(db, schoolId).where('pupil.pupil_id', '=', pupilId).executeTakeFirst();

/** Every pupil of a school, by name. */
export const listPupils = (db: Database, schoolId: string) =>
  pupilsOf(db, schoolId).orderBy('person.name').orderBy('pupil.pupil_id').execute();

export const selectPupilOfPerson = (db: Database, of: { schoolId: string; personId: string }) =>
  db
    .selectFrom('pupil')
    .where('school_id', '=', of.schoolId)
    .where('person_id', '=', of.personId)
    .select('pupil_id')
    .executeTakeFirst();

/** The card of somebody as the LMS knows them. */
export const selectPupilOfAccount = (db: Database, of: { schoolId: string; peopleOf: string; sub: string }) =>
  db
    .selectFrom('person')
    .innerJoin('pupil', (join) =>
      join
        .onRef('pupil.school_id', '=', 'person.school_id')
        .onRef('pupil.person_id', '=', 'person.person_id'),
    )
    .where('person.school_id', '=', of.schoolId)
    .where('person.platform_id', '=', of.peopleOf)
    .where('person.sub', '=', of.sub)
    .select('pupil.pupil_id')
    .executeTakeFirst();

/** Makes a card unless the person has one already (another server may be making it at this moment). */
export const insertPupil = (
  db: Database,
  row: { schoolId: string; pupilId: string; personId: string; at: number; by: string },
) =>
  db
    .insertInto('pupil')
    .values({
      school_id: row.schoolId,
      pupil_id: row.pupilId,
      person_id: row.personId,
      created_at: row.at,
      created_by: row.by,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'person_id']).doNothing())
    .execute();

/**
 * Makes others who change the pupil's ties wait until this transaction ends. An update that changes
 * nothing takes the row's lock on both engines.
 */
export const lockPupil = (tx: Database, { schoolId, pupilId }: OfPupil) =>
  tx
    .updateTable('pupil')
    .set((pupil) => ({ pupil_id: pupil.ref('pupil_id') }))
    .where('school_id', '=', schoolId)
    .where('pupil_id', '=', pupilId)
    .execute();

/** @returns whether anything is other than it was */
export async function updateLook(tx: Database, of: OfPupil & { look: Look }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('pupil')
    .set({ look: of.look })
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where((pupil) => pupil.or([pupil('look', 'is', null), pupil('look', '!=', of.look)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** @returns whether anything is other than it was */
export async function updateReadingLevel(
  tx: Database,
  of: OfPupil,
  { readingLevel, stressMarks }: ReadingLevelChange,
): Promise<boolean> {
  if (readingLevel === undefined && stressMarks === undefined) return false;
  const marks = stressMarks === undefined ? undefined : Number(stressMarks);
  const { numUpdatedRows } = await tx
    .updateTable('pupil')
    .set({
      ...(readingLevel === undefined ? {} : { reading_level: readingLevel }),
      ...(marks === undefined ? {} : { stress_marks: marks }),
    })
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where((pupil) =>
      pupil.or([
        ...(readingLevel === undefined ? [] : [pupil('reading_level', 'is distinct from', readingLevel)]),
        ...(marks === undefined ? [] : [pupil(sql<number>`coalesce(stress_marks, 0)`, '!=', marks)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** The ties that hold on this day, oldest first. */
export const selectTies = (db: Database, of: OfPupil & { today: string }) =>
  db
    .selectFrom('tie')
    .innerJoin('person', (join) =>
      join.onRef('person.school_id', '=', 'tie.school_id').onRef('person.person_id', '=', 'tie.person_id'),
    )
    .where('tie.school_id', '=', of.schoolId)
    .where('tie.pupil_id', '=', of.pupilId)
    .where(inForce(of.today))
    .orderBy('tie.created_at')
    .orderBy('tie.tie_id')
    .select([
      'tie.tie_id',
      'tie.person_id',
      'person.name',
      'tie.kind',
      'tie.reason',
      'tie.starts_on',
      'tie.ends_on',
      'tie.substitute_for',
    ])
    .execute();

/** From whom the child was handed to whom since a moment, the latest first. */
export const selectHandedOver = (db: Database, of: OfPupil & { since: number }) =>
  db
    .selectFrom('handover')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'handover.school_id')
        .onRef('person.person_id', '=', 'handover.from_person'),
    )
    .where('handover.school_id', '=', of.schoolId)
    .where('handover.pupil_id', '=', of.pupilId)
    .where('handover.created_at', '>=', of.since)
    .orderBy('handover.created_at', 'desc')
    .orderBy('handover.handover_id')
    .select(['handover.from_person', 'handover.tie_id', 'person.name'])
    .execute();

export const insertTie = (
  db: Database,
  row: {
    schoolId: string;
    tieId: string;
    pupilId: string;
    personId: string;
    kind: TieKind;
    reason: string;
    startsOn: string;
    endsOn: string | null;
    at: number;
    by: string;
  },
) =>
  db
    .insertInto('tie')
    .values({
      school_id: row.schoolId,
      tie_id: row.tieId,
      pupil_id: row.pupilId,
      person_id: row.personId,
      kind: row.kind,
      reason: row.reason,
      starts_on: row.startsOn,
      ends_on: row.endsOn,
      ended_at: null,
      granted_by: row.by,
      created_at: row.at,
    })
    .execute();

export const prolongTie = (
  db: Database,
  of: { schoolId: string; tieId: string; reason: string; endsOn: string | null },
) =>
  db
    .updateTable('tie')
    .set({ reason: of.reason, ends_on: of.endsOn })
    .where('school_id', '=', of.schoolId)
    .where('tie_id', '=', of.tieId)
    .execute();

/** Ends a tie of this pupil that has not been ended; tells how many it was. */
export async function endTieRow(db: Database, of: OfPupil & { tieId: string; at: number }): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('tie')
    .set({ ended_at: of.at })
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where('tie_id', '=', of.tieId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export const selectTie = (db: Database, of: OfPupil & { tieId: string }) =>
  db
    .selectFrom('tie')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where('tie_id', '=', of.tieId)
    .select('tie_id')
    .executeTakeFirst();

/** Everybody who shares a course with the pupil, once for each shared course. */
export const selectCompanions = (db: Database, { schoolId, pupilId }: OfPupil) =>
  db
    .selectFrom('pupil')
    .innerJoin('membership as own', (join) =>
      join.onRef('own.school_id', '=', 'pupil.school_id').onRef('own.person_id', '=', 'pupil.person_id'),
    )
    .innerJoin('membership as other', (join) =>
      join.onRef('other.school_id', '=', 'own.school_id').onRef('other.course_id', '=', 'own.course_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'other.school_id')
        .onRef('person.person_id', '=', 'other.person_id'),
    )
    .where('pupil.school_id', '=', schoolId)
    .where('pupil.pupil_id', '=', pupilId)
    // Another pupil is never somebody around this one.
    .leftJoin('pupil as classmate', (join) =>
      join
        .onRef('classmate.school_id', '=', 'other.school_id')
        .onRef('classmate.person_id', '=', 'other.person_id'),
    )
    .where('classmate.pupil_id', 'is', null)
    .whereRef('other.person_id', '!=', 'pupil.person_id')
    .where('own.inactive_at', 'is', null)
    .where('other.inactive_at', 'is', null)
    .select(['person.person_id', 'person.name', 'other.role'])
    .execute();

/** A learner (not staff) of a course. */
export const selectLearner = (db: Database, of: { schoolId: string; courseId: string; personId: string }) =>
  db
    .selectFrom('membership')
    .where('school_id', '=', of.schoolId)
    .where('course_id', '=', of.courseId)
    .where('person_id', '=', of.personId)
    .where('role', 'not in', staffRoles)
    .where('inactive_at', 'is', null)
    .select('person_id')
    .executeTakeFirst();

export const selectSchoolLocale = (db: Database, schoolId: string) =>
  db.selectFrom('school').where('school_id', '=', schoolId).select('locale').executeTakeFirstOrThrow();
