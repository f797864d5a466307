import assert from 'node:assert/strict';
import { test } from 'node:test';
import { purgeDrafts } from '../../../lti-server/drafts/drafts.ts';
import { day } from '../../support/app.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';

onEveryEngine('drafts', (open) => {
  test('keep a form as it stands, the last one sent', async () => {
    const scene = await open();
    const form = { text: 'Ане было интер', readers: [], nested: { ё: [1, null, 'Ж'] } };
    await save(scene, { text: 'Ан' });
    await save(scene, form);
    assert.deepEqual(await read(scene), { draft: { form, savedAt: scene.app.now() } });
  });

  test('are there only for whoever types, even when the key is another’s', async () => {
    const scene = await open();
    await save(scene, { text: 'Моё' });
    for (const kind of ['teacher', 'self', 'staffOfOtherSchool'] as const) {
      const answer = await scene.app.ok('GET /api/drafts/:draftKey', {
        token: scene.as(kind),
        params: keyOf(scene),
      });
      assert.deepEqual(answer, { draft: null });
    }
    await scene.app.ok('DELETE /api/drafts/:draftKey', { token: scene.as('teacher'), params: keyOf(scene) });
    assert.notEqual((await read(scene)).draft, null);
  });

  test('can be forgotten, once or twice', async () => {
    const scene = await open();
    await save(scene, { text: 'Лишнее' });
    for (const _time of [1, 2]) {
      await scene.app.ok('DELETE /api/drafts/:draftKey', { token: scene.as('tutor'), params: keyOf(scene) });
      assert.deepEqual(await read(scene), { draft: null });
    }
  });

  test('are erased 14 days after the last keystroke', async () => {
    const scene = await open();
    const { app, school, people } = scene;
    await save(scene, { text: 'Старое' });
    const draft = () =>
      app.db.selectFrom('draft').where('school_id', '=', school.schoolId).select('person_id').execute();
    await purgeDrafts(app.db, { schoolId: school.schoolId, now: app.now() + 14 * day });
    assert.deepEqual(
      (await draft()).map((row) => row.person_id),
      [people.tutor.personId],
    );
    await purgeDrafts(app.db, { schoolId: school.schoolId, now: app.now() + 14 * day + 1 });
    assert.deepEqual(await draft(), []);
  });

  test('are at most fifty a person: the oldest makes room', async () => {
    const scene = await open();
    const { app } = scene;
    const key = (number: number) => ({ draftKey: `note:pupil-${String(number).padStart(4, '0')}` });
    const token = scene.as('tutor');
    for (let number = 0; number < 51; number += 1) {
      app.pass(1);
      await app.ok('PUT /api/drafts/:draftKey', { token, params: key(number), body: { form: { number } } });
    }
    assert.equal((await app.ok('GET /api/drafts/:draftKey', { token, params: key(0) })).draft, null);
    assert.notEqual((await app.ok('GET /api/drafts/:draftKey', { token, params: key(1) })).draft, null);
  });

  test('have a key that names what is typed, and at most 128 kB', async () => {
    const scene = await open();
    const { app, as } = scene;
    const put = async (draftKey: string, body: unknown) =>
      (await app.call('PUT /api/drafts/:draftKey', { token: as('tutor'), params: { draftKey }, body }))
        .status;
    assert.equal(await put('../secret', { form: {} }), 400);
    assert.equal(await put('note:short', { form: {} }), 400);
    assert.equal(await put('note:long-enough', { form: [] }), 400);
    const empty = JSON.stringify({ text: '' }).length;
    assert.equal(await put('note:long-enough', { form: { text: 'a'.repeat(131_072 - empty) } }), 200);
    assert.equal(await put('note:long-enough', { form: { text: 'a'.repeat(131_073 - empty) } }), 400);
  });
});

const keyOf = ({ pupilId }: Scene) => ({ draftKey: `note:${pupilId}` });

const save = (scene: Scene, form: Record<string, unknown>) =>
  scene.app.ok('PUT /api/drafts/:draftKey', {
    token: scene.as('tutor'),
    params: keyOf(scene),
    body: { form },
  });

const read = (scene: Scene) =>
  scene.app.ok('GET /api/drafts/:draftKey', { token: scene.as('tutor'), params: keyOf(scene) });
