import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OverviewChild } from '../../../lti-server/contract/overview.ts';
import type { StepState } from '../../../lti-server/contract/vocabulary.ts';
import { onEveryEngine } from '../../support/on-engines.ts';
import { plan, step, stepId } from '../../support/plans.ts';

onEveryEngine('the next date of a child', (open) => {
  test('is never that of a step which is done, changed or put off', async () => {
    const { app, as, agreedRoute } = await open();
    const { routeId } = await agreedRoute(
      plan({
        endsOn: '2026-12-18',
        steps: [
          step('1', { startsOn: '2026-09-14', endsOn: '2026-09-21' }),
          step('2', { endsOn: '2026-09-22' }),
          step('3', { endsOn: '2026-09-23' }),
          step('4', { title: 'Нарисовать разрез', endsOn: '2026-09-24' }),
        ],
      }),
    );
    const nextDate = async (): Promise<OverviewChild['nextDate'] | undefined> => {
      const { children } = await app.ok('GET /api/overview', { token: as('tutor') });
      return children[0]?.nextDate;
    };
    const end = (number: string, state: StepState) =>
      app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
        token: as('self'),
        params: { routeId, stepId: stepId(number) },
        body: { state },
      });
    assert.deepEqual(await nextDate(), { day: '2026-09-14', title: 'Шаг 1' });
    await end('1', 'done');
    assert.deepEqual(await nextDate(), { day: '2026-09-22', title: 'Шаг 2' });
    await end('2', 'changed');
    await end('3', 'not_now');
    assert.deepEqual(await nextDate(), { day: '2026-09-24', title: 'Нарисовать разрез' });
    await end('4', 'done');
    assert.deepEqual(await nextDate(), { day: '2026-12-18', title: '' }, 'the end of the route');
  });
});
