import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { reasonsFor, schoolDaysBetween, usualSettings } from '../../../lti-server/overview/attention.ts';

const day = 24 * 60 * 60_000;

describe('the rules of attention', () => {
  const now = Date.UTC(2026, 8, 14, 10);
  const quiet = {
    tiedSince: now - 100 * day,
    tieEndsOn: null,
    calls: [],
    signals: [],
    teacher: null,
    request: null,
    lastTalkAt: now,
    lastGoodWordAt: now,
    lastContactAt: now,
    route: 'agreed' as const,
    resting: false,
    nowStepSince: now,
    rests: [],
    agreedWithoutPupilAt: null,
    agreedUntil: null,
    routeEndsOn: null,
  };
  const rules = (change: Partial<Parameters<typeof reasonsFor>[0]>) =>
    reasonsFor({ ...quiet, ...change }, { settings: usualSettings, now }).map(({ rule }) => rule);

  test('each begins on its day and not before', () => {
    assert.deepEqual(rules({}), []);
    for (const [rule, early, due] of [
      ['talk', { lastTalkAt: now - 10 * day + 1 }, { lastTalkAt: now - 10 * day }],
      ['goodWord', { lastGoodWordAt: now - 14 * day + 1 }, { lastGoodWordAt: null }],
      ['step', { nowStepSince: now - 10 * day + 1 }, { nowStepSince: now - 10 * day }],
      ['voice', { agreedWithoutPupilAt: now - day }, { agreedWithoutPupilAt: now - 3 * day }],
      ['agreement', { agreedUntil: '2026-09-14' }, { agreedUntil: '2026-09-13' }],
      ['ending', { routeEndsOn: '2026-09-29' }, { routeEndsOn: '2026-09-28' }],
      ['ending', { tieEndsOn: '2026-09-13' }, { tieEndsOn: '2026-09-14' }],
    ] as const) {
      assert.deepEqual(rules(early), [], rule);
      assert.deepEqual(rules(due), [rule]);
    }
    assert.deepEqual(
      rules({ nowStepSince: now - 10 * day, resting: true }),
      [],
      'what rests waits for nobody',
    );
  });

  test('days of a pause are not days of waiting', () => {
    const stepOf = (rest: { from: string; until: string }) =>
      reasonsFor(
        { ...quiet, nowStepSince: now - 12 * day, rests: [rest] },
        { settings: usualSettings, now },
      ).map(({ days, rested }) => [days, rested]);
    // It is the 14th of September, ten o’clock; the step has been the one to do since the 2nd.
    for (const [rest, told, what] of [
      [{ from: '2026-08-20', until: '2026-08-30' }, [[12, undefined]], 'before the step'],
      [{ from: '2026-09-05', until: '2026-09-07' }, [[10, 2]], 'within'],
      [{ from: '2026-09-05', until: '2026-09-08' }, [], 'within, and a day longer'],
      [{ from: '2026-08-20', until: '2026-09-03' }, [[11, 1]], 'over its beginning'],
      [{ from: '2026-08-20', until: '2026-09-14' }, [], 'over all of it, until today'],
      [{ from: '2026-09-13', until: '2026-09-14' }, [[11, 1]], 'at the end'],
    ] as const)
      assert.deepEqual(stepOf(rest), told, what);
  });

  test('a colleague’s request is there at once, and late after the day that was promised', () => {
    const asked = (answerBy: string) =>
      reasonsFor(
        { ...quiet, request: { madeAt: now - day, answerBy } },
        { settings: usualSettings, now },
      ).map(({ rule, promise }) => ({ rule, promise }));
    assert.deepEqual(asked('2026-09-14'), [{ rule: 'request', promise: false }]);
    assert.deepEqual(asked('2026-09-13'), [{ rule: 'request', promise: true }]);
  });

  test('what did not work is told like a difficulty that a colleague wrote of', () => {
    const said = (outcome: 'not' | 'partly', daysAgo: number) =>
      rules({ lastTalkAt: null, teacher: { kind: null, outcome, at: now - daysAgo * day }, tiedSince: now });
    assert.deepEqual(said('not', 3), ['teacher']);
    assert.deepEqual(said('not', 2), []);
    assert.deepEqual(said('partly', 5), []);
  });

  test('who was not mentioned at all has one reason, not three', () => {
    assert.deepEqual(rules({ lastTalkAt: null, lastGoodWordAt: null, lastContactAt: null }), ['mention']);
    assert.deepEqual(rules({ lastTalkAt: null, lastGoodWordAt: null, tiedSince: now - day }), []);
  });

  test('“hard” or “tired” three times in a row, and a new beginning ends the row', () => {
    const signals = (...kinds: ('started' | 'hard' | 'tired')[]) =>
      kinds.map((kind, place) => ({ kind, at: now - place * day }));
    assert.deepEqual(rules({ signals: signals('hard', 'tired', 'hard') }), ['hard']);
    assert.deepEqual(rules({ signals: signals('hard', 'tired') }), []);
    assert.deepEqual(rules({ signals: signals('started', 'hard', 'tired', 'hard') }), []);
  });

  test('a promise to come is past its time after a school day; weekends do not count', () => {
    const friday = Date.UTC(2026, 8, 11, 10);
    assert.equal(schoolDaysBetween(friday, Date.UTC(2026, 8, 14, 9)), 0);
    assert.equal(schoolDaysBetween(friday, Date.UTC(2026, 8, 14, 10)), 1);
    assert.equal(schoolDaysBetween(Date.UTC(2026, 8, 12), Date.UTC(2026, 8, 14)), 0);
    const [reason] = reasonsFor(
      { ...quiet, calls: [{ asked_at: friday }] },
      { settings: usualSettings, now },
    );
    assert.equal(reason?.promise, true);
  });
});
