import { record } from '../access/audit.ts';
import { dayOf, type Context } from '../access/context.ts';
import { allowSchool } from '../access/school-standing.ts';
import type { Coordination, YearPreview, YearTurn } from '../contract/coordination.ts';
import { notFound } from '../errors.ts';
import { listPupils } from '../pupils/table.ts';
import { readCoordination } from './coordination.ts';
import { lastDayBefore, schoolYearOf } from '../profile/school-year.ts';
import { changeTie, lockPupils, lockSchool } from './table.ts';
import {
  claimTurn,
  deleteYearsOfTurn,
  insertTurn,
  insertYear,
  restoreEnd,
  selectGrades,
  selectStaffTies,
} from './year-table.ts';

/** After this grade a pupil leaves the school. */
const lastGrade = 11;

interface PlannedTie {
  readonly tieId: string;
  readonly person: string;
  readonly kind: YearPreview['rows'][number]['ties'][number]['kind'];
  readonly was: string | null;
  readonly endsOn: string | null;
}

interface PlannedRow {
  readonly pupilId: string;
  readonly name: string;
  readonly from: number;
  readonly to: number | null;
  readonly ties: readonly PlannedTie[];
}

interface Plan {
  readonly year: number;
  readonly lastDay: string;
  readonly rows: readonly PlannedRow[];
  readonly already: readonly string[];
}

/**
 * What moving these pupils to the next school year would do. Families' ties are never touched.
 * @throws Refusal `NOT_FOUND` for everybody but a coordinator, and for a pupil who is not there
 */
export async function previewYear(context: Context, wanted: YearTurn): Promise<YearPreview> {
  await allowSchool(context, 'year.turn');
  const { year, lastDay, rows, already } = await plan(context, wanted);
  return {
    year,
    lastDay,
    rows: rows.map(({ pupilId, name, from, to, ties }) => ({
      pupilId,
      name,
      from,
      to,
      ties: ties.map((tie) => ({
        person: tie.person,
        kind: tie.kind,
        was: tie.was,
        endsOn: tie.endsOn,
        changes: tie.endsOn !== tie.was,
      })),
    })),
    already: [...already],
  };
}

/** Moves them. Who has been moved to that year already is passed over, so that a second press changes nothing. */
export async function turnYear(context: Context, wanted: YearTurn): Promise<Coordination> {
  await allowSchool(context, 'year.turn');
  const { db, clock, random, actor } = context;
  const { schoolId } = actor;
  const at = clock();
  await db.transaction().execute(async (tx) => {
    await lockSchool(tx, { schoolId });
    // Who gives them another tutor just now ends ties of theirs as well.
    await lockPupils(tx, { schoolId, pupilIds: wanted.pupils.map(({ pupilId }) => pupilId) });
    const { year, rows } = await plan({ ...context, db: tx }, wanted);
    if (rows.length === 0) return;
    const turnId = random.id();
    const changed: [string, string | null, string | null][] = [];
    for (const { pupilId, from, to, ties } of rows) {
      const of = { schoolId, pupilId, turnId, at };
      await insertYear(tx, { ...of, year: year - 1, grade: from, cleanSlate: false });
      if (to !== null) await insertYear(tx, { ...of, year, grade: to, cleanSlate: wanted.cleanSlate });
      for (const { tieId, was, endsOn } of ties) {
        if (was === endsOn) continue;
        await changeTie(tx, { schoolId, tieId, change: { ends_on: endsOn } });
        changed.push([tieId, was, endsOn]);
      }
      await record(tx, context, { action: 'year.turned', pupilId, subjectId: turnId });
    }
    await insertTurn(tx, {
      schoolId,
      turnId,
      year,
      pupils: rows.length,
      ties: JSON.stringify(changed),
      at,
      by: actor.personId,
    });
  });
  return readCoordination(context);
}

