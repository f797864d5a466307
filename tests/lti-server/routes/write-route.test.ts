import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RouteView } from '../../../lti-server/contract/route-views.ts';
import { RoutePlan } from '../../../lti-server/contract/routes.ts';
import { onEveryEngine } from '../../support/on-engines.ts';
import { plan, step, stepId } from '../../support/plans.ts';

const create = 'POST /api/pupils/:pupilId/routes';
const edit = 'PUT /api/routes/:routeId';

onEveryEngine('writing a route', (open) => {
  test('begins as a draft of revision 1 that says who wrote it, and is recorded', async () => {
    const scene = await open();
    const { app, as, pupilId, people } = scene;
    const route = await scene.beginRoute();
    assert.equal(route.status, 'draft');
    assert.equal(route.revision, 1);
    assert.equal(route.updatedBy, 'Мария Ивановна');
    assert.deepEqual(route.plan, plan());
    assert.deepEqual([route.progress, route.versions, route.agreedIsCurrent], [[], [], false]);
    assert.deepEqual(await scene.audit('route.created'), [
      { person_id: people.tutor.personId, pupil_id: pupilId, subject_id: route.routeId, reason: null },
    ]);
    const read = await app.ok('GET /api/routes/:routeId', {
      token: as('tutor'),
      params: { routeId: route.routeId },
    });
    // Only who reads is told which levels there are to switch to.
    assert.deepEqual(read, { ...route, levels: [] });
  });

  test('sent twice makes one route, and an id of somebody else’s is not found', async () => {
    const scene = await open();
    const { app, as, pupilId, otherPupilId, school, people } = scene;
    const body = { routeId: app.random.id(), plan: plan() };
    const sent = { token: as('tutor'), params: { pupilId }, body };
    const send = () => app.ok(create, sent);
    const [one, other] = await app.atOnce([send, send]);
    assert.ok(one !== undefined);
    assert.deepEqual(one, other);
    const titled = (title: string) => ({ ...sent, body: { ...body, plan: plan({ title }) } });
    const changed = await app.ok(create, titled('Другое'));
    assert.equal(changed.plan.title, 'Другое', 'what was written on after a lost answer is kept');
    const { current } = await app.refused(create, { ...titled('Третье'), code: 'REVISION_CONFLICT' });
    assert.equal((current as { plan: { title: string } }).plan.title, 'Другое');
    assert.equal((await scene.audit('route.created')).length, 1);
    await school.tie({ pupilId: otherPupilId, person: people.tutor, kind: 'tutor' });
    await app.refused(create, { ...sent, params: { pupilId: otherPupilId }, code: 'NOT_FOUND' });
    await school.tie({ pupilId, person: people.courseStaff, kind: 'tutor' });
    await app.refused(create, { ...sent, token: as('courseStaff'), code: 'NOT_FOUND' });
  });

  test('agreements are the server’s to say: nobody can claim them with a plan', async () => {
    const scene = await open();
    const { app, as } = scene;
    const claimed = await scene.beginRoute(plan({ steps: [step('1', { agreedBy: ['pupil', 'guardian'] })] }));
    assert.deepEqual(claimed.plan.steps[0]?.agreedBy, []);
    const agreed = await scene.agreedRoute();
    assert.deepEqual(agreed.plan.steps[0]?.agreedBy, ['pupil', 'tutor']);
    const [first, second] = agreed.plan.steps;
    assert.ok(first !== undefined && second !== undefined);
    const saved = await app.ok(edit, {
      token: as('tutor'),
      params: { routeId: agreed.routeId },
      body: {
        revision: agreed.revision,
        plan: {
          ...agreed.plan,
          steps: [first, { ...second, title: 'Иначе', agreedBy: ['pupil', 'guardian'] }],
        },
      },
    });
    assert.deepEqual(
      saved.plan.steps.map((written) => written.agreedBy),
      [['pupil', 'tutor'], []],
    );
  });

  test('the second of two who edit is told, with both texts, and nothing is overwritten', async () => {
    const scene = await open();
    const { app, as, pupilId, school, people } = scene;
    await school.tie({ pupilId, person: people.courseStaff, kind: 'tutor' });
    const { routeId, revision } = await scene.beginRoute();
    const params = { routeId };
    const first = await app.ok(edit, {
      token: as('tutor'),
      params,
      body: { revision, plan: plan({ title: 'Первая' }) },
    });
    assert.equal(first.revision, 2);
    const yours = plan({ title: 'Вторая' });
    const refused = await app.refused(edit, {
      token: as('courseStaff'),
      params,
      body: { revision, plan: yours },
      code: 'REVISION_CONFLICT',
    });
    assert.deepEqual(refused.yours, yours);
    const current = refused.current as RouteView;
    assert.equal(current.plan.title, 'Первая');
    assert.equal(current.revision, 2);
    assert.equal(current.updatedBy, 'Мария Ивановна');
    const read = await app.ok('GET /api/routes/:routeId', { token: as('tutor'), params });
    assert.equal(read.plan.title, 'Первая');
    assert.equal((await scene.audit('route.edited')).length, 1);
  });

  test('a revision or a version that no column holds is bad input', async () => {
    const { app, as, beginRoute } = await open();
    const { routeId } = await beginRoute();
    const sent = { token: as('tutor'), params: { routeId }, code: 'BAD_INPUT' } as const;
    for (const revision of [2 ** 31, Number.MAX_SAFE_INTEGER, 0, -1]) {
      await app.refused(edit, { ...sent, body: { revision, plan: plan() } });
      await app.refused('POST /api/routes/:routeId/close', { ...sent, body: { revision } });
    }
    const version = { ...sent, params: { routeId, version: 2 ** 31 } };
    await app.refused('GET /api/routes/:routeId/versions/:version', version);
  });

  test('of two edits at the same moment exactly one wins', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId, revision } = await scene.beginRoute();
    const send = (title: string) => () =>
      app.call(edit, { token: as('tutor'), params: { routeId }, body: { revision, plan: plan({ title }) } });
    const answers = await app.atOnce(['А', 'Б', 'В', 'Г'].map(send));
    assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 409, 409, 409]);
    const winner = answers.find((answer) => answer.status === 200);
    const read = await app.ok('GET /api/routes/:routeId', { token: as('tutor'), params: { routeId } });
    assert.deepEqual(read, { ...winner?.body, levels: [] });
    assert.equal(read.revision, 2);
  });

  test('saving what is there already changes nothing, not even whether the pupil sees it', async () => {
    const scene = await open();
    const { app, as } = scene;
    const agreed = await scene.agreedRoute();
    const sent = { token: as('tutor'), params: { routeId: agreed.routeId } };
    assert.deepEqual(await app.ok(edit, { ...sent, body: { revision: 1, plan: agreed.plan } }), agreed);
    const changed = { ...agreed.plan, title: 'Иначе' };
    const saved = await app.ok(edit, { ...sent, body: { revision: 1, plan: changed } });
    assert.equal(saved.agreedIsCurrent, false);
    // The answer was lost on its way, and the widget sends the same once more.
    assert.deepEqual(await app.ok(edit, { ...sent, body: { revision: 1, plan: changed } }), saved);
    assert.equal((await scene.audit('route.edited')).length, 1);
  });

  test('a plan that does not hold together is refused and names the place', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId, revision } = await scene.beginRoute();
    const wrong: [unknown, string][] = [
      [plan({ title: ' ' }), 'title'],
      [plan({ startsOn: '2026-10-01', endsOn: '2026-09-01' }), 'endsOn'],
      [plan({ steps: [step('1'), step('1')] }), 'steps'],
      [plan({ steps: [step('1', { goalId: 'no-such-goal' })] }), 'steps'],
      [
        plan({ steps: [step('1', { resources: [{ title: 'Сайт', url: 'javascript:alert(1)' }] })] }),
        'steps.0.resources.0.url',
      ],
      [{ ...plan(), stage: 'victory' }, 'stage'],
    ];
    for (const [sent, place] of wrong) {
      const { status, body } = await app.call(edit, {
        token: as('tutor'),
        params: { routeId },
        body: { revision, plan: sent },
      });
      assert.equal(status, 400);
      const fields = body['fields'] as { path: string }[];
      assert.ok(
        fields.some(({ path }) => path.endsWith(place)),
        `${place} is not among ${JSON.stringify(fields)}`,
      );
    }
  });

  test('a closed route takes no edits until it is reopened, and the typing comes back', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId, revision } = await scene.agreedRoute();
    const sent = { token: as('tutor'), params: { routeId } };
    await app.ok('POST /api/routes/:routeId/close', { ...sent, body: { revision } });
    const yours = plan({ title: 'Поздно' });
    const refused = await app.refused(edit, {
      ...sent,
      body: { revision, plan: yours },
      code: 'ALREADY_DONE',
    });
    assert.deepEqual(refused.yours, yours);
    assert.equal((refused.current as RouteView).status, 'closed');
  });

  test('the list shows the pupil’s routes, newest first', async () => {
    const scene = await open();
    await scene.beginRoute(plan({ title: 'Первый' }));
    scene.app.pass(1);
    await scene.beginRoute(plan({ title: 'Второй' }));
    const { routes } = await scene.app.ok('GET /api/pupils/:pupilId/routes', {
      token: scene.as('specialist'),
      params: { pupilId: scene.pupilId },
    });
    assert.deepEqual(
      routes.map((route) => route.title),
      ['Второй', 'Первый'],
    );
  });

  test('whatever the contract lets in comes back as it was written', async () => {
    const scene = await open();
    const rich = RoutePlan.parse(
      plan({
        purpose: 'Строка первая\nСтрока «вторая» — «ё», 𝓮, <b>не жирно</b>, \'"\\',
        goals: [{ id: 'goal-0001', title: 'Понять', successSign: '' }],
        steps: [
          step('1', {
            goalId: 'goal-0001',
            method: 'game',
            resources: [{ title: 'Сайт', url: 'https://example.org/а?b=1#c' }],
            helpers: [],
            startsOn: '2026-09-01',
            endsOn: '2026-09-01',
            alternatives: [{ id: stepId('a'), title: 'Так', whatToDo: '' }],
          }),
        ],
      }),
    );
    assert.deepEqual((await scene.beginRoute(rich)).plan, rich);
  });
});
