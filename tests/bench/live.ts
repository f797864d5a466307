import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { openStorage } from '../../lti-server/storage/open.ts';
import { engines } from '../support/databases.ts';
import { createClient, type HttpClient } from './http-client.ts';
import { costOf, postgresCpuOf, type Cost } from './machine.ts';
import { openPages, type OpenPage } from './open-pages.ts';
import { layOutProduct, startProduct } from './product.ts';
import { atMost, fixed, quantile, type BenchOptions, type Report } from './report.ts';
import { noteText } from './seed-routes.ts';
import { seedSchool, type SeededSchool } from './seed-school.ts';

/** Each open page changes once in so many milliseconds. */
const changeEvery = 30_000;
/** So long nobody writes at all, with all pages open. */
const quietFor = 10_000;
const goals = { core: 5, kb: 25, delayMs: 2000 };

interface LiveFigures {
  readonly server: string;
  readonly pages: number;
  readonly kbEach: number;
  /** Percent of one core: with nothing going on, and what telling and reading anew add to the writing. */
  readonly quiet: number;
  readonly busy: number;
  readonly postgresBusy: number | null;
  /** From the tutor's save to the event, and to the page read anew, in milliseconds. */
  readonly told: readonly number[];
  readonly read: readonly number[];
  readonly cost: Cost;
}

/** 500 children's pages are open and their tutors write. */
export async function benchLive(options: BenchOptions): Promise<Report> {
  const lines: LiveFigures[] = [];
  for (const engine of engines.filter(({ name }) => options.engines.includes(name))) {
    lines.push(await liveOn(engine, options));
  }
  return { tables: [tableOf(lines)], figures: lines };
}

async function liveOn(engine: (typeof engines)[number], options: BenchOptions): Promise<LiveFigures> {
  const pageCount = options.quick ? 200 : 500;
  const period = options.quick ? 8000 : changeEvery;
  const database = await engine.fresh();
  try {
    options.say(`${engine.name}: storing a school`);
    const storage = await openStorage(database.settings);
    const school = await seedSchool(storage, pageCount * 5);
    await storage.close();
    const product = await layOutProduct(database);
    const server = await startProduct(product, options.profile);
    const client = createClient({ port: product.port });
    try {
      const postgres = await postgresCpuOf(database.settings.databaseUrl);
      const measure = (work: () => Promise<unknown>) => costOf({ server, postgres }, work);
      const closed = school.children.map(({ pupilId }): OpenPage => ({
        pupilId,
        onTold: null,
        onRead: null,
      }));
      const writeTo = (pages: readonly OpenPage[], ms: number) => tutorsWrite({ client, school, pages, ms });
      // Nobody listens at first: what is new to the server costs more the first time.
      const early = await openPages(school.children.slice(0, 50), product.port);
      await writeTo(early.pages, 3000);
      early.close();

      options.say(`${engine.name}: tutors write, nobody listens`);
      const alone = (await measure(() => writeTo(closed, period))).cost;
      const before = await server.ask('settled');
      options.say(`${engine.name}: ${pageCount} pages are opened`);
      const open = await openPages(school.children, product.port);
      const after = await server.ask('settled');
      const quiet = (await measure(() => wait(quietFor))).cost;
      options.say(`${engine.name}: tutors write, all listen`);
      const { result, cost } = await measure(() => writeTo(open.pages, period));
      open.close();
      const { told, read } = result as Delays;
      return {
        server: engine.name,
        pages: pageCount,
        kbEach: (Math.max(after.rssMb - before.rssMb, after.usedMb - before.usedMb) * 1024) / pageCount,
        quiet: (quiet.serverMs / quietFor) * 100,
        busy: ((cost.serverMs - alone.serverMs) / period) * 100,
        postgresBusy:
          cost.postgresMs === null ? null : ((cost.postgresMs - (alone.postgresMs ?? 0)) / period) * 100,
        told,
        read,
        cost,
      };
    } finally {
      client.close();
      await server.stop();
    }
  } finally {
    await database.cleanup();
  }
}

interface Delays {
  readonly told: number[];
  readonly read: number[];
}

/** For so long each page gets a note from its tutor every thirty seconds, evenly one after the other. */
async function tutorsWrite(of: {
  client: HttpClient;
  school: SeededSchool;
  pages: readonly OpenPage[];
  ms: number;
}): Promise<Delays> {
  const { client, school, pages, ms } = of;
  const tutors = new Map(
    school.tutors.flatMap((tutor) => tutor.pupils.map(({ pupilId }) => [pupilId, tutor])),
  );
  const delays: Delays = { told: [], read: [] };
  const step = changeEvery / pages.length;
  const begun = performance.now();
  const writing: Promise<unknown>[] = [];
  for (let number = 0; number * step < ms; number += 1) {
    await wait(Math.max(0, begun + number * step - performance.now()));
    const page = pages[number % pages.length] as OpenPage;
    const savedAt = performance.now();
    page.onTold = () => delays.told.push(performance.now() - savedAt);
    page.onRead = () => delays.read.push(performance.now() - savedAt);
    writing.push(writeNote(client, { pupilId: page.pupilId, token: tutors.get(page.pupilId)?.token ?? '' }));
  }
  await Promise.all(writing);
  await wait(Math.max(500, begun + ms - performance.now()));
  return delays;
}

async function writeNote(client: HttpClient, of: { pupilId: string; token: string }): Promise<void> {
  const { status, body } = await client.send({
    method: 'POST',
    path: `/api/pupils/${of.pupilId}/notes`,
    headers: { authorization: `Bearer ${of.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      noteId: randomUUID(),
      kind: 'observation',
      text: noteText,
      routeId: null,
      stepId: null,
      visibility: 'pupil',
      readers: [],
    }),
  });
  if (status !== 200) throw new Error(`a note was answered with ${status}: ${body.slice(0, 200)}`);
}

const tableOf = (lines: readonly LiveFigures[]) => ({
  title: 'Open pages that follow their changes, each changed every 30 s; CPU in percent of one core',
  rows: [
    [
      'server',
      'pages',
      'kB each',
      'quiet',
      'changing',
      'PostgreSQL',
      'told p50',
      'p99',
      'read p50',
      'p99',
      'others',
      'goal',
    ],
    ...lines.map(({ server, pages, kbEach, quiet, busy, postgresBusy, told, read, cost }) => [
      server,
      String(pages),
      fixed(kbEach, 1),
      fixed(quiet),
      fixed(busy),
      fixed(postgresBusy),
      fixed(quantile(told, 0.5), 0),
      fixed(quantile(told, 0.99), 0),
      fixed(quantile(read, 0.5), 0),
      fixed(quantile(read, 0.99), 0),
      fixed(cost.others),
      [
        `CPU ${atMost(busy, { limit: goals.core, unit: '%' })}`,
        `memory ${atMost(kbEach, { limit: goals.kb, unit: 'kB' })}`,
        `read ${atMost(quantile(read, 0.99), { limit: goals.delayMs, unit: 'ms' })}`,
      ].join('; '),
    ]),
  ],
  remarks: [
    '“changing” is what the server spends beyond the same writing with nobody listening: telling, and every page read anew.',
    'Memory is what the process holds more after the pages are opened, garbage collected: resident or in use, whichever grew more.',
    'Times in ms from the save.',
  ],
});
