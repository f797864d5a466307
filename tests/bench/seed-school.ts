import { sql } from 'kysely';
import { newSessionSecret, tokenOf } from '../../lti-server/access/session.ts';
import type { Database, Storage } from '../../lti-server/storage/open.ts';
import { systemRandom } from '../../lti-server/surroundings.ts';
import { seedPeople } from './seed-people.ts';
import { childId, courseId, pupilId, routeId, school_id, tutorId } from './seed-records.ts';
import { seedNotes, seedRoutes } from './seed-routes.ts';

/** A school as large as a town, written straight into the tables, and people who are in. */
export interface SeededSchool {
  readonly pupils: number;
  /** Each has a session of a pupil: the path of the own page is made of `pupilId`. */
  readonly children: readonly { readonly token: string; readonly pupilId: string }[];
  /** Each has a session of a tutor, and these pupils with their routes. */
  readonly tutors: readonly {
    readonly token: string;
    readonly pupils: readonly { readonly pupilId: string; readonly routeId: string }[];
  }[];
}

const pupilsOfTutor = 50;
/** So many of the pupils are in: every fifth. */
const inSession = 5;

/** Everybody has one course, one tutor, one agreed route half done, and five notes. */
export async function seedSchool({ db, engine }: Storage, pupils: number): Promise<SeededSchool> {
  const now = Date.now();
  const children = Array.from({ length: pupils }, (_, number) => number);
  const tutors = Array.from({ length: Math.ceil(pupils / pupilsOfTutor) }, (_, number) => number);
  const tutorOf = (child: number): number => Math.floor(child / pupilsOfTutor);
  const sessions = new Map<string, string>();
  await db.transaction().execute(async (tx) => {
    await seedPeople(tx, { now, children, tutors, tutorOf });
    await seedRoutes(tx, { now, children, tutorOf });
    await seedNotes(tx, { now, children, tutorOf });
    for (const child of children.filter((number) => number % inSession === 0)) {
      sessions.set(
        childId(child),
        await openSession(tx, { now, person: childId(child), course: tutorOf(child), role: 'learner' }),
      );
    }
    for (const tutor of tutors) {
      sessions.set(
        tutorId(tutor),
        await openSession(tx, { now, person: tutorId(tutor), course: tutor, role: 'instructor' }),
      );
    }
  });
  // By itself PostgreSQL does this soon after so many new rows: in the middle of what is measured. The embedded engine never does.
  if (engine === 'postgres') await sql`vacuum analyze`.execute(db);
  return {
    pupils,
    children: children.flatMap((child) => {
      const token = sessions.get(childId(child));
      return token === undefined ? [] : { token, pupilId: pupilId(child) };
    }),
    tutors: tutors.map((tutor) => ({
      token: sessions.get(tutorId(tutor)) ?? '',
      pupils: children
        .slice(tutor * pupilsOfTutor, (tutor + 1) * pupilsOfTutor)
        .map((child) => ({ pupilId: pupilId(child), routeId: routeId(child) })),
    })),
  };
}

async function openSession(
  tx: Database,
  {
    now,
    person,
    course,
    role,
  }: { now: number; person: string; course: number; role: 'learner' | 'instructor' },
): Promise<string> {
  const { secret, secretHash } = newSessionSecret(systemRandom);
  const sessionId = systemRandom.id();
  await tx
    .insertInto('session')
    .values({
      school_id,
      session_id: sessionId,
      secret_hash: secretHash,
      person_id: person,
      course_id: courseId(course),
      link_id: null,
      role,
      locale: 'ru',
      binding: 'cookie',
      created_at: now,
      used_at: now,
      ends_at: now + 28_800_000,
      revoked_at: null,
    })
    .execute();
  return tokenOf({ schoolId: school_id, sessionId, secret });
}
