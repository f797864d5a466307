import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingView } from '../../../lti-server/contract/meetings.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { plan, step, stepId } from '../../support/plans.ts';
import { agenda, agreement, edit, editOf, prepare, save } from './meeting-scene.ts';

/** A route with something done, something hard, a choice; a question, a find, notes of grown-ups. */
async function fillStory(scene: Scene): Promise<{ routeId: string; hide: () => Promise<unknown> }> {
  const { app, as, pupilId } = scene;
  const ways = ['a', 'b'].map((id) => ({ id: `way-000${id}`, title: `Путь ${id}`, whatToDo: '' }));
  const steps = [step('1'), step('2'), step('3', { alternatives: ways })];
  const { routeId } = await scene.agreedRoute(plan({ steps }));
  const self = as('self');
  const params = { routeId, stepId: stepId('1') };
  app.pass(60_000);
  await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
    token: self,
    params,
    body: { state: 'done' },
  });
  await app.ok('PUT /api/routes/:routeId/steps/:stepId/signals/:signalId', {
    token: self,
    params: { routeId, stepId: stepId('2'), signalId: 'signal-0001' },
    body: { kind: 'hard', wish: 'smaller' },
  });
  const questionId = 'question-0001';
  const asked = { words: 'Почему лава красная?', sign: null, fileId: null, readers: [] };
  await app.ok('POST /api/pupils/:pupilId/questions', {
    token: self,
    params: { pupilId },
    body: { questionId, ...asked },
  });
  await app.ok('POST /api/pupils/:pupilId/chest', {
    token: self,
    params: { pupilId },
    body: { itemId: 'find-0001', kind: 'find', text: 'Камень', fileId: null, shown: true, goesAlong: false },
  });
  for (const [visibility, text, kind] of [
    ['teachers', 'Отвлекался на задаче', 'difficulty'],
    ['named', 'Дома трудно', 'observation'],
  ] as const)
    await app.ok('POST /api/pupils/:pupilId/notes', {
      token: as('teacher'),
      params: { pupilId },
      body: {
        noteId: app.random.id(),
        kind,
        text,
        routeId: null,
        stepId: null,
        visibility,
        readers: visibility === 'named' ? [scene.people.tutor.personId] : [],
      },
    });
  return {
    routeId,
    hide: () =>
      app.ok('PUT /api/questions/:questionId', {
        token: self,
        params: { questionId },
        body: { state: 'in_jar', hidden: true, readers: [] },
      }),
  };
}

