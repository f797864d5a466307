import { engines } from '../support/databases.ts';
import { openStorage } from '../../lti-server/storage/open.ts';
import { deeds, type Deed } from './deeds.ts';
import { createClient, inFlight } from './http-client.ts';
import { cheapestOf, costOf, postgresCpuOf, type Cost } from './machine.ts';
import { layOutProduct, startProduct } from './product.ts';
import { quantile, type BenchOptions, type Report } from './report.ts';
import { requestTable, type RequestFigures } from './request-table.ts';
import { seedSchool, type SeededSchool } from './seed-school.ts';

/** The slowest hundredth of a round is twice as many as are in flight: one pause of the machine is not all of it. */
const sizes = {
  whole: { rounds: 8, pupils: 10_000, warmUp: 10_000, at1: 400, at16: 3200 },
  quick: { rounds: 1, pupils: 2000, warmUp: 300, at1: 150, at16: 600 },
};

const sizeOf = ({ quick }: BenchOptions) => (quick ? sizes.quick : sizes.whole);

/** Reading and writing with a large school stored, one at a time and sixteen at once. */
export async function benchReads(options: BenchOptions): Promise<Report> {
  const lines: RequestFigures[] = [];
  for (const engine of engines.filter(({ name }) => options.engines.includes(name))) {
    lines.push(...(await requestsOn(engine, options)));
  }
  return { tables: [requestTable(lines, sizeOf(options))], figures: lines };
}

async function requestsOn(
  engine: (typeof engines)[number],
  options: BenchOptions,
): Promise<RequestFigures[]> {
  const size = sizeOf(options);
  const database = await engine.fresh();
  try {
    options.say(`${engine.name}: storing ${size.pupils} pupils`);
    const storage = await openStorage(database.settings);
    const school = await seedSchool(storage, size.pupils);
    await storage.close();
    const product = await layOutProduct(database);
    const server = await startProduct(product, options.profile);
    try {
      const postgres = await postgresCpuOf(database.settings.databaseUrl);
      const lines: RequestFigures[] = [];
      for (const deed of deeds) {
        options.say(`${engine.name}: ${deed.what}`);
        const doIt = (count: number, atOnce: number) =>
          request({ port: product.port, school, deed, count, atOnce });
        await doIt(size.warmUp, 16);
        for (const [atOnce, count] of [
          [1, size.at1],
          [16, size.at16],
        ] as const) {
          const line = await cheapestOf(size.rounds, async () => {
            const { result, cost } = await costOf({ server, postgres }, () => doIt(count, atOnce));
            return figuresOf({ server: engine.name, deed, atOnce, cost, ...result });
          });
          lines.push(line);
        }
      }
      return lines;
    } finally {
      await server.stop();
    }
  } finally {
    await database.cleanup();
  }
}

let asked = 0;

async function request(of: {
  port: number;
  school: SeededSchool;
  deed: Deed;
  count: number;
  atOnce: number;
}): Promise<{ times: number[]; seconds: number }> {
  const { port, school, deed, count, atOnce } = of;
  const client = createClient({ port });
  const calls = Array.from({ length: count }, () => deed.call(school, (asked += 1)));
  try {
    const begun = performance.now();
    const times = await inFlight(calls, {
      atOnce,
      async work(call) {
        const sent = performance.now();
        const { status, body } = await client.send(call);
        if (status !== 200)
          throw new Error(`${deed.what} was answered with ${status}: ${body.slice(0, 200)}`);
        return performance.now() - sent;
      },
    });
    return { times, seconds: (performance.now() - begun) / 1000 };
  } finally {
    client.close();
  }
}

const figuresOf = (of: {
  server: string;
  deed: Deed;
  atOnce: number;
  cost: Cost;
  times: number[];
  seconds: number;
}): Omit<RequestFigures, 'medianCpuMs'> => {
  const { server, deed, atOnce, cost, times, seconds } = of;
  return {
    server,
    what: deed.what,
    isRead: deed.isRead,
    atOnce,
    requests: times.length,
    perSecond: times.length / seconds,
    cpuMs: cost.serverMs / times.length,
    postgresCpuMs: cost.postgresMs === null ? null : cost.postgresMs / times.length,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    cost,
  };
};
