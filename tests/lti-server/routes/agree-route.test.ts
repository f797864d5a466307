import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Party } from '../../../lti-server/contract/vocabulary.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { plan, step, stepId } from '../../support/plans.ts';

onEveryEngine('agreeing, closing and reopening a route', (open) => {
  test('an agreement makes a version, starts the first step and is recorded', async () => {
    const scene = await open();
    const route = await scene.agreedRoute();
    assert.equal(route.status, 'agreed');
    assert.equal(route.agreedIsCurrent, true);
    assert.deepEqual(route.versions, [
      { version: 1, agreedAt: scene.app.now(), agreedBy: ['pupil', 'tutor'], recordedBy: 'Мария Ивановна' },
    ]);
    assert.deepEqual(
      route.progress.map((progress) => [progress.stepId, progress.state]),
      [[stepId('1'), 'now']],
    );
    assert.equal((await scene.audit('route.agreed')).length, 1);
  });

  test('agreeing an unchanged plan again answers the version that is there', async () => {
    const scene = await open();
    const route = await scene.agreedRoute();
    const again = await agree(scene, { ...route, agreedBy: ['tutor'] });
    assert.deepEqual(again, route);
    assert.equal((await scene.audit('route.agreed')).length, 1);
  });

  test('somebody new who agrees to the same plan makes a version that names everybody', async () => {
    const scene = await open();
    const route = await scene.agreedRoute();
    const joined = await agree(scene, { ...route, agreedBy: ['guardian'] });
    assert.deepEqual(
      joined.versions.map((version) => version.agreedBy),
      [
        ['pupil', 'tutor'],
        ['pupil', 'tutor', 'guardian'],
      ],
    );
    assert.deepEqual(joined.plan.steps[0]?.agreedBy, ['pupil', 'tutor', 'guardian']);
  });

  test('two agreements at the same moment make one version', async () => {
    const scene = await open();
    const { routeId, revision } = await scene.beginRoute();
    const press = () => agree(scene, { routeId, revision, agreedBy: ['tutor'] });
    for (const route of await scene.app.atOnce([press, press, press])) assert.equal(route.versions.length, 1);
  });

  test('a plan that has changed since it was read is not agreed to', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.beginRoute();
    const sent = { token: as('tutor'), params: { routeId } };
    await app.ok('PUT /api/routes/:routeId', {
      ...sent,
      body: { revision: 1, plan: plan({ title: 'Другая' }) },
    });
    const refused = await app.refused('POST /api/routes/:routeId/agreements', {
      ...sent,
      body: { revision: 1, agreedBy: ['tutor'] },
      code: 'REVISION_CONFLICT',
    });
    assert.equal((refused.current as { revision: number }).revision, 2);
    assert.deepEqual(await scene.audit('route.agreed'), []);
  });

  test('every version stays readable exactly as it was agreed', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const sent = { token: as('tutor'), params: { routeId } };
    const edited = await app.ok('PUT /api/routes/:routeId', {
      ...sent,
      body: { revision: 1, plan: plan({ title: 'Вторая', steps: [step('4')] }) },
    });
    assert.equal(edited.agreedIsCurrent, false);
    const second = await agree(scene, { ...edited, agreedBy: ['tutor'] });
    assert.deepEqual(
      second.versions.map((version) => version.version),
      [1, 2],
    );
    const version = async (number: number) =>
      app.ok('GET /api/routes/:routeId/versions/:version', {
        token: as('teacher'),
        params: { routeId, version: number },
      });
    const [old, current] = [await version(1), await version(2)];
    assert.equal(old.plan.title, plan().title);
    assert.deepEqual(
      old.plan.steps.map(({ id, agreedBy }) => [id, agreedBy]),
      [stepId('1'), stepId('2'), stepId('3')].map((id) => [id, ['pupil', 'tutor']]),
    );
    assert.equal(current.plan.title, 'Вторая');
    await app.refused('GET /api/routes/:routeId/versions/:version', {
      ...sent,
      params: { routeId, version: 3 },
      code: 'NOT_FOUND',
    });
  });

  test('a step that leaves the plan while it is the one to do now hands over to the first planned one', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const edited = await app.ok('PUT /api/routes/:routeId', {
      token: as('tutor'),
      params: { routeId },
      body: { revision: 1, plan: plan({ steps: [step('2'), step('3')] }) },
    });
    const agreed = await agree(scene, { ...edited, agreedBy: ['tutor'] });
    assert.deepEqual(Object.fromEntries(agreed.progress.map(({ stepId: id, state }) => [id, state])), {
      [stepId('1')]: 'planned',
      [stepId('2')]: 'now',
    });
  });

  test('closing and reopening lose nothing', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const sent = { token: as('tutor'), params: { routeId } };
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token: as('self'),
      params: { routeId, stepId: stepId('1') },
      body: { state: 'done' },
    });
    await app.ok('POST /api/routes/:routeId/steps/:stepId/help', {
      token: as('self'),
      params: { routeId, stepId: stepId('2') },
      body: { helpId: app.random.id() },
    });
    await app.ok('PUT /api/routes/:routeId', {
      ...sent,
      body: { revision: 1, plan: plan({ title: 'Ещё не согласовано' }) },
    });
    const before = await app.ok('GET /api/routes/:routeId', sent);
    const page = () =>
      app.ok('GET /api/pupils/:pupilId/page', { token: as('self'), params: { pupilId: scene.pupilId } });
    const pageBefore = await page();
    const closed = await app.ok('POST /api/routes/:routeId/close', { ...sent, body: { revision: 2 } });
    assert.equal(closed.status, 'closed');
    const pageClosed = await page();
    assert.equal(pageClosed.route?.closed, true);
    assert.equal(pageClosed.mayReport, false);
    assert.deepEqual(pageClosed.route, { ...pageBefore.route, closed: true });
    const reopened = await app.ok('POST /api/routes/:routeId/reopen', { ...sent, body: { revision: 2 } });
    assert.deepEqual({ ...reopened, levels: [] }, before);
    assert.deepEqual(await page(), pageBefore);
    for (const action of ['route.closed', 'route.reopened'] as const) {
      assert.equal((await scene.audit(action)).length, 1);
    }
  });

  test('a route that was never agreed reopens as a draft; doing either twice is harmless', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.beginRoute();
    const sent = { token: as('tutor'), params: { routeId }, body: { revision: 1 } };
    for (const verb of ['close', 'close', 'reopen', 'reopen'] as const) {
      const route = await app.ok(`POST /api/routes/:routeId/${verb}`, sent);
      assert.equal(route.status, verb === 'close' ? 'closed' : 'draft');
    }
    assert.equal((await scene.audit('route.closed')).length, 1);
    assert.equal((await scene.audit('route.reopened')).length, 1);
  });

  test('a route that has changed since it was read is neither closed nor reopened; a closed one is not agreed', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const sent = { token: as('tutor'), params: { routeId } };
    const stale = { ...sent, body: { revision: 7 }, code: 'REVISION_CONFLICT' } as const;
    await app.refused('POST /api/routes/:routeId/close', stale);
    await app.ok('POST /api/routes/:routeId/close', { ...sent, body: { revision: 1 } });
    await app.refused('POST /api/routes/:routeId/reopen', stale);
    await app.refused('POST /api/routes/:routeId/agreements', {
      ...sent,
      body: { revision: 1, agreedBy: ['guardian'] },
      code: 'ALREADY_DONE',
    });
  });
});

const agree = (
  { app, as }: Scene,
  { routeId, revision, agreedBy }: { routeId: string; revision: number; agreedBy: Party[] },
) =>
  app.ok('POST /api/routes/:routeId/agreements', {
    token: as('tutor'),
    params: { routeId },
    body: { revision, agreedBy },
  });
