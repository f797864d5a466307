import type { Database } from '../storage/open.ts';
import { dropSearchTexts, keepSearchText } from '../storage/search-texts.ts';
import { wasNew } from '../storage/was-new.ts';
import { tiedPupils } from './class-table.ts';
import { wordsOfRequest } from './search-words.ts';

interface OfRequest {
  readonly schoolId: string;
  readonly requestId: string;
}

const requestsOf = (db: Database, schoolId: string) =>
  db
    .selectFrom('colleague_request')
    .innerJoin('person as author', (join) =>
      join
        .onRef('author.school_id', '=', 'colleague_request.school_id')
        .onRef('author.person_id', '=', 'colleague_request.person_id'),
    )
    .innerJoin('pupil', (join) =>
      join
        .onRef('pupil.school_id', '=', 'colleague_request.school_id')
        .onRef('pupil.pupil_id', '=', 'colleague_request.pupil_id'),
    )
    .innerJoin('person as child', (join) =>
      join.onRef('child.school_id', '=', 'pupil.school_id').onRef('child.person_id', '=', 'pupil.person_id'),
    )
    .leftJoin('person as answerer', (join) =>
      join
        .onRef('answerer.school_id', '=', 'colleague_request.school_id')
        .onRef('answerer.person_id', '=', 'colleague_request.answered_by'),
    )
    .where('colleague_request.school_id', '=', schoolId)
    .orderBy('colleague_request.made_at', 'desc')
    .orderBy('colleague_request.request_id')
    .select([
      'colleague_request.request_id',
      'colleague_request.pupil_id',
      'child.name as pupil',
      'colleague_request.person_id',
      'author.name as author',
      'colleague_request.sees',
      'colleague_request.happens',
      'colleague_request.tried',
      'colleague_request.hopes',
      'colleague_request.made_at',
      'colleague_request.answer_by',
      'colleague_request.seen_at',
      'colleague_request.answered_at',
      'answerer.name as answered_by',
      'colleague_request.answer',
    ]);

export const selectRequest = (db: Database, { schoolId, requestId }: OfRequest) =>
  requestsOf(db, schoolId).where('colleague_request.request_id', '=', requestId).executeTakeFirst();

export type RequestRow = NonNullable<Awaited<ReturnType<typeof selectRequest>>>;

export const selectRequestsOfPupil = (
  db: Database,
  { schoolId, pupilId, limit = 100 }: { schoolId: string; pupilId: string; limit?: number },
) => requestsOf(db, schoolId).where('colleague_request.pupil_id', '=', pupilId).limit(limit).execute();

/** Those of these ids. */
export const selectRequestsById = (db: Database, of: { schoolId: string; ids: readonly string[] }) =>
  requestsOf(db, of.schoolId).where('colleague_request.request_id', 'in', of.ids).execute();

/** What a person has asked about pupils still tied to them, and what others have asked this person as a tutor. */
export const selectRequestsAround = (
  db: Database,
  of: { schoolId: string; personId: string; today: string },
) =>
  requestsOf(db, of.schoolId)
    .where((request) =>
      request.or([
        request.and([
          request('colleague_request.person_id', '=', of.personId),
          request('colleague_request.pupil_id', 'in', tiedPupils(db, of)),
        ]),
        request('colleague_request.pupil_id', 'in', tiedPupils(db, { ...of, kind: 'tutor' })),
      ]),
    )
    .limit(200)
    .execute();

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertRequest(
  db: Database,
  row: OfRequest & {
    pupilId: string;
    sees: string;
    happens: string;
    tried: string;
    hopes: string;
    at: number;
    answerBy: string;
    by: string;
  },
): Promise<boolean> {
  const isNew = await wasNew(
    db
      .insertInto('colleague_request')
      .values({
        school_id: row.schoolId,
        request_id: row.requestId,
        pupil_id: row.pupilId,
        person_id: row.by,
        sees: row.sees,
        happens: row.happens,
        tried: row.tried,
        hopes: row.hopes,
        made_at: row.at,
        answer_by: row.answerBy,
        seen_at: null,
        seen_by: null,
        answered_at: null,
        answered_by: null,
        answer: null,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'request_id']).doNothing()),
  );
  if (isNew) await keepFindable(db, { ...row, answer: null });
  return isNew;
}

const keepFindable = (
  db: Database,
  row: OfRequest & Parameters<typeof wordsOfRequest>[0] & { pupilId: string; at: number },
): Promise<void> =>
  keepSearchText(db, { ...row, textId: row.requestId, source: 'request', text: wordsOfRequest(row) });

/** Tells whether it was seen for the first time. */
export async function markSeen(db: Database, of: OfRequest & { at: number; by: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('colleague_request')
    .set({ seen_at: of.at, seen_by: of.by })
    .where('school_id', '=', of.schoolId)
    .where('request_id', '=', of.requestId)
    .where('seen_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function updateAnswer(
  db: Database,
  of: OfRequest & { answer: string; at: number; by: string },
): Promise<void> {
  const row = await db
    .updateTable('colleague_request')
    .set({ answer: of.answer, answered_at: of.at, answered_by: of.by })
    .where('school_id', '=', of.schoolId)
    .where('request_id', '=', of.requestId)
    .returning(['pupil_id', 'made_at', 'sees', 'happens', 'tried', 'hopes', 'answer'])
    .executeTakeFirstOrThrow();
  const { schoolId, requestId } = of;
  await keepFindable(db, { ...row, schoolId, requestId, pupilId: row.pupil_id, at: row.made_at });
}

/** Takes a request back while nobody has answered it; tells whether it did. */
export async function deleteOpenRequest(db: Database, of: OfRequest & { by: string }): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('colleague_request')
    .where('school_id', '=', of.schoolId)
    .where('request_id', '=', of.requestId)
    .where('person_id', '=', of.by)
    .where('answered_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) return false;
  await dropSearchTexts(db, { schoolId: of.schoolId, textIds: [of.requestId] });
  return true;
}

export async function deleteRequestsBefore(
  db: Database,
  of: { schoolId: string; before: number },
): Promise<void> {
  const gone = await db
    .deleteFrom('colleague_request')
    .where('school_id', '=', of.schoolId)
    .where('made_at', '<', of.before)
    .returning('request_id')
    .execute();
  await dropSearchTexts(db, { schoolId: of.schoolId, textIds: gone.map((row) => row.request_id) });
}
