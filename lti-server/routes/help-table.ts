import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';
import type { OfRoute } from './route-table.ts';

const helpColumns = [
  'help_id',
  'pupil_id',
  'route_id',
  'step_id',
  'asked_by',
  'answered_at',
  'answered_by',
  'reply',
] as const;

/** All calls for help of a route, oldest first, with the name of who answered. */
export const selectHelpOfRoute = (db: Database, { schoolId, routeId }: OfRoute) =>
  db
    .selectFrom('help_call')
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'help_call.school_id')
        .onRef('person.person_id', '=', 'help_call.answered_by'),
    )
    .where('help_call.school_id', '=', schoolId)
    .where('help_call.route_id', '=', routeId)
    .orderBy('help_call.asked_at')
    .orderBy('help_call.help_id')
    .select([
      'help_call.help_id',
      'help_call.step_id',
      'help_call.asked_at',
      'help_call.answered_at',
      'help_call.reply',
      'person.name as answered_by',
    ])
    .execute();

export const selectHelpCall = (db: Database, of: { schoolId: string; helpId: string }) =>
  db
    .selectFrom('help_call')
    .where('school_id', '=', of.schoolId)
    .where('help_id', '=', of.helpId)
    .select(helpColumns)
    .executeTakeFirst();

export const selectOpenHelpCall = (db: Database, of: OfRoute & { stepId: string }) =>
  db
    .selectFrom('help_call')
    .where('school_id', '=', of.schoolId)
    .where('route_id', '=', of.routeId)
    .where('step_id', '=', of.stepId)
    .where('answered_at', 'is', null)
    .select(helpColumns)
    .executeTakeFirst();

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertHelpCall(
  db: Database,
  row: OfRoute & { helpId: string; pupilId: string; stepId: string; at: number; by: string },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('help_call')
      .values({
        school_id: row.schoolId,
        help_id: row.helpId,
        pupil_id: row.pupilId,
        route_id: row.routeId,
        step_id: row.stepId,
        asked_at: row.at,
        asked_by: row.by,
        answered_at: null,
        answered_by: null,
        reply: null,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'help_id']).doNothing()),
  );
}

/** Answers an open call; tells whether it was open. */
export async function answerHelpCall(
  db: Database,
  of: { schoolId: string; helpId: string; reply: string | null; at: number; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('help_call')
    .set({ answered_at: of.at, answered_by: of.by, reply: of.reply })
    .where('school_id', '=', of.schoolId)
    .where('help_id', '=', of.helpId)
    .where('answered_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Adds words to an answer that has none yet. */
export const updateReply = (db: Database, of: { schoolId: string; helpId: string; reply: string }) =>
  db
    .updateTable('help_call')
    .set({ reply: of.reply })
    .where('school_id', '=', of.schoolId)
    .where('help_id', '=', of.helpId)
    .execute();

export const deleteHelpCallsAnsweredBefore = (db: Database, of: { schoolId: string; before: number }) =>
  db
    .deleteFrom('help_call')
    .where('school_id', '=', of.schoolId)
    .where('answered_at', '<', of.before)
    .execute();
