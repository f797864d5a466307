import type { Context } from '../access/context.ts';
import { may, type Standing } from '../access/standing.ts';
import { ReflectionAnswer, type ReflectionView } from '../contract/reflections.ts';
import { notFound } from '../errors.ts';
import { keptFile } from '../files/kept-file.ts';
import { selectReflection, selectReplies, type ReflectionRow, type ReplyRow } from './table.ts';

export const readAnswer = ({ answer }: ReflectionRow): ReflectionAnswer =>
  ReflectionAnswer.parse(JSON.parse(answer));

/** These reflections with what was answered to them. */
export async function presentReflections(
  { db, actor }: Context,
  { reflections, standing }: { reflections: readonly ReflectionRow[]; standing: Standing },
): Promise<ReflectionView[]> {
  const replies = Map.groupBy(
    await selectReplies(db, {
      schoolId: actor.schoolId,
      reflectionIds: reflections.map((reflection) => reflection.reflection_id),
    }),
    (reply) => reply.reflection_id,
  );
  return reflections.map((reflection) =>
    present({ reflection, replies: replies.get(reflection.reflection_id) ?? [], standing }),
  );
}

/** One of them as it stands now. */
export async function presentStored(
  context: Context,
  { reflectionId, standing }: { reflectionId: string; standing: Standing },
): Promise<ReflectionView> {
  const reflection = await selectReflection(context.db, { schoolId: context.actor.schoolId, reflectionId });
  const [view] =
    reflection === undefined
      ? []
      : await presentReflections(context, { reflections: [reflection], standing });
  if (view === undefined) throw notFound();
  return view;
}

const present = (of: {
  reflection: ReflectionRow;
  replies: readonly ReplyRow[];
  standing: Standing;
}): ReflectionView => ({
  reflectionId: of.reflection.reflection_id,
  routeId: of.reflection.route_id,
  stepId: of.reflection.step_id,
  about: of.reflection.about,
  answer: readAnswer(of.reflection),
  words: of.reflection.words,
  file: keptFile(of.reflection),
  hidden: of.reflection.hidden_at !== null,
  writtenAt: of.reflection.written_at,
  replies: of.replies.map((reply) => ({
    replyId: reply.reply_id,
    author: { personId: reply.replied_by, name: reply.author },
    words: reply.words,
    repliedAt: reply.replied_at,
  })),
  abilities: {
    keep: may(of.standing, 'reflection.keep'),
    reply: may(of.standing, 'reflection.reply'),
  },
});
