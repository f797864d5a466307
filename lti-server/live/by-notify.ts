import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Random } from '../access/context.ts';
import { Id } from '../contract/fields.ts';
import type { Storage } from '../storage/open.ts';
import type { Channel, ChannelListener } from '../storage/postgres-channel.ts';
import type { Announcement } from './announcement.ts';
import type { FromOthers, OtherServers } from './other-servers.ts';

const channelName = 'marshrut_live';

/** What is said within this time goes in one message, in milliseconds: a notification costs a commit. */
const gatherFor = 50;
/** PostgreSQL takes 8000 bytes a message; a line is at most 215. */
const mostLines = 30;

/** `[school, session that made the change, what the last one is, pupil or session]` */
const Line = z.tuple([Id, z.nullable(Id), z.enum(['changed', 'ended']), Id]);
const Message = z.object({ from: z.string(), said: z.array(Line) });
type Line = z.infer<typeof Line>;

/**
 * Through PostgreSQL's LISTEN and NOTIFY. A notification is sent after the change and not within its
 * transaction, because those that notify commit one after another:
 * https://www.postgresql.org/docs/current/sql-notify.html
 */
export function byNotify(
  { db, random }: { db: Storage['db']; random: Random },
  { listen, from }: { listen: NonNullable<Storage['listen']>; from: FromOthers },
): OtherServers {
  const self = random.id();
  let waiting: Line[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let sending: Promise<unknown> = Promise.resolve();
  let channel: Promise<Channel> | null = null;

  function send(): void {
    timer = null;
    const lines = waiting;
    waiting = [];
    for (let start = 0; start < lines.length; start += mostLines) {
      const message = JSON.stringify({ from: self, said: lines.slice(start, start + mostLines) });
      sending = sending
        .then(() => sql`select pg_notify(${channelName}, ${message})`.execute(db))
        .catch(() => undefined);
    }
  }

  const listener: ChannelListener = {
    name: channelName,
    onJoined: () => from.missed(),
    chance: () => Buffer.from(random.id(), 'base64url').readUInt32BE() / 2 ** 32,
    hear(payload) {
      for (const announcement of read(payload, self)) from.hear(announcement);
    },
  };

  return {
    tell(announcement) {
      waiting.push(...linesOf(announcement));
      timer ??= setTimeout(send, gatherFor);
    },
    async listen() {
      channel ??= listen(listener);
      await (
        await channel
      ).joined;
    },
    rest: () => undefined,
    async close() {
      if (timer !== null) {
        clearTimeout(timer);
        send();
      }
      await sending;
      await (await channel)?.close();
    },
  };
}

const linesOf = ({ schoolId, bySessionId, concerns }: Announcement): Line[] =>
  concerns.map((what) =>
    'pupilId' in what
      ? [schoolId, bySessionId, 'changed', what.pupilId]
      : [schoolId, bySessionId, 'ended', what.endedSessionId],
  );

/** Whatever else is said on the channel is no word of ours. */
function read(payload: string, self: string): Announcement[] {
  let json: unknown;
  try {
    json = JSON.parse(payload);
  } catch {
    return [];
  }
  const message = Message.safeParse(json);
  if (!message.success || message.data.from === self) return [];
  return message.data.said.map(([schoolId, bySessionId, what, id]) => ({
    schoolId,
    bySessionId,
    concerns: [what === 'changed' ? { pupilId: id } : { endedSessionId: id }],
  }));
}
