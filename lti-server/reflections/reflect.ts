import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow, type Standing } from '../access/standing.ts';
import type { ReflectionView, ReflectionWriting } from '../contract/reflections.ts';
import { dropFiles } from '../files/drop-files.ts';
import { keptFile } from '../files/kept-file.ts';
import { useFile } from '../files/use-file.ts';
import { notFound, Refusal } from '../errors.ts';
import { knownPlans } from '../routes/progress-view.ts';
import { selectRoute } from '../routes/route-table.ts';
import { presentStored } from './reflection-view.ts';
import {
  deleteReflection,
  insertReflection,
  selectReflection,
  updateHidden,
  type ReflectionRow,
} from './table.ts';

/**
 * The child looks back. The same id sent again answers what is there.
 * @throws Refusal `NOT_FOUND` for an id that is somebody else's; `BAD_INPUT` for a step that the child's
 * agreed plan does not have.
 */
export async function reflect(
  context: Context,
  { pupilId, writing }: { pupilId: string; writing: ReflectionWriting },
): Promise<ReflectionView> {
  const { db, clock, actor } = context;
  const standing = await allow(context, pupilId, 'reflection.keep');
  const { reflectionId, routeId, stepId, answer, words, fileId } = writing;
  const of = { schoolId: actor.schoolId, reflectionId };
  await db.transaction().execute(async (tx) => {
    const there = await selectReflection(tx, of);
    if (there !== undefined) return assertOwn(there, pupilId);
    const about = await titleOf({ ...context, db: tx }, { pupilId, routeId, stepId });
    const row = { ...of, pupilId, routeId, stepId, about, answer, words, fileId };
    // Another server may have taken this id since the look-up above.
    if (!(await insertReflection(tx, { ...row, at: clock(), by: actor.personId }))) {
      return assertOwn(await selectReflection(tx, of), pupilId);
    }
    if (fileId !== null) await useFile(tx, context, { pupilId, fileId, seenBy: 'tutor' });
    await record(tx, context, { action: 'reflection.written', pupilId, subjectId: reflectionId });
  });
  return presentStored(context, { reflectionId, standing });
}

function assertOwn(reflection: ReflectionRow | undefined, pupilId: string): void {
  if (reflection?.pupil_id !== pupilId) throw notFound();
}

/** What the step is called at this moment: plans change, and the child meant this one. */
async function titleOf(
  { db, actor }: Context,
  of: { pupilId: string; routeId: string | null; stepId: string | null },
): Promise<string> {
  if (of.routeId === null) return '';
  const { schoolId } = actor;
  const route = await selectRoute(db, { schoolId, routeId: of.routeId });
  if (route?.pupil_id === of.pupilId) {
    const { agreed } = await knownPlans(db, { schoolId, route, readsWorkingPlan: false });
    const step = agreed?.steps.find(({ id }) => id === of.stepId);
    if (step !== undefined) return step.title;
  }
  throw new Refusal('BAD_INPUT', { fields: [{ path: 'stepId', problem: 'not_of_this_route' }] });
}

/** Hides a reflection from the tutor, or shows it again. Saying it twice is harmless. */
export async function keepReflection(
  context: Context,
  { reflectionId, hidden }: { reflectionId: string; hidden: boolean },
): Promise<ReflectionView> {
  const { db, clock, actor } = context;
  const { reflection, standing } = await findOwn(context, reflectionId);
  await db.transaction().execute(async (tx) => {
    const of = { schoolId: actor.schoolId, reflectionId };
    if (!(await updateHidden(tx, { ...of, hiddenAt: hidden ? clock() : null }))) return;
    const { file_id: fileId, pupil_id: pupilId } = reflection;
    if (keptFile(reflection) !== null && fileId !== null) {
      await useFile(tx, context, { pupilId, fileId, seenBy: hidden ? 'nobody' : 'tutor' });
    }
    await record(tx, context, {
      action: hidden ? 'reflection.hidden' : 'reflection.shown',
      pupilId: reflection.pupil_id,
      subjectId: reflectionId,
    });
  });
  return presentStored(context, { reflectionId, standing });
}

/** Takes a reflection away for good, with what was answered to it. */
export async function eraseReflection(
  context: Context,
  reflectionId: string,
): Promise<Record<string, never>> {
  const { db, actor } = context;
  const { reflection } = await findOwn(context, reflectionId);
  await db.transaction().execute(async (tx) => {
    const { file_id: fileId } = reflection;
    if (fileId !== null) await dropFiles(tx, { schoolId: actor.schoolId, fileIds: [fileId] });
    await deleteReflection(tx, { schoolId: actor.schoolId, reflectionId });
    await record(tx, context, {
      action: 'reflection.erased',
      pupilId: reflection.pupil_id,
      subjectId: reflectionId,
    });
  });
  return {};
}

async function findOwn(
  context: Context,
  reflectionId: string,
): Promise<{ reflection: ReflectionRow; standing: Standing }> {
  const reflection = await selectReflection(context.db, { schoolId: context.actor.schoolId, reflectionId });
  if (reflection === undefined) throw notFound();
  return { reflection, standing: await allow(context, reflection.pupil_id, 'reflection.keep') };
}
