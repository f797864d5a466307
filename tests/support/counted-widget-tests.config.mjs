import { appendFileSync, writeFileSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';
import config from '../web-test-runner.config.mjs';

/** Writes a line a test to the file of TEST_COUNTS, as `count-reporter.ts` does for node's own tests. */
function countReporter(file) {
  const count = (suite) => {
    for (const test of suite.tests)
      appendFileSync(file, `${test.passed && !test.skipped ? 'passed' : 'failed'} ${test.name}\n`);
    for (const inner of suite.suites) count(inner);
  };
  return {
    start: () => writeFileSync(file, ''),
    onTestRunFinished({ sessions }) {
      for (const session of sessions) {
        if (session.testResults) count(session.testResults);
        // A file that could not be loaded ran no test, and must not look like one without tests.
        else appendFileSync(file, `failed ${session.testFile}\n`);
      }
    },
  };
}

export default {
  ...config,
  reporters: [
    ...(config.reporters ?? [defaultReporter({ reportTestResults: true, reportTestProgress: false })]),
    countReporter(process.env.TEST_COUNTS),
  ],
};
