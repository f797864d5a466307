/**
 * `npm run crash -- --rounds 50 [--engine sqlite|postgres] [--seed 1]`: the long run of `crash.test.ts`.
 */
import { parseArgs } from 'node:util';
import { chanceOf, crashTargets } from './crash-engines.ts';
import { crashRounds } from './crash-rounds.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    engine: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

for (const [engine, makeTarget] of Object.entries(crashTargets)) {
  if (values.engine !== undefined && values.engine !== engine) continue;
  const { database, store, cleanup } = await makeTarget();
  try {
    const report = await crashRounds({
      database,
      store,
      rounds: Number(values.rounds),
      chance: chanceOf(Number(values.seed)),
      say: (line) => console.log(`${engine} ${line}`),
    });
    const { rounds, acknowledged, cutOff, lost, halfWritten } = report;
    console.log(
      `${engine}: ${rounds} rounds, ${acknowledged} acknowledged, ${cutOff} cut off, ` +
        `${lost.length} lost, ${halfWritten.length} half written`,
    );
    if (lost.length > 0 || halfWritten.length > 0) process.exitCode = 1;
  } finally {
    await cleanup();
  }
}
