import type * as z from 'zod/mini';
import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { lineOf } from '../contract/line.ts';
import { RoutePlan, type ProgressView, type Step } from '../contract/routes.ts';
import type { OwnStepAnswer, OwnStepProposal } from '../contract/voice.ts';
import { notFound, Refusal } from '../errors.ts';
import { dropFiles } from '../files/drop-files.ts';
import { useFile } from '../files/use-file.ts';
import { readPlan } from './plan.ts';
import { knownPlans, presentProgress } from './progress-view.ts';
import { allowRoute } from './read-route.ts';
import { selectRoute } from './route-table.ts';
import { speak } from './speak.ts';
import { lockRoute, updateRoute } from './table.ts';
import { deleteWaitingOwnStep, insertOwnStep, selectOwnStep, updateOwnStep } from './voice-table.ts';

/**
 * The child proposes a step of its own. It waits for the tutor; the agreed plan stays as it is.
 * @throws Refusal `NOT_FOUND` for an id that is another proposal's, `BAD_INPUT` for a file that is not the child's.
 */
export const proposeOwnStep = (
  context: Context,
  { routeId, ...proposal }: { routeId: string } & z.infer<typeof OwnStepProposal>,
): Promise<ProgressView> =>
  speak(context, routeId, async ({ context: inside, route }) => {
    const { db, clock, actor } = inside;
    const { schoolId, personId } = actor;
    const of = { schoolId, routeId, ...proposal };
    const row = { ...of, pupilId: route.pupil_id, at: clock(), by: personId };
    if (await insertOwnStep(db, row)) {
      const { fileId } = proposal;
      const { pupilId } = row;
      if (fileId !== null) await useFile(db, inside, { pupilId, fileId, seenBy: 'tutor' });
      return { action: 'own_step.proposed', subjectId: proposal.ownStepId };
    }
    const same = await selectOwnStep(db, of);
    if (same?.route_id !== routeId || same.made_by !== personId) throw notFound();
    return null;
  });

/**
 * The child takes a proposal back while nobody has answered it.
 * @throws Refusal `ALREADY_DONE` when somebody has.
 */
export async function withdrawOwnStep(context: Context, ownStepId: string): Promise<ProgressView> {
  const { schoolId, personId } = context.actor;
  const row = await selectOwnStep(context.db, { schoolId, ownStepId });
  if (row === undefined || row.made_by !== personId) throw notFound();
  return speak(context, row.route_id, async ({ context: { db } }) => {
    if (!(await deleteWaitingOwnStep(db, { schoolId, ownStepId }))) {
      throw new Refusal('ALREADY_DONE', { note: 'the proposal is answered' });
    }
    if (row.file_id !== null) await dropFiles(db, { schoolId, fileIds: [row.file_id] });
    return { action: 'own_step.withdrawn', subjectId: ownStepId };
  });
}

/**
 * The tutor answers a proposal: takes it into the working plan, where it waits for the next agreement, or
 * says why not now. What was taken stays taken; the first words stay.
 * @throws Refusal `BAD_INPUT` when a picture without words is taken without a name, or the plan is full;
 * `ALREADY_DONE` on a closed route.
 */
export async function answerOwnStep(
  context: Context,
  { ownStepId, taken, reply, title }: { ownStepId: string } & z.infer<typeof OwnStepAnswer>,
): Promise<ProgressView> {
  const { db, clock, actor } = context;
  const { schoolId } = actor;
  const found = await selectOwnStep(db, { schoolId, ownStepId });
  if (found === undefined) throw notFound();
  const routeId = found.route_id;
  await allowRoute(context, routeId, 'route.write');
  await db.transaction().execute(async (tx) => {
    const route = await lockRoute(tx, { schoolId, routeId });
    const own = await selectOwnStep(tx, { schoolId, ownStepId });
    if (route === undefined || own === undefined) throw notFound();
    if (own.state === 'taken' || (own.state === 'answered' && !taken)) return;
    if (route.status === 'closed') throw new Refusal('ALREADY_DONE', { note: 'the route is closed' });
    const at = clock();
    const about = { pupilId: route.pupil_id };
    if (taken) {
      const plan = readPlan(route.plan);
      const next = RoutePlan.safeParse({
        ...plan,
        steps: [...plan.steps, newStep({ id: context.random.id(), text: own.text, title })],
      });
      if (!next.success) {
        throw new Refusal('BAD_INPUT', { fields: [{ path: 'title', problem: 'no_room_or_no_name' }] });
      }
      const { revision } = route;
      const change = { plan: JSON.stringify(next.data), revision: revision + 1 };
      const by = { updated_at: at, updated_by: actor.personId };
      await updateRoute(tx, { schoolId, routeId, revision }, { ...change, ...by });
      await record(tx, context, { action: 'route.edited', subjectId: routeId, ...about });
    }
    const state = taken ? 'taken' : 'answered';
    await updateOwnStep(tx, { schoolId, ownStepId, state, reply, at, by: actor.personId });
    await record(tx, context, { action: 'own_step.answered', subjectId: ownStepId, ...about });
  });
  return readVoice(context, routeId);
}

/** All that the child has said about the route, and what became of its steps. */
export async function readVoice(context: Context, routeId: string): Promise<ProgressView> {
  const { db, actor } = context;
  const { schoolId } = actor;
  await allowRoute(context, routeId, 'voice.hear');
  const route = await selectRoute(db, { schoolId, routeId });
  if (route === undefined) throw notFound();
  const plans = await knownPlans(db, { schoolId, route, readsWorkingPlan: true });
  return presentProgress(db, { schoolId, routeId, plans });
}

/** The child's words are its own: they stand in the step as they were said, a long text as what to do. */
function newStep({ id, text, title }: { id: string; text: string; title: string }): Step {
  const line = lineOf(title || text.split('\n')[0] || '', 120);
  return {
    id,
    title: line,
    whatToDo: text === line ? '' : text,
    goalId: null,
    form: 'project',
    method: null,
    resources: [],
    helpers: [],
    startsOn: null,
    endsOn: null,
    alternatives: [],
    proposedBy: 'pupil',
    agreedBy: [],
  };
}
