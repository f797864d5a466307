import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import pg from 'pg';
import type { MeasuredProcess } from './measured-process.ts';
import { quantile } from './report.ts';

/** What a piece of work cost, and how busy the machine was with other things meanwhile. */
export interface Cost {
  readonly serverMs: number;
  /** Null where there is no PostgreSQL, or where its processes cannot be looked at. */
  readonly postgresMs: number | null;
  /** Cores kept busy by programs that are no part of the measurement. */
  readonly others: number;
  readonly load: number;
}

export function machineLine(): string {
  const model = cpus()[0]?.model ?? 'unknown processor';
  return `${model.trim()}, ${availableParallelism()} cores, Node ${process.version}, ${process.platform}`;
}

/**
 * Measures so many rounds of the same work; the cheapest counts. Whatever disturbs can only make a round dearer, and
 * not all of it can be seen: the neighbours of a virtual machine slow it down for seconds or minutes. So rounds are
 * short and many, and what they cost in the middle is told beside it.
 */
export async function cheapestOf<Round extends { cpuMs: number }>(
  rounds: number,
  measure: () => Promise<Round>,
): Promise<Round & { medianCpuMs: number }> {
  const found: Round[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await measure());
  const [cheapest] = found.toSorted((one, other) => one.cpuMs - other.cpuMs) as [Round];
  const all = found.map(({ cpuMs }) => cpuMs);
  return { ...cheapest, medianCpuMs: quantile(all, 0.5) };
}

/** Runs `work` and tells what the server, PostgreSQL and strangers spent in that time. */
export async function costOf<Result>(
  { server, postgres }: { server: MeasuredProcess; postgres: PostgresCpu | null },
  work: () => Promise<Result>,
): Promise<{ result: Result; cost: Cost }> {
  const read = async () => ({
    server: (await server.ask('now')).cpuMs,
    postgres: postgres?.() ?? 0,
    own: ownCpuMs(),
    machine: busyMs(),
    at: performance.now(),
  });
  const before = await read();
  const result = await work();
  const after = await read();
  const serverMs = after.server - before.server;
  const postgresMs = after.postgres - before.postgres;
  const strangers = after.machine - before.machine - serverMs - postgresMs - (after.own - before.own);
  const cost = {
    serverMs,
    postgresMs: postgres === null ? null : postgresMs,
    others: Math.max(0, strangers / (after.at - before.at)),
    load: loadavg()[0] ?? 0,
  };
  return { result, cost };
}

function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const busyMs = (): number =>
  cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);

/** CPU time of all processes of a PostgreSQL server so far, in milliseconds. */
export type PostgresCpu = () => number;

/** Null for the embedded engine and where the system has no `/proc` to read it from. */
export async function postgresCpuOf(databaseUrl: string | null): Promise<PostgresCpu | null> {
  if (databaseUrl === null || process.platform !== 'linux') return null;
  const client = new pg.Client(databaseUrl);
  await client.connect();
  let backend: Stat | null;
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    backend = readStat(rows[0]?.pid ?? 0);
  } finally {
    await client.end();
  }
  if (backend?.name !== 'postgres') return null;
  const postmaster = backend.parent;
  return () => {
    const own = readStat(postmaster);
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readStat(Number(name)) ?? [])
      .filter(({ parent }) => parent === postmaster);
    return children.reduce((sum, { cpuMs }) => sum + cpuMs, (own?.cpuMs ?? 0) + (own?.endedMs ?? 0));
  };
}

interface Stat {
  readonly name: string;
  readonly parent: number;
  readonly cpuMs: number;
  /** Of its children that have ended. */
  readonly endedMs: number;
}

/** Clock ticks are hundredths of a second on every Linux that Node runs on. See proc_pid_stat(5). */
const tickMs = 10;

function readStat(pid: number): Stat | null {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const field = (number: number): number => fields[number - 3] ?? 0;
  return {
    name,
    parent: field(4),
    cpuMs: (field(14) + field(15)) * tickMs,
    endedMs: (field(16) + field(17)) * tickMs,
  };
}
