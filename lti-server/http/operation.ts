import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Gauge, Registry } from 'prom-client';
import type { Storage } from '../storage/open.ts';

/** Counters for the operator. Labels are closed sets: never a school, a course or a person. */
export interface Metrics {
  countLaunch(attempt: { result: string; binding: string }): void;
  countRequest(request: { method: string; endpoint: string; status: number }): void;
  /** In the text format of Prometheus. */
  read(): Promise<{ contentType: string; text: string }>;
}

/** Something that goes up and down, read at the moment that somebody asks. */
interface Watched {
  readonly name: string;
  readonly help: string;
  readonly read: () => number;
}

/** Counts plainly; the library that writes the text format is loaded when somebody first asks for it. */
export function createMetrics(watched: readonly Watched[]): Metrics {
  const launches = new Tally(['result', 'binding']);
  const requests = new Tally(['method', 'endpoint', 'status']);
  let registry: Promise<Registry> | null = null;
  return {
    countLaunch: ({ result, binding }) => launches.count(`${result} ${binding}`),
    countRequest: ({ method, endpoint, status }) => requests.count(`${method} ${endpoint} ${status}`),
    async read() {
      registry ??= openRegistry({ launches, requests, watched });
      const opened = await registry;
      return { contentType: opened.contentType, text: await opened.metrics() };
    },
  };
}

/** How often each combination of labels was met. Labels are words without blanks. */
class Tally {
  readonly labels: readonly string[];
  readonly #counts = new Map<string, number>();

  constructor(labels: readonly string[]) {
    this.labels = labels;
  }

  count(combination: string): void {
    this.#counts.set(combination, (this.#counts.get(combination) ?? 0) + 1);
  }

  *entries(): Generator<{ labels: Record<string, string>; count: number }> {
    for (const [combination, count] of this.#counts) {
      const words = combination.split(' ');
      yield {
        labels: Object.fromEntries(this.labels.map((label, place) => [label, words[place] ?? ''])),
        count,
      };
    }
  }
}

async function openRegistry({
  launches,
  requests,
  watched,
}: {
  launches: Tally;
  requests: Tally;
  watched: readonly Watched[];
}): Promise<Registry> {
  const { collectDefaultMetrics, Counter, Gauge: GaugeOf, Registry } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const add = (name: string, help: string, tally: Tally): void => {
    const counter = new Counter({
      name,
      help,
      labelNames: tally.labels,
      registers: [registry],
      collect() {
        counter.reset();
        for (const { labels, count } of tally.entries()) counter.inc(labels, count);
      },
    });
  };
  add('lti_launch_total', 'Launch attempts by result and binding', launches);
  add('http_requests_total', 'Answered requests', requests);
  for (const { name, help, read } of watched) {
    const gauge: Gauge = new GaugeOf({ name, help, registers: [registry], collect: () => gauge.set(read()) });
  }
  return registry;
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** What a proxy adds: who asks stands behind it, even where the proxy is on this machine. */
const fromProxy = /^(x-forwarded-.+|x-real-ip|forwarded|via)$/;

const comesFromHere = ({ ip, headers }: FastifyRequest): boolean =>
  loopback.has(ip) && !Object.keys(headers).some((name) => fromProxy.test(name));

/** For the operator's probes: alive, ready (the storage answers and we are not stopping), metrics. */
export async function operation(
  app: FastifyInstance,
  {
    storage,
    metrics,
    metricsToken,
    isStopping,
  }: { storage: Storage; metrics: Metrics; metricsToken: string | null; isStopping: () => boolean },
): Promise<void> {
  app.get('/livez', async () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    if (isStopping()) return reply.code(503).send({ ready: false, code: 'SHUTTING_DOWN' });
    try {
      await storage.ping();
      return { ready: true };
    } catch {
      return reply.code(503).send({ ready: false, code: 'STORAGE_UNREACHABLE' });
    }
  });
  app.get('/metrics', async (request, reply) => {
    const allowed =
      metricsToken === null
        ? comesFromHere(request)
        : request.headers.authorization === `Bearer ${metricsToken}`;
    if (!allowed) return reply.code(404).send('');
    const { contentType, text } = await metrics.read();
    return reply.type(contentType).send(text);
  });
}
