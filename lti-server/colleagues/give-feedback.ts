import type * as z from 'zod/mini';
import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow, may, type Standing } from '../access/standing.ts';
import type { FeedbackGiving } from '../contract/colleagues.ts';
import { notFound, Refusal } from '../errors.ts';
import { readContent } from '../profile/content.ts';
import { selectItem } from '../profile/table.ts';
import { readPlan } from '../routes/plan.ts';
import { selectRoute } from '../routes/route-table.ts';
import { selectVersion } from '../routes/table.ts';
import { deleteFeedback, selectFeedback, upsertFeedback } from './feedback-table.ts';
import { isForClub } from './lesson-steps.ts';

interface OfFeedback {
  readonly pupilId: string;
  readonly feedbackId: string;
}

/**
 * A colleague says how it went. Another tap with the same id changes what was said; saying the same again
 * changes nothing.
 * @throws Refusal `BAD_INPUT` for a step or a line that is not on this pupil's card, `NOT_FOUND` for an id
 * that belongs to something else
 */
export async function giveFeedback(
  context: Context,
  of: OfFeedback & z.infer<typeof FeedbackGiving>,
): Promise<Record<string, never>> {
  const { db, clock, actor } = context;
  const { pupilId, feedbackId, routeId, subjectId, outcome, line } = of;
  const { schoolId, personId } = actor;
  const standing = await allow(context, pupilId, 'feedback.give');
  await db.transaction().execute(async (tx) => {
    const there = await selectFeedback(tx, { schoolId, feedbackId });
    const isOwn = there?.person_id === personId && there.pupil_id === pupilId;
    if (there !== undefined && !(isOwn && there.subject_id === subjectId)) throw notFound();
    if (there?.outcome === outcome && there.line === line) return;
    const title = await titleOf({ ...context, db: tx }, { standing, routeId, subjectId });
    if (title === null) {
      throw new Refusal('BAD_INPUT', { fields: [{ path: 'subjectId', problem: 'not_of_this_pupil' }] });
    }
    await upsertFeedback(tx, { ...of, schoolId, title, at: clock(), by: personId });
    await record(tx, context, { action: 'feedback.given', pupilId, subjectId: feedbackId });
  });
  return {};
}

/** Takes a tap back. What is not there, or is somebody else's, is as good as taken back. */
export async function takeFeedbackBack(
  context: Context,
  { pupilId, feedbackId }: OfFeedback,
): Promise<Record<string, never>> {
  const { db, actor } = context;
  await allow(context, pupilId, 'feedback.give');
  await db.transaction().execute(async (tx) => {
    const of = { schoolId: actor.schoolId, feedbackId, pupilId, by: actor.personId };
    if (!(await deleteFeedback(tx, of))) return;
    await record(tx, context, { action: 'feedback.taken_back', pupilId, subjectId: feedbackId });
  });
  return {};
}

/** What is tried, in words; null when the caller's card of this pupil can hold no such thing. */
async function titleOf(
  { db, actor }: Context,
  of: { standing: Standing; routeId: string | null; subjectId: string },
): Promise<string | null> {
  const { standing, routeId, subjectId } = of;
  const { schoolId } = actor;
  if (routeId === null) {
    const item = await selectItem(db, { schoolId, itemId: subjectId });
    if (item?.pupil_id !== standing.pupilId || item.removed_at !== null) return null;
    const content = readContent(item.content);
    return content.kind === 'help' ? content.text : null;
  }
  const route = await selectRoute(db, { schoolId, routeId });
  if (route?.pupil_id !== standing.pupilId || route.agreed_version === null) return null;
  const version = await selectVersion(db, { schoolId, routeId, version: route.agreed_version });
  const step = version && readPlan(version.plan).steps.find(({ id }) => id === subjectId);
  if (step === undefined) return null;
  return may(standing, 'plan.read') || isForClub(step, actor.name) ? step.title : null;
}
