import type { Concern } from '../access/context.ts';

/** What one request has changed, told to pages that are open elsewhere. Ids only. */
export interface Announcement {
  readonly schoolId: string;
  /** The session that has made the change: its own page knows. Null when it is not known. */
  readonly bySessionId: string | null;
  readonly concerns: readonly Concern[];
}
