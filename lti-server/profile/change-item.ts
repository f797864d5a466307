import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import type { ProfileContent } from '../contract/profile.ts';
import { lockPupil } from '../pupils/table.ts';
import { keepSearchText } from '../storage/search-texts.ts';
import { readContent, wordsOf } from './content.ts';
import { insertEdit, selectItem, updateItem } from './table.ts';

/**
 * Lets what was done elsewhere stand on the card too, in the caller's transaction and by the caller's right; the
 * earlier wording is kept as with every change.
 * @param change gives the new content, or nothing where it stays as it is
 * @returns whether the pupil's card holds this item
 */
export async function changeItem(
  context: Context,
  of: { pupilId: string; itemId: string; change: (content: ProfileContent) => ProfileContent | undefined },
): Promise<boolean> {
  const { db, clock, actor } = context;
  const { pupilId, itemId } = of;
  const { schoolId, personId } = actor;
  await lockPupil(db, { schoolId, pupilId });
  const before = await selectItem(db, { schoolId, itemId });
  if (before === undefined || before.pupil_id !== pupilId || before.removed_at !== null) return false;
  const content = of.change(readContent(before.content));
  if (content === undefined) return true;
  const item = { schoolId, itemId, revision: before.revision, content, removedAt: null };
  await updateItem(db, { ...item, at: clock(), by: personId });
  await insertEdit(db, { schoolId, before });
  await keepSearchText(db, {
    schoolId,
    pupilId,
    textId: itemId,
    source: 'profile',
    at: before.created_at,
    text: wordsOf(content),
  });
  await record(db, context, { action: 'profile.edited', pupilId, subjectId: itemId });
  return true;
}
