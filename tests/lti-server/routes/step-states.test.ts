import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stepStates, type StepState } from '../../../lti-server/contract/vocabulary.ts';
import { changeState, pupilMayMove, startPlan, type States } from '../../../lti-server/routes/step-states.ts';

const steps = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyState = fc.constantFrom(...stepStates);
const anyMove = fc.record({ stepId: fc.constantFrom(...steps), to: anyState });
/** Some of the steps, in any order: the plan that is agreed. */
const anyOrder = fc.shuffledSubarray(steps, { minLength: 1 });

const apply = (states: States, changes: States): States => new Map([...states, ...changes]);
const stateOf = (states: States, stepId: string): StepState => states.get(stepId) ?? 'planned';
const nowSteps = (states: States): string[] => steps.filter((stepId) => stateOf(states, stepId) === 'now');
const begun = (order: readonly string[]): States => startPlan({ order, states: new Map() });

/** All states after the moves, each made by the rules. */
const afterMoves = (order: readonly string[], moves: readonly { stepId: string; to: StepState }[]): States =>
  moves.reduce((states, move) => apply(states, changeState({ order, states, ...move })), begun(order));

test('whatever is reported and in whatever order, there is at most one step to do now', () => {
  fc.assert(
    fc.property(anyOrder, fc.array(anyMove, { maxLength: 40 }), (order, moves) => {
      assert.ok(nowSteps(afterMoves(order, moves)).length <= 1);
    }),
  );
});

test('what was reported is what the step is in, and reporting it again changes nothing', () => {
  fc.assert(
    fc.property(anyOrder, fc.array(anyMove, { maxLength: 20 }), anyMove, (order, moves, move) => {
      const states = afterMoves(order, [...moves, move]);
      assert.equal(stateOf(states, move.stepId), move.to);
      assert.equal(changeState({ order, states, ...move }).size, 0);
    }),
  );
});

test('taking back a finished step restores every step', () => {
  fc.assert(
    fc.property(
      anyOrder,
      fc.array(anyMove, { maxLength: 20 }),
      fc.constantFrom<StepState>('done', 'not_now', 'changed'),
      (order, moves, to) => {
        const before = afterMoves(order, moves);
        const [stepId] = nowSteps(before);
        fc.pre(stepId !== undefined);
        const finished = apply(before, changeState({ order, states: before, stepId, to }));
        const restored = apply(finished, changeState({ order, states: finished, stepId, to: 'now' }));
        for (const each of steps) assert.equal(stateOf(restored, each), stateOf(before, each));
      },
    ),
  );
});

test('while planned steps of the agreed plan are left, a pupil’s reports always leave one to do now', () => {
  fc.assert(
    fc.property(anyOrder, fc.array(anyMove, { maxLength: 40 }), (order, moves) => {
      let states = begun(order);
      for (const { stepId, to } of moves.filter((move) => order.includes(move.stepId))) {
        const from = stateOf(states, stepId);
        // Taking back what was never the step of now needs no successor, so it is looked at apart.
        if (!pupilMayMove({ from, to }) || to === 'planned') continue;
        states = apply(states, changeState({ order, states, stepId, to }));
        const planned = order.some((each) => stateOf(states, each) === 'planned');
        if (planned) assert.equal(nowSteps(states).length, 1);
      }
    }),
  );
});

test('only steps whose state differs are reported as changes', () => {
  fc.assert(
    fc.property(anyOrder, fc.array(anyMove, { maxLength: 20 }), anyMove, (order, moves, move) => {
      const states = afterMoves(order, moves);
      for (const [stepId, state] of changeState({ order, states, ...move })) {
        assert.notEqual(stateOf(states, stepId), state);
      }
    }),
  );
});

test('agreeing a plan starts its first planned step unless one is going on, and stops a step that left', () => {
  fc.assert(
    fc.property(anyOrder, anyOrder, fc.array(anyMove, { maxLength: 20 }), (old, order, moves) => {
      const before = afterMoves(old, moves);
      const after = apply(before, startPlan({ order, states: before }));
      const going = nowSteps(after);
      assert.ok(going.length <= 1);
      assert.ok(going.every((stepId) => order.includes(stepId)));
      if (going.length === 0) assert.ok(order.every((stepId) => stateOf(after, stepId) !== 'planned'));
      const [goingBefore] = nowSteps(before);
      if (goingBefore !== undefined && order.includes(goingBefore)) assert.deepEqual(going, [goingBefore]);
    }),
  );
});
