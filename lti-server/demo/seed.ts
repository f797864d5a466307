/** Fills the storage with the demo school: people, ties, routes and notes, around the day of seeding. */
import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';
import { accounts, classmates, fullName, staff, tutor } from './accounts.ts';
import { deploymentId, ids, personIdOf, pupilIdOf } from './ids.ts';
import { activity, course, school } from './school.ts';
import { seedChest } from './seed-chest.ts';
import { seedChildWords } from './seed-child-words.ts';
import { seedCoordination } from './seed-coordination.ts';
import { seedColleagues } from './seed-colleagues.ts';
import { seedEvents } from './seed-events.ts';
import { seedLibrary } from './seed-library.ts';
import { seedMaps } from './seed-maps.ts';
import { seedMeetings } from './seed-meetings.ts';
import { seedNotes } from './seed-notes.ts';
import { seedProfile } from './seed-profile.ts';
import { seedRoutes } from './seed-routes.ts';
import { seedVoice } from './seed-voice.ts';
import { pages } from './stories/ages.ts';
import { pupilsWithCard, ties } from './stories/circle.ts';
import { createStoryClock, type StoryClock } from './story-clock.ts';

/**
 * Makes the school and all that is in it, once: where the school is already there, nothing is touched.
 * The demo platform must be registered. Returns whether anything was made.
 */
export const seedDemoSchool = (asked: { db: Database; now: number; issuer: string }): Promise<boolean> =>
  asked.db.transaction().execute(async (tx) => {
    const calendar = createStoryClock(asked.now);
    const isNew = await wasNew(
      tx
        .insertInto('school')
        .values({
          school_id: ids.school,
          name: school.name,
          locale: 'ru',
          staff_may_take: 1,
          created_at: calendar.moment(-120),
        })
        .onConflict((conflict) => conflict.column('school_id').doNothing()),
    );
    if (!isNew) return false;
    await seedPeople(tx, calendar);
    await seedCards(tx, calendar);
    await seedRoutes({ tx, calendar, issuer: asked.issuer });
    await seedVoice(tx, calendar);
    await seedMaps(tx, calendar);
    await seedNotes({ tx, calendar });
    await seedMeetings({ tx, calendar });
    await seedChest({ tx, calendar });
    await seedChildWords({ tx, calendar });
    await seedColleagues({ tx, calendar });
    await seedEvents({ tx, calendar });
    await seedLibrary({ tx, calendar });
    await seedCoordination({ tx, calendar });
    // The last one: it makes findable what the others have written.
    await seedProfile({ tx, calendar });
    return true;
  });

const seedPeople = async (tx: Database, calendar: StoryClock): Promise<void> => {
  const created_at = calendar.moment(-115);
  await tx
    .insertInto('person')
    .values(
      accounts.map((account) => ({
        school_id: ids.school,
        person_id: personIdOf(account.id),
        platform_id: ids.platform,
        sub: account.id,
        name: fullName(account),
        created_at,
      })),
    )
    .execute();
  await tx
    .insertInto('course')
    .values({
      school_id: ids.school,
      course_id: ids.course,
      platform_id: ids.platform,
      deployment_id: deploymentId,
      context_id: course.id,
      title: course.title,
      created_at,
    })
    .execute();
  await tx
    .insertInto('resource_link')
    .values({
      school_id: ids.school,
      link_id: ids.link,
      platform_id: ids.platform,
      deployment_id: deploymentId,
      lti_link_id: activity.resourceLinkId,
      course_id: ids.course,
      title: activity.title,
      services: '{}',
      // An empty hash equals that of no launch: the first real one writes what it knows.
      claims_hash: '',
      created_at,
    })
    .execute();
  await tx
    .insertInto('membership')
    .values(
      [...staff, ...classmates].map((account) => ({
        school_id: ids.school,
        course_id: ids.course,
        person_id: personIdOf(account.id),
        role: account.kind === 'pupil' ? ('learner' as const) : ('instructor' as const),
        claims_hash: '',
        seen_at: calendar.moment(-1),
      })),
    )
    .execute();
};

const seedCards = async (tx: Database, calendar: StoryClock): Promise<void> => {
  const created_at = calendar.moment(-110);
  const by = personIdOf(tutor.id);
  await tx
    .insertInto('pupil')
    .values(
      pupilsWithCard.map((id) => ({
        school_id: ids.school,
        pupil_id: pupilIdOf(id),
        person_id: personIdOf(id),
        created_at,
        created_by: by,
        look: pages.find(({ pupil }) => pupil === id)?.look ?? null,
        reading_level: pages.find(({ pupil }) => pupil === id)?.readingLevel ?? null,
      })),
    )
    .execute();
  await tx
    .insertInto('tie')
    .values(
      ties.map((tie, place) => ({
        school_id: ids.school,
        tie_id: `demo-tie-${place + 1}`,
        pupil_id: pupilIdOf(tie.pupil),
        person_id: personIdOf(tie.person),
        kind: tie.kind,
        reason: tie.reason,
        starts_on: calendar.day(tie.from),
        ends_on: tie.until === null ? null : calendar.day(tie.until),
        ended_at: null,
        granted_by: by,
        created_at: calendar.moment(tie.from),
      })),
    )
    .execute();
};
