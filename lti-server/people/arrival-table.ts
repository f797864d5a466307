import { hash } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import { engineOf } from '../storage/engine-of.ts';
import { listedInJson, listedText } from '../storage/listed.ts';
import type { Database } from '../storage/open.ts';
import { prepare } from '../storage/prepared.ts';
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

/** A session to begin, and all that must be as it was at an earlier launch. */
export type Unchanged = {
  readonly sessionId: string;
  readonly secretHash: string;
  readonly now: number;
  readonly endsAt: number;
  readonly platformId: string;
  readonly deploymentId: string;
  readonly sub: string;
  readonly role: string;
  readonly locale: string;
  readonly binding: string;
  readonly ltiLinkId: string;
  readonly contextId: string;
  readonly memberHash: string;
  readonly linkHash: string;
};

const sessionColumns = [
  'school_id',
  'session_id',
  'secret_hash',
  'person_id',
  'course_id',
  'link_id',
  'role',
  'locale',
  'binding',
  'opens',
  'created_at',
  'used_at',
  'ends_at',
] as const;

/** The session's row if deployment, course, person, membership and link are known and unchanged. */
function unchangedRow(db: Database, value: (name: keyof Unchanged) => RawBuilder<string>) {
  const moment = (name: keyof Unchanged) => sql<number>`cast(${value(name)} as bigint)`;
  return db
    .selectFrom('deployment')
    .innerJoin('platform', 'platform.platform_id', 'deployment.platform_id')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'deployment.school_id')
        .onRef('person.platform_id', '=', 'deployment.platform_id')
        .on('person.sub', '=', value('sub')),
    )
    .innerJoin('course', (join) =>
      join
        .onRef('course.school_id', '=', 'deployment.school_id')
        .onRef('course.platform_id', '=', 'deployment.platform_id')
        .onRef('course.deployment_id', '=', 'deployment.deployment_id')
        .on('course.context_id', '=', value('contextId')),
    )
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.school_id', '=', 'deployment.school_id')
        .onRef('membership.course_id', '=', 'course.course_id')
        .onRef('membership.person_id', '=', 'person.person_id')
        .on('membership.claims_hash', '=', value('memberHash')),
    )
    .innerJoin('resource_link', (join) =>
      join
        .onRef('resource_link.school_id', '=', 'deployment.school_id')
        .onRef('resource_link.platform_id', '=', 'deployment.platform_id')
        .onRef('resource_link.deployment_id', '=', 'deployment.deployment_id')
        .on('resource_link.lti_link_id', '=', value('ltiLinkId'))
        .on('resource_link.claims_hash', '=', value('linkHash')),
    )
    .where('deployment.platform_id', '=', value('platformId'))
    .where('deployment.deployment_id', '=', value('deploymentId'))
    .where('deployment.status', '=', 'approved')
    .where('platform.disabled', '=', 0)
    .select([
      'person.school_id',
      value('sessionId').as('session_id'),
      value('secretHash').as('secret_hash'),
      'person.person_id',
      'course.course_id',
      'resource_link.link_id',
      value('role').as('role'),
      value('locale').as('locale'),
      value('binding').as('binding'),
      'resource_link.opens',
      moment('now').as('created_at'),
      moment('now').as('used_at'),
      moment('endsAt').as('ends_at'),
    ]);
}

const insertOne = prepare<Unchanged, { school_id: string }>((db, given) =>
  db
    .insertInto('session')
    .columns([...sessionColumns])
    .expression(unchangedRow(db, (name) => sql<string>`cast(${given[name]} as text)`))
    .onConflict((conflict) => conflict.doNothing())
    .returning('school_id'),
);

/** One statement for PostgreSQL, to which each way there and back costs more than what it does there. */
const insertListed = prepare<{ list: string }, { school_id: string; secret_hash: string }>((db, { list }) =>
  db
    .insertInto('session')
    .columns([...sessionColumns])
    .expression(
      db
        .selectFrom(listedInJson(db, list).as('listed'))
        // Looked up one by one, however many rows the planner expects of a list.
        .innerJoinLateral(unchangedRow(db, listedText).limit(1).as('known'), (join) => join.onTrue())
        .selectAll('known'),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['school_id', 'secret_hash']),
);

/** Begins the sessions of launches that tell nothing new; the school of each, or null where nothing was begun. */
export async function insertUnchanged(
  db: Database,
  sessions: readonly Unchanged[],
): Promise<readonly (string | null)[]> {
  if (engineOf(db) === 'postgres') {
    const rows = await insertListed(db, { list: JSON.stringify(sessions) });
    // A launch that comes twice has one id and two secrets.
    const schools = new Map(rows.map((row) => [row.secret_hash, row.school_id]));
    return sessions.map(({ secretHash }) => schools.get(secretHash) ?? null);
  }
  return await db.transaction().execute(async (tx) => {
    const schools: (string | null)[] = [];
    for (const session of sessions) schools.push((await insertOne(tx, session))[0]?.school_id ?? null);
    return schools;
  });
}

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
  const { platformId, sub, name } = arrival;
  const person = {
    school_id: schoolId,
    person_id: newId,
    platform_id: platformId,
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
