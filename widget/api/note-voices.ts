import { FileView } from '../../lti-server/contract/files.ts';
import type { Api } from './client.ts';

/** What was said beside a note and has not reached the server, as it can be kept in a tab. */
export interface SpokenVoice {
  /** The sound in base64. */
  sound: string;
  mediaType: string;
  seconds: number;
}

/** What comes back from the tab is looked at before it is believed. */
export const spokenFrom = (kept: unknown): SpokenVoice | undefined => {
  const { sound, mediaType, seconds } = (kept ?? {}) as Partial<Record<keyof SpokenVoice, unknown>>;
  return typeof sound === 'string' && typeof mediaType === 'string' && typeof seconds === 'number'
    ? { sound, mediaType, seconds }
    : undefined;
};

export const spokenOf = async (blob: Blob, seconds: number): Promise<SpokenVoice> => {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  // In pieces: a call takes only so many arguments.
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return { sound: btoa(text), mediaType: blob.type, seconds };
};

export const soundOf = ({ sound, mediaType }: SpokenVoice): Blob =>
  new Blob([Uint8Array.from(atob(sound), (letter) => letter.charCodeAt(0))], { type: mediaType });

/** Sends the voice of a note that is about to be written; sent again it is the same. */
export const sendNoteVoice = async (
  api: Api,
  { pupilId, noteId, blob }: { pupilId: string; noteId: string; blob: Blob },
): Promise<void> => {
  await api.call('PUT /api/pupils/:pupilId/note-voices/:noteId', {
    params: { pupilId, noteId },
    body: blob,
    answer: FileView,
    idempotent: true,
  });
};

/** What was said beside a note; of a restricted one with the reason that it was opened with. */
export const hearNote = async (
  api: Api,
  { noteId, reason }: { noteId: string; reason: string | null },
): Promise<Blob> =>
  (
    await api.send('POST /api/notes/:noteId/voice', {
      params: { noteId },
      body: JSON.stringify({ reason }),
      idempotent: true,
    })
  ).blob();
