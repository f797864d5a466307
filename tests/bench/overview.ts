import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openStorage, type Storage } from '../../lti-server/storage/open.ts';
import { engines } from '../support/databases.ts';
import { visitOverview, type OverviewPageFigures } from './overview-page.ts';
import { createClient, inFlight } from './http-client.ts';
import { cheapestOf, costOf, postgresCpuOf } from './machine.ts';
import { layOutProduct, startProduct } from './product.ts';
import { atMost, fixed, quantile, type BenchOptions, type Report, type Table } from './report.ts';
import { inBatches, pupilId, school_id, tutorId } from './seed-records.ts';
import { seedSchool } from './seed-school.ts';

const sizes = {
  whole: { rounds: 3, pupils: 10_000, warmUp: 30, requests: 200, visits: 9 },
  quick: { rounds: 1, pupils: 2000, warmUp: 15, requests: 60, visits: 2 },
};

/** So many children are on the overview that is read: those of a whole school. */
const children = 1000;
const goals = { cpuMs: 15, p99: 60, firstRowMs: 1000, taskMs: 50 };

interface Figures {
  readonly server: string;
  readonly atOnce: number;
  /** What happens between two reads. */
  readonly between: 'nothing' | 'a note';
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: number;
  readonly postgresCpuMs: number | null;
  readonly firstMs: number;
  readonly kilobytes: number;
}

/** One tutor of a thousand children, in a school ten times as large, reads the overview again and again. */
export async function benchOverview(options: BenchOptions): Promise<Report> {
  const figures: Figures[] = [];
  const pages: OverviewPageFigures[] = [];
  for (const engine of engines.filter(({ name }) => options.engines.includes(name))) {
    // The page is the same on both.
    const { lines, page } = await overviewOn(engine, { ...options, withPage: pages.length === 0 });
    figures.push(...lines);
    if (page !== null) pages.push(page);
  }
  return {
    tables: [
      {
        title: `The overview of ${children} children; CPU per request, times in ms`,
        rows: [
          [
            'server',
            'at once',
            'between',
            'p50',
            'p99',
            'CPU ms',
            'PostgreSQL ms',
            'first read',
            'kB',
            'goal',
          ],
          ...figures.map((line) => [
            line.server,
            String(line.atOnce),
            line.between,
            fixed(line.p50, 1),
            fixed(line.p99, 1),
            fixed(line.cpuMs, 1),
            fixed(line.postgresCpuMs, 1),
            fixed(line.firstMs, 0),
            fixed(line.kilobytes, 0),
            line.atOnce === 1
              ? `CPU ${atMost(line.cpuMs, { limit: goals.cpuMs, unit: '' })}; p99 ${atMost(line.p99, { limit: goals.p99, unit: '' })}`
              : '',
          ]),
        ],
        remarks: [
          'The first read of a server reads the plans of all routes, and every child; what is kept then follows the audit.',
          '“a note”: before each read a note about one of the children is written; its time is not counted, its CPU is.',
        ],
      },
      ...pages.map(pageTable),
    ],
    figures: { reads: figures, pages },
  };
}

const pageTable = (page: OverviewPageFigures): Table => ({
  title: `The panel of ${children} children: CPU slowed down 4 times, empty cache, ${page.visits} visits`,
  rows: [
    ['what', 'ms', 'goal'],
    [
      'first row painted, median',
      fixed(page.firstRowMs, 0),
      atMost(page.firstRowMs, { limit: goals.firstRowMs, unit: 'ms' }),
    ],
    ['all rows after it, median', fixed(page.allRowsMs, 0), ''],
    ['longest task until all rows are there, median', fixed(page.longestGrowingMs, 0), ''],
    [
      'longest task while scrolling through all of it, of all visits',
      fixed(page.longestTaskMs, 0),
      atMost(page.longestTaskMs, { limit: goals.taskMs, unit: 'ms' }),
    ],
    ['the same of each visit, median', fixed(page.usualTaskMs, 0), ''],
  ],
  remarks: ['A task of less than 50 ms is not told apart and counts as 0.'],
});

