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
  /** Until nobody is waited for any more: one turn that brings somebody, one that brings nobody. */
  const gathered = async () => {
    await turn();
    await turn();
  };
  return { lots, double, onTheirWay, turn, gathered };
}

test('as long as each turn brings more it is one lot, and what comes while two are on their way waits', async () => {
  const { lots, double, onTheirWay, turn, gathered } = doubler();
  const db = someDatabase();
  const first = [double(db, 1), double(db, 2)];
  await turn();
  first.push(double(db, 3));
  await gathered();
  const second = double(db, 4);
  await gathered();
  const third = [double(db, 5), double(db, 6)];
  await gathered();
  assert.deepEqual(lots, [[1, 2, 3], [4]]);
  onTheirWay.shift()?.();
  assert.deepEqual(await Promise.all(first), [2, 4, 6]);
  assert.deepEqual(lots, [[1, 2, 3], [4], [5, 6]]);
  for (const arrive of onTheirWay) arrive();
  assert.deepEqual(await Promise.all([second, ...third]), [8, 10, 12]);
});

test('nobody waits for ever for those who keep coming, and no lot is longer than a class', async () => {
  const { lots, double, turn } = doubler();
  const db = someDatabase();
  for (let value = 1; value <= 9; value += 1) {
    void double(db, value);
    await turn();
  }
  assert.deepEqual(lots, [[1, 2, 3, 4, 5, 6, 7, 8]]);
  const many = doubler();
  for (let value = 0; value < 100; value += 1) void many.double(db, value);
  await many.turn();
  assert.equal(many.lots[0]?.length, 64);
});

test('one that fails harms no other', async () => {
  const { lots, double, onTheirWay, turn, gathered } = doubler((values) => {
    if (values.includes(2)) throw new Error('two is refused');
  });
  const db = someDatabase();
  const outcomes = Promise.allSettled([double(db, 1), double(db, 2), double(db, 3)]);
  await gathered();
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
  const { lots, double, onTheirWay, gathered } = doubler(() => {
    throw new Refusal('STORAGE_FULL');
  });
  const db = someDatabase();
  const outcomes = Promise.allSettled([double(db, 1), double(db, 2)]);
  await gathered();
  onTheirWay.shift()?.();
  assert.ok((await outcomes).every(({ status }) => status === 'rejected'));
  assert.deepEqual(lots, [[1, 2]]);
});
