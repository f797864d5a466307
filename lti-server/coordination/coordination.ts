import { dayOf, type Context } from '../access/context.ts';
import { allowSchool } from '../access/school-standing.ts';
import type { Coordination, TutorTie } from '../contract/coordination.ts';
import { staffRoles } from '../contract/vocabulary.ts';
import { schoolSettingsOf } from '../overview/school-settings.ts';
import { listPupils } from '../pupils/table.ts';
import { selectTutorRequests } from '../pupils/waiting-table.ts';
import { selectHandoverStates } from './handover-table.ts';
import { schoolYearOf } from '../profile/school-year.ts';
import {
  countOffered,
  selectCoursesOfPupils,
  selectCourseTitles,
  selectStaff,
  selectTutorTies,
} from './table.ts';
import { selectGrades, selectTurns } from './year-table.ts';

/**
 * Who tutors whom in the whole school, who waits, what can be undone: names, terms and reasons of ties.
 * What tutors or children write is not read here.
 * @throws Refusal `NOT_FOUND` for everybody but a coordinator
 */
export async function readCoordination(context: Context): Promise<Coordination> {
  await allowSchool(context, 'tutors.arrange');
  const { db, clock, actor } = context;
  const { schoolId } = actor;
  const now = clock();
  const today = dayOf(now);
  const [pupils, ties, staff, members, courses, requests, states, grades, turns, attention, offered] =
    await Promise.all([
      listPupils(db, schoolId),
      selectTutorTies(db, { schoolId, today }),
      selectStaff(db, { schoolId }),
      selectCoursesOfPupils(db, { schoolId }),
      selectCourseTitles(db, { schoolId }),
      selectTutorRequests(db, schoolId),
      selectHandoverStates(db, { schoolId }),
      selectGrades(db, { schoolId, year: schoolYearOf(today) }),
      selectTurns(db, { schoolId }),
      schoolSettingsOf(db, schoolId),
      countOffered(db, { schoolId }),
    ]);
  const names = new Map(ties.map((tie) => [tie.person_id, tie.name]));
  for (const person of staff) names.set(person.person_id, person.name);
  const readAt = new Map(states.map((state) => [state.tie_id, state.read_at]));
  const tiesOf = Map.groupBy(ties, (tie) => tie.pupil_id);
  const coursesOf = Map.groupBy(members, (member) => member.person_id);
  const gradeOf = new Map(grades.map((row) => [row.pupil_id, row.grade]));
  const { compare } = new Intl.Collator(actor.locale);
  const listed = pupils
    .map((pupil) => ({
      pupilId: pupil.pupil_id,
      name: pupil.name,
      courseIds: (coursesOf.get(pupil.person_id) ?? []).map((member) => member.course_id),
      grade: gradeOf.get(pupil.pupil_id) ?? null,
      tutors: (tiesOf.get(pupil.pupil_id) ?? []).map((tie): TutorTie => ({
        tieId: tie.tie_id,
        person: { personId: tie.person_id, name: tie.name },
        reason: tie.reason,
        startsOn: tie.starts_on,
        endsOn: tie.ends_on,
        substituteFor: tie.substitute_for === null ? null : (names.get(tie.substitute_for) ?? ''),
        handover: !readAt.has(tie.tie_id) ? 'none' : readAt.get(tie.tie_id) === null ? 'waiting' : 'read',
      })),
    }))
    .toSorted((one, other) => compare(one.name, other.name));
  const byId = new Map(listed.map((pupil) => [pupil.pupilId, pupil]));
  const used = new Set(members.map((member) => member.course_id));
  return {
    pupils: listed,
    staff: staff
      .map((person) => ({ personId: person.person_id, name: person.name }))
      .toSorted((one, other) => compare(one.name, other.name)),
    waiting: requests.flatMap((request) => {
      const pupil = byId.get(request.pupil_id);
      if (pupil === undefined) return [];
      return {
        pupilId: pupil.pupilId,
        name: pupil.name,
        courseIds: pupil.courseIds,
        askedBy: request.name ?? '',
        askedAt: request.asked_at,
        why: request.why,
      };
    }),
    courses: courses
      .filter((course) => used.has(course.course_id))
      .map((course) => ({ courseId: course.course_id, title: course.title }))
      .toSorted((one, other) => compare(one.title, other.title)),
    attention,
    turns: turns.map((turn) => ({
      turnId: turn.turn_id,
      year: turn.year,
      pupils: turn.pupils,
      madeAt: turn.made_at,
      madeBy: turn.name ?? '',
    })),
    // The library is open to who came in as staff.
    offered: staffRoles.includes(actor.role) ? offered : null,
    at: now,
  };
}
