import type { Context } from '../access/context.ts';
import type { FileAudience } from '../contract/vocabulary.ts';
import { Refusal } from '../errors.ts';
import type { Database } from '../storage/open.ts';

/**
 * A record keeps this file from now on, and these people may see it: call it in the transaction that writes
 * the file's id into the record, and again when the record is shown to more people or to fewer. A file that
 * no record uses is erased after a week. Each record has a file of its own; where two share one, what was said
 * last holds.
 * @param tx the transaction of the change
 * @throws Refusal `BAD_INPUT` for a file that is not the pupil's or was put there by somebody else
 */
export async function useFile(
  tx: Database,
  { actor, clock }: Context,
  { pupilId, fileId, seenBy }: { pupilId: string; fileId: string; seenBy: FileAudience },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('stored_file')
    .set({ used_at: clock(), seen_by: seenBy })
    .where('school_id', '=', actor.schoolId)
    .where('file_id', '=', fileId)
    .where('pupil_id', '=', pupilId)
    .where('uploaded_by', '=', actor.personId)
    // What an adult said beside a note never becomes a thing of the child.
    .where('seen_by', '!=', 'note')
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n)
    throw new Refusal('BAD_INPUT', { fields: [{ path: 'fileId', problem: 'unknown' }] });
}
