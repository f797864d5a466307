import type { ReflectionAnswer } from '../contract/reflections.ts';
import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';

interface OfPupil {
  readonly schoolId: string;
  readonly pupilId: string;
}

interface OfReflection {
  readonly schoolId: string;
  readonly reflectionId: string;
}

const reflectionsOf = (db: Database, schoolId: string) =>
  db
    .selectFrom('reflection')
    .leftJoin('stored_file', (join) =>
      join
        .onRef('stored_file.school_id', '=', 'reflection.school_id')
        .onRef('stored_file.file_id', '=', 'reflection.file_id'),
    )
    .where('reflection.school_id', '=', schoolId)
    .select([
      'stored_file.kind as file_kind',
      'reflection.reflection_id',
      'reflection.pupil_id',
      'reflection.route_id',
      'reflection.step_id',
      'reflection.about',
      'reflection.format',
      'reflection.answer',
      'reflection.words',
      'reflection.file_id',
      'reflection.hidden_at',
      'reflection.written_at',
    ]);

export const selectReflection = (db: Database, { schoolId, reflectionId }: OfReflection) =>
  reflectionsOf(db, schoolId).where('reflection.reflection_id', '=', reflectionId).executeTakeFirst();

export type ReflectionRow = NonNullable<Awaited<ReturnType<typeof selectReflection>>>;

/** A pupil's reflections, newest first; the hidden ones only when they are asked for. */
export const selectReflections = (
  db: Database,
  of: OfPupil & { withHidden: boolean },
): Promise<ReflectionRow[]> =>
  reflectionsOf(db, of.schoolId)
    .where('reflection.pupil_id', '=', of.pupilId)
    .where((row) => (of.withHidden ? row.lit(true) : row('reflection.hidden_at', 'is', null)))
    .orderBy('reflection.written_at', 'desc')
    .orderBy('reflection.reflection_id')
    .limit(300)
    .execute();

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertReflection(
  db: Database,
  row: OfReflection &
    OfPupil & {
      routeId: string | null;
      stepId: string | null;
      about: string;
      answer: ReflectionAnswer;
      words: string;
      fileId: string | null;
      at: number;
      by: string;
    },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('reflection')
      .values({
        school_id: row.schoolId,
        reflection_id: row.reflectionId,
        pupil_id: row.pupilId,
        route_id: row.routeId,
        step_id: row.stepId,
        about: row.about,
        format: row.answer.format,
        answer: JSON.stringify(row.answer),
        words: row.words,
        file_id: row.fileId,
        hidden_at: null,
        written_at: row.at,
        written_by: row.by,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'reflection_id']).doNothing()),
  );
}

/** Hides a reflection or shows it again; tells whether that changed anything. */
export async function updateHidden(
  db: Database,
  of: OfReflection & { hiddenAt: number | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('reflection')
    .set({ hidden_at: of.hiddenAt })
    .where('school_id', '=', of.schoolId)
    .where('reflection_id', '=', of.reflectionId)
    .where('hidden_at', of.hiddenAt === null ? 'is not' : 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Takes a reflection out with the replies to it. */
export async function deleteReflection(
  db: Database,
  { schoolId, reflectionId }: OfReflection,
): Promise<void> {
  await db
    .deleteFrom('reflection_reply')
    .where('school_id', '=', schoolId)
    .where('reflection_id', '=', reflectionId)
    .execute();
  await db
    .deleteFrom('reflection')
    .where('school_id', '=', schoolId)
    .where('reflection_id', '=', reflectionId)
    .execute();
}

/** The replies to these reflections, oldest first. */
export async function selectReplies(
  db: Database,
  of: { schoolId: string; reflectionIds: readonly string[] },
): Promise<ReplyRow[]> {
  if (of.reflectionIds.length === 0) return [];
  return db
    .selectFrom('reflection_reply')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'reflection_reply.school_id')
        .onRef('person.person_id', '=', 'reflection_reply.replied_by'),
    )
    .where('reflection_reply.school_id', '=', of.schoolId)
    .where('reflection_reply.reflection_id', 'in', of.reflectionIds)
    .orderBy('reflection_reply.replied_at')
    .orderBy('reflection_reply.reply_id')
    .select([
      'reflection_reply.reflection_id',
      'reflection_reply.reply_id',
      'reflection_reply.words',
      'reflection_reply.replied_at',
      'reflection_reply.replied_by',
      'person.name as author',
    ])
    .execute();
}

export interface ReplyRow {
  readonly reflection_id: string;
  readonly reply_id: string;
  readonly words: string;
  readonly replied_at: number;
  readonly replied_by: string;
  readonly author: string;
}

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertReply(
  db: Database,
  row: OfReflection & { replyId: string; words: string; at: number; by: string },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('reflection_reply')
      .values({
        school_id: row.schoolId,
        reflection_id: row.reflectionId,
        reply_id: row.replyId,
        words: row.words,
        replied_at: row.at,
        replied_by: row.by,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'reflection_id', 'reply_id']).doNothing()),
  );
}

/** Takes out what was written before this moment, replies first. */
export async function deleteReflectionsBefore(
  db: Database,
  { schoolId, before }: { schoolId: string; before: number },
): Promise<void> {
  await db
    .deleteFrom('reflection_reply')
    .where('school_id', '=', schoolId)
    .where('reflection_id', 'in', (old) =>
      old
        .selectFrom('reflection')
        .where('school_id', '=', schoolId)
        .where('written_at', '<', before)
        .select('reflection_id'),
    )
    .execute();
  await db
    .deleteFrom('reflection')
    .where('school_id', '=', schoolId)
    .where('written_at', '<', before)
    .execute();
}

/** The files of what was written before this moment. */
export async function selectFilesBefore(
  db: Database,
  { schoolId, before }: { schoolId: string; before: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('reflection')
    .where('school_id', '=', schoolId)
    .where('written_at', '<', before)
    .select('file_id')
    .execute();
  return rows.map((row) => row.file_id).filter((fileId) => fileId !== null);
}

/** Recordings that were written, or answered, before these moments. */
export async function selectHeardVoices(
  db: Database,
  of: { schoolId: string; answeredBefore: number; writtenBefore: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('reflection')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.school_id', '=', 'reflection.school_id')
        .onRef('stored_file.file_id', '=', 'reflection.file_id'),
    )
    .where('reflection.school_id', '=', of.schoolId)
    .where('stored_file.kind', '=', 'voice')
    .where((row) =>
      row.or([
        row('reflection.written_at', '<', of.writtenBefore),
        row.exists(
          row
            .selectFrom('reflection_reply')
            .whereRef('reflection_reply.school_id', '=', 'reflection.school_id')
            .whereRef('reflection_reply.reflection_id', '=', 'reflection.reflection_id')
            .where('reflection_reply.replied_at', '<', of.answeredBefore)
            .select('reflection_reply.reply_id'),
        ),
      ]),
    )
    .select('stored_file.file_id')
    .execute();
  return rows.map((row) => row.file_id);
}
