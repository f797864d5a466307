import { sql } from 'kysely';
import { stepResults } from '../contract/vocabulary.ts';
import { preparePacked } from './packed.ts';
import { tutees, type OfTutor } from './table.ts';

/**
 * By child, the day of what grown-ups have agreed to longest ago and what nobody has said a word about; what a
 * child has agreed to is never late. A step that is finished says enough.
 */
export const selectDuties = preparePacked<OfTutor, { pupil_id: string; due_on: string }>(
  ['pupil_id', 'due_on'],
  (db, value) =>
    db
      .selectFrom('agreement')
      .leftJoin('step_progress', (join) =>
        join
          .onRef('step_progress.school_id', '=', 'agreement.school_id')
          .onRef('step_progress.route_id', '=', 'agreement.route_id')
          .onRef('step_progress.step_id', '=', 'agreement.step_id')
          .on('step_progress.state', 'in', stepResults),
      )
      .where('agreement.school_id', '=', value.school)
      .where('agreement.pupil_id', 'in', tutees(db, value))
      .where('agreement.owner_party', '!=', sql.lit('pupil'))
      .where('agreement.outcome', 'is', null)
      .where('agreement.due_on', '<', value.today)
      .where('step_progress.step_id', 'is', null)
      .groupBy('agreement.pupil_id')
      .select(['agreement.pupil_id', sql<string>`min(agreement.due_on)`.as('due_on')]),
);
