import { hash } from 'node:crypto';
import type { SearchTextTable } from './profile-tables.ts';
import type { Database } from './open.ts';
import { schoolMark, stemsOf } from './stems.ts';
import { wasNew } from './was-new.ts';

interface OfText {
  readonly schoolId: string;
  readonly textId: string;
}

interface SearchText extends OfText {
  readonly pupilId: string;
  readonly source: SearchTextTable['source'];
  /** When the record was made: what is newer is found first. */
  readonly at: number;
  readonly text: string;
}

/** How many texts can have been made in one millisecond before they lend numbers of the next one. */
const perMillisecond = 1024;

/** What stands in the index of a text: each stem between blanks. */
export const indexed = ({ schoolId, text }: Pick<SearchText, 'schoolId' | 'text'>): string =>
  ['', schoolMark(schoolId), ...stemsOf(text), ''].join(' ');

/** No text that was made before this moment has a number as great as this. */
export const numberFrom = (moment: number): number => moment * perMillisecond;

/** The number that a text of this moment begins to look for a place at. */
export const numberFor = ({ textId, at }: { textId: string; at: number }): number =>
  at * perMillisecond + (Number.parseInt(hash('sha1', textId, 'hex').slice(0, 8), 16) % perMillisecond);

/**
 * Keeps what can be found of a record, in the transaction that writes it. A text that is kept back from lists
 * must be dropped instead: what is found by its words is as good as read.
 */
export async function keepSearchText(tx: Database, of: SearchText): Promise<void> {
  const stems = indexed(of);
  for (let number = numberFor(of); ; number += 1) {
    const { numUpdatedRows } = await tx
      .updateTable('search_text')
      .set({ stems })
      .where('school_id', '=', of.schoolId)
      .where('text_id', '=', of.textId)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n) return;
    const isNew = await wasNew(
      tx
        .insertInto('search_text')
        .values({
          school_id: of.schoolId,
          text_id: of.textId,
          pupil_id: of.pupilId,
          source: of.source,
          number,
          stems,
        })
        .onConflict((conflict) => conflict.doNothing()),
    );
    if (isNew) return;
  }
}

/** A statement takes only so many values. */
const lot = 1000;

/** Nothing of these records is found any more. */
export async function dropSearchTexts(
  tx: Database,
  { schoolId, textIds }: { schoolId: string; textIds: readonly string[] },
): Promise<void> {
  for (let start = 0; start < textIds.length; start += lot)
    await tx
      .deleteFrom('search_text')
      .where('school_id', '=', schoolId)
      .where('text_id', 'in', textIds.slice(start, start + lot))
      .execute();
}
