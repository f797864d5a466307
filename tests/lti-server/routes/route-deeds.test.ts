import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RouteLevel } from '../../../lti-server/contract/library-vocabulary.ts';
import type { RouteView } from '../../../lti-server/contract/route-views.ts';
import { day } from '../../support/app.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { plan, step } from '../../support/plans.ts';

const dated = () =>
  plan({
    startsOn: '2026-09-14',
    endsOn: '2026-10-11',
    steps: [
      step('1', { startsOn: '2026-09-14', endsOn: '2026-09-20' }),
      step('2', { startsOn: '2026-09-21', endsOn: '2026-09-27' }),
      step('3'),
    ],
  });

const windows = ({ plan: { endsOn, steps } }: Pick<RouteView, 'plan'>) => [
  endsOn,
  ...steps.map((one) => one.startsOn),
];

onEveryEngine('a route as a whole', (open) => {
  test('is moved by two weeks: what is behind stays, the pupil sees the new dates at once', async () => {
    const scene = await open();
    const { app, as } = scene;
    const route = await scene.agreedRoute(dated());
    const params = { routeId: route.routeId };
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token: as('self'),
      params: { ...params, stepId: route.plan.steps[0]?.id ?? '' },
      body: { state: 'done' },
    });
    const body = { revision: route.revision, days: 14 };
    const moved = await app.ok('POST /api/routes/:routeId/shift', { token: as('tutor'), params, body });
    assert.deepEqual(windows(moved), ['2026-10-25', '2026-09-14', '2026-10-05', null]);
    assert.ok(moved.agreedIsCurrent);
    assert.deepEqual(moved.versions.at(-1)?.agreedBy, ['pupil', 'tutor']);
    const page = await app.ok('GET /api/pupils/:pupilId/page', {
      token: as('self'),
      params: { pupilId: scene.pupilId },
    });
    assert.equal(page.route?.endsOn, '2026-10-25');
    await app.refused('POST /api/routes/:routeId/shift', {
      token: as('tutor'),
      params,
      body,
      code: 'REVISION_CONFLICT',
    });
    assert.equal((await scene.audit('route.shifted')).length, 1);
  });

  test('that waits for an agreement waits for it after the move as well', async () => {
    const scene = await open();
    const { app, as } = scene;
    const route = await scene.agreedRoute(dated());
    const params = { routeId: route.routeId };
    const edited = await app.ok('PUT /api/routes/:routeId', {
      token: as('tutor'),
      params,
      body: { revision: route.revision, plan: { ...route.plan, title: 'Ещё не решено' } },
    });
    const moved = await app.ok('POST /api/routes/:routeId/shift', {
      token: as('tutor'),
      params,
      body: { revision: edited.revision, days: -7 },
    });
    assert.equal(moved.agreedIsCurrent, false);
    const version = await app.ok('GET /api/routes/:routeId/versions/:version', {
      token: as('tutor'),
      params: { ...params, version: 2 },
    });
    assert.equal(version.plan.title, 'Мой интерес: вулканы');
    assert.equal(version.plan.endsOn, '2026-10-04');
  });

  test('rests and goes on, later by the days of its rest', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId, revision } = await scene.agreedRoute(dated());
    const of = { token: as('tutor'), params: { routeId } };
    const resting = await app.ok('POST /api/routes/:routeId/pause', { ...of, body: { revision } });
    assert.equal(resting.pausedOn, '2026-09-14');
    assert.equal(resting.revision, revision, 'a rest changes nothing of the plan');
    const pageOf = { token: as('self'), params: { pupilId: scene.pupilId } };
    assert.equal((await app.ok('GET /api/pupils/:pupilId/page', pageOf)).route?.resting, true);
    const tutorsToken = () =>
      scene.school.enter({
        person: scene.people.tutor,
        courseId: scene.courseId,
        role: 'assistant',
        at: app.now(),
      });
    const waits = async () => {
      const { children } = await app.ok('GET /api/overview', { token: await tutorsToken() });
      return children.flatMap(({ reasons }) => reasons.filter(({ rule }) => rule === 'step'));
    };
    const since = app.now();
    app.pass(5 * day);
    let passed = 5;
    try {
      const token = await tutorsToken();
      const on = await app.ok('POST /api/routes/:routeId/resume', {
        token,
        params: { routeId },
        body: { revision, shift: true },
      });
      assert.equal(on.pausedOn, null);
      assert.deepEqual(windows(on), ['2026-10-16', '2026-09-19', '2026-09-26', null]);
      app.pass(9 * day);
      passed += 9;
      assert.deepEqual(await waits(), [], 'the step waits as long as it was not resting');
      app.pass(day);
      passed += 1;
      assert.deepEqual(await waits(), [{ rule: 'step', since, days: 10, promise: false, rested: 5 }]);
    } finally {
      app.pass(-passed * day);
    }
  });

  test('is copied for another child with nothing of the first one', async () => {
    const scene = await open();
    const { app, as, school, otherPupilId, people } = scene;
    await school.tie({ pupilId: otherPupilId, person: people.tutor, kind: 'tutor' });
    const written = dated();
    const first = step('1', {
      title: 'Рассказать Ане про вулкан',
      whatToDo: 'Найди книгу. Ане помогает бабушка. Покажи другу.',
      resources: [{ title: 'Сайт', url: 'https://example.org/anya' }],
    });
    const { routeId: fromRouteId } = await scene.agreedRoute({
      ...written,
      steps: [first, ...written.steps.slice(1)],
    });
    const copy = await app.ok('POST /api/pupils/:pupilId/route-copies', {
      token: as('tutor'),
      params: { pupilId: otherPupilId },
      body: { routeId: app.random.id(), fromRouteId, startsOn: '2026-10-05' },
    });
    assert.equal(copy.status, 'draft');
    assert.equal(copy.pupilId, otherPupilId);
    const text = JSON.stringify(copy.plan);
    assert.doesNotMatch(text, /Ане|Хочу понять|Мария Ивановна|example\.org|agreedBy":\["/);
    assert.equal(copy.plan.steps[0]?.whatToDo, 'Найди книгу. Покажи другу.');
    assert.deepEqual(
      copy.plan.steps.map(({ startsOn }) => startsOn),
      [null, '2026-10-12', null],
    );
    await app.refused('POST /api/pupils/:pupilId/route-copies', {
      token: as('specialist'),
      params: { pupilId: otherPupilId },
      body: { routeId: app.random.id(), fromRouteId, startsOn: '2026-10-05' },
      code: 'NOT_FOUND',
    });
  });
});

