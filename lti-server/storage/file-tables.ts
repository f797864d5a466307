import type { CaptureTroubleReason, ChestKind, FileAudience, FileKind } from '../contract/vocabulary.ts';

/** Tables of what pupils make: files, what did not get through, the treasure chest. */

/** The bytes of files, under a hash that is different for every pupil. */
export interface FileBodyTable {
  school_id: string;
  hash: string;
  pupil_id: string;
  /** Base64; null where the body stands in the data folder. */
  body: string | null;
  stored_at: number;
}

export interface StoredFileTable {
  school_id: string;
  file_id: string;
  pupil_id: string;
  hash: string;
  kind: FileKind;
  media_type: string;
  bytes: number;
  seen_by: FileAudience;
  uploaded_by: string;
  created_at: number;
  /** When a record began to use it; null for one that was sent and not used. */
  used_at: number | null;
}

export interface CaptureTroubleTable {
  school_id: string;
  trouble_id: string;
  pupil_id: string;
  kind: FileKind;
  reason: CaptureTroubleReason;
  at: number;
}

export interface ChestItemTable {
  school_id: string;
  item_id: string;
  pupil_id: string;
  kind: ChestKind;
  text: string;
  file_id: string | null;
  is_shown: number;
  goes_along: number;
  /** When the child put it out of sight. */
  hidden_at: number | null;
  created_at: number;
}

export interface ChestReplyTable {
  school_id: string;
  reply_id: string;
  item_id: string;
  pupil_id: string;
  author_id: string;
  text: string;
  created_at: number;
}
