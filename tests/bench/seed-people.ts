import { dayOf } from '../../lti-server/access/context.ts';
import type { Database } from '../../lti-server/storage/open.ts';
import {
  childId,
  courseId,
  inBatches,
  numbered,
  platform_id,
  pupilId,
  school_id,
  tutorId,
  type Crowd,
} from './seed-records.ts';

/** The school, its LMS, its courses, everybody in them, the pupils' cards and their tutors. */
export async function seedPeople(
  tx: Database,
  { now, children, tutors, tutorOf }: Crowd & { tutors: readonly number[] },
): Promise<void> {
  const created_at = now - 90 * 86_400_000;
  await tx
    .insertInto('school')
    .values({ school_id, name: 'Городская школа', locale: 'ru', staff_may_take: 1, created_at })
    .execute();
  const lms = 'https://lms.example';
  await tx
    .insertInto('platform')
    .values({
      platform_id,
      name: 'LMS',
      issuer: lms,
      client_id: 'seed',
      auth_url: lms,
      token_url: lms,
      jwks_url: lms,
      token_audience: null,
      disabled: 0,
      created_at,
    })
    .execute();
  const person = (person_id: string, name: string) => ({
    school_id,
    person_id,
    platform_id,
    sub: person_id,
    name,
    created_at,
  });
  await inBatches(
    [
      ...tutors.map((tutor) => person(tutorId(tutor), `Мария Ивановна Тьюторова-${tutor}`)),
      ...children.map((child) => person(childId(child), `Анна Ученикова-${child}`)),
    ],
    (rows) => tx.insertInto('person').values(rows).execute(),
  );
  await inBatches(tutors, (some) =>
    tx
      .insertInto('course')
      .values(
        some.map((tutor) => ({
          school_id,
          course_id: courseId(tutor),
          platform_id,
          deployment_id: '1',
          context_id: String(tutor),
          title: `Группа ${tutor}`,
          created_at,
        })),
      )
      .execute(),
  );
  const member = (person_id: string, course: number, role: 'learner' | 'instructor') => ({
    school_id,
    course_id: courseId(course),
    person_id,
    role,
    claims_hash: '',
    seen_at: now,
  });
  await inBatches(
    [
      ...tutors.map((tutor) => member(tutorId(tutor), tutor, 'instructor')),
      ...children.map((child) => member(childId(child), tutorOf(child), 'learner')),
    ],
    (rows) => tx.insertInto('membership').values(rows).execute(),
  );
  await inBatches(children, (some) =>
    tx
      .insertInto('pupil')
      .values(
        some.map((child) => ({
          school_id,
          pupil_id: pupilId(child),
          person_id: childId(child),
          created_at,
          created_by: tutorId(tutorOf(child)),
        })),
      )
      .execute(),
  );
  await inBatches(children, (some) =>
    tx
      .insertInto('tie')
      .values(
        some.map((child) => ({
          school_id,
          tie_id: numbered('tie', child),
          pupil_id: pupilId(child),
          person_id: tutorId(tutorOf(child)),
          kind: 'tutor' as const,
          reason: 'Тьютор группы',
          starts_on: dayOf(created_at),
          ends_on: null,
          ended_at: null,
          granted_by: tutorId(tutorOf(child)),
          created_at,
        })),
      )
      .execute(),
  );
}
