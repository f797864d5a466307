import { dayOf, type Context } from '../access/context.ts';
import { allowSchool } from '../access/school-standing.ts';
import type { Coverage, CoverageRow } from '../contract/coordination.ts';
import { listPupils } from '../pupils/table.ts';
import { selectRequests, selectTalkedWith, selectTutored, selectWithRoute } from './coverage-table.ts';
import { withoutSmallGroups, type Counted } from './small-groups.ts';
import { selectCoursesOfPupils, selectCourseTitles } from './table.ts';

const week = 7 * 24 * 60 * 60_000;

/** One class or the whole school, before anything is hidden. */
interface Group {
  readonly title: string | null;
  readonly pupils: number;
  readonly tutor: number;
  readonly route: number;
  readonly talk: number;
  readonly asked: number;
  readonly answered: number;
}

/**
 * How many children have a tutor, an agreed route and had a talk, and how many requests were answered; by class
 * in the order of the alphabet. Counts alone, nobody is compared with anybody; small groups stay hidden.
 * @throws Refusal `NOT_FOUND` for everybody but a coordinator
 */
export async function readCoverage(context: Context, weeks: number): Promise<Coverage> {
  await allowSchool(context, 'coverage.read');
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId };
  const now = clock();
  const since = now - weeks * week;
  const [pupils, members, courses, tutored, routed, talked, requests] = await Promise.all([
    listPupils(db, actor.schoolId),
    selectCoursesOfPupils(db, of),
    selectCourseTitles(db, of),
    selectTutored(db, { ...of, today: dayOf(now) }),
    selectWithRoute(db, of),
    selectTalkedWith(db, { ...of, since }),
    selectRequests(db, { ...of, since }),
  ]);
  const withTutor = new Set(tutored.map((row) => row.pupil_id));
  const withRoute = new Set(routed.map((row) => row.pupil_id));
  const idOf = new Map(pupils.map((pupil) => [pupil.person_id, pupil.pupil_id]));
  const inCourse = Map.groupBy(members, (member) => member.course_id);
  const group = (title: string | null, ids: ReadonlySet<string>): Group => {
    const among = (others: ReadonlySet<string>): number => [...ids].filter((id) => others.has(id)).length;
    const asked = requests.filter((request) => ids.has(request.pupil_id));
    return {
      title,
      pupils: ids.size,
      tutor: among(withTutor),
      route: among(withRoute),
      talk: among(talked),
      asked: asked.length,
      answered: asked.filter((request) => request.answered_at !== null).length,
    };
  };
  const { compare } = new Intl.Collator(actor.locale);
  const classes = courses
    .toSorted((one, other) => compare(one.title, other.title))
    .flatMap((course) => {
      const ids = (inCourse.get(course.course_id) ?? []).flatMap(
        (member) => idOf.get(member.person_id) ?? [],
      );
      return ids.length === 0 ? [] : [group(course.title, new Set(ids))];
    });
  const school = group(null, new Set(pupils.map((pupil) => pupil.pupil_id)));
  return { weeks, ...hideFew(school, classes) };
}

type Measure = Exclude<keyof CoverageRow, 'title'>;
type Shown = ReturnType<typeof withoutSmallGroups>;

/** Of which larger number each count is a part. */
const partOf: Record<Measure, (group: Group) => number> = {
  pupils: (group) => group.pupils,
  tutor: (group) => group.pupils,
  route: (group) => group.pupils,
  talk: (group) => group.pupils,
  asked: (group) => group.asked,
  answered: (group) => group.asked,
};

/** Of a class whose size is not named nothing else is: its parts would tell about it. The same for requests. */
function hideFew(school: Group, classes: readonly Group[]): Omit<Coverage, 'weeks'> {
  const counted = (group: Group, measure: Measure): Counted => ({
    count: group[measure],
    of: partOf[measure](group),
  });
  const shown = (measure: Measure, whole?: Shown): Shown => {
    const hidden = whole?.classes.flatMap((count, place) => (count === null ? [place] : []));
    const found = withoutSmallGroups({
      classes: classes.map((group) => counted(group, measure)),
      whole: counted(school, measure),
      kept: new Set(hidden),
    });
    return whole?.whole === null ? { ...found, whole: null } : found;
  };
  const pupils = shown('pupils');
  const asked = shown('asked', pupils);
  const by: Record<Measure, Shown> = {
    pupils,
    tutor: shown('tutor', pupils),
    route: shown('route', pupils),
    talk: shown('talk', pupils),
    asked,
    answered: shown('answered', asked),
  };
  const row = (title: string | null, of: (found: Shown) => number | null): CoverageRow => ({
    title,
    pupils: of(by.pupils),
    tutor: of(by.tutor),
    route: of(by.route),
    talk: of(by.talk),
    asked: of(by.asked),
    answered: of(by.answered),
  });
  return {
    school: row(null, (found) => found.whole),
    classes: classes.map(({ title }, place) => row(title, (found) => found.classes[place] ?? null)),
  };
}
