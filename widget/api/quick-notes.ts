import { GroupNoteWritten, NoteCircles, type GroupNote } from '../../lti-server/contract/quick-notes.ts';
import type { Api } from './client.ts';

/** The children one may write about, and who would read it. */
export const loadCircles = (api: Api, { signal }: { signal?: AbortSignal } = {}): Promise<NoteCircles> =>
  api.call('GET /api/note-circles', { params: {}, answer: NoteCircles, signal });

/** All ids are made here: the same note sent twice leaves one trace. */
export const sendGroupNote = async (api: Api, note: GroupNote): Promise<void> => {
  await api.call('POST /api/group-notes', {
    params: {},
    body: note,
    answer: GroupNoteWritten,
    idempotent: true,
  });
};
