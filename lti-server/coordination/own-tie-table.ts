import { inForce } from '../people/ties-in-force.ts';
import type { Database } from '../storage/open.ts';

/** The term of the tutor's own tie to a pupil on this day. */
export const selectOwnTutorTie = (
  db: Database,
  of: { schoolId: string; pupilId: string; personId: string; today: string },
) =>
  db
    .selectFrom('tie')
    .where('tie.school_id', '=', of.schoolId)
    .where('tie.pupil_id', '=', of.pupilId)
    .where('tie.person_id', '=', of.personId)
    .where('tie.kind', '=', 'tutor')
    .where(inForce(of.today))
    .orderBy('tie.starts_on')
    .select(['tie.starts_on', 'tie.ends_on'])
    .executeTakeFirst();
