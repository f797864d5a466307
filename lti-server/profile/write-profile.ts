import { isDeepStrictEqual } from 'node:util';
import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow, may, type Standing } from '../access/standing.ts';
import type {
  ProfileContent,
  ProfileCreation,
  ProfileEdit,
  ProfileHistory,
  ProfileView,
} from '../contract/profile.ts';
import { notFound, Refusal } from '../errors.ts';
import { lockPupil } from '../pupils/table.ts';
import type { Database } from '../storage/open.ts';
import { dropSearchTexts, keepSearchText } from '../storage/search-texts.ts';
import { readContent, wordsOf } from './content.ts';
import { presentItem, presentProfile } from './read-profile.ts';
import { kindsAddedBy, kindsReadBy, mayEdit } from './rights.ts';
import {
  countItems,
  insertEdit,
  insertItem,
  selectEdits,
  selectItem,
  selectItems,
  selectRouteTitles,
  updateItem,
  type ItemRow,
} from './table.ts';

/** How much of one kind a card holds: more is no card any more. */
const mostOfKind = 100;

/**
 * Puts something on a pupil's card. The same id sent again by the same author answers what is there.
 * @throws Refusal `NOT_FOUND` for a kind that the caller may not add, and for an id that is somebody else's;
 * `DIFFICULTY_UNBALANCED`; `BAD_INPUT` for a route that is not this pupil's and for a full card.
 */
export async function addToProfile(
  context: Context,
  { pupilId, itemId, content }: { pupilId: string } & ProfileCreation,
): Promise<ProfileView> {
  const { db, clock, actor } = context;
  const standing = await allow(context, pupilId, 'profile.add');
  if (!kindsAddedBy(standing).includes(content.kind)) throw notFound();
  const of = { schoolId: actor.schoolId, pupilId };
  const item = { schoolId: actor.schoolId, itemId };
  await db.transaction().execute(async (tx) => {
    await lockPupil(tx, of);
    const there = await selectItem(tx, item);
    if (there !== undefined) return assertOwn(there, { pupilId, personId: actor.personId });
    if ((await countItems(tx, { ...of, kind: content.kind })) >= mostOfKind)
      throw new Refusal('BAD_INPUT', { fields: [{ path: 'content', problem: 'too_many' }] });
    await checkContent(tx, { of, content });
    const at = clock();
    if (!(await insertItem(tx, { ...of, itemId, content, at, by: actor.personId }))) throw notFound();
    await keepSearchText(tx, { ...of, textId: itemId, source: 'profile', at, text: wordsOf(content) });
    await record(tx, context, { action: 'profile.written', pupilId, subjectId: itemId });
  });
  return presentProfile(context, standing);
}

function assertOwn(item: ItemRow, owner: { pupilId: string; personId: string }): void {
  if (item.pupil_id !== owner.pupilId || item.created_by !== owner.personId) throw notFound();
}

/**
 * Changes what stands on a card, takes it off or puts it back; the earlier wording is kept. Saving what is
 * there already changes nothing.
 * @throws Refusal `NOT_FOUND`; `REVISION_CONFLICT` when somebody else changed it in between, with the item as it
 * stands and what was sent; `DIFFICULTY_UNBALANCED`, also for the strength on which a difficulty leans; `BAD_INPUT`
 */
