import type { OwnStepState, SignalKind, SignalWish } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';
import type { OfRoute } from './route-table.ts';

/** The SQL of what a child says about its route: signals, own steps, the order of the coming ones. */

/** As many of each as a page can use; the rest stays where it is. */
const signalsShown = 30;
const ownStepsShown = 30;

export const selectSignals = (db: Database, of: OfRoute) =>
  db
    .selectFrom('step_signal')
    .where('school_id', '=', of.schoolId)
    .where('route_id', '=', of.routeId)
    .orderBy('made_at', 'desc')
    .orderBy('signal_id')
    .limit(signalsShown)
    .select(['signal_id', 'step_id', 'kind', 'wish', 'made_at'])
    .execute();

export const selectSignal = (db: Database, of: { schoolId: string; signalId: string }) =>
  db
    .selectFrom('step_signal')
    .where('school_id', '=', of.schoolId)
    .where('signal_id', '=', of.signalId)
    .select(['route_id', 'step_id', 'kind', 'wish', 'made_by'])
    .executeTakeFirst();

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertSignal(
  db: Database,
  row: OfRoute & {
    signalId: string;
    pupilId: string;
    stepId: string;
    kind: SignalKind;
    wish: SignalWish | null;
    at: number;
    by: string;
  },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('step_signal')
      .values({
        school_id: row.schoolId,
        signal_id: row.signalId,
        pupil_id: row.pupilId,
        route_id: row.routeId,
        step_id: row.stepId,
        kind: row.kind,
        wish: row.wish,
        made_at: row.at,
        made_by: row.by,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'signal_id']).doNothing()),
  );
}

export const updateWish = (
  db: Database,
  of: { schoolId: string; signalId: string; wish: SignalWish | null },
) =>
  db
    .updateTable('step_signal')
    .set({ wish: of.wish })
    .where('school_id', '=', of.schoolId)
    .where('signal_id', '=', of.signalId)
    .execute();

export const deleteSignal = (db: Database, of: { schoolId: string; signalId: string }) =>
  db
    .deleteFrom('step_signal')
    .where('school_id', '=', of.schoolId)
    .where('signal_id', '=', of.signalId)
    .execute();

export const deleteSignalsBefore = (db: Database, of: { schoolId: string; before: number }) =>
  db
    .deleteFrom('step_signal')
    .where('school_id', '=', of.schoolId)
    .where('made_at', '<', of.before)
    .execute();

/** The newest first, with the name of who answered. */
export const selectOwnSteps = (db: Database, of: OfRoute) =>
  db
    .selectFrom('own_step')
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'own_step.school_id')
        .onRef('person.person_id', '=', 'own_step.answered_by'),
    )
    .leftJoin('stored_file', (join) =>
      join
        .onRef('stored_file.school_id', '=', 'own_step.school_id')
        .onRef('stored_file.file_id', '=', 'own_step.file_id'),
    )
    .where('own_step.school_id', '=', of.schoolId)
    .where('own_step.route_id', '=', of.routeId)
    .orderBy('own_step.made_at', 'desc')
    .orderBy('own_step.own_step_id')
    .limit(ownStepsShown)
    .select([
      'own_step.own_step_id',
      'own_step.text',
      'own_step.file_id',
      'stored_file.kind as file_kind',
      'own_step.state',
      'own_step.made_at',
      'own_step.answered_at',
      'own_step.reply',
      'person.name as answered_by',
    ])
    .execute();

export const selectOwnStep = (db: Database, of: { schoolId: string; ownStepId: string }) =>
  db
    .selectFrom('own_step')
    .where('school_id', '=', of.schoolId)
    .where('own_step_id', '=', of.ownStepId)
    .select(['pupil_id', 'route_id', 'text', 'file_id', 'state', 'made_by'])
    .executeTakeFirst();

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertOwnStep(
  db: Database,
  row: OfRoute & {
    ownStepId: string;
    pupilId: string;
    text: string;
    fileId: string | null;
    at: number;
    by: string;
  },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('own_step')
      .values({
        school_id: row.schoolId,
        own_step_id: row.ownStepId,
        pupil_id: row.pupilId,
        route_id: row.routeId,
        text: row.text,
        file_id: row.fileId,
        state: 'waiting',
        made_at: row.at,
        made_by: row.by,
        answered_at: null,
        answered_by: null,
        reply: null,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'own_step_id']).doNothing()),
  );
}

/** Takes away what nobody has answered yet; tells whether it did. */
export async function deleteWaitingOwnStep(
  db: Database,
  of: { schoolId: string; ownStepId: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('own_step')
    .where('school_id', '=', of.schoolId)
    .where('own_step_id', '=', of.ownStepId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

export const updateOwnStep = (
  db: Database,
  of: { schoolId: string; ownStepId: string; state: OwnStepState; reply: string; at: number; by: string },
) =>
  db
    .updateTable('own_step')
    .set({ state: of.state, reply: of.reply, answered_at: of.at, answered_by: of.by })
    .where('school_id', '=', of.schoolId)
    .where('own_step_id', '=', of.ownStepId)
    .execute();

/** Recordings of proposed steps that were made before this moment. */
export async function selectVoicesBefore(
  db: Database,
  { schoolId, before }: { schoolId: string; before: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('own_step')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.school_id', '=', 'own_step.school_id')
        .onRef('stored_file.file_id', '=', 'own_step.file_id'),
    )
    .where('own_step.school_id', '=', schoolId)
    .where('stored_file.kind', '=', 'voice')
    .where('own_step.made_at', '<', before)
    .select('stored_file.file_id')
    .execute();
  return rows.map((row) => row.file_id);
}

/** The order that the child has chosen; empty while it has chosen none. */
export async function selectOrder(db: Database, of: OfRoute): Promise<string[]> {
  const row = await db
    .selectFrom('step_order')
    .where('school_id', '=', of.schoolId)
    .where('route_id', '=', of.routeId)
    .select('step_ids')
    .executeTakeFirst();
  return row === undefined ? [] : readOrder(row.step_ids);
}

export const readOrder = (json: string): string[] => JSON.parse(json) as string[];

export const upsertOrder = (
  db: Database,
  row: OfRoute & { stepIds: readonly string[]; at: number; by: string },
) => {
  const change = { step_ids: JSON.stringify(row.stepIds), changed_at: row.at, changed_by: row.by };
  return db
    .insertInto('step_order')
    .values({ school_id: row.schoolId, route_id: row.routeId, ...change })
    .onConflict((conflict) => conflict.columns(['school_id', 'route_id']).doUpdateSet(change))
    .execute();
};
