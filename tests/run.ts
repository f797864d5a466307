/**
 * The whole check of the project: `npm test`. `npm run check` runs the fast gates only, and
 * `npm test -- widget` the stages whose name holds a given word. The last line is `N passed, N failed`.
 */
import { stages, type StageResult } from './support/stages.ts';

const words = process.argv.slice(2);
const checkOnly = words.includes('--check');
const names = words.filter((word) => !word.startsWith('--'));
const chosen = stages.filter(
  (stage) =>
    (stage.check || !checkOnly) && (names.length === 0 || names.some((name) => stage.name.includes(name))),
);

let passed = 0;
let failed = chosen.length === 0 ? 1 : 0;
for (const stage of chosen) {
  const began = performance.now();
  const result = await outcome(stage);
  passed += result.passed;
  failed += result.failed;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (result.failed > 0) console.log(`\n${result.output.trimEnd()}\n`);
  const verdict = result.failed === 0 ? 'ok' : `FAILED ${result.failed}`;
  console.log(`${verdict.padEnd(10)} ${stage.name}: ${result.passed} passed, ${seconds} s`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A stage that broke, and one that tested nothing, is a failure like any other. */
async function outcome(stage: (typeof stages)[number]): Promise<StageResult> {
  try {
    const result = await stage.run();
    if (result.passed + result.failed > 0) return result;
    return { passed: 0, failed: 1, output: `${result.output}\nNo test ran.` };
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? `${error.stack}` : String(error) };
  }
}
