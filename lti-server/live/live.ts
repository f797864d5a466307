import type { Clock, Random } from '../access/context.ts';
import { beatEvery } from '../contract/live.ts';
import { Refusal } from '../errors.ts';
import type { Storage } from '../storage/open.ts';
import type { Announcement } from './announcement.ts';
import { byLooking } from './by-looking.ts';
import { byNotify } from './by-notify.ts';
import type { OpenStream } from './open-stream.ts';
import { OpenStreams, keyOf } from './open-streams.ts';
import type { FromOthers } from './other-servers.ts';
import { stillAllowed } from './still-allowed.ts';

/** Pages that are open somewhere are told that they have changed. */
export interface Live {
  /** A request has changed something: tells the pages concerned, here and at the other servers. */
  announce(announcement: Announcement): void;
  /** Resolves when what the other servers say is heard. */
  listen(): Promise<void>;
  /** @throws Refusal `TOO_MANY_REQUESTS`, `SHUTTING_DOWN` */
  add(stream: OpenStream): void;
  /** Says hello, and at once whether the page has changed since it was read, `age` milliseconds ago. */
  greet(stream: OpenStream, age: number): void;
  remove(stream: OpenStream): void;
  readonly count: number;
  /** The server stops: no stream may hold it up. */
  endAll(): void;
  close(): Promise<void>;
}

const second = 1000;
const beats = beatEvery / second;
const checkEvery = 30;
/** Changes within this time are one, in milliseconds. */
const gatherFor = 60;
/** How far apart the clocks of reading and telling may be: a page read while it changed counts as old. */
const slack = 2 * second;
/** Changes are remembered for pages that come back. */
const mostRemembered = 20_000;

export async function createLive({
  storage,
  clock,
  random,
}: {
  storage: Storage;
  clock: Clock;
  random: Random;
}): Promise<Live> {
  const { db } = storage;
  const streams = new OpenStreams();
  const slots = Array.from({ length: beats }, () => new Set<OpenStream>());
  const changedAt = new Map<string, number>();
  const waiting = new Set<OpenStream>();
  /** Since when every change is remembered. Where others must be listened to first: not yet. */
  let since = storage.listen === null ? clock() : Number.POSITIVE_INFINITY;
  let ticks = 0;
  let ticking: ReturnType<typeof setInterval> | null = null;
  let gathering: ReturnType<typeof setTimeout> | null = null;
  let stopping = false;

  const from: FromOthers = {
    hear: (announcement) => hear(announcement),
    missed() {
      since = clock();
      for (const stream of streams.all) tell(stream);
    },
  };
  const others =
    storage.listen === null
      ? await byLooking(db, from)
      : byNotify({ db, random }, { listen: storage.listen, from });

  function hear({ schoolId, bySessionId, concerns }: Announcement): void {
    for (const what of concerns) {
      if ('endedSessionId' in what) {
        for (const stream of streams.ofSession(schoolId, what.endedSessionId)) dismiss(stream);
        continue;
      }
      remember(keyOf(schoolId, what.pupilId));
      for (const stream of streams.ofPupil(schoolId, what.pupilId)) {
        if (stream.actor.sessionId !== bySessionId) tell(stream);
      }
    }
  }

  function remember(key: string): void {
    // Deleted first, so that the oldest stands at the front.
    changedAt.delete(key);
    changedAt.set(key, clock());
    if (changedAt.size <= mostRemembered) return;
    const [oldest] = changedAt;
    if (oldest === undefined) return;
    changedAt.delete(oldest[0]);
    since = Math.max(since, oldest[1] + 1);
  }

  function tell(stream: OpenStream): void {
    waiting.add(stream);
    gathering ??= setTimeout(() => {
      gathering = null;
      const told = [...waiting].filter((one) => streams.all.has(one));
      waiting.clear();
      void check(told).then((allowed) => allowed.forEach((one) => one.send('changed')));
    }, gatherFor).unref();
  }

  /** Sends away those who may no longer listen, and answers who may. */
  async function check(asked: readonly OpenStream[]): Promise<readonly OpenStream[]> {
    try {
      const allowed = await stillAllowed({ db, clock, random }, asked);
      for (const stream of asked) if (!allowed.has(stream)) dismiss(stream);
    } catch {
      // The storage is out of reach. Nothing is given away: the page's own endpoint asks for the rights too.
    }
    return asked.filter((stream) => streams.all.has(stream));
  }

  function dismiss(stream: OpenStream): void {
    if (!streams.all.has(stream)) return;
    remove(stream);
    stream.send('over');
    stream.end();
  }

  function tick(): void {
    ticks += 1;
    for (const stream of slots[ticks % beats] ?? []) stream.send('beat');
    if (ticks % checkEvery === 0) void check([...streams.all]);
  }

  function remove(stream: OpenStream): void {
    streams.remove(stream);
    for (const slot of slots) slot.delete(stream);
    if (streams.all.size > 0 || ticking === null) return;
    clearInterval(ticking);
    ticking = null;
    others.rest();
  }

  return {
    announce(announcement) {
      hear(announcement);
      others.tell(announcement);
    },
    listen: () => others.listen(),
    add(stream) {
      if (stopping) throw new Refusal('SHUTTING_DOWN');
      streams.add(stream);
      slots[streams.all.size % beats]?.add(stream);
      ticking ??= setInterval(tick, second).unref();
    },
    greet(stream, age) {
      const readAt = clock() - age - slack;
      const changed = changedAt.get(keyOf(stream.actor.schoolId, stream.pupilId)) ?? 0;
      stream.send('hello');
      if (readAt + slack < since || changed >= readAt) stream.send('changed');
    },
    remove,
    get count() {
      return streams.all.size;
    },
    endAll() {
      stopping = true;
      for (const stream of streams.all) {
        remove(stream);
        stream.end();
      }
    },
    async close() {
      if (gathering !== null) clearTimeout(gathering);
      await others.close();
    },
  };
}
