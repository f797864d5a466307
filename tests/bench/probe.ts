/**
 * Preloaded into each measured server, so that its CPU time and memory are the process's own figures.
 * Costs the server nothing while nobody asks.
 */
import { setTimeout as wait } from 'node:timers/promises';

/** What the bench asks: `now`, or `settled` for after garbage has been collected. */
export type ProbeQuestion = 'now' | 'settled';

export interface ProbeAnswer {
  /** User and system time of all threads since the start, in milliseconds. */
  readonly cpuMs: number;
  /** Resident memory now and at its highest, in MB. */
  readonly rssMb: number;
  readonly peakMb: number;
  /** What is in use of JavaScript's memory and of what hangs on it, in MB. */
  readonly usedMb: number;
}

const answer = (): ProbeAnswer => {
  const { user, system } = process.cpuUsage();
  const { heapUsed, external } = process.memoryUsage();
  return {
    cpuMs: (user + system) / 1000,
    rssMb: process.memoryUsage.rss() / 2 ** 20,
    peakMb: process.resourceUsage().maxRSS / 1024,
    usedMb: (heapUsed + external) / 2 ** 20,
  };
};

async function reply(question: ProbeQuestion): Promise<void> {
  if (question === 'settled') {
    for (let round = 0; round < 3; round += 1) {
      globalThis.gc?.();
      await wait(150);
    }
  }
  process.send?.(answer());
}

process.on('message', (question: ProbeQuestion) => void reply(question));

// The listener above must not be what keeps a finished server alive.
process.channel?.unref();
