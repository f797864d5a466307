import { dayOf, type Context } from '../access/context.ts';
import type { Overview, OverviewChild } from '../contract/overview.ts';
import { attentionRules } from '../contract/vocabulary.ts';
import { allowStaff } from './allow-staff.ts';
import { reasonsFor } from './attention.ts';
import { planFacts, type PlanFacts } from './plan-facts.ts';
import { settingsOf } from './settings.ts';
import {
  selectChildren,
  selectLastNotes,
  selectNowSteps,
  selectOpenCalls,
  selectOtherTutors,
  selectPlaces,
  selectRoutes,
  selectSignals,
  selectSnoozes,
  selectTeachersNotes,
  type RouteHead,
  type SnoozeRow,
} from './table.ts';

const day = 24 * 60 * 60_000;
/** What lies further back is simply long ago; no rule waits longer. */
const longestLook = 200 * day;
/** Teachers' and children's signals grow old sooner. */
const signalsLook = 30 * day;

/**
 * Everything about all children of the calling tutor, by name in the reader's language: who needs a grown-up
 * now and why, in a number of queries that does not depend on the number of children.
 */
export async function readOverview(context: Context): Promise<Overview> {
  allowStaff(context);
  const { db, clock, actor } = context;
  const now = clock();
  const of = { school: actor.schoolId, person: actor.personId, today: dayOf(now) };
  const [rows, routes, nowSteps, notes, teachers, calls, signals, places, tutors, snoozes, settings] =
    await Promise.all([
      selectChildren(db, of),
      selectRoutes(db, of),
      selectNowSteps(db, of),
      selectLastNotes(db, { ...of, since: now - longestLook }),
      selectTeachersNotes(db, { ...of, since: now - signalsLook }),
      selectOpenCalls(db, of),
      selectSignals(db, { ...of, since: now - signalsLook }),
      selectPlaces(db, of),
      selectOtherTutors(db, of),
      selectSnoozes(db, of),
      settingsOf(db, actor),
    ]);
  const current = currentRoutes(routes);
  const facts = await planFacts(db, { schoolId: actor.schoolId, routes: [...current.values()] });
  const by = {
    nowSteps: new Map(nowSteps.map((step) => [step.route_id, step])),
    notes: Map.groupBy(notes, (note) => note.pupil_id),
    teachers: newest(teachers),
    calls: Map.groupBy(calls, (call) => call.pupil_id),
    signals: Map.groupBy(
      signals.toSorted((one, other) => other.at - one.at),
      (signal) => signal.pupil_id,
    ),
    places: Map.groupBy(places, (place) => place.pupil_id),
    tutors: Map.groupBy(tutors, (tutor) => tutor.pupil_id),
    snoozes: Map.groupBy(snoozes, (snooze) => snooze.pupil_id),
  };
  const present = (child: (typeof rows)[number]): OverviewChild => {
    const id = child.pupil_id;
    const route = current.get(id);
    const plan = route && facts.get(route.route_id);
    const nowStep = route && by.nowSteps.get(route.route_id);
    const lastOf = (...kinds: readonly string[]): number | null => {
      const found = (by.notes.get(id) ?? []).filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
      return found.length === 0 ? null : Math.max(...found.map(({ at }) => at));
    };
    const ownCalls = (by.calls.get(id) ?? []).toSorted((one, other) => one.asked_at - other.asked_at);
    const ownSnoozes = by.snoozes.get(id) ?? [];
    const ownPlaces = by.places.get(id) ?? [];
    const teacher = by.teachers.get(id);
    const known = {
      tiedSince: Date.parse(child.starts_on),
      tieEndsOn: child.ends_on,
      calls: ownCalls,
      signals: by.signals.get(id) ?? [],
      teacher: teacher ?? null,
      // An agreement is made in a talk: whoever wrote it down need not write the talk down too.
      lastTalkAt: lastOf('talk', 'agreement'),
      lastGoodWordAt: lastOf('good_word'),
      lastContactAt: lastOf(),
      route: route?.status ?? null,
      nowStepSince: nowStep?.changed_at ?? null,
      agreedWithoutPupilAt: plan?.agreedWithoutPupilAt ?? null,
      routeEndsOn: plan?.endsOn ?? null,
    };
    const isAsleep = ({ rule, since }: { rule: string; since: number | null }): boolean =>
      ownSnoozes.some((snooze) => snooze.rule === rule && (since ?? 0) <= snooze.created_at);
    return {
      pupilId: id,
      name: child.name,
      courseIds: [...new Set(ownPlaces.map((place) => place.course_id))],
      groupIds: [...new Set(ownPlaces.flatMap((place) => place.group_id ?? []))],
      tutors: [...new Set((by.tutors.get(id) ?? []).map((tutor) => tutor.name))],
      routeId: route?.route_id ?? null,
      stage: plan?.stage ?? null,
      nowStep: (nowStep && plan?.titles.get(nowStep.step_id)) ?? null,
      lastTalkAt: known.lastTalkAt,
      lastGoodWordAt: known.lastGoodWordAt,
      lastContactAt: known.lastContactAt,
      help: ownCalls.map((call) => ({
        helpId: call.help_id,
        stepTitle: (call.route_id === route?.route_id && plan?.titles.get(call.step_id)) || '',
        askedAt: call.asked_at,
      })),
      signals: known.signals.slice(0, 3),
      teacher: teacher === undefined ? null : { name: teacher.name, kind: teacher.kind, at: teacher.at },
      nextDate: nextDateOf({ plan, route, today: of.today }),
      reasons: reasonsFor(known, { settings, now }).filter((reason) => !isAsleep(reason)),
      snoozed: ownSnoozes.toSorted(inOrderOfRules).map(presentSnooze),
    };
  };
  const { compare } = new Intl.Collator(actor.locale);
  return {
    // Two ties to one pupil are still one child.
    children: [...new Map(rows.map((row) => [row.pupil_id, row])).values()]
      .map(present)
      .sort((one, other) => compare(one.name, other.name)),
    courses: namesOf(places.map((place) => [place.course_id, place.title]))
      .map(([courseId, title]) => ({ courseId, title }))
      .sort((one, other) => compare(one.title, other.title)),
    groups: namesOf(places.map((place) => [place.group_id, place.group_name]))
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

function newest<Row extends { pupil_id: string; at: number }>(rows: readonly Row[]): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) if (row.at > (found.get(row.pupil_id)?.at ?? -1)) found.set(row.pupil_id, row);
  return found;
}

function nextDateOf(of: {
  plan: PlanFacts | undefined;
  route: RouteHead | undefined;
  today: string;
}): OverviewChild['nextDate'] {
  if (of.plan === undefined || of.route?.status === 'closed') return null;
  return of.plan.days.find(({ day: date }) => date >= of.today) ?? null;
}

const inOrderOfRules = (one: SnoozeRow, other: SnoozeRow): number =>
  attentionRules.indexOf(one.rule) - attentionRules.indexOf(other.rule);

const presentSnooze = (row: SnoozeRow) => ({ rule: row.rule, untilDay: row.until_day, reason: row.reason });

/** Each id once, with its name. */
const namesOf = (pairs: readonly (readonly [string | null, string | null])[]): [string, string][] => [
  ...new Map(pairs.flatMap(([id, name]) => (id === null ? [] : [[id, name ?? '']]))),
];
