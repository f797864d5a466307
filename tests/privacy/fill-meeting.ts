import type { TestApp } from '../support/app.ts';
import type { Records } from './expectation.ts';
import { meetingPart } from './expectations/meetings.ts';

/** A meeting that is prepared, and something agreed in it: written straight, since each row of the matrix needs it. */
export async function fillMeeting(
  app: TestApp,
  { schoolId, pupilId, by }: { schoolId: string; pupilId: string; by: string },
): Promise<Pick<Records, 'meetingId' | 'agreementId'>> {
  const [meetingId, earlierId, agreementId] = [app.random.id(), app.random.id(), app.random.id()];
  const of = { school_id: schoolId, meeting_id: meetingId };
  const at = app.now();
  await app.db.transaction().execute(async (tx) => {
    const head = {
      ...of,
      kind: 'tutorial' as const,
      held_on: '2026-09-14',
      minutes_planned: 30,
      minutes_spent: null,
      revision: 1,
      started_at: null,
      ended_at: null,
      created_at: at,
      created_by: by,
      updated_at: at,
      updated_by: by,
    };
    const earlier = {
      ...head,
      meeting_id: earlierId,
      held_on: '2026-09-07',
      minutes_spent: 20,
      ended_at: at,
    };
    await tx.insertInto('meeting').values([head, earlier]).execute();
    const part = JSON.stringify(meetingPart);
    await tx
      .insertInto('meeting_pupil')
      .values({ ...of, pupil_id: pupilId, part, note_id: null, adult_note_id: null })
      .execute();
    await tx
      .insertInto('agreement')
      .values({
        ...of,
        meeting_id: earlierId,
        agreement_id: agreementId,
        pupil_id: pupilId,
        text: 'Тихие слова',
        owner_party: 'tutor',
        owner_id: by,
        agreed_on: '2026-09-07',
        due_on: '2026-09-21',
        route_id: null,
        step_id: null,
        outcome: null,
        outcome_at: null,
        outcome_by: null,
      })
      .execute();
  });
  return { meetingId, agreementId };
}
