import { dayOf } from '../access/context.ts';
import type { Database } from '../storage/open.ts';

/** How many requests of colleagues a school's tutors were sent, and what became of them. */
export interface RequestCounts {
  readonly asked: number;
  readonly answered: number;
  /** Of these, by the day that was promised. */
  readonly inTime: number;
  /** About how many children: a figure about few is shown to nobody (domain section 8, rule 18). */
  readonly children: number;
}

/**
 * Counts the requests made between two moments (`until` is the first moment after), for aggregates of a whole
 * school. No person is told apart, neither who asks nor who answers.
 */
export async function countRequests(
  db: Database,
  of: { schoolId: string; since: number; until: number },
): Promise<RequestCounts> {
  const rows = await db
    .selectFrom('colleague_request')
    .where('school_id', '=', of.schoolId)
    .where('made_at', '>=', of.since)
    .where('made_at', '<', of.until)
    .select(['pupil_id', 'answer_by', 'answered_at'])
    .execute();
  const answered = rows.filter((row) => row.answered_at !== null);
  return {
    asked: rows.length,
    answered: answered.length,
    inTime: answered.filter(({ answered_at: at, answer_by: by }) => dayOf(at ?? 0) <= by).length,
    children: new Set(rows.map((row) => row.pupil_id)).size,
  };
}
