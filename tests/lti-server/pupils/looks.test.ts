import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { plan, step } from '../../support/plans.ts';

onEveryEngine('the look of a pupil’s page', (open) => {
  const page = ({ app, as, pupilId }: Scene, who: 'self' | 'tutor' | 'guardian' = 'self') =>
    app.ok('GET /api/pupils/:pupilId/page', { token: as(who), params: { pupilId } });

  test('is the child’s own choice, kept for every device and recorded once', async () => {
    const scene = await open();
    const { app, as, pupilId, people } = scene;
    const choose = (look: 'forest' | 'list') =>
      app.ok('PUT /api/pupils/:pupilId/look', { token: as('self'), params: { pupilId }, body: { look } });
    assert.equal((await page(scene)).look, 'ocean');
    assert.deepEqual(await choose('forest'), { look: 'forest' });
    await choose('forest');
    assert.equal((await page(scene)).look, 'forest');
    assert.equal((await page(scene, 'tutor')).look, 'forest');
    assert.deepEqual(await scene.audit('look.chosen'), [
      { person_id: people.self.personId, pupil_id: pupilId, subject_id: null, reason: null },
    ]);
    await choose('list');
    assert.equal((await page(scene)).look, 'list');
    assert.equal((await scene.audit('look.chosen')).length, 2);
  });

  test('comes with as much to read as the adults have set', async () => {
    const scene = await open();
    const { app, as, pupilId, people } = scene;
    const set = (readingLevel: 1 | 2, who: 'tutor' | 'specialist') =>
      app.ok('PUT /api/pupils/:pupilId/reading-level', {
        token: as(who),
        params: { pupilId },
        body: { readingLevel },
      });
    assert.equal((await page(scene)).readingLevel, 3);
    assert.equal((await set(1, 'tutor')).readingLevel, 1);
    assert.equal((await page(scene)).readingLevel, 1);
    assert.equal((await set(2, 'specialist')).readingLevel, 2);
    await set(2, 'tutor');
    assert.equal((await page(scene, 'guardian')).readingLevel, 2);
    assert.deepEqual(
      (await scene.audit('reading_level.set')).map(({ person_id: by }) => by).sort(),
      [people.tutor.personId, people.specialist.personId].sort(),
    );
    const seen = await app.ok('GET /api/pupils/:pupilId', { token: as('courseStaff'), params: { pupilId } });
    assert.equal(seen.readingLevel, null);
  });

  test('shows where words are stressed to the child and its tutor, when the adults have set so', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    await scene.agreedRoute(plan({ steps: [step('1', { whatToDo: 'Построй за\u0301мок.' })] }));
    const set = (body: { readingLevel?: 1 | 2; stressMarks?: boolean }) =>
      app.ok('PUT /api/pupils/:pupilId/reading-level', { token: as('tutor'), params: { pupilId }, body });
    const shown = async (who?: 'tutor' | 'guardian') => {
      const { stressMarks, route } = await page(scene, who);
      return [stressMarks, route?.steps[0]?.whatToDo];
    };
    assert.deepEqual(await shown(), [undefined, 'Построй замок.']);
    assert.equal((await set({ readingLevel: 2, stressMarks: true })).stressMarks, true);
    assert.deepEqual(await shown(), [true, 'Построй за\u0301мок.']);
    assert.deepEqual(await shown('tutor'), [true, 'Построй за\u0301мок.']);
    assert.deepEqual(await shown('guardian'), [undefined, 'Построй замок.']);
    assert.equal((await set({ readingLevel: 1 })).stressMarks, true);
    await set({ readingLevel: 1, stressMarks: true });
    assert.equal((await scene.audit('reading_level.set')).length, 2);
    assert.equal((await set({ readingLevel: 1, stressMarks: false })).stressMarks, false);
    assert.deepEqual(await shown(), [undefined, 'Построй замок.']);
    const { readingLevel, stressMarks } = await set({ stressMarks: true });
    assert.deepEqual([readingLevel, stressMarks], [1, true]);
    await set({});
    assert.equal((await scene.audit('reading_level.set')).length, 4);
  });

  test('takes nothing but what it knows', async () => {
    const { app, as, pupilId } = await open();
    const params = { pupilId };
    for (const [key, who, body] of [
      ['PUT /api/pupils/:pupilId/look', 'self', { look: 'lava' }],
      ['PUT /api/pupils/:pupilId/look', 'self', {}],
      ['PUT /api/pupils/:pupilId/reading-level', 'tutor', { readingLevel: 4 }],
      ['PUT /api/pupils/:pupilId/reading-level', 'tutor', { readingLevel: '1' }],
    ] as const) {
      const { status, body: answer } = await app.call(key, { token: as(who), params, body });
      assert.deepEqual([status, answer['code']], [400, 'BAD_INPUT']);
    }
  });
});
