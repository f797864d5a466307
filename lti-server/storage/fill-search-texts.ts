import { sql, type RawBuilder } from 'kysely';
import type { Database } from './open.ts';
import type { SearchTextTable } from './profile-tables.ts';
import { indexed, keepSearchText, numberFor } from './search-texts.ts';

type Source = Exclude<SearchTextTable['source'], 'profile'>;

interface Missing {
  school_id: string;
  text_id: string;
  pupil_id: string;
  text: string;
  at: number;
}

/** Where the texts of each source stand. Restricted notes stay out. */
const places: Record<
  Source,
  { table: string; id: string; at: string; text: RawBuilder<string>; where: RawBuilder<boolean> }
> = {
  note: {
    table: 'note',
    id: 'note_id',
    at: 'created_at',
    text: sql`text`,
    where: sql`visibility <> 'named'`,
  },
  feedback: {
    table: 'colleague_feedback',
    id: 'feedback_id',
    at: 'made_at',
    text: sql`title || ' ' || line`,
    where: sql`1 = 1`,
  },
  request: {
    table: 'colleague_request',
    id: 'request_id',
    at: 'made_at',
    text: sql`sees || ' ' || happens || ' ' || tried || ' ' || hopes || ' ' || coalesce(answer, '')`,
    where: sql`1 = 1`,
  },
  recommendation: {
    table: 'recommendation',
    id: 'recommendation_id',
    at: 'made_at',
    text: sql`title || ' ' || how || ' ' || place || ' ' || often || ' ' || coalesce(reply, '')`,
    where: sql`1 = 1`,
  },
};

const pageSize = 500;

/**
 * Makes all texts of these sources findable that are not yet: those of a school that was there before the search
 * knew them, and those of a demo.
 */
export async function fillSearchTexts(
  tx: Database,
  sources: readonly Source[] = ['note', 'feedback', 'request', 'recommendation'],
): Promise<void> {
  for (const source of sources) await fill(tx, source);
}

async function fill(tx: Database, source: Source): Promise<void> {
  for (let last: Missing | undefined, full = true; full;) {
    const rows = await missing(tx, { source, after: last });
    const values = rows.map((row) => {
      const of = { schoolId: row.school_id, text: row.text };
      const number = numberFor({ textId: row.text_id, at: row.at });
      return sql`(${row.school_id}, ${row.text_id}, ${row.pupil_id}, ${source}, ${number}, ${indexed(of)})`;
    });
    if (values.length > 0)
      await sql`insert into search_text (school_id, text_id, pupil_id, source, number, stems)
        values ${sql.join(values)} on conflict do nothing`.execute(tx);
    last = rows.at(-1);
    full = rows.length === pageSize;
  }
  // Those few whose number was taken already.
  for (const row of await missing(tx, { source, after: undefined })) {
    const { school_id: schoolId, text_id: textId, pupil_id: pupilId, at, text } = row;
    await keepSearchText(tx, { schoolId, textId, pupilId, source, at, text });
  }
}

async function missing(
  tx: Database,
  { source, after }: { source: Source; after: Missing | undefined },
): Promise<Missing[]> {
  const { table, id, at, text, where } = places[source];
  const { rows } = await sql<Missing>`
    select school_id, ${sql.ref(id)} as text_id, pupil_id, ${text} as text, ${sql.ref(at)} as at
    from ${sql.table(table)}
    where (school_id, ${sql.ref(id)}) > (${after?.school_id ?? ''}, ${after?.text_id ?? ''}) and ${where}
      and not exists (select 1 from search_text
        where search_text.school_id = ${sql.ref(`${table}.school_id`)}
          and search_text.text_id = ${sql.ref(`${table}.${id}`)})
    order by school_id, ${sql.ref(id)} limit ${sql.lit(pageSize)}`.execute(tx);
  return rows;
}
