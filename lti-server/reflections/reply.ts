import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { ReflectionView } from '../contract/reflections.ts';
import { notFound } from '../errors.ts';
import { presentStored } from './reflection-view.ts';
import { insertReply, selectReflection, selectReplies } from './table.ts';

/**
 * A grown-up answers a reflection: the child was promised that somebody reads it. The same id sent again
 * by the same person is one answer.
 * @throws Refusal `NOT_FOUND` for what the caller does not read, and for an id of somebody else's answer.
 */
export async function replyToReflection(
  context: Context,
  { reflectionId, replyId, words }: { reflectionId: string; replyId: string; words: string },
): Promise<ReflectionView> {
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId, reflectionId };
  const reflection = await selectReflection(db, of);
  if (reflection === undefined) throw notFound();
  const standing = await allow(context, reflection.pupil_id, 'reflection.reply');
  if (reflection.hidden_at !== null) throw notFound();
  await db.transaction().execute(async (tx) => {
    if (!(await insertReply(tx, { ...of, replyId, words, at: clock(), by: actor.personId }))) {
      const replies = await selectReplies(tx, { ...of, reflectionIds: [reflectionId] });
      if (replies.some((reply) => reply.reply_id === replyId && reply.replied_by === actor.personId)) return;
      throw notFound();
    }
    await record(tx, context, {
      action: 'reflection.answered',
      pupilId: reflection.pupil_id,
      subjectId: reflectionId,
    });
  });
  return presentStored(context, { reflectionId, standing });
}
