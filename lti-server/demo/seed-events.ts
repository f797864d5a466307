import type { EventPlan } from '../contract/events.ts';
import type { Database } from '../storage/open.ts';
import { classmates, tutor } from './accounts.ts';
import { stepIdOf } from './compose-route.ts';
import { ids, personIdOf, pupilIdOf, routeIdOf } from './ids.ts';
import { events, meetings, type StoryEvent } from './stories/events.ts';
import type { StoryClock } from './story-clock.ts';

interface Means {
  readonly tx: Database;
  readonly calendar: StoryClock;
}

const by = personIdOf(tutor.id);
const taskIdOf = (event: StoryEvent, place: number): string => `${event.id}-task-${place + 1}`;
const stepOf = ({ steps }: StoryEvent, pupil: string): string | null =>
  steps?.[pupil] === undefined ? null : stepIdOf(routeIdOf(pupil), steps[pupil]);
const isPupil = (account: string): boolean => classmates.some(({ id }) => id === account);

/** Writes the events with who joins, says and takes what; and when the tutor meets whom. */
export const seedEvents = async (means: Means): Promise<void> => {
  for (const event of events) await seedEvent(means, event);
  await means.tx
    .insertInto('tutor_meeting')
    .values(
      meetings.map(([pupil, time, place]) => ({
        school_id: ids.school,
        pupil_id: pupilIdOf(pupil),
        person_id: by,
        time,
        place,
        updated_at: means.calendar.moment(-30),
      })),
    )
    .execute();
};

const seedEvent = async ({ tx, calendar }: Means, event: StoryEvent): Promise<void> => {
  const of = { school_id: ids.school, event_id: event.id };
  const { title, purpose, goals, ways, resources, results, window } = event;
  const plan: EventPlan = {
    title,
    purpose,
    goals,
    tasks: event.tasks.map(([task, helper], place) => ({ id: taskIdOf(event, place), title: task, helper })),
    ways,
    resources,
    results,
    startsOn: calendar.day(window[0]),
    endsOn: calendar.day(window[1]),
  };
  await tx
    .insertInto('learning_event')
    .values({
      ...of,
      course_id: ids.course,
      kind: event.kind,
      stage: event.stage,
      ideas_until: event.ideasUntil === null ? null : calendar.day(event.ideasUntil),
      revision: 3,
      plan: JSON.stringify(plan),
      created_at: calendar.moment(event.opened),
      created_by: by,
      updated_at: calendar.moment(event.opened + 1),
      updated_by: by,
    })
    .execute();
  await tx
    .insertInto('event_pupil')
    .values(
      Object.entries(event.pupils).map(([pupil, answer]) => ({
        ...of,
        pupil_id: pupilIdOf(pupil),
        answer,
        invited_at: calendar.moment(event.opened, 1),
        invited_by: by,
        answered_at: answer === 'invited' ? null : calendar.moment(event.opened, 2),
        step_id: stepOf(event, pupil),
      })),
    )
    .execute();
  await tx
    .insertInto('event_word')
    .values(
      event.words.map((word, place) => ({
        ...of,
        word_id: `${event.id}-word-${place + 1}`,
        pupil_id: isPupil(word.by) ? pupilIdOf(word.by) : null,
        person_id: personIdOf(word.by),
        about: word.about,
        text: word.text,
        file_id: null,
        created_at: calendar.moment(word.day, 3 + place),
        hidden_at: null,
      })),
    )
    .execute();
  const taken = event.tasks.flatMap(([, , takers], place) =>
    takers.map((pupil) => ({
      ...of,
      task_id: taskIdOf(event, place),
      pupil_id: pupilIdOf(pupil),
      taken_at: calendar.moment(event.opened + 1, 5 + place),
    })),
  );
  if (taken.length > 0) await tx.insertInto('event_task').values(taken).execute();
};
