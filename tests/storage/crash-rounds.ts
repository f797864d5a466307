import { randomUUID } from 'node:crypto';
import { openStorage } from '../../lti-server/storage/open.ts';
import type { FreshDatabase } from '../support/databases.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { makeCrashSchool, type CrashSchool } from './crash-school.ts';

/** What a crash may hit. `store`: the database server alone, which only PostgreSQL has. */
type Victim = 'server' | 'store' | 'both';

export interface CrashReport {
  rounds: number;
  acknowledged: number;
  /** Sent, and cut off before the answer came: sent again afterwards with the same id. */
  cutOff: number;
  /** Acknowledged, and gone or changed. Must be empty. */
  lost: string[];
  /** Kept without its audit entry, or an entry without its note, or twice. Must be empty. */
  halfWritten: string[];
}

const writers = 6;

/**
 * Kills the server (or its database, or both) with SIGKILL in the midst of writing, again and again.
 * Whatever was acknowledged must be there afterwards, word for word; whatever was cut off must be
 * wholly there or not at all, and be accepted when it is sent again. This proves that a crashed process
 * loses nothing; a power cut it does not try.
 *
 * @param store the database server, where the engine has one that can be killed.
 * @param chance from 0 to 1, decides what is killed and after how many writes.
 */
export async function crashRounds(options: {
  database: FreshDatabase;
  store: { kill(): Promise<void>; start(): Promise<void> } | undefined;
  rounds: number;
  chance: () => number;
  say: (line: string) => void;
}): Promise<CrashReport> {
  const { database, store, rounds, chance, say } = options;
  const school = await makeCrashSchool(database);
  const acknowledged = new Map<string, string>();
  let unknown = new Map<string, string>();
  let cutOff = 0;
  const lost: string[] = [];
  let server = await startServer(database.env);
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const victims: readonly Victim[] = store ? ['server', 'store', 'both'] : ['server'];
      const victim = victims[Math.floor(chance() * victims.length)] ?? 'server';
      const enough = acknowledged.size + 5 + Math.floor(chance() * 80);
      const work = writeUntilCut({ server, school, acknowledged, resend: unknown });
      await work.reaches(enough);
      if (victim !== 'server') await store?.kill();
      if (victim !== 'store') await server.end('SIGKILL');
      unknown = await work.cut();
      cutOff += unknown.size;
      if (victim !== 'server') await store?.start();
      if (victim !== 'store') server = await startServer(database.env);
      const kept = await readNotes(server, school);
      for (const [id, text] of acknowledged) if (kept.get(id) !== text) lost.push(id);
      say(
        `round ${round}: killed ${victim}, ${acknowledged.size} acknowledged, ${unknown.size} cut off, ${lost.length} lost`,
      );
    }
  } finally {
    await server.end();
  }
  const halfWritten = await findHalfWritten(database, school);
  return { rounds, acknowledged: acknowledged.size, cutOff, lost, halfWritten };
}

/** Several tutors' tabs writing one note after another until told that the server is gone. */
function writeUntilCut(options: {
  server: ServerProcess;
  school: CrashSchool;
  acknowledged: Map<string, string>;
  resend: ReadonlyMap<string, string>;
}): { reaches(count: number): Promise<void>; cut(): Promise<Map<string, string>> } {
  const { server, school, acknowledged, resend } = options;
  const waiting = [...resend];
  const unknown = new Map<string, string>();
  let cut = false;
  let wanted = Infinity;
  const enough = Promise.withResolvers<void>();
  const write = async (): Promise<void> => {
    while (!cut) {
      const [id, text] = waiting.pop() ?? [randomUUID(), `Запись ${randomUUID()}\nвторая строка`];
      unknown.set(id, text);
      try {
        const response = await fetch(`${server.url}/api/pupils/${school.pupilId}/notes`, {
          method: 'POST',
          headers: { authorization: `Bearer ${school.token}`, 'content-type': 'application/json' },
          body: JSON.stringify({
            noteId: id,
            kind: 'observation',
            text,
            routeId: null,
            stepId: null,
            visibility: 'team',
            readers: [],
          }),
        });
        const answer = await response.text();
        // A refusal while the database is away is honest: nothing was promised.
        if (!response.ok && response.status < 500) throw new Refused(`${response.status} ${answer}`);
        if (!response.ok) continue;
        unknown.delete(id);
        acknowledged.set(id, text);
      } catch (error) {
        if (error instanceof Refused) enough.reject(error);
        if (error instanceof Refused || cut) return;
        // The server is gone, or will be told so in a moment.
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      if (acknowledged.size >= wanted) enough.resolve();
    }
  };
  const tabs = Array.from({ length: writers }, write);
  return {
    async reaches(count) {
      wanted = count;
      await enough.promise;
    },
    async cut() {
      cut = true;
      await Promise.all(tabs);
      return unknown;
    },
  };
}

class Refused extends Error {}

async function readNotes(server: ServerProcess, school: CrashSchool): Promise<Map<string, string>> {
  const address = `${server.url}/api/pupils/${school.pupilId}/notes`;
  const headers = { authorization: `Bearer ${school.token}` };
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(address, { headers }).catch((cause: unknown) => {
      throw new Error(`The server did not outlive its database: ${server.lastWords()}`, { cause });
    });
    if (response.ok) {
      const { notes } = (await response.json()) as { notes: { noteId: string; text: string }[] };
      return new Map(notes.map(({ noteId, text }) => [noteId, text]));
    }
    // It finds its old connections broken, one by one, and mends them by itself.
    if (response.status < 500 || attempt === 50)
      throw new Error(`The notes cannot be read: ${await response.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function findHalfWritten({ settings }: FreshDatabase, { schoolId }: CrashSchool): Promise<string[]> {
  const storage = await openStorage(settings);
  try {
    const notes = await storage.db
      .selectFrom('note')
      .select('note_id')
      .where('school_id', '=', schoolId)
      .execute();
    const entries = await storage.db
      .selectFrom('audit_entry')
      .select('subject_id')
      .where('school_id', '=', schoolId)
      .where('action', '=', 'note.written')
      .execute();
    const written = new Set(notes.map((note) => note.note_id));
    const recorded = entries.map((entry) => entry.subject_id ?? '');
    return [
      ...[...written].filter((id) => !recorded.includes(id)),
      ...recorded.filter((id, index) => !written.has(id) || recorded.indexOf(id) !== index),
    ];
  } finally {
    await storage.close();
  }
}
