// Long because the queries of one list of members stand together.
import { sql } from 'kysely';
import type { CourseRole } from '../contract/vocabulary.ts';
import { listedRows, listedText } from '../storage/listed.ts';
import type { Database } from '../storage/open.ts';

/** A list that was read this long ago is fresh enough for whoever comes in, in milliseconds. */
export const rosterFreshFor = 10 * 60_000;

/** The queries of a roster, a lot of members at a time. */

export interface KnownMember {
  readonly personId: string;
  readonly sub: string;
  readonly name: string;
  /** What the list said last; null when the member did not stand in it. */
  readonly rosterRole: CourseRole | null;
  readonly active: boolean;
}

/** What people are called as long as the LMS shares no name of theirs. */
export const nameOf = ({ sub, name }: { sub: string; name: string }): string =>
  name || `№ ${Array.from(sub).slice(-6).join('')}`;

interface OfCourse {
  readonly schoolId: string;
  readonly courseId: string;
}

export async function selectMembersAfter(
  db: Database,
  { schoolId, courseId, peopleOf, after, most }: OfCourse & { peopleOf: string; after: string; most: number },
): Promise<KnownMember[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'membership.school_id')
        .onRef('person.person_id', '=', 'membership.person_id'),
    )
    .where('membership.school_id', '=', schoolId)
    .where('membership.course_id', '=', courseId)
    .where('membership.person_id', '>', after)
    .where('person.platform_id', '=', peopleOf)
    .orderBy('membership.person_id')
    .limit(most)
    .select([
      'person.person_id',
      'person.sub',
      'person.name',
      'membership.roster_role',
      'membership.inactive_at',
    ])
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    sub: row.sub,
    name: row.name,
    rosterRole: row.roster_role,
    active: row.inactive_at === null,
  }));
}

interface Saved {
  readonly sub: string;
  readonly name: string;
  readonly role: CourseRole;
  readonly active: boolean;
  readonly newId: string;
}

// PostgreSQL must be told of what kind a parameter in a list of columns is.
const text = (value: string) => sql<string>`cast(${value} as text)`;
const moment = (value: number) => sql<number>`cast(${value} as bigint)`;

/**
 * Takes over what the list says of these members. People who are new to the school are made as a launch
 * would make them, so that their first launch finds them.
 */
export async function saveMembers(
  tx: Database,
  {
    schoolId,
    courseId,
    peopleOf,
    members,
    at,
  }: OfCourse & { peopleOf: string; members: readonly Saved[]; at: number },
): Promise<void> {
  const strangers = members.map(({ sub, name, newId }) => ({ sub, name: nameOf({ sub, name }), newId }));
  const people = await tx
    .insertInto('person')
    .columns(['school_id', 'person_id', 'platform_id', 'sub', 'name', 'created_at'])
    .expression(
      tx
        .selectFrom(listedRows(tx, strangers).as('listed'))
        // Without a condition SQLite takes the conflict's «on» for that of a join.
        .where(sql<boolean>`true`)
        .select([
          text(schoolId).as('school_id'),
          listedText('newId').as('person_id'),
          text(peopleOf).as('platform_id'),
          listedText('sub').as('sub'),
          listedText('name').as('name'),
          moment(at).as('created_at'),
        ]),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['school_id', 'platform_id', 'sub'])
        .doUpdateSet((eb) => ({ sub: eb.ref('excluded.sub') })),
    )
    .returning(['person_id', 'sub', 'name'])
    .execute();
  const bySub = new Map(people.map((person) => [person.sub, person]));
  for (const { sub, name } of members) {
    const person = bySub.get(sub);
    if (person === undefined || name === '' || person.name !== nameOf({ sub, name: '' })) continue;
    await tx
      .updateTable('person')
      .set({ name })
      .where('school_id', '=', schoolId)
      .where('person_id', '=', person.person_id)
      .execute();
  }
  const memberships = members.flatMap(({ sub, role, active }) => {
    const person = bySub.get(sub);
    return person === undefined ? [] : { personId: person.person_id, role, inactiveAt: active ? null : at };
  });
  await tx
    .insertInto('membership')
    .columns([
      'school_id',
      'course_id',
      'person_id',
      'role',
      'claims_hash',
      'seen_at',
      'source',
      'roster_role',
      'inactive_at',
    ])
    .expression(
      tx
        .selectFrom(listedRows(tx, memberships).as('listed'))
        .where(sql<boolean>`true`)
        .select([
          text(schoolId).as('school_id'),
          text(courseId).as('course_id'),
          listedText('personId').as('person_id'),
          listedText('role').as('role'),
          // Equal to that of no launch: the first one goes the long way and writes what it knows.
          text('').as('claims_hash'),
          moment(at).as('seen_at'),
          text('roster').as('source'),
          listedText('role').as('roster_role'),
          sql<number | null>`cast(${listedText('inactiveAt')} as bigint)`.as('inactive_at'),
        ]),
    )
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'course_id', 'person_id']).doUpdateSet((eb) => ({
        role: eb
          .case()
          .when('membership.source', '=', 'roster')
          .then(eb.ref('excluded.role'))
          .else(eb.ref('membership.role'))
          .end(),
        roster_role: eb.ref('excluded.roster_role'),
        inactive_at: eb.ref('excluded.inactive_at'),
        // Whoever is switched off and comes in all the same must go the long way, which switches on again.
        claims_hash: eb
          .case()
          .when('excluded.inactive_at', 'is', null)
          .then(eb.ref('membership.claims_hash'))
          .else('')
          .end(),
      })),
    )
    .execute();
}

