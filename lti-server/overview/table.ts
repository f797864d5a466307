import { sql } from 'kysely';
import type { AttentionRule, NoteKind, RouteStatus, SignalKind, Visibility } from '../contract/vocabulary.ts';
import { inForce } from '../people/ties-in-force.ts';
import type { Database } from '../storage/open.ts';
import { prepare } from '../storage/prepared.ts';

/**
 * The queries of the overview. Each asks about all children of a tutor at once, so their number is the same
 * for one child and for a thousand; they are prepared, because a tutor's day begins with them.
 */

interface OfTutor extends Record<string, string | number | null> {
  school: string;
  person: string;
  today: string;
}

interface Since extends OfTutor {
  since: number;
}

/** The tutor's ties that hold, as the beginning of a query; callers add what they want to know of the pupils. */
const tutees = (db: Database, value: OfTutor) =>
  db
    .selectFrom('tie')
    .where('tie.school_id', '=', value.school)
    .where('tie.person_id', '=', value.person)
    .where('tie.kind', '=', sql.lit('tutor'))
    .where(inForce(value.today));

interface ChildRow {
  pupil_id: string;
  person_id: string;
  name: string;
  starts_on: string;
  ends_on: string | null;
}

export const selectChildren = prepare<OfTutor, ChildRow>((db, value) =>
  tutees(db, value)
    .innerJoin('pupil', (join) =>
      join.onRef('pupil.school_id', '=', 'tie.school_id').onRef('pupil.pupil_id', '=', 'tie.pupil_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'pupil.school_id')
        .onRef('person.person_id', '=', 'pupil.person_id'),
    )
    .select(['tie.pupil_id', 'pupil.person_id', 'person.name', 'tie.starts_on', 'tie.ends_on']),
);

export interface RouteHead {
  pupil_id: string;
  route_id: string;
  status: RouteStatus;
  revision: number;
  agreed_version: number | null;
  created_at: number;
}

/** Every route without its plan: the plans are large, and seldom change. */
export const selectRoutes = prepare<OfTutor, RouteHead>((db, value) =>
  tutees(db, value)
    .innerJoin('route', (join) =>
      join.onRef('route.school_id', '=', 'tie.school_id').onRef('route.pupil_id', '=', 'tie.pupil_id'),
    )
    .select([
      'tie.pupil_id',
      'route.route_id',
      'route.status',
      'route.revision',
      'route.agreed_version',
      'route.created_at',
    ]),
);

export const selectNowSteps = prepare<OfTutor, { route_id: string; step_id: string; changed_at: number }>(
  (db, value) =>
    tutees(db, value)
      .innerJoin('route', (join) =>
        join.onRef('route.school_id', '=', 'tie.school_id').onRef('route.pupil_id', '=', 'tie.pupil_id'),
      )
      .innerJoin('step_progress', (join) =>
        join
          .onRef('step_progress.school_id', '=', 'route.school_id')
          .onRef('step_progress.route_id', '=', 'route.route_id'),
      )
      .where('step_progress.state', '=', sql.lit('now'))
      .select(['step_progress.route_id', 'step_progress.step_id', 'step_progress.changed_at']),
);

/** The visibilities that a tutor reads, as `abilities.ts` has them; own notes are heard of in any case. */
const heard: readonly Visibility[] = ['named', 'team', 'teachers', 'family', 'pupil'];

/** When a note of each kind was written last, of those that the tutor is told of. */
export const selectLastNotes = prepare<Since, { pupil_id: string; kind: NoteKind; at: number }>((db, value) =>
  tutees(db, value)
    .innerJoin('note', (join) =>
      join.onRef('note.school_id', '=', 'tie.school_id').onRef('note.pupil_id', '=', 'tie.pupil_id'),
    )
    .where('note.created_at', '>=', value.since)
    .where((note) =>
      note.or([
        note(
          'note.visibility',
          'in',
          heard.map((visibility) => sql.lit(visibility)),
        ),
        note('note.author_id', '=', value.person),
      ]),
    )
    .groupBy(['tie.pupil_id', 'note.kind'])
    .select((note) => ['tie.pupil_id', 'note.kind', note.fn.max('note.created_at').as('at')]),
);

/** What teachers of the children wrote, when and of what kind; never the text. */
export const selectTeachersNotes = prepare<
  Since,
  { pupil_id: string; name: string; kind: NoteKind; at: number }
>((db, value) =>
  tutees(db, value)
    .innerJoin('tie as theirs', (join) =>
      join
        .onRef('theirs.school_id', '=', 'tie.school_id')
        .onRef('theirs.pupil_id', '=', 'tie.pupil_id')
        .on('theirs.kind', '=', sql.lit('teacher'))
        .on('theirs.ended_at', 'is', null),
    )
    .innerJoin('note', (join) =>
      join
        .onRef('note.school_id', '=', 'tie.school_id')
        .onRef('note.pupil_id', '=', 'tie.pupil_id')
        .onRef('note.author_id', '=', 'theirs.person_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'theirs.school_id')
        .onRef('person.person_id', '=', 'theirs.person_id'),
    )
    .where('note.created_at', '>=', value.since)
    .where('note.author_id', '!=', value.person)
    .where(
      'note.visibility',
      'in',
      heard.map((visibility) => sql.lit(visibility)),
    )
    .select(['tie.pupil_id', 'person.name', 'note.kind', 'note.created_at as at']),
);

interface CallRow {
  pupil_id: string;
  help_id: string;
  route_id: string;
  step_id: string;
  asked_at: number;
}

export const selectOpenCalls = prepare<OfTutor, CallRow>((db, value) =>
  tutees(db, value)
    .innerJoin('help_call', (join) =>
      join
        .onRef('help_call.school_id', '=', 'tie.school_id')
        .onRef('help_call.pupil_id', '=', 'tie.pupil_id'),
    )
    .where('help_call.answered_at', 'is', null)
    .select([
      'tie.pupil_id',
      'help_call.help_id',
      'help_call.route_id',
      'help_call.step_id',
      'help_call.asked_at',
    ]),
);

/** What the children pressed at their steps, of late. */
export const selectSignals = prepare<Since, { pupil_id: string; kind: SignalKind; at: number }>((db, value) =>
  tutees(db, value)
    .innerJoin('step_signal', (join) =>
      join
        .onRef('step_signal.school_id', '=', 'tie.school_id')
        .onRef('step_signal.pupil_id', '=', 'tie.pupil_id'),
    )
    .where('step_signal.made_at', '>=', value.since)
    .select(['tie.pupil_id', 'step_signal.kind', 'step_signal.made_at as at']),
);

/** The courses in which the children learn, with their groups there. */
export const selectPlaces = prepare<
  OfTutor,
  { pupil_id: string; course_id: string; title: string; group_id: string | null; group_name: string | null }
>((db, value) =>
  tutees(db, value)
    .innerJoin('pupil', (join) =>
      join.onRef('pupil.school_id', '=', 'tie.school_id').onRef('pupil.pupil_id', '=', 'tie.pupil_id'),
    )
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.school_id', '=', 'pupil.school_id')
        .onRef('membership.person_id', '=', 'pupil.person_id')
        .on('membership.inactive_at', 'is', null),
    )
    .innerJoin('course', (join) =>
      join
        .onRef('course.school_id', '=', 'membership.school_id')
        .onRef('course.course_id', '=', 'membership.course_id'),
    )
    .leftJoin('course_group_member', (join) =>
      join
        .onRef('course_group_member.school_id', '=', 'membership.school_id')
        .onRef('course_group_member.course_id', '=', 'membership.course_id')
        .onRef('course_group_member.person_id', '=', 'membership.person_id'),
    )
    .leftJoin('course_group', (join) =>
      join
        .onRef('course_group.school_id', '=', 'course_group_member.school_id')
        .onRef('course_group.course_id', '=', 'course_group_member.course_id')
        .onRef('course_group.group_id', '=', 'course_group_member.group_id'),
    )
    .select([
      'tie.pupil_id',
      'course.course_id',
      'course.title',
      'course_group.group_id',
      'course_group.name as group_name',
    ]),
);

/** Who else is the tutor of the children. */
export const selectOtherTutors = prepare<OfTutor, { pupil_id: string; name: string }>((db, value) =>
  tutees(db, value)
    .innerJoin('tie as theirs', (join) =>
      join
        .onRef('theirs.school_id', '=', 'tie.school_id')
        .onRef('theirs.pupil_id', '=', 'tie.pupil_id')
        .on('theirs.kind', '=', sql.lit('tutor'))
        .on('theirs.ended_at', 'is', null)
        .on('theirs.starts_on', '<=', value.today)
        .on((on) => on.or([on('theirs.ends_on', 'is', null), on('theirs.ends_on', '>=', value.today)])),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'theirs.school_id')
        .onRef('person.person_id', '=', 'theirs.person_id'),
    )
    .where('theirs.person_id', '!=', value.person)
    .select(['tie.pupil_id', 'person.name']),
);

export interface SnoozeRow {
  pupil_id: string;
  rule: AttentionRule;
  until_day: string;
  reason: string;
  created_at: number;
}

/** What the tutor has put off and what is not over. */
export const selectSnoozes = prepare<OfTutor, SnoozeRow>((db, value) =>
  db
    .selectFrom('attention_snooze')
    .where('school_id', '=', value.school)
    .where('person_id', '=', value.person)
    .where('until_day', '>', value.today)
    .select(['pupil_id', 'rule', 'until_day', 'reason', 'created_at']),
);
