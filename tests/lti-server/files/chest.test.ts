import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChestCreation, ChestView } from '../../../lti-server/contract/chest.ts';
import type { KindOfPerson } from '../../support/class.ts';
import { wavOf } from '../../support/made-files.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';

const put = async (scene: Scene, parts: Partial<ChestCreation> = {}, as: KindOfPerson = 'self') => {
  const itemId = parts.itemId ?? scene.app.random.id();
  const body = {
    itemId,
    kind: 'can',
    text: 'Умею вязать узлы',
    fileId: null,
    shown: true,
    goesAlong: true,
    ...parts,
  };
  const answer = await scene.app.call('POST /api/pupils/:pupilId/chest', {
    token: scene.as(as),
    params: { pupilId: scene.pupilId },
    body,
  });
  return { itemId, ...answer };
};

const chestOf = (scene: Scene, as: KindOfPerson = 'self'): Promise<ChestView> =>
  scene.app.ok('GET /api/pupils/:pupilId/chest', { token: scene.as(as), params: { pupilId: scene.pupilId } });

const change = (
  scene: Scene,
  itemId: string,
  body: { shown: boolean; goesAlong: boolean; hidden: boolean },
) => scene.app.ok('PUT /api/chest/:itemId', { token: scene.as('self'), params: { itemId }, body });

const voiceOf = async (scene: Scene): Promise<string> => {
  const fileId = scene.app.random.id();
  await scene.app.ok('PUT /api/pupils/:pupilId/files/:kind/:fileId', {
    token: scene.as('self'),
    params: { pupilId: scene.pupilId, kind: 'voice', fileId },
    body: wavOf(0.1),
  });
  return fileId;
};

const texts = ({ items }: ChestView): string[] => items.map(({ text }) => text);

onEveryEngine('the treasure chest', (open) => {
  test('holds what the child puts in, once, and tells who sees what is shown', async () => {
    const scene = await open();
    const fileId = await voiceOf(scene);
    const { itemId, body } = await put(scene, { kind: 'find', text: '', fileId });
    scene.app.pass(1);
    await put(scene);
    await put(scene, { itemId, text: 'Другое' });
    const chest = await chestOf(scene);
    assert.deepEqual(texts(chest), ['Умею вязать узлы', '']);
    assert.deepEqual(chest.items[1]?.file, { fileId, kind: 'voice' });
    assert.deepEqual(
      chest.seenBy.map(({ name }) => name),
      ['Елена Лебедева', 'Мария Ивановна', 'Ольга Львовна', 'Пётр Сергеевич'],
    );
    assert.deepEqual([chest.mayAdd, chest.mayAnswer], [true, false]);
    assert.equal((body['items'] as unknown[]).length, 1);
    assert.equal((await scene.audit('chest.filled')).length, 2);
  });

  test('shows grown-ups what the child shows, and its proof with it; hidden, neither is there', async () => {
    const scene = await open();
    const fileId = await voiceOf(scene);
    const look = async (as: KindOfPerson) =>
      (await scene.app.call('GET /api/files/:fileId', { token: scene.as(as), params: { fileId } })).status;
    const { itemId } = await put(scene, { fileId, shown: false });
    assert.deepEqual([texts(await chestOf(scene, 'tutor')), await look('tutor')], [[], 404]);
    await change(scene, itemId, { shown: true, goesAlong: true, hidden: false });
    for (const kind of ['tutor', 'teacher', 'specialist', 'guardian'] as const)
      assert.deepEqual([texts(await chestOf(scene, kind)), await look(kind)], [['Умею вязать узлы'], 200]);
    const hidden = await change(scene, itemId, { shown: true, goesAlong: true, hidden: true });
    assert.deepEqual(
      [hidden.items[0]?.hidden, texts(await chestOf(scene, 'tutor')), await look('tutor')],
      [true, [], 404],
    );
    const back = await change(scene, itemId, { shown: true, goesAlong: false, hidden: false });
    assert.deepEqual(
      [back.items[0]?.hidden, back.items[0]?.goesAlong, await look('tutor')],
      [false, false, 200],
    );
    await change(scene, itemId, { shown: true, goesAlong: false, hidden: false });
    assert.equal((await scene.audit('chest.changed')).length, 3);
  });

  test('is answered with words by grown-ups, who change nothing of it', async () => {
    const scene = await open();
    const { itemId } = await put(scene);
    const reply = { replyId: scene.app.random.id(), text: 'Узел «восьмёрка» держит крепко!' };
    const answer = (as: KindOfPerson, body = reply, id = itemId) =>
      scene.app.call('POST /api/chest/:itemId/replies', {
        token: scene.as(as),
        params: { itemId: id },
        body,
      });
    for (const _time of [1, 2]) assert.equal((await answer('tutor')).status, 200);
    assert.equal((await answer('self')).status, 404);
    const [item] = (await chestOf(scene)).items;
    assert.deepEqual(item?.replies, [{ ...reply, author: 'Мария Ивановна', createdAt: scene.app.now() }]);
    const asTutor = { token: scene.as('tutor'), params: { itemId } };
    await scene.app.refused('PUT /api/chest/:itemId', {
      ...asTutor,
      body: { shown: false, goesAlong: false, hidden: true },
      code: 'NOT_FOUND',
    });
    const quiet = await put(scene, { shown: false });
    assert.equal(
      (await answer('tutor', { replyId: scene.app.random.id(), text: 'Ого' }, quiet.itemId)).status,
      404,
    );
  });

  test('takes nothing empty, nothing of others and no file that is not the child’s', async () => {
    const scene = await open();
    for (const text of [' ', '\u200b\u2060'])
      assert.equal((await put(scene, { text })).body['code'], 'BAD_INPUT');
    assert.equal((await put(scene, { fileId: scene.app.random.id() })).body['code'], 'BAD_INPUT');
    assert.equal((await put(scene, {}, 'tutor')).body['code'], 'NOT_FOUND');
    const { itemId } = await put(scene);
    const stolen = await scene.app.call('POST /api/pupils/:pupilId/chest', {
      token: scene.as('otherPupil'),
      params: { pupilId: scene.otherPupilId },
      body: { itemId, kind: 'can', text: 'Моё', fileId: await voiceOf(scene), shown: true, goesAlong: true },
    });
    assert.equal(stolen.body['code'], 'NOT_FOUND');
    assert.deepEqual(texts(await chestOf(scene)), ['Умею вязать узлы']);
  });
});
