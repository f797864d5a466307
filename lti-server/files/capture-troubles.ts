import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { CaptureTroubleList } from '../contract/files.ts';
import type { CaptureTroubleReason, FileKind } from '../contract/vocabulary.ts';
import { wasNew } from '../storage/was-new.ts';

/** Troubles that are kept and told of one pupil: the latest ones say enough. */
const most = 20;

/** Notes that something a child made did not get through, so that a grown-up can help. Sent twice, it is one. */
export async function noteTrouble(
  context: Context,
  trouble: { pupilId: string; troubleId: string; kind: FileKind; reason: CaptureTroubleReason },
): Promise<Record<string, never>> {
  const { db, clock, actor } = context;
  const { pupilId, troubleId, kind, reason } = trouble;
  await allow(context, pupilId, 'file.add');
  await db.transaction().execute(async (tx) => {
    const { schoolId } = actor;
    const told = await tx
      .selectFrom('capture_trouble')
      .where('school_id', '=', schoolId)
      .where('pupil_id', '=', pupilId)
      .orderBy('at', 'desc')
      .offset(most - 1)
      .limit(most)
      .select('trouble_id')
      .execute();
    const isNew = await wasNew(
      tx
        .insertInto('capture_trouble')
        .values({ school_id: schoolId, trouble_id: troubleId, pupil_id: pupilId, kind, reason, at: clock() })
        .onConflict((conflict) => conflict.columns(['school_id', 'trouble_id']).doNothing()),
    );
    if (!isNew) return;
    const old = told.map(({ trouble_id }) => trouble_id);
    if (old.length > 0)
      await tx
        .deleteFrom('capture_trouble')
        .where('school_id', '=', schoolId)
        .where('trouble_id', 'in', old)
        .execute();
    await record(tx, context, { action: 'file.troubled', pupilId, subjectId: troubleId });
  });
  return {};
}

/** What did not get through of late, newest first. */
export async function listTroubles(context: Context, pupilId: string): Promise<CaptureTroubleList> {
  const { db, actor } = context;
  await allow(context, pupilId, 'trouble.read');
  const troubles = await db
    .selectFrom('capture_trouble')
    .where('school_id', '=', actor.schoolId)
    .where('pupil_id', '=', pupilId)
    .orderBy('at', 'desc')
    .orderBy('trouble_id')
    .select(['kind', 'reason', 'at'])
    .execute();
  return { troubles };
}
