import {
  GroupNoteState,
  GroupNoteStates,
  GroupNoteWritten,
  NoteCircles,
  type GroupNote,
} from '../../lti-server/contract/quick-notes.ts';
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

/** What the caller has written lately and can still take back. */
export const loadGroupNotes = async (api: Api, signal?: AbortSignal): Promise<GroupNoteState[]> =>
  (await api.call('GET /api/group-notes', { params: {}, answer: GroupNoteStates, signal })).groups;

/** Takes back what one quick note wrote, but for notes that were changed since. */
export const undoGroupNote = (api: Api, groupId: string): Promise<GroupNoteState> =>
  api.call('POST /api/group-notes/:groupId/undo', {
    params: { groupId },
    body: {},
    answer: GroupNoteState,
    idempotent: true,
  });
