import type { Database } from '../storage/open.ts';

/** Which pupil is in which grade in which school year, and moves to the next year. */

interface OfSchool {
  readonly schoolId: string;
}

/** The newest row of a pupil up to a school year. */
export const selectGrade = (db: Database, of: OfSchool & { pupilId: string; year: number }) =>
  db
    .selectFrom('pupil_year')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where('year', '<=', of.year)
    .orderBy('year', 'desc')
    .select('grade')
    .executeTakeFirst();

/** The grades of all pupils in a school year. */
export const selectGrades = (db: Database, { schoolId, year }: OfSchool & { year: number }) =>
  db
    .selectFrom('pupil_year')
    .where('school_id', '=', schoolId)
    .where('year', '=', year)
    .select(['pupil_id', 'grade'])
    .execute();

/** Tells whether the row is new. */
export async function insertYear(
  tx: Database,
  row: OfSchool & {
    pupilId: string;
    year: number;
    grade: number;
    cleanSlate: boolean;
    turnId: string;
    at: number;
  },
): Promise<void> {
  await tx
    .insertInto('pupil_year')
    .values({
      school_id: row.schoolId,
      pupil_id: row.pupilId,
      year: row.year,
      grade: row.grade,
      clean_slate: row.cleanSlate ? 1 : 0,
      turn_id: row.turnId,
      created_at: row.at,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'pupil_id', 'year']).doNothing())
    .execute();
}

export const deleteYearsOfTurn = (tx: Database, { schoolId, turnId }: OfSchool & { turnId: string }) =>
  tx.deleteFrom('pupil_year').where('school_id', '=', schoolId).where('turn_id', '=', turnId).execute();

/** Ties of grown-ups that hold on this day or are still to come, with names. */
export const selectStaffTies = (
  db: Database,
  of: OfSchool & { pupilIds: readonly string[]; today: string },
) =>
  db
    .selectFrom('tie')
    .innerJoin('person', (join) =>
      join.onRef('person.school_id', '=', 'tie.school_id').onRef('person.person_id', '=', 'tie.person_id'),
    )
    .where('tie.school_id', '=', of.schoolId)
    .where('tie.pupil_id', 'in', of.pupilIds)
    .where('tie.kind', '!=', 'guardian')
    .where('tie.ended_at', 'is', null)
    .where((tie) => tie.or([tie('tie.ends_on', 'is', null), tie('tie.ends_on', '>=', of.today)]))
    .orderBy('tie.created_at')
    .orderBy('tie.tie_id')
    .select([
      'tie.tie_id',
      'tie.pupil_id',
      'tie.kind',
      'tie.starts_on',
      'tie.ends_on',
      'tie.substitute_for',
      'person.name',
    ])
    .execute();

export const insertTurn = (
  tx: Database,
  row: OfSchool & {
    turnId: string;
    year: number;
    pupils: number;
    ties: string;
    at: number;
    by: string;
  },
) =>
  tx
    .insertInto('year_turn')
    .values({
      school_id: row.schoolId,
      turn_id: row.turnId,
      year: row.year,
      pupils: row.pupils,
      ties: row.ties,
      made_at: row.at,
      made_by: row.by,
      undone_at: null,
    })
    .execute();

/** Moves that were not undone, the newest first. */
export const selectTurns = (db: Database, { schoolId }: OfSchool) =>
  db
    .selectFrom('year_turn')
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'year_turn.school_id')
        .onRef('person.person_id', '=', 'year_turn.made_by'),
    )
    .where('year_turn.school_id', '=', schoolId)
    .where('year_turn.undone_at', 'is', null)
    .orderBy('year_turn.made_at', 'desc')
    .orderBy('year_turn.turn_id')
    .select(['year_turn.turn_id', 'year_turn.year', 'year_turn.pupils', 'year_turn.made_at', 'person.name'])
    .execute();

/** Claims a move for undoing; nothing when it is not there, too old or undone already. */
export async function claimTurn(
  tx: Database,
  of: OfSchool & { turnId: string; at: number },
): Promise<{ ties: string } | undefined> {
  const { numUpdatedRows } = await tx
    .updateTable('year_turn')
    .set({ undone_at: of.at })
    .where('school_id', '=', of.schoolId)
    .where('turn_id', '=', of.turnId)
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return undefined;
  return tx
    .selectFrom('year_turn')
    .where('school_id', '=', of.schoolId)
    .where('turn_id', '=', of.turnId)
    .select('ties')
    .executeTakeFirst();
}

/** Puts the end of a tie back, unless somebody has changed it since. */
export const restoreEnd = (
  tx: Database,
  of: OfSchool & { tieId: string; was: string | null; became: string },
) =>
  tx
    .updateTable('tie')
    .set({ ends_on: of.was })
    .where('school_id', '=', of.schoolId)
    .where('tie_id', '=', of.tieId)
    .where('ends_on', '=', of.became)
    .execute();

const keptFor = 30 * 24 * 60 * 60_000;

/** Erases what can no longer be undone. `now` in milliseconds. */
export async function purgeTurns(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  await db
    .deleteFrom('year_turn')
    .where('school_id', '=', schoolId)
    .where('made_at', '<', now - keptFor)
    .execute();
}