/**
 * Takes a move back: the grades as they were, and the ends of ties that nobody has changed since.
 * @throws Refusal `NOT_FOUND` for a move that is not there, was undone or lies too far back
 */
export async function undoTurn(context: Context, turnId: string): Promise<Coordination> {
  await allowSchool(context, 'year.turn');
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId, turnId };
  await db.transaction().execute(async (tx) => {
    const turn = await claimTurn(tx, { ...of, at: clock() });
    if (turn === undefined) throw notFound();
    await deleteYearsOfTurn(tx, of);
    for (const [tieId, was, became] of JSON.parse(turn.ties) as [string, string | null, string][])
      await restoreEnd(tx, { schoolId: of.schoolId, tieId, was, became });
    await record(tx, context, { action: 'year.turn_undone', subjectId: turnId });
  });
  return readCoordination(context);
}

/** What ends from April on is meant to end with the school year. */
const aprilBefore = (lastDay: string): string => `${lastDay.slice(0, 4)}-04-01`;

/** Asks no permission: for verbs that have asked already. */
async function plan({ db, clock, actor }: Context, wanted: YearTurn): Promise<Plan> {
  const { schoolId } = actor;
  const today = dayOf(clock());
  const year = schoolYearOf(today) + 1;
  const lastDay = lastDayBefore(year);
  const grades = new Map(wanted.pupils.map(({ pupilId, grade }) => [pupilId, grade]));
  const [pupils, moved] = await Promise.all([listPupils(db, schoolId), selectGrades(db, { schoolId, year })]);
  const listed = pupils.filter((pupil) => grades.has(pupil.pupil_id));
  if (listed.length !== grades.size) throw notFound();
  const gone = new Set(moved.map((row) => row.pupil_id));
  const going = listed.filter((pupil) => !gone.has(pupil.pupil_id));
  const ties = Map.groupBy(
    going.length === 0
      ? []
      : await selectStaffTies(db, {
          schoolId,
          today,
          pupilIds: going.map((pupil) => pupil.pupil_id),
        }),
    (tie) => tie.pupil_id,
  );
  const { compare } = new Intl.Collator(actor.locale);
  const rows = going
    .map((pupil): PlannedRow => {
      const from = grades.get(pupil.pupil_id) ?? lastGrade;
      const to = from < lastGrade ? from + 1 : null;
      const fate = to === null ? 'end' : wanted.ties;
      return {
        pupilId: pupil.pupil_id,
        name: pupil.name,
        from,
        to,
        ties: (ties.get(pupil.pupil_id) ?? []).map((tie) => ({
          tieId: tie.tie_id,
          person: tie.name,
          kind: tie.kind,
          was: tie.ends_on,
          endsOn: endOf(tie, { fate, lastDay, nextLastDay: lastDayBefore(year + 1) }),
        })),
      };
    })
    .toSorted((one, other) => compare(one.name, other.name));
  const already = listed
    .filter((pupil) => gone.has(pupil.pupil_id))
    .map(({ name }) => name)
    .toSorted(compare);
  return { year, lastDay, rows, already };
}

/**
 * Tutors whose term ends about the end of the year stay for a year more, or end with the year; teachers and
 * specialists are only ever ended.
 */
function endOf(
  tie: { kind: string; ends_on: string | null; starts_on: string; substitute_for: string | null },
  { fate, lastDay, nextLastDay }: { fate: YearTurn['ties']; lastDay: string; nextLastDay: string },
): string | null {
  if (tie.starts_on > lastDay) return tie.ends_on;
  if (fate === 'end') return tie.ends_on === null || tie.ends_on > lastDay ? lastDay : tie.ends_on;
  const stays = tie.kind === 'tutor' && tie.substitute_for === null;
  const endsWithYear = tie.ends_on !== null && tie.ends_on >= aprilBefore(lastDay) && tie.ends_on <= lastDay;
  return stays && endsWithYear ? nextLastDay : tie.ends_on;
}
