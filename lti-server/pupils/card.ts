import { dayOf, type Context } from '../access/context.ts';
import { allow, may, standingTo } from '../access/standing.ts';
import type { PupilCard } from '../contract/pupils.ts';
import { pupilAbilities } from './pupil-abilities.ts';
import { usualReadingLevel } from '../people/reading-level.ts';
import { selectPupil, selectTies } from './table.ts';

/** The pupil's card: the name and everybody around, with the reason and the term of each tie. */
export async function readCard(context: Context, pupilId: string): Promise<PupilCard> {
  await allow(context, pupilId, 'pupil.see');
  return presentCard(context, pupilId);
}

/**
 * The card as it is after a change by the caller. Who has just ended the own last tie may no longer
 * see the others'.
 */
export async function presentCard(context: Context, pupilId: string): Promise<PupilCard> {
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId, pupilId };
  const standing = await standingTo(context, pupilId);
  const pupil = await selectPupil(db, of);
  const ties = may(standing, 'pupil.see') ? await selectTies(db, { ...of, today: dayOf(clock()) }) : [];
  return {
    pupilId,
    name: pupil.name,
    readingLevel: may(standing, 'plan.read') ? (pupil.reading_level ?? usualReadingLevel) : null,
    ...(may(standing, 'plan.read') ? { stressMarks: pupil.stress_marks === 1 } : {}),
    ties: ties.map((tie) => ({
      tieId: tie.tie_id,
      person: { personId: tie.person_id, name: tie.name },
      kind: tie.kind,
      // Why somebody stands beside the pupil is for those who stand there too.
      reason: may(standing, 'plan.read') ? tie.reason : '',
      startsOn: tie.starts_on,
      endsOn: tie.ends_on,
    })),
    abilities: await pupilAbilities(context, standing),
  };
}
