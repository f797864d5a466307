import type { Context } from '../access/context.ts';
import type { FileBody } from '../contract/files.ts';
import { notFound } from '../errors.ts';
import { bodyOf } from '../files/show-file.ts';
import { presentEvent } from './event-view.ts';
import { findEvent } from './find-event.ts';
import { selectWords } from './words-table.ts';

/**
 * A child's picture or voice, for whoever sees the word that it belongs to: the group and the adults of the
 * event, and nobody any more once its author has hidden it.
 * @throws Refusal `NOT_FOUND`
 */
export async function showWordFile(
  context: Context,
  { eventId, wordId }: { eventId: string; wordId: string },
): Promise<FileBody> {
  const found = await findEvent(context, eventId);
  const view = await presentEvent(context, found);
  if (!view.words.some((word) => word.wordId === wordId && word.file !== null)) throw notFound();
  const words = await selectWords(context.db, { schoolId: context.actor.schoolId, eventId });
  const fileId = words.find((word) => word.word_id === wordId)?.file_id;
  if (fileId === undefined || fileId === null) throw notFound();
  return bodyOf(context, fileId);
}
