import { staffRoles, type TieKind } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';
import { prepare } from '../storage/prepared.ts';
import { abilities, type Ability, type Relation } from './abilities.ts';
import { dayOf, type Context } from './context.ts';

/** How the actor stands to one pupil at this moment. */
export interface Standing {
  readonly pupilId: string;
  /** The pupil as a person. */
  readonly personId: string;
  readonly relations: ReadonlySet<Relation>;
}

interface StandingRow {
  person_id: string;
  kind: TieKind | null;
  substitute_for: string | null;
  member: string | null;
}

const selectStanding = prepare<
  { school: string; pupil: string; actor: string; course: string | null; today: string },
  StandingRow
>((db, value) =>
  db
    .selectFrom('pupil')
    .leftJoin('tie', (join) =>
      join
        .onRef('tie.school_id', '=', 'pupil.school_id')
        .onRef('tie.pupil_id', '=', 'pupil.pupil_id')
        .on('tie.person_id', '=', value.actor)
        .on('tie.ended_at', 'is', null)
        .on('tie.starts_on', '<=', value.today)
        .on((on) => on.or([on('tie.ends_on', 'is', null), on('tie.ends_on', '>=', value.today)])),
    )
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.school_id', '=', 'pupil.school_id')
        .onRef('membership.person_id', '=', 'pupil.person_id')
        .on('membership.course_id', '=', value.course as string)
        .on('membership.inactive_at', 'is', null),
    )
    .where('pupil.school_id', '=', value.school)
    .where('pupil.pupil_id', '=', value.pupil)
    .select(['pupil.person_id', 'tie.kind', 'tie.substitute_for', 'membership.person_id as member']),
);

/**
 * How the actor stands to a pupil.
 * @throws Refusal `NOT_FOUND` when the school has no such pupil.
 */
export async function standingTo({ db, clock, actor }: Context, pupilId: string): Promise<Standing> {
  const asStaff = staffRoles.includes(actor.role);
  // Pupils on their own page are most of all readers, and nobody has a tie to oneself.
  if (actor.pupilId === pupilId && !asStaff) {
    return { pupilId, personId: actor.personId, relations: new Set<Relation>(['self']) };
  }
  const rows = await selectStanding(db, {
    school: actor.schoolId,
    pupil: pupilId,
    actor: actor.personId,
    course: actor.courseId,
    today: dayOf(clock()),
  });
  const first = rows[0];
  if (first === undefined) throw notFound();
  const relations = new Set<Relation>();
  if (first.person_id === actor.personId) relations.add('self');
  if (asStaff && first.member !== null) relations.add('course_staff');
  for (const { kind } of rows) {
    if (kind !== null && (kind === 'guardian' || asStaff)) relations.add(kind);
  }
  const tutoring = rows.filter(({ kind }) => kind === 'tutor');
  if (relations.has('tutor') && tutoring.every((tie) => tie.substitute_for !== null))
    relations.add('substitute');
  return { pupilId, personId: first.person_id, relations };
}

export const may = (standing: Standing, ability: Ability): boolean =>
  abilities[ability].some((relation) => standing.relations.has(relation));

/**
 * Asks permission before anything is read.
 * @throws Refusal `NOT_FOUND` for the absent and for the forbidden alike.
 */
export async function allow(context: Context, pupilId: string, ability: Ability): Promise<Standing> {
  const standing = await standingTo(context, pupilId);
  if (!may(standing, ability)) throw notFound();
  return standing;
}
