import { basename } from 'node:path';
import type { TestEvent } from 'node:test/reporters';

/**
 * A node:test reporter for the runner: one line a test, `passed` or `failed`. A skipped test and one
 * marked as unfinished count as failed, for they would hide a hole in a green run; a file that
 * crashed counts as one failed test; a file without tests counts as nothing.
 */
// oxlint-disable-next-line import/no-default-export -- the test runner loads a reporter by it
export default async function* countReporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of source) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { details, skip, todo, name, nesting, file } = event.data;
    if (details.type === 'suite' && event.type === 'test:pass') continue;
    const isFile = nesting === 0 && file !== undefined && basename(name) === basename(file);
    if (isFile && event.type === 'test:pass') continue;
    // A failed suite is only the sum of its tests, unless its own hook failed.
    if (
      details.type === 'suite' &&
      event.type === 'test:fail' &&
      failureType(event.data.details.error) === 'subtestsFailed'
    )
      continue;
    const held = event.type === 'test:pass' && skip === undefined && todo === undefined;
    yield `${held ? 'passed' : 'failed'} ${name.replaceAll('\n', ' ')}\n`;
  }
}

function failureType(error: Error): unknown {
  return (error as { failureType?: unknown }).failureType;
}
