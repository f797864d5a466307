import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../lti-server/errors.ts';
import type { Database } from '../../lti-server/storage/open.ts';
import { together } from '../../lti-server/storage/together.ts';

/** All that is asked of a database is on which engine it is. */
const someDatabase = (): Database => {
  const executor = { adapter: {} };
  return { getExecutor: () => executor } as unknown as Database;
};

/** Doubles numbers, lot by lot, when it is told to; remembers the lots. */
function doubler(whatever: (values: readonly number[]) => void = () => undefined) {
  const lots: (readonly number[])[] = [];
  const onTheirWay: (() => void)[] = [];
  const double = together(async (_db, values: readonly number[]) => {
    lots.push(values);
    await new Promise<void>((resolve) => onTheirWay.push(resolve));
    whatever(values);
    return values.map((value) => value * 2);
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return { lots, double, onTheirWay, turn };
}

test('what comes in one turn is one lot, and what comes while two are on their way waits', async () => {
  const { lots, double, onTheirWay, turn } = doubler();
  const db = someDatabase();
  const first = [double(db, 1), double(db, 2)];
  await turn();
  const second = double(db, 3);
  await turn();
  const third = [double(db, 4), double(db, 5)];
  await turn();
  assert.deepEqual(lots, [[1, 2], [3]]);
  onTheirWay.shift()?.();
  assert.deepEqual(await Promise.all(first), [2, 4]);
  assert.deepEqual(lots, [[1, 2], [3], [4, 5]]);
  for (const arrive of onTheirWay) arrive();
  assert.deepEqual(await Promise.all([second, ...third]), [6, 8, 10]);
});

test('one that fails harms no other', async () => {
  const { lots, double, onTheirWay, turn } = doubler((values) => {
    if (values.includes(2)) throw new Error('two is refused');
  });
  const db = someDatabase();
  const outcomes = Promise.allSettled([double(db, 1), double(db, 2), double(db, 3)]);
  await turn();
  onTheirWay.shift()?.();
  await turn();
  for (const arrive of onTheirWay) arrive();
  assert.deepEqual(
    (await outcomes).map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'refused')),
    [2, 'refused', 6],
  );
  assert.deepEqual(lots, [[1, 2, 3], [1], [2], [3]]);
});

test('when the storage is not well nothing is tried again', async () => {
  const { lots, double, onTheirWay, turn } = doubler(() => {
    throw new Refusal('STORAGE_FULL');
  });
  const db = someDatabase();
  const outcomes = Promise.allSettled([double(db, 1), double(db, 2)]);
  await turn();
  onTheirWay.shift()?.();
  assert.ok((await outcomes).every(({ status }) => status === 'rejected'));
  assert.deepEqual(lots, [[1, 2]]);
});
