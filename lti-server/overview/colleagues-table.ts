import { sql } from 'kysely';
import { preparePacked } from './packed.ts';
import { tutees, type OfTutor } from './table.ts';

/** What colleagues have said of a tutor's children, for the overview; as its other queries, once for all children. */

/** The newest one-tap feedback of each child, as `MOMENT OUTCOME AUTHOR`; see `selectLastNotes`. */
export const selectLastFeedback = preparePacked<
  OfTutor & { lately: number },
  { pupil_id: string; colleague: string }
>(['pupil_id', 'colleague'], (db, value) =>
  db
    .selectFrom('colleague_feedback')
    .where('school_id', '=', value.school)
    .where('pupil_id', 'in', tutees(db, value))
    .where('made_at', '>=', value.lately)
    .groupBy('pupil_id')
    .select([
      'pupil_id',
      sql<string>`max(cast(made_at as text) || ' ' || outcome || ' ' || person_id)`.as('colleague'),
    ]),
);

/** Requests that wait for an answer, and specialists' recommendations; to the latter no day is promised. */
export const selectOpenRequests = preparePacked<
  OfTutor,
  { pupil_id: string; person_id: string; made_at: number; answer_by: string | null }
>(['pupil_id', 'person_id', 'made_at', 'answer_by'], (db, value) =>
  db
    .selectFrom('colleague_request')
    .where('school_id', '=', value.school)
    .where('pupil_id', 'in', tutees(db, value))
    .where('answered_at', 'is', null)
    .where('person_id', '!=', value.person)
    .select(['pupil_id', 'person_id', 'made_at', sql<string | null>`answer_by`.as('answer_by')])
    .unionAll(
      db
        .selectFrom('recommendation')
        .where('school_id', '=', value.school)
        .where('pupil_id', 'in', tutees(db, value))
        .where('state', '=', sql.lit('waiting'))
        .where('person_id', '!=', value.person)
        .select(['pupil_id', 'person_id', 'made_at', sql<string | null>`cast(null as text)`.as('answer_by')]),
    ),
);
