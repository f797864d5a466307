import { record } from '../access/audit.ts';
import { dayOf, type Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import { alongKinds, type NewYear, type NewYearBeginning, type NewYearStands } from '../contract/new-year.ts';
import { undoFor } from '../contract/undo-time.ts';
import { notFound } from '../errors.ts';
import { leaveBehind, selectOldKinds, takeBackFrom } from '../profile/left-behind.ts';
import {
  deleteNewYear,
  insertNewYear,
  openAgreementsAgain,
  putAgreementsOff,
  selectAnswered,
  selectNewYears,
  selectOldAgreements,
  selectOwnTutees,
} from './new-year-table.ts';
import { firstDayOf, schoolYearOf } from '../profile/school-year.ts';

interface Beginning {
  readonly year: number;
  /** The first day of the year, and its first moment (UTC). */
  readonly day: string;
  readonly moment: number;
}

function beginningOf({ clock }: Context): Beginning {
  const year = schoolYearOf(dayOf(clock()));
  const day = firstDayOf(year);
  return { year, day, moment: Date.parse(day) };
}

/** What a tutor is asked at the beginning of a school year; nothing to ask and nothing to take back: null. */
export async function readNewYear(context: Context): Promise<NewYear | null> {
  const { db, clock, actor } = context;
  const { schoolId, personId } = actor;
  const { year, day, moment } = beginningOf(context);
  const tutees = await selectOwnTutees(db, { schoolId, personId, today: dayOf(clock()) });
  if (tutees.length === 0) return null;
  const of = { schoolId, pupilIds: tutees.map((row) => row.pupil_id) };
  const [items, agreements, answered, done] = await Promise.all([
    selectOldKinds(db, { ...of, before: moment }),
    selectOldAgreements(db, { ...of, before: day }),
    selectAnswered(db, { ...of, year }),
    selectNewYears(db, { schoolId, personId, since: clock() - undoFor }),
  ]);
  const kindsOf = new Map<string, Set<string>>();
  const add = (pupilId: string, kind: string): void =>
    void kindsOf.set(pupilId, (kindsOf.get(pupilId) ?? new Set()).add(kind));
  for (const item of items) add(item.pupil_id, item.kind);
  for (const agreement of agreements) add(agreement.pupil_id, 'agreement');
  const { compare } = new Intl.Collator(actor.locale);
  const children = tutees
    .filter((row) => !answered.has(row.pupil_id))
    .map((row) => ({
      pupilId: row.pupil_id,
      name: row.name,
      kinds: alongKinds.filter((kind) => kindsOf.get(row.pupil_id)?.has(kind)),
    }))
    .filter(({ kinds }) => kinds.length > 0)
    .toSorted((one, other) => compare(one.name, other.name));
  const turns = [...Map.groupBy(done, (row) => row.turn_id)].flatMap(([turnId, rows]) => {
    const [first] = rows;
    if (first === undefined) return [];
    const names = rows.map((row) => row.name).toSorted(compare);
    const undoUntil = first.made_at + undoFor;
    return [{ turnId, names, cleanSlate: first.clean_slate === 1, undoUntil }];
  });
  return children.length === 0 && turns.length === 0 ? null : { year, children, done: turns };
}

/**
 * Begins the school year for children: what is not taken along stays readable in the years before, and these are
 * folded away. Without a clean slate all stays as it is. Sent again, it changes nothing.
 * @throws Refusal `NOT_FOUND` for everybody but the children's own tutors; who stands in decides nothing for a year
 */
export async function beginNewYear(context: Context, wanted: NewYearBeginning): Promise<NewYearStands> {
  const { db, clock, actor } = context;
  const { schoolId, personId } = actor;
  const { turnId, cleanSlate, takes } = wanted;
  const pupilIds = [...new Set(wanted.pupilIds)];
  for (const pupilId of pupilIds) {
    const { relations } = await allow(context, pupilId, 'year.begin');
    if (relations.has('substitute')) throw notFound();
  }
  const { year, day, moment } = beginningOf(context);
  await db.transaction().execute(async (tx) => {
    const at = clock();
    for (const pupilId of pupilIds) {
      const of = { schoolId, pupilIds: [pupilId] };
      const open =
        cleanSlate && !takes.includes('agreement')
          ? await selectOldAgreements(tx, { ...of, before: day })
          : [];
      const agreementIds = open.map((row) => row.agreement_id);
      const agreements = JSON.stringify(agreementIds);
      const row = { schoolId, pupilId, year, turnId, cleanSlate, agreements, at, by: personId };
      if (!(await insertNewYear(tx, row))) continue;
      if (cleanSlate) {
        await leaveBehind(tx, { ...of, before: moment, turnId, takes });
        await putAgreementsOff(tx, { schoolId, agreementIds, at, by: personId });
      }
      await record(tx, context, { action: 'year.begun', pupilId, subjectId: turnId });
    }
  });
  return { newYear: await readNewYear(context) };
}

/**
 * Takes it back for all its children at once: cards and agreements are as they were, but for what was changed since.
 * @throws Refusal `NOT_FOUND` for another person's, for one that is older than twelve hours and for one that is gone
 */
export async function undoNewYear(context: Context, turnId: string): Promise<NewYearStands> {
  const { db, clock, actor } = context;
  const { schoolId, personId } = actor;
  await db.transaction().execute(async (tx) => {
    const rows = await selectNewYears(tx, { schoolId, personId, since: clock() - undoFor });
    const own = rows.filter((row) => row.turn_id === turnId);
    if (own.length === 0) throw notFound();
    for (const row of own) {
      const of = { schoolId, pupilId: row.pupil_id, turnId };
      await allow({ ...context, db: tx }, row.pupil_id, 'year.begin');
      await takeBackFrom(tx, of);
      await openAgreementsAgain(tx, {
        schoolId,
        agreementIds: JSON.parse(row.agreements) as string[],
        at: row.made_at,
      });
      await deleteNewYear(tx, of);
      await record(tx, context, { action: 'year.begun_undone', pupilId: row.pupil_id, subjectId: turnId });
    }
  });
  return { newYear: await readNewYear(context) };
}
