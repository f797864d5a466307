import { sql } from 'kysely';
import {
  stepResults,
  type AttentionRule,
  type RouteStatus,
  type SignalKind,
  type Visibility,
} from '../contract/vocabulary.ts';
import { inForce } from '../people/ties-in-force.ts';
import { idsIn } from '../storage/listed.ts';
import type { Database } from '../storage/open.ts';
import { prepareAllOrSome, type AllOrSome } from './all-or-some.ts';
import { preparePacked } from './packed.ts';

/**
 * The queries of the overview. Each asks about all children of a tutor at once, so their number is the same
 * for one child and for a thousand; they are prepared, because a tutor's day begins with them.
 */

export interface OfTutor extends AllOrSome {
  school: string;
  person: string;
  today: string;
}

interface Since extends OfTutor {
  since: number;
}

/**
 * The pupils of the tutor's ties that hold. Always asked as `in (…)`, never joined: so both engines begin with
 * them and look everything else up by its index, also where nobody has ever counted the rows (SQLite).
 */
export const tutees = (db: Database, value: OfTutor) => tiesOf(db, value).select('tie.pupil_id');

function tiesOf(db: Database, value: OfTutor) {
  const ties = db
    .selectFrom('tie')
    .where('tie.school_id', '=', value.school)
    .where('tie.person_id', '=', value.person)
    .where('tie.kind', '=', sql.lit('tutor'))
    .where(inForce(value.today));
  return value.only === null ? ties : ties.where('tie.pupil_id', 'in', idsIn(db, value.only));
}

type ChildRow = {
  pupil_id: string;
  person_id: string;
  name: string;
};

/** In the order of the letters' codes; the reader's alphabet is nearly that, so little is left to sort. */
export const selectChildren = preparePacked<OfTutor, ChildRow>(
  ['pupil_id', 'person_id', 'name'],
  (db, value) =>
    db
      .selectFrom('pupil')
      .innerJoin('person', (join) =>
        join
          .onRef('person.school_id', '=', 'pupil.school_id')
          .onRef('person.person_id', '=', 'pupil.person_id'),
      )
      .where('pupil.school_id', '=', value.school)
      .where('pupil.pupil_id', 'in', tutees(db, value))
      .orderBy('person.name')
      .select(['pupil.pupil_id', 'pupil.person_id', 'person.name']),
);

/** Since when and until when the reader is the tutor. */
export const selectOwnTies = preparePacked<
  OfTutor,
  { pupil_id: string; starts_on: string; ends_on: string | null }
>(['pupil_id', 'starts_on', 'ends_on'], (db, value) =>
  tiesOf(db, value).select(['tie.pupil_id', 'tie.starts_on', 'tie.ends_on']),
);

/** Who else is the tutor of the children. */
export const selectOtherTutors = preparePacked<OfTutor, { pupil_id: string; person_id: string }>(
  ['pupil_id', 'person_id'],
  (db, value) =>
    db
      .selectFrom('tie')
      .where('tie.school_id', '=', value.school)
      .where('tie.pupil_id', 'in', tutees(db, value))
      .where('tie.kind', '=', sql.lit('tutor'))
      .where('tie.person_id', '!=', value.person)
      .where(inForce(value.today))
      .select(['tie.pupil_id', 'tie.person_id']),
);

export type RouteHead = {
  pupil_id: string;
  route_id: string;
  status: RouteStatus;
  revision: number;
  agreed_version: number | null;
  created_at: number;
  now_step: string | null;
  now_since: number | null;
  paused_on: string | null;
  rests: string | null;
};

/** Every route with its now-step and without its plan: the plans are large, and seldom change. */
export const selectRoutes = preparePacked<OfTutor, RouteHead>(
  [
    'pupil_id',
    'route_id',
    'status',
    'revision',
    'agreed_version',
    'created_at',
    'now_step',
    'now_since',
    'paused_on',
    'rests',
  ],
  (db, value) =>
    db
      .selectFrom('route')
      .leftJoin('step_progress', (join) =>
        join
          .onRef('step_progress.school_id', '=', 'route.school_id')
          .onRef('step_progress.route_id', '=', 'route.route_id')
          .on('step_progress.state', '=', sql.lit('now')),
      )
      .where('route.school_id', '=', value.school)
      .where('route.pupil_id', 'in', tutees(db, value))
      .select([
        'route.pupil_id',
        'route.route_id',
        'route.status',
        'route.revision',
        'route.agreed_version',
        'route.created_at',
        'step_progress.step_id as now_step',
        'step_progress.changed_at as now_since',
        'route.paused_on',
        'route.rests',
      ]),
);

/** The steps that need nobody any more. */
export const selectFinishedSteps = preparePacked<OfTutor, { route_id: string; step_id: string }>(
  ['route_id', 'step_id'],
  (db, value) =>
    db
      .selectFrom('step_progress')
      .where('school_id', '=', value.school)
      .where('route_id', 'in', openRoutes(db, value))
      .where(
        'state',
        'in',
        stepResults.map((state) => sql.lit(state)),
      )
      .select(['route_id', 'step_id']),
);

