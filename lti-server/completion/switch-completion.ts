import type * as z from 'zod/mini';
import { record } from '../access/audit.ts';
import type { CompletionRetry, CompletionSwitch, CompletionView } from '../contract/completion.ts';
import { Refusal } from '../errors.ts';
import { allowLink, finishedInCourse, presentCompletion, type WithSession } from './completion-view.ts';
import { readGradebook, troubleOf } from './gradebook.ts';
import { stampAfter } from './outbox.ts';
import { queueScores } from './queue.ts';
import {
  deleteUnsentOfLink,
  insertCounted,
  selectCounted,
  selectLink,
  updateCounted,
  updateLineItem,
  upsertCountedLink,
} from './table.ts';

/**
 * Switches "count as done" of one activity. From here on finished routes are told to the LMS; who finished
 * before is counted only when `earlier` says so. Switching off forgets what was not sent yet; what was
 * sent stays in the LMS and in the list. Saying the same twice is harmless.
 * @throws Refusal `NOT_FOUND` for everybody but the activity's staff, `NO_GRADEBOOK` where the launch
 * brought no gradebook that would take it.
 */
export async function switchCompletion(
  context: WithSession,
  { linkId, on, earlier }: { linkId: string } & z.infer<typeof CompletionSwitch>,
): Promise<CompletionView> {
  const { db, actor, clock } = context;
  allowLink(context, linkId);
  const of = { schoolId: actor.schoolId, linkId };
  await db.transaction().execute(async (tx) => {
    const inside = { ...context, db: tx };
    const link = await selectLink(tx, of);
    const impossible =
      link === undefined || actor.courseId === null || troubleOf(readGradebook(link.services)) !== null;
    if (on && impossible) throw new Refusal('NO_GRADEBOOK');
    const wasOn = link?.is_on === 1;
    if (on !== wasOn) {
      await upsertCountedLink(tx, { ...of, isOn: on, at: clock(), by: actor.personId });
      if (!on) await deleteUnsentOfLink(tx, of);
      const action = on ? 'completion.switched_on' : 'completion.switched_off';
      await record(tx, inside, { action, subjectId: linkId });
    }
    if (on && earlier) await countEarlier(inside, linkId);
  });
  return presentCompletion(context, linkId);
}

/** Those who finished before the switch: a teacher has said that they count, so nothing is waited for. */
async function countEarlier(context: WithSession, linkId: string): Promise<void> {
  const { db, actor, clock } = context;
  const of = { schoolId: actor.schoolId, linkId };
  const at = clock();
  let counted = 0;
  for (const { pupilId, routeId, finishedAt } of (await finishedInCourse(context)).values()) {
    if (await insertCounted(db, { ...of, pupilId, routeId, finishedAt, dueAt: at })) counted += 1;
  }
  if (counted === 0) return;
  await queueScores(db, { ...of, at, now: at });
  await record(db, context, { action: 'completion.earlier_counted', subjectId: linkId });
}

/**
 * Tries once more for one pupil, or for all whom the LMS has not taken. A column that had been deleted
 * may be made anew after this.
 * @throws Refusal `NOT_FOUND`
 */
export async function retryCompletion(
  context: WithSession,
  { linkId, pupilId }: { linkId: string } & z.infer<typeof CompletionRetry>,
): Promise<CompletionView> {
  const { db, actor, clock } = context;
  allowLink(context, linkId);
  const of = { schoolId: actor.schoolId, linkId };
  await db.transaction().execute(async (tx) => {
    const at = clock();
    let again = 0;
    for (const row of await selectCounted(tx, of)) {
      if (row.state !== 'refused' || (pupilId !== null && row.pupil_id !== pupilId)) continue;
      // A further try is a further score: the LMS may have a later one than the last.
      const stamp = row.scored_at === null ? null : stampAfter(row.scored_at, at);
      const change = { state: 'waiting', due_at: at, scored_at: stamp, tries: 0, reason: null } as const;
      if (await updateCounted(tx, { ...of, pupilId: row.pupil_id, from: 'refused' }, change)) again += 1;
    }
    if (again === 0) return;
    const link = await selectLink(tx, of);
    await updateLineItem(tx, { ...of, line_item_url: link?.line_item_url ?? null, remade: 0 });
    await queueScores(tx, { ...of, at, now: at });
    const about = pupilId === null ? {} : { pupilId };
    await record(tx, context, { action: 'completion.retried', subjectId: linkId, ...about });
  });
  return presentCompletion(context, linkId);
}
