import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { AgreementOutcome, AgreementView } from '../contract/meetings.ts';
import type { StepState } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';
import { selectAgreement, updateOutcome, type AgreementRow } from './agreements-table.ts';

/** What a finished step says of the agreement that it was: nobody has to say it twice. */
const outcomeOfStep: Partial<Record<StepState, AgreementOutcome>> = {
  done: 'kept',
  changed: 'otherwise',
  not_now: 'not_now',
};

/** An agreement as the tutors of the child see it. */
export const presentAgreement = (row: AgreementRow): AgreementView => ({
  agreementId: row.agreement_id,
  meetingId: row.meeting_id,
  text: row.text,
  owner: { party: row.owner_party, personId: row.owner_id, name: row.owner_name },
  agreedOn: row.agreed_on,
  dueOn: row.due_on,
  outcome: row.outcome ?? (row.step_state === null ? null : (outcomeOfStep[row.step_state] ?? null)),
  step:
    row.route_id === null || row.step_id === null
      ? null
      : { routeId: row.route_id, stepId: row.step_id, waiting: row.step_state === null },
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
      const { pupil_id: pupilId } = found;
      await record(tx, context, { action: 'agreement.reviewed', pupilId, subjectId: agreementId });
    });
  }
  return presentAgreement({ ...found, outcome });
}