onEveryEngine('the level of a route', (open) => {
  test('is switched with everything done, begun and own still there', async () => {
    const scene = await open();
    const { app, as } = scene;
    const token = as('tutor');
    const composed = await compose(scene, 'road');
    const own = step('9', { title: 'Своё дело' });
    const route = await scene.agreedRoute({ ...composed, steps: [...composed.steps, own] });
    const params = { routeId: route.routeId };
    const read = await app.ok('GET /api/routes/:routeId', { token, params });
    assert.deepEqual(read.levels, ['trail', 'road', 'expedition']);
    const asReader = await app.ok('GET /api/routes/:routeId', { token: as('specialist'), params });
    assert.deepEqual(asReader.levels, [], 'not for who may not switch them');
    const done = route.plan.steps[1];
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token,
      params: { ...params, stepId: done?.id ?? '' },
      body: { state: 'done' },
    });
    const easier = await app.ok('POST /api/routes/:routeId/level', {
      token,
      params,
      body: { revision: route.revision, level: 'trail' },
    });
    const titles = easier.plan.steps.map(({ title }) => title);
    assert.equal(titles.length, 4 + 2, 'the trail, the done step of the road and the own one');
    assert.ok(titles.includes('Своё дело') && titles.includes(done?.title ?? ''));
    const longer = await app.ok('POST /api/routes/:routeId/level', {
      token,
      params,
      body: { revision: easier.revision, level: 'expedition' },
    });
    assert.equal(longer.plan.steps.length, 12 + 1);
    assert.deepEqual(
      longer.plan.steps.filter(({ id }) => id !== own.id).map(({ title }) => title),
      (await compose(scene, 'expedition')).steps.map(({ title }) => title),
    );
    assert.ok(longer.plan.steps.every(({ goalId, id }) => goalId !== null || id === own.id));
    assert.equal(longer.agreedIsCurrent, false, 'the child has not heard of it yet');
  });

  test('cannot be switched where nothing of a template is left', async () => {
    const scene = await open();
    const { routeId, revision } = await scene.beginRoute();
    const of = { token: scene.as('tutor'), params: { routeId } };
    assert.deepEqual((await scene.app.ok('GET /api/routes/:routeId', of)).levels, []);
    await scene.app.refused('POST /api/routes/:routeId/level', {
      token: scene.as('tutor'),
      params: { routeId },
      body: { revision, level: 'trail' },
      code: 'ROUTE_WITHOUT_TEMPLATE',
    });
  });
});

const compose = async ({ app, as }: Scene, level: RouteLevel) =>
  (
    await app.ok('POST /api/templates/:templateId/plans', {
      token: as('tutor'),
      params: { templateId: 'interest' },
      body: { level, likes: '', helpers: [], startsOn: '2026-09-14', endsOn: '2026-10-11' },
    })
  ).plan;
