import { abilities, type Ability, type Relation } from '../access/abilities.ts';
import { dayOf, type Actor, type Context } from '../access/context.ts';
import type { CourseGroup, CourseLearner, CourseLearners, RosterView } from '../contract/learners.ts';
import type { RoutePlan } from '../contract/routes.ts';
import { staffRoles, type TieKind } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';
import { selectGroupsOfCourse } from './groups-table.ts';
import { rosterFreshFor } from './roster-table.ts';
import {
  selectGrownUps,
  selectLearners,
  selectNowStepsOfCourse,
  selectOpenHelpOfCourse,
  selectRoster,
  selectRoutesOfCourse,
  selectTiesOfCourse,
  staffMayTake,
} from './table.ts';

/**
 * Lets only staff launched from this very course go on, to what `ability` lets staff of a course do.
 * @throws Refusal `NOT_FOUND` for everybody else, and for a course that does not exist.
 */
export function allowCourse(actor: Actor, courseId: string, ability: Ability = 'pupil.see'): void {
  const relations: readonly Relation[] = abilities[ability];
  const isStaff = actor.courseId === courseId && staffRoles.includes(actor.role);
  if (!isStaff || !relations.includes('course_staff')) throw notFound();
}

/** The learners of the course that the actor came from as staff, by name in the actor's language. */
export async function listLearners(context: Context, courseId: string): Promise<CourseLearners> {
  const { db, clock, actor } = context;
  allowCourse(actor, courseId);
  const of = { schoolId: actor.schoolId, courseId };
  const [people, ties, routes, nowSteps, help, mayTake, roster, members] = await Promise.all([
    selectLearners(db, of),
    selectTiesOfCourse(db, { ...of, today: dayOf(clock()) }),
    selectRoutesOfCourse(db, of),
    selectNowStepsOfCourse(db, of),
    selectOpenHelpOfCourse(db, of),
    staffMayTake(db, actor.schoolId),
    selectRoster(db, of),
    selectGroupsOfCourse(db, of),
  ]);
  const grownUps = people.some(isConfirmable) ? await selectGrownUps(db, of) : new Set<string>();
  const found: Found = {
    ties: Map.groupBy(ties, (tie) => tie.pupil_id),
    routes: Map.groupBy(routes, (route) => route.pupil_id),
    help: Map.groupBy(help, (call) => call.pupil_id),
    nowSteps: new Set(nowSteps.map((step) => `${step.route_id} ${step.step_id}`)),
    grownUps,
  };
  const { compare } = new Intl.Collator(actor.locale);
  const learners = people
    .map((learner) => present({ learner, found, actor, mayTake }))
    .filter(({ active, tie }) => active || tie !== null)
    .toSorted((one, other) => compare(one.person.name, other.person.name));
  const groups = presentGroups(members, new Set(learners.map(({ person }) => person.personId)));
  const ofCourse = { learners, roster: presentRoster(roster) };
  return groups.length === 0
    ? ofCourse
    : { ...ofCourse, groups: groups.toSorted((one, other) => compare(one.name, other.name)) };
}

/** Only those of the list: teachers are in groups too. */
function presentGroups(
  members: Rows<typeof selectGroupsOfCourse>,
  listed: ReadonlySet<string>,
): CourseGroup[] {
  const inList = members.filter((member) => listed.has(member.person_id));
  return [...Map.groupBy(inList, (member) => member.group_id)].map(([groupId, rows]) => ({
    groupId,
    name: rows[0]?.name ?? '',
    personIds: rows.map((member) => member.person_id),
  }));
}

