import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeOf } from './lti-app.ts';
import { jsonOf, type WebAnswer } from './lti-browser.ts';
import { tokenPartsIn } from './token-parts.ts';

/** The seed is fixed, so that a red run can be repeated; MUTATION_SEED sets another. */
const seed = Number(process.env['MUTATION_SEED'] ?? 20_260_914);

export const run = (numRuns: number) => ({ seed, numRuns, endOnFailure: true });

export const isLetIn = ({ status, body }: WebAnswer): boolean =>
  status === 200 && jsonOf(body, 'marshrut-launch') !== null;

/** Turned away: with a page that has a code, and not by a failure of ours. */
export function assertTurnedAway(answer: WebAnswer): void {
  assert.ok(answer.status >= 400 && answer.status < 500, `status ${answer.status}, ${codeOf(answer)}`);
  assert.ok(codeOf(answer) !== null);
  assert.deepEqual(tokenPartsIn(answer.body), []);
}

/** Text as no platform sends it. */
export const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    ' ',
    '__proto__',
    'constructor',
    '\u0000',
    '\ud800',
    '‮ltr',
    '<script>',
    "';--",
    'x'.repeat(300),
    'ё'.repeat(5000),
  ),
);
/** A value of any type. */
export const anything = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 2 }),
);
