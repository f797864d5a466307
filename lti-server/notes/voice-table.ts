import type { Database } from '../storage/open.ts';

interface OfNote {
  readonly schoolId: string;
  readonly noteId: string;
}

/**
 * The note keeps what its author has said for it; tells whether there is such a voice, about this very pupil.
 * @param row `at` in milliseconds
 */
export async function useVoice(
  tx: Database,
  row: OfNote & { pupilId: string; by: string; at: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('stored_file')
    .set({ used_at: row.at })
    .where('school_id', '=', row.schoolId)
    .where('file_id', '=', row.noteId)
    .where('pupil_id', '=', row.pupilId)
    .where('uploaded_by', '=', row.by)
    .where('seen_by', '=', 'note')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Erases a voice with its note; the body goes with the next tidying-up. */
export const dropVoice = (tx: Database, { schoolId, noteId }: OfNote) =>
  tx
    .deleteFrom('stored_file')
    .where('school_id', '=', schoolId)
    .where('file_id', '=', noteId)
    .where('seen_by', '=', 'note')
    .execute();

/** How long a recording is kept, in milliseconds (domain section 8, rule 11). What is written stays. */
const voiceFor = 90 * 24 * 60 * 60_000;

/** Erases what was said beside notes long ago. `now` in milliseconds. */
export async function purgeNoteVoices(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const old = tx
      .selectFrom('stored_file')
      .where('school_id', '=', schoolId)
      .where('seen_by', '=', 'note')
      .where('created_at', '<', now - voiceFor)
      .select('file_id');
    await tx
      .updateTable('note')
      .set({ voice_seconds: null })
      .where('school_id', '=', schoolId)
      .where('note_id', 'in', old)
      .execute();
    await tx
      .deleteFrom('stored_file')
      .where('school_id', '=', schoolId)
      .where('file_id', 'in', old)
      .execute();
  });
}