onEveryEngine('meetings', (open) => {
  test('the agenda builds itself in one request, and what the child hides leaves it', async () => {
    const scene = await open();
    const { hide } = await fillStory(scene);
    const view = await prepare(scene);
    assert.deepEqual(agenda(view), [
      'questions/question: Почему лава красная?',
      'success/step_done: Шаг 1',
      'difficulty/hard: Шаг 2',
      'changed/find: Камень',
      'changed/difficulty: Отвлекался на задаче',
      'choice/way: Шаг 3',
    ]);
    const [child] = view.pupils;
    const shared = child?.points.filter((point) => point.shared).map(({ source }) => source);
    assert.deepEqual(shared, ['question', 'step_done', 'hard', 'find', 'way'], 'no note of grown-ups');
    assert.deepEqual(
      child?.owners.map(({ party, name }) => `${party} ${name}`),
      [
        'pupil Аня Лебедева',
        'tutor Мария Ивановна',
        'teacher Пётр Сергеевич',
        'teacher Роза Тимуровна',
        'specialist Ольга Львовна',
        'guardian Елена Лебедева',
      ],
    );
    assert.equal(JSON.stringify(view).includes('Дома трудно'), false, 'a restricted note is not even named');
    await hide();
    const { app, as } = scene;
    const again = await app.ok('GET /api/meetings/:meetingId', {
      token: as('tutor'),
      params: { meetingId: view.meetingId },
    });
    assert.equal(agenda(again)[0], 'success/step_done: Шаг 1');
    assert.equal(JSON.stringify(again).includes('лава'), false);
  });

  test('before the family nothing that only the tutor reads is shared, in a group nothing of one child', async () => {
    const scene = await open();
    await fillStory(scene);
    const sharedOf = (view: MeetingView) =>
      view.pupils[0]?.points.filter((point) => point.shared).map(({ source }) => source);
    assert.deepEqual(sharedOf(await prepare(scene, { kind: 'family_meeting' })), [
      'step_done',
      'find',
      'way',
    ]);
    const { school, otherPupilId, people, pupilId } = scene;
    await school.tie({ pupilId: otherPupilId, person: people.tutor, kind: 'tutor' });
    const group = await prepare(scene, { pupilIds: [otherPupilId, pupilId] });
    assert.deepEqual(
      group.pupils.map(({ name }) => name),
      ['Аня Лебедева', 'Борис Ёлкин'],
    );
    assert.deepEqual(sharedOf(group), []);
  });

  test('two who prepare get one meeting; a press again gets none; it moves to the day unless begun', async () => {
    const scene = await open();
    const { app, school, pupilId, people } = scene;
    await school.tie({ pupilId, person: people.specialist, kind: 'tutor' });
    const meetings = await app.atOnce([() => prepare(scene), () => prepare(scene, { by: 'specialist' })]);
    assert.equal(new Set(meetings.map(({ meetingId }) => meetingId)).size, 1);
    const [first] = meetings as [MeetingView];
    const moved = await prepare(scene, { heldOn: '2026-09-16' });
    assert.deepEqual([moved.meetingId, moved.heldOn], [first.meetingId, '2026-09-16']);
    const begun = await app.ok(save, {
      token: scene.as('tutor'),
      params: { meetingId: first.meetingId },
      body: { ...editOf(moved), started: true },
    });
    assert.equal(begun.startedAt, app.now());
    assert.equal((await prepare(scene, { heldOn: '2026-09-18' })).heldOn, '2026-09-16');
    assert.notEqual((await prepare(scene, { kind: 'talk' })).meetingId, first.meetingId);
    assert.equal((await scene.audit('meeting.prepared')).length, 2);
  });

  test('points are taken off, added and put in order; the words of others stay their own', async () => {
    const scene = await open();
    await fillStory(scene);
    const { app, as } = scene;
    const view = await prepare(scene);
    const points = editOf(view).pupils[0]?.points ?? [];
    const own = { key: 'own:point-0001', off: false, done: true, text: 'Поход в музей', shared: true };
    const [question, ...rest] = points as [(typeof points)[number]];
    const changed = await edit(scene, view, {
      points: [own, ...rest, { ...question, off: true, text: 'Подмена', shared: true }],
    });
    assert.deepEqual(changed.pupils[0]?.points.at(0), {
      key: 'own:point-0001',
      section: 'own',
      source: 'own',
      text: 'Поход в музей',
      more: [],
      at: null,
      shared: true,
      off: false,
      done: true,
    });
    const last = changed.pupils[0]?.points.at(-1);
    assert.deepEqual([last?.text, last?.off], ['Почему лава красная?', true]);
    assert.deepEqual(await edit(scene, changed, {}), changed, 'saving what is there changes nothing');
    await app.refused(save, {
      token: as('tutor'),
      params: { meetingId: view.meetingId },
      body: editOf(view, { words: 'Моё' }),
      code: 'REVISION_CONFLICT',
    });
    for (const body of [
      editOf(changed, { words: 'я'.repeat(100_000) }),
      editOf(changed, {
        agreements: [1, 2, 3, 4].map((id) => agreement({ agreementId: `agreement-${id}` })),
      }),
    ])
      await app.refused(save, {
        token: as('tutor'),
        params: { meetingId: view.meetingId },
        body,
        code: 'BAD_INPUT',
      });
    assert.equal((await scene.audit('meeting.edited')).length, 1, 'one stretch of typing, one entry');
  });

  test('who has taken a child over goes on with its meeting; who has handed it over finds it no more', async () => {
    const scene = await open();
    const { app, as, school, pupilId, otherPupilId, people } = scene;
    await school.tie({ pupilId: otherPupilId, person: people.tutor, kind: 'tutor' });
    const group = await prepare(scene, { pupilIds: [pupilId, otherPupilId] });
    const params = { meetingId: group.meetingId };
    await school.tie({ pupilId, person: people.specialist, kind: 'tutor' });
    await app.ok('POST /api/pupils/:pupilId/ties/:tieId/end', {
      token: as('tutor'),
      params: { pupilId, tieId: scene.tutorTieId },
      body: { reason: 'Передаю' },
    });
    const left = await app.ok('GET /api/meetings/:meetingId', { token: as('tutor'), params });
    assert.deepEqual(
      left.pupils.map(({ name }) => name),
      ['Борис Ёлкин'],
    );
    const taken = await app.ok('GET /api/meetings/:meetingId', { token: as('specialist'), params });
    assert.deepEqual(
      taken.pupils.map(({ name }) => name),
      ['Аня Лебедева'],
    );
    await app.refused(save, { token: as('tutor'), params, body: editOf(group), code: 'NOT_FOUND' });
    await app.refused('DELETE /api/meetings/:meetingId', { token: as('tutor'), params, code: 'NOT_FOUND' });
    const alone = await prepare(scene, { by: 'specialist', kind: 'talk' });
    await app.ok('DELETE /api/meetings/:meetingId', {
      token: as('specialist'),
      params: { meetingId: alone.meetingId },
    });
    assert.equal((await scene.audit('meeting.cancelled')).length, 1);
  });
});