const openRoutes = (db: Database, value: OfTutor) =>
  db
    .selectFrom('route')
    .where('school_id', '=', value.school)
    .where('pupil_id', 'in', tutees(db, value))
    .where('status', '!=', sql.lit('closed'))
    .select('route_id');

/** The visibilities that a tutor reads, as `abilities.ts` has them; own notes are heard of in any case. */
const heard: readonly Visibility[] = ['named', 'team', 'teachers', 'family', 'pupil'];

type LastNotes = {
  pupil_id: string;
  talk: number | null;
  good_word: number | null;
  contact: number;
  /** The newest note of a colleague: `MOMENT KIND AUTHOR`. A moment has thirteen digits until the year 2286. */
  colleague: string | null;
};

/**
 * When the last notes about each child were written, of those that the tutor is told of; never their texts.
 * An agreement is made in a talk: whoever wrote it down need not write the talk down too.
 */
export const selectLastNotes = preparePacked<Since & { lately: number }, LastNotes>(
  ['pupil_id', 'talk', 'good_word', 'contact', 'colleague'],
  (db, value) =>
    db
      .selectFrom('note')
      .where('school_id', '=', value.school)
      .where('pupil_id', 'in', tutees(db, value))
      .where('created_at', '>=', value.since)
      .where((note) => note.or([note('visibility', 'in', heard), note('author_id', '=', value.person)]))
      .groupBy('pupil_id')
      .select([
        'pupil_id',
        sql<number | null>`max(case when kind in ('talk', 'agreement') then created_at end)`.as('talk'),
        sql<number | null>`max(case when kind = 'good_word' then created_at end)`.as('good_word'),
        sql<number>`max(created_at)`.as('contact'),
        sql<string | null>`max(case when author_id <> ${value.person} and created_at >= ${value.lately}
        then cast(created_at as text) || ' ' || kind || ' ' || author_id end)`.as('colleague'),
      ]),
);

interface CallRow {
  pupil_id: string;
  help_id: string;
  route_id: string;
  step_id: string;
  asked_at: number;
}

export const selectOpenCalls = prepareAllOrSome<OfTutor, CallRow>((db, value) =>
  db
    .selectFrom('help_call')
    .where('school_id', '=', value.school)
    .where('pupil_id', 'in', tutees(db, value))
    .where('answered_at', 'is', null)
    .select(['pupil_id', 'help_id', 'route_id', 'step_id', 'asked_at']),
);

/** What the children pressed at their steps, of late. */
export const selectSignals = prepareAllOrSome<Since, { pupil_id: string; kind: SignalKind; at: number }>(
  (db, value) =>
    db
      .selectFrom('step_signal')
      .where('school_id', '=', value.school)
      .where('pupil_id', 'in', tutees(db, value))
      .where('made_at', '>=', value.since)
      .select(['pupil_id', 'kind', 'made_at as at']),
);

const tuteesAsPeople = (db: Database, value: OfTutor) =>
  db
    .selectFrom('pupil')
    .where('school_id', '=', value.school)
    .where('pupil_id', 'in', tutees(db, value))
    .select('person_id');

/** The courses in which the children learn. */
export const selectCourses = preparePacked<OfTutor, { person_id: string; course_id: string }>(
  ['person_id', 'course_id'],
  (db, value) =>
    db
      .selectFrom('membership')
      .where('school_id', '=', value.school)
      .where('person_id', 'in', tuteesAsPeople(db, value))
      .where('inactive_at', 'is', null)
      .select(['person_id', 'course_id']),
);

/** The groups of courses in which the children are. */
export const selectGroups = prepareAllOrSome<OfTutor, { person_id: string; group_id: string; name: string }>(
  (db, value) =>
    db
      .selectFrom('course_group_member')
      .innerJoin('course_group', (join) =>
        join
          .onRef('course_group.school_id', '=', 'course_group_member.school_id')
          .onRef('course_group.course_id', '=', 'course_group_member.course_id')
          .onRef('course_group.group_id', '=', 'course_group_member.group_id'),
      )
      .where('course_group_member.school_id', '=', value.school)
      .where('course_group_member.person_id', 'in', tuteesAsPeople(db, value))
      .select(['course_group_member.person_id', 'course_group_member.group_id', 'course_group.name']),
);

export interface SnoozeRow {
  pupil_id: string;
  rule: AttentionRule;
  until_day: string;
  reason: string;
  created_at: number;
}

/** What the tutor has put off and what is not over. */
export const selectSnoozes = prepareAllOrSome<OfTutor, SnoozeRow>((db, value) =>
  db
    .selectFrom('attention_snooze')
    .where('school_id', '=', value.school)
    .where('person_id', '=', value.person)
    .where('until_day', '>', value.today)
    .select(['pupil_id', 'rule', 'until_day', 'reason', 'created_at']),
);
