import type { ProfileKind } from '../contract/vocabulary.ts';

/** Tables of the pupil's card for adults, and of the search in what was written. */

/** One thing that is known of a pupil. */
export interface ProfileItemTable {
  school_id: string;
  item_id: string;
  pupil_id: string;
  kind: ProfileKind;
  /** A `ProfileContent` as JSON. */
  content: string;
  revision: number;
  created_at: number;
  created_by: string;
  updated_at: number;
  updated_by: string;
  /** When it was taken off the card; it can be put back until it is erased. */
  removed_at: number | null;
  /** The beginning of a school year that left it in the years before (`new_year`); null: it stands on the card. */
  left_turn: string | null;
}

/** An earlier wording of it, and who had put it that way. */
export interface ProfileEditTable {
  school_id: string;
  item_id: string;
  revision: number;
  content: string;
  is_removed: number;
  edited_at: number;
  edited_by: string;
}

/**
 * What can be searched for by its words. With SQLite a full-text index beside it follows each change by
 * triggers; with PostgreSQL the index is of the table itself (see `docs/decisions/0027`).
 */
export interface SearchTextTable {
  school_id: string;
  /** The id of the record whose text this is. */
  text_id: string;
  pupil_id: string;
  source: 'note' | 'profile' | 'feedback' | 'request' | 'recommendation';
  /** 1024 times the moment the record was made, and a little: newer texts have greater numbers. */
  number: number;
  /** Stems of all its words, each once and between blanks, after a mark of the school; see `stems.ts`. */
  stems: string;
}
