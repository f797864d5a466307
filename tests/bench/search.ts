import { sql } from 'kysely';
import { openStorage } from '../../lti-server/storage/open.ts';
import { engines } from '../support/databases.ts';
import { createClient, inFlight } from './http-client.ts';
import { costOf, postgresCpuOf } from './machine.ts';
import { tieToOne } from './overview.ts';
import { layOutProduct, startProduct } from './product.ts';
import { atMost, fixed, quantile, type BenchOptions, type Report } from './report.ts';
import { pupilId } from './seed-records.ts';
import { seedSchool } from './seed-school.ts';
import { repeatable, seedTexts, wordOf } from './seed-texts.ts';

const sizes = {
  whole: { notes: 200_000, pupils: 2000, warmUp: 60, requests: 300 },
  quick: { notes: 20_000, pupils: 1000, warmUp: 20, requests: 100 },
};
/** The notes are about so many children, all of one tutor. */
const children = 1000;
const goal = 50;

interface Figures {
  readonly server: string;
  readonly asked: string;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: number;
  readonly postgresCpuMs: number | null;
  readonly found: number;
}

/** Words as people look for them: mostly seldom ones, some that stand in every third note, some together. */
function questions(count: number): string[] {
  const next = repeatable(7);
  const word = (from: number, to: number): string => wordOf(from + Math.floor(next() * (to - from)));
  return Array.from({ length: count }, (_, number) => {
    switch (number % 6) {
      case 0:
        return word(0, 10);
      case 1:
        return word(10, 48);
      case 2:
        return word(48, 2000);
      case 3:
        return `${word(0, 10)} ${word(2, 48)}`;
      case 4:
        return `${word(0, 20)} ${word(48, 2000)}`;
      default:
        return word(2000, 19_000);
    }
  });
}

/** A tutor of a thousand children, and one of fifty, look for words; then the tutor looks in one child's history. */
export async function benchSearch(options: BenchOptions): Promise<Report> {
  const figures: Figures[] = [];
  for (const engine of engines.filter(({ name }) => options.engines.includes(name)))
    figures.push(...(await searchOn(engine, options)));
  const { notes } = options.quick ? sizes.quick : sizes.whole;
  return {
    tables: [
      {
        title: `Search in ${notes} notes; CPU per request, times in ms`,
        rows: [
          ['server', 'asked', 'p50', 'p99', 'CPU ms', 'PostgreSQL ms', 'found', 'goal'],
          ...figures.map((line) => [
            line.server,
            line.asked,
            fixed(line.p50, 1),
            fixed(line.p99, 1),
            fixed(line.cpuMs, 1),
            fixed(line.postgresCpuMs, 1),
            fixed(line.found, 1),
            `p99 ${atMost(line.p99, { limit: goal, unit: '' })}`,
          ]),
        ],
        remarks: [
          'Every sixth question is for one of the ten commonest words, which stand in up to every second note.',
        ],
      },
    ],
    figures,
  };
}

async function searchOn(engine: (typeof engines)[number], options: BenchOptions): Promise<Figures[]> {
  const size = options.quick ? sizes.quick : sizes.whole;
  const database = await engine.fresh();
  try {
    options.say(`${engine.name}: storing ${size.notes} notes`);
    const storage = await openStorage(database.settings);
    const school = await seedSchool(storage, size.pupils);
    await tieToOne(storage);
    await storage.db
      .transaction()
      .execute((tx) => seedTexts(tx, { notes: size.notes, children, now: Date.now() }));
    // As autovacuum does soon after so many new rows; the embedded engine has nothing of the kind.
    if (engine.name === 'postgres') await sql`vacuum analyze`.execute(storage.db);
    await storage.close();
    const product = await layOutProduct(database);
    const server = await startProduct(product, options.profile);
    try {
      const postgres = await postgresCpuOf(database.settings.databaseUrl);
      const lines: Figures[] = [];
      const ask = async (asked: string, of: { token: string; path: string; more: object }): Promise<void> => {
        options.say(`${engine.name}: ${asked}`);
        await read({ ...of, port: product.port, words: questions(size.warmUp) });
        const { result, cost } = await costOf({ server, postgres }, () =>
          read({ ...of, port: product.port, words: questions(size.requests) }),
        );
        lines.push({
          server: engine.name,
          asked,
          p50: quantile(result.times, 0.5),
          p99: quantile(result.times, 0.99),
          cpuMs: cost.serverMs / size.requests,
          postgresCpuMs: cost.postgresMs === null ? null : cost.postgresMs / size.requests,
          found: result.found / size.requests,
        });
      };
      const everywhere = { path: '/api/search', more: { older: false, below: null } };
      await ask(`of ${children} children`, { ...everywhere, token: school.tutors[0]?.token ?? '' });
      await ask('of 50 children', { ...everywhere, token: school.tutors[3]?.token ?? '' });
      await ask('in one history', {
        token: school.tutors[0]?.token ?? '',
        path: `/api/pupils/${pupilId(7)}/timeline`,
        more: { kinds: [], from: null, until: null, older: false, after: null },
      });
      return lines;
    } finally {
      await server.stop();
    }
  } finally {
    await database.cleanup();
  }
}

async function read(of: {
  port: number;
  token: string;
  path: string;
  more: object;
  words: readonly string[];
}): Promise<{ times: number[]; found: number }> {
  const { port, token, path, more, words } = of;
  const client = createClient({ port });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  let found = 0;
  try {
    const times = await inFlight(words, {
      atOnce: 1,
      async work(word) {
        const sent = performance.now();
        const body = JSON.stringify({ ...more, words: word });
        const answer = await client.send({ method: 'POST', path, headers, body });
        const took = performance.now() - sent;
        if (answer.status !== 200) throw new Error(`The search was answered with ${answer.status}`);
        const told = JSON.parse(answer.body) as { found?: unknown[]; entries?: unknown[] };
        found += (told.found ?? told.entries ?? []).length;
        return took;
      },
    });
    return { times, found };
  } finally {
    client.close();
  }
}
