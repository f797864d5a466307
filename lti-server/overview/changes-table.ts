import type { AuditAction } from '../access/audit.ts';
import { prepare } from '../storage/prepared.ts';

export type ChangeRow = {
  entry_id: string;
  at: number;
  pupil_id: string | null;
  action: AuditAction;
};

interface Since extends Record<string, string | number | null> {
  school: string;
  since: number;
  limit: number;
}

/** What the system has recorded in a school of late, the newest first. */
export const selectChanges = prepare<Since, ChangeRow>((db, value) =>
  db
    .selectFrom('audit_entry')
    .where('school_id', '=', value.school)
    .where('at', '>=', value.since)
    .orderBy('at', 'desc')
    .select(['entry_id', 'at', 'pupil_id', 'action'])
    .limit(value.limit),
);
