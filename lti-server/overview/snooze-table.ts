import type { AttentionRule } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';

interface OfSnooze {
  readonly schoolId: string;
  readonly personId: string;
  readonly pupilId: string;
  readonly rule: AttentionRule;
}

export const upsertSnooze = (
  db: Database,
  row: OfSnooze & { untilDay: string; reason: string; at: number },
) =>
  db
    .insertInto('attention_snooze')
    .values({
      school_id: row.schoolId,
      person_id: row.personId,
      pupil_id: row.pupilId,
      rule: row.rule,
      until_day: row.untilDay,
      reason: row.reason,
      created_at: row.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['school_id', 'person_id', 'pupil_id', 'rule'])
        .doUpdateSet({ until_day: row.untilDay, reason: row.reason, created_at: row.at }),
    )
    .execute();

/** Tells whether there was one. */
export async function deleteSnooze(db: Database, of: OfSnooze): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('attention_snooze')
    .where('school_id', '=', of.schoolId)
    .where('person_id', '=', of.personId)
    .where('pupil_id', '=', of.pupilId)
    .where('rule', '=', of.rule)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

export const deleteSnoozesBefore = (db: Database, of: { schoolId: string; day: string }) =>
  db
    .deleteFrom('attention_snooze')
    .where('school_id', '=', of.schoolId)
    .where('until_day', '<', of.day)
    .execute();
