import { record } from '../access/audit.ts';
import { dayOf, type Context } from '../access/context.ts';
import { allow, may } from '../access/standing.ts';
import type { Meeting, MyPeople } from '../contract/my-people.ts';
import { tieKinds } from '../contract/vocabulary.ts';
import { selectMeetings, upsertMeeting } from './meeting-table.ts';
import { listReaders } from './readers.ts';
import { selectHandedOver, selectTies } from './table.ts';

/**
 * The people around a pupil, tutors first: who they are to the child, when and where a tutor meets the
 * child, and who sees what the child writes.
 * @throws Refusal `NOT_FOUND`
 */
export async function readMyPeople(context: Context, pupilId: string): Promise<MyPeople> {
  const { db, clock, actor } = context;
  const standing = await allow(context, pupilId, 'page.read');
  const of = { schoolId: actor.schoolId, pupilId };
  const [ties, meetings, readers, handed] = await Promise.all([
    selectTies(db, { ...of, today: dayOf(clock()) }),
    selectMeetings(db, of),
    listReaders(context, pupilId),
    selectHandedOver(db, { ...of, since: clock() - toldFor }),
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
      ...tutoring(own, ties),
    };
  });
  return {
    pupilId,
    people: people.toSorted(
      (one, other) => rankOf(one) - rankOf(other) || compare(one.person.name, other.person.name),
    ),
    readers,
    before: tutorBefore({ ties, handed }),
    mayFixMeeting: may(standing, 'meeting.fix'),
  };
}

type Ties = Awaited<ReturnType<typeof selectTies>>;

/** Since when a person is the tutor, and for whom one stands in. */
function tutoring(own: Ties, all: Ties): Pick<MyPeople['people'][number], 'since' | 'standsIn'> {
  const ties = own.filter(({ kind }) => kind === 'tutor');
  const [tie] = ties;
  if (tie === undefined) return { since: null, standsIn: null };
  const standing = ties.every((one) => one.substitute_for !== null);
  if (!standing || tie.substitute_for === null || tie.ends_on === null)
    return { since: tie.starts_on, standsIn: null };
  const insteadOf = all.find((one) => one.person_id === tie.substitute_for)?.name ?? '';
  return { since: tie.starts_on, standsIn: { insteadOf, until: tie.ends_on } };
}

/** The child is told of a new tutor for so long, in milliseconds. */
const toldFor = 30 * 24 * 60 * 60_000;

/** Who was the tutor until the present one took over, when that was not long ago. */
function tutorBefore({
  ties,
  handed,
}: {
  ties: Ties;
  handed: Awaited<ReturnType<typeof selectHandedOver>>;
}): string | null {
  const tutors = ties.filter((tie) => tie.kind === 'tutor' && tie.substitute_for === null);
  const latest = handed.find((one) => tutors.some((tie) => tie.tie_id === one.tie_id));
  const stays = tutors.some((tie) => tie.person_id === latest?.from_person);
  return latest === undefined || stays ? null : latest.name;
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
