import type { FeedbackOutcome } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { dropSearchTexts, keepSearchText } from '../storage/search-texts.ts';
import { wordsOfFeedback } from './search-words.ts';

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
export async function upsertFeedback(db: Database, row: FeedbackWords): Promise<void> {
  await db
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
  const { schoolId, pupilId, at, feedbackId: textId } = row;
  // Said anew it is as new as that.
  await dropSearchTexts(db, { schoolId, textIds: [textId] });
  await keepSearchText(db, { schoolId, pupilId, at, textId, source: 'feedback', text: wordsOfFeedback(row) });
}

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
  if (numDeletedRows === 0n) return false;
  await dropSearchTexts(db, { schoolId: of.schoolId, textIds: [of.feedbackId] });
  return true;
}

const feedbackWithAuthor = (db: Database, schoolId: string) =>
  db
    .selectFrom('colleague_feedback')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'colleague_feedback.school_id')
        .onRef('person.person_id', '=', 'colleague_feedback.person_id'),
    )
    .where('colleague_feedback.school_id', '=', schoolId)
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

/** What was said about these pupils since a moment, the newest first; by one person alone where one is named. */
export function selectFeedbackOf(
  db: Database,
  of: { schoolId: string; pupilIds: readonly string[]; since: number; by?: string },
) {
  const all = feedbackWithAuthor(db, of.schoolId)
    .where('colleague_feedback.pupil_id', 'in', of.pupilIds)
    .where('colleague_feedback.made_at', '>=', of.since);
  return (of.by === undefined ? all : all.where('colleague_feedback.person_id', '=', of.by)).execute();
}

export type FeedbackRow = Awaited<ReturnType<typeof selectFeedbackOf>>[number];

/** Those of these ids. */
export const selectFeedbackById = (db: Database, of: { schoolId: string; ids: readonly string[] }) =>
  feedbackWithAuthor(db, of.schoolId).where('colleague_feedback.feedback_id', 'in', of.ids).execute();

export async function deleteFeedbackBefore(
  db: Database,
  of: { schoolId: string; before: number },
): Promise<void> {
  const gone = await db
    .deleteFrom('colleague_feedback')
    .where('school_id', '=', of.schoolId)
    .where('made_at', '<', of.before)
    .returning('feedback_id')
    .execute();
  await dropSearchTexts(db, { schoolId: of.schoolId, textIds: gone.map((row) => row.feedback_id) });
}
