import type { Database } from '../storage/open.ts';
import { dropSearchTexts } from '../storage/search-texts.ts';
import { dropVoice } from './voice-table.ts';

interface OfGroup {
  readonly schoolId: string;
  readonly groupId: string;
}

/** Keeps that this note was written with the others of its group. Sent again, it changes nothing. */
export const keepGroupNote = (
  db: Database,
  row: OfGroup & { pupilId: string; noteId: string; by: string; at: number },
) =>
  db
    .insertInto('group_note')
    .values({
      school_id: row.schoolId,
      group_id: row.groupId,
      pupil_id: row.pupilId,
      note_id: row.noteId,
      author_id: row.by,
      made_at: row.at,
      undone_at: null,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'group_id', 'pupil_id']).doNothing())
    .execute();

const columns = ['group_id', 'pupil_id', 'note_id', 'author_id', 'made_at', 'undone_at'] as const;

/** One row for each child. */
export const selectGroup = (db: Database, { schoolId, groupId }: OfGroup) =>
  db
    .selectFrom('group_note')
    .where('school_id', '=', schoolId)
    .where('group_id', '=', groupId)
    .orderBy('pupil_id')
    .select(columns)
    .execute();

export type GroupNoteRow = Awaited<ReturnType<typeof selectGroup>>[number];

/** What this person has written since, the newest first. */
export const selectGroupsSince = (
  db: Database,
  of: { schoolId: string; personId: string; since: number; limit: number },
) =>
  db
    .selectFrom('group_note')
    .where('school_id', '=', of.schoolId)
    .where('author_id', '=', of.personId)
    .where('made_at', '>=', of.since)
    .orderBy('made_at', 'desc')
    .orderBy('group_id')
    .orderBy('pupil_id')
    .limit(of.limit)
    .select(columns)
    .execute();

export const markGroupUndone = (db: Database, of: OfGroup & { pupilIds: readonly string[]; at: number }) =>
  db
    .updateTable('group_note')
    .set({ undone_at: of.at })
    .where('school_id', '=', of.schoolId)
    .where('group_id', '=', of.groupId)
    .where('pupil_id', 'in', of.pupilIds)
    .execute();

/** Erases a note that nobody has changed since it was written; tells whether it did. */
export async function eraseAsWritten(
  db: Database,
  { schoolId, noteId }: { schoolId: string; noteId: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('note')
    .where('school_id', '=', schoolId)
    .where('note_id', '=', noteId)
    .where('revision', '=', 1)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) return false;
  await dropVoice(db, { schoolId, noteId });
  await dropSearchTexts(db, { schoolId, textIds: [noteId] });
  return true;
}

export const deleteGroupsBefore = (
  db: Database,
  { schoolId, before }: { schoolId: string; before: number },
) => db.deleteFrom('group_note').where('school_id', '=', schoolId).where('made_at', '<', before).execute();
