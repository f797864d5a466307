import * as z from 'zod/mini';
import { Glance } from '../../lti-server/contract/glance.ts';
import { ApiFailure, offlineCode } from '../api/api-failure.ts';
import { createApi } from '../api/client.ts';
import { takeHandoverOnce } from '../launch/handover.ts';
import type { Answer, Message } from './messages.ts';

/** Between two readings: no course page can keep the server busy through us. */
const restMs = 1000;

const here: Message<'here'> = { marshrut: 'here' };
const Connect: z.ZodMiniType<Message<'connect'>> = z.object({ marshrut: z.literal('connect') });
const Again: z.ZodMiniType<Message<'again'>> = z.object({ marshrut: z.literal('again') });

const troubleOf = (failure: unknown): Answer => {
  const known = failure instanceof ApiFailure ? failure : undefined;
  const expired = known?.status === 401;
  const offline = known?.code === offlineCode;
  return { glance: null, trouble: expired ? 'expired' : offline ? 'offline' : 'failed' };
};

/**
 * What the launch page does in a hidden frame of a course page: the session stays here, and only the
 * pupil's glance goes out, through a port that a page of the launching platform has sent. A page of any
 * other origin is told `foreign` and nothing else.
 */
export const handOverGlance = (): void => {
  const handover = takeHandoverOnce();
  const trusted = handover?.platformOrigins ?? [];
  const api = handover && createApi({ token: handover.token, events: new EventTarget() });
  let readAt = Number.NEGATIVE_INFINITY;
  let latest: Promise<Answer> | undefined;
  let planned: Promise<Answer> | undefined;

  const readNow = (): Promise<Answer> => {
    if (!api) return Promise.resolve({ glance: null, trouble: 'expired' });
    readAt = performance.now();
    latest = api
      .call('GET /api/glance', { params: {}, answer: Glance })
      .then((glance): Answer => ({ glance, trouble: null }), troubleOf);
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
    if (source !== parent || !port || !Connect.safeParse(data).success) return;
    if (handover && !trusted.includes(origin)) {
      port.postMessage({ glance: null, trouble: 'foreign' } satisfies Answer);
      return;
    }
    const send = async (reading: Promise<Answer>): Promise<void> => port.postMessage(await reading);
    port.addEventListener('message', ({ data: asked }: MessageEvent<unknown>) => {
      if (Again.safeParse(asked).success) void send(readInTime());
    });
    port.start();
    void send(latest ?? readNow());
  });
  void readNow();
  parent.postMessage(here, '*');
};
