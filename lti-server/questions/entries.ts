import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { may } from '../access/standing.ts';
import type { QuestionAdding, QuestionState, QuestionView } from '../contract/questions.ts';
import { dropFiles } from '../files/drop-files.ts';
import { useFile } from '../files/use-file.ts';
import { notFound } from '../errors.ts';
import { tooMany } from './ask.ts';
import { showFiles } from './files.ts';
import { findOwnQuestion, findQuestion, presentStored } from './find-question.ts';
import { deleteEntry, insertEntry, selectEntries, updateTried, type EntryRow } from './entries-table.ts';
import { selectQuestion, updateQuestion, type QuestionRow } from './table.ts';

const mostEntries = 100;

interface OfEntry {
  readonly questionId: string;
  readonly entryId: string;
}

/** A child's own word moves the question on; it can be set back by a tap. Words of grown-ups move nothing. */
const stateAfter = (question: QuestionRow, adding: QuestionAdding): QuestionState => {
  if (adding.kind === 'answer') return 'found';
  return question.state === 'in_jar' ? 'searching' : question.state;
};

/**
 * Adds a way or an answer: the child's own, or a grown-up's beside it. The same id sent again by the same
 * person adds nothing.
 * @throws Refusal `NOT_FOUND` for a question that the caller does not read, and for an entry's id of
 * somebody else's; `BAD_INPUT` when there are too many already.
 */
export async function addToQuestion(
  context: Context,
  { questionId, adding }: { questionId: string; adding: QuestionAdding },
): Promise<QuestionView> {
  const { db, clock, actor } = context;
  const { question, standing } = await findQuestion(context, questionId);
  const of = { schoolId: actor.schoolId, questionId };
  await db.transaction().execute(async (tx) => {
    const inside = { ...context, db: tx };
    const entries = await selectEntries(tx, { ...of, questionIds: [questionId] });
    const same = entries.find((entry) => entry.entry_id === adding.entryId);
    if (same !== undefined) return assertOwn(same, actor.personId);
    if (entries.length >= mostEntries) throw tooMany();
    const at = clock();
    if (!(await insertEntry(tx, { ...of, ...adding, at, by: actor.personId }))) {
      // Another server has taken this id since the look-up above.
      return assertOwn(await findEntry(inside, { questionId, entryId: adding.entryId }), actor.personId);
    }
    const { fileId } = adding;
    const { pupil_id: pupilId } = question;
    if (fileId !== null) await useFile(tx, context, { pupilId, fileId, seenBy: 'tutor' });
    if (may(standing, 'question.keep')) {
      await showFiles(inside, questionId);
      const now = (await selectQuestion(tx, of)) ?? question;
      await updateQuestion(tx, { ...of, state: stateAfter(now, adding), hiddenAt: now.hidden_at, at });
    }
    await record(tx, context, { action: 'question.added_to', pupilId, subjectId: questionId });
  });
  return presentStored(context, { questionId, standing });
}

function assertOwn(entry: EntryRow, personId: string): void {
  if (entry.added_by !== personId) throw notFound();
}

/** The child marks a way as tried, anybody's way; or takes the mark back. */
export async function markTried(
  context: Context,
  { questionId, entryId, tried }: OfEntry & { tried: boolean },
): Promise<QuestionView> {
  const { db, clock, actor } = context;
  const { question, standing } = await findOwnQuestion(context, questionId);
  const of = { schoolId: actor.schoolId, questionId };
  await findEntry(context, { questionId, entryId, kind: 'way' });
  await db.transaction().execute(async (tx) => {
    const at = clock();
    if (!(await updateTried(tx, { ...of, entryId, triedAt: tried ? at : null }))) return;
    const now = (await selectQuestion(tx, of)) ?? question;
    const state = tried && now.state === 'in_jar' ? 'searching' : now.state;
    await updateQuestion(tx, { ...of, state, hiddenAt: now.hidden_at, at });
    await record(tx, context, {
      action: 'question.changed',
      pupilId: question.pupil_id,
      subjectId: questionId,
    });
  });
  return presentStored(context, { questionId, standing });
}

/** Takes back what the caller has added. */
export async function takeBackEntry(
  context: Context,
  { questionId, entryId }: OfEntry,
): Promise<QuestionView> {
  const { db, actor } = context;
  const { question, standing } = await findQuestion(context, questionId);
  const entry = await findEntry(context, { questionId, entryId });
  assertOwn(entry, actor.personId);
  await db.transaction().execute(async (tx) => {
    const { file_id: fileId } = entry;
    if (fileId !== null) await dropFiles(tx, { schoolId: actor.schoolId, fileIds: [fileId] });
    await deleteEntry(tx, { schoolId: actor.schoolId, questionId, entryId });
    await record(tx, context, {
      action: 'question.taken_from',
      pupilId: question.pupil_id,
      subjectId: questionId,
    });
  });
  return presentStored(context, { questionId, standing });
}

async function findEntry(
  { db, actor }: Context,
  { questionId, entryId, kind }: OfEntry & { kind?: EntryRow['kind'] },
): Promise<EntryRow> {
  const entries = await selectEntries(db, { schoolId: actor.schoolId, questionIds: [questionId] });
  const entry = entries.find((row) => row.entry_id === entryId && (kind === undefined || row.kind === kind));
  if (entry === undefined) throw notFound();
  return entry;
}
