import type { Database } from '../storage/open.ts';

/**
 * Erases files whose record is gone, in the transaction that takes the record away; their bodies go with
 * the next tidying-up. What the child has put into the chest as well stays there.
 */
export async function dropFiles(
  tx: Database,
  { schoolId, fileIds }: { schoolId: string; fileIds: readonly string[] },
): Promise<void> {
  if (fileIds.length === 0) return;
  await tx
    .deleteFrom('stored_file')
    .where('school_id', '=', schoolId)
    .where('file_id', 'in', fileIds)
    .where((file) =>
      file.not(
        file.exists(
          file
            .selectFrom('chest_item')
            .whereRef('chest_item.school_id', '=', 'stored_file.school_id')
            .whereRef('chest_item.file_id', '=', 'stored_file.file_id')
            .select('chest_item.item_id'),
        ),
      ),
    )
    .execute();
}
