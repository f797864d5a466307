import { setTimeout as wait } from 'node:timers/promises';
import { openStorage, type Database } from '../../lti-server/storage/open.ts';
import { engines } from '../support/databases.ts';
import { rosterSize, startPlatform, type BenchPlatform, type Person } from './bench-platform.ts';
import { createClient, type HttpClient } from './http-client.ts';
import { launchAll, type LaunchTimes } from './launching.ts';
import { addPlatform, layOutProduct, startProduct } from './product.ts';
import { atMost, fixed, quantile, type BenchOptions, type Report } from './report.ts';

/** What a whole list may cost the server, and how long launches may take meanwhile, in milliseconds. */
const goals = { cpuMs: 3000, p99: 100 };
/** Courses whose lists are read at once while pupils come in. */
const coursesAtOnce = 3;
const atOnce = 16;

interface RosterFigures {
  readonly server: string;
  /** CPU of the server for one list of `rosterSize` members, all of them new. */
  readonly cpuMs: number;
  readonly wallMs: number;
  /** Launches while several lists are read. */
  readonly launches: number;
  readonly post: { readonly p50: number; readonly p99: number; readonly longest: number };
}

/** What it costs to take in a course's list of members, and what the launches meanwhile notice of it. */
export async function benchRoster(options: BenchOptions): Promise<Report> {
  const platform = await startPlatform();
  const figures: RosterFigures[] = [];
  try {
    for (const engine of engines.filter(({ name }) => options.engines.includes(name))) {
      options.say(`${engine.name}: ${rosterSize} members, alone and among launches`);
      figures.push(await onEngine(engine, { platform, options }));
    }
  } finally {
    platform.close();
  }
  const rows = figures.map(({ server, cpuMs, wallMs, launches, post }) => [
    server,
    fixed(cpuMs, 0),
    fixed(wallMs, 0),
    String(launches),
    fixed(post.p50, 1),
    fixed(post.p99, 1),
    fixed(post.longest, 1),
    `CPU ${atMost(cpuMs, { limit: goals.cpuMs, unit: 'ms' })}; p99 ${atMost(post.p99, { limit: goals.p99, unit: 'ms' })}`,
  ]);
  const head = 'server,CPU ms,wall ms,launches meanwhile,post p50,post p99,longest,goal';
  return {
    tables: [
      {
        title: `Roster: ${rosterSize} new members of a course; launches while ${coursesAtOnce} such lists are read`,
        rows: [head.split(','), ...rows],
      },
    ],
    figures,
  };
}

interface Scene {
  readonly db: Database;
  readonly client: HttpClient;
  readonly platform: BenchPlatform;
  readonly target: string;
}

async function onEngine(
  engine: (typeof engines)[number],
  { platform, options }: { platform: BenchPlatform; options: BenchOptions },
): Promise<RosterFigures> {
  const database = await engine.fresh();
  try {
    const product = await layOutProduct(database, platform);
    await addPlatform(product, platform);
    const server = await startProduct(product, options.profile);
    const storage = await openStorage(database.settings);
    const client = createClient({ port: product.port });
    const scene: Scene = { db: storage.db, client, platform, target: `${product.url}/lti/launch` };
    try {
      const pupils = Array.from({ length: 512 }, (_, place) => ({
        sub: `p${place}`,
        course: 100 + (place % 8),
      }));
      await launch(scene, pupils);
      await launch(scene, pupils);
      const before = await server.ask('settled');
      const begun = performance.now();
      await launch(scene, [teacherOf(1)]);
      await synced(scene, 1);
      const wallMs = performance.now() - begun;
      const { cpuMs } = await server.ask('now');
      const among = await launchesAmong(scene, pupils);
      return {
        server: engine.name,
        cpuMs: cpuMs - before.cpuMs,
        wallMs,
        launches: among.posts.length,
        post: {
          p50: quantile(among.posts, 0.5),
          p99: quantile(among.posts, 0.99),
          longest: Math.max(...among.posts),
        },
      };
    } finally {
      client.close();
      await storage.close();
      await server.stop();
    }
  } finally {
    await database.cleanup();
  }
}

const teacherOf = (course: number): Person => ({ sub: `t${course}`, course, isStaff: true });

const launch = ({ client, platform, target }: Scene, persons: readonly Person[]): Promise<LaunchTimes> =>
  launchAll({ client, platform, target, atOnce }, persons);

/** Pupils come in one after the other, from before the lists are asked for until the last of them is there. */
async function launchesAmong(scene: Scene, pupils: readonly Person[]): Promise<{ posts: number[] }> {
  const posts: number[] = [];
  const progress = { isOver: false };
  const coming = (async () => {
    while (!progress.isOver) posts.push(...(await launch(scene, pupils)).posts);
  })();
  for (let course = 2; course < 2 + coursesAtOnce; course += 1) await launch(scene, [teacherOf(course)]);
  await synced(scene, 1 + coursesAtOnce);
  progress.isOver = true;
  await coming;
  return { posts };
}

/** Waits until so many lists are in. @throws Error when they never come */
async function synced({ db }: Scene, count: number): Promise<void> {
  for (let looks = 0; looks < 3000; looks += 1) {
    const rows = await db
      .selectFrom('roster')
      .where('school_id', '!=', '')
      .where('synced_at', 'is not', null)
      .select('course_id')
      .execute();
    if (rows.length >= count) return;
    await wait(10);
  }
  throw new Error('The lists of members never came.');
}
