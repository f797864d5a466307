import type * as z from 'zod/mini';
import { record } from '../access/audit.ts';
import type { Actor, Context } from '../access/context.ts';
import { allow, may, type Standing } from '../access/standing.ts';
import type { Recommendation, RecommendationAnswer, RecommendationWriting } from '../contract/colleagues.ts';
import { lineOf } from '../contract/line.ts';
import type { Step } from '../contract/routes.ts';
import { notFound, Refusal } from '../errors.ts';
import { addSteps } from '../routes/add-steps.ts';
import { selectRoutesOfPupil } from '../routes/table.ts';
import {
  deleteWaitingRecommendation,
  insertRecommendation,
  lockRecommendation,
  selectRecommendation,
  updateRecommendation,
  type RecommendationRow,
} from './recommendations-table.ts';

/**
 * A specialist recommends something to the child's tutor. The same id sent again answers what is there.
 * @throws Refusal `NOT_FOUND` for an id that is somebody else's
 */
export async function writeRecommendation(
  context: Context,
  of: { pupilId: string } & z.infer<typeof RecommendationWriting>,
): Promise<Recommendation> {
  const { db, clock, actor } = context;
  const { pupilId, recommendationId } = of;
  const { schoolId, personId } = actor;
  const standing = await allow(context, pupilId, 'recommendation.write');
  await db.transaction().execute(async (tx) => {
    if (await insertRecommendation(tx, { ...of, schoolId, at: clock(), by: personId })) {
      const entry = { action: 'recommendation.written', pupilId, subjectId: recommendationId } as const;
      await record(tx, context, entry);
      return;
    }
    const there = await selectRecommendation(tx, { schoolId, recommendationId });
    if (there?.pupil_id !== pupilId || there.person_id !== personId) throw notFound();
  });
  return presentStored(context, { recommendationId, standing });
}

/**
 * Its author takes a recommendation back while nobody has answered it.
 * @throws Refusal `ALREADY_DONE` when somebody has
 */
export async function withdrawRecommendation(
  context: Context,
  recommendationId: string,
): Promise<Record<string, never>> {
  const { db, actor } = context;
  const { schoolId, personId } = actor;
  const row = await selectRecommendation(db, { schoolId, recommendationId });
  if (row === undefined) throw notFound();
  const { pupil_id: pupilId } = row;
  await allow(context, pupilId, 'recommendation.write');
  if (row.person_id !== personId) throw notFound();
  await db.transaction().execute(async (tx) => {
    if (!(await deleteWaitingRecommendation(tx, { schoolId, recommendationId, by: personId })))
      throw new Refusal('ALREADY_DONE', { note: 'the recommendation is answered' });
    const entry = { action: 'recommendation.withdrawn', pupilId, subjectId: recommendationId } as const;
    await record(tx, context, entry);
  });
  return {};
}

/**
 * The tutor takes a recommendation into the child's current route as a step, which waits there for its
 * agreement with the child, or says why not now. What was taken stays taken.
 * @throws Refusal `NO_OPEN_ROUTE` when there is no route to take it into, or no room in it
 */
export async function answerRecommendation(
  context: Context,
  of: { recommendationId: string } & z.infer<typeof RecommendationAnswer>,
): Promise<Recommendation> {
  const { db, clock, actor } = context;
  const { recommendationId, taken, reply } = of;
  const { schoolId, personId } = actor;
  const found = await selectRecommendation(db, { schoolId, recommendationId });
  if (found === undefined) throw notFound();
  const { pupil_id: pupilId } = found;
  const standing = await allow(context, pupilId, 'recommendation.answer');
  await db.transaction().execute(async (tx) => {
    const row = await lockRecommendation(tx, { schoolId, recommendationId });
    if (row === undefined) throw notFound();
    if (row.state === 'taken') return;
    let step: { routeId: string; stepId: string } | null = null;
    if (taken) step = await takeIntoRoute({ ...context, db: tx }, { ...row, specialist: found.author });
    await updateRecommendation(tx, {
      schoolId,
      recommendationId,
      state: taken ? 'taken' : 'answered',
      reply,
      at: clock(),
      by: personId,
      routeId: step?.routeId ?? null,
      stepId: step?.stepId ?? null,
    });
    const entry = { action: 'recommendation.answered', pupilId, subjectId: recommendationId } as const;
    await record(tx, context, entry);
  });
  return presentStored(context, { recommendationId, standing });
}

async function takeIntoRoute(
  context: Context,
  row: { pupil_id: string; title: string; until_day: string | null; own_hands: number; specialist: string },
): Promise<{ routeId: string; stepId: string }> {
  const { db, actor, random } = context;
  const routes = await selectRoutesOfPupil(db, { schoolId: actor.schoolId, pupilId: row.pupil_id });
  const open = routes.find(({ status }) => status !== 'closed');
  const stepId = random.id();
  // The child reads the name of a step and who helps; the instructions stay with the recommendation.
  const step: Step = {
    id: stepId,
    title: row.title,
    whatToDo: '',
    goalId: null,
    form: 'talk',
    method: null,
    resources: [],
    helpers: row.own_hands === 1 ? [lineOf(row.specialist, 80)] : [],
    startsOn: null,
    endsOn: row.until_day,
    alternatives: [],
    proposedBy: 'specialist',
    agreedBy: [],
  };
  const added = open && (await addSteps(context, { routeId: open.route_id, steps: [step], agreedBy: null }));
  if (!added) throw new Refusal('NO_OPEN_ROUTE');
  return { routeId: open.route_id, stepId };
}

/** A recommendation as grown-ups see it who may. */
export const presentRecommendation = (
  row: RecommendationRow,
  { actor, mayAnswer }: { actor: Actor; mayAnswer: boolean },
): Recommendation => {
  const own = row.person_id === actor.personId;
  const waiting = row.state === 'waiting';
  return {
    recommendationId: row.recommendation_id,
    pupilId: row.pupil_id,
    pupil: row.pupil,
    by: { personId: row.person_id, name: row.author },
    title: row.title,
    how: row.how,
    place: row.place,
    often: row.often,
    until: row.until_day,
    ownHands: row.own_hands === 1,
    madeAt: row.made_at,
    state: row.state,
    reply: row.reply ?? '',
    answeredAt: row.answered_at,
    answeredBy: row.answered_by ?? '',
    routeId: row.route_id,
    stepId: row.step_id,
    stepState: row.state === 'taken' ? (row.step_state ?? 'planned') : null,
    abilities: {
      answer: row.state !== 'taken' && mayAnswer && !own,
      withdraw: own && waiting,
    },
  };
};

async function presentStored(
  context: Context,
  { recommendationId, standing }: { recommendationId: string; standing: Standing },
): Promise<Recommendation> {
  const { db, actor } = context;
  const row = await selectRecommendation(db, { schoolId: actor.schoolId, recommendationId });
  if (row === undefined) throw notFound();
  return presentRecommendation(row, { actor, mayAnswer: may(standing, 'recommendation.answer') });
}

/** What of the recommendations somebody of this standing is told: all, or what has become a step. */
export const heardRecommendations = (
  rows: readonly RecommendationRow[],
  standing: Standing,
): RecommendationRow[] =>
  may(standing, 'recommendation.read')
    ? [...rows]
    : may(standing, 'plan.read')
      ? rows.filter(({ state }) => state === 'taken')
      : [];
