import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IslandSize } from '../../../lti-server/contract/vocabulary.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { plan, step, stepId } from '../../support/plans.ts';

const placeKey = 'PUT /api/routes/:routeId/map/places/:place';
const signKey = 'PUT /api/routes/:routeId/map/signs/:signId';
const star = 'M12 3L14.5 9.5L21 12L14.5 14.5L12 21L9.5 14.5L3 12L9.5 9.5L12 3';
const wave = 'M3 12Q6 8 9 12Q12 16 15 12';

onEveryEngine('the map that a child draws', (open) => {
  test('signs, what they mean and how large an island is are kept, and the child and the tutor alone see them', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const signId = await drawSign(scene, { routeId, picture: star, words: ' моё любимое ' });
    await drawPlace(scene, { routeId, place: stepId('2'), signId, size: 'large' });
    const view = await drawPlace(scene, { routeId, place: 'home', signId, size: 'middle' });
    const drawing = {
      signs: [{ signId, picture: star, words: 'моё любимое' }],
      places: [
        { place: stepId('2'), signId, size: 'large' },
        { place: 'home', signId, size: 'middle' },
      ],
    };
    assert.deepEqual(view.voice?.drawing, drawing);
    assert.deepEqual((await page(scene, 'self'))?.voice?.drawing, drawing);
    assert.deepEqual((await page(scene, 'tutor'))?.voice?.drawing, drawing);
    for (const kind of ['guardian', 'teacher', 'specialist'] as const)
      assert.equal((await page(scene, kind))?.voice, undefined, kind);
    const heard = await app.ok('GET /api/routes/:routeId/voice', { token: as('tutor'), params: { routeId } });
    assert.deepEqual(heard.voice?.drawing, drawing);
    assert.equal((await scene.audit('map.drawn')).length, 3);
  });

  test('pressing the same again, on two devices at once, changes nothing and loses nothing', async () => {
    const scene = await open();
    const { app } = scene;
    const { routeId } = await scene.agreedRoute();
    const signId = await drawSign(scene, { routeId, picture: star });
    await app.atOnce([
      async () => {
        await drawPlace(scene, { routeId, place: stepId('1'), signId, size: 'small' });
      },
      async () => {
        await drawPlace(scene, { routeId, place: stepId('2'), signId: null, size: 'large' });
      },
      async () => {
        await drawSign(scene, { routeId, signId, picture: star, words: 'трудно' });
      },
    ]);
    await drawPlace(scene, { routeId, place: stepId('1'), signId, size: 'small' });
    const drawing = (await page(scene, 'self'))?.voice?.drawing;
    assert.deepEqual(drawing?.signs, [{ signId, picture: star, words: 'трудно' }]);
    assert.deepEqual(
      new Map(drawing?.places.map(({ place, size }) => [place, size])),
      new Map([
        [stepId('1'), 'small'],
        [stepId('2'), 'large'],
      ]),
    );
    assert.equal((await scene.audit('map.drawn')).length, 4);
  });

  test('an island as it was has no entry; of signs that stand nowhere the twelve newest are kept', async () => {
    const scene = await open();
    const { routeId } = await scene.agreedRoute();
    const first = await drawSign(scene, { routeId, picture: star, words: 'первый' });
    await drawPlace(scene, { routeId, place: 'home', signId: first, size: 'middle' });
    for (let count = 0; count < 13; count += 1) await drawSign(scene, { routeId, picture: wave });
    const kept = (await page(scene, 'self'))?.voice?.drawing;
    assert.equal(kept?.signs.length, 13);
    assert.equal(kept?.signs[0]?.signId, first);
    await drawPlace(scene, { routeId, place: 'home', signId: null, size: 'middle' });
    const left = (await page(scene, 'self'))?.voice?.drawing;
    assert.deepEqual(left?.places, []);
    assert.equal(left?.signs.length, 12);
    assert.ok(!left?.signs.some(({ signId }) => signId === first));
  });

  test('what is no drawing, no step of the plan or no sign of the child’s is refused', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute();
    const token = as('self');
    for (const picture of [
      '',
      'M4 4L25 4',
      'M4 4L4 4z',
      'M4 4L4.55 4',
      'L4 4',
      'M4 4 L4 5',
      'M4 4L4 5"><script>',
      'url(https://example.org)',
      'M1 1' + 'L2 2'.repeat(400),
    ])
      await app.refused(signKey, {
        token,
        params: { routeId, signId: app.random.id() },
        body: { picture, words: '' },
        code: 'BAD_INPUT',
      });
    const large = { signId: null, size: 'large' } as const;
    for (const [place, body] of [
      [stepId('9'), large],
      ['home', { ...large, signId: app.random.id() }],
    ] as const)
      await app.refused(placeKey, { token, params: { routeId, place }, body, code: 'NOT_FOUND' });
    const params = { routeId, place: 'harbour' };
    await app.refused(placeKey, { token, params, body: large, code: 'BAD_INPUT' });
  });

  test('a new version keeps the signs; how the map was before is still there, and of a route that is over as well', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId, revision } = await scene.agreedRoute();
    const signId = await drawSign(scene, { routeId, picture: star, words: 'трудно' });
    await drawPlace(scene, { routeId, place: stepId('2'), signId, size: 'large' });
    app.pass(1000);
    const written = plan({ steps: ['1', '2', '3', '4'].map((id) => step(id)) });
    const token = as('tutor');
    const edited = await app.ok('PUT /api/routes/:routeId', {
      token,
      params: { routeId },
      body: { revision, plan: written },
    });
    const agreed = await app.ok('POST /api/routes/:routeId/agreements', {
      token,
      params: { routeId },
      body: { revision: edited.revision, agreedBy: ['pupil', 'tutor'] },
    });
    assert.equal((await page(scene, 'self'))?.voice?.drawing?.places.length, 1);
    app.pass(1000);
    const state = { state: 'done' } as const;
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token: as('self'),
      params: { routeId, stepId: stepId('1') },
      body: state,
    });
    await drawPlace(scene, { routeId, place: stepId('2'), signId: null, size: 'small' });
    assert.deepEqual(await maps(scene), [
      { version: 2, steps: 4, done: 1, places: [`${stepId('2')} small`], until: false },
      { version: 1, steps: 3, done: 0, places: [`${stepId('2')} large`], until: true },
    ]);
    app.pass(1000);
    await app.ok('POST /api/routes/:routeId/close', {
      token,
      params: { routeId },
      body: { revision: agreed.revision },
    });
    const large = { signId: null, size: 'large' } as const;
    await app.refused(placeKey, {
      token: as('self'),
      params: { routeId, place: 'home' },
      body: large,
      code: 'ALREADY_DONE',
    });
    app.pass(1000);
    await scene.agreedRoute(plan({ steps: [step('7')] }));
    assert.deepEqual(
      (await maps(scene)).map(({ version, steps, until }) => [version, steps, until]),
      [
        [1, 1, false],
        [2, 4, true],
        [1, 3, true],
      ],
    );
  });

  test('a version that changed nothing on the map does not stand there by itself', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId, revision, plan: written } = await scene.agreedRoute();
    const token = as('tutor');
    const edited = await app.ok('PUT /api/routes/:routeId', {
      token,
      params: { routeId },
      body: { revision, plan: { ...written, purpose: 'Теперь для другого' } },
    });
    await app.ok('POST /api/routes/:routeId/agreements', {
      token,
      params: { routeId },
      body: { revision: edited.revision, agreedBy: ['pupil', 'tutor'] },
    });
    assert.deepEqual(
      (await maps(scene)).map(({ version }) => version),
      [2],
    );
  });
});

async function drawSign(
  { app, as }: Scene,
  of: { routeId: string; signId?: string; picture: string; words?: string },
): Promise<string> {
  const { routeId, signId = app.random.id(), picture, words = '' } = of;
  await app.ok(signKey, { token: as('self'), params: { routeId, signId }, body: { picture, words } });
  return signId;
}

const drawPlace = (
  { app, as }: Scene,
  { routeId, place, ...body }: { routeId: string; place: string; signId: string | null; size: IslandSize },
) => app.ok(placeKey, { token: as('self'), params: { routeId, place }, body });

const page = async ({ app, as, pupilId }: Scene, kind: Parameters<Scene['as']>[0]) =>
  (await app.ok('GET /api/pupils/:pupilId/page', { token: as(kind), params: { pupilId } })).route;

async function maps({ app, as, pupilId }: Scene) {
  const list = await app.ok('GET /api/pupils/:pupilId/maps', { token: as('tutor'), params: { pupilId } });
  return list.maps.map(({ version, steps, until, drawing }) => ({
    version,
    steps: steps.length,
    done: steps.filter(({ state }) => state === 'done').length,
    places: drawing?.places.map(({ place, size }) => `${place} ${size}`) ?? [],
    until: until !== null,
  }));
}
