import type { ProfileContent } from '../contract/profile.ts';
import type { HelpGiven, ProfileKind, Visibility } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';

interface OfPupil {
  readonly schoolId: string;
  readonly pupilId: string;
}

interface OfItem {
  readonly schoolId: string;
  readonly itemId: string;
}

const itemsOf = (db: Database, schoolId: string) =>
  db
    .selectFrom('profile_item')
    .innerJoin('person as author', (join) =>
      join
        .onRef('author.school_id', '=', 'profile_item.school_id')
        .onRef('author.person_id', '=', 'profile_item.created_by'),
    )
    .innerJoin('person as editor', (join) =>
      join
        .onRef('editor.school_id', '=', 'profile_item.school_id')
        .onRef('editor.person_id', '=', 'profile_item.updated_by'),
    )
    .where('profile_item.school_id', '=', schoolId)
    .select([
      'profile_item.item_id',
      'profile_item.pupil_id',
      'profile_item.kind',
      'profile_item.content',
      'profile_item.revision',
      'profile_item.created_at',
      'profile_item.created_by',
      'author.name as author',
      'profile_item.updated_at',
      'profile_item.updated_by',
      'editor.name as editor',
      'profile_item.removed_at',
      'profile_item.left_turn',
    ]);

export const selectItem = (db: Database, { schoolId, itemId }: OfItem) =>
  itemsOf(db, schoolId).where('profile_item.item_id', '=', itemId).executeTakeFirst();

export type ItemRow = NonNullable<Awaited<ReturnType<typeof selectItem>>>;

/**
 * What is on a pupil's card of these kinds, in the order in which it was added; `older` with what a new school year
 * has left behind.
 */
export const selectItems = (
  db: Database,
  of: OfPupil & { kinds: readonly ProfileKind[]; older?: boolean },
): Promise<ItemRow[]> =>
  itemsOf(db, of.schoolId)
    .$if(of.older !== true, (items) => items.where('profile_item.left_turn', 'is', null))
    .where('profile_item.pupil_id', '=', of.pupilId)
    .where('profile_item.kind', 'in', of.kinds)
    .where('profile_item.removed_at', 'is', null)
    .orderBy('profile_item.created_at')
    .orderBy('profile_item.item_id')
    .execute();

/** The same of several pupils at once, contents alone. */
export const selectContents = (
  db: Database,
  of: { schoolId: string; pupilIds: readonly string[]; kinds: readonly ProfileKind[] },
) =>
  db
    .selectFrom('profile_item')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', 'in', of.pupilIds)
    .where('kind', 'in', of.kinds)
    .where('removed_at', 'is', null)
    .where('left_turn', 'is', null)
    .orderBy('created_at')
    .orderBy('item_id')
    .select(['item_id', 'pupil_id', 'content'])
    .execute();

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertItem(
  db: Database,
  row: OfItem & OfPupil & { content: ProfileContent; at: number; by: string },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('profile_item')
      .values({
        school_id: row.schoolId,
        item_id: row.itemId,
        pupil_id: row.pupilId,
        kind: row.content.kind,
        content: JSON.stringify(row.content),
        revision: 1,
        created_at: row.at,
        created_by: row.by,
        updated_at: row.at,
        updated_by: row.by,
        removed_at: null,
        left_turn: null,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'item_id']).doNothing()),
  );
}

/** Changes it only while it stands at this revision; tells whether it did. */
export async function updateItem(
  db: Database,
  row: OfItem & {
    revision: number;
    content: ProfileContent;
    removedAt: number | null;
    at: number;
    by: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('profile_item')
    .set({
      content: JSON.stringify(row.content),
      revision: row.revision + 1,
      updated_at: row.at,
      updated_by: row.by,
      removed_at: row.removedAt,
      // What somebody touches stands on the card again.
      left_turn: null,
    })
    .where('school_id', '=', row.schoolId)
    .where('item_id', '=', row.itemId)
    .where('revision', '=', row.revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Keeps a wording that is about to be replaced. */
export const insertEdit = (db: Database, { schoolId, before }: { schoolId: string; before: ItemRow }) =>
  db
    .insertInto('profile_edit')
    .values({
      school_id: schoolId,
      item_id: before.item_id,
      revision: before.revision,
      content: before.content,
      is_removed: before.removed_at === null ? 0 : 1,
      edited_at: before.updated_at,
      edited_by: before.updated_by,
    })
    .execute();

/** Earlier wordings, oldest first, each with who had put it that way. */
export const selectEdits = (db: Database, { schoolId, itemId }: OfItem) =>
  db
    .selectFrom('profile_edit')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'profile_edit.school_id')
        .onRef('person.person_id', '=', 'profile_edit.edited_by'),
    )
    .where('profile_edit.school_id', '=', schoolId)
    .where('profile_edit.item_id', '=', itemId)
    .orderBy('profile_edit.revision')
    .select([
      'profile_edit.revision',
      'profile_edit.content',
      'profile_edit.is_removed',
      'profile_edit.edited_at',
      'person.name as author',
    ])
    .execute();

/** How much help was given, by the notes that somebody may read; restricted ones tell nothing here. */
export const selectHelpGiven = (
  db: Database,
  of: OfPupil & { personId: string; visibilities: readonly Visibility[]; since: number },
): Promise<{ help_given: HelpGiven | null; created_at: number }[]> =>
  db
    .selectFrom('note')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where('created_at', '>=', of.since)
    .where('help_given', 'is not', null)
    .where('visibility', '!=', 'named')
    .where((note) =>
      note.or([note('visibility', 'in', of.visibilities), note('author_id', '=', of.personId)]),
    )
    .select(['help_given', 'created_at'])
    .execute();

/** How many things of a kind were ever put on a pupil's card and not erased. */
export async function countItems(db: Database, of: OfPupil & { kind: ProfileKind }): Promise<number> {
  const { count } = await db
    .selectFrom('profile_item')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where('kind', '=', of.kind)
    .select((item) => item.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** A pupil's routes, the newest first, for their titles. */
export const selectRouteTitles = (db: Database, { schoolId, pupilId }: OfPupil) =>
  db
    .selectFrom('route')
    .where('school_id', '=', schoolId)
    .where('pupil_id', '=', pupilId)
    .orderBy('created_at', 'desc')
    .orderBy('route_id')
    .select(['route_id', 'plan'])
    .execute();

/** How long something that was taken off the card can be put back, in milliseconds. */
const keptFor = 30 * 24 * 60 * 60_000;

/** Erases what was taken off long ago, with its earlier wordings. `now` in milliseconds. */
export async function purgeRemovedItems(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  const before = now - keptFor;
  await db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('profile_edit')
      .where('school_id', '=', schoolId)
      .where('item_id', 'in', (edit) =>
        edit
          .selectFrom('profile_item')
          .where('school_id', '=', schoolId)
          .where('removed_at', '<', before)
          .select('item_id'),
      )
      .execute();
    await tx
      .deleteFrom('profile_item')
      .where('school_id', '=', schoolId)
      .where('removed_at', '<', before)
      .execute();
  });
}
