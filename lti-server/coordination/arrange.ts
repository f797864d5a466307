import { record } from '../access/audit.ts';
import { dayOf, earliestToday, latestToday, type Context } from '../access/context.ts';
import { allowSchool } from '../access/school-standing.ts';
import {
  longestTerm,
  type Arrangement,
  type Coordination,
  type TutorTiesEnd,
} from '../contract/coordination.ts';
import { notFound, Refusal } from '../errors.ts';
import { insertTie } from '../pupils/table.ts';
import { deleteTutorRequests } from '../pupils/waiting-table.ts';
import { readCoordination } from './coordination.ts';
import { insertHandover } from './handover-table.ts';
import {
  changeTie,
  countPupils,
  lockPupils,
  selectStaff,
  selectTutorTiesBy,
  selectTutorTiesOf,
  type TutorTieRow,
} from './table.ts';

const day = 24 * 60 * 60_000;

const dayBefore = (date: string): string => dayOf(Date.parse(date) - day);

/**
 * Gives children a tutor, moves them from one to another, or lets one stand in for another; for all of them or
 * for none. The child's page names the tutor from then on; who takes over finds the page handed on.
 * @throws Refusal `NOT_FOUND` for everybody but a coordinator, for somebody who is no staff and for a child that is
 * not there; `BAD_INPUT` for a day that has passed or lies too far ahead; `ALREADY_DONE` when the child is no longer with `fromPersonId`
 */
export async function arrange(context: Context, wanted: Arrangement): Promise<Coordination> {
  await allowSchool(context, 'tutors.arrange');
  const { db, clock, actor } = context;
  const { schoolId } = actor;
  const today = dayOf(clock());
  const startsOn = wanted.startsOn ?? today;
  demandDay(context, { path: 'startsOn', date: startsOn });
  if (wanted.kind === 'substitute' && wanted.endsOn !== null)
    demandDay(context, { path: 'endsOn', date: wanted.endsOn });
  const pupilIds = [...new Set(wanted.pupilIds)];
  const staff = await selectStaff(db, { schoolId });
  if (!staff.some((person) => person.person_id === wanted.toPersonId)) throw notFound();
  if ((await countPupils(db, { schoolId, pupilIds })) !== pupilIds.length) throw notFound();
  await db.transaction().execute(async (tx) => {
    const within = { ...context, db: tx };
    await lockPupils(tx, { schoolId, pupilIds });
    const ties = Map.groupBy(
      await selectTutorTiesOf(tx, { schoolId, today, pupilIds }),
      (tie) => tie.pupil_id,
    );
    for (const pupilId of pupilIds)
      await arrangeOne(within, {
        wanted: { ...wanted, startsOn },
        pupilId,
        ties: ties.get(pupilId) ?? [],
        today,
      });
    if (wanted.kind !== 'substitute') await deleteTutorRequests(tx, { schoolId, pupilIds });
  });
  return readCoordination(context);
}

interface Arranging {
  readonly wanted: Arrangement & { readonly startsOn: string };
  readonly pupilId: string;
  readonly ties: readonly TutorTieRow[];
  readonly today: string;
}

