import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { recordAs } from '../access/audit.ts';
import type { Clock, Random } from '../access/context.ts';
import { absoluteLimit, newSessionSecret, tokenOf } from '../access/session.ts';
import type { CourseRole, Locale } from '../contract/vocabulary.ts';
import { Refusal } from '../errors.ts';
import { isDuplicate } from '../storage/failures.ts';
import type { Database } from '../storage/open.ts';
import { prepare } from '../storage/prepared.ts';
import { together } from '../storage/together.ts';

/** What a verified launch says of who came from where. */
export interface Arrival {
  readonly platformId: string;
  readonly deploymentId: string;
  readonly sub: string;
  /** Empty when the LMS shares no names. */
  readonly name: string;
  readonly role: CourseRole;
  readonly course: { readonly contextId: string; readonly title: string } | null;
  readonly link: { readonly ltiLinkId: string; readonly title: string; readonly services: string };
  readonly locale: Locale;
  /** Used up by this arrival: it becomes the session's id. */
  readonly nonce: string;
  readonly binding: 'cookie' | 'storage' | 'origin';
}

export interface Arrived {
  readonly token: string;
  readonly schoolId: string;
}

interface Tools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
}

interface NewSession {
  readonly [column: string]: string | number | null;
  readonly sessionId: string;
  readonly secretHash: string;
  readonly now: number;
  readonly endsAt: number;
}

/**
 * Lets a person in: person, course, membership and link are brought up to date, the launch's nonce
 * is used up and a session begins, all in one transaction. A launch that tells nothing new (nearly
 * all of them) is one statement.
 * @throws Refusal `LTI_DEPLOYMENT_PENDING`, `LTI_DEPLOYMENT_UNKNOWN`, `LTI_REGISTRATION_DISABLED`, `LTI_NONCE`
 */
export async function arrive({ db, clock, random }: Tools, arrival: Arrival): Promise<Arrived> {
  const { secret, secretHash } = newSessionSecret(random);
  const now = clock();
  const sessionId = arrival.nonce;
  const session: NewSession = { sessionId, secretHash, now, endsAt: now + absoluteLimit };
  try {
    const schoolId =
      (await enterUnchanged(db, { arrival, session })) ?? (await enterChanged({ db, random }, { arrival, session }));
    return { schoolId, token: tokenOf({ schoolId, sessionId, secret }) };
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('LTI_NONCE', { cause: error, note: 'used before' });
    throw error;
  }
}

const digest = (...parts: readonly (string | null)[]): string =>
  hash('sha256', JSON.stringify(parts), 'base64url');

const memberHash = ({ name, role, course }: Arrival): string => digest(name, role, course?.title ?? null);
const linkHash = ({ link, course }: Arrival): string => digest(link.title, link.services, course?.contextId ?? null);

