import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';
import { engines } from '../support/databases.ts';
import { startPlatform, type BenchPlatform, type Person } from './bench-platform.ts';
import { createClient } from './http-client.ts';
import { launchAll } from './launching.ts';
import { cheapestOf, costOf, postgresCpuOf, type PostgresCpu } from './machine.ts';
import { startMeasured, type MeasuredProcess } from './measured-process.ts';
import { addPlatform, layOutProduct, startProduct } from './product.ts';
import { launchTable, memoryTable, type LaunchFigures, type MemoryFigures } from './launch-tables.ts';
import { quantile, type BenchOptions, type Report } from './report.ts';

interface Subject {
  readonly name: string;
  readonly url: string;
  readonly port: number;
  readonly process: MeasuredProcess;
  readonly postgres: PostgresCpu | null;
  readonly platform: BenchPlatform;
}

/**
 * After `warmUp` launches V8 has compiled what it will compile. The slowest hundredth of sixteen at once is twice as
 * many as are in flight: one pause of the machine is not all of it.
 */
const sizes = {
  whole: { rounds: 8, steady: 20_000, warmUp: 24_000, at1: 500, at16: 3072, at64: 1536, fresh: 768 },
  quick: { rounds: 1, steady: 2000, warmUp: 1000, at1: 200, at16: 1024, at64: 1024, fresh: 512 },
};

const sizeOf = ({ quick }: BenchOptions) => (quick ? sizes.quick : sizes.whole);

const courses = 20;
const personOf = (number: number): Person => ({ sub: String(number), course: number % courses });
const known = (count: number): Person[] => Array.from({ length: count }, (_, place) => personOf(place % 600));

let newcomers = 100_000;
const unknown = (count: number): Person[] => Array.from({ length: count }, () => personOf((newcomers += 1)));

/** Full launches on a bare server and on Marshrut with each engine; what they cost, and the memory they take. */
export async function benchLaunches(options: BenchOptions): Promise<Report> {
  const platform = await startPlatform();
  const floor = await startFloor(platform);
  try {
    options.say('the floor');
    const { warmUp } = sizeOf(options);
    await launchOn(floor, { persons: known(warmUp), atOnce: 16 });
    const launches = await knownLaunches(floor, { floor: null, options });
    const memory: MemoryFigures[] = [];
    for (const engine of engines.filter(({ name }) => options.engines.includes(name))) {
      const found = await launchesOnEngine(engine, { floor, options });
      launches.push(...found.launches);
      memory.push(found.memory);
    }
    return { tables: [launchTable(launches), memoryTable(memory)], figures: { launches, memory } };
  } finally {
    await floor.process.stop();
    platform.close();
  }
}

async function startFloor(platform: BenchPlatform): Promise<Subject> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const process = await startMeasured({
    program: new URL('./floor.ts', import.meta.url),
    env: {
      PORT: String(port),
      PUBLIC_KEY: String(platform.publicKey.export({ type: 'spki', format: 'pem' })),
      AUTH_URL: `${platform.issuer}/auth`,
      CLIENT_ID: platform.clientId,
      ISSUER: platform.issuer,
    },
    firstAnswer: url,
  });
  return { name: 'floor', url, port, process, postgres: null, platform };
}

async function launchesOnEngine(
  engine: (typeof engines)[number],
  { floor, options }: { floor: Subject; options: BenchOptions },
): Promise<{ launches: LaunchFigures[]; memory: MemoryFigures }> {
  const { platform } = floor;
  const database = await engine.fresh();
  try {
    const product = await layOutProduct(database, platform);
    await addPlatform(product, platform);
    const { url, port } = product;
    const postgres = await postgresCpuOf(database.settings.databaseUrl);
    const withServer = async <Result>(work: (subject: Subject) => Promise<Result>): Promise<Result> => {
      const process = await startProduct(product, options.profile);
      try {
        return await work({ name: engine.name, url, port, process, postgres, platform });
      } finally {
        await process.stop();
      }
    };
    // Not in one process: what is done to see what memory is left makes V8 forget much of what it has compiled.
    const memory = await withServer((subject) => memoryOf(subject, options));
    const { launches, peak } = await withServer((subject) => costsOf(subject, { floor, options }));
    return { launches, memory: { ...memory, peak: Math.max(memory.peak, peak) } };
  } finally {
    await database.cleanup();
  }
}

