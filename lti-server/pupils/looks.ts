import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { ReadingLevelChange } from '../contract/looks.ts';
import type { PupilCard } from '../contract/pupils.ts';
import type { Look } from '../contract/vocabulary.ts';
import { presentCard } from './card.ts';
import { updateLook, updateReadingLevel } from './table.ts';

/** Keeps the picture that the child wants the route drawn as, for every device (domain section 5, point 8). */
export async function chooseLook(
  context: Context,
  { pupilId, look }: { pupilId: string; look: Look },
): Promise<{ look: Look }> {
  const { db, actor } = context;
  await allow(context, pupilId, 'look.choose');
  await db.transaction().execute(async (tx) => {
    if (await updateLook(tx, { schoolId: actor.schoolId, pupilId, look }))
      await record(tx, context, { action: 'look.chosen', pupilId });
  });
  return { look };
}

/** Sets how much there is to read on the pupil's page, and whether words have their stress (domain section 5, point 14). */
export async function setReadingLevel(
  context: Context,
  { pupilId, ...change }: ReadingLevelChange & { pupilId: string },
): Promise<PupilCard> {
  const { db, actor } = context;
  await allow(context, pupilId, 'reading_level.set');
  await db.transaction().execute(async (tx) => {
    if (await updateReadingLevel(tx, { schoolId: actor.schoolId, pupilId }, change))
      await record(tx, context, { action: 'reading_level.set', pupilId });
  });
  return presentCard(context, pupilId);
}