export async function editProfile(
  context: Context,
  { itemId, revision, content, removed }: { itemId: string } & ProfileEdit,
): Promise<ProfileView> {
  const { db, clock, actor } = context;
  const item = { schoolId: actor.schoolId, itemId };
  const { row: known, standing } = await find(context, itemId);
  if (!mayEdit({ actor, standing }, known)) throw notFound();
  if (known.kind !== content.kind)
    throw new Refusal('BAD_INPUT', { fields: [{ path: 'content.kind', problem: 'another_kind' }] });
  const of = { schoolId: actor.schoolId, pupilId: known.pupil_id };
  const saved = await db.transaction().execute(async (tx) => {
    await lockPupil(tx, of);
    const before = await selectItem(tx, item);
    if (before === undefined) throw notFound();
    const wasRemoved = before.removed_at !== null;
    const wasLeft = before.left_turn !== null;
    if (wasRemoved === removed && !wasLeft && isDeepStrictEqual(readContent(before.content), content))
      return true;
    if (before.revision !== revision) return false;
    if (removed) await checkRemoval(tx, { of, before });
    else await checkContent(tx, { of, content });
    const at = clock();
    const change = { ...item, revision, content, removedAt: removed ? at : null, at, by: actor.personId };
    if (!(await updateItem(tx, change))) return false;
    await insertEdit(tx, { schoolId: of.schoolId, before });
    if (removed) await dropSearchTexts(tx, { schoolId: of.schoolId, textIds: [itemId] });
    else
      await keepSearchText(tx, {
        ...of,
        textId: itemId,
        source: 'profile',
        at: before.created_at,
        text: wordsOf(content),
      });
    await record(tx, context, { action: 'profile.edited', pupilId: of.pupilId, subjectId: itemId });
    return true;
  });
  if (saved) return presentProfile(context, standing);
  const row = await selectItem(db, item);
  if (row === undefined) throw notFound();
  throw new Refusal('REVISION_CONFLICT', {
    current: presentItem(context, { row, standing }),
    yours: { revision, content, removed },
  });
}

/**
 * Who put it how, oldest first.
 * @throws Refusal `NOT_FOUND`
 */
export async function readProfileHistory(context: Context, itemId: string): Promise<ProfileHistory> {
  const { db, actor } = context;
  const { standing } = await find(context, itemId);
  if (!may(standing, 'profile.read')) throw notFound();
  const edits = await selectEdits(db, { schoolId: actor.schoolId, itemId });
  return {
    edits: edits.map((edit) => ({
      revision: edit.revision,
      content: readContent(edit.content),
      removed: edit.is_removed === 1,
      editedAt: edit.edited_at,
      author: edit.author,
    })),
  };
}

async function find(context: Context, itemId: string): Promise<{ row: ItemRow; standing: Standing }> {
  const row = await selectItem(context.db, { schoolId: context.actor.schoolId, itemId });
  if (row === undefined) throw notFound();
  const standing = await allow(context, row.pupil_id, 'profile.see');
  if (!kindsReadBy(standing).includes(row.kind)) throw notFound();
  return { row, standing };
}

interface OfPupil {
  readonly schoolId: string;
  readonly pupilId: string;
}

/** What the contract cannot know: the strength and the route must be this pupil's. */
async function checkContent(
  tx: Database,
  { of, content }: { of: OfPupil; content: ProfileContent },
): Promise<void> {
  if (content.kind === 'request' && content.routeId !== null) {
    const routes = await selectRouteTitles(tx, of);
    if (!routes.some((route) => route.route_id === content.routeId))
      throw new Refusal('BAD_INPUT', { fields: [{ path: 'content.routeId', problem: 'not_of_this_pupil' }] });
  }
  if (content.kind !== 'difficulty') return;
  const strengths = await selectItems(tx, { ...of, kinds: ['strength'] });
  const leans = strengths.some((strength) => strength.item_id === content.strengthId);
  if (!leans || content.helps === '') throw new Refusal('DIFFICULTY_UNBALANCED');
}

/** A strength stays while a difficulty leans on it. */
async function checkRemoval(tx: Database, { of, before }: { of: OfPupil; before: ItemRow }): Promise<void> {
  if (before.kind !== 'strength') return;
  const difficulties = await selectItems(tx, { ...of, kinds: ['difficulty'] });
  const leaning = difficulties.some(({ content: json }) => {
    const content = readContent(json);
    return content.kind === 'difficulty' && content.strengthId === before.item_id;
  });
  if (leaning) throw new Refusal('DIFFICULTY_UNBALANCED');
}