async function arrangeOne(context: Context, { wanted, pupilId, ties, today }: Arranging): Promise<void> {
  const { db, clock, random, actor } = context;
  const { schoolId } = actor;
  const { kind, fromPersonId, toPersonId, startsOn, endsOn, reason } = wanted;
  const own = ties.filter((tie) => tie.person_id === fromPersonId && tie.substitute_for === null);
  if (kind !== 'give' && own.length === 0) throw new Refusal('ALREADY_DONE');
  const held = ties.filter((tie) => tie.person_id === toPersonId);
  const regular = held.find((tie) => tie.substitute_for === null);
  if (kind === 'substitute' && regular !== undefined) return;
  if (kind === 'move') {
    // Who stood in for the one who leaves leaves too.
    const leaving = ties.filter((tie) => own.includes(tie) || tie.substitute_for === fromPersonId);
    for (const tie of leaving) await letGo(context, { tie, pupilId, startsOn, today, reason });
  }
  const substitute_for = kind === 'substitute' ? fromPersonId : null;
  const kept = kind === 'substitute' ? held.find((tie) => tie.substitute_for === fromPersonId) : regular;
  // Who only stood in until now is the tutor from that day.
  for (const tie of kind === 'substitute' ? [] : held.filter((one) => one.substitute_for !== null))
    if (!(kind === 'move' && tie.substitute_for === fromPersonId))
      await letGo(context, { tie, pupilId, startsOn, today, reason });
  const tieId = kept?.tie_id ?? random.id();
  if (kept === undefined) {
    await insertTie(db, {
      schoolId,
      tieId,
      pupilId,
      personId: toPersonId,
      kind: 'tutor',
      reason,
      startsOn,
      endsOn,
      at: clock(),
      by: actor.personId,
    });
    if (substitute_for !== null) await changeTie(db, { schoolId, tieId, change: { substitute_for } });
    const from = fromPersonId;
    await insertHandover(db, {
      schoolId,
      handoverId: random.id(),
      pupilId,
      from,
      to: toPersonId,
      tieId,
      at: clock(),
    });
    await record(db, context, { action: 'handover.opened', pupilId, subjectId: tieId });
  } else {
    const starts_on = kept.starts_on < startsOn ? kept.starts_on : startsOn;
    await changeTie(db, { schoolId, tieId, change: { starts_on, ends_on: endsOn, reason } });
  }
  await record(db, context, { action: 'tie.granted', pupilId, subjectId: tieId, reason });
}

/** Ends a tie before another begins: at once where that is today. */
async function letGo(
  context: Context,
  of: { tie: TutorTieRow; pupilId: string; startsOn: string; today: string; reason: string },
): Promise<void> {
  const { db, clock, actor } = context;
  const { tie, pupilId, startsOn, today, reason } = of;
  if (tie.ends_on !== null && tie.ends_on < startsOn) return;
  const atOnce = startsOn <= today || tie.starts_on >= startsOn;
  await changeTie(db, {
    schoolId: actor.schoolId,
    tieId: tie.tie_id,
    change: atOnce ? { ended_at: clock() } : { ends_on: dayBefore(startsOn) },
  });
  await record(db, context, { action: 'tie.ended', pupilId, subjectId: tie.tie_id, reason });
}

/**
 * Ends ties of tutors with the end of a day; one that ends earlier anyway stays as it is.
 * @throws Refusal `NOT_FOUND`, `BAD_INPUT` for a day that has passed
 */
export async function endTutorTies(context: Context, wanted: TutorTiesEnd): Promise<Coordination> {
  await allowSchool(context, 'tutors.arrange');
  const { db, clock, actor } = context;
  const { schoolId } = actor;
  const today = dayOf(clock());
  demandDay(context, { path: 'endsOn', date: wanted.endsOn });
  const tieIds = [...new Set(wanted.tieIds)];
  await db.transaction().execute(async (tx) => {
    const ties = await selectTutorTiesBy(tx, { schoolId, today, tieIds });
    if (ties.length !== tieIds.length) throw notFound();
    await lockPupils(tx, { schoolId, pupilIds: ties.map((tie) => tie.pupil_id) });
    for (const tie of ties) {
      if (tie.ends_on !== null && tie.ends_on <= wanted.endsOn) continue;
      await changeTie(tx, { schoolId, tieId: tie.tie_id, change: { ends_on: wanted.endsOn } });
      await record(tx, context, {
        action: 'tie.ended',
        pupilId: tie.pupil_id,
        subjectId: tie.tie_id,
        reason: wanted.reason,
      });
    }
  });
  return readCoordination(context);
}

/** @throws Refusal `BAD_INPUT` for a day in the past or too far ahead */
function demandDay({ clock }: Context, { path, date }: { path: string; date: string }): void {
  const now = clock();
  if (date >= earliestToday(now) && date <= latestToday(now + longestTerm * day)) return;
  throw new Refusal('BAD_INPUT', { fields: [{ path, problem: 'out_of_range' }] });
}
