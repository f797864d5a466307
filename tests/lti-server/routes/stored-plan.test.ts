import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { written } from '../../../lti-server/contract/fields.ts';
import { RoutePlan } from '../../../lti-server/contract/routes.ts';
import { parties, stages, stepForms, stepMethods } from '../../../lti-server/contract/vocabulary.ts';
import { agreedPlan, joined, readPlan, withoutClaimedAgreements } from '../../../lti-server/routes/plan.ts';

/** Text as people write it: any script, quotes, line breaks; never blank at the ends, never a control sign, and to be seen. */
const words = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.floor(maxLength / 10) })
    .map((text) => written(text.replace(/[\u0000-\u001f\u007f]/g, ' ')) || 'ё');
const days = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const window = fc.option(fc.tuple(days, days)).map((pair) => {
  const [startsOn, endsOn] = pair?.toSorted() ?? [null, null];
  return { startsOn: startsOn ?? null, endsOn: endsOn ?? null };
});
const someParties = fc.subarray([...parties]);

const planWith = (count: number) =>
  fc.record({
    title: words(160),
    purpose: words(600),
    stage: fc.constantFrom(...stages),
    window,
    steps: fc.tuple(
      ...Array.from({ length: count }, (_nothing, index) =>
        fc
          .record({
            title: words(120),
            whatToDo: words(2000),
            form: fc.constantFrom(...stepForms),
            method: fc.option(fc.constantFrom(...stepMethods)),
            helpers: fc.array(words(80), { maxLength: 6 }),
            window,
            hasGoal: fc.boolean(),
            agreedBy: someParties,
            proposedBy: fc.constantFrom(...parties),
            way: words(120),
          })
          .map(({ window: { startsOn, endsOn }, hasGoal, way, ...step }) => ({
            ...step,
            id: `step-000${index}`,
            goalId: hasGoal ? 'goal-0001' : null,
            resources: [{ title: way, url: 'https://example.org/a' }],
            alternatives: [{ id: `way-000${index}`, title: way, whatToDo: '' }],
            startsOn,
            endsOn,
          })),
      ),
    ),
  });
const anyPlan = fc
  .integer({ min: 0, max: 5 })
  .chain(planWith)
  .map(({ window: { startsOn, endsOn }, ...plan }) => ({
    ...plan,
    startsOn,
    endsOn,
    goals: [{ id: 'goal-0001', title: 'Цель', successSign: '' }],
  }));

test('a plan comes through the contract and the storage as it was written', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      assert.deepEqual(RoutePlan.parse(readPlan(JSON.stringify(RoutePlan.parse(plan)))), plan);
    }),
  );
});

test('a plan that is saved unchanged keeps every agreement, and a new one has none', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      assert.deepEqual(withoutClaimedAgreements(plan, plan), plan);
      assert.ok(withoutClaimedAgreements(plan, null).steps.every((step) => step.agreedBy.length === 0));
    }),
  );
});

test('agreeing adds the parties to every step and changes nothing else', () => {
  fc.assert(
    fc.property(anyPlan, someParties, (plan, agreedBy) => {
      const agreed = agreedPlan(plan, agreedBy);
      agreed.steps.forEach((step, index) => {
        assert.deepEqual(step.agreedBy, joined(plan.steps[index]?.agreedBy ?? [], agreedBy));
      });
      assert.deepEqual(withoutClaimedAgreements(agreed, null), withoutClaimedAgreements(plan, null));
    }),
  );
});
