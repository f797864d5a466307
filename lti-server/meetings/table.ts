import type { MeetingKind } from '../contract/meetings.ts';
import type { Database } from '../storage/open.ts';

interface OfMeeting {
  readonly schoolId: string;
  readonly meetingId: string;
}

interface OfPupil {
  readonly schoolId: string;
  readonly pupilId: string;
}

const headColumns = [
  'meeting.meeting_id',
  'meeting.kind',
  'meeting.held_on',
  'meeting.minutes_planned',
  'meeting.minutes_spent',
  'meeting.revision',
  'meeting.started_at',
  'meeting.ended_at',
  'meeting.created_by',
  'meeting.updated_at',
  'meeting.updated_by',
] as const;

export const selectMeeting = (db: Database, { schoolId, meetingId }: OfMeeting) =>
  db
    .selectFrom('meeting')
    .where('school_id', '=', schoolId)
    .where('meeting_id', '=', meetingId)
    .select(headColumns)
    .executeTakeFirst();

export type MeetingRow = NonNullable<Awaited<ReturnType<typeof selectMeeting>>>;

/** A pupil's meetings, the newest first. */
export const selectMeetingsOfPupil = (db: Database, { schoolId, pupilId }: OfPupil) =>
  db
    .selectFrom('meeting_pupil')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.school_id', '=', 'meeting_pupil.school_id')
        .onRef('meeting.meeting_id', '=', 'meeting_pupil.meeting_id'),
    )
    .where('meeting_pupil.school_id', '=', schoolId)
    .where('meeting_pupil.pupil_id', '=', pupilId)
    .orderBy('meeting.held_on', 'desc')
    .orderBy('meeting.created_at', 'desc')
    .limit(200)
    .select([...headColumns, 'meeting_pupil.part'])
    .execute();

/** When the pupil's last meeting ended. */
export async function selectLastEnd(db: Database, { schoolId, pupilId }: OfPupil): Promise<number | null> {
  const row = await db
    .selectFrom('meeting_pupil')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.school_id', '=', 'meeting_pupil.school_id')
        .onRef('meeting.meeting_id', '=', 'meeting_pupil.meeting_id'),
    )
    .where('meeting_pupil.school_id', '=', schoolId)
    .where('meeting_pupil.pupil_id', '=', pupilId)
    .select((of) => of.fn.max('meeting.ended_at').as('at'))
    .executeTakeFirst();
  return row?.at ?? null;
}

export const insertMeeting = (
  db: Database,
  row: OfMeeting & { kind: MeetingKind; heldOn: string; minutesPlanned: number; at: number; by: string },
) =>
  db
    .insertInto('meeting')
    .values({
      school_id: row.schoolId,
      meeting_id: row.meetingId,
      kind: row.kind,
      held_on: row.heldOn,
      minutes_planned: row.minutesPlanned,
      minutes_spent: null,
      revision: 1,
      started_at: null,
      ended_at: null,
      created_at: row.at,
      created_by: row.by,
      updated_at: row.at,
      updated_by: row.by,
    })
    .execute();

interface MeetingChange {
  readonly held_on?: string;
  readonly minutes_planned?: number;
  readonly minutes_spent?: number;
  readonly started_at?: number;
  readonly ended_at?: number;
}

/** Changes an open meeting while it stands at this revision; tells whether it did. */
export async function updateMeeting(
  db: Database,
  of: OfMeeting & { revision: number; at: number; by: string },
  change: MeetingChange,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('meeting')
    .set({ ...change, revision: of.revision + 1, updated_at: of.at, updated_by: of.by })
    .where('school_id', '=', of.schoolId)
    .where('meeting_id', '=', of.meetingId)
    .where('revision', '=', of.revision)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The children of some meetings with their names. */
export async function selectPupilsOfMeetings(
  db: Database,
  of: { schoolId: string; meetingIds: readonly string[] },
): Promise<MeetingPupilRow[]> {
  if (of.meetingIds.length === 0) return [];
  return db
    .selectFrom('meeting_pupil')
    .innerJoin('pupil', (join) =>
      join
        .onRef('pupil.school_id', '=', 'meeting_pupil.school_id')
        .onRef('pupil.pupil_id', '=', 'meeting_pupil.pupil_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'pupil.school_id')
        .onRef('person.person_id', '=', 'pupil.person_id'),
    )
    .where('meeting_pupil.school_id', '=', of.schoolId)
    .where('meeting_pupil.meeting_id', 'in', of.meetingIds)
    .orderBy('person.name')
    .orderBy('meeting_pupil.pupil_id')
    .select([
      'meeting_pupil.meeting_id',
      'meeting_pupil.pupil_id',
      'pupil.person_id',
      'person.name',
      'meeting_pupil.part',
      'meeting_pupil.note_id',
      'meeting_pupil.adult_note_id',
    ])
    .execute();
}

export interface MeetingPupilRow {
  readonly meeting_id: string;
  readonly pupil_id: string;
  /** The pupil as a person. */
  readonly person_id: string;
  readonly name: string;
  readonly part: string;
  readonly note_id: string | null;
  readonly adult_note_id: string | null;
}

export const insertMeetingPupil = (db: Database, row: OfMeeting & OfPupil & { part: string }) =>
  db
    .insertInto('meeting_pupil')
    .values({
      school_id: row.schoolId,
      meeting_id: row.meetingId,
      pupil_id: row.pupilId,
      part: row.part,
      note_id: null,
      adult_note_id: null,
    })
    .execute();

export const updateMeetingPupil = (
  db: Database,
  of: OfMeeting & OfPupil,
  change: { part: string; note_id?: string | null; adult_note_id?: string | null },
) =>
  db
    .updateTable('meeting_pupil')
    .set(change)
    .where('school_id', '=', of.schoolId)
    .where('meeting_id', '=', of.meetingId)
    .where('pupil_id', '=', of.pupilId)
    .execute();

/** Takes a meeting that was not held out, with what was written for it. */
export async function deleteMeeting(db: Database, { schoolId, meetingId }: OfMeeting): Promise<void> {
  await db
    .deleteFrom('meeting_pupil')
    .where('school_id', '=', schoolId)
    .where('meeting_id', '=', meetingId)
    .execute();
  await db
    .deleteFrom('meeting')
    .where('school_id', '=', schoolId)
    .where('meeting_id', '=', meetingId)
    .execute();
}
