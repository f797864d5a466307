import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { AgreementOutcome, AgreementView } from '../contract/meetings.ts';
import type { ProfileContent } from '../contract/profile.ts';
import type { StepState } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';
import { readContent } from '../profile/content.ts';
import { selectContents } from '../profile/table.ts';
import { readPlan } from '../routes/plan.ts';
import type { Database } from '../storage/open.ts';
import { noteCheck, subjectOf } from './agreed-about.ts';
import { selectAgreedPlans, selectAgreement, updateOutcome, type AgreementRow } from './agreements-table.ts';

/** What a finished step says of the agreement that it was: nobody has to say it twice. */
const outcomeOfStep: Partial<Record<StepState, AgreementOutcome>> = {
  done: 'kept',
  changed: 'otherwise',
  not_now: 'not_now',
};

/** What the grown-up said has become of it, else what the step says. */
export const outcomeOf = (row: AgreementRow): AgreementOutcome | null =>
  row.outcome ?? (row.step_state === null ? null : (outcomeOfStep[row.step_state] ?? null));

/** Agreements as the tutors of the child see them, in the same order. */
export async function presentAgreements(
  { db, actor }: Context,
  rows: readonly AgreementRow[],
): Promise<AgreementView[]> {
  const routeIds = [...new Set(rows.flatMap((row) => row.route_id ?? []))];
  const plans = await selectAgreedPlans(db, { schoolId: actor.schoolId, routeIds });
  const agreed = new Set(plans.flatMap((plan) => readPlan(plan).steps.map(({ id }) => id)));
  const contents = await contentsOf(db, { schoolId: actor.schoolId, rows });
  return rows.map((row) => ({ ...present(row, agreed), about: subjectOf(row.about, contents) }));
}

/** What stands on the cards of what agreements are about; nothing is asked where none is. */
async function contentsOf(
  db: Database,
  { schoolId, rows }: { schoolId: string; rows: readonly AgreementRow[] },
): Promise<Map<string, ProfileContent>> {
  const pupilIds = [...new Set(rows.flatMap((row) => (row.about === null ? [] : row.pupil_id)))];
  if (pupilIds.length === 0) return new Map();
  const items = await selectContents(db, { schoolId, pupilIds, kinds: ['request', 'gap'] });
  return new Map(items.map((item) => [item.item_id, readContent(item.content)]));
}

const present = (row: AgreementRow, agreed: ReadonlySet<string>): Omit<AgreementView, 'about'> => ({
  agreementId: row.agreement_id,
  meetingId: row.meeting_id,
  text: row.text,
  owner: { party: row.owner_party, personId: row.owner_id, name: row.owner_name },
  agreedOn: row.agreed_on,
  dueOn: row.due_on,
  outcome: outcomeOf(row),
  step:
    row.route_id === null || row.step_id === null
      ? null
      : { routeId: row.route_id, stepId: row.step_id, waiting: !agreed.has(row.step_id) },
});

/**
 * Says what has become of an agreement, or takes that back. Saying the same twice is harmless.
 * @throws Refusal `NOT_FOUND` for everybody but the child's tutors
 */
export async function reviewAgreement(
  context: Context,
  { agreementId, outcome }: { agreementId: string; outcome: AgreementOutcome | null },
): Promise<AgreementView> {
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId, agreementId };
  const found = await selectAgreement(db, of);
  if (found === undefined) throw notFound();
  await allow(context, found.pupil_id, 'meeting.lead');
  if (found.outcome !== outcome) {
    await db.transaction().execute(async (tx) => {
      await updateOutcome(tx, { ...of, outcome, at: clock(), by: actor.personId });
      const { pupil_id: pupilId, about, text, outcome: before, outcome_at: beforeAt } = found;
      const within = { ...context, db: tx };
      await noteCheck(within, { pupilId, about, text, before, beforeAt, after: outcome });
      await record(tx, context, { action: 'agreement.reviewed', pupilId, subjectId: agreementId });
    });
  }
  const [view] = await presentAgreements(context, [{ ...found, outcome }]);
  if (view === undefined) throw notFound();
  return view;
}
