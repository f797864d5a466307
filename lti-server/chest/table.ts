import type { ChestChange, ChestCreation } from '../contract/chest.ts';
import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';

interface OfItem {
  readonly schoolId: string;
  readonly itemId: string;
}

interface OfPupil {
  readonly schoolId: string;
  readonly pupilId: string;
}

export const selectItem = (db: Database, { schoolId, itemId }: OfItem) =>
  db
    .selectFrom('chest_item')
    .where('school_id', '=', schoolId)
    .where('item_id', '=', itemId)
    .selectAll()
    .executeTakeFirst();

/** All that lies in a pupil's chest, newest first, each with the kind of its file. */
export const selectItems = (db: Database, { schoolId, pupilId }: OfPupil) =>
  db
    .selectFrom('chest_item')
    .leftJoin('stored_file', (join) =>
      join
        .onRef('stored_file.school_id', '=', 'chest_item.school_id')
        .onRef('stored_file.file_id', '=', 'chest_item.file_id'),
    )
    .where('chest_item.school_id', '=', schoolId)
    .where('chest_item.pupil_id', '=', pupilId)
    .orderBy('chest_item.created_at', 'desc')
    .orderBy('chest_item.item_id')
    .select([
      'chest_item.item_id',
      'chest_item.kind',
      'chest_item.text',
      'chest_item.file_id',
      'stored_file.kind as file_kind',
      'chest_item.is_shown',
      'chest_item.goes_along',
      'chest_item.hidden_at',
      'chest_item.created_at',
    ])
    .execute();

/** All that grown-ups have answered, oldest first. */
export const selectReplies = (db: Database, { schoolId, pupilId }: OfPupil) =>
  db
    .selectFrom('chest_reply')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'chest_reply.school_id')
        .onRef('person.person_id', '=', 'chest_reply.author_id'),
    )
    .where('chest_reply.school_id', '=', schoolId)
    .where('chest_reply.pupil_id', '=', pupilId)
    .orderBy('chest_reply.created_at')
    .orderBy('chest_reply.reply_id')
    .select([
      'chest_reply.reply_id',
      'chest_reply.item_id',
      'chest_reply.text',
      'chest_reply.created_at',
      'person.name as author',
    ])
    .execute();

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertItem(
  db: Database,
  row: OfPupil & ChestCreation & { at: number },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('chest_item')
      .values({
        school_id: row.schoolId,
        item_id: row.itemId,
        pupil_id: row.pupilId,
        kind: row.kind,
        text: row.text,
        file_id: row.fileId,
        is_shown: row.shown ? 1 : 0,
        goes_along: row.goesAlong ? 1 : 0,
        hidden_at: null,
        created_at: row.at,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'item_id']).doNothing()),
  );
}

export const updateItem = (db: Database, row: OfItem & ChestChange & { at: number }) =>
  db
    .updateTable('chest_item')
    .set({
      is_shown: row.shown ? 1 : 0,
      goes_along: row.goesAlong ? 1 : 0,
      hidden_at: row.hidden ? row.at : null,
    })
    .where('school_id', '=', row.schoolId)
    .where('item_id', '=', row.itemId)
    .execute();

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertReply(
  db: Database,
  row: OfItem & { pupilId: string; replyId: string; text: string; by: string; at: number },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('chest_reply')
      .values({
        school_id: row.schoolId,
        reply_id: row.replyId,
        item_id: row.itemId,
        pupil_id: row.pupilId,
        author_id: row.by,
        text: row.text,
        created_at: row.at,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'reply_id']).doNothing()),
  );
}
