import { notFound } from '../errors.ts';
import { prepare } from '../storage/prepared.ts';
import type { Database } from '../storage/open.ts';
import { schoolAbilities, type SchoolAbility, type SchoolRelation } from './abilities.ts';
import { dayOf, type Context } from './context.ts';

type OfSchool = { school: string; today: string };

const selectCoordinators = prepare<OfSchool, { person_id: string }>((db, value) =>
  db
    .selectFrom('coordinator')
    .where('school_id', '=', value.school)
    .where('ended_at', 'is', null)
    .where((row) => row.or([row('ends_on', 'is', null), row('ends_on', '>=', value.today)]))
    .select('person_id'),
);

/** The people who coordinate the school's tutors on this day (`YYYY-MM-DD`). */
export async function coordinatorsOf(
  db: Database,
  { schoolId, today }: { schoolId: string; today: string },
): Promise<ReadonlySet<string>> {
  const rows = await selectCoordinators(db, { school: schoolId, today });
  return new Set(rows.map((row) => row.person_id));
}

/**
 * How the actor stands to the school: by the record that the administrator has made, wherever the LMS has opened
 * us from; a pupil never.
 */
export async function schoolRelations({ db, clock, actor }: Context): Promise<ReadonlySet<SchoolRelation>> {
  if (actor.pupilId !== null) return new Set();
  const named = await coordinatorsOf(db, { schoolId: actor.schoolId, today: dayOf(clock()) });
  return new Set<SchoolRelation>(named.has(actor.personId) ? ['coordinator'] : []);
}

/**
 * Asks permission for the whole school before anything is read.
 * @throws Refusal `NOT_FOUND`
 */
export async function allowSchool(context: Context, ability: SchoolAbility): Promise<void> {
  const relations = await schoolRelations(context);
  if (!schoolAbilities[ability].some((relation) => relations.has(relation))) throw notFound();
}
