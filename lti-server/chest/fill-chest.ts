import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { ChestChange, ChestCreation, ChestView } from '../contract/chest.ts';
import type { FileAudience } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';
import { useFile } from '../files/use-file.ts';
import { presentChest } from './open-chest.ts';
import { insertItem, selectItem, updateItem } from './table.ts';

/** A file is seen by whoever sees the thing that it proves. */
const audienceOf = ({ shown, hidden }: { shown: boolean; hidden: boolean }): FileAudience =>
  shown && !hidden ? 'family' : 'nobody';

/**
 * Puts something into the child's own chest. The same id sent again is the same thing.
 * @throws Refusal `NOT_FOUND` for an id that is somebody else's, `BAD_INPUT` for a file that is not the child's
 */
export async function fillChest(
  context: Context,
  { pupilId, creation }: { pupilId: string; creation: ChestCreation },
): Promise<ChestView> {
  const { db, clock, actor } = context;
  const standing = await allow(context, pupilId, 'chest.write');
  const { itemId, fileId, shown } = creation;
  const { schoolId } = actor;
  await db.transaction().execute(async (tx) => {
    const there = await selectItem(tx, { schoolId, itemId });
    if (there !== undefined && there.pupil_id !== pupilId) throw notFound();
    if (there !== undefined) return;
    if (fileId !== null)
      await useFile(tx, context, { pupilId, fileId, seenBy: audienceOf({ shown, hidden: false }) });
    // Another server may have taken the id since the look above.
    if (!(await insertItem(tx, { schoolId, pupilId, ...creation, at: clock() }))) throw notFound();
    await record(tx, context, { action: 'chest.filled', pupilId, subjectId: itemId });
  });
  return presentChest(context, standing);
}

/** Shows it or not, takes it along or not, puts it out of sight or brings it back: as it stands, nothing changes. */
export async function changeChest(
  context: Context,
  { itemId, change }: { itemId: string; change: ChestChange },
): Promise<ChestView> {
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId, itemId };
  const known = await selectItem(db, of);
  if (known === undefined) throw notFound();
  const { pupil_id: pupilId } = known;
  const standing = await allow(context, pupilId, 'chest.write');
  await db.transaction().execute(async (tx) => {
    const item = await selectItem(tx, of);
    if (item === undefined) throw notFound();
    const same =
      (item.is_shown === 1) === change.shown &&
      (item.goes_along === 1) === change.goesAlong &&
      (item.hidden_at !== null) === change.hidden;
    if (same) return;
    await updateItem(tx, { ...of, ...change, at: clock() });
    if (item.file_id !== null)
      await useFile(tx, context, { pupilId, fileId: item.file_id, seenBy: audienceOf(change) });
    await record(tx, context, { action: 'chest.changed', pupilId, subjectId: itemId });
  });
  return presentChest(context, standing);
}
