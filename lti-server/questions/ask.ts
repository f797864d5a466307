import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow, type Standing } from '../access/standing.ts';
import type { QuestionAsking, QuestionKeeping, QuestionView } from '../contract/questions.ts';
import { notFound, Refusal } from '../errors.ts';
import { dropFiles } from '../files/drop-files.ts';
import { useFile } from '../files/use-file.ts';
import { showFiles } from './files.ts';
import { findOwnQuestion, presentStored } from './find-question.ts';
import { peopleAround } from './jar.ts';
import { selectEntries } from './entries-table.ts';
import {
  countQuestions,
  deleteQuestion,
  insertQuestion,
  replaceReaders,
  selectQuestion,
  selectReaders,
  updateQuestion,
  type QuestionRow,
} from './table.ts';

/** More than anybody asks in all school years; whoever sends more is no child. */
const mostQuestions = 2000;

/**
 * The child puts a question into the jar. The same id sent again answers the question that is there.
 * @throws Refusal `NOT_FOUND` for an id that is somebody else's; `BAD_INPUT` for readers who are not tied
 * to the child, and when the jar is full.
 */
export async function askQuestion(
  context: Context,
  { pupilId, asking }: { pupilId: string; asking: QuestionAsking },
): Promise<QuestionView> {
  const { db, clock, actor } = context;
  const standing = await allow(context, pupilId, 'question.keep');
  const { questionId, words, sign, fileId } = asking;
  const of = { schoolId: actor.schoolId, questionId };
  await db.transaction().execute(async (tx) => {
    const there = await selectQuestion(tx, of);
    if (there !== undefined) return assertOwn(there, pupilId);
    const readers = await checkReaders({ ...context, db: tx }, { standing, readers: asking.readers });
    if ((await countQuestions(tx, { ...of, pupilId })) >= mostQuestions) throw tooMany();
    const row = { ...of, pupilId, words, sign, fileId, at: clock(), by: actor.personId };
    // Another server may have taken this id since the look-up above.
    if (!(await insertQuestion(tx, row))) return assertOwn(await selectQuestion(tx, of), pupilId);
    await replaceReaders(tx, { ...of, readers });
    if (fileId !== null) await useFile(tx, context, { pupilId, fileId, seenBy: 'tutor' });
    await showFiles({ ...context, db: tx }, questionId);
    await record(tx, context, { action: 'question.asked', pupilId, subjectId: questionId });
  });
  return presentStored(context, { questionId, standing });
}

export const tooMany = (): Refusal =>
  new Refusal('BAD_INPUT', { fields: [{ path: 'words', problem: 'too_many' }] });

function assertOwn(question: QuestionRow | undefined, pupilId: string): void {
  if (question?.pupil_id !== pupilId) throw notFound();
}

/** Who is let in must be tied to the child; the tutor reads anyhow and needs no line. */
async function checkReaders(
  context: Context,
  { standing, readers }: { standing: Standing; readers: readonly string[] },
): Promise<string[]> {
  if (readers.length === 0) return [];
  const { tutors, candidates } = await peopleAround(context, standing);
  const isOneOf = (people: readonly { personId: string }[], reader: string): boolean =>
    people.some(({ personId }) => personId === reader);
  const wanted = [...new Set(readers)].filter((reader) => !isOneOf(tutors, reader));
  if (!wanted.every((reader) => isOneOf(candidates, reader))) {
    throw new Refusal('BAD_INPUT', { fields: [{ path: 'readers', problem: 'not_tied' }] });
  }
  return wanted;
}

/** The child says where the question stands, hides it or shows it again, and to whom. Saying it twice is harmless. */
export async function keepQuestion(
  context: Context,
  { questionId, keeping }: { questionId: string; keeping: QuestionKeeping },
): Promise<QuestionView> {
  const { db, clock, actor } = context;
  const { standing } = await findOwnQuestion(context, questionId);
  const { pupilId } = standing;
  const of = { schoolId: actor.schoolId, questionId };
  await db.transaction().execute(async (tx) => {
    const question = await selectQuestion(tx, of);
    if (question === undefined) throw notFound();
    const before = (await selectReaders(tx, { ...of, questionIds: [questionId] })).map(
      (row) => row.person_id,
    );
    // A reader whose tie has ended since may stay on the list: a tie is asked for at every reading.
    const fresh = keeping.readers.filter((reader) => !before.includes(reader));
    const allowed = await checkReaders({ ...context, db: tx }, { standing, readers: fresh });
    const readers = [...keeping.readers.filter((reader) => before.includes(reader)), ...allowed];
    const sameReaders =
      readers.length === before.length && readers.every((reader) => before.includes(reader));
    const hidden = question.hidden_at !== null;
    if (sameReaders && question.state === keeping.state && hidden === keeping.hidden) return;
    const at = clock();
    const hiddenAt = keeping.hidden ? (question.hidden_at ?? at) : null;
    await updateQuestion(tx, { ...of, state: keeping.state, hiddenAt, at });
    if (!sameReaders) await replaceReaders(tx, { ...of, readers });
    await showFiles({ ...context, db: tx }, questionId);
    await record(tx, context, { action: 'question.changed', pupilId, subjectId: questionId });
  });
  return presentStored(context, { questionId, standing });
}

/** The child takes a question out of the jar for good, with all that was written under it. */
export async function eraseQuestion(context: Context, questionId: string): Promise<Record<string, never>> {
  const { db, actor } = context;
  const { question } = await findOwnQuestion(context, questionId);
  await db.transaction().execute(async (tx) => {
    const of = { schoolId: actor.schoolId, questionId };
    const entries = await selectEntries(tx, { ...of, questionIds: [questionId] });
    const fileIds = [question, ...entries].map((row) => row.file_id).filter((fileId) => fileId !== null);
    await dropFiles(tx, { ...of, fileIds });
    await deleteQuestion(tx, of);
    await record(tx, context, {
      action: 'question.erased',
      pupilId: question.pupil_id,
      subjectId: questionId,
    });
  });
  return {};
}
