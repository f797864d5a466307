import { CaptureTroubleList, FileView } from '../../lti-server/contract/files.ts';
import { Nothing } from '../../lti-server/contract/session.ts';
import type { CaptureTroubleReason, FileKind } from '../../lti-server/contract/vocabulary.ts';
import { ApiFailure, offlineCode } from './api-failure.ts';
import type { Api } from './client.ts';

/** Sends what was made. `fileId` is made once, so that sending again is the same file. */
export const sendFile = (
  api: Api,
  { blob, ...params }: { pupilId: string; kind: FileKind; fileId: string; blob: Blob },
): Promise<FileView> =>
  api.call('PUT /api/pupils/:pupilId/files/:kind/:fileId', {
    params,
    body: blob,
    answer: FileView,
    idempotent: true,
  });

/** The bytes of a file that the reader may see. */
export const loadFile = async (
  api: Api,
  { fileId, signal }: { fileId: string; signal?: AbortSignal },
): Promise<Blob> => (await api.send('GET /api/files/:fileId', { params: { fileId }, signal })).blob();

/**
 * Lets the grown-ups know that something did not get through. Best effort: nobody waits for it; without a
 * connection it is told when there is one again, while the page is open.
 */
export const tellTrouble = async (
  api: Api,
  { pupilId, kind, reason }: { pupilId: string; kind: FileKind; reason: CaptureTroubleReason },
): Promise<void> => {
  const body = { troubleId: crypto.randomUUID(), kind, reason };
  const tell = async (): Promise<void> => {
    try {
      await api.call('POST /api/pupils/:pupilId/capture-troubles', {
        params: { pupilId },
        body,
        answer: Nothing,
        idempotent: true,
      });
    } catch (failure) {
      if (failure instanceof ApiFailure && failure.code === offlineCode)
        window.addEventListener('online', () => void tell(), { once: true });
    }
  };
  await tell();
};

/** What did not get through of late, for grown-ups. */
export const loadTroubles = (
  api: Api,
  { pupilId, signal }: { pupilId: string; signal?: AbortSignal },
): Promise<CaptureTroubleList> =>
  api.call('GET /api/pupils/:pupilId/capture-troubles', {
    params: { pupilId },
    answer: CaptureTroubleList,
    signal,
  });
