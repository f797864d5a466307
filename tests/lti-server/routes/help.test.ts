import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { stepId } from '../../support/plans.ts';

const key = 'POST /api/routes/:routeId/steps/:stepId/help';

onEveryEngine('a call for help', (open) => {
  test('stands on the step until a grown-up answers, and both are recorded', async () => {
    const scene = await open();
    const { app, as, people } = scene;
    const { routeId } = await scene.agreedRoute();
    const helpId = app.random.id();
    const { help } = await call(scene, { routeId, helpId });
    const open1 = { helpId, routeId, stepId: stepId('1'), stepTitle: 'Шаг 1', askedAt: app.now() };
    assert.deepEqual(help, [{ ...open1, answeredAt: null, answeredBy: null }]);
    app.pass(60_000);
    const answered = await app.ok('POST /api/help/:helpId/answer', {
      token: as('tutor'),
      params: { helpId },
      body: {},
    });
    assert.deepEqual(answered.help, [{ ...open1, answeredAt: app.now(), answeredBy: 'Мария Ивановна' }]);
    assert.deepEqual(
      [...(await scene.audit('help.called')), ...(await scene.audit('help.answered'))].map((entry) => [
        entry.person_id,
        entry.subject_id,
      ]),
      [
        [people.self.personId, stepId('1')],
        [people.tutor.personId, helpId],
      ],
    );
  });

  test('is one, however often and with whatever ids the button is pressed', async () => {
    const scene = await open();
    const { app } = scene;
    const { routeId } = await scene.agreedRoute();
    const helpId = app.random.id();
    await app.atOnce([
      () => call(scene, { routeId, helpId }),
      () => call(scene, { routeId, helpId }),
      () => call(scene, { routeId, helpId: app.random.id() }),
    ]);
    assert.equal((await call(scene, { routeId, helpId: app.random.id() })).help.length, 1);
    assert.equal((await scene.audit('help.called')).length, 1);
  });

  test('can be made again after the answer; a late repeat of the first one wakes nothing', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const [first, second] = [app.random.id(), app.random.id()];
    await call(scene, { routeId, helpId: first });
    await app.ok('POST /api/help/:helpId/answer', {
      token: as('tutor'),
      params: { helpId: first },
      body: {},
    });
    const repeated = await call(scene, { routeId, helpId: first });
    assert.deepEqual(
      repeated.help.map((view) => view.answeredBy),
      ['Мария Ивановна'],
    );
    const again = await call(scene, { routeId, helpId: second });
    assert.equal(again.help.filter((view) => view.answeredAt === null).length, 1);
  });

  test('answered twice keeps the first answer', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const helpId = app.random.id();
    await call(scene, { routeId, helpId });
    await app.ok('POST /api/help/:helpId/answer', { token: as('tutor'), params: { helpId }, body: {} });
    app.pass(1000);
    const { help } = await app.ok('POST /api/help/:helpId/answer', {
      token: as('tutor'),
      params: { helpId },
      body: {},
    });
    assert.deepEqual(
      help.map((view) => [view.answeredBy, view.answeredAt]),
      [['Мария Ивановна', app.now() - 1000]],
    );
    assert.equal((await scene.audit('help.answered')).length, 1);
  });

  test('with the id of another call is not found', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const helpId = app.random.id();
    await call(scene, { routeId, helpId });
    const params = { routeId, stepId: stepId('2') };
    await app.refused(key, { token: as('self'), params, body: { helpId }, code: 'NOT_FOUND' });
  });
});

const call = ({ app, as }: Scene, { routeId, helpId }: { routeId: string; helpId: string }) =>
  app.ok(key, { token: as('self'), params: { routeId, stepId: stepId('1') }, body: { helpId } });
