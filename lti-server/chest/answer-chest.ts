import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { ChestReply, ChestView } from '../contract/chest.ts';
import { notFound } from '../errors.ts';
import { presentChest } from './open-chest.ts';
import { insertReply, selectItem } from './table.ts';

/**
 * A grown-up answers with words to what the child shows; the thing itself stays as the child made it. The
 * same id sent again is the same answer.
 * @throws Refusal `NOT_FOUND` for what is not shown or not there
 */
export async function answerChest(
  context: Context,
  { itemId, reply }: { itemId: string; reply: ChestReply },
): Promise<ChestView> {
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId, itemId };
  const known = await selectItem(db, of);
  if (known === undefined) throw notFound();
  const { pupil_id: pupilId } = known;
  const standing = await allow(context, pupilId, 'chest.answer');
  await db.transaction().execute(async (tx) => {
    const item = await selectItem(tx, of);
    if (item === undefined || item.is_shown !== 1 || item.hidden_at !== null) throw notFound();
    if (await insertReply(tx, { ...of, ...reply, pupilId, by: actor.personId, at: clock() }))
      await record(tx, context, { action: 'chest.answered', pupilId, subjectId: itemId });
  });
  return presentChest(context, standing);
}