const insertUnchanged = prepare<Record<string, string | number | null>, { school_id: string }>((db, value) => {
  const text = (name: string) => sql<string>`cast(${value[name]} as text)`;
  const moment = (name: string) => sql<number>`cast(${value[name]} as bigint)`;
  return db
    .insertInto('session')
    .columns([
      'school_id', 'session_id', 'secret_hash', 'person_id', 'course_id', 'link_id', 'role', 'locale', 'binding', 'created_at', 'used_at', 'ends_at',
    ])
    .expression(
      db
        .selectFrom('deployment')
        .innerJoin('platform', 'platform.platform_id', 'deployment.platform_id')
        .innerJoin('person', (join) =>
          join.onRef('person.school_id', '=', 'deployment.school_id').onRef('person.platform_id', '=', 'deployment.platform_id').on('person.sub', '=', value['sub'] as string),
        )
        .innerJoin('course', (join) =>
          join
            .onRef('course.school_id', '=', 'deployment.school_id')
            .onRef('course.platform_id', '=', 'deployment.platform_id')
            .onRef('course.deployment_id', '=', 'deployment.deployment_id')
            .on('course.context_id', '=', value['contextId'] as string),
        )
        .innerJoin('membership', (join) =>
          join
            .onRef('membership.school_id', '=', 'deployment.school_id')
            .onRef('membership.course_id', '=', 'course.course_id')
            .onRef('membership.person_id', '=', 'person.person_id')
            .on('membership.claims_hash', '=', value['memberHash'] as string),
        )
        .innerJoin('resource_link', (join) =>
          join
            .onRef('resource_link.school_id', '=', 'deployment.school_id')
            .onRef('resource_link.platform_id', '=', 'deployment.platform_id')
            .onRef('resource_link.deployment_id', '=', 'deployment.deployment_id')
            .on('resource_link.lti_link_id', '=', value['ltiLinkId'] as string)
            .on('resource_link.claims_hash', '=', value['linkHash'] as string),
        )
        .where('deployment.platform_id', '=', value['platformId'] as string)
        .where('deployment.deployment_id', '=', value['deploymentId'] as string)
        .where('deployment.status', '=', 'approved')
        .where('platform.disabled', '=', 0)
        .select([
          'person.school_id', text('sessionId').as('session_id'), text('secretHash').as('secret_hash'),
          'person.person_id', 'course.course_id', 'resource_link.link_id', text('role').as('role'), text('locale').as('locale'),
          text('binding').as('binding'), moment('now').as('created_at'), moment('now').as('used_at'), moment('endsAt').as('ends_at'),
        ]),
    )
    .returning('school_id');
});

/** One statement that begins a session if everything the launch tells is already known; else it does nothing. */
async function enterUnchanged(
  db: Database,
  { arrival, session }: { arrival: Arrival; session: NewSession },
): Promise<string | null> {
  if (arrival.course === null) return null;
  const { platformId, deploymentId, sub, role, locale, binding, link, course } = arrival;
  const values = {
    ...session, platformId, deploymentId, sub, role, locale, binding,
    ltiLinkId: link.ltiLinkId,
    contextId: course.contextId,
    memberHash: memberHash(arrival),
    linkHash: linkHash(arrival),
  };
  const [row] = await together(db, (inside) => insertUnchanged(inside, values));
  return row?.school_id ?? null;
}

async function enterChanged(
  { db, random }: Pick<Tools, 'db' | 'random'>,
  { arrival, session }: { arrival: Arrival; session: NewSession },
): Promise<string> {
  const schoolId = await schoolOf({ db, random }, arrival, session.now);
  await db.transaction().execute(async (tx) => {
    const at = session.now;
    const courseId = await upsertCourse(tx, { schoolId, arrival, at, newId: random.id() });
    const linkId = await upsertLink(tx, { schoolId, arrival, courseId, at, newId: random.id() });
    const personId = await upsertPerson(tx, { schoolId, arrival, at, newId: random.id() });
    const change = courseId === null ? null : await upsertMembership(tx, { schoolId, courseId, personId, arrival, at });
    await tx
      .insertInto('session')
      .values({
        school_id: schoolId, session_id: session.sessionId, secret_hash: session.secretHash,
        person_id: personId, course_id: courseId, link_id: linkId, role: arrival.role, locale: arrival.locale,
        binding: arrival.binding, created_at: at, used_at: at, ends_at: session.endsAt, revoked_at: null,
      })
      .execute();
    if (change !== null) {
      await recordAs(tx, { schoolId, personId, at, entryId: random.id() }, { action: change, subjectId: courseId ?? personId });
    }
  });
  return schoolId;
}

/**
 * The school that a deployment belongs to. An unknown deployment is noted as pending: it never joins
 * a school by itself, since with a shared client id anybody's LMS may launch us.
 */
