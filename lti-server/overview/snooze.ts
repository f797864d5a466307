import { record } from '../access/audit.ts';
import { dayOf, earliestToday, type Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { AttentionRule } from '../contract/vocabulary.ts';
import { Refusal } from '../errors.ts';
import type { Database } from '../storage/open.ts';
import { deleteSnooze, deleteSnoozesBefore, upsertSnooze } from './snooze-table.ts';

const day = 24 * 60 * 60_000;
/** Nobody is put out of sight for longer. */
const longestDays = 62;
const keptFor = 30 * day;

/**
 * Puts a reason for attention off until a day; for the caller alone, other tutors of the child go on seeing
 * it. What happens later (a new call for help) is shown in any case.
 * @throws Refusal `BAD_INPUT` for a day that is not ahead, or further than two months
 */
export async function putOff(
  context: Context,
  of: { pupilId: string; rule: AttentionRule; untilDay: string; reason: string },
): Promise<Record<string, never>> {
  const { db, clock, actor } = context;
  await allow(context, of.pupilId, 'overview.read');
  const now = clock();
  const tomorrow = dayOf(now + day);
  // Where the reader's today ends later than the server's, the reader's tomorrow has begun here already.
  const untilDay = of.untilDay < tomorrow && of.untilDay > earliestToday(now) ? tomorrow : of.untilDay;
  if (untilDay < tomorrow || untilDay > dayOf(now + longestDays * day))
    throw new Refusal('BAD_INPUT', { fields: [{ path: 'untilDay', problem: 'out_of_range' }] });
  await db.transaction().execute(async (tx) => {
    await upsertSnooze(tx, { ...of, untilDay, schoolId: actor.schoolId, personId: actor.personId, at: now });
    const { pupilId, reason } = of;
    await record(tx, context, { action: 'attention.put_off', pupilId, subjectId: of.rule, reason });
  });
  return {};
}

/** Shows the reason again. Taking up what is not put off is harmless. */
export async function takeUp(
  context: Context,
  of: { pupilId: string; rule: AttentionRule },
): Promise<Record<string, never>> {
  const { db, actor } = context;
  await allow(context, of.pupilId, 'overview.read');
  await db.transaction().execute(async (tx) => {
    if (!(await deleteSnooze(tx, { ...of, schoolId: actor.schoolId, personId: actor.personId }))) return;
    const { pupilId, rule } = of;
    await record(tx, context, { action: 'attention.taken_up', pupilId, subjectId: rule });
  });
  return {};
}

/** Erases a school's snoozes that ended long ago. `now` in milliseconds. */
export async function purgeSnoozes(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  await deleteSnoozesBefore(db, { schoolId, day: dayOf(now - keptFor) });
}
