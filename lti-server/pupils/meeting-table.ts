import type { Database } from '../storage/open.ts';

interface OfPupil {
  readonly schoolId: string;
  readonly pupilId: string;
}

/** What each tutor has said of when and where they meet, also of those who are no longer tutors. */
export const selectMeetings = (db: Database, { schoolId, pupilId }: OfPupil) =>
  db
    .selectFrom('tutor_meeting')
    .where('school_id', '=', schoolId)
    .where('pupil_id', '=', pupilId)
    .select(['person_id', 'time', 'place'])
    .execute();

export const upsertMeeting = (
  db: Database,
  row: OfPupil & { personId: string; time: string; place: string; at: number },
) =>
  db
    .insertInto('tutor_meeting')
    .values({
      school_id: row.schoolId,
      pupil_id: row.pupilId,
      person_id: row.personId,
      time: row.time,
      place: row.place,
      updated_at: row.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['school_id', 'pupil_id', 'person_id'])
        .doUpdateSet({ time: row.time, place: row.place, updated_at: row.at }),
    )
    .execute();
