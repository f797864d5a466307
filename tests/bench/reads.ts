import { randomUUID } from 'node:crypto';
import { engines } from '../support/databases.ts';
import { openStorage } from '../../lti-server/storage/open.ts';
import { createClient, inFlight, type HttpClient } from './http-client.ts';
import { costOf, postgresCpuOf, quietestOf, type Cost } from './machine.ts';
import { layOutProduct, startProduct } from './product.ts';
import { atMost, fixed, quantile, type BenchOptions, type Report, type Table } from './report.ts';
import { noteText } from './seed-routes.ts';
import { seedSchool, type SeededSchool } from './seed-school.ts';

/** One kind of request, so many at once, on one engine. Times in milliseconds. */
interface RequestFigures {
  readonly server: string;
  readonly what: string;
  readonly atOnce: number;
  readonly requests: number;
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly postgresCpuMs: number | null;
  readonly p50: number;
  readonly p99: number;
  readonly cost: Cost;
}

type Call = Parameters<HttpClient['send']>[0];

interface Deed {
  readonly what: string;
  /** The same number asks the same; numbers in a row go through all people. */
  readonly call: (school: SeededSchool, number: number) => Call;
  readonly isRead: boolean;
}

const goals = { cpuMs: 0.4, p99: 10 };
const pupils = 10_000;

const sizes = {
  whole: { warmUp: 2000, at1: 1000, at16: 4000 },
  quick: { warmUp: 300, at1: 150, at16: 600 },
};

/** Steps through a list so that neighbours in time are no neighbours in the tables. */
const pick = <Item>(items: readonly Item[], number: number): Item =>
  items[(number * 7919) % items.length] as Item;

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const deeds: readonly Deed[] = [
  {
    what: "the pupil's page",
    isRead: true,
    call(school, number) {
      const { token, pupilId } = pick(school.children, number);
      return { method: 'GET', path: `/api/pupils/${pupilId}/page`, headers: bearer(token) };
    },
  },
  {
    what: 'a route',
    isRead: true,
    call(school, number) {
      const tutor = pick(school.tutors, number);
      return {
        method: 'GET',
        path: `/api/routes/${pick(tutor.pupils, number).routeId}`,
        headers: bearer(tutor.token),
      };
    },
  },
  {
    what: 'writing a note',
    isRead: false,
    call(school, number) {
      const tutor = pick(school.tutors, number);
      const note = {
        noteId: randomUUID(),
        kind: 'observation',
        text: noteText,
        routeId: null,
        stepId: null,
        visibility: 'team',
        readers: [],
      };
      return {
        method: 'POST',
        path: `/api/pupils/${pick(tutor.pupils, number).pupilId}/notes`,
        headers: { ...bearer(tutor.token), 'content-type': 'application/json' },
        body: JSON.stringify(note),
      };
    },
  },
];

/** Reading and writing with a large school stored, one at a time and sixteen at once. */
export async function benchReads(options: BenchOptions): Promise<Report> {
  const lines: RequestFigures[] = [];
  for (const engine of engines.filter(({ name }) => options.engines.includes(name))) {
    lines.push(...(await requestsOn(engine, options)));
  }
  return { tables: [requestTable(lines)], figures: lines };
}

async function requestsOn(
  engine: (typeof engines)[number],
  options: BenchOptions,
): Promise<RequestFigures[]> {
  const size = options.quick ? sizes.quick : sizes.whole;
  const database = await engine.fresh();
  try {
    options.say(`${engine.name}: storing ${pupils} pupils`);
    const storage = await openStorage(database.settings);
    const school = await seedSchool(storage, pupils);
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
          const line = await quietestOf(async () => {
            const { result, cost } = await costOf({ server, postgres }, () => doIt(count, atOnce));
            return figuresOf({ server: engine.name, what: deed.what, atOnce, cost, ...result });
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
  const client = createClient({ port, atOnce });
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
  what: string;
  atOnce: number;
  cost: Cost;
  times: number[];
  seconds: number;
}): RequestFigures => {
  const { server, what, atOnce, cost, times, seconds } = of;
  return {
    server,
    what,
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

function requestTable(lines: readonly RequestFigures[]): Table {
  const reads = deeds.filter(({ isRead }) => isRead).map(({ what }) => what);
  const goalOf = ({ what, atOnce, cpuMs, p99 }: RequestFigures): string =>
    atOnce !== 16 || !reads.includes(what)
      ? ''
      : `CPU ${atMost(cpuMs, { limit: goals.cpuMs, unit: '' })}; p99 ${atMost(p99, { limit: goals.p99, unit: '' })}`;
  return {
    title: `Requests with ${pupils} pupils stored; CPU per request, times in ms`,
    rows: [
      [
        'server',
        'what',
        'at once',
        'requests/s',
        'CPU ms',
        'PostgreSQL ms',
        'p50',
        'p99',
        'others',
        'load',
        'goal',
      ],
      ...lines.map((line) => [
        line.server,
        line.what,
        String(line.atOnce),
        fixed(line.perSecond, 0),
        fixed(line.cpuMs, 3),
        fixed(line.postgresCpuMs, 3),
        fixed(line.p50, 1),
        fixed(line.p99, 1),
        fixed(line.cost.others),
        fixed(line.cost.load),
        goalOf(line),
      ]),
    ],
  };
}
