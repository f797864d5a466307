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
/** At four moments of the time in question so many texts are looked at, to tell how common words are. */
const sampled = 250;
/** Words are common when they stand in more than this part of them. */
const common = 0.04;
/** The same for texts about the reader's pupils: behind so many there is a page of them among a few thousand texts. */
const commonToReader = 0.01;

/**
 * The newest texts that hold all of these stems, about the pupils of the reader's ties. Whether the reader may read
 * each of them is looked at after: here nothing of a text is told but that it is there.
 */
export async function selectTexts(db: Database, of: Asked): Promise<TextRow[]> {
  const pupils = await pupilsOf(db, of)
    .select('tie.pupil_id')
    .distinct()
    .limit(fewPupils + 1)
    .execute();
  if (pupils.length <= fewPupils) return lookThrough(db, of);
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
 * thousands. Common words are found soon by whoever goes back from the newest text; only for seldom ones the index is
 * asked. The newest alone would not tell which they are: a month has words of its own.
 */
async function onPostgres(db: Database, of: Asked): Promise<TextRow[]> {
  const { seen, matching, ofReader } = await lookAtSome(db, of);
  const isCommon = matching > common * seen || ofReader > commonToReader * seen;
  return isCommon ? goBack(db, of) : askIndex(db, of);
}

/** Of some texts of the school: how many there are, in how many all of the stems stand, and whose they are. */
async function lookAtSome(
  db: Database,
  of: Asked,
): Promise<{ seen: number; matching: number; ofReader: number }> {
  const asked = sql`school_id = ${of.schoolId} and number >= ${of.from} and number < ${of.below}`;
  const { rows } = await sql<{ seen: number; matching: number; ofReader: number }>`
    with span as materialized (
      select (select max(number) from search_text where ${asked}) as newest,
        (select min(number) from search_text where ${asked}) as oldest)
    select count(*) as seen, count(*) filter (where told.matches) as matching,
      count(*) filter (where told.matches and ${isOfReader(db, of)}) as "ofReader"
    from span cross join generate_series(0, 3) as quarter cross join lateral (
      select pupil_id, ${holding(of.stems)} as matches from search_text as told
      where school_id = ${of.schoolId} and number >= ${of.from}
        and number <= span.newest - (span.newest - span.oldest) / 4 * quarter
      order by number desc limit ${sql.lit(sampled)}) as told`.execute(db);
  return rows[0] ?? { seen: 0, matching: 0, ofReader: 0 };
}

/** Never joined: what comes in an order stays in it. */
const isOfReader = (db: Database, of: OfReader): RawBuilder<boolean> =>
  sql`(told.pupil_id in (${pupilsOf(db, of).select('tie.pupil_id')})) is true`;

/** The limit inside keeps the order of the index: what is found comes newest first, and whoever has enough stops. */
async function goBack(db: Database, of: Asked): Promise<TextRow[]> {
  const { rows } = await sql<TextRow>`
    select ${columns} from (
      select text_id, pupil_id, source, number, ${holding(of.stems)} as matches from search_text as told
      where school_id = ${of.schoolId} and number >= ${of.from} and number < ${of.below}
      order by number desc limit ${sql.lit(Number.MAX_SAFE_INTEGER)}) as told
    where told.matches and ${isOfReader(db, of)}
    order by told.number desc limit ${of.limit}`.execute(db);
  return rows;
}

/** The offset inside keeps the planner from any other index. */
async function askIndex(db: Database, of: Asked): Promise<TextRow[]> {
  const { rows } = await sql<TextRow>`
    select ${columns} from (
      select text_id, pupil_id, source, number from search_text
      where school_id = ${of.schoolId}
        and string_to_array(stems, ' ') @> ${[schoolMark(of.schoolId), ...of.stems]}::text[] offset 0) as told
    where told.number >= ${of.from} and told.number < ${of.below} and ${isOfReader(db, of)}
    order by told.number desc limit ${of.limit}`.execute(db);
  return rows;
}

/** All texts about the reader's pupils, found by them: by their numbers it would be all texts of the school. */
async function lookThrough(db: Database, of: Asked): Promise<TextRow[]> {
  const { rows } = await sql<TextRow>`
    with told as materialized (
      select text_id, pupil_id, source, number from search_text as told
      where school_id = ${of.schoolId} and told.pupil_id in (${pupilsOf(db, of).select('tie.pupil_id')})
        and ${holding(of.stems)})
    select ${columns} from told where told.number >= ${of.from} and told.number < ${of.below}
    order by told.number desc limit ${of.limit}`.execute(db);
  return rows;
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
