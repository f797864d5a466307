import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteKinds, visibilities } from '../../../lti-server/contract/vocabulary.ts';
import type { KindOfPerson } from '../../support/class.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { plan, step, stepId } from '../../support/plans.ts';

onEveryEngine('the pupil’s page', (open) => {
  test('before anything is agreed holds the name, the tutors and no route', async () => {
    const scene = await open();
    await scene.beginRoute();
    assert.deepEqual(await page(scene), {
      pupilId: scene.pupilId,
      name: 'Аня Лебедева',
      look: 'ocean',
      readingLevel: 3,
      tutors: [scene.people.tutor],
      route: null,
      notes: [],
      mayReport: true,
    });
  });

  test('shows the last agreed version, not the draft, with what became of each step', async () => {
    const scene = await open();
    const { app, as } = scene;
    const steps = [
      step('1', { method: 'game', resources: [{ title: 'Атлас', url: 'https://example.org/' }] }),
      step('2'),
    ];
    const { routeId } = await scene.agreedRoute(plan({ steps }));
    const params = { routeId, stepId: stepId('1') };
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token: as('self'),
      params,
      body: { state: 'done' },
    });
    await app.ok('PUT /api/routes/:routeId', {
      token: as('tutor'),
      params: { routeId },
      body: { revision: 1, plan: plan({ title: 'Черновик', steps: [step('9')] }) },
    });
    const { route } = await page(scene);
    assert.equal(route?.title, plan().title);
    assert.equal(route?.closed, false);
    assert.deepEqual(route?.steps[0], {
      id: stepId('1'),
      title: 'Шаг 1',
      whatToDo: 'Спроси у библиотекаря про две книги.',
      form: 'talk',
      resources: [{ title: 'Атлас', url: 'https://example.org/' }],
      helpers: ['Мария Ивановна'],
      startsOn: null,
      endsOn: null,
      alternatives: [],
      state: 'done',
      alternativeId: null,
      changedAt: app.now(),
    });
    assert.equal(route?.steps[1]?.state, 'now');
    assert.equal(route?.steps.length, 2);
  });

  test('shows the newest agreed route, else the newest closed one', async () => {
    const scene = await open();
    const { app, as } = scene;
    const close = (routeId: string) =>
      app.ok('POST /api/routes/:routeId/close', {
        token: as('tutor'),
        params: { routeId },
        body: { revision: 1 },
      });
    const title = async () => (await page(scene)).route?.title;
    const first = await scene.agreedRoute(plan({ title: 'Первый' }));
    app.pass(1000);
    const second = await scene.agreedRoute(plan({ title: 'Второй' }));
    app.pass(1000);
    await scene.beginRoute(plan({ title: 'Черновик' }));
    assert.equal(await title(), 'Второй');
    await close(second.routeId);
    assert.equal(await title(), 'Первый');
    await close(first.routeId);
    assert.equal(await title(), 'Второй');
  });

  test('shows each reader the notes meant for them and no others, newest first', async () => {
    const scene = await open();
    const { app, as, people } = scene;
    const { routeId } = await scene.agreedRoute();
    for (const visibility of visibilities) {
      app.pass(1000);
      await app.ok('POST /api/pupils/:pupilId/notes', {
        token: as('tutor'),
        params: { pupilId: scene.pupilId },
        body: {
          noteId: app.random.id(),
          kind: noteKinds[0],
          text: `Для ${visibility}`,
          routeId,
          stepId: stepId('1'),
          visibility,
          readers: visibility === 'named' ? [people.specialist.personId] : [],
        },
      });
    }
    const texts = async (kind: KindOfPerson) => (await page(scene, kind)).notes.map((note) => note.text);
    assert.deepEqual(await texts('self'), ['Для pupil']);
    assert.deepEqual(await texts('guardian'), ['Для pupil', 'Для family']);
    for (const kind of ['tutor', 'teacher', 'specialist'] as const)
      assert.deepEqual(await texts(kind), ['Для pupil']);
    const [note] = (await page(scene)).notes;
    assert.deepEqual(note?.stepId, stepId('1'));
    assert.equal(note?.author, 'Мария Ивановна');
  });

  test('seen by a tutor is what the pupil sees, but for the buttons', async () => {
    const scene = await open();
    await scene.agreedRoute();
    const own = await page(scene, 'self');
    assert.equal(own.mayReport, true);
    assert.deepEqual(await page(scene, 'tutor'), { ...own, mayReport: false });
    // How steps go is between the child and the tutor.
    const { voice: _voice, ...route } = own.route ?? {};
    assert.deepEqual(await page(scene, 'guardian'), { ...own, route, mayReport: false });
  });

  test('says nothing of how the grown-ups plan: method, who proposed and who agreed', async () => {
    const scene = await open();
    await scene.agreedRoute(plan({ steps: [step('1', { method: 'movement_break' })] }));
    const text = JSON.stringify(await page(scene));
    for (const word of ['movement_break', 'proposedBy', 'agreedBy', 'revision', 'versions']) {
      assert.ok(!text.includes(word), word);
    }
  });

  test('names a tutor once, whose tie is in force', async () => {
    const scene = await open();
    const { school, pupilId, people } = scene;
    await school.tie({ pupilId, person: people.tutor, kind: 'tutor' });
    await school.tie({ pupilId, person: people.courseStaff, kind: 'tutor', endsOn: '2026-09-13' });
    assert.deepEqual((await page(scene)).tutors, [people.tutor]);
  });

  test('shows the calls for help of its route', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const helpId = app.random.id();
    const params = { routeId, stepId: stepId('2') };
    await app.ok('POST /api/routes/:routeId/steps/:stepId/help', {
      token: as('self'),
      params,
      body: { helpId },
    });
    const { route } = await page(scene);
    assert.deepEqual(route?.help, [
      { helpId, ...params, stepTitle: 'Шаг 2', askedAt: app.now(), answeredAt: null, answeredBy: null },
    ]);
  });
});

const page = ({ app, as, pupilId }: Scene, kind: KindOfPerson = 'self') =>
  app.ok('GET /api/pupils/:pupilId/page', { token: as(kind), params: { pupilId } });
