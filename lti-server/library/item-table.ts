import type { ItemStanding } from '../contract/library-vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';

/** The school's own items. */

export interface OfItem {
  readonly schoolId: string;
  readonly itemId: string;
}

const columns = [
  'library_item.item_id',
  'library_item.author_id',
  'library_item.content',
  'library_item.standing',
  'library_item.origin',
  'library_item.answer',
  'library_item.revision',
  'person.name as author',
] as const;

const withAuthor = (db: Database, schoolId: string) =>
  db
    .selectFrom('library_item')
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'library_item.school_id')
        .onRef('person.person_id', '=', 'library_item.author_id'),
    )
    .where('library_item.school_id', '=', schoolId)
    .select(columns);

export const selectItem = (db: Database, { schoolId, itemId }: OfItem) =>
  withAuthor(db, schoolId).where('library_item.item_id', '=', itemId).executeTakeFirst();

export type ItemRow = NonNullable<Awaited<ReturnType<typeof selectItem>>>;

/** What this person may see: own ones, the shared ones, and for who moderates those that wait. */
export const selectItems = (db: Database, of: { schoolId: string; personId: string; moderates: boolean }) =>
  withAuthor(db, of.schoolId)
    .where((item) =>
      item.or([
        item('library_item.author_id', '=', of.personId),
        item('library_item.standing', 'in', of.moderates ? ['shared', 'offered'] : ['shared']),
      ]),
    )
    .orderBy('library_item.created_at', 'desc')
    .orderBy('library_item.item_id')
    .execute();

/** The texts that the school has, to know what a package brings twice. */
export const selectContents = (db: Database, { schoolId }: { schoolId: string }) =>
  db
    .selectFrom('library_item')
    .where('school_id', '=', schoolId)
    .where('standing', 'in', ['shared', 'offered', 'declined'])
    .select('content')
    .execute();

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertItem(
  db: Database,
  row: OfItem & {
    authorId: string | null;
    content: string;
    standing: ItemStanding;
    origin: string | null;
    at: number;
  },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('library_item')
      .values({
        school_id: row.schoolId,
        item_id: row.itemId,
        author_id: row.authorId,
        content: row.content,
        standing: row.standing,
        origin: row.origin,
        revision: 1,
        created_at: row.at,
        updated_at: row.at,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'item_id']).doNothing()),
  );
}

interface ItemChange {
  readonly content?: string;
  readonly standing?: ItemStanding;
  readonly decided_by?: string;
  readonly decided_at?: number;
  readonly answer?: string | null;
}

/** Changes the item only while it stands at this revision; tells whether it did. */
export async function updateItem(
  db: Database,
  of: OfItem & { revision: number; at: number },
  change: ItemChange,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('library_item')
    .set({ ...change, revision: of.revision + 1, updated_at: of.at })
    .where('school_id', '=', of.schoolId)
    .where('item_id', '=', of.itemId)
    .where('revision', '=', of.revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export const deleteItem = (db: Database, { schoolId, itemId }: OfItem) =>
  db.deleteFrom('library_item').where('school_id', '=', schoolId).where('item_id', '=', itemId).execute();

const declinedKept = 90 * 24 * 60 * 60_000;

/** Erases what was declined long ago; its author still has had it for that time. */
export async function purgeDeclinedItems(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  await db
    .deleteFrom('library_item')
    .where('school_id', '=', schoolId)
    .where('standing', '=', 'declined')
    .where('decided_at', '<', now - declinedKept)
    .execute();
}
