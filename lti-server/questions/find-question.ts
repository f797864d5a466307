import type { Context } from '../access/context.ts';
import { may, standingTo, type Standing } from '../access/standing.ts';
import type { QuestionView } from '../contract/questions.ts';
import { notFound } from '../errors.ts';
import { presentQuestions, reads } from './question-view.ts';
import { selectQuestion, selectReaders, type QuestionRow } from './table.ts';

interface Found {
  readonly question: QuestionRow;
  readonly standing: Standing;
}

/**
 * A question that the caller reads.
 * @throws Refusal `NOT_FOUND` for the absent and for the forbidden alike.
 */
export async function findQuestion(context: Context, questionId: string): Promise<Found> {
  const { db, actor } = context;
  const { schoolId } = actor;
  const question = await selectQuestion(db, { schoolId, questionId });
  if (question === undefined) throw notFound();
  const standing = await standingTo(context, question.pupil_id);
  const readers = await selectReaders(db, { schoolId, questionIds: [questionId] });
  if (!reads(context, { question, readers, standing })) throw notFound();
  return { question, standing };
}

/** The same, and it is the caller's own. */
export async function findOwnQuestion(context: Context, questionId: string): Promise<Found> {
  const found = await findQuestion(context, questionId);
  if (!may(found.standing, 'question.keep')) throw notFound();
  return found;
}

/** The question as it stands now. */
export async function presentStored(
  context: Context,
  { questionId, standing }: { questionId: string; standing: Standing },
): Promise<QuestionView> {
  const question = await selectQuestion(context.db, { schoolId: context.actor.schoolId, questionId });
  const [view] =
    question === undefined ? [] : await presentQuestions(context, { questions: [question], standing });
  if (view === undefined) throw notFound();
  return view;
}
