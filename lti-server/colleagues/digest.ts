import { dayOf, type Context } from '../access/context.ts';
import type { ClassWeek, Digest } from '../contract/colleagues.ts';
import { readPlan } from '../routes/plan.ts';
import { selectSharedCourses, type TiedChild } from './class-table.ts';
import { selectAgreed, selectAnswers, selectDone, selectTalkedWith } from './digest-table.ts';
import { tiedChildren } from './my-class.ts';
import { triedNow } from './tried-now.ts';

const day = 24 * 60 * 60_000;
/** One thing to try with each child: more is nobody's next week. */
const nextOfChild = 1;

/**
 * What the tutors did with the caller's children in the week of this day, class by class: facts alone, made
 * anew at each reading. Nothing of what the caller does is counted.
 * @throws Refusal `NOT_FOUND` for those who did not come in as staff
 */
export async function readDigest(context: Context, { day: asked }: { day: string }): Promise<Digest> {
  const { db, clock, actor } = context;
  const since = mondayOf(Date.parse(asked));
  const until = since + 7 * day;
  const head = { from: dayOf(since), to: dayOf(until - day), at: clock() };
  const children = await tiedChildren(context, 'digest.read');
  const pupilIds = children.map((child) => child.pupil_id);
  if (pupilIds.length === 0) return { ...head, classes: [] };
  const { schoolId, personId } = actor;
  const of = { schoolId, pupilIds, since, until };
  const [agreed, done, talked, answers, shared, tried] = await Promise.all([
    selectAgreed(db, of),
    selectDone(db, of),
    selectTalkedWith(db, of),
    selectAnswers(db, { ...of, personId }),
    selectSharedCourses(db, { schoolId, personId, people: children.map((child) => child.person_id) }),
    triedNow(context, new Map(children.map((child) => [child.pupil_id, child.kind]))),
  ]);
  const plans = new Map(agreed.toReversed().map((row) => [row.route_id, row]));
  const talkedWith = new Set(talked.map((row) => row.pupil_id));
  const weekOf = (title: string, courseId: string | null, ofClass: readonly TiedChild[]): ClassWeek => {
    const names = new Map(ofClass.map((child) => [child.pupil_id, child.name]));
    const here = <Row extends { pupil_id: string }>(rows: Iterable<Row>): { row: Row; name: string }[] =>
      [...rows].flatMap((row) => {
        const name = names.get(row.pupil_id);
        return name === undefined ? [] : [{ row, name }];
      });
    return {
      courseId,
      title,
      agreed: here(plans.values()).map(({ row, name }) => ({ name, title: readPlan(row.plan).title })),
      done: here(done).flatMap(({ row, name }) => {
        const step = readPlan(row.plan).steps.find(({ id }) => id === row.step_id);
        return step === undefined ? [] : [{ name, title: step.title }];
      }),
      talks: ofClass.filter((child) => talkedWith.has(child.pupil_id)).length,
      answers: here(answers).map(({ row, name }) => ({ name, answer: row.answer ?? '', by: row.name })),
      next: ofClass.flatMap((child) =>
        (tried.get(child.pupil_id) ?? [])
          .slice(0, nextOfChild)
          .map(({ step, until: end }) => ({ name: child.name, title: step.title, until: end })),
      ),
    };
  };
  const courses = new Map(shared.map((row) => [row.course_id, row.title]));
  const members = Map.groupBy(shared, (row) => row.course_id);
  const { compare } = new Intl.Collator(actor.locale);
  const classes = [...courses]
    .toSorted(([, one], [, other]) => compare(one, other))
    .map(([courseId, title]) => {
      const people = new Set((members.get(courseId) ?? []).map((row) => row.person_id));
      return weekOf(
        title,
        courseId,
        children.filter((child) => people.has(child.person_id)),
      );
    });
  const inCourse = new Set(shared.map((row) => row.person_id));
  const others = children.filter((child) => !inCourse.has(child.person_id));
  return { ...head, classes: others.length === 0 ? classes : [...classes, weekOf('', null, others)] };
}

/** The beginning of the week of this moment; weeks begin on Monday. */
const mondayOf = (moment: number): number =>
  moment - ((new Date(moment).getUTCDay() + 6) % 7) * day - (moment % day);
