import type * as z from 'zod/mini';
import { record } from '../access/audit.ts';
import { dayOf, earliestToday, type Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { TieCandidates } from '../contract/learners.ts';
import type { PupilCard, TieEnd, TieGrant } from '../contract/pupils.ts';
import { courseRoles, staffRoles, type CourseRole } from '../contract/vocabulary.ts';
import { notFound, Refusal } from '../errors.ts';
import { presentCard } from './card.ts';
import {
  endTieRow,
  insertTie,
  lockPupil,
  prolongTie,
  selectCompanions,
  selectTie,
  selectTies,
} from './table.ts';

/** Staff and parents who share a course with the pupil, each with the part that allows most, by name. */
export async function listTieCandidates(
  context: Context,
  pupilId: string,
): Promise<z.infer<typeof TieCandidates>> {
  const { db, actor } = context;
  await allow(context, pupilId, 'tie.grant');
  const companions = await selectCompanions(db, { schoolId: actor.schoolId, pupilId });
  const people = new Map<string, { name: string; roles: CourseRole[] }>();
  for (const { person_id: personId, name, role } of companions) {
    people.set(personId, { name, roles: [...(people.get(personId)?.roles ?? []), role] });
  }
  const { compare } = new Intl.Collator(actor.locale);
  return {
    people: [...people]
      .map(([personId, { name, roles }]) => ({ personId, name, role: strongest(roles) }))
      .toSorted((one, other) => compare(one.name, other.name)),
  };
}

/** The vocabulary lists the roles from the one that allows most to the one that allows least. */
const strongest = (roles: readonly CourseRole[]): CourseRole =>
  courseRoles.find((role) => roles.includes(role)) ?? 'guest';

/**
 * Ties a person to the pupil. Granting a kind that the person has already gives it a new reason and term.
 * @throws Refusal `NOT_FOUND` for a person who shares no course with the pupil; `BAD_INPUT` for a term in the
 * past, and for a kind that only staff can have.
 */
export async function grantTie(
  context: Context,
  { pupilId, grant }: { pupilId: string; grant: TieGrant },
): Promise<PupilCard> {
  const { db, clock, random, actor } = context;
  await allow(context, pupilId, 'tie.grant');
  const at = clock();
  const today = dayOf(at);
  if (grant.endsOn !== null && grant.endsOn < earliestToday(at)) {
    throw new Refusal('BAD_INPUT', { fields: [{ path: 'endsOn', problem: 'in_the_past' }] });
  }
  const of = { schoolId: actor.schoolId, pupilId };
  const companions = await selectCompanions(db, of);
  const roles = companions.filter((person) => person.person_id === grant.personId).map(({ role }) => role);
  if (roles.length === 0) throw notFound();
  // A slip in a list of names must not show one child's notes to another. Parents arrive as learners.
  if (grant.kind !== 'guardian' && !roles.some((role) => staffRoles.includes(role))) {
    throw new Refusal('BAD_INPUT', { fields: [{ path: 'kind', problem: 'not_staff' }] });
  }
  await db.transaction().execute(async (tx) => {
    await lockPupil(tx, of);
    const ties = await selectTies(tx, { ...of, today });
    const held = ties.find((tie) => tie.person_id === grant.personId && tie.kind === grant.kind);
    if (held !== undefined && held.ends_on === grant.endsOn && held.reason === grant.reason) return;
    const tieId = held?.tie_id ?? random.id();
    if (held === undefined) {
      await insertTie(tx, { ...of, ...grant, tieId, startsOn: today, at, by: actor.personId });
    } else {
      await prolongTie(tx, { schoolId: of.schoolId, tieId, reason: grant.reason, endsOn: grant.endsOn });
    }
    await record(tx, context, { action: 'tie.granted', pupilId, subjectId: tieId, reason: grant.reason });
  });
  return presentCard(context, pupilId);
}

/**
 * Ends a tie now. Ending one that has ended already changes nothing.
 * @throws Refusal `NOT_FOUND` for a tie that is not this pupil's.
 */
export async function endTie(
  context: Context,
  { pupilId, tieId, reason }: { pupilId: string; tieId: string } & z.infer<typeof TieEnd>,
): Promise<PupilCard> {
  const { db, clock, actor } = context;
  await allow(context, pupilId, 'tie.grant');
  const of = { schoolId: actor.schoolId, pupilId, tieId };
  if ((await selectTie(db, of)) === undefined) throw notFound();
  await db.transaction().execute(async (tx) => {
    if ((await endTieRow(tx, { ...of, at: clock() })) === 0) return;
    await record(tx, context, { action: 'tie.ended', pupilId, subjectId: tieId, reason });
  });
  return presentCard(context, pupilId);
}
