import type { AgreementOutcome } from '../contract/meetings.ts';
import type { Party } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';

interface OfPupil {
  readonly schoolId: string;
  readonly pupilId: string;
}

const agreements = (db: Database, schoolId: string) =>
  db
    .selectFrom('agreement')
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'agreement.school_id')
        .onRef('person.person_id', '=', 'agreement.owner_id'),
    )
    .leftJoin('step_progress', (join) =>
      join
        .onRef('step_progress.school_id', '=', 'agreement.school_id')
        .onRef('step_progress.route_id', '=', 'agreement.route_id')
        .onRef('step_progress.step_id', '=', 'agreement.step_id'),
    )
    .where('agreement.school_id', '=', schoolId)
    .select([
      'agreement.agreement_id',
      'agreement.meeting_id',
      'agreement.pupil_id',
      'agreement.text',
      'agreement.owner_party',
      'agreement.owner_id',
      'person.name as owner_name',
      'agreement.agreed_on',
      'agreement.due_on',
      'agreement.route_id',
      'agreement.step_id',
      'agreement.outcome',
      'agreement.outcome_at',
      'agreement.about',
      'step_progress.state as step_state',
    ]);

/** The last agreed plans of some routes. */
export async function selectAgreedPlans(
  db: Database,
  of: { schoolId: string; routeIds: readonly string[] },
): Promise<string[]> {
  if (of.routeIds.length === 0) return [];
  const rows = await db
    .selectFrom('route')
    .innerJoin('route_version', (join) =>
      join
        .onRef('route_version.school_id', '=', 'route.school_id')
        .onRef('route_version.route_id', '=', 'route.route_id')
        .onRef('route_version.version', '=', 'route.agreed_version'),
    )
    .where('route.school_id', '=', of.schoolId)
    .where('route.route_id', 'in', of.routeIds)
    .select('route_version.plan')
    .execute();
  return rows.map((row) => row.plan);
}

/** All agreements about a pupil, the newest first. */
export const selectAgreements = (db: Database, { schoolId, pupilId }: OfPupil) =>
  agreements(db, schoolId)
    .where('agreement.pupil_id', '=', pupilId)
    .orderBy('agreement.agreed_on', 'desc')
    .orderBy('agreement.agreement_id')
    .limit(100)
    .execute();

export type AgreementRow = Awaited<ReturnType<typeof selectAgreements>>[number];

export const selectAgreement = (db: Database, of: { schoolId: string; agreementId: string }) =>
  agreements(db, of.schoolId).where('agreement.agreement_id', '=', of.agreementId).executeTakeFirst();

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertAgreement(
  db: Database,
  row: OfPupil & {
    agreementId: string;
    meetingId: string;
    text: string;
    owner: Party;
    ownerId: string | null;
    agreedOn: string;
    dueOn: string;
    routeId: string | null;
    stepId: string | null;
    about: string | null;
  },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('agreement')
      .values({
        school_id: row.schoolId,
        agreement_id: row.agreementId,
        meeting_id: row.meetingId,
        pupil_id: row.pupilId,
        text: row.text,
        owner_party: row.owner,
        owner_id: row.ownerId,
        agreed_on: row.agreedOn,
        due_on: row.dueOn,
        route_id: row.routeId,
        step_id: row.stepId,
        outcome: null,
        outcome_at: null,
        outcome_by: null,
        about: row.about,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'agreement_id']).doNothing()),
  );
}

export const updateOutcome = (
  db: Database,
  of: { schoolId: string; agreementId: string; outcome: AgreementOutcome | null; at: number; by: string },
) =>
  db
    .updateTable('agreement')
    .set({ outcome: of.outcome, outcome_at: of.at, outcome_by: of.by })
    .where('school_id', '=', of.schoolId)
    .where('agreement_id', '=', of.agreementId)
    .execute();

/** What was agreed in some meetings, by meeting and pupil. */
export async function selectAgreementTexts(
  db: Database,
  of: { schoolId: string; meetingIds: readonly string[] },
): Promise<{ meeting_id: string; pupil_id: string; text: string }[]> {
  if (of.meetingIds.length === 0) return [];
  return db
    .selectFrom('agreement')
    .where('school_id', '=', of.schoolId)
    .where('meeting_id', 'in', of.meetingIds)
    .orderBy('agreement_id')
    .select(['meeting_id', 'pupil_id', 'text'])
    .execute();
}
