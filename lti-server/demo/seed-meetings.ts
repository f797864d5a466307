import type { MeetingPart } from '../contract/meetings.ts';
import type { Database } from '../storage/open.ts';
import { tutor } from './accounts.ts';
import { ids, personIdOf, pupilIdOf } from './ids.ts';
import { noteIdOfDay } from './seed-notes.ts';
import { meetings, type StoryMeeting } from './stories/meetings.ts';
import type { StoryClock } from './story-clock.ts';

const numbered = (kind: string, place: number): string =>
  `demo-${kind}-${String(place + 1).padStart(2, '0')}`;

const partOf = ({ topic, people = [], guests = '', quotes = [] }: StoryMeeting): MeetingPart => ({
  topic,
  people: people.map(personIdOf),
  guests,
  quotes: quotes.map(([about, words], place) => ({
    quoteId: numbered('quote', place),
    about,
    words,
    kept: true,
  })),
  words: '',
  adultWords: '',
  audience: 'team',
  agreements: [],
  points: [],
});

/** Writes the meetings that were and what was agreed in them. */
export const seedMeetings = async ({
  tx,
  calendar,
}: {
  tx: Database;
  calendar: StoryClock;
}): Promise<void> => {
  const by = personIdOf(tutor.id);
  await tx
    .insertInto('meeting')
    .values(
      meetings.map((meeting, place) => {
        const ended = calendar.moment(meeting.day, place % 12);
        return {
          school_id: ids.school,
          meeting_id: numbered('meeting', place),
          kind: meeting.kind,
          held_on: calendar.day(meeting.day),
          minutes_planned: 30,
          minutes_spent: meeting.minutes,
          revision: 3,
          started_at: ended - meeting.minutes * 60_000,
          ended_at: ended,
          created_at: ended - 24 * 3_600_000,
          created_by: by,
          updated_at: ended,
          updated_by: by,
        };
      }),
    )
    .execute();
  await tx
    .insertInto('meeting_pupil')
    .values(
      meetings.map((meeting, place) => ({
        school_id: ids.school,
        meeting_id: numbered('meeting', place),
        pupil_id: pupilIdOf(meeting.pupil),
        part: JSON.stringify(partOf(meeting)),
        note_id: noteIdOfDay({ pupil: meeting.pupil, day: meeting.day, kind: meeting.note }),
        adult_note_id: null,
      })),
    )
    .execute();
  await tx
    .insertInto('agreement')
    .values(
      meetings.flatMap((meeting, place) =>
        meeting.agreements.map((promise, turn) => ({
          school_id: ids.school,
          agreement_id: `${numbered('agreement', place)}-${turn + 1}`,
          meeting_id: numbered('meeting', place),
          pupil_id: pupilIdOf(meeting.pupil),
          text: promise.text,
          owner_party: promise.owner,
          owner_id: promise.by === undefined ? null : personIdOf(promise.by),
          agreed_on: calendar.day(meeting.day),
          due_on: calendar.day(promise.due),
          route_id: null,
          step_id: null,
          outcome: promise.outcome ?? null,
          outcome_at: promise.outcome === undefined ? null : calendar.moment(promise.due),
          outcome_by: promise.outcome === undefined ? null : by,
        })),
      ),
    )
    .execute();
};