async function schoolOf(
  { db, random }: Pick<Tools, 'db' | 'random'>,
  { platformId, deploymentId }: Arrival,
  now: number,
): Promise<string> {
  const known = await db
    .selectFrom('deployment')
    .innerJoin('platform', 'platform.platform_id', 'deployment.platform_id')
    .where('deployment.platform_id', '=', platformId)
    .where('deployment.deployment_id', '=', deploymentId)
    .select(['deployment.status', 'deployment.school_id', 'deployment.handle', 'platform.disabled'])
    .executeTakeFirst();
  if (known === undefined) {
    const { handle } = await db
      .insertInto('deployment')
      .values({ platform_id: platformId, deployment_id: deploymentId, handle: random.id().slice(0, 8), status: 'pending', school_id: null, first_seen_at: now })
      // A class that comes at once must be told the one handle that there is.
      .onConflict((conflict) => conflict.columns(['platform_id', 'deployment_id']).doUpdateSet({ deployment_id: deploymentId }))
      .returning('handle')
      .executeTakeFirstOrThrow();
    throw new Refusal('LTI_DEPLOYMENT_PENDING', { note: 'first seen', pendingHandle: handle });
  }
  if (known.disabled === 1) throw new Refusal('LTI_REGISTRATION_DISABLED');
  if (known.status === 'disabled') throw new Refusal('LTI_DEPLOYMENT_UNKNOWN', { note: 'switched off' });
  if (known.status === 'pending' || known.school_id === null) {
    throw new Refusal('LTI_DEPLOYMENT_PENDING', { pendingHandle: known.handle });
  }
  return known.school_id;
}

interface Upsert {
  readonly schoolId: string;
  readonly arrival: Arrival;
  readonly at: number;
  readonly newId: string;
}

async function upsertCourse(tx: Database, { schoolId, arrival, at, newId }: Upsert): Promise<string | null> {
  const { course, platformId, deploymentId } = arrival;
  if (course === null) return null;
  const row = await tx
    .insertInto('course')
    .values({ school_id: schoolId, course_id: newId, platform_id: platformId, deployment_id: deploymentId, context_id: course.contextId, title: course.title, created_at: at })
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'platform_id', 'deployment_id', 'context_id']).doUpdateSet({ title: course.title }),
    )
    .returning('course_id')
    .executeTakeFirstOrThrow();
  return row.course_id;
}

async function upsertLink(tx: Database, { schoolId, arrival, courseId, at, newId }: Upsert & { courseId: string | null }): Promise<string> {
  const { link, platformId, deploymentId } = arrival;
  const latest = { course_id: courseId, title: link.title, services: link.services, claims_hash: linkHash(arrival) };
  const row = await tx
    .insertInto('resource_link')
    .values({ school_id: schoolId, link_id: newId, platform_id: platformId, deployment_id: deploymentId, lti_link_id: link.ltiLinkId, created_at: at, ...latest })
    .onConflict((conflict) => conflict.columns(['school_id', 'platform_id', 'deployment_id', 'lti_link_id']).doUpdateSet(latest))
    .returning('link_id')
    .executeTakeFirstOrThrow();
  return row.link_id;
}

async function upsertPerson(tx: Database, { schoolId, arrival, at, newId }: Upsert): Promise<string> {
  const { platformId, sub, name } = arrival;
  const person = { school_id: schoolId, person_id: newId, platform_id: platformId, sub, name: name || `№ ${sub.slice(-6)}`, created_at: at };
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
async function upsertMembership(
  tx: Database,
  { schoolId, courseId, personId, arrival, at }: { schoolId: string; courseId: string; personId: string; arrival: Arrival; at: number },
): Promise<'person.arrived' | 'person.role_changed' | null> {
  const before = await tx
    .selectFrom('membership')
    .where('school_id', '=', schoolId)
    .where('course_id', '=', courseId)
    .where('person_id', '=', personId)
    .select('role')
    .executeTakeFirst();
  const latest = { role: arrival.role, claims_hash: memberHash(arrival), seen_at: at };
  await tx
    .insertInto('membership')
    .values({ school_id: schoolId, course_id: courseId, person_id: personId, ...latest })
    .onConflict((conflict) => conflict.columns(['school_id', 'course_id', 'person_id']).doUpdateSet(latest))
    .execute();
  if (before === undefined) return 'person.arrived';
  return before.role === arrival.role ? null : 'person.role_changed';
}
