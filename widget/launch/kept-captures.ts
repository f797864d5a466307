import type { FileKind } from '../../lti-server/contract/vocabulary.ts';
import { unsentCaptures, unsentIsForgotten } from './forget-unsent.ts';

/** A photo, a drawing or a voice that is made and not sent yet. */
export interface KeptCapture {
  /** Who made it; somebody else's is erased unseen. */
  personId: string;
  pupilId: string;
  /** Where on the page it belongs, so that a photo for the chest is not offered as an answer elsewhere. */
  purpose: string;
  kind: FileKind;
  /** Made once, so that it is one file however often it is sent. */
  fileId: string;
  blob: Blob;
  /** Milliseconds since 1970. */
  madeAt: number;
}

const store = 'captures';
const longestMs = 8 * 60 * 60 * 1000;
/** Where a browser keeps nothing for a frame, what is made lives as long as the page. */
const inMemory = new Map<string, KeptCapture>();

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open(unsentCaptures, 1);
    asked.addEventListener('upgradeneeded', () =>
      asked.result.createObjectStore(store, { keyPath: 'purpose' }),
    );
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(asked.error ?? new Error('no database')));
  });

const run = async <T>(
  mode: IDBTransactionMode,
  work: (kept: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const asked = work(transaction.objectStore(store));
      transaction.addEventListener('complete', () => resolve(asked.result));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not kept')));
    });
  } finally {
    database.close();
  }
};

/** Keeps it on this device until it is sent: through a reload, a closed tab, an hour without a network. */
export const keepCapture = async (capture: KeptCapture): Promise<void> => {
  if (unsentIsForgotten()) return;
  inMemory.set(capture.purpose, capture);
  await run('readwrite', (kept) => kept.put(capture)).catch(() => undefined);
};

/** What this person has made here and not sent. */
export const keptCapture = async (of: {
  personId: string;
  pupilId: string;
  purpose: string;
}): Promise<KeptCapture | undefined> => {
  const found =
    inMemory.get(of.purpose) ??
    (await run('readonly', (kept) => kept.get(of.purpose) as IDBRequest<KeptCapture | undefined>).catch(
      () => undefined,
    ));
  if (found === undefined) return undefined;
  const fresh = Date.now() - found.madeAt < longestMs;
  if (fresh && found.personId === of.personId && found.pupilId === of.pupilId) return found;
  if (found.personId !== of.personId || !fresh) await dropCapture(of.purpose);
  return undefined;
};

/** It was sent, or thrown away. */
export const dropCapture = async (purpose: string): Promise<void> => {
  inMemory.delete(purpose);
  await run('readwrite', (kept) => kept.delete(purpose)).catch(() => undefined);
};
