import type { LaunchHandover } from '../../lti-server/contract/session.ts';
import { takeEarly } from '../api/early.ts';
import { request } from '../api/request.ts';
import { glance, word } from './answer-shape.ts';
import type { Answer, Message } from './messages.ts';
import { read } from './shape.ts';

/** Between two readings: no course page can keep the server busy through us. */
const restMs = 1000;
const attempts = 3;
const address = '/api/glance';

const here: Message<'here'> = { marshrut: 'here' };
const connect = word('connect');
const again = word('again');

/**
 * Takes the launch from the page and keeps it nowhere, beside a visible frame in the same tab; nothing after a
 * reload. It is the server's own block, so it is not looked at as closely as on the page that keeps it.
 */
const takeLaunch = (): LaunchHandover | undefined => {
  const block = document.getElementById('marshrut-launch');
  block?.remove();
  history.replaceState(null, '', '/app');
  return block?.textContent ? (JSON.parse(block.textContent) as LaunchHandover) : undefined;
};

const trouble = (word: NonNullable<Answer['trouble']>): Answer => ({ glance: null, trouble: word });

/** The pupil's glance with this launch; a busy server is asked again. Every failure is an answer too. */
const reader = ({ token }: LaunchHandover): (() => Promise<Answer>) => {
  const fetch = globalThis.fetch.bind(globalThis);
  return async () => {
    const response = await request(new URL(address, location.origin), {
      fetch: (to, settings) => takeEarly(address) ?? fetch(to, settings),
      method: 'GET',
      headers: { authorization: `Bearer ${token}` },
      body: undefined,
      attempts,
      keepalive: false,
      signal: undefined,
    }).catch(() => undefined);
    if (!response) return trouble('offline');
    if (!response.ok) return trouble(response.status === 401 ? 'expired' : 'failed');
    const known = read(glance, await response.json().catch(() => undefined));
    return known ? { glance: known, trouble: null } : trouble('failed');
  };
};

/**
 * What the launch page does in a hidden frame of a course page: the session stays here, and only the
 * pupil's glance goes out, through a port that a page of the launching platform has sent. A page of any
 * other origin is told `foreign` and nothing else. It does without the app and the contract's library:
 * nobody will see anything here, and a course page is waiting.
 */
export const handOverGlance = (): void => {
  const launch = takeLaunch();
  const trusted = launch?.platformOrigins ?? [];
  const ask = launch && reader(launch);
  let readAt = Number.NEGATIVE_INFINITY;
  let latest: Promise<Answer> | undefined;
  let planned: Promise<Answer> | undefined;

  const readNow = (): Promise<Answer> => {
    if (!ask) return Promise.resolve(trouble('expired'));
    readAt = performance.now();
    latest = ask();
    return latest;
  };

  const readInTime = (): Promise<Answer> => {
    const left = readAt + restMs - performance.now();
    if (left <= 0) return readNow();
    planned ??= new Promise((resolve) => setTimeout(resolve, left)).then(() => {
      planned = undefined;
      return readNow();
    });
    return planned;
  };

  window.addEventListener('message', ({ data, origin, source, ports }: MessageEvent<unknown>) => {
    const [port] = ports;
    if (source !== parent || !port || !read(connect, data)) return;
    if (launch && !trusted.includes(origin)) {
      port.postMessage(trouble('foreign'));
      return;
    }
    const send = async (reading: Promise<Answer>): Promise<void> => port.postMessage(await reading);
    port.addEventListener('message', ({ data: asked }: MessageEvent<unknown>) => {
      if (read(again, asked)) void send(readInTime());
    });
    port.start();
    void send(latest ?? readNow());
  });
  void readNow();
  parent.postMessage(here, '*');
};