async function overviewOn(
  engine: (typeof engines)[number],
  options: BenchOptions & { withPage: boolean },
): Promise<{ lines: Figures[]; page: OverviewPageFigures | null }> {
  const size = options.quick ? sizes.quick : sizes.whole;
  const database = await engine.fresh();
  try {
    options.say(`${engine.name}: storing ${size.pupils} pupils`);
    const storage = await openStorage(database.settings);
    const school = await seedSchool(storage, size.pupils);
    await tieToOne(storage);
    await storage.close();
    const product = await layOutProduct(database);
    const server = await startProduct(product, options.profile);
    try {
      const token = school.tutors[0]?.token ?? '';
      const postgres = await postgresCpuOf(database.settings.databaseUrl);
      const pupil = school.children[0]?.pupilId ?? '';
      const usual = { port: product.port, token, pupil, between: 'nothing' } as const;
      const first = await read({ ...usual, count: 1, atOnce: 1 });
      const lines: Figures[] = [];
      for (const [atOnce, between] of [
        [1, 'nothing'],
        [1, 'a note'],
        [4, 'nothing'],
      ] as const) {
        options.say(`${engine.name}: ${atOnce} at once, between them ${between}`);
        const reading = { ...usual, atOnce, between };
        await read({ ...reading, count: size.warmUp });
        lines.push(
          await cheapestOf(size.rounds, async () => {
            const { result, cost } = await costOf({ server, postgres }, () =>
              read({ ...reading, count: size.requests }),
            );
            return {
              server: engine.name,
              atOnce,
              between,
              p50: quantile(result.times, 0.5),
              p99: quantile(result.times, 0.99),
              cpuMs: cost.serverMs / size.requests,
              postgresCpuMs: cost.postgresMs === null ? null : cost.postgresMs / size.requests,
              firstMs: first.times[0] ?? 0,
              kilobytes: result.kilobytes,
              cost,
            };
          }),
        );
      }
      if (!options.withPage) return { lines, page: null };
      options.say('the panel in a browser');
      const { url } = product;
      return { lines, page: await visitOverview({ url, token, children, visits: size.visits }) };
    } finally {
      await server.stop();
    }
  } finally {
    await database.cleanup();
  }
}

/** The first tutor gets the children of the others as well. */
export async function tieToOne({ db, engine }: Storage): Promise<void> {
  const already = new Set(
    (
      await db
        .selectFrom('tie')
        .where('school_id', '=', school_id)
        .where('person_id', '=', tutorId(0))
        .select('pupil_id')
        .execute()
    ).map((row) => row.pupil_id),
  );
  const rows = Array.from({ length: children }, (_, number) => pupilId(number))
    .filter((pupil) => !already.has(pupil))
    .map((pupil) => ({
      school_id,
      tie_id: `also-${pupil}`,
      pupil_id: pupil,
      person_id: tutorId(0),
      kind: 'tutor' as const,
      reason: 'Замеры',
      starts_on: '2026-09-01',
      ends_on: null,
      ended_at: null,
      granted_by: tutorId(0),
      created_at: Date.now(),
    }));
  await inBatches(rows, (some) => db.insertInto('tie').values(some).execute());
  if (engine === 'postgres') await sql`analyze`.execute(db);
}

async function read(of: {
  port: number;
  token: string;
  pupil: string;
  between: Figures['between'];
  count: number;
  atOnce: number;
}): Promise<{ times: number[]; kilobytes: number }> {
  const { port, token, pupil, between, count, atOnce } = of;
  const client = createClient({ port });
  const call = {
    method: 'GET',
    path: '/api/overview',
    headers: { authorization: `Bearer ${token}` },
  } as const;
  const writeNote = async (): Promise<void> => {
    const { status } = await client.send({
      method: 'POST',
      path: `/api/pupils/${pupil}/notes`,
      headers: { ...call.headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        noteId: randomUUID(),
        kind: 'talk',
        text: 'Поговорили у окна.',
        routeId: null,
        stepId: null,
        visibility: 'team',
        readers: [],
      }),
    });
    if (status !== 200) throw new Error(`A note was answered with ${status}`);
  };
  let kilobytes = 0;
  try {
    const times = await inFlight(
      Array.from({ length: count }, () => call),
      {
        atOnce,
        async work(asked) {
          if (between === 'a note') await writeNote();
          const sent = performance.now();
          const { status, body } = await client.send(asked);
          if (status !== 200) throw new Error(`The overview was answered with ${status}`);
          kilobytes = body.length / 1024;
          return performance.now() - sent;
        },
      },
    );
    return { times, kilobytes };
  } finally {
    client.close();
  }
}
