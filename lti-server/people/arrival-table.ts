import { hash } from 'node:crypto';
import type { Database } from '../storage/open.ts';
import type { PlacementKind } from '../contract/vocabulary.ts';
import type { Arrival } from './arrival.ts';
import { nameOf } from './roster-table.ts';
import { findPlacement } from './placement-table.ts';

/** The writes of an arrival. */

const digest = (...parts: readonly (string | null)[]): string =>
  hash('sha256', JSON.stringify(parts), 'base64url');

export const memberHash = ({ name, role, course }: Arrival): string =>
  digest(name, role, course?.title ?? null);
const markOf = (link: Arrival['link']): string | null => {
  if (link === null) return null;
  const { itemId, kind, eventId, ancestors } = link.placement;
  return itemId === null && kind === null && eventId === null && ancestors.length === 0
    ? null
    : JSON.stringify([itemId, kind, ancestors, ...(eventId === null ? [] : [eventId])]);
};
export const linkHash = ({ link, course }: Arrival): string =>
  digest(link?.title ?? null, link?.services ?? null, course?.contextId ?? null, markOf(link));

interface Upsert {
  readonly schoolId: string;
  readonly arrival: Arrival;
  readonly at: number;
  readonly newId: string;
}

export async function upsertCourse(
  tx: Database,
  { schoolId, arrival, at, newId }: Upsert,
): Promise<string | null> {
  const { course, platformId, deploymentId } = arrival;
  if (course === null) return null;
  const row = await tx
    .insertInto('course')
    .values({
      school_id: schoolId,
      course_id: newId,
      platform_id: platformId,
      deployment_id: deploymentId,
      context_id: course.contextId,
      title: course.title,
      created_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['school_id', 'platform_id', 'deployment_id', 'context_id'])
        .doUpdateSet({ title: course.title }),
    )
    .returning('course_id')
    .executeTakeFirstOrThrow();
  return row.course_id;
}

/** The place that was opened and what it was made for; nothing of both where there is no place yet. */
export async function upsertLink(
  tx: Database,
  { schoolId, arrival, courseId, at, newId }: Upsert & { courseId: string | null },
): Promise<{ linkId: string; opens: PlacementKind | null } | null> {
  const { link, platformId, deploymentId } = arrival;
  if (link === null) return null;
  const latest = {
    ...(await findPlacement(tx, { schoolId, platformId, deploymentId, mark: link.placement })),
    course_id: courseId,
    title: link.title,
    services: link.services,
    claims_hash: linkHash(arrival),
  };
  const row = await tx
    .insertInto('resource_link')
    .values({
      school_id: schoolId,
      link_id: newId,
      platform_id: platformId,
      deployment_id: deploymentId,
      lti_link_id: link.ltiLinkId,
      created_at: at,
      ...latest,
    })
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'platform_id', 'deployment_id', 'lti_link_id']).doUpdateSet(latest),
    )
    .returning('link_id')
    .executeTakeFirstOrThrow();
  return { linkId: row.link_id, opens: latest.opens };
}

export async function upsertPerson(tx: Database, { schoolId, arrival, at, newId }: Upsert): Promise<string> {
  const { peopleOf, sub, name } = arrival;
  const person = {
    school_id: schoolId,
    person_id: newId,
    platform_id: peopleOf,
    sub,
    name: nameOf({ sub, name }),
    created_at: at,
  };
  const row = await tx
    .insertInto('person')
    .values(person)
    // An LMS that stops sharing names does not take away the name we know.
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'platform_id', 'sub']).doUpdateSet(name === '' ? { sub } : { name }),
    )
    .returning('person_id')
    .executeTakeFirstOrThrow();
  return row.person_id;
}

/** Takes over the role of this launch; says what changed for the audit, if anything did. */
export async function upsertMembership(
  tx: Database,
  {
    schoolId,
    courseId,
    personId,
    arrival,
    at,
  }: { schoolId: string; courseId: string; personId: string; arrival: Arrival; at: number },
): Promise<'person.arrived' | 'person.role_changed' | null> {
  const before = await tx
    .selectFrom('membership')
    .where('school_id', '=', schoolId)
    .where('course_id', '=', courseId)
    .where('person_id', '=', personId)
    .select(['role', 'source'])
    .executeTakeFirst();
  // What a launch tells is stronger than the LMS's list: it is the person, here and now.
  const latest = {
    role: arrival.role,
    claims_hash: memberHash(arrival),
    seen_at: at,
    source: null,
    inactive_at: null,
  };
  await tx
    .insertInto('membership')
    .values({ school_id: schoolId, course_id: courseId, person_id: personId, ...latest })
    .onConflict((conflict) => conflict.columns(['school_id', 'course_id', 'person_id']).doUpdateSet(latest))
    .execute();
  if (before === undefined || before.source === 'roster') return 'person.arrived';
  return before.role === arrival.role ? null : 'person.role_changed';
}
