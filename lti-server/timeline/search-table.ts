import { sql, type RawBuilder } from 'kysely';
import type { TieKind } from '../contract/vocabulary.ts';
import { inForce } from '../people/ties-in-force.ts';
import { engineOf } from '../storage/engine-of.ts';
import type { SearchTextTable } from '../storage/profile-tables.ts';
import { schoolMark } from '../storage/stems.ts';
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
  readonly source: SearchTextTable['source'];
  readonly number: number;
}

interface Asked extends OfReader {
  /** All of them must be in a text; at least one. They hold letters and digits only, so quoting them is enough. */
  readonly stems: readonly string[];
  readonly from: number;
  readonly below: number;
  readonly limit: number;
}

/** The texts of these, without any index of words: right where there are few. */
const holding = (stems: readonly string[]): RawBuilder<boolean> =>
  sql.join(
    stems.map((stem) => sql`told.stems like ${`% ${stem} %`}`),
    sql` and `,
  );

/** The ids of the texts about one pupil that hold all of these stems: to be used as `in (…)`. */
export const textsOf = (db: Database, of: { schoolId: string; pupilId: string; stems: readonly string[] }) =>
  db
    .selectFrom('search_text as told')
    .where('told.school_id', '=', of.schoolId)
    .where('told.pupil_id', '=', of.pupilId)
    .where(holding(of.stems))
    .select('told.text_id');

const pupilsOf = (db: Database, of: OfReader) =>
  db
    .selectFrom('tie')
    .where('tie.school_id', '=', of.schoolId)
    .where('tie.person_id', '=', of.personId)
    .where('tie.kind', 'in', of.kinds)
    .where(inForce(of.today));

/** Of so few pupils all texts are looked through; each has some hundreds. */
const fewPupils = 20;
/** Of so many of the newest texts some are looked through before an index is asked: common words are soon found. */
const newest = 2000;
const newestOfCommon = 16_000;
/** A word is common when it stands in more than this part of the newest texts. */
const common = 0.04;

/**
 * The newest texts that hold all of these stems, about the pupils of the reader's ties. Whether the reader may read
 * each of them is looked at after: here nothing of a text is told but that it is there.
 */
export async function selectTexts(db: Database, of: Asked): Promise<TextRow[]> {
  const { pupils } = await pupilsOf(db, of)
    .select((tie) => tie.fn.count<number>('pupil_id').distinct().as('pupils'))
    .executeTakeFirstOrThrow();
  if (pupils <= fewPupils) return lookThrough(db, of);
  return engineOf(db) === 'postgres' ? onPostgres(db, of) : onSqlite(db, of);
}

const columns = sql`told.text_id, told.pupil_id, told.source, told.number`;

/** SQLite's index gives what it finds newest first, one by one: whoever has enough stops. */
async function onSqlite(db: Database, of: Asked): Promise<TextRow[]> {
  const match = of.stems.map((stem) => `"${stem}"`).join(' AND ');
  const { rows } = await sql<TextRow>`
    select ${columns} from search_stem cross join search_text as told on told.number = search_stem.rowid
    where search_stem match ${match}
      and search_stem.rowid >= ${of.from} and search_stem.rowid < ${of.below}
      and told.school_id = ${of.schoolId} and told.pupil_id in (${pupilsOf(db, of).select('tie.pupil_id')})
    order by search_stem.rowid desc limit ${of.limit}`.execute(db);
  return rows;
}

/**
 * PostgreSQL's index gives all it finds, in no order: a word that stands in every third note would have it sort
 * thousands. So the newest texts are looked through first, which is enough for common words, and shows whether the
 * words are seldom enough for the index.
 */
async function onPostgres(db: Database, of: Asked): Promise<TextRow[]> {
  const first = await lookAtNewest(db, { ...of, among: newest });
  if (first.found.length >= of.limit || first.seen < newest) return first.found;
  if (first.matching < common * newest) return askIndex(db, of);
  const more = await lookAtNewest(db, { ...of, among: newestOfCommon });
  return more.found.length >= of.limit || more.seen < newestOfCommon ? more.found : lookThrough(db, of);
}

/** Among so many of the newest texts of the school: those that are found, and how many there are at all. */
async function lookAtNewest(
  db: Database,
  of: Asked & { among: number },
): Promise<{ found: TextRow[]; seen: number; matching: number }> {
  const { rows } = await sql<TextRow & { seen: number; matching: number }>`
    with told as materialized (
      select text_id, pupil_id, source, number, ${holding(of.stems)} as matches from search_text as told
      where school_id = ${of.schoolId} and number >= ${of.from} and number < ${of.below}
      order by number desc limit ${of.among})
    select ${columns}, counted.seen, counted.matching
    from (select count(*) as seen, count(*) filter (where matches) as matching from told) as counted
    left join told on told.matches and told.pupil_id in (${pupilsOf(db, of).select('tie.pupil_id')})
    order by told.number desc limit ${of.limit}`.execute(db);
  const [counted] = rows;
  return {
    // Where nothing is found one row tells what was looked through.
    found: rows.filter((row) => row.text_id !== null),
    seen: counted?.seen ?? 0,
    matching: counted?.matching ?? 0,
  };
}

async function askIndex(db: Database, of: Asked): Promise<TextRow[]> {
  const { rows } = await sql<TextRow>`
    with told as materialized (
      select text_id, pupil_id, source, number from search_text
      where school_id = ${of.schoolId}
        and string_to_array(stems, ' ') @> ${[schoolMark(of.schoolId), ...of.stems]}::text[])
    select ${columns} from told
    where told.number >= ${of.from} and told.number < ${of.below}
      and told.pupil_id in (${pupilsOf(db, of).select('tie.pupil_id')})
    order by told.number desc limit ${of.limit}`.execute(db);
  return rows;
}

/** All texts about the reader's pupils. */
const lookThrough = (db: Database, of: Asked): Promise<TextRow[]> =>
  db
    .selectFrom('search_text as told')
    .where('told.school_id', '=', of.schoolId)
    .where('told.pupil_id', 'in', pupilsOf(db, of).select('tie.pupil_id'))
    .where('told.number', '>=', of.from)
    .where('told.number', '<', of.below)
    .where(holding(of.stems))
    .orderBy('told.number', 'desc')
    .limit(of.limit)
    .select(['told.text_id', 'told.pupil_id', 'told.source', 'told.number'])
    .execute();

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
