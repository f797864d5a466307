import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOf, crashTargets } from './crash-engines.ts';
import { crashRounds } from './crash-rounds.ts';

for (const [engine, makeTarget] of Object.entries(crashTargets)) {
  test(`${engine}: nothing acknowledged is lost when processes are killed`, async (context) => {
    const { database, store, cleanup } = await makeTarget();
    try {
      const report = await crashRounds({
        database,
        store,
        rounds: 3,
        chance: chanceOf(1),
        say: (line) => context.diagnostic(line),
      });
      assert.deepEqual(report.lost, []);
      assert.deepEqual(report.halfWritten, []);
      assert.ok(report.acknowledged >= 15);
    } finally {
      await cleanup();
    }
  });
}
