import { noteReaders } from '../access/abilities.ts';
import { record } from '../access/audit.ts';
import { dayOf, type Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { Duties } from '../contract/coordination.ts';
import type { Handover } from '../contract/handover.ts';
import type { ProfileContent } from '../contract/profile.ts';
import { staffRoles, tieKinds, visibilities } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';
import { schoolRelations } from '../access/school-standing.ts';
import { selectContents } from '../profile/table.ts';
import { selectSlateYear } from '../pupils/slate-table.ts';
import { selectPupil, selectTies } from '../pupils/table.ts';
import { readPlan } from '../routes/plan.ts';
import {
  markRead,
  selectHandover,
  selectOpenAgreements,
  selectRoutes,
  selectStates,
  selectTold,
  selectUnread,
  selectWorked,
} from './handover-table.ts';
import { firstDayOf, schoolYearOf } from '../profile/school-year.ts';
import { readNewYear } from './new-year.ts';
import { selectOwnTutorTie } from './own-tie-table.ts';
import { selectGrade } from './year-table.ts';

/** What every tutor of a child reads; a restricted note is not among it. */
const readByTutors = visibilities.filter((visibility) => noteReaders[visibility].includes('tutor'));

/** So many of each kind: a page that is read, not an archive. */
const most = 6;

/**
 * The page that goes with a child from tutor to tutor: strengths first, what helps, where the route stands, what
 * was agreed, who is around, what worked. Made of what is recorded, as it stands now.
 * @throws Refusal `NOT_FOUND` for everybody but the child's tutors
 */
export async function readHandover(context: Context, pupilId: string): Promise<Handover> {
  const { db, clock, actor } = context;
  const standing = await allow(context, pupilId, 'handover.read');
  const of = { schoolId: actor.schoolId, pupilId };
  const today = dayOf(clock());
  const year = schoolYearOf(today);
  // Older years are out of sight for who is new to the child; after a clean slate the year before is too.
  const cleanSlate = await selectSlateYear(db, { ...of, year });
  const sinceDay = firstDayOf(cleanSlate ? year : year - 1);
  const since = Date.parse(sinceDay);
  const [pupilYear, pupil, ties, tie, handover, contents, told, agreed, worked, route] = await Promise.all([
    selectGrade(db, { ...of, year }),
    selectPupil(db, of),
    selectTies(db, { ...of, today }),
    selectOwnTutorTie(db, { ...of, personId: actor.personId, today }),
    selectHandover(db, { ...of, personId: actor.personId }),
    selectContents(db, { ...of, pupilIds: [pupilId], kinds: ['strength', 'interest', 'help'] }),
    selectTold(db, {
      ...of,
      kinds: ['good_word', 'agreement', 'recommendation'],
      visibilities: readByTutors,
      since,
    }),
    selectOpenAgreements(db, { ...of, day: sinceDay }),
    selectWorked(db, { ...of, since }),
    readRoute(context, pupilId),
  ]);
  const profile = contents.map(({ content }) => JSON.parse(content) as ProfileContent);
  const linesOf = (kind: 'strength' | 'interest' | 'help'): string[] =>
    profile.flatMap((item) => (item.kind === kind ? item.text : [])).slice(0, 2 * most);
  const notes = (kind: 'good_word' | 'agreement' | 'recommendation'): Handover['agreements'] =>
    told
      .filter((note) => note.kind === kind)
      .slice(0, most)
      .map((note) => ({ text: note.text, by: note.name, at: note.created_at }));
  return {
    pupilId,
    name: pupil.name,
    grade: pupilYear?.grade ?? null,
    from: handover?.from_name ?? null,
    startsOn: tie?.starts_on ?? today,
    endsOn: tie?.ends_on ?? null,
    standsIn: standing.relations.has('substitute'),
    readAt: handover?.read_at ?? null,
    mayConfirm: handover !== undefined && handover.read_at === null,
    strengths: linesOf('strength'),
    interests: linesOf('interest'),
    goodWords: notes('good_word'),
    help: linesOf('help'),
    route,
    agreements: [
      ...agreed.map((row) => ({ text: row.text, by: row.name ?? '', at: Date.parse(row.agreed_on) })),
      ...notes('agreement'),
    ],
    people: ties
      .filter((one) => one.person_id !== actor.personId)
      .map((one) => ({ name: one.name, kind: one.kind, reason: one.reason, endsOn: one.ends_on }))
      .toSorted((one, other) => tieKinds.indexOf(one.kind) - tieKinds.indexOf(other.kind)),
    worked: [
      ...worked.map((row) => ({ text: row.title, by: row.name, at: row.made_at })),
      ...notes('recommendation'),
    ],
    since: sinceDay,
  };
}

/** The route that is on, as it was agreed; a draft where nothing was agreed yet. */
async function readRoute({ db, actor }: Context, pupilId: string): Promise<Handover['route']> {
  const routes = await selectRoutes(db, { schoolId: actor.schoolId, pupilId });
  const current = routes.find(({ status }) => status !== 'closed') ?? routes[0];
  if (current === undefined) return null;
  const plan = readPlan(current.agreed_plan ?? current.plan);
  const rows = await selectStates(db, { schoolId: actor.schoolId, routeId: current.route_id });
  const states = new Map(rows.map((row) => [row.step_id, row.state]));
  const titles = (...wanted: readonly string[]): string[] =>
    plan.steps.filter(({ id }) => wanted.includes(states.get(id) ?? 'planned')).map(({ title }) => title);
  return {
    title: plan.title,
    purpose: plan.purpose,
    stage: plan.stage,
    status: current.status,
    endsOn: plan.endsOn,
    done: titles('done', 'changed'),
    now: titles('now')[0] ?? null,
    coming: titles('planned').slice(0, most),
  };
}

/**
 * The tutor says that the page was read. Saying it again changes nothing.
 * @throws Refusal `NOT_FOUND` for everybody but the child's tutors
 */
export async function confirmHandover(context: Context, pupilId: string): Promise<Handover> {
  await allow(context, pupilId, 'handover.read');
  const { db, clock, actor } = context;
  await db.transaction().execute(async (tx) => {
    const of = { schoolId: actor.schoolId, pupilId, personId: actor.personId };
    if (!(await markRead(tx, { ...of, at: clock() }))) return;
    await record(tx, context, { action: 'handover.read', pupilId });
  });
  return readHandover(context, pupilId);
}

/**
 * What the caller has to do beyond the own children: whether to coordinate, and which hand-overs are unread.
 * @throws Refusal `NOT_FOUND` for everybody but staff and coordinators
 */
export async function readDuties(context: Context): Promise<Duties> {
  const { db, clock, actor } = context;
  const relations = await schoolRelations(context);
  const asStaff = staffRoles.includes(actor.role);
  if (!asStaff && !relations.has('coordinator')) throw notFound();
  // A tie works only for who came in as staff, and so does what comes with it.
  const unread = asStaff ? await selectUnread(db, { ...actor, today: dayOf(clock()) }) : [];
  const newYear = asStaff ? await readNewYear(context) : null;
  const { compare } = new Intl.Collator(actor.locale);
  const received = new Map(
    unread.map((row) => [
      row.pupil_id,
      {
        pupilId: row.pupil_id,
        name: row.name,
        from: row.from_name,
        until: row.substitute_for === null ? null : row.ends_on,
      },
    ]),
  );
  return {
    coordinates: relations.has('coordinator'),
    received: [...received.values()].toSorted((one, other) => compare(one.name, other.name)),
    ...(newYear === null ? {} : { newYear }),
  };
}
