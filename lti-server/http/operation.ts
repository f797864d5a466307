import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Registry } from 'prom-client';
import type { Storage } from '../storage/open.ts';

/** Counters for the operator. Labels are closed sets: never a school, a course or a person. */
export interface Metrics {
  readonly registry: Registry;
  countLaunch(attempt: { result: string; binding: string }): void;
  countRequest(request: { endpoint: string; method: string; status: number }): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const launches = new Counter({ name: 'lti_launch_total', help: 'Launch attempts by result and binding', labelNames: ['result', 'binding'], registers: [registry] });
  const requests = new Counter({ name: 'http_requests_total', help: 'Answered requests', labelNames: ['method', 'endpoint', 'status'], registers: [registry] });
  return {
    registry,
    countLaunch: ({ result, binding }) => launches.inc({ result, binding }),
    countRequest: ({ method, endpoint, status }) => requests.inc({ method, endpoint, status }),
  };
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** For the operator's probes: alive, ready (the storage answers and we are not stopping), metrics. */
export async function operation(
  app: FastifyInstance,
  { storage, metrics, metricsToken, isStopping }: { storage: Storage; metrics: Metrics; metricsToken: string | null; isStopping: () => boolean },
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
    const allowed = metricsToken === null ? loopback.has(request.ip) : request.headers.authorization === `Bearer ${metricsToken}`;
    if (!allowed) return reply.code(404).send('');
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}
