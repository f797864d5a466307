import { inForce } from '../people/ties-in-force.ts';
import type { Database } from '../storage/open.ts';

/** What is counted for coverage: ids alone, never what anybody wrote. */

interface OfSchool {
  readonly schoolId: string;
}

/** Pupils with a tutor on this day. */
export const selectTutored = (db: Database, { schoolId, today }: OfSchool & { today: string }) =>
  db
    .selectFrom('tie')
    .where('tie.school_id', '=', schoolId)
    .where('tie.kind', '=', 'tutor')
    .where(inForce(today))
    .select('tie.pupil_id')
    .distinct()
    .execute();

/** Pupils whose route is agreed and not closed. */
export const selectWithRoute = (db: Database, { schoolId }: OfSchool) =>
  db
    .selectFrom('route')
    .where('school_id', '=', schoolId)
    .where('status', '=', 'agreed')
    .select('pupil_id')
    .distinct()
    .execute();

/** Pupils with whom somebody talked since a moment: a note of a talk or an agreement, a meeting that was held. */
export async function selectTalkedWith(
  db: Database,
  { schoolId, since }: OfSchool & { since: number },
): Promise<Set<string>> {
  const noted = await db
    .selectFrom('note')
    .where('school_id', '=', schoolId)
    .where('created_at', '>=', since)
    .where('kind', 'in', ['talk', 'agreement'])
    .select('pupil_id')
    .distinct()
    .execute();
  const met = await db
    .selectFrom('meeting')
    .innerJoin('meeting_pupil', (join) =>
      join
        .onRef('meeting_pupil.school_id', '=', 'meeting.school_id')
        .onRef('meeting_pupil.meeting_id', '=', 'meeting.meeting_id'),
    )
    .where('meeting.school_id', '=', schoolId)
    .where('meeting.ended_at', '>=', since)
    .select('meeting_pupil.pupil_id')
    .distinct()
    .execute();
  return new Set([...noted, ...met].map((row) => row.pupil_id));
}

/** Children's calls for help and colleagues' requests since a moment, and whether each was answered. */
export async function selectRequests(
  db: Database,
  { schoolId, since }: OfSchool & { since: number },
): Promise<{ pupil_id: string; answered_at: number | null }[]> {
  const calls = await db
    .selectFrom('help_call')
    .where('school_id', '=', schoolId)
    .where('asked_at', '>=', since)
    .select(['pupil_id', 'answered_at'])
    .execute();
  const requests = await db
    .selectFrom('colleague_request')
    .where('school_id', '=', schoolId)
    .where('made_at', '>=', since)
    .select(['pupil_id', 'answered_at'])
    .execute();
  return [...calls, ...requests];
}
