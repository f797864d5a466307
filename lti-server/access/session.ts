import { hash } from 'node:crypto';
import type { CourseRole, Locale, PlacementKind } from '../contract/vocabulary.ts';
import { Refusal } from '../errors.ts';
import type { Database } from '../storage/open.ts';
import { prepare } from '../storage/prepared.ts';
import { record } from './audit.ts';
import type { Actor, Clock, Context, Random } from './context.ts';

/** A session ends after this long without a request, in milliseconds (sliding). */
export const idleLimit = 15 * 60_000;
/** … and after this long whatever happens. */
export const absoluteLimit = 8 * 60 * 60_000;
/** How stale `used_at` may be: reading must not mean writing at every request. */
const touchEvery = 60_000;

/** What `GET /api/session` tells beyond the actor. */
export interface Session extends Actor {
  /** The activity that the session was launched from. */
  readonly linkId: string | null;
  readonly schoolName: string;
  readonly courseTitle: string | null;
  /** What the link was made for; `picker` when staff have come to choose. */
  readonly opens: PlacementKind | 'picker' | null;
  readonly usedAt: number;
  readonly endsAt: number;
}

/**
 * The token of an `Authorization` header.
 * @throws Refusal `NO_SESSION` when there is none.
 */
export function bearerToken(header: string | undefined): string {
  const token = /^Bearer ([\w.-]{1,200})$/i.exec(header ?? '')?.[1];
  if (token === undefined) throw new Refusal('NO_SESSION');
  return token;
}

/** The secret of a new session. Only its hash is stored. */
export function newSessionSecret(random: Random): { secret: string; secretHash: string } {
  const secret = random.secret();
  return { secret, secretHash: hashOf(secret) };
}

/** The bearer token: the school leads, so that the look-up stays within it. */
export const tokenOf = (of: { schoolId: string; sessionId: string; secret: string }): string =>
  `${of.schoolId}.${of.sessionId}.${of.secret}`;

const hashOf = (secret: string): string => hash('sha256', secret, 'base64url');

interface SessionRow {
  person_id: string;
  name: string;
  course_id: string | null;
  link_id: string | null;
  role: CourseRole;
  locale: Locale;
  opens: PlacementKind | 'picker' | null;
  used_at: number;
  ends_at: number;
  pupil_id: string | null;
  school_name: string;
  course_title: string | null;
}

const selectSession = prepare<
  { school: string; session: string; secret: string; now: number; idleSince: number },
  SessionRow
>((db, value) =>
  db
    .selectFrom('session')
    .innerJoin('school', 'school.school_id', 'session.school_id')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'session.school_id')
        .onRef('person.person_id', '=', 'session.person_id'),
    )
    .leftJoin('course', (join) =>
      join
        .onRef('course.school_id', '=', 'session.school_id')
        .onRef('course.course_id', '=', 'session.course_id'),
    )
    .leftJoin('pupil', (join) =>
      join
        .onRef('pupil.school_id', '=', 'session.school_id')
        .onRef('pupil.person_id', '=', 'session.person_id'),
    )
    .where('session.school_id', '=', value.school)
    .where('session.session_id', '=', value.session)
    .where('session.secret_hash', '=', value.secret)
    .where('session.revoked_at', 'is', null)
    .where('session.ends_at', '>', value.now)
    .where('session.used_at', '>', value.idleSince)
    .select([
      'session.person_id',
      'person.name',
      'session.course_id',
      'session.link_id',
      'session.role',
      'session.locale',
      'session.opens',
      'session.used_at',
      'session.ends_at',
      'pupil.pupil_id',
      'school.name as school_name',
      'course.title as course_title',
    ]),
);

/**
 * Finds the living session of a bearer token and keeps it alive.
 * @throws Refusal `NO_SESSION` for a token that is unknown, malformed, idle for too long, ended or revoked.
 */
export async function resumeSession(db: Database, clock: Clock, token: string): Promise<Session> {
  const [, school, session, secret] = /^([\w-]{8,64})\.([\w-]{8,64})\.([\w-]{20,100})$/.exec(token) ?? [];
  if (school === undefined || session === undefined || secret === undefined) throw new Refusal('NO_SESSION');
  const now = clock();
  const [row] = await selectSession(db, {
    school,
    session,
    secret: hashOf(secret),
    now,
    idleSince: now - idleLimit,
  });
  if (row === undefined) throw new Refusal('NO_SESSION');
  const touched = now - row.used_at > touchEvery;
  if (touched) {
    await db
      .updateTable('session')
      .set({ used_at: now })
      .where('school_id', '=', school)
      .where('session_id', '=', session)
      .execute();
  }
  return {
    schoolId: school,
    personId: row.person_id,
    name: row.name,
    sessionId: session,
    courseId: row.course_id,
    linkId: row.link_id,
    role: row.role,
    locale: row.locale,
    pupilId: row.pupil_id,
    schoolName: row.school_name,
    courseTitle: row.course_title,
    opens: row.opens,
    usedAt: touched ? now : row.used_at,
    endsAt: row.ends_at,
  };
}

/** Which of these sessions of a school live still. Looking keeps none of them alive. */
export async function livingSessions(
  db: Database,
  { schoolId, sessionIds, now }: { schoolId: string; sessionIds: readonly string[]; now: number },
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('session')
    .where('school_id', '=', schoolId)
    .where('session_id', 'in', sessionIds)
    .where('revoked_at', 'is', null)
    .where('ends_at', '>', now)
    .where('used_at', '>', now - idleLimit)
    .select('session_id')
    .execute();
  return new Set(rows.map((row) => row.session_id));
}

/** Ends the actor's session: "this is not me". The token is worth nothing from here on. */
export async function endSession(context: Context): Promise<void> {
  const { db, clock, actor } = context;
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('session')
      .set({ revoked_at: clock() })
      .where('school_id', '=', actor.schoolId)
      .where('session_id', '=', actor.sessionId)
      .where('revoked_at', 'is', null)
      .execute();
    await record(tx, context, { action: 'session.ended', subjectId: actor.sessionId });
  });
}

/** How long a row outlives its session, in milliseconds: until then the launch cannot be replayed. */
const keptFor = 24 * 60 * 60_000;

/** Erases a school's sessions that ended long enough ago. `now` in milliseconds. */
export async function purgeSessions(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  await db
    .deleteFrom('session')
    .where('school_id', '=', schoolId)
    .where('ends_at', '<', now - keptFor)
    .execute();
}
