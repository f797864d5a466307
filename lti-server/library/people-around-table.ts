import type { Database } from '../storage/open.ts';

/** Everybody who has ever been tied to the pupil, by name: whoever of them a text names. */
export const selectPeopleAround = (db: Database, of: { schoolId: string; pupilId: string }) =>
  db
    .selectFrom('tie')
    .innerJoin('person', (join) =>
      join.onRef('person.school_id', '=', 'tie.school_id').onRef('person.person_id', '=', 'tie.person_id'),
    )
    .where('tie.school_id', '=', of.schoolId)
    .where('tie.pupil_id', '=', of.pupilId)
    .select(['person.name', 'tie.kind'])
    .execute();
