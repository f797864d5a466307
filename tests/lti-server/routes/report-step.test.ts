import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProgressView } from '../../../lti-server/contract/routes.ts';
import type { StepState } from '../../../lti-server/contract/vocabulary.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { plan, step, stepId } from '../../support/plans.ts';

onEveryEngine('what becomes of a step', (open) => {
  test('finishing the step of now starts the next; taking it back restores both', async () => {
    const scene = await open();
    const { routeId } = await scene.agreedRoute();
    const report = reporter(scene, routeId);
    assert.deepEqual(await report('1', 'done'), { 1: 'done', 2: 'now' });
    assert.deepEqual(await report('1', 'now'), { 1: 'now', 2: 'planned' });
    assert.deepEqual(await report('1', 'not_now'), { 1: 'not_now', 2: 'now' });
    assert.deepEqual(await report('1', 'now'), { 1: 'now', 2: 'planned' });
    const [entry] = await scene.audit('step.state_changed');
    assert.deepEqual(entry, {
      person_id: scene.people.self.personId,
      pupil_id: scene.pupilId,
      subject_id: stepId('1'),
      reason: null,
    });
  });

  test('saying the same twice is harmless and recorded once', async () => {
    const scene = await open();
    const { routeId } = await scene.agreedRoute();
    const report = reporter(scene, routeId);
    await scene.app.atOnce([() => report('1', 'done'), () => report('1', 'done')]);
    assert.deepEqual(await report('1', 'done'), { 1: 'done', 2: 'now' });
    assert.equal((await scene.audit('step.state_changed')).length, 1);
  });

  test('several steps reported at the same moment leave one step to do now', async () => {
    const scene = await open();
    const { routeId } = await scene.agreedRoute(
      plan({ steps: ['1', '2', '3', '4', '5'].map((id) => step(id)) }),
    );
    const tutor = reporter(scene, routeId, 'tutor');
    await scene.app.atOnce([
      () => tutor('3', 'now'),
      () => tutor('4', 'now'),
      () => tutor('1', 'done'),
      () => tutor('5', 'now'),
    ]);
    const states = Object.values(await tutor('2', 'changed'));
    assert.equal(states.filter((state) => state === 'now').length, 1);
  });

  test('the pupil neither starts a planned step nor calls one changed; the tutor may do both', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    for (const state of ['now', 'changed', 'not_now'] as const) {
      await app.refused('PUT /api/routes/:routeId/steps/:stepId/state', {
        token: as('self'),
        params: { routeId, stepId: stepId('2') },
        body: { state },
        code: 'ALREADY_DONE',
      });
    }
    const tutor = reporter(scene, routeId, 'tutor');
    assert.deepEqual(await tutor('2', 'now'), { 1: 'planned', 2: 'now' });
    assert.deepEqual(await tutor('2', 'changed'), { 1: 'planned', 2: 'changed', 3: 'now' });
  });

  test('a step that is not agreed yet is there for the tutor and not for the pupil', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    await app.ok('PUT /api/routes/:routeId', {
      token: as('tutor'),
      params: { routeId },
      body: { revision: 1, plan: plan({ steps: [step('1'), step('9')] }) },
    });
    const sent = { params: { routeId, stepId: stepId('9') }, body: { state: 'done' } } as const;
    const key = 'PUT /api/routes/:routeId/steps/:stepId/state';
    await app.refused(key, { ...sent, token: as('self'), code: 'NOT_FOUND' });
    await app.ok(key, { ...sent, token: as('tutor') });
    // The pupil can still report the step that only the agreed version has, and hears nothing of the other.
    assert.deepEqual(await reporter(scene, routeId)('3', 'done'), { 1: 'now', 3: 'done' });
    const absent = { ...sent, params: { routeId, stepId: stepId('404') } };
    await app.refused(key, { ...absent, token: as('tutor'), code: 'NOT_FOUND' });
  });

  test('nothing is reported on a draft by the pupil, nor on a closed route by anybody', async () => {
    const scene = await open();
    const { app, as } = scene;
    const key = 'PUT /api/routes/:routeId/steps/:stepId/state';
    const draft = await scene.beginRoute();
    const ofDraft = {
      params: { routeId: draft.routeId, stepId: stepId('1') },
      body: { state: 'done' },
    } as const;
    await app.refused(key, { ...ofDraft, token: as('self'), code: 'NOT_FOUND' });
    await app.ok(key, { ...ofDraft, token: as('tutor') });
    const { routeId, revision } = await scene.agreedRoute();
    await app.ok('POST /api/routes/:routeId/close', {
      token: as('tutor'),
      params: { routeId },
      body: { revision },
    });
    for (const kind of ['self', 'tutor'] as const) {
      const params = { routeId, stepId: stepId('1') };
      await app.refused(key, { params, body: { state: 'done' }, token: as(kind), code: 'ALREADY_DONE' });
    }
  });

  test('the pupil picks one of the step’s own ways, or none again, and keeps it when the step is done', async () => {
    const scene = await open();
    const { app, as } = scene;
    const way = (id: string) => ({ id: stepId(id), title: 'Способ', whatToDo: '' });
    const steps = [
      step('1', { alternatives: [way('a'), way('b')] }),
      step('2', { alternatives: [way('c')] }),
    ];
    const { routeId } = await scene.agreedRoute(plan({ steps }));
    const key = 'PUT /api/routes/:routeId/steps/:stepId/choice';
    const choose = (alternativeId: string | null) => ({
      token: as('self'),
      params: { routeId, stepId: stepId('1') },
      body: { alternativeId },
    });
    const chosen = (view: ProgressView) =>
      view.progress.find((row) => row.stepId === stepId('1'))?.alternativeId;
    assert.equal(chosen(await app.ok(key, choose(stepId('b')))), stepId('b'));
    await app.ok(key, choose(stepId('b')));
    assert.equal((await scene.audit('step.way_chosen')).length, 1);
    const refused = await app.refused(key, { ...choose(stepId('c')), code: 'BAD_INPUT' });
    assert.deepEqual(refused.fields, [{ path: 'alternativeId', problem: 'not_of_this_step' }]);
    await reporter(scene, routeId)('1', 'done');
    const page = await app.ok('GET /api/pupils/:pupilId/page', {
      token: as('self'),
      params: { pupilId: scene.pupilId },
    });
    assert.equal(page.route?.steps[0]?.alternativeId, stepId('b'));
    assert.equal(page.route?.steps[0]?.state, 'done');
    assert.equal(chosen(await app.ok(key, choose(null))), null);
  });

  test('a state that does not exist is refused', async () => {
    const scene = await open();
    const { routeId } = await scene.agreedRoute();
    const { status } = await scene.app.call('PUT /api/routes/:routeId/steps/:stepId/state', {
      token: scene.as('self'),
      params: { routeId, stepId: stepId('1') },
      body: { state: 'failed' },
    });
    assert.equal(status, 400);
  });
});

/** Reports a step and gives the states of all, by the short ids of the test. */
const reporter =
  ({ app, as }: Scene, routeId: string, kind: 'self' | 'tutor' = 'self') =>
  async (id: string, state: StepState): Promise<Record<string, StepState>> => {
    const { progress } = await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token: as(kind),
      params: { routeId, stepId: stepId(id) },
      body: { state },
    });
    return Object.fromEntries(progress.map((row) => [row.stepId.replace(/^step-0*/, ''), row.state]));
  };
