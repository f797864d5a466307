import { dayOf, type Context } from '../access/context.ts';
import type { Overview, OverviewChild } from '../contract/overview.ts';
import { attentionRules, type FeedbackOutcome, type Locale, type NoteKind } from '../contract/vocabulary.ts';
import { selectNames } from '../people/names-table.ts';
import { readRests } from '../routes/rests.ts';
import { allowStaff } from './allow-staff.ts';
import { reasonsFor } from './attention.ts';
import { planFacts, type PlanFacts } from './plan-facts.ts';
import { settingsOf } from './settings.ts';
import { selectDuties } from './agreements-table.ts';
import { selectLastFeedback, selectOpenRequests } from './colleagues-table.ts';
import { selectTitles } from './titles-table.ts';
import {
  selectChildren,
  selectCourses,
  selectFinishedSteps,
  selectGroups,
  selectLastNotes,
  selectOpenCalls,
  selectOtherTutors,
  selectOwnTies,
  selectRoutes,
  selectSignals,
  selectSnoozes,
  type RouteHead,
  type SnoozeRow,
} from './table.ts';

const day = 24 * 60 * 60_000;
/** What lies further back is simply long ago; no rule waits longer. */
const longestLook = 200 * day;
/** Teachers' and children's signals grow old sooner. */
const signalsLook = 30 * day;

/** Made once: to make one costs about as much as a query. */
const collators: Record<Locale, Intl.Collator> = {
  ru: new Intl.Collator('ru'),
  en: new Intl.Collator('en'),
};

/**
 * Everything about all children of the calling tutor, by name in the reader's language: who needs a grown-up
 * now and why, in a number of queries that does not depend on the number of children.
 * @param only the children meant; the others of the tutor are left out
 */
export async function readOverview(
  context: Context,
  only: readonly string[] | null = null,
): Promise<Overview> {
  allowStaff(context);
  const { db, clock, actor } = context;
  const now = clock();
  const of = {
    school: actor.schoolId,
    person: actor.personId,
    today: dayOf(now),
    only: only === null ? null : JSON.stringify(only),
  };
  const since = now - longestLook;
  const lately = now - signalsLook;
  const [
    rows,
    ties,
    tutors,
    routes,
    finished,
    notes,
    calls,
    signals,
    courses,
    groups,
    snoozes,
    settings,
    feedback,
    requests,
    duties,
  ] = await Promise.all([
    selectChildren(db, of),
    selectOwnTies(db, of),
    selectOtherTutors(db, of),
    selectRoutes(db, of),
    selectFinishedSteps(db, of),
    selectLastNotes(db, { ...of, since, lately }),
    selectOpenCalls(db, of),
    selectSignals(db, { ...of, since: lately }),
    selectCourses(db, of),
    selectGroups(db, of),
    selectSnoozes(db, of),
    settingsOf(db, actor),
    selectLastFeedback(db, { ...of, lately }),
    selectOpenRequests(db, of),
    selectDuties(db, of),
  ]);
  const { schoolId } = actor;
  const current = currentRoutes(routes);
  const facts = await planFacts(db, { schoolId, routes: [...current.values()] });
  const colleagues = newestWords(notes, feedback);
  const personIds = unique([
    ...tutors.map((tutor) => tutor.person_id),
    ...[...colleagues.values()].map((word) => word.authorId),
    ...requests.map((request) => request.person_id),
  ]);
  const courseIds = unique(courses.map((course) => course.course_id));
  const [names, titles] = await Promise.all([
    selectNames(db, { schoolId, personIds }),
    courseIds.length === 0 ? [] : selectTitles(db, { schoolId, courseIds }),
  ]);
  const by = {
    ties: new Map(ties.map((tie) => [tie.pupil_id, tie])),
    tutors: byPupil(tutors),
    notes: new Map(notes.map((row) => [row.pupil_id, row])),
    calls: byPupil(calls),
    signals: byPupil(signals.toSorted((one, other) => other.at - one.at)),
    courses: byPerson(courses),
    groups: byPerson(groups),
    snoozes: byPupil(snoozes),
    requests: byPupil(requests),
    finished: Map.groupBy(finished, (row) => row.route_id),
    duties: new Map(duties.map((row) => [row.pupil_id, row.due_on])),
  };
  const present = (child: (typeof rows)[number]): OverviewChild => {
    const id = child.pupil_id;
    const route = current.get(id);
    const plan = route && facts.get(route.route_id);
    const ownCalls = (by.calls.get(id) ?? []).toSorted((one, other) => one.asked_at - other.asked_at);
    const ownSnoozes = by.snoozes.get(id) ?? [];
    const tie = by.ties.get(id);
    const last = by.notes.get(id);
    const colleague = colleagues.get(id) ?? null;
    const [asked] = (by.requests.get(id) ?? []).toSorted((one, other) => one.made_at - other.made_at);
    const known = {
      tiedSince: tie === undefined ? now : Date.parse(tie.starts_on),
      tieEndsOn: tie?.ends_on ?? null,
      calls: ownCalls,
      signals: by.signals.get(id) ?? [],
      teacher: colleague,
      request: asked === undefined ? null : { madeAt: asked.made_at, answerBy: asked.answer_by },
      agreedUntil: by.duties.get(id) ?? null,
      lastTalkAt: last?.talk ?? null,
      lastGoodWordAt: last?.good_word ?? null,
      lastContactAt: last?.contact ?? null,
      route: route?.status ?? null,
      resting: (route?.paused_on ?? null) !== null,
      nowStepSince: route?.now_since ?? null,
      rests: readRests(route?.rests ?? null),
      agreedWithoutPupilAt: plan?.agreedWithoutPupilAt ?? null,
      routeEndsOn: plan?.endsOn ?? null,
    };
    const isAsleep = ({ rule, since }: { rule: string; since: number | null }): boolean =>
      ownSnoozes.some((snooze) => snooze.rule === rule && (since ?? 0) <= snooze.created_at);
    return {
      pupilId: id,
      name: child.name,
      courseIds: (by.courses.get(child.person_id) ?? []).map((course) => course.course_id),
      groupIds: (by.groups.get(child.person_id) ?? []).map((group) => group.group_id),
      tutors: unique((by.tutors.get(id) ?? []).map((tutor) => names.get(tutor.person_id) ?? '')),
      routeId: route?.route_id ?? null,
      ...(known.resting ? { resting: true } : {}),
      stage: plan?.stage ?? null,
      nowStep: (route?.now_step ? plan?.titles.get(route.now_step) : null) ?? null,
      lastTalkAt: known.lastTalkAt,
      lastGoodWordAt: known.lastGoodWordAt,
      lastContactAt: known.lastContactAt,
      help: ownCalls.map((call) => ({
        helpId: call.help_id,
        stepTitle: (call.route_id === route?.route_id && plan?.titles.get(call.step_id)) || '',
        askedAt: call.asked_at,
      })),
      signals: known.signals.slice(0, 3),
      teacher:
        colleague === null
          ? null
          : {
              name: names.get(colleague.authorId) ?? '',
              kind: colleague.kind,
              outcome: colleague.outcome,
              at: colleague.at,
            },
      request:
        asked === undefined
          ? null
          : { name: names.get(asked.person_id) ?? '', madeAt: asked.made_at, answerBy: asked.answer_by },
      nextDate: nextDateOf({
        plan,
        route,
        finished: new Set(by.finished.get(route?.route_id ?? '')?.map((row) => row.step_id)),
        today: of.today,
      }),
      reasons: reasonsFor(known, { settings, now }).filter((reason) => !isAsleep(reason)),
      snoozed: ownSnoozes.toSorted(inOrderOfRules).map(presentSnooze),
    };
  };
  const { compare } = collators[actor.locale];
  return {
    children: rows.map(present).sort((one, other) => compare(one.name, other.name)),
    courses: titles
      .map((course) => ({ courseId: course.course_id, title: course.title }))
      .sort((one, other) => compare(one.title, other.title)),
    groups: namesOf(groups.map((group) => [group.group_id, group.name]))
      .map(([groupId, name]) => ({ groupId, name }))
      .sort((one, other) => compare(one.name, other.name)),
    settings,
    at: now,
  };
}

