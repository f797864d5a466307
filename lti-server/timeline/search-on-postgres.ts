import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../storage/open.ts';
import { schoolMark } from '../storage/stems.ts';
import {
  columns,
  holding,
  newestBelow,
  pupilsOf,
  withTies,
  type Asked,
  type FoundText,
  type OfReader,
  type TextRow,
} from './search-table.ts';

/** So many of the newest texts are looked at before an index is asked; so many tell whose the texts are. */
const near = 1000;
/** Where this part of a page is found, as many times as far is looked before an index is asked. */
const aPart = 1 / 4;
/** A reader of few pupils: their part of the newest texts is smaller than this. */
const smallPart = 0.025;
/** From this part on it costs more to tell the reader's own apart than to look at all that hold the words. */
const largePart = 0.25;
/** At four moments of the time in question so many texts are looked at, to tell how common words are. */
const sampled = 50;
/** Words are common when they stand in more than this part of them. */
const common = 0.1;

/** Where the texts end that were looked at; what is said of them is null where a page was found. */
interface Edge {
  /** The number of the last one; null: there are no more. */
  readonly edge: number | null;
  /** The part of the newest texts that is about the reader's pupils. */
  readonly own: number | null;
  /** Whether the words are common in texts of all times. */
  readonly often: boolean | null;
}

/**
 * PostgreSQL's index gives all it finds, in no order: a word that stands in every third note would have it sort
 * thousands. So the newest texts are looked at first: there common words fill a page. What they do not fill is asked
 * of the index that leaves the fewest texts to be read: that of pupils for a reader of few, both together for a
 * reader of some, that of words for a reader of nearly all; but not for words that stand everywhere in older texts,
 * as a month has words of its own.
 */
export async function textsOnPostgres(db: Database, of: Asked, far = near): Promise<FoundText[]> {
  const { found, edge, own, often } = await lookAtNewest(db, of, far);
  if (edge === null || own === null || found.length === of.limit) return found;
  const rest = { ...of, below: edge, limit: of.limit - found.length };
  if (found.length >= of.limit * aPart) return [...found, ...(await textsOnPostgres(db, rest, far / aPart))];
  const ask = own < smallPart ? lookThrough : own < largePart ? askBothIndexes : often ? goBack : askIndex;
  return [...found, ...(await ask(db, rest))];
}

async function lookAtNewest(db: Database, of: Asked, far: number): Promise<Edge & { found: FoundText[] }> {
  const newest = sql`from search_text as told where school_id = ${of.schoolId} and number < ${of.below}
    order by number desc`;
  const { rows } = await sql<Edge & (FoundText | { readonly text_id: null })>`
    with found as materialized (${withTies(db, of, backFrom(db, of, far))}),
      isFull as materialized (select count(*) = ${sql.lit(of.limit)} as full from found)
    select found.*,
      (select number ${newest} limit 1 offset ${sql.lit(far - 1)}) as edge,
      case when not isFull.full then (
        select cast(count(*) filter (where ${isOfReader(db, of)}) as real) / ${sql.lit(near)}
        from (select pupil_id ${newest} limit ${sql.lit(near)}) as told) end as own,
      case when not isFull.full then ${isCommon(of)} end as often
    from isFull left join found on true order by found.number desc`.execute(db);
  const { edge = null, own = null, often = null } = rows[0] ?? {};
  return { found: rows.filter((row) => row.text_id !== null), edge, own, often };
}

/** Never joined: what comes in an order stays in it. */
const isOfReader = (db: Database, of: OfReader): RawBuilder<boolean> =>
  sql`(told.pupil_id in (${pupilsOf(db, of).select('tie.pupil_id')})) is true`;

/** The limit inside keeps the order of the index: what is found comes newest first, and whoever has enough stops. */
const backFrom = (db: Database, of: Asked, atMost: number): RawBuilder<TextRow> => sql`
  select ${columns} from (
    select text_id, pupil_id, source, number, ${holding(of.stems)} as matches from search_text as told
    where school_id = ${of.schoolId} and number < ${of.below}
    order by number desc limit ${sql.lit(atMost)}) as told
  where told.matches and ${isOfReader(db, of)} and ${newestBelow(of)}`;

/** Whether the words stand in many of some texts from all of the time in question. */
function isCommon(of: Asked): RawBuilder<boolean> {
  const asked = sql`school_id = ${of.schoolId} and number < ${of.below}`;
  return sql`(
    with span as materialized (
      select (select max(number) from search_text where ${asked}) as newest,
        (select min(number) from search_text where ${asked}) as oldest)
    select count(*) filter (where old.matches) > ${sql.lit(common)} * count(*)
    from span cross join generate_series(0, 3) as part cross join lateral (
      select ${holding(of.stems)} as matches from search_text as told
      where school_id = ${of.schoolId}
        and number <= span.newest - (span.newest - span.oldest) / 4 * part
      order by number desc limit ${sql.lit(sampled)}) as old)`;
}

async function goBack(db: Database, of: Asked): Promise<FoundText[]> {
  const { rows } = await withTies(db, of, backFrom(db, of, Number.MAX_SAFE_INTEGER)).execute(db);
  return rows;
}

const stands = (of: Asked): RawBuilder<boolean> =>
  sql`string_to_array(stems, ' ') @> ${[schoolMark(of.schoolId), ...of.stems]}::text[]`;

/** The offset inside keeps the planner from any other index. */
async function askIndex(db: Database, of: Asked): Promise<FoundText[]> {
  const { rows } = await withTies(
    db,
    of,
    sql`select ${columns} from (
        select text_id, pupil_id, source, number from search_text
        where school_id = ${of.schoolId} and ${stands(of)} offset 0) as told
      where ${isOfReader(db, of)} and ${newestBelow(of)}`,
  ).execute(db);
  return rows;
}

/** Of the texts about the reader's pupils. As an array, so that they are found by their index and not read all. */
async function askPupils(db: Database, of: Asked, and: RawBuilder<boolean>): Promise<FoundText[]> {
  const { rows } = await withTies(
    db,
    of,
    sql`select ${columns} from (
        select text_id, pupil_id, source, number from search_text as told
        where school_id = ${of.schoolId} and ${and}
          and pupil_id = any (array(${pupilsOf(db, of).select('tie.pupil_id')})) offset 0) as told
      where ${newestBelow(of)}`,
  ).execute(db);
  return rows;
}

const lookThrough = (db: Database, of: Asked): Promise<FoundText[]> => askPupils(db, of, holding(of.stems));

/** Only what stands in both indexes is read. */
const askBothIndexes = (db: Database, of: Asked): Promise<FoundText[]> => askPupils(db, of, stands(of));
