import { sql, type RawBuilder } from 'kysely';
import type { TieKind } from '../contract/vocabulary.ts';
import { inForce } from '../people/ties-in-force.ts';
import type { SearchTextTable } from '../storage/profile-tables.ts';
import type { Database } from '../storage/open.ts';

export interface OfReader {
  readonly schoolId: string;
  readonly personId: string;
  readonly today: string;
  /** Ties by which somebody hears of notes at all. */
  readonly kinds: readonly TieKind[];
}

export interface TextRow {
  readonly text_id: string;
  readonly pupil_id: string;
  readonly source: SearchTextTable['source'];
  readonly number: number;
}

export interface Asked extends OfReader {
  /** All of them must be in a text; at least one. They hold letters and digits only, so quoting them is enough. */
  readonly stems: readonly string[];
  readonly below: number;
  readonly limit: number;
}

/** The texts of these, without any index of words: right where there are few. */
export const holding = (stems: readonly string[]): RawBuilder<boolean> =>
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

export const pupilsOf = (db: Database, of: OfReader) =>
  db
    .selectFrom('tie')
    .where('tie.school_id', '=', of.schoolId)
    .where('tie.person_id', '=', of.personId)
    .where('tie.kind', 'in', of.kinds)
    .where(inForce(of.today));

/** A text that was found, with the reader's ties to the pupil it is about. */
export type FoundText = TextRow & { readonly name: string; readonly kinds: string };

export const columns = sql`told.text_id, told.pupil_id, told.source, told.number`;

/** The newest of those that are below the asked place: the end of a query about `told`. */
export const newestBelow = (of: Asked): RawBuilder<boolean> =>
  sql`told.number < ${of.below} order by told.number desc limit ${sql.lit(of.limit)}`;

/** These texts, which are few, the newest first, with the names of the pupils and the ties that the reader has. */
export const withTies = (
  db: Database,
  of: OfReader,
  texts: RawBuilder<TextRow>,
): RawBuilder<FoundText> => sql`
  select told.*, (${nameOf(db, of)}) as name, (${tiesTo(db, of)}) as kinds
  from (${texts}) as told order by told.number desc`;

/** Looked up for each of the few; a join would read the whole school. */
const nameOf = (db: Database, { schoolId }: OfReader) =>
  db
    .selectFrom('pupil')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'pupil.school_id')
        .onRef('person.person_id', '=', 'pupil.person_id'),
    )
    .where('pupil.school_id', '=', schoolId)
    .where('pupil.pupil_id', '=', sql<string>`told.pupil_id`)
    .select('person.name');

const tiesTo = (db: Database, of: OfReader) =>
  pupilsOf(db, of)
    .where('tie.pupil_id', '=', sql<string>`told.pupil_id`)
    .select(sql`string_agg(tie.kind, ',')`.as('kinds'));
