import { sql, type RawBuilder } from 'kysely';
import type { TieKind } from '../contract/vocabulary.ts';
import { inForce } from '../people/ties-in-force.ts';
import { engineOf } from '../storage/engine-of.ts';
import { matchOf } from '../storage/found-texts.ts';
import type { Database } from '../storage/open.ts';

export interface OfReader {
  readonly schoolId: string;
  readonly personId: string;
  readonly today: string;
  /** Ties by which somebody hears of notes at all. */
  readonly kinds: readonly TieKind[];
}

interface TextRow {
  readonly text_id: string;
  readonly pupil_id: string;
  readonly source: 'note' | 'profile';
  readonly number: number;
}

/**
 * The newest texts that hold all of these stems, about the pupils of the reader's ties. Whether the reader may read
 * each of them is looked at after: here nothing of a text is told but that it is there.
 */
export async function selectTexts(
  db: Database,
  of: OfReader & { stems: readonly string[]; from: number; below: number; limit: number },
): Promise<TextRow[]> {
  const own = db
    .selectFrom('tie')
    .where('school_id', '=', of.schoolId)
    .where('person_id', '=', of.personId)
    .where('kind', 'in', of.kinds)
    .where(inForce(of.today))
    .select('pupil_id');
  const columns = sql`told.text_id, told.pupil_id, told.source, told.number`;
  const query: RawBuilder<TextRow> =
    engineOf(db) === 'postgres'
      ? sql`select ${columns} from search_text as told
          where told.school_id = ${of.schoolId}
            and string_to_array(told.stems, ' ') @> ${[...of.stems]}::text[]
            and told.pupil_id in (${own}) and told.number >= ${of.from} and told.number < ${of.below}
          order by told.number desc limit ${of.limit}`
      : sql`select ${columns} from search_stem cross join search_text as told on told.number = search_stem.rowid
          where search_stem match ${matchOf(of.stems)}
            and search_stem.rowid >= ${of.from} and search_stem.rowid < ${of.below}
            and told.school_id = ${of.schoolId} and told.pupil_id in (${own})
          order by search_stem.rowid desc limit ${of.limit}`;
  return (await query.execute(db)).rows;
}

/** How the reader stands to these pupils, and their names. */
export const selectTiesTo = (db: Database, of: OfReader & { pupilIds: readonly string[] }) =>
  db
    .selectFrom('tie')
    .innerJoin('pupil', (join) =>
      join.onRef('pupil.school_id', '=', 'tie.school_id').onRef('pupil.pupil_id', '=', 'tie.pupil_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'pupil.school_id')
        .onRef('person.person_id', '=', 'pupil.person_id'),
    )
    .where('tie.school_id', '=', of.schoolId)
    .where('tie.person_id', '=', of.personId)
    .where('tie.pupil_id', 'in', of.pupilIds)
    .where('tie.kind', 'in', of.kinds)
    .where(inForce(of.today))
    .select(['tie.pupil_id', 'tie.kind', 'person.name'])
    .execute();

/** Notes that were found; of restricted ones not even the text leaves the database. */
export const selectFoundNotes = (db: Database, of: { schoolId: string; noteIds: readonly string[] }) =>
  db
    .selectFrom('note')
    .innerJoin('person', (join) =>
      join.onRef('person.school_id', '=', 'note.school_id').onRef('person.person_id', '=', 'note.author_id'),
    )
    .where('note.school_id', '=', of.schoolId)
    .where('note.note_id', 'in', of.noteIds)
    .where('note.visibility', '!=', 'named')
    .select([
      'note.note_id',
      'note.pupil_id',
      'note.author_id',
      'note.kind',
      'note.text',
      'note.visibility',
      'note.created_at',
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
    .where('profile_item.item_id', 'in', of.itemIds)
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
