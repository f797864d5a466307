import { sql } from 'kysely';
import type { Database } from '../storage/open.ts';
import {
  columns,
  holding,
  newestBelow,
  pupilsOf,
  withTies,
  type Asked,
  type FoundText,
} from './search-table.ts';

/** SQLite looks through all texts of so few pupils; each has some hundreds. */
const fewPupils = 20;

/** SQLite's index gives what it finds newest first, one by one: whoever has enough stops. */
export async function textsOnSqlite(db: Database, of: Asked): Promise<FoundText[]> {
  const pupils = await pupilsOf(db, of)
    .select('tie.pupil_id')
    .distinct()
    .limit(fewPupils + 1)
    .execute();
  if (pupils.length <= fewPupils) return lookThrough(db, of);
  const match = of.stems.map((stem) => `"${stem}"`).join(' AND ');
  const { rows } = await withTies(
    db,
    of,
    sql`select ${columns} from search_stem cross join search_text as told on told.number = search_stem.rowid
      where search_stem match ${match}
        and search_stem.rowid < ${of.below}
        and told.school_id = ${of.schoolId} and told.pupil_id in (${pupilsOf(db, of).select('tie.pupil_id')})
      order by search_stem.rowid desc limit ${of.limit}`,
  ).execute(db);
  return rows;
}

/** All texts about the reader's pupils, found by them: by their numbers it would be all texts of the school. */
async function lookThrough(db: Database, of: Asked): Promise<FoundText[]> {
  const { rows } = await withTies(
    db,
    of,
    sql`with told as materialized (
        select text_id, pupil_id, source, number from search_text as told
        where school_id = ${of.schoolId} and told.pupil_id in (${pupilsOf(db, of).select('tie.pupil_id')})
          and ${holding(of.stems)})
      select ${columns} from told where ${newestBelow(of)}`,
  ).execute(db);
  return rows;
}
