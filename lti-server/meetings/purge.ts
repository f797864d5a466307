import { dayOf } from '../access/context.ts';
import { keptSince } from '../reflections/purge.ts';
import type { Database } from '../storage/open.ts';

/**
 * Erases a school's meetings whose school year and the one after are over, with what was agreed in them, and
 * the heads of those whose children are all gone. `now` in milliseconds.
 */
export async function purgeMeetings(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  const before = dayOf(keptSince(now));
  await db.transaction().execute(async (tx) => {
    const old = await oldMeetings(tx, { schoolId, before });
    if (old.length > 0) {
      await tx
        .deleteFrom('agreement')
        .where('school_id', '=', schoolId)
        .where('meeting_id', 'in', old)
        .execute();
      await tx
        .deleteFrom('meeting_pupil')
        .where('school_id', '=', schoolId)
        .where('meeting_id', 'in', old)
        .execute();
    }
    await tx
      .deleteFrom('meeting')
      .where('school_id', '=', schoolId)
      .where('meeting_id', 'not in', (held) =>
        held.selectFrom('meeting_pupil').where('school_id', '=', schoolId).select('meeting_id'),
      )
      .execute();
  });
}

/** So many at once: there is another hour. */
const atOnce = 500;

async function oldMeetings(
  tx: Database,
  { schoolId, before }: { schoolId: string; before: string },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('meeting')
    .where('school_id', '=', schoolId)
    .where('held_on', '<', before)
    .limit(atOnce)
    .select('meeting_id')
    .execute();
  return rows.map((row) => row.meeting_id);
}
