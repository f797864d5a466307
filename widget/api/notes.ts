import type * as z from 'zod/mini';
import {
  Audiences,
  NoteHistory,
  NoteList,
  NoteView,
  type NoteCreation,
  type NoteEdit,
} from '../../lti-server/contract/notes.ts';
import type { Api } from './client.ts';

export type NoteWordings = z.output<typeof NoteHistory>['edits'];

/** Notes of adults about a pupil, newest first; restricted ones without their text. */
export const listNotes = async (
  api: Api,
  { pupilId, signal }: { pupilId: string; signal?: AbortSignal },
): Promise<NoteView[]> =>
  (await api.call('GET /api/pupils/:pupilId/notes', { params: { pupilId }, answer: NoteList, signal })).notes;

/** Who would read a note of each visibility, as people. */
export const loadAudiences = (
  api: Api,
  { pupilId, signal }: { pupilId: string; signal?: AbortSignal },
): Promise<Audiences> =>
  api.call('GET /api/pupils/:pupilId/audiences', { params: { pupilId }, answer: Audiences, signal });

/** `noteId` is made once for a form, so that sending it again is the same note. */
export const writeNote = (
  api: Api,
  { pupilId, ...body }: { pupilId: string } & NoteCreation,
): Promise<NoteView> =>
  api.call('POST /api/pupils/:pupilId/notes', {
    params: { pupilId },
    body,
    answer: NoteView,
    idempotent: true,
  });

/** @throws ApiFailure `REVISION_CONFLICT` with both texts when somebody saved in between */
export const editNote = (api: Api, { noteId, ...body }: { noteId: string } & NoteEdit): Promise<NoteView> =>
  api.call('PUT /api/notes/:noteId', { params: { noteId }, body, answer: NoteView });

/** Opens a restricted note; the reason is kept where the responsible person can read it. */
export const openNote = (
  api: Api,
  { noteId, reason }: { noteId: string; reason: string },
): Promise<NoteView> =>
  api.call('POST /api/notes/:noteId/open', { params: { noteId }, body: { reason }, answer: NoteView });

/** Earlier wordings, oldest first. */
export const loadNoteHistory = async (
  api: Api,
  { noteId, reason }: { noteId: string; reason: string },
): Promise<NoteWordings> =>
  (
    await api.call('POST /api/notes/:noteId/history', {
      params: { noteId },
      body: { reason },
      answer: NoteHistory,
    })
  ).edits;
