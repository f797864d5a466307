import type { Cost } from './machine.ts';
import { atMost, fixed, type Table } from './report.ts';

/** One line of the table: so many launches at once, by persons known or unknown before. */
export interface LaunchFigures {
  readonly server: string;
  readonly persons: 'known' | 'new';
  readonly atOnce: number;
  readonly launches: number;
  readonly perSecond: number;
  readonly cpuMs: number;
  /** Of all rounds, `cpuMs` being the cheapest. */
  readonly medianCpuMs: number;
  readonly timesFloor: number | null;
  readonly postgresCpuMs: number | null;
  readonly post: { readonly p50: number; readonly p99: number };
  readonly whole: { readonly p50: number; readonly p99: number };
  readonly cost: Cost;
}

/** Resident memory in MB: at rest, at its highest, and twice after the garbage has gone. */
export interface MemoryFigures {
  readonly server: string;
  readonly idle: number;
  readonly peak: number;
  readonly halfway: number;
  readonly end: number;
  readonly launches: number;
  readonly keySetFetches: number;
}

/** Where the goals of the project lie for a launch, 16 of them in flight. */
const goals = { cpuMs: 0.45, p99: 20, idleMb: 120, peakMb: 190, growth: 0.1 };

export function launchTable(lines: readonly LaunchFigures[]): Table {
  const head =
    'server,persons,at once,launches/s,CPU ms,median,× floor,PostgreSQL ms,post p50,post p99,whole p50,whole p99,others,load,goal';
  return {
    title: 'Full launches (login + launch, durable, page read); CPU per launch, times in ms',
    rows: [
      head.split(','),
      ...lines.map((line) => [
        line.server,
        line.persons,
        String(line.atOnce),
        fixed(line.perSecond, 0),
        fixed(line.cpuMs, 3),
        fixed(line.medianCpuMs, 3),
        fixed(line.timesFloor, 2),
        fixed(line.postgresCpuMs, 3),
        ...[line.post.p50, line.post.p99, line.whole.p50, line.whole.p99].map((ms) => fixed(ms, 1)),
        fixed(line.cost.others),
        fixed(line.cost.load),
        goalOf(line),
      ]),
    ],
    remarks: [
      'floor: node:http that only verifies and remembers the same token, measured again before each round',
      'each line is the cheapest of its rounds; median: the CPU of all of them; others: cores kept busy by other programs',
      'tokens are signed between logins and launches; that time and that CPU are not in the figures',
    ],
  };
}

const goalOf = ({ server, persons, atOnce, cpuMs, whole }: LaunchFigures): string =>
  server === 'floor' || persons === 'new' || atOnce !== 16
    ? ''
    : `CPU ${atMost(cpuMs, { limit: goals.cpuMs, unit: '(stretch 0.30)' })}; p99 ${atMost(whole.p99, { limit: goals.p99, unit: '' })}`;

export function memoryTable(lines: readonly MemoryFigures[]): Table {
  const launches = lines[0]?.launches ?? 0;
  return {
    title: `Resident memory, MB; settled: after collecting the garbage`,
    rows: [
      [
        'server',
        'idle',
        'peak',
        `settled at ${launches / 2}`,
        `settled at ${launches}`,
        'growth %',
        'key set fetches',
        'goal',
      ],
      ...lines.map(({ server, idle, peak, halfway, end, keySetFetches }) => {
        const growth = end / halfway - 1;
        const reached = [
          `idle ${atMost(idle, { limit: goals.idleMb, unit: 'MB' })}`,
          `peak ${atMost(peak, { limit: goals.peakMb, unit: 'MB' })}`,
          `growth ${atMost(growth * 100, { limit: goals.growth * 100, unit: '%' })}`,
        ];
        const megabytes = [idle, peak, halfway, end].map((figure) => fixed(figure, 0));
        return [server, ...megabytes, fixed(growth * 100, 1), String(keySetFetches), reached.join('; ')];
      }),
    ],
  };
}
