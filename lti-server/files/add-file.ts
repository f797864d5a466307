import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { FileView } from '../contract/files.ts';
import type { FileAudience, FileKind } from '../contract/vocabulary.ts';
import { notFound, Refusal } from '../errors.ts';
import { storeBody } from '../storage/file-bodies.ts';
import { bodyHash } from './body-hash.ts';
import { listenTo } from './listen-to.ts';
import { redraw } from './redraw.ts';
import { sortBytes } from './sort-bytes.ts';
import { bytesOfPupil, countUploads, insertFile, selectFile, upsertBody } from './table.ts';

/** How much room one pupil's files may take, in bytes: some five hundred pictures. */
const roomOfPupil = 100 * 1024 * 1024;
/** Files that one person may put in within an hour. */
const mostInAnHour = 120;
const hour = 60 * 60_000;

/**
 * Keeps a photo, a drawing or a voice of a pupil. Only the pupil and whoever sends it can see it until a
 * record uses it (`useFile`). The same id sent again by the same person answers the file that is there.
 * @throws Refusal `NOT_FOUND` for an id that is somebody else's; `FILE_KIND_REFUSED`, `FILE_BROKEN`,
 * `VOICE_TOO_LONG`, `BODY_TOO_LARGE`, `FILES_FULL`, `TOO_MANY_REQUESTS`
 */
export async function addFile(context: Context, file: Sent): Promise<FileView> {
  await allow(context, file.pupilId, 'file.add');
  return keepFile(context, { ...file, seenBy: 'nobody' });
}

interface Sent {
  readonly pupilId: string;
  readonly kind: FileKind;
  readonly fileId: string;
  readonly bytes: Uint8Array;
}

/** The same for somebody whose right to add it has been asked. */
export async function keepFile(
  context: Context,
  { pupilId, kind, fileId, bytes, seenBy }: Sent & { seenBy: FileAudience },
): Promise<FileView> {
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId, fileId };
  const there = await selectFile(db, of);
  if (there !== undefined) return viewOwn(there, { pupilId, personId: actor.personId });
  await refuseTooMuch(context, pupilId);
  const sorted = await sortBytes(bytes, kind);
  const isVoice = kind === 'voice';
  const body = isVoice ? listenTo(bytes, sorted) : await redraw(bytes);
  const mediaType = isVoice ? sorted : 'image/webp';
  const hash = bodyHash({ schoolId: actor.schoolId, pupilId, body });
  const stored = await storeBody(db, { ...of, hash, bytes: body });
  await db.transaction().execute(async (tx) => {
    const at = clock();
    await upsertBody(tx, { ...of, pupilId, hash, body: stored, at });
    const row = { ...of, pupilId, hash, kind, mediaType, bytes: body.length, at, by: actor.personId };
    if (await insertFile(tx, { ...row, seenBy }))
      await record(tx, context, { action: 'file.added', pupilId, subjectId: fileId });
  });
  const kept = await selectFile(db, of);
  if (kept === undefined) throw notFound();
  return viewOwn(kept, { pupilId, personId: actor.personId });
}

async function refuseTooMuch({ db, clock, actor }: Context, pupilId: string): Promise<void> {
  const { schoolId, personId } = actor;
  if ((await countUploads(db, { schoolId, personId, since: clock() - hour })) >= mostInAnHour)
    throw new Refusal('TOO_MANY_REQUESTS', { retryAfter: 60 });
  if ((await bytesOfPupil(db, { schoolId, pupilId })) >= roomOfPupil) throw new Refusal('FILES_FULL');
}

function viewOwn(
  file: NonNullable<Awaited<ReturnType<typeof selectFile>>>,
  owner: { pupilId: string; personId: string },
): FileView {
  if (file.pupil_id !== owner.pupilId || file.uploaded_by !== owner.personId) throw notFound();
  return { fileId: file.file_id, kind: file.kind, bytes: file.bytes };
}
