import { recordAs } from '../access/audit.ts';
import type { Clock, Random } from '../access/context.ts';
import { absoluteLimit, newSessionSecret, tokenOf } from '../access/session.ts';
import { Refusal } from '../errors.ts';
import { isDuplicate } from '../storage/failures.ts';
import type { Database } from '../storage/open.ts';
import { together } from '../storage/together.ts';
import type { Arrival } from './arrival.ts';
import {
  linkHash,
  memberHash,
  upsertCourse,
  upsertLink,
  upsertMembership,
  upsertPerson,
} from './arrival-table.ts';
import { insertUnchanged, type Unchanged } from './unchanged-table.ts';

export interface Arrived {
  readonly token: string;
  readonly schoolId: string;
  /** The session's id. */
  readonly sessionId: string;
}

interface Tools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
}

type NewSession = Pick<Unchanged, 'sessionId' | 'secretHash' | 'now' | 'endsAt'>;

const beginUnchanged = together(insertUnchanged);

/**
 * Lets a person in: person, course, membership and link are brought up to date, the launch's nonce
 * is used up and a session begins, all in one transaction. A launch that tells nothing new (nearly
 * all of them) is one statement, with others that come at once.
 * @throws Refusal `LTI_DEPLOYMENT_PENDING`, `LTI_DEPLOYMENT_UNKNOWN`, `LTI_REGISTRATION_DISABLED`, `LTI_NONCE`
 */
export async function arrive({ db, clock, random }: Tools, arrival: Arrival): Promise<Arrived> {
  const { secret, secretHash } = newSessionSecret(random);
  const now = clock();
  const sessionId = arrival.session;
  const session: NewSession = { sessionId, secretHash, now, endsAt: now + absoluteLimit };
  try {
    const schoolId =
      (await enterUnchanged(db, { arrival, session })) ??
      (await enterChanged({ db, random }, { arrival, session }));
    return { schoolId, sessionId, token: tokenOf({ schoolId, sessionId, secret }) };
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('LTI_NONCE', { cause: error, note: 'used before' });
    throw error;
  }
}

/** One statement that begins a session if everything the launch tells is already known; else it does nothing. */
async function enterUnchanged(
  db: Database,
  { arrival, session }: { arrival: Arrival; session: NewSession },
): Promise<string | null> {
  if (arrival.course === null || arrival.link === null) return null;
  const { platformId, deploymentId, sub, role, locale, binding, link, course } = arrival;
  return await beginUnchanged(db, {
    ...session,
    platformId,
    deploymentId,
    sub,
    role,
    locale,
    binding,
    ltiLinkId: link.ltiLinkId,
    contextId: course.contextId,
    memberHash: memberHash(arrival),
    linkHash: linkHash(arrival),
  });
}

async function enterChanged(
  { db, random }: Pick<Tools, 'db' | 'random'>,
  { arrival, session }: { arrival: Arrival; session: NewSession },
): Promise<string> {
  const schoolId = await schoolOf({ db, random }, arrival, session.now);
  await db.transaction().execute(async (tx) => {
    const at = session.now;
    const courseId = await upsertCourse(tx, { schoolId, arrival, at, newId: random.id() });
    const link = await upsertLink(tx, { schoolId, arrival, courseId, at, newId: random.id() });
    const personId = await upsertPerson(tx, { schoolId, arrival, at, newId: random.id() });
    const change =
      courseId === null ? null : await upsertMembership(tx, { schoolId, courseId, personId, arrival, at });
    await tx
      .insertInto('session')
      .values({
        school_id: schoolId,
        session_id: session.sessionId,
        secret_hash: session.secretHash,
        person_id: personId,
        course_id: courseId,
        link_id: link?.linkId ?? null,
        role: arrival.role,
        locale: arrival.locale,
        binding: arrival.binding,
        opens: arrival.link === null && arrival.review === null ? 'picker' : (link?.opens ?? null),
        created_at: at,
        used_at: at,
        ends_at: session.endsAt,
        revoked_at: null,
      })
      .execute();
    if (change !== null) {
      await recordAs(
        tx,
        { schoolId, personId, at, entryId: random.id() },
        { action: change, subjectId: courseId ?? personId },
      );
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
      .values({
        platform_id: platformId,
        deployment_id: deploymentId,
        handle: random.id().slice(0, 8),
        status: 'pending',
        school_id: null,
        first_seen_at: now,
      })
      // A class that comes at once must be told the one handle that there is.
      .onConflict((conflict) =>
        conflict.columns(['platform_id', 'deployment_id']).doUpdateSet({ deployment_id: deploymentId }),
      )
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
