import { sql, type RawBuilder } from 'kysely';
import type { Database } from './open.ts';
import type { Tables } from './schema.ts';

interface OfPupil {
  readonly schoolId: string;
  readonly pupilId: string;
}

type Row = Record<string, string | number | null>;

/** Which column of a table leads to the pupil: its own, or that of the record it belongs to. */
type Way =
  | 'pupil_id'
  | {
      readonly by: 'route_id' | 'note_id' | 'question_id' | 'reflection_id' | 'item_id';
      readonly of: 'route' | 'note' | 'question' | 'reflection' | 'profile_item';
    };

const byRoute: Way = { by: 'route_id', of: 'route' };
const byNote: Way = { by: 'note_id', of: 'note' };
const byQuestion: Way = { by: 'question_id', of: 'question' };
const byReflection: Way = { by: 'reflection_id', of: 'reflection' };
const byProfileItem: Way = { by: 'item_id', of: 'profile_item' };

/** Every table that holds a pupil's data, children before parents: the order in which rows can go. */
export const pupilTables = {
  counted_pupil: 'pupil_id',
  agreement: 'pupil_id',
  meeting_pupil: 'pupil_id',
  chest_reply: 'pupil_id',
  chest_item: 'pupil_id',
  capture_trouble: 'pupil_id',
  bulk_child: 'pupil_id',
  attention_snooze: 'pupil_id',
  colleague_feedback: 'pupil_id',
  colleague_request: 'pupil_id',
  recommendation: 'pupil_id',
  event_task: 'pupil_id',
  event_word: 'pupil_id',
  event_pupil: 'pupil_id',
  tutor_request: 'pupil_id',
  handover: 'pupil_id',
  pupil_year: 'pupil_id',
  new_year: 'pupil_id',
  tutor_meeting: 'pupil_id',
  question_reader: byQuestion,
  question_entry: byQuestion,
  question: 'pupil_id',
  reflection_reply: byReflection,
  reflection: 'pupil_id',
  search_text: 'pupil_id',
  profile_edit: byProfileItem,
  profile_item: 'pupil_id',
  group_note: 'pupil_id',
  note_reader: byNote,
  note_edit: byNote,
  note: 'pupil_id',
  step_signal: 'pupil_id',
  own_step: 'pupil_id',
  step_order: byRoute,
  child_map: 'pupil_id',
  help_call: 'pupil_id',
  step_progress: byRoute,
  route_version: byRoute,
  route: 'pupil_id',
  stored_file: 'pupil_id',
  file_body: 'pupil_id',
  tie: 'pupil_id',
  pupil: 'pupil_id',
} as const satisfies Partial<Record<keyof Tables, Way>>;

type PupilTable = keyof typeof pupilTables;

const names = Object.keys(pupilTables) as PupilTable[];

function belongs(table: PupilTable, { schoolId, pupilId }: OfPupil): RawBuilder<unknown> {
  const way: Way = pupilTables[table];
  if (way === 'pupil_id') return sql`school_id = ${schoolId} and pupil_id = ${pupilId}`;
  return sql`school_id = ${schoolId} and ${sql.ref(way.by)} in (
    select ${sql.ref(way.by)} from ${sql.table(way.of)} where school_id = ${schoolId} and pupil_id = ${pupilId})`;
}

/** All that is kept of a pupil, table by table, as it stands in the database. */
export async function readPupilRows(db: Database, pupil: OfPupil): Promise<Record<PupilTable, Row[]>> {
  const found: [PupilTable, Row[]][] = [];
  for (const table of names.toReversed()) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${belongs(table, pupil)}`.execute(
      db,
    );
    found.push([table, rows]);
  }
  return Object.fromEntries(found) as Record<PupilTable, Row[]>;
}

/** @returns how many rows of each table are gone */
export async function erasePupilRows(db: Database, pupil: OfPupil): Promise<Record<PupilTable, number>> {
  const gone: [PupilTable, number][] = [];
  for (const table of names) {
    const { numAffectedRows } =
      await sql`delete from ${sql.table(table)} where ${belongs(table, pupil)}`.execute(db);
    gone.push([table, Number(numAffectedRows ?? 0n)]);
  }
  return Object.fromEntries(gone) as Record<PupilTable, number>;
}