/** The route that is on for each child: the newest that is not closed, else the newest. */
function currentRoutes(routes: readonly RouteHead[]): Map<string, RouteHead> {
  const current = new Map<string, RouteHead>();
  const rank = (route: RouteHead): number => (route.status === 'closed' ? 0 : 1);
  for (const route of routes) {
    const known = current.get(route.pupil_id);
    const better =
      known === undefined ||
      rank(route) > rank(known) ||
      (rank(route) === rank(known) && route.created_at > known.created_at);
    if (better) current.set(route.pupil_id, route);
  }
  return current;
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

const byPupil = <Row extends { pupil_id: string }>(rows: readonly Row[]): Map<string, Row[]> =>
  Map.groupBy(rows, (row) => row.pupil_id);

const byPerson = <Row extends { person_id: string }>(rows: readonly Row[]): Map<string, Row[]> =>
  Map.groupBy(rows, (row) => row.person_id);

interface ColleagueWord {
  readonly at: number;
  readonly kind: NoteKind | null;
  readonly outcome: FeedbackOutcome | null;
  readonly authorId: string;
}

/** The newest that a colleague has said of each child: a note, or how something went. Each comes as three words. */
function newestWords(
  notes: readonly { pupil_id: string; colleague: string | null }[],
  feedback: readonly { pupil_id: string; colleague: string }[],
): Map<string, ColleagueWord> {
  const newest = new Map<string, ColleagueWord>();
  const put = (pupilId: string, word: ColleagueWord): void => {
    if (word.at > (newest.get(pupilId)?.at ?? 0)) newest.set(pupilId, word);
  };
  for (const row of notes) {
    if (row.colleague === null) continue;
    const [at = '', kind = '', authorId = ''] = row.colleague.split(' ');
    put(row.pupil_id, { at: Number(at), kind: kind as NoteKind, outcome: null, authorId });
  }
  for (const row of feedback) {
    const [at = '', outcome = '', authorId = ''] = row.colleague.split(' ');
    put(row.pupil_id, { at: Number(at), kind: null, outcome: outcome as FeedbackOutcome, authorId });
  }
  return newest;
}

/** What is done or put off has no day any more, whatever the plan says. */
function nextDateOf(of: {
  plan: PlanFacts | undefined;
  route: RouteHead | undefined;
  finished: ReadonlySet<string>;
  today: string;
}): OverviewChild['nextDate'] {
  if (of.plan === undefined || of.route?.status === 'closed') return null;
  const next = of.plan.days.find(
    ({ day: date, stepId }) => date >= of.today && !(stepId !== null && of.finished.has(stepId)),
  );
  return next === undefined ? null : { day: next.day, title: next.title };
}

const inOrderOfRules = (one: SnoozeRow, other: SnoozeRow): number =>
  attentionRules.indexOf(one.rule) - attentionRules.indexOf(other.rule);

const presentSnooze = (row: SnoozeRow) => ({ rule: row.rule, untilDay: row.until_day, reason: row.reason });

/** Each id once, with its name. */
const namesOf = (pairs: readonly (readonly [string, string])[]): [string, string][] => [...new Map(pairs)];
