import { idsIn } from '../storage/listed.ts';
import type { Database } from '../storage/open.ts';

/** Notes that were found; of restricted ones not even the text leaves the database. */
export const selectFoundNotes = (db: Database, of: { schoolId: string; noteIds: readonly string[] }) =>
  db
    .selectFrom('note')
    .innerJoin('person', (join) =>
      join.onRef('person.school_id', '=', 'note.school_id').onRef('person.person_id', '=', 'note.author_id'),
    )
    .where('note.school_id', '=', of.schoolId)
    .where('note.note_id', 'in', idsIn(db, JSON.stringify(of.noteIds)))
    .where('note.visibility', '!=', 'named')
    .select([
      'note.note_id',
      'note.pupil_id',
      'note.author_id',
      'note.kind',
      'note.text',
      'note.visibility',
      'note.created_at',
      'note.voice_seconds',
      'person.name as author',
    ])
    .execute();

/** Lines of cards that were found. */
export const selectFoundItems = (db: Database, of: { schoolId: string; itemIds: readonly string[] }) =>
  db
    .selectFrom('profile_item')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'profile_item.school_id')
        .onRef('person.person_id', '=', 'profile_item.created_by'),
    )
    .where('profile_item.school_id', '=', of.schoolId)
    .where('profile_item.item_id', 'in', idsIn(db, JSON.stringify(of.itemIds)))
    .where('profile_item.removed_at', 'is', null)
    .select([
      'profile_item.item_id',
      'profile_item.pupil_id',
      'profile_item.kind',
      'profile_item.content',
      'profile_item.created_at',
      'person.name as author',
    ])
    .execute();