type Rows<Select extends (...inputs: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Select>>;
type RouteRow = Rows<typeof selectRoutesOfCourse>[number];

interface Found {
  readonly ties: ReadonlyMap<string, Rows<typeof selectTiesOfCourse>>;
  readonly routes: ReadonlyMap<string, Rows<typeof selectRoutesOfCourse>>;
  readonly help: ReadonlyMap<string, Rows<typeof selectOpenHelpOfCourse>>;
  /** `ROUTE STEP`, both ids. */
  readonly nowSteps: ReadonlySet<string>;
  readonly grownUps: ReadonlySet<string>;
}

interface Presented {
  readonly learner: Rows<typeof selectLearners>[number];
  readonly found: Found;
  readonly actor: Actor;
  readonly mayTake: boolean;
}

/** Of several ties to one pupil, the list names the one that allows most. */
const strongestFirst: readonly TieKind[] = ['tutor', 'specialist', 'teacher', 'club_teacher', 'guardian'];
const planReaders: readonly Relation[] = abilities['plan.read'];
const callHearers: readonly Relation[] = abilities['help.answer'];

function present({ learner, found, actor, mayTake }: Presented): CourseLearner {
  const pupilId = learner.pupil_id;
  const active = learner.inactive_at === null;
  const ties = (pupilId === null ? undefined : found.ties.get(pupilId)) ?? [];
  const own = new Set(ties.filter((tie) => tie.person_id === actor.personId).map((tie) => tie.kind));
  const readsPlan = planReaders.some((relation) => own.has(relation as TieKind));
  const hearsCalls = callHearers.some((relation) => own.has(relation as TieKind));
  const routes = (pupilId === null ? undefined : found.routes.get(pupilId)) ?? [];
  const current = routes.find((route) => route.status !== 'closed') ?? routes[0];
  return {
    person: { personId: learner.person_id, name: learner.name },
    pupilId,
    role: learner.role,
    tutors: [...new Set(ties.filter((tie) => tie.kind === 'tutor').map((tie) => tie.name))],
    tie: strongestFirst.find((kind) => own.has(kind)) ?? null,
    route:
      current === undefined ? null : presentRoute({ route: current, nowSteps: found.nowSteps, readsPlan }),
    openHelp: hearsCalls && pupilId !== null ? presentHelp(found.help.get(pupilId) ?? [], routes) : [],
    mayTake: mayTake && active && learner.person_id !== actor.personId && !own.has('tutor'),
    active,
    confirmable: isConfirmable(learner),
    perhapsGrownUp: found.grownUps.has(learner.person_id),
  };
}

/** A card is made only for whom the LMS calls a learner of this course now. */
const isConfirmable = (learner: Rows<typeof selectLearners>[number]): boolean =>
  learner.pupil_id === null && learner.role === 'learner' && learner.inactive_at === null;

function presentRoster(row: Awaited<ReturnType<typeof selectRoster>>): RosterView {
  if (row === undefined) return { state: 'none', syncedAt: null };
  const { synced_at: syncedAt, failed_at: failedAt, asked_at: askedAt } = row;
  const answeredAt = Math.max(syncedAt ?? 0, failedAt ?? 0);
  // Who comes in while the list is fresh asks for nothing.
  if (askedAt - answeredAt >= rosterFreshFor) return { state: 'waiting', syncedAt };
  return { state: failedAt === null ? 'synced' : 'failed', syncedAt };
}

function presentRoute(of: {
  route: RouteRow;
  nowSteps: ReadonlySet<string>;
  readsPlan: boolean;
}): CourseLearner['route'] {
  const { route, nowSteps, readsPlan } = of;
  const plan = readPlan(route.plan);
  const steps = (route.agreed_plan === null ? plan : readPlan(route.agreed_plan)).steps;
  const now = steps.find((step) => nowSteps.has(`${route.route_id} ${step.id}`));
  return {
    routeId: route.route_id,
    status: route.status,
    stage: plan.stage,
    title: readsPlan ? plan.title : null,
    nowStep: readsPlan ? (now?.title ?? null) : null,
    changedAt: route.updated_at,
  };
}

function presentHelp(
  calls: Rows<typeof selectOpenHelpOfCourse>,
  routes: readonly RouteRow[],
): CourseLearner['openHelp'] {
  return calls.map((call) => {
    const route = routes.find(({ route_id }) => route_id === call.route_id);
    // A step may have left the agreed plan and still stand in the one being written, or the other way round.
    const steps = [route?.agreed_plan, route?.plan].flatMap((plan) => (plan ? readPlan(plan).steps : []));
    return {
      helpId: call.help_id,
      routeId: call.route_id,
      stepId: call.step_id,
      stepTitle: steps.find((step) => step.id === call.step_id)?.title ?? '',
      askedAt: call.asked_at,
      answeredAt: null,
      answeredBy: null,
    };
  });
}

/** Only plans that the contract let in are ever stored. */
const readPlan = (json: string): RoutePlan => JSON.parse(json) as RoutePlan;
