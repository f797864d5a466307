import type { FileAudience, FileKind } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';

interface OfFile {
  readonly schoolId: string;
  readonly fileId: string;
}

interface OfPupil {
  readonly schoolId: string;
  readonly pupilId: string;
}

export const selectFile = (db: Database, { schoolId, fileId }: OfFile) =>
  db
    .selectFrom('stored_file')
    .where('school_id', '=', schoolId)
    .where('file_id', '=', fileId)
    .selectAll()
    .executeTakeFirst();

export const selectBody = (db: Database, { schoolId, hash }: { schoolId: string; hash: string }) =>
  db
    .selectFrom('file_body')
    .where('school_id', '=', schoolId)
    .where('hash', '=', hash)
    .select(['hash', 'body'])
    .executeTakeFirst();

/** How much room a pupil's files take, in bytes. */
export async function bytesOfPupil(db: Database, { schoolId, pupilId }: OfPupil): Promise<number> {
  const { bytes } = await db
    .selectFrom('stored_file')
    .where('school_id', '=', schoolId)
    .where('pupil_id', '=', pupilId)
    .select((file) => file.fn.coalesce(file.fn.sum<number>('bytes'), file.val(0)).as('bytes'))
    .executeTakeFirstOrThrow();
  return bytes;
}

/** How many files a person has put in since a moment. */
export async function countUploads(
  db: Database,
  { schoolId, personId, since }: { schoolId: string; personId: string; since: number },
): Promise<number> {
  const { count } = await db
    .selectFrom('stored_file')
    .where('school_id', '=', schoolId)
    .where('uploaded_by', '=', personId)
    .where('created_at', '>', since)
    .select((file) => file.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Keeps a body; one that is there already counts as just stored. */
export const upsertBody = (db: Database, row: OfPupil & { hash: string; body: string | null; at: number }) =>
  db
    .insertInto('file_body')
    .values({
      school_id: row.schoolId,
      hash: row.hash,
      pupil_id: row.pupilId,
      body: row.body,
      stored_at: row.at,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'hash']).doUpdateSet({ stored_at: row.at }))
    .execute();

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertFile(
  db: Database,
  row: OfFile &
    OfPupil & {
      hash: string;
      kind: FileKind;
      mediaType: string;
      bytes: number;
      seenBy: FileAudience;
      at: number;
      by: string;
    },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('stored_file')
      .values({
        school_id: row.schoolId,
        file_id: row.fileId,
        pupil_id: row.pupilId,
        hash: row.hash,
        kind: row.kind,
        media_type: row.mediaType,
        bytes: row.bytes,
        seen_by: row.seenBy,
        uploaded_by: row.by,
        created_at: row.at,
        used_at: null,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'file_id']).doNothing()),
  );
}