async function memoryOf(subject: Subject, options: BenchOptions): Promise<MemoryFigures> {
  const { name, process, platform } = subject;
  const { steady } = sizeOf(options);
  options.say(`${name}: ${steady} launches for the memory`);
  const fetchesBefore = platform.keySetFetches();
  await wait(1000);
  const idle = (await process.ask('now')).rssMb;
  await launchOn(subject, { persons: known(steady / 2), atOnce: 16 });
  const halfway = (await process.ask('settled')).rssMb;
  await launchOn(subject, { persons: known(steady / 2), atOnce: 16 });
  const end = (await process.ask('settled')).rssMb;
  const peak = (await process.ask('now')).peakMb;
  const keySetFetches = platform.keySetFetches() - fetchesBefore;
  return { server: name, idle, peak, halfway, end, launches: steady, keySetFetches };
}

async function costsOf(
  subject: Subject,
  { floor, options }: { floor: Subject; options: BenchOptions },
): Promise<{ launches: LaunchFigures[]; peak: number }> {
  const { rounds, warmUp, fresh } = sizeOf(options);
  options.say(`${subject.name}: ${warmUp} launches to warm up; 1, 16 and 64 at once`);
  await launchOn(subject, { persons: known(warmUp), atOnce: 16 });
  const launches = await knownLaunches(subject, { floor, options });
  const newcomers = { floor, rounds, persons: () => unknown(fresh), kind: 'new', atOnce: 16 } as const;
  launches.push(await figuresOf(subject, newcomers));
  return { launches, peak: (await subject.process.ask('now')).peakMb };
}

async function knownLaunches(
  subject: Subject,
  { floor, options }: { floor: Subject | null; options: BenchOptions },
): Promise<LaunchFigures[]> {
  const size = sizeOf(options);
  const lines: LaunchFigures[] = [];
  for (const [atOnce, count] of [
    [1, size.at1],
    [16, size.at16],
    [64, size.at64],
  ] as const) {
    lines.push(
      await figuresOf(subject, {
        floor,
        rounds: size.rounds,
        persons: () => known(count),
        kind: 'known',
        atOnce,
      }),
    );
  }
  return lines;
}

interface Cell {
  /** Measured before each round, so that both meet the same machine. */
  readonly floor: Subject | null;
  readonly rounds: number;
  readonly persons: () => Person[];
  readonly kind: 'known' | 'new';
  readonly atOnce: number;
}

async function figuresOf(
  subject: Subject,
  { floor, rounds, persons, kind, atOnce }: Cell,
): Promise<LaunchFigures> {
  let floorMs = Infinity;
  const cheapest = await cheapestOf(rounds, async () => {
    if (floor !== null)
      floorMs = Math.min(floorMs, (await roundOf(floor, { persons: persons(), atOnce })).cpuMs);
    return await roundOf(subject, { persons: persons(), atOnce });
  });
  const timesFloor = floor === null ? null : cheapest.cpuMs / floorMs;
  return { server: subject.name, persons: kind, atOnce, ...cheapest, timesFloor };
}

async function roundOf(subject: Subject, { persons, atOnce }: { persons: Person[]; atOnce: number }) {
  const { process: server, postgres } = subject;
  const { result, cost } = await costOf({ server, postgres }, () => launchOn(subject, { persons, atOnce }));
  const launches = persons.length;
  const spread = (times: number[]) => ({ p50: quantile(times, 0.5), p99: quantile(times, 0.99) });
  return {
    launches,
    perSecond: launches / result.seconds,
    cpuMs: cost.serverMs / launches,
    postgresCpuMs: cost.postgresMs === null ? null : cost.postgresMs / launches,
    post: spread(result.posts),
    whole: spread(result.wholes),
    cost,
  };
}

async function launchOn(
  { port, url, platform }: Subject,
  { persons, atOnce }: { persons: readonly Person[]; atOnce: number },
) {
  const client = createClient({ port });
  try {
    return await launchAll({ client, platform, target: `${url}/lti/launch`, atOnce }, persons);
  } finally {
    client.close();
  }
}
