import type { Database } from '../storage/open.ts';
import { coordinator, secondTutor, tutor } from './accounts.ts';
import { deploymentId, ids, personIdOf, pupilIdOf } from './ids.ts';
import { pupilsWithCard } from './stories/circle.ts';
import { neighbourClass, neighbours, standingIn, tutored, waiting } from './stories/neighbours.ts';
import type { StoryClock } from './story-clock.ts';

interface Means {
  readonly tx: Database;
  readonly calendar: StoryClock;
}

const of = { school_id: ids.school };
const courseId = 'demo-course-4a';

/** Who only visits the third grade, as the stories tell: Алиса from the first, Глеб from the eighth. */
const grades: Readonly<Record<string, number>> = { '116': 1, '117': 8 };

/** The class next door with its tutor, the coordinator, a substitute, a waiting list and the grades. */
export const seedCoordination = async (means: Means): Promise<void> => {
  await seedNeighbours(means);
  const { tx, calendar } = means;
  await tx
    .insertInto('coordinator')
    .values({
      ...of,
      coordinator_id: 'demo-coordinator-1',
      person_id: personIdOf(coordinator.id),
      ends_on: null,
      ended_at: null,
      created_at: calendar.moment(-100),
    })
    .execute();
  await seedSubstitute(means);
  await tx
    .insertInto('tutor_request')
    .values(
      waiting.map(({ pupil, by, day, why }) => ({
        ...of,
        pupil_id: pupilIdOf(pupil),
        asked_by: personIdOf(by),
        why,
        asked_at: calendar.moment(day),
      })),
    )
    .execute();
  await tx
    .insertInto('pupil_year')
    .values(
      [...pupilsWithCard, ...neighbours.map(([id]) => id)].map((id) => ({
        ...of,
        pupil_id: pupilIdOf(id),
        year: schoolYear(calendar),
        grade: grades[id] ?? (id.startsWith('2') ? 4 : 3),
        clean_slate: 0,
        turn_id: null,
        created_at: calendar.moment(-100),
      })),
    )
    .execute();
};

const seedNeighbours = async ({ tx, calendar }: Means): Promise<void> => {
  const created_at = calendar.moment(-115);
  const { platform } = ids;
  await tx
    .insertInto('course')
    .values({
      ...of,
      course_id: courseId,
      platform_id: platform,
      deployment_id: deploymentId,
      context_id: neighbourClass.id,
      title: neighbourClass.title,
      created_at,
    })
    .execute();
  await tx
    .insertInto('person')
    .values(
      neighbours.map(([id, name]) => ({
        ...of,
        person_id: personIdOf(id),
        platform_id: platform,
        sub: id,
        name,
        created_at,
      })),
    )
    .execute();
  await tx
    .insertInto('membership')
    .values(
      [secondTutor.id, ...neighbours.map(([id]) => id)].map((id) => ({
        ...of,
        course_id: courseId,
        person_id: personIdOf(id),
        role: id === secondTutor.id ? ('instructor' as const) : ('learner' as const),
        claims_hash: '',
        seen_at: calendar.moment(-1),
      })),
    )
    .execute();
  await tx
    .insertInto('pupil')
    .values(
      neighbours.map(([id]) => ({
        ...of,
        pupil_id: pupilIdOf(id),
        person_id: personIdOf(id),
        created_at,
        created_by: personIdOf(secondTutor.id),
      })),
    )
    .execute();
  await tx
    .insertInto('tie')
    .values(
      neighbours.slice(0, tutored).map(([id]) => ({
        ...of,
        tie_id: `demo-tie-${id}`,
        pupil_id: pupilIdOf(id),
        person_id: personIdOf(secondTutor.id),
        kind: 'tutor' as const,
        reason: 'Тьютор 4 «А»',
        starts_on: calendar.day(-100),
        ends_on: calendar.day(180),
        granted_by: personIdOf(coordinator.id),
        created_at: calendar.moment(-100),
      })),
    )
    .execute();
};

const seedSubstitute = async ({ tx, calendar }: Means): Promise<void> => {
  const { pupil, from, until, reason } = standingIn;
  await tx
    .insertInto('tie')
    .values({
      ...of,
      tie_id: 'demo-tie-substitute',
      pupil_id: pupilIdOf(pupil),
      person_id: personIdOf(secondTutor.id),
      kind: 'tutor',
      reason,
      starts_on: calendar.day(from),
      ends_on: calendar.day(until),
      granted_by: personIdOf(coordinator.id),
      created_at: calendar.moment(from),
      substitute_for: personIdOf(tutor.id),
    })
    .execute();
  await tx
    .insertInto('handover')
    .values({
      ...of,
      handover_id: 'demo-handover-1',
      pupil_id: pupilIdOf(pupil),
      from_person: personIdOf(tutor.id),
      to_person: personIdOf(secondTutor.id),
      tie_id: 'demo-tie-substitute',
      created_at: calendar.moment(from),
    })
    .execute();
};

/** The school year that today is in, named by the calendar year it began in. */
const schoolYear = (calendar: StoryClock): number => {
  const [year = 0, month = 0] = calendar.day(0).split('-').map(Number);
  return month >= 9 ? year : year - 1;
};
