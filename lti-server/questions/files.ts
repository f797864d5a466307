import { dayOf, type Context } from '../access/context.ts';
import type { FileAudience } from '../contract/vocabulary.ts';
import { keptFile } from '../files/kept-file.ts';
import { useFile } from '../files/use-file.ts';
import { selectTies } from '../pupils/table.ts';
import { selectEntries } from './entries-table.ts';
import { selectQuestion, selectReaders } from './table.ts';

/**
 * The recordings and pictures of a question are shown to the same people as its words: call it in the
 * transaction of every change of them. Files that grown-ups put beside stay as they are.
 */
export async function showFiles(context: Context, questionId: string): Promise<void> {
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId, questionId };
  const question = await selectQuestion(db, of);
  if (question === undefined) return;
  const entries = await selectEntries(db, { ...of, questionIds: [questionId] });
  const own = [question, ...entries.filter((entry) => entry.added_by === actor.personId)];
  const fileIds = own.map((row) => keptFile(row)?.fileId).filter((fileId) => fileId !== undefined);
  if (fileIds.length === 0) return;
  const pupilId = question.pupil_id;
  const readers = await selectReaders(db, { ...of, questionIds: [questionId] });
  const ties = await selectTies(db, { ...of, pupilId, today: dayOf(clock()) });
  const kinds = ties
    .filter((tie) => readers.some((reader) => reader.person_id === tie.person_id))
    .map((tie) => tie.kind);
  let seenBy: FileAudience = kinds.length === 0 ? 'tutor' : 'team';
  if (kinds.includes('guardian')) seenBy = 'family';
  if (question.hidden_at !== null) seenBy = 'nobody';
  for (const fileId of fileIds) await useFile(db, context, { pupilId, fileId, seenBy });
}
