import { beatEvery, type LiveEvent } from '../../lti-server/contract/live.ts';
import { ApiFailure } from './api-failure.ts';
import type { Api } from './client.ts';

/** A stream that says nothing for so long is kept back by something on the way, in milliseconds. */
const firstWordWithin = 8000;
const silence = beatEvery * 2.5;
/** One that ends sooner than this has not worked. */
const shortest = 5000;
const longestAge = 24 * 60 * 60_000;
/** After so many streams that did not work, one is tried at every tenth look only. */
const patience = 3;

interface Following {
  api: Api;
  pupilId: string;
  /** When the page was read that is shown, in milliseconds since 1970. */
  readAt: () => number;
  /** The page has changed, may have changed, or must not be read any more: reading it tells. */
  look: () => void;
  signal: AbortSignal;
}

/**
 * Looks again whenever the server says that a pupil's page has changed; where streams do not come
 * through, every 20 to 30 seconds. Ends with `signal`, and when the server says that it is over.
 */
export const followPage = async (following: Following): Promise<void> => {
  const { signal, look } = following;
  for (let failures = 0; !signal.aborted;) {
    const tried = failures < patience || failures % 10 === 0;
    const end = tried ? await listen(following) : 'silent';
    if (signal.aborted) return;
    if (end === 'over') return look();
    failures = end === 'worked' ? 0 : failures + 1;
    await pause(waitAfter(failures), signal);
    if (failures > 0 && !signal.aborted) look();
  }
};

/** With jitter: a class whose server was restarted must not come back together. */
const waitAfter = (failures: number): number => {
  if (failures < 2) return 500 + Math.random() * 2500;
  return 20_000 + Math.random() * 10_000;
};

/** Ends early when the connection is back. Never rejects. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });

/** One stream from its beginning to its end. */
const listen = async (following: Following): Promise<'worked' | 'silent' | 'over'> => {
  const { api, pupilId, readAt, look, signal } = following;
  const quiet = new AbortController();
  const hush = (): void => quiet.abort();
  let timer = setTimeout(hush, firstWordWithin);
  const begun = Date.now();
  let greeted = false;
  try {
    const age = Math.min(Math.max(Date.now() - readAt(), 0), longestAge);
    const path = `/api/pupils/${pupilId}/live?age=${Math.round(age)}`;
    const { body } = await api.open(path, AbortSignal.any([signal, quiet.signal]));
    const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
    let unread = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      clearTimeout(timer);
      timer = setTimeout(hush, silence);
      const blocks = (unread + value).split('\n\n');
      unread = blocks.pop()!;
      for (const block of blocks) {
        const event = /^event: (\w+)$/m.exec(block)?.[1] as LiveEvent | undefined;
        if (event === 'over') return 'over';
        // What a proxy answers instead of the server says no hello.
        greeted ||= event === 'hello';
        if (event === 'changed') look();
      }
    }
  } catch (failure) {
    if (failure instanceof ApiFailure && [401, 404].includes(failure.status)) return 'over';
  } finally {
    clearTimeout(timer);
    hush();
  }
  return greeted && Date.now() - begun > shortest ? 'worked' : 'silent';
};
