import { childWordReaders } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { may, type Standing } from '../access/standing.ts';
import type { QuestionEntry, QuestionView } from '../contract/questions.ts';
import { keptFile } from '../files/kept-file.ts';
import { selectEntries, type EntryRow } from './entries-table.ts';
import { selectReaders, type QuestionRow, type ReaderRow } from './table.ts';

interface Around {
  readonly readers: readonly ReaderRow[];
  readonly entries: readonly EntryRow[];
}

/**
 * Whether this person reads this question now: the child always; the tutor unless it is hidden; another
 * grown-up only while tied to the child and let in by name.
 */
export function reads(
  { actor }: Context,
  of: { question: QuestionRow; readers: readonly ReaderRow[]; standing: Standing },
): boolean {
  if (may(of.standing, 'question.keep')) return true;
  if (of.question.hidden_at !== null) return false;
  if (childWordReaders.question.some((relation) => of.standing.relations.has(relation))) return true;
  return (
    may(of.standing, 'question.read') && of.readers.some((reader) => reader.person_id === actor.personId)
  );
}

/** The questions among these that the caller may read, as the caller may see them. */
export async function presentQuestions(
  context: Context,
  { questions, standing }: { questions: readonly QuestionRow[]; standing: Standing },
): Promise<QuestionView[]> {
  const { db, actor } = context;
  const of = { schoolId: actor.schoolId, questionIds: questions.map((question) => question.question_id) };
  const readers = Map.groupBy(await selectReaders(db, of), (row) => row.question_id);
  const entries = Map.groupBy(await selectEntries(db, of), (row) => row.question_id);
  return questions
    .map((question) => ({
      question,
      readers: readers.get(question.question_id) ?? [],
      entries: entries.get(question.question_id) ?? [],
    }))
    .filter((row) => reads(context, { ...row, standing }))
    .map(({ question, ...around }) => present(context, { question, around, standing }));
}

function present(
  { actor }: Context,
  { question, around, standing }: { question: QuestionRow; around: Around; standing: Standing },
): QuestionView {
  return {
    questionId: question.question_id,
    words: question.words,
    sign: question.sign,
    file: keptFile(question),
    state: question.state,
    hidden: question.hidden_at !== null,
    readers: around.readers.map((reader) => ({ personId: reader.person_id, name: reader.name })),
    askedAt: question.asked_at,
    changedAt: question.changed_at,
    entries: around.entries.map((entry): QuestionEntry => ({
      entryId: entry.entry_id,
      kind: entry.kind,
      way: entry.way,
      words: entry.words,
      file: keptFile(entry),
      author: { personId: entry.added_by, name: entry.author },
      byPupil: entry.added_by === question.asked_by,
      triedAt: entry.tried_at,
      addedAt: entry.added_at,
      abilities: { takeBack: entry.added_by === actor.personId },
    })),
    abilities: { keep: may(standing, 'question.keep'), add: true },
  };
}
