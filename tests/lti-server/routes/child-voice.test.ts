// Long because all that a child says shares one class on each engine: opening one costs more than its tests.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProgressView, PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SignalKind, SignalWish, StepState } from '../../../lti-server/contract/vocabulary.ts';
import { purgeOwnStepVoices } from '../../../lti-server/routes/own-step-voices.ts';
import { purgeSignals } from '../../../lti-server/routes/signals.ts';
import { day } from '../../support/app.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { plan, step, stepId } from '../../support/plans.ts';
import { wavOf } from '../../support/made-files.ts';

const signalKey = 'PUT /api/routes/:routeId/steps/:stepId/signals/:signalId';
const proposeKey = 'POST /api/routes/:routeId/own-steps';
const answerKey = 'POST /api/own-steps/:ownStepId/answer';

onEveryEngine('what a child says of its route', (open) => {
  test('how a step goes is kept once, takes a wish later, and the child and the tutor alone hear of it', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const signalId = app.random.id();
    const press = signaller(scene, { routeId, signalId });
    await app.atOnce([() => press('hard', null), () => press('hard', null)]);
    const view = await press('hard', 'smaller');
    const kept = { signalId, stepId: stepId('1'), kind: 'hard', wish: 'smaller', madeAt: app.now() };
    assert.deepEqual(view.voice?.signals, [kept]);
    assert.deepEqual(
      (await scene.audit('step.signalled')).map((entry) => entry.subject_id),
      [stepId('1'), stepId('1')],
    );
    assert.deepEqual((await page(scene, 'self')).voice?.signals, [kept]);
    for (const kind of ['guardian', 'teacher', 'specialist'] as const)
      assert.equal((await page(scene, kind)).voice, undefined, kind);
    const heard = await app.ok('GET /api/routes/:routeId/voice', { token: as('tutor'), params: { routeId } });
    assert.deepEqual(heard.voice?.signals, [kept]);
  });

  test('how a step goes is taken back, and nothing is left of it', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const signalId = app.random.id();
    await signaller(scene, { routeId, signalId })('tired', null);
    const key = 'DELETE /api/routes/:routeId/steps/:stepId/signals/:signalId';
    const params = { routeId, stepId: stepId('1'), signalId };
    for (const _again of [1, 2]) {
      const { voice } = await app.ok(key, { token: as('self'), params });
      assert.deepEqual(voice?.signals, []);
    }
    assert.equal((await scene.audit('step.signal_taken_back')).length, 1);
  });

  test('how a step goes cannot borrow the id of another signal, nor speak of a step that is not agreed', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const signalId = app.random.id();
    await signaller(scene, { routeId, signalId })('hard', null);
    const body = { kind: 'hard', wish: null } as const;
    const other = { routeId, stepId: stepId('2'), signalId };
    await app.refused(signalKey, { token: as('self'), params: other, body, code: 'NOT_FOUND' });
    const tired = { ...other, stepId: stepId('1') };
    await app.refused(signalKey, {
      token: as('self'),
      params: tired,
      body: { ...body, kind: 'tired' },
      code: 'NOT_FOUND',
    });
    const absent = { ...other, stepId: stepId('9'), signalId: app.random.id() };
    await app.refused(signalKey, { token: as('self'), params: absent, body, code: 'NOT_FOUND' });
  });

  test('how a step goes is forgotten after sixty days', async () => {
    const scene = await open();
    const { app, school } = scene;
    const { routeId } = await scene.agreedRoute();
    await signaller(scene, { routeId, signalId: app.random.id() })('hard', null);
    const { schoolId } = school;
    await purgeSignals(app.db, { schoolId, now: app.now() + 60 * day });
    assert.equal((await page(scene, 'self')).voice?.signals.length, 1);
    await purgeSignals(app.db, { schoolId, now: app.now() + 60 * day + 1 });
    assert.deepEqual((await page(scene, 'self')).voice?.signals, []);
  });

  test('how a step goes a hard step may end in another way than planned, and be taken up again', async () => {
    const scene = await open();
    const { routeId } = await scene.agreedRoute();
    assert.deepEqual(await report(scene, { routeId, id: '1', state: 'changed' }), { 1: 'changed', 2: 'now' });
    assert.deepEqual(await report(scene, { routeId, id: '1', state: 'now' }), { 1: 'now', 2: 'planned' });
  });

  test('the order of the coming steps is the child’s, decides what comes next, and leaves the agreed plan as it is', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute(plan({ steps: ['1', '2', '3', '4'].map((id) => step(id)) }));
    const key = 'PUT /api/routes/:routeId/order';
    const body = { stepIds: [stepId('4'), stepId('2')] };
    for (const _again of [1, 2]) await app.ok(key, { token: as('self'), params: { routeId }, body });
    assert.equal((await scene.audit('step.order_changed')).length, 1);
    assert.deepEqual(await order(scene), ['1', '4', '3', '2']);
    const kept = await app.ok('GET /api/routes/:routeId/versions/:version', {
      token: as('tutor'),
      params: { routeId, version: 1 },
    });
    assert.deepEqual(
      kept.plan.steps.map(({ id }) => id),
      ['1', '2', '3', '4'].map(stepId),
    );
    assert.deepEqual(await report(scene, { routeId, id: '1', state: 'done' }), { 1: 'done', 4: 'now' });
    const heard = await app.ok('GET /api/routes/:routeId/voice', { token: as('tutor'), params: { routeId } });
    assert.deepEqual(heard.voice?.order, body.stepIds);
    await app.ok(key, { token: as('self'), params: { routeId }, body: { stepIds: [] } });
    assert.deepEqual(await order(scene), ['1', '2', '3', '4']);
    const foreign = { stepIds: [stepId('9')] };
    await app.refused(key, { token: as('self'), params: { routeId }, body: foreign, code: 'NOT_FOUND' });
  });

  test('a step of the child’s own goes to the tutor, who takes it into the plan; the child hears by whom and when', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const ownStepId = await propose(scene, { routeId, text: 'Построить лодку\nиз бумаги' });
    app.pass(1000);
    const answer = { taken: true, reply: 'Отличная мысль!', title: '' };
    const params = { ownStepId };
    for (const _again of [1, 2]) await app.ok(answerKey, { token: as('tutor'), params, body: answer });
    assert.equal((await scene.audit('own_step.answered')).length, 1);
    const route = await app.ok('GET /api/routes/:routeId', { token: as('tutor'), params: { routeId } });
    const taken = route.plan.steps.at(-1);
    assert.deepEqual(
      [taken?.title, taken?.whatToDo, taken?.proposedBy, taken?.agreedBy, route.agreedIsCurrent],
      ['Построить лодку', 'Построить лодку\nиз бумаги', 'pupil', [], false],
    );
    const { voice, steps } = await page(scene, 'self');
    assert.equal(steps.length, 3);
    assert.deepEqual(voice?.ownSteps, [
      {
        ownStepId,
        text: 'Построить лодку\nиз бумаги',
        file: null,
        madeAt: app.now() - 1000,
        state: 'taken',
        answeredAt: app.now(),
        answeredBy: 'Мария Ивановна',
        reply: 'Отличная мысль!',
      },
    ]);
  });

  test('a step of the child’s own is proposed once; may be withdrawn until it is answered, and is still open to the tutor after words', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const withdrawn = await propose(scene, { routeId, text: 'Улететь на Луну' });
    await propose(scene, { routeId, text: 'Улететь на Луну', ownStepId: withdrawn });
    const key = 'DELETE /api/own-steps/:ownStepId';
    const { voice } = await app.ok(key, { token: as('self'), params: { ownStepId: withdrawn } });
    assert.deepEqual(voice?.ownSteps, []);
    const ownStepId = await propose(scene, { routeId, text: 'Посмотреть на Луну' });
    const params = { ownStepId };
    await app.ok(answerKey, {
      token: as('tutor'),
      params,
      body: { taken: false, reply: 'Зимой, когда рано темнеет.', title: '' },
    });
    await app.refused(key, { token: as('self'), params, code: 'ALREADY_DONE' });
    const body = { taken: true, reply: 'Стемнело!', title: '' };
    const after = await app.ok(answerKey, { token: as('tutor'), params, body });
    assert.deepEqual(
      after.voice?.ownSteps.map(({ state }) => state),
      ['taken'],
    );
  });

  test('a step of the child’s own may be a picture alone, which needs a name to stand in the plan; empty it is refused', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const nothing = { ownStepId: app.random.id(), text: '  ', fileId: null };
    const sent = { token: as('self'), params: { routeId } };
    await app.refused(proposeKey, { ...sent, body: nothing, code: 'BAD_INPUT' });
    const foreign = { ...nothing, fileId: app.random.id() };
    await app.refused(proposeKey, { ...sent, body: foreign, code: 'BAD_INPUT' });
    const fileId = app.random.id();
    await app.ok('PUT /api/pupils/:pupilId/files/:kind/:fileId', {
      token: as('self'),
      params: { pupilId: scene.pupilId, kind: 'voice', fileId },
      body: wavOf(0.1),
    });
    const ownStepId = await propose(scene, { routeId, text: '', fileId });
    const [kept] = (await page(scene, 'self')).voice?.ownSteps ?? [];
    assert.deepEqual(kept?.file, { fileId, kind: 'voice' });
    await app.ok('GET /api/files/:fileId', { token: as('tutor'), params: { fileId } });
    await app.refused('GET /api/files/:fileId', {
      token: as('teacher'),
      params: { fileId },
      code: 'NOT_FOUND',
    });
    const params = { ownStepId };
    const body = { taken: true, reply: '', title: '' };
    await app.refused(answerKey, { token: as('tutor'), params, body, code: 'BAD_INPUT' });
    await app.ok(answerKey, { token: as('tutor'), params, body: { ...body, title: 'Нарисованный шаг' } });
    const { schoolId } = scene.school;
    await purgeOwnStepVoices(app.db, { schoolId, now: app.now() + 90 * day + 1 });
    assert.equal((await page(scene, 'self')).voice?.ownSteps[0]?.file, null);
  });

  test('a step of the child’s own is not proposed on a draft, nor on a closed route', async () => {
    const scene = await open();
    const { app, as } = scene;
    const draft = await scene.beginRoute();
    const body = { ownStepId: app.random.id(), text: 'Шаг', fileId: null };
    const at = (routeId: string) => ({ token: as('self'), params: { routeId }, body });
    await app.refused(proposeKey, { ...at(draft.routeId), code: 'NOT_FOUND' });
    const { routeId, revision } = await scene.agreedRoute();
    const params = { routeId };
    await app.ok('POST /api/routes/:routeId/close', { token: as('tutor'), params, body: { revision } });
    await app.refused(proposeKey, { ...at(routeId), code: 'ALREADY_DONE' });
  });

  test('an answer to a call may bring a few words, at once or after; the first ones stay', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const helpId = app.random.id();
    await app.ok('POST /api/routes/:routeId/steps/:stepId/help', {
      token: as('self'),
      params: { routeId, stepId: stepId('1') },
      body: { helpId },
    });
    const answer = (reply?: string) =>
      app.ok('POST /api/help/:helpId/answer', {
        token: as('tutor'),
        params: { helpId },
        body: reply === undefined ? {} : { reply },
      });
    await answer();
    await answer('Подойду после урока.');
    await answer('Другие слова');
    const [call] = (await page(scene, 'self')).help;
    assert.deepEqual([call?.answeredBy, call?.reply], ['Мария Ивановна', 'Подойду после урока.']);
  });

  test('what stands on the paper strip is entered for several steps at once, all or none, and leaves one step to do now', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute(plan({ steps: ['1', '2', '3', '4'].map((id) => step(id)) }));
    const key = 'PUT /api/routes/:routeId/results';
    const sent = { token: as('tutor'), params: { routeId } };
    const done = { stepId: stepId('1'), state: 'done' } as const;
    const wrong = { results: [done, { stepId: stepId('9'), state: 'done' as const }] };
    await app.refused(key, { ...sent, body: wrong, code: 'NOT_FOUND' });
    const body = {
      results: [
        done,
        { stepId: stepId('2'), state: 'changed' as const },
        { stepId: stepId('3'), state: 'not_now' as const },
      ],
    };
    for (const _again of [1, 2])
      assert.deepEqual(states(await app.ok(key, { ...sent, body })), {
        1: 'done',
        2: 'changed',
        3: 'not_now',
        4: 'now',
      });
    assert.equal((await scene.audit('step.state_changed')).length, 3);
    assert.equal((await page(scene, 'self')).steps[0]?.changedAt, app.now());
  });
});

