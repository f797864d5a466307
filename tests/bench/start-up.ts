import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engines } from '../support/databases.ts';
import { layOutProduct, startProduct } from './product.ts';
import { atMost, fixed, quantile, type BenchOptions, type Report } from './report.ts';

interface StartFigures {
  readonly server: string;
  readonly what: string;
  /** Of each start, in milliseconds. */
  readonly startMs: readonly number[];
}

const goalMs = 800;

/** From the spawn of the process to its first answered request. */
export async function benchStart(options: BenchOptions): Promise<Report> {
  const rounds = options.quick ? 3 : 5;
  const lines: StartFigures[] = [];
  if (options.engines.includes('sqlite')) {
    options.say('the first start ever');
    lines.push({ server: 'sqlite', what: 'first ever', startMs: await inTurn(rounds, firstEver) });
  }
  for (const engine of engines.filter(({ name }) => options.engines.includes(name))) {
    options.say(`${engine.name}: with a database that is there`);
    const database = await engine.fresh();
    try {
      const product = await layOutProduct(database);
      const again = async (): Promise<number> => {
        const server = await startProduct(product);
        await server.stop();
        return server.startMs;
      };
      // The tool makes its first key in a new database; that is no part of a later start.
      await again();
      lines.push({ server: engine.name, what: 'again', startMs: await inTurn(rounds, again) });
    } finally {
      await database.cleanup();
    }
  }
  return {
    tables: [
      {
        title: `Start-up: spawn to the first answer of /livez, ms, ${rounds} starts`,
        rows: [
          ['server', 'start', 'median', 'shortest', 'longest', 'goal'],
          ...lines.map(({ server, what, startMs }) => {
            const median = quantile(startMs, 0.5);
            const figures = [median, Math.min(...startMs), Math.max(...startMs)].map((ms) => fixed(ms, 0));
            return [server, what, ...figures, atMost(median, { limit: goalMs, unit: 'ms' })];
          }),
        ],
      },
    ],
    figures: lines,
  };
}

async function inTurn(rounds: number, measure: () => Promise<number>): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await measure());
  return found;
}

/** No folder, no database, no key: all is made. */
async function firstEver(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'marshrut-bench-'));
  try {
    const product = await layOutProduct({ env: { DATA_DIR: join(folder, 'data') } });
    const { SECRET_KEY: _, ...env } = product.env;
    const server = await startProduct({ ...product, env });
    await server.stop();
    return server.startMs;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
