import type { FeedbackOutcome } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';

interface OfFeedback {
  readonly schoolId: string;
  readonly feedbackId: string;
}

interface FeedbackWords extends OfFeedback {
  readonly pupilId: string;
  readonly routeId: string | null;
  readonly subjectId: string;
  readonly title: string;
  readonly outcome: FeedbackOutcome;
  readonly line: string;
  readonly at: number;
  readonly by: string;
}

export const selectFeedback = (db: Database, { schoolId, feedbackId }: OfFeedback) =>
  db
    .selectFrom('colleague_feedback')
    .where('school_id', '=', schoolId)
    .where('feedback_id', '=', feedbackId)
    .select(['pupil_id', 'person_id', 'subject_id', 'outcome', 'line'])
    .executeTakeFirst();

/** Writes it, or changes what was said with the same id; whose that is, the caller has asked. */
export const upsertFeedback = (db: Database, row: FeedbackWords) =>
  db
    .insertInto('colleague_feedback')
    .values({
      school_id: row.schoolId,
      feedback_id: row.feedbackId,
      pupil_id: row.pupilId,
      person_id: row.by,
      route_id: row.routeId,
      subject_id: row.subjectId,
      title: row.title,
      outcome: row.outcome,
      line: row.line,
      made_at: row.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['school_id', 'feedback_id'])
        .doUpdateSet({ outcome: row.outcome, line: row.line, made_at: row.at }),
    )
    .execute();

/** Tells whether there was one of this person's about this pupil. */
export async function deleteFeedback(
  db: Database,
  of: OfFeedback & { pupilId: string; by: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('colleague_feedback')
    .where('school_id', '=', of.schoolId)
    .where('feedback_id', '=', of.feedbackId)
    .where('pupil_id', '=', of.pupilId)
    .where('person_id', '=', of.by)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** What was said about these pupils since a moment, the newest first; by one person alone where one is named. */
export function selectFeedbackOf(
  db: Database,
  of: { schoolId: string; pupilIds: readonly string[]; since: number; by?: string },
) {
  const all = db
    .selectFrom('colleague_feedback')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'colleague_feedback.school_id')
        .onRef('person.person_id', '=', 'colleague_feedback.person_id'),
    )
    .where('colleague_feedback.school_id', '=', of.schoolId)
    .where('colleague_feedback.pupil_id', 'in', of.pupilIds)
    .where('colleague_feedback.made_at', '>=', of.since)
    .orderBy('colleague_feedback.made_at', 'desc')
    .orderBy('colleague_feedback.feedback_id')
    .select([
      'colleague_feedback.feedback_id',
      'colleague_feedback.pupil_id',
      'colleague_feedback.person_id',
      'person.name',
      'colleague_feedback.route_id',
      'colleague_feedback.subject_id',
      'colleague_feedback.title',
      'colleague_feedback.outcome',
      'colleague_feedback.line',
      'colleague_feedback.made_at',
    ]);
  return (of.by === undefined ? all : all.where('colleague_feedback.person_id', '=', of.by)).execute();
}

export type FeedbackRow = Awaited<ReturnType<typeof selectFeedbackOf>>[number];

export const deleteFeedbackBefore = (db: Database, of: { schoolId: string; before: number }) =>
  db
    .deleteFrom('colleague_feedback')
    .where('school_id', '=', of.schoolId)
    .where('made_at', '<', of.before)
    .execute();
