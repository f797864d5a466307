import { fileReaders } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { may, standingTo } from '../access/standing.ts';
import type { FileBody } from '../contract/files.ts';
import { notFound } from '../errors.ts';
import { loadBody } from '../storage/file-bodies.ts';
import { selectBody, selectFile } from './table.ts';

/**
 * The bytes of a file, for those who may see it (`fileReaders`) and for whoever has put it there.
 * @throws Refusal `NOT_FOUND` for everybody else, and for a body that is gone from the disk
 */
export async function showFile(context: Context, fileId: string): Promise<FileBody> {
  const { db, actor } = context;
  const { schoolId } = actor;
  const file = await selectFile(db, { schoolId, fileId });
  if (file === undefined) throw notFound();
  const standing = await standingTo(context, file.pupil_id);
  const asReader = fileReaders[file.seen_by].some((relation) => standing.relations.has(relation));
  const asSender =
    file.seen_by !== 'note' && file.uploaded_by === actor.personId && may(standing, 'file.add');
  if (!asReader && !asSender) throw notFound();
  return bodyOf(context, fileId);
}

/**
 * The bytes of a file for somebody whose right to the record that keeps it has been asked.
 * @throws Refusal `NOT_FOUND` for a file that is gone
 */
export async function bodyOf({ db, actor }: Context, fileId: string): Promise<FileBody> {
  const { schoolId } = actor;
  const file = await selectFile(db, { schoolId, fileId });
  const row = file && (await selectBody(db, { schoolId, hash: file.hash }));
  const bytes = row === undefined ? undefined : await loadBody(db, { schoolId, ...row });
  if (file === undefined || bytes === undefined) throw notFound();
  return { mediaType: file.media_type, bytes };
}