/** Marks as inactive whoever has left the list. */
export const forgetMembers = (
  db: Database,
  { schoolId, courseId, personIds, at }: OfCourse & { personIds: readonly string[]; at: number },
) =>
  db
    .updateTable('membership')
    .set((eb) => ({
      roster_role: null,
      inactive_at: eb.fn.coalesce('inactive_at', eb.val(at)),
      claims_hash: '',
    }))
    .where('school_id', '=', schoolId)
    .where('course_id', '=', courseId)
    .where('person_id', 'in', personIds)
    .execute();

/**
 * Remembers where the list of a launch's course is. Null for a course that is gone.
 */
export async function askForRoster(
  tx: Database,
  of: {
    schoolId: string;
    platformId: string;
    deploymentId: string;
    contextId: string;
    ltiLinkId: string;
    membershipsUrl: string;
    now: number;
  },
): Promise<{ courseId: string; syncedAt: number | null } | null> {
  const { schoolId, platformId, deploymentId, contextId, ltiLinkId, membershipsUrl, now } = of;
  const place = await tx
    .selectFrom('course')
    .innerJoin('resource_link', (join) =>
      join
        .onRef('resource_link.school_id', '=', 'course.school_id')
        .onRef('resource_link.platform_id', '=', 'course.platform_id')
        .onRef('resource_link.deployment_id', '=', 'course.deployment_id')
        .on('resource_link.lti_link_id', '=', ltiLinkId),
    )
    .where('course.school_id', '=', schoolId)
    .where('course.platform_id', '=', platformId)
    .where('course.deployment_id', '=', deploymentId)
    .where('course.context_id', '=', contextId)
    .select(['course.course_id', 'resource_link.link_id'])
    .executeTakeFirst();
  if (place === undefined) return null;
  const latest = { link_id: place.link_id, memberships_url: membershipsUrl, asked_at: now };
  const row = await tx
    .insertInto('roster')
    .values({
      school_id: schoolId,
      course_id: place.course_id,
      synced_at: null,
      failed_at: null,
      reason: null,
      ...latest,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'course_id']).doUpdateSet(latest))
    .returning('synced_at')
    .executeTakeFirstOrThrow();
  return { courseId: place.course_id, syncedAt: row.synced_at };
}

export interface RosterPlace {
  readonly platformId: string;
  /** The registration under which the list's people are kept. */
  readonly peopleOf: string;
  readonly deploymentId: string;
  readonly contextId: string;
  readonly membershipsUrl: string;
  readonly askedAt: number;
}

/** Where the list of a course is, if its launches have told. */
export async function selectRosterPlace(
  db: Database,
  { schoolId, courseId }: OfCourse,
): Promise<RosterPlace | undefined> {
  const row = await db
    .selectFrom('roster')
    .innerJoin('course', (join) =>
      join
        .onRef('course.school_id', '=', 'roster.school_id')
        .onRef('course.course_id', '=', 'roster.course_id'),
    )
    .innerJoin('platform', 'platform.platform_id', 'course.platform_id')
    .where('roster.school_id', '=', schoolId)
    .where('roster.course_id', '=', courseId)
    .select([
      'course.platform_id',
      'platform.people_of',
      'course.deployment_id',
      'course.context_id',
      'roster.memberships_url',
      'roster.asked_at',
    ])
    .executeTakeFirst();
  return (
    row && {
      platformId: row.platform_id,
      peopleOf: row.people_of ?? row.platform_id,
      deploymentId: row.deployment_id,
      contextId: row.context_id,
      membershipsUrl: row.memberships_url,
      askedAt: row.asked_at,
    }
  );
}

/** Notes that the list was read, or why it could not be. */
export const saveRosterOutcome = (
  db: Database,
  { schoolId, courseId, at, reason }: OfCourse & { at: number; reason: string | null },
) =>
  db
    .updateTable('roster')
    .set(reason === null ? { synced_at: at, failed_at: null, reason: null } : { failed_at: at, reason })
    .where('school_id', '=', schoolId)
    .where('course_id', '=', courseId)
    .execute();
