import pg from 'pg';

/** A word said to all servers on one database. */
export interface Channel {
  /** Resolves when what others say is heard from now on, or the first try has failed. Never rejects. */
  readonly joined: Promise<void>;
  close(): Promise<void>;
}

export interface ChannelListener {
  readonly name: string;
  /** Called with what any server has said, this one included. */
  hear(payload: string): void;
  /** What is said is heard from now on; what was said before, while there was no connection, is not. */
  onJoined(): void;
  /** A number from 0 to 1: servers that lost the database together do not come back together. */
  chance(): number;
}

const firstWait = 500;
const longestWait = 30_000;

/** Listens on a connection of its own, which is opened again whenever it breaks. */
export function openChannel(connectionString: string, listener: ChannelListener): Channel {
  const { name, hear, onJoined, chance } = listener;
  let closed = false;
  let client: pg.Client | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let failures = 0;

  async function join(): Promise<void> {
    const mine = new pg.Client({ connectionString, connectionTimeoutMillis: 5000, keepAlive: true });
    client = mine;
    let lost = false;
    const lose = (): void => {
      if (lost || closed) return;
      lost = true;
      void mine.end().catch(() => undefined);
      const wait = Math.min(firstWait * 2 ** failures, longestWait);
      failures += 1;
      timer = setTimeout(() => void join(), wait * (0.5 + chance() / 2)).unref();
    };
    mine.on('error', lose);
    mine.on('end', lose);
    mine.on('notification', ({ payload = '' }) => hear(payload));
    try {
      await mine.connect();
      await mine.query(`listen ${name}`);
      failures = 0;
      onJoined();
    } catch {
      lose();
    }
  }

  return {
    joined: join(),
    async close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
