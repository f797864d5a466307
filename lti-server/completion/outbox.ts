import { recordAs } from '../access/audit.ts';
import type { Clock, Random } from '../access/context.ts';
import type { LmsRefusal } from '../contract/completion.ts';
import type { Database } from '../storage/open.ts';
import {
  insertSent,
  lockCountedLink,
  selectCounted,
  updateCounted,
  updateLineItem,
  type CountedRow,
  type OfCounted,
  type OfLink,
} from './table.ts';

/** What becomes of waiting scores, one after another; for whoever talks to the LMS. */

interface Tools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * Scores of one pupil in one column must lie at least so far apart, in milliseconds: Moodle compares whole
 * seconds and refuses an equal one.
 */
const apart = 1000;

/** The moment of a further score: now, but never too close to the one before. */
export const stampAfter = (before: number | null, now: number): number =>
  before === null ? now : Math.max(now, before + apart);

/** Notes, before the LMS is asked, that a score with this moment may be on its way. Survives a crash. */
export const noteTry = ({ db }: Tools, of: OfCounted, row: Pick<CountedRow, 'tries'>, stamp: number) =>
  updateCounted(db, { ...of, from: 'waiting' }, { scored_at: stamp, unanswered: 1, tries: row.tries + 1 });

/**
 * The LMS has taken the score. If the pupil has taken a step back in this very moment, the row is gone: what
 * the LMS was told is remembered all the same.
 */
export async function noteSent(
  { db, clock, random }: Tools,
  of: OfCounted,
  row: Pick<CountedRow, 'route_id' | 'finished_at'>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const at = clock();
    await insertSent(tx, { ...of, routeId: row.route_id, finishedAt: row.finished_at, at });
    const by = { schoolId: of.schoolId, personId: null, at, entryId: random.id() };
    await recordAs(tx, by, { action: 'completion.sent', pupilId: of.pupilId, subjectId: of.linkId });
  });
}

/** The LMS has refused, or cannot take, the score; only staff can have it tried again. */
export const noteRefused = ({ db }: Tools, of: OfCounted, reason: LmsRefusal) =>
  updateCounted(db, { ...of, from: 'waiting' }, { state: 'refused', unanswered: 0, reason });

/** It will be tried again; meanwhile staff see why it takes time. `answered`: the LMS surely has not taken it. */
export const notePutOff = ({ db }: Tools, of: OfCounted, { answered }: { answered: boolean }) =>
  updateCounted(
    db,
    { ...of, from: 'waiting' },
    { reason: 'lms_silent', ...(answered ? { unanswered: 0 } : {}) },
  );

/** Keeps the address of the activity's column. */
export const noteColumn = ({ db }: Tools, of: OfLink, lineItem: string) =>
  updateLineItem(db, { ...of, line_item_url: lineItem });

/**
 * A deleted column was made anew. The marks went with the old one, so whoever had one gets it again: staff
 * have said that they count, and nobody has said that they do not.
 */
export async function noteRemade({ db, clock }: Tools, of: OfLink, lineItem: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockCountedLink(tx, of);
    await updateLineItem(tx, { ...of, line_item_url: lineItem, remade: 1 });
    const now = clock();
    for (const row of await selectCounted(tx, of)) {
      if (row.state !== 'sent') continue;
      const change = {
        state: 'waiting',
        due_at: now,
        scored_at: stampAfter(row.scored_at, now),
        unanswered: 0,
        sent_at: null,
        tries: 0,
      } as const;
      await updateCounted(tx, { ...of, pupilId: row.pupil_id, from: 'sent' }, change);
    }
  });
}
