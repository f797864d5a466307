import type { QuestionAdding, QuestionWay } from '../contract/questions.ts';
import type { FileKind } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';

interface OfQuestion {
  readonly schoolId: string;
  readonly questionId: string;
}

export interface EntryRow {
  readonly question_id: string;
  readonly entry_id: string;
  readonly kind: QuestionAdding['kind'];
  readonly way: QuestionWay | null;
  readonly words: string;
  readonly file_id: string | null;
  readonly file_kind: FileKind | null;
  readonly tried_at: number | null;
  readonly added_at: number;
  readonly added_by: string;
  readonly author: string;
}

/** The ways and answers of these questions, oldest first. */
export async function selectEntries(
  db: Database,
  of: { schoolId: string; questionIds: readonly string[] },
): Promise<EntryRow[]> {
  if (of.questionIds.length === 0) return [];
  return db
    .selectFrom('question_entry')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'question_entry.school_id')
        .onRef('person.person_id', '=', 'question_entry.added_by'),
    )
    .leftJoin('stored_file', (join) =>
      join
        .onRef('stored_file.school_id', '=', 'question_entry.school_id')
        .onRef('stored_file.file_id', '=', 'question_entry.file_id'),
    )
    .where('question_entry.school_id', '=', of.schoolId)
    .where('question_entry.question_id', 'in', of.questionIds)
    .orderBy('question_entry.added_at')
    .orderBy('question_entry.entry_id')
    .select([
      'question_entry.question_id',
      'question_entry.entry_id',
      'question_entry.kind',
      'question_entry.way',
      'question_entry.words',
      'question_entry.file_id',
      'stored_file.kind as file_kind',
      'question_entry.tried_at',
      'question_entry.added_at',
      'question_entry.added_by',
      'person.name as author',
    ])
    .execute();
}

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertEntry(
  db: Database,
  row: OfQuestion & Omit<QuestionAdding, 'entryId'> & { entryId: string; at: number; by: string },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('question_entry')
      .values({
        school_id: row.schoolId,
        question_id: row.questionId,
        entry_id: row.entryId,
        kind: row.kind,
        way: row.way,
        words: row.words,
        file_id: row.fileId,
        tried_at: null,
        added_at: row.at,
        added_by: row.by,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'question_id', 'entry_id']).doNothing()),
  );
}

/** Marks a way as tried, or takes the mark back; tells whether that changed anything. */
export async function updateTried(
  db: Database,
  of: OfQuestion & { entryId: string; triedAt: number | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('question_entry')
    .set({ tried_at: of.triedAt })
    .where('school_id', '=', of.schoolId)
    .where('question_id', '=', of.questionId)
    .where('entry_id', '=', of.entryId)
    .where('tried_at', of.triedAt === null ? 'is not' : 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function deleteEntry(db: Database, of: OfQuestion & { entryId: string }): Promise<void> {
  await db
    .deleteFrom('question_entry')
    .where('school_id', '=', of.schoolId)
    .where('question_id', '=', of.questionId)
    .where('entry_id', '=', of.entryId)
    .execute();
}
