import { sql } from 'kysely';
import type { Database } from '../storage/open.ts';

/** What happened with some children between two moments; `until` is the first moment after. */
interface OfWeek {
  readonly schoolId: string;
  readonly pupilIds: readonly string[];
  readonly since: number;
  readonly until: number;
}

/** The routes that were agreed on, each once, with the plan of the last agreement. */
export const selectAgreed = (db: Database, of: OfWeek) =>
  db
    .selectFrom('route_version')
    .innerJoin('route', (join) =>
      join
        .onRef('route.school_id', '=', 'route_version.school_id')
        .onRef('route.route_id', '=', 'route_version.route_id'),
    )
    .where('route_version.school_id', '=', of.schoolId)
    .where('route.pupil_id', 'in', of.pupilIds)
    .where('route_version.agreed_at', '>=', of.since)
    .where('route_version.agreed_at', '<', of.until)
    .orderBy('route_version.version', 'desc')
    .select(['route.pupil_id', 'route_version.route_id', 'route_version.plan'])
    .execute();

/** The steps that were done, as planned or in another way, with the agreed plan that names them. */
export const selectDone = (db: Database, of: OfWeek) =>
  db
    .selectFrom('step_progress')
    .innerJoin('route', (join) =>
      join
        .onRef('route.school_id', '=', 'step_progress.school_id')
        .onRef('route.route_id', '=', 'step_progress.route_id'),
    )
    .innerJoin('route_version', (join) =>
      join
        .onRef('route_version.school_id', '=', 'route.school_id')
        .onRef('route_version.route_id', '=', 'route.route_id')
        .onRef('route_version.version', '=', 'route.agreed_version'),
    )
    .where('step_progress.school_id', '=', of.schoolId)
    .where('route.pupil_id', 'in', of.pupilIds)
    .where('step_progress.state', 'in', ['done', 'changed'])
    .where('step_progress.changed_at', '>=', of.since)
    .where('step_progress.changed_at', '<', of.until)
    .orderBy('step_progress.changed_at')
    .select(['route.pupil_id', 'step_progress.step_id', 'route_version.plan'])
    .execute();

/** With whom one of the child's tutors has talked, as a note or the minutes of a meeting say; never their words. */
export const selectTalkedWith = (db: Database, of: OfWeek) =>
  db
    .selectFrom('note')
    .innerJoin('tie', (join) =>
      join
        .onRef('tie.school_id', '=', 'note.school_id')
        .onRef('tie.pupil_id', '=', 'note.pupil_id')
        .onRef('tie.person_id', '=', 'note.author_id')
        .on('tie.kind', '=', sql.lit('tutor')),
    )
    .where('note.school_id', '=', of.schoolId)
    .where('note.pupil_id', 'in', of.pupilIds)
    .where('note.kind', 'in', ['talk', 'agreement'])
    // A restricted note is known of by its readers and the team alone.
    .where('note.visibility', '!=', sql.lit('named'))
    .where('note.created_at', '>=', of.since)
    .where('note.created_at', '<', of.until)
    .groupBy('note.pupil_id')
    .select('note.pupil_id')
    .execute();

/** The answers that a person was given. */
export const selectAnswers = (db: Database, of: OfWeek & { personId: string }) =>
  db
    .selectFrom('colleague_request')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'colleague_request.school_id')
        .onRef('person.person_id', '=', 'colleague_request.answered_by'),
    )
    .where('colleague_request.school_id', '=', of.schoolId)
    .where('colleague_request.pupil_id', 'in', of.pupilIds)
    .where('colleague_request.person_id', '=', of.personId)
    .where('colleague_request.answered_at', '>=', of.since)
    .where('colleague_request.answered_at', '<', of.until)
    .orderBy('colleague_request.answered_at')
    .select(['colleague_request.pupil_id', 'colleague_request.answer', 'person.name'])
    .execute();
