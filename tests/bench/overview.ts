import { sql } from 'kysely';
import { openStorage, type Storage } from '../../lti-server/storage/open.ts';
import { engines } from '../support/databases.ts';
import { createClient, inFlight } from './http-client.ts';
import { costOf, postgresCpuOf, quietestOf } from './machine.ts';
import { layOutProduct, startProduct } from './product.ts';
import { atMost, fixed, quantile, type BenchOptions, type Report } from './report.ts';
import { inBatches, pupilId, school_id, tutorId } from './seed-records.ts';
import { seedSchool } from './seed-school.ts';

const sizes = {
  whole: { rounds: 3, pupils: 10_000, warmUp: 30, requests: 200 },
  quick: { rounds: 1, pupils: 2000, warmUp: 15, requests: 60 },
};

/** So many children are on the overview that is read: those of a whole school. */
const children = 1000;
const goals = { cpuMs: 15, p99: 60 };

interface Figures {
  readonly server: string;
  readonly atOnce: number;
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
  for (const engine of engines.filter(({ name }) => options.engines.includes(name)))
    figures.push(...(await overviewOn(engine, options)));
  return {
    tables: [
      {
        title: `The overview of ${children} children; CPU per request, times in ms`,
        rows: [
          ['server', 'at once', 'p50', 'p99', 'CPU ms', 'PostgreSQL ms', 'first read', 'kB', 'goal'],
          ...figures.map((line) => [
            line.server,
            String(line.atOnce),
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
        remarks: ['The first read of a server reads the plans of all routes; later ones remember them.'],
      },
    ],
    figures,
  };
}

async function overviewOn(engine: (typeof engines)[number], options: BenchOptions): Promise<Figures[]> {
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
      const first = await read({ port: product.port, token, count: 1, atOnce: 1 });
      const lines: Figures[] = [];
      for (const atOnce of [1, 4]) {
        options.say(`${engine.name}: ${atOnce} at once`);
        await read({ port: product.port, token, count: size.warmUp, atOnce });
        lines.push(
          await quietestOf(size.rounds, async () => {
            const { result, cost } = await costOf({ server, postgres }, () =>
              read({ port: product.port, token, count: size.requests, atOnce }),
            );
            return {
              server: engine.name,
              atOnce,
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
      return lines;
    } finally {
      await server.stop();
    }
  } finally {
    await database.cleanup();
  }
}

/** The first tutor gets the children of the others as well. */
async function tieToOne({ db, engine }: Storage): Promise<void> {
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
  count: number;
  atOnce: number;
}): Promise<{ times: number[]; kilobytes: number }> {
  const { port, token, count, atOnce } = of;
  const client = createClient({ port, atOnce });
  const call = {
    method: 'GET',
    path: '/api/overview',
    headers: { authorization: `Bearer ${token}` },
  } as const;
  let kilobytes = 0;
  try {
    const times = await inFlight(
      Array.from({ length: count }, () => call),
      {
        atOnce,
        async work(asked) {
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
