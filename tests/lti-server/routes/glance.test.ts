import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Glance } from '../../../lti-server/contract/glance.ts';
import type { KindOfPerson } from '../../support/class.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { plan, step, stepId } from '../../support/plans.ts';

const glance = ({ app, as }: Scene, kind: KindOfPerson = 'self'): Promise<Glance> =>
  app.ok('GET /api/glance', { token: as(kind) });

onEveryEngine('the glance that a course page may draw', (open) => {
  test('before anything is agreed says so and holds nothing', async () => {
    const scene = await open();
    await scene.beginRoute();
    assert.deepEqual(await glance(scene), { face: 'no_route', locale: 'ru', route: null, notes: [] });
  });

  test('shows the step for now in words, the others by their titles', async () => {
    const scene = await open();
    const { app, as } = scene;
    const ways = [
      { id: 'way-00001', title: 'Нарисовать', whatToDo: 'Красками' },
      { id: 'way-00002', title: 'Слепить', whatToDo: '' },
    ];
    const resources = [{ title: 'Атлас', url: 'https://example.org/' }];
    const steps = ['1', '2', '3', '4', '5'].map((name) => step(name));
    steps[2] = step('3', { alternatives: ways, resources });
    const { routeId } = await scene.agreedRoute(plan({ steps }));
    const report = (name: string, state: 'done' | 'not_now') =>
      app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
        token: as('self'),
        params: { routeId, stepId: stepId(name) },
        body: { state },
      });
    await report('1', 'done');
    await report('2', 'not_now');
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/choice', {
      token: as('self'),
      params: { routeId, stepId: stepId('3') },
      body: { alternativeId: 'way-00001' },
    });
    const { face, route } = await glance(scene);
    assert.equal(face, 'route');
    assert.deepEqual(route, {
      title: plan().title,
      purpose: plan().purpose,
      closed: false,
      now: {
        title: 'Шаг 3',
        whatToDo: 'Спроси у библиотекаря про две книги.\nНарисовать. Красками',
        resources,
      },
      next: ['Шаг 4', 'Шаг 5'],
      later: ['Шаг 2'],
      past: ['Шаг 1'],
    });
  });

  test('brings the notes for the pupil, five at most, and none of the adults’', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    for (const [place, visibility] of (
      ['pupil', 'team', 'family', ...Array(6).fill('pupil')] as const
    ).entries()) {
      app.pass(1000);
      await app.ok('POST /api/pupils/:pupilId/notes', {
        token: as('tutor'),
        params: { pupilId },
        body: {
          noteId: app.random.id(),
          kind: 'good_word',
          text: `${visibility} ${place}`,
          routeId: null,
          stepId: null,
          visibility,
          readers: [],
        },
      });
    }
    const { notes } = await glance(scene);
    assert.deepEqual(
      notes.map(({ text }) => text),
      ['pupil 8', 'pupil 7', 'pupil 6', 'pupil 5', 'pupil 4'],
    );
    assert.deepEqual(Object.keys(notes[0]!).sort(), ['author', 'createdAt', 'text']);
  });

  for (const [kind, face] of [
    ['tutor', 'staff'],
    ['courseStaff', 'staff'],
    ['guardian', 'family'],
    ['learnerWithoutCard', 'empty'],
    ['tutorAsLearner', 'empty'],
  ] as const) {
    test(`gives ${kind} a way in and no data`, async () => {
      const scene = await open();
      await scene.agreedRoute();
      assert.deepEqual(await glance(scene, kind), { face, locale: 'ru', route: null, notes: [] });
    });
  }

  test('names no ids, no people around and no calls for help', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    await app.ok('POST /api/routes/:routeId/steps/:stepId/help', {
      token: as('self'),
      params: { routeId, stepId: stepId('1') },
      body: { helpId: app.random.id() },
    });
    const told = JSON.stringify(await glance(scene));
    for (const secret of [
      routeId,
      scene.pupilId,
      stepId('1'),
      scene.people.tutor.name,
      scene.people.self.name,
    ]) {
      assert.ok(!told.includes(secret), secret);
    }
  });
});
