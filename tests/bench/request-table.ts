import type { Cost } from './machine.ts';
import { atMost, fixed, type Table } from './report.ts';

/** One kind of request, so many at once, on one engine. Times in milliseconds. */
export interface RequestFigures {
  readonly server: string;
  readonly what: string;
  readonly isRead: boolean;
  readonly atOnce: number;
  readonly requests: number;
  readonly perSecond: number;
  readonly cpuMs: number;
  /** Of all rounds, `cpuMs` being the cheapest. */
  readonly medianCpuMs: number;
  readonly postgresCpuMs: number | null;
  readonly p50: number;
  readonly p99: number;
  readonly cost: Cost;
}

const goals = { cpuMs: 0.4, p99: 10 };

export function requestTable(lines: readonly RequestFigures[], { pupils }: { pupils: number }): Table {
  const goalOf = ({ isRead, atOnce, cpuMs, p99 }: RequestFigures): string =>
    atOnce !== 16 || !isRead
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
        'median',
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
        fixed(line.medianCpuMs, 3),
        fixed(line.postgresCpuMs, 3),
        fixed(line.p50, 1),
        fixed(line.p99, 1),
        fixed(line.cost.others),
        fixed(line.cost.load),
        goalOf(line),
      ]),
    ],
    remarks: [
      'each line is the cheapest of its rounds; median: the CPU of all of them; others: cores kept busy by other programs',
    ],
  };
}
