import { may } from '../access/standing.ts';
import { selectRoutesOfPupil } from '../routes/table.ts';
import { readPlan } from '../routes/plan.ts';
import {
  selectCalls,
  selectFinishedSteps,
  selectSignals,
  selectVersions,
  selectVersionPlans,
} from './table.ts';
import { entry, type Asked, type Source } from './source.ts';

const ofPupil = ({ context, standing }: Asked) => ({
  schoolId: context.actor.schoolId,
  pupilId: standing.pupilId,
});

/** Versions of routes that were agreed. */
export const versions: Source = async (asked) => {
  if (!may(asked.standing, 'plan.read')) return [];
  const rows = await selectVersions(asked.context.db, { ...ofPupil(asked), ...asked });
  return rows.map((row) =>
    entry({
      entryId: row.route_id,
      kind: 'route',
      detail: String(row.version),
      at: row.agreed_at,
      by: row.author,
      title: readPlan(row.plan).title,
    }),
  );
};

/** What became of steps: how each stands now, since when. */
export const steps: Source = async (asked) => {
  if (!may(asked.standing, 'plan.read')) return [];
  const rows = await selectFinishedSteps(asked.context.db, { ...ofPupil(asked), ...asked });
  const titles = await stepTitles(asked, rows);
  return rows.map((row) =>
    entry({
      entryId: row.step_id,
      kind: 'step',
      detail: row.state,
      at: row.changed_at,
      by: row.author,
      title: titles.get(`${row.route_id} ${row.step_id}`) ?? '',
    }),
  );
};

/** How the child said steps were going, as far as the child was told who hears it. */
export const signals: Source = async (asked) => {
  if (!may(asked.standing, 'voice.hear')) return [];
  const rows = await selectSignals(asked.context.db, { ...ofPupil(asked), ...asked });
  const titles = await stepTitles(asked, rows);
  return rows.map((row) =>
    entry({
      entryId: row.signal_id,
      kind: 'signal',
      detail: row.kind,
      at: row.made_at,
      title: titles.get(`${row.route_id} ${row.step_id}`) ?? '',
    }),
  );
};

/** Calls for help, with what was answered. */
export const calls: Source = async (asked) => {
  if (!may(asked.standing, 'help.answer')) return [];
  const rows = await selectCalls(asked.context.db, { ...ofPupil(asked), ...asked });
  const titles = await stepTitles(asked, rows);
  return rows.map((row) =>
    entry({
      entryId: row.help_id,
      kind: 'help',
      detail: row.answered_at === null ? 'waiting' : 'answered',
      at: row.asked_at,
      title: titles.get(`${row.route_id} ${row.step_id}`) ?? '',
      text: row.reply ?? '',
    }),
  );
};

/** The titles of the pupil's steps, of the working plans and of those agreed last. */
async function stepTitles(
  asked: Asked,
  needed: readonly { route_id: string }[],
): Promise<ReadonlyMap<string, string>> {
  if (needed.length === 0) return new Map();
  const routeIds = new Set(needed.map((row) => row.route_id));
  const { db } = asked.context;
  const agreed = await selectVersionPlans(db, ofPupil(asked));
  const working = await selectRoutesOfPupil(db, ofPupil(asked));
  return new Map(
    [...working, ...agreed]
      .filter((row) => routeIds.has(row.route_id))
      .flatMap((row) =>
        readPlan(row.plan).steps.map((step) => [`${row.route_id} ${step.id}`, step.title] as const),
      ),
  );
}
