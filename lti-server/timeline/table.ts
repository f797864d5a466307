import type { Database } from '../storage/open.ts';

interface OfPupil {
  readonly schoolId: string;
  readonly pupilId: string;
}

interface Page extends OfPupil {
  readonly since: number;
  readonly upTo: number;
  readonly limit: number;
}

/** When the pupil's card was made: there is nothing about the pupil from before. */
export async function selectCardMade(db: Database, { schoolId, pupilId }: OfPupil): Promise<number> {
  const card = await db
    .selectFrom('pupil')
    .where('school_id', '=', schoolId)
    .where('pupil_id', '=', pupilId)
    .select('created_at')
    .executeTakeFirstOrThrow();
  return card.created_at;
}

/** Asked as `in (…)`: so SQLite begins with the few routes of the pupil, and not with all steps of the school. */
const routesOf = (db: Database, { schoolId, pupilId }: OfPupil) =>
  db
    .selectFrom('route')
    .where('route.school_id', '=', schoolId)
    .where('route.pupil_id', '=', pupilId)
    .select('route.route_id');

/** Agreed versions of all routes of a pupil, newest first. */
export const selectVersions = (db: Database, of: Page) =>
  db
    .selectFrom('route_version')
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'route_version.school_id')
        .onRef('person.person_id', '=', 'route_version.recorded_by'),
    )
    .where('route_version.school_id', '=', of.schoolId)
    .where('route_version.route_id', 'in', routesOf(db, of))
    .where('route_version.agreed_at', '>=', of.since)
    .where('route_version.agreed_at', '<=', of.upTo)
    .orderBy('route_version.agreed_at', 'desc')
    .orderBy('route_version.route_id')
    .orderBy('route_version.version')
    .limit(of.limit)
    .select([
      'route_version.route_id',
      'route_version.version',
      'route_version.agreed_at',
      'route_version.plan',
      'person.name as author',
    ])
    .execute();

/** The plans that were agreed last, of every route of a pupil. */
export const selectVersionPlans = (db: Database, { schoolId, pupilId }: OfPupil) =>
  db
    .selectFrom('route')
    .innerJoin('route_version', (join) =>
      join
        .onRef('route_version.school_id', '=', 'route.school_id')
        .onRef('route_version.route_id', '=', 'route.route_id')
        .onRef('route_version.version', '=', 'route.agreed_version'),
    )
    .where('route.school_id', '=', schoolId)
    .where('route.pupil_id', '=', pupilId)
    .select(['route.route_id', 'route_version.plan'])
    .execute();

/** Steps that are behind the child, in one way or another, the latest first. */
export const selectFinishedSteps = (db: Database, of: Page) =>
  db
    .selectFrom('step_progress')
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'step_progress.school_id')
        .onRef('person.person_id', '=', 'step_progress.changed_by'),
    )
    .where('step_progress.school_id', '=', of.schoolId)
    .where('step_progress.route_id', 'in', routesOf(db, of))
    .where('step_progress.state', 'in', ['done', 'changed', 'not_now'])
    .where('step_progress.changed_at', '>=', of.since)
    .where('step_progress.changed_at', '<=', of.upTo)
    .orderBy('step_progress.changed_at', 'desc')
    .orderBy('step_progress.route_id')
    .orderBy('step_progress.step_id')
    .limit(of.limit)
    .select([
      'step_progress.route_id',
      'step_progress.step_id',
      'step_progress.state',
      'step_progress.changed_at',
      'person.name as author',
    ])
    .execute();

export const selectSignals = (db: Database, of: Page) =>
  db
    .selectFrom('step_signal')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where('made_at', '>=', of.since)
    .where('made_at', '<=', of.upTo)
    .orderBy('made_at', 'desc')
    .orderBy('signal_id')
    .limit(of.limit)
    .select(['signal_id', 'route_id', 'step_id', 'kind', 'made_at'])
    .execute();

export const selectCalls = (db: Database, of: Page) =>
  db
    .selectFrom('help_call')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where('asked_at', '>=', of.since)
    .where('asked_at', '<=', of.upTo)
    .orderBy('asked_at', 'desc')
    .orderBy('help_id')
    .limit(of.limit)
    .select(['help_id', 'route_id', 'step_id', 'asked_at', 'answered_at', 'reply'])
    .execute();

/** Events of a course that the child has said yes to. */
export const selectJoinedEvents = (db: Database, of: Page & { courseId: string }) =>
  db
    .selectFrom('event_pupil')
    .innerJoin('learning_event', (join) =>
      join
        .onRef('learning_event.school_id', '=', 'event_pupil.school_id')
        .onRef('learning_event.event_id', '=', 'event_pupil.event_id'),
    )
    .where('event_pupil.school_id', '=', of.schoolId)
    .where('event_pupil.pupil_id', '=', of.pupilId)
    .where('event_pupil.answer', '=', 'joined')
    .where('learning_event.course_id', '=', of.courseId)
    .where('event_pupil.answered_at', '>=', of.since)
    .where('event_pupil.answered_at', '<=', of.upTo)
    .orderBy('event_pupil.answered_at', 'desc')
    .orderBy('event_pupil.event_id')
    .limit(of.limit)
    .select([
      'learning_event.event_id',
      'learning_event.stage',
      'learning_event.plan',
      'event_pupil.answered_at',
    ])
    .execute();

/** Meetings of a child that are over, with what was agreed in each. */
export async function selectMeetings(db: Database, of: Page) {
  const rows = await db
    .selectFrom('meeting')
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'meeting.school_id')
        .onRef('person.person_id', '=', 'meeting.created_by'),
    )
    .where('meeting.school_id', '=', of.schoolId)
    .where('meeting.meeting_id', 'in', (part) =>
      part
        .selectFrom('meeting_pupil')
        .where('meeting_pupil.school_id', '=', of.schoolId)
        .where('meeting_pupil.pupil_id', '=', of.pupilId)
        .select('meeting_pupil.meeting_id'),
    )
    .where('meeting.ended_at', '>=', of.since)
    .where('meeting.ended_at', '<=', of.upTo)
    .orderBy('meeting.ended_at', 'desc')
    .orderBy('meeting.meeting_id')
    .limit(of.limit)
    .select(['meeting.meeting_id', 'meeting.kind', 'meeting.ended_at', 'person.name as author'])
    .execute();
  if (rows.length === 0) return [];
  const agreements = await db
    .selectFrom('agreement')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .select(['meeting_id', 'agreement_id', 'text'])
    .execute();
  return rows.map((row) => ({
    ...row,
    agreed: agreements
      .filter((agreement) => agreement.meeting_id === row.meeting_id)
      .toSorted((one, other) => (one.agreement_id < other.agreement_id ? -1 : 1))
      .map(({ text }) => text),
  }));
}
