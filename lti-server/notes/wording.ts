import { nameableReaders } from '../access/abilities.ts';
import { dayOf, type Context } from '../access/context.ts';
import type { NoteEdit } from '../contract/notes.ts';
import { Refusal } from '../errors.ts';
import { stepsOfRoute } from '../routes/route-steps.ts';
import { selectTies } from '../pupils/table.ts';

/** What a note says and to whom; the same for a new note and for an edit. */
export type Wording = Omit<NoteEdit, 'revision'>;

/**
 * Checks what the contract cannot: that the readers are people around this pupil, and that the step is
 * of one of this pupil's routes. Foreign and absent ones get the same answer.
 * @throws Refusal `BAD_INPUT`
 */
export async function checkWording(
  { db, clock, actor }: Context,
  { pupilId, wording }: { pupilId: string; wording: Wording },
): Promise<void> {
  const of = { schoolId: actor.schoolId, pupilId };
  if (wording.readers.length > 0) {
    const tied = await selectTies(db, { ...of, today: dayOf(clock()) });
    const nameable = tied.filter(({ kind }) => nameableReaders.includes(kind));
    const known = new Set(nameable.map((person) => person.person_id));
    if (!wording.readers.every((reader) => known.has(reader))) throw badField('readers', 'not_tied');
  }
  const { routeId, stepId } = wording;
  if (routeId === null) {
    if (stepId !== null) throw badField('stepId', 'without_route');
    return;
  }
  const steps = await stepsOfRoute(db, { ...of, routeId });
  if (steps === null) throw badField('routeId', 'not_of_this_pupil');
  if (stepId !== null && !steps.has(stepId)) throw badField('stepId', 'not_of_this_route');
}

const badField = (path: string, problem: string): Refusal =>
  new Refusal('BAD_INPUT', { fields: [{ path, problem }] });
