import type { QuestionSign, QuestionState } from '../contract/questions.ts';
import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';

interface OfPupil {
  readonly schoolId: string;
  readonly pupilId: string;
}

interface OfQuestion {
  readonly schoolId: string;
  readonly questionId: string;
}

const questionsOf = (db: Database, schoolId: string) =>
  db
    .selectFrom('question')
    .leftJoin('stored_file', (join) =>
      join
        .onRef('stored_file.school_id', '=', 'question.school_id')
        .onRef('stored_file.file_id', '=', 'question.file_id'),
    )
    .where('question.school_id', '=', schoolId)
    .select([
      'stored_file.kind as file_kind',
      'question.question_id',
      'question.pupil_id',
      'question.words',
      'question.sign',
      'question.file_id',
      'question.state',
      'question.hidden_at',
      'question.asked_at',
      'question.asked_by',
      'question.changed_at',
    ]);

export const selectQuestion = (db: Database, { schoolId, questionId }: OfQuestion) =>
  questionsOf(db, schoolId).where('question.question_id', '=', questionId).executeTakeFirst();

export type QuestionRow = NonNullable<Awaited<ReturnType<typeof selectQuestion>>>;

/**
 * A pupil's questions in these states, newest first; the hidden ones as well. With
 * `openQuestionStates` it is what a meeting with the tutor begins with.
 */
export const selectQuestions = (
  db: Database,
  of: OfPupil & { states: readonly QuestionState[] },
): Promise<QuestionRow[]> =>
  questionsOf(db, of.schoolId)
    .where('question.pupil_id', '=', of.pupilId)
    .where('question.state', 'in', of.states)
    .orderBy('question.asked_at', 'desc')
    .orderBy('question.question_id')
    .execute();

export async function countQuestions(db: Database, { schoolId, pupilId }: OfPupil): Promise<number> {
  const { count } = await db
    .selectFrom('question')
    .where('school_id', '=', schoolId)
    .where('pupil_id', '=', pupilId)
    .select((question) => question.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertQuestion(
  db: Database,
  row: OfQuestion &
    OfPupil & {
      words: string;
      sign: QuestionSign | null;
      fileId: string | null;
      at: number;
      by: string;
    },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('question')
      .values({
        school_id: row.schoolId,
        question_id: row.questionId,
        pupil_id: row.pupilId,
        words: row.words,
        sign: row.sign,
        file_id: row.fileId,
        state: 'in_jar',
        hidden_at: null,
        asked_at: row.at,
        asked_by: row.by,
        changed_at: row.at,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'question_id']).doNothing()),
  );
}

export const updateQuestion = (
  db: Database,
  row: OfQuestion & { state: QuestionState; hiddenAt: number | null; at: number },
) =>
  db
    .updateTable('question')
    .set({ state: row.state, hidden_at: row.hiddenAt, changed_at: row.at })
    .where('school_id', '=', row.schoolId)
    .where('question_id', '=', row.questionId)
    .execute();

/** Takes a question out with all that hangs on it. */
export async function deleteQuestion(db: Database, { schoolId, questionId }: OfQuestion): Promise<void> {
  await db
    .deleteFrom('question_entry')
    .where('school_id', '=', schoolId)
    .where('question_id', '=', questionId)
    .execute();
  await replaceReaders(db, { schoolId, questionId, readers: [] });
  await db
    .deleteFrom('question')
    .where('school_id', '=', schoolId)
    .where('question_id', '=', questionId)
    .execute();
}

/** Whom the child lets read these questions besides the tutor. */
export async function selectReaders(
  db: Database,
  of: { schoolId: string; questionIds: readonly string[] },
): Promise<ReaderRow[]> {
  if (of.questionIds.length === 0) return [];
  return db
    .selectFrom('question_reader')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'question_reader.school_id')
        .onRef('person.person_id', '=', 'question_reader.person_id'),
    )
    .where('question_reader.school_id', '=', of.schoolId)
    .where('question_reader.question_id', 'in', of.questionIds)
    .orderBy('person.name')
    .orderBy('person.person_id')
    .select(['question_reader.question_id', 'question_reader.person_id', 'person.name'])
    .execute();
}

export interface ReaderRow {
  readonly question_id: string;
  readonly person_id: string;
  readonly name: string;
}

export async function replaceReaders(
  db: Database,
  of: OfQuestion & { readers: readonly string[] },
): Promise<void> {
  await db
    .deleteFrom('question_reader')
    .where('school_id', '=', of.schoolId)
    .where('question_id', '=', of.questionId)
    .execute();
  const rows = of.readers.map((personId) => ({
    school_id: of.schoolId,
    question_id: of.questionId,
    person_id: personId,
  }));
  if (rows.length > 0) await db.insertInto('question_reader').values(rows).execute();
}

/** Recordings of questions, ways and answers that were made before this moment. */
export async function selectVoicesBefore(
  db: Database,
  { schoolId, before }: { schoolId: string; before: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('stored_file')
    .where('stored_file.school_id', '=', schoolId)
    .where('stored_file.kind', '=', 'voice')
    .where('stored_file.created_at', '<', before)
    .where((file) =>
      file.or([
        file.exists(
          file
            .selectFrom('question')
            .whereRef('question.school_id', '=', 'stored_file.school_id')
            .whereRef('question.file_id', '=', 'stored_file.file_id')
            .select('question.question_id'),
        ),
        file.exists(
          file
            .selectFrom('question_entry')
            .whereRef('question_entry.school_id', '=', 'stored_file.school_id')
            .whereRef('question_entry.file_id', '=', 'stored_file.file_id')
            .select('question_entry.entry_id'),
        ),
      ]),
    )
    .select('stored_file.file_id')
    .execute();
  return rows.map((row) => row.file_id);
}
