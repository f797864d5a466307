import type { BulkKind } from '../contract/bulk.ts';

/** Tables of what tutors do for several children at once. */

export interface BulkDeedTable {
  school_id: string;
  deed_id: string;
  person_id: string;
  kind: BulkKind;
  made_at: number;
  /** When it was asked to be taken back; children whose routes were changed since keep it. */
  undone_at: number | null;
}

export interface BulkChildTable {
  school_id: string;
  deed_id: string;
  pupil_id: string;
  route_id: string;
  /** 1: the step waits in the working plan for an agreement. */
  waits: number;
  /** The route before and after, as `bulk/route-state.ts` writes it, JSON. */
  before: string;
  after: string;
  undone_at: number | null;
}