const page = async (
  { app, as, pupilId }: Scene,
  kind: 'self' | 'guardian' | 'teacher' | 'specialist',
): Promise<NonNullable<PupilPage['route']>> => {
  const { route } = await app.ok('GET /api/pupils/:pupilId/page', { token: as(kind), params: { pupilId } });
  assert.ok(route !== null);
  return route;
};

const short = (id: string): string => id.replace(/^step-0*/, '');

const order = async (scene: Scene): Promise<string[]> =>
  (await page(scene, 'self')).steps.map(({ id }) => short(id));

const states = (view: ProgressView): Record<string, StepState> =>
  Object.fromEntries(view.progress.map((row) => [short(row.stepId), row.state]));

const signaller =
  ({ app, as }: Scene, { routeId, signalId }: { routeId: string; signalId: string }) =>
  (kind: SignalKind, wish: SignalWish | null): Promise<ProgressView> =>
    app.ok(signalKey, {
      token: as('self'),
      params: { routeId, stepId: stepId('1'), signalId },
      body: { kind, wish },
    });

const report = async (
  { app, as }: Scene,
  { routeId, id, state }: { routeId: string; id: string; state: StepState },
): Promise<Record<string, StepState>> =>
  states(
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token: as('self'),
      params: { routeId, stepId: stepId(id) },
      body: { state },
    }),
  );

async function propose(
  { app, as }: Scene,
  { routeId, ...of }: { routeId: string; text: string; fileId?: string; ownStepId?: string },
): Promise<string> {
  const body = { ownStepId: app.random.id(), fileId: null, ...of };
  await app.ok(proposeKey, { token: as('self'), params: { routeId }, body });
  return body.ownStepId;
}
