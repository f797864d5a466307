import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow, may } from '../access/standing.ts';
import type { ProgressView } from '../contract/routes.ts';
import { notFound } from '../errors.ts';
import type { Database } from '../storage/open.ts';
import {
  answerHelpCall,
  deleteHelpCallsAnsweredBefore,
  insertHelpCall,
  selectHelpCall,
  selectOpenHelpCall,
  updateReply,
} from './help-table.ts';
import { knownPlans, presentProgress } from './progress-view.ts';
import { report } from './report-step.ts';
import { selectRoute } from './route-table.ts';

interface Calling {
  readonly routeId: string;
  readonly stepId: string;
  readonly helpId: string;
}

/**
 * Calls a grown-up to a step. One call a step is open at a time: a second press, with the same id or
 * another, changes nothing.
 * @throws Refusal `NOT_FOUND` for a step that the caller's plan does not have, and for an id of another call.
 */
export const callForHelp = (context: Context, { helpId, ...of }: Calling): Promise<ProgressView> =>
  report(context, of, async ({ context: { db, clock, actor }, route }) => {
    const { schoolId } = actor;
    const same = await selectHelpCall(db, { schoolId, helpId });
    if (same !== undefined) {
      const own =
        same.route_id === of.routeId && same.step_id === of.stepId && same.asked_by === actor.personId;
      if (!own) throw notFound();
      return null;
    }
    if ((await selectOpenHelpCall(db, { schoolId, ...of })) !== undefined) return null;
    const call = { schoolId, helpId, ...of, pupilId: route.pupil_id, at: clock(), by: actor.personId };
    // Another route may have taken this very id since the look-up above.
    if (!(await insertHelpCall(db, call))) throw notFound();
    return 'help.called';
  });

/**
 * Says that a grown-up has come, with a few words to the child when there are any. Answering twice is
 * harmless: the first answer and its words stay, and whoever answered without words may add them.
 */
export async function answerHelp(
  context: Context,
  { helpId, reply = '' }: { helpId: string; reply?: string | undefined },
): Promise<ProgressView> {
  const { db, clock, actor } = context;
  const { schoolId } = actor;
  const call = await selectHelpCall(db, { schoolId, helpId });
  if (call === undefined) throw notFound();
  const standing = await allow(context, call.pupil_id, 'help.answer');
  await db.transaction().execute(async (tx) => {
    const words = reply === '' ? null : reply;
    const of = { schoolId, helpId };
    if (!(await answerHelpCall(tx, { ...of, reply: words, at: clock(), by: actor.personId }))) {
      const answered = await selectHelpCall(tx, of);
      const addsWords = answered?.answered_by === actor.personId && answered.reply === null;
      if (words === null || !addsWords) return;
      await updateReply(tx, { ...of, reply: words });
    }
    await record(tx, context, { action: 'help.answered', pupilId: call.pupil_id, subjectId: helpId });
  });
  const route = await selectRoute(db, { schoolId, routeId: call.route_id });
  if (route === undefined) throw notFound();
  const plans = await knownPlans(db, { schoolId, route, readsWorkingPlan: may(standing, 'plan.read') });
  return presentProgress(db, { schoolId, routeId: route.route_id, plans });
}

/** How long an answered call is kept, in milliseconds (domain section 8, rule 11). An open one waits for ever. */
const keptFor = 60 * 24 * 60 * 60_000;

/** Erases a school's calls that were answered long ago. `now` in milliseconds. */
export async function purgeHelpCalls(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  await deleteHelpCallsAnsweredBefore(db, { schoolId, before: now - keptFor });
}
