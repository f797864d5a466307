import { record } from '../access/audit.ts';
import { dayOf, type Context } from '../access/context.ts';
import { allow, may } from '../access/standing.ts';
import type { Meeting, MyPeople } from '../contract/my-people.ts';
import { tieKinds } from '../contract/vocabulary.ts';
import { selectMeetings, upsertMeeting } from './meeting-table.ts';
import { listReaders } from './readers.ts';
import { selectTies } from './table.ts';

/**
 * The people around a pupil, tutors first: who they are to the child, when and where a tutor meets the
 * child, and who sees what the child writes.
 * @throws Refusal `NOT_FOUND`
 */
export async function readMyPeople(context: Context, pupilId: string): Promise<MyPeople> {
  const { db, clock, actor } = context;
  const standing = await allow(context, pupilId, 'page.read');
  const of = { schoolId: actor.schoolId, pupilId };
  const [ties, meetings, readers] = await Promise.all([
    selectTies(db, { ...of, today: dayOf(clock()) }),
    selectMeetings(db, of),
    listReaders(context, pupilId),
  ]);
  const { compare } = new Intl.Collator(actor.locale);
  const people = [...Map.groupBy(ties, (tie) => tie.person_id)].map(([personId, own]) => {
    const kinds = tieKinds.filter((kind) => own.some((tie) => tie.kind === kind));
    const said = meetings.find((meeting) => meeting.person_id === personId);
    const fixed = kinds.includes('tutor') && said !== undefined && (said.time !== '' || said.place !== '');
    return {
      person: { personId, name: own[0]?.name ?? '' },
      kinds,
      meeting: fixed ? { time: said.time, place: said.place } : null,
    };
  });
  return {
    pupilId,
    people: people.toSorted(
      (one, other) => rankOf(one) - rankOf(other) || compare(one.person.name, other.person.name),
    ),
    readers,
    mayFixMeeting: may(standing, 'meeting.fix'),
  };
}

/** The vocabulary lists the ties from the nearest to the route to the farthest; nobody is here without one. */
const rankOf = ({ kinds }: MyPeople['people'][number]): number =>
  tieKinds.findIndex((kind) => kinds.includes(kind));

/**
 * A tutor says when and where the child finds them; two empty lines take it back. Saying the same again
 * changes nothing.
 * @throws Refusal `NOT_FOUND` for everybody but the pupil's tutors
 */
export async function fixMeeting(
  context: Context,
  { pupilId, meeting: { time, place } }: { pupilId: string; meeting: Meeting },
): Promise<MyPeople> {
  const { db, clock, actor } = context;
  await allow(context, pupilId, 'meeting.fix');
  const of = { schoolId: actor.schoolId, pupilId };
  await db.transaction().execute(async (tx) => {
    const said = (await selectMeetings(tx, of)).find((row) => row.person_id === actor.personId);
    if ((said?.time ?? '') === time && (said?.place ?? '') === place) return;
    await upsertMeeting(tx, { ...of, personId: actor.personId, time, place, at: clock() });
    await record(tx, context, { action: 'meeting.fixed', pupilId });
  });
  return readMyPeople(context, pupilId);
}
