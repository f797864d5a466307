import type { KeptFile } from '../contract/questions.ts';
import type { FileKind } from '../contract/vocabulary.ts';

/** A file as a record tells of it: null when the record never had one, and when it has been erased since. */
export const keptFile = (row: { file_id: string | null; file_kind: FileKind | null }): KeptFile =>
  row.file_id === null || row.file_kind === null ? null : { fileId: row.file_id, kind: row.file_kind };
