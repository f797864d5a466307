import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProfileContent, ProfileView } from '../../../lti-server/contract/profile.ts';
import { helpCardsOf } from '../../../lti-server/profile/help-cards.ts';
import { purgeRemovedItems } from '../../../lti-server/profile/table.ts';
import { day } from '../../support/app.ts';
import type { KindOfPerson } from '../../support/class.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';

const strength: ProfileContent = { kind: 'strength', text: 'Мирит тех, кто поссорился' };
const help: ProfileContent = { kind: 'help', text: 'Дайте минуту подумать', withChild: true };
const difficulty = (of: { strengthId: string | null; helps?: string }): ProfileContent => ({
  kind: 'difficulty',
  tag: 'hard_to_start',
  seen: 'Долго держит ручку, пока не разделили на шаги',
  helps: of.helps ?? 'Первый шаг вместе',
  strengthId: of.strengthId,
  tries: '',
  who: '',
  until: null,
  helped: '',
});
const request = (of: Partial<Extract<ProfileContent, { kind: 'request' }>> = {}): ProfileContent => ({
  kind: 'request',
  words: 'Хочу сам собрать робота',
  voice: 'pupil',
  state: 'heard',
  routeId: null,
  answer: '',
  ...of,
});

/** Each a moment after the other, so that their order is told by the clock. */
function add(
  scene: Scene,
  content: ProfileContent,
  as: KindOfPerson = 'tutor',
  itemId = scene.app.random.id(),
) {
  scene.app.pass(1);
  return scene.app.ok('POST /api/pupils/:pupilId/profile', {
    token: scene.as(as),
    params: { pupilId: scene.pupilId },
    body: { itemId, content },
  });
}
const read = (scene: Scene, as: KindOfPerson): Promise<ProfileView> =>
  scene.app.ok('GET /api/pupils/:pupilId/profile', {
    token: scene.as(as),
    params: { pupilId: scene.pupilId },
  });
const contentsOf = (view: ProfileView) => view.items.map(({ content }) => content);
const lastOf = (view: ProfileView) => view.items.at(-1)!;

onEveryEngine("a pupil's card", (open) => {
  test('a difficulty is taken only beside a strength of this pupil and what helps', async () => {
    const scene = await open();
    const { app } = scene;
    const strengthId = lastOf(await add(scene, strength)).itemId;
    const refuse = (content: ProfileContent) =>
      app.refused('POST /api/pupils/:pupilId/profile', {
        token: scene.as('tutor'),
        params: { pupilId: scene.pupilId },
        body: { itemId: app.random.id(), content },
        code: 'DIFFICULTY_UNBALANCED',
      });
    await refuse(difficulty({ strengthId: null }));
    await refuse(difficulty({ strengthId: app.random.id() }));
    await refuse(difficulty({ strengthId, helps: '  ' }));
    const view = await add(scene, difficulty({ strengthId }));
    assert.deepEqual(contentsOf(view), [strength, difficulty({ strengthId })]);
    // The strength stays while the difficulty leans on it.
    await app.refused('PUT /api/profile-items/:itemId', {
      token: scene.as('tutor'),
      params: { itemId: strengthId },
      body: { revision: 1, content: strength, removed: true },
      code: 'DIFFICULTY_UNBALANCED',
    });
  });

  test('teachers read strengths, interests and how to help; specialists all, and add what helps', async () => {
    const scene = await open();
    const strengthId = lastOf(await add(scene, strength)).itemId;
    await add(scene, { kind: 'interest', text: 'Подводные лодки', since: '2026-03-01', depth: 'project' });
    await add(scene, difficulty({ strengthId }));
    await add(scene, request());
    const own = lastOf(await add(scene, help, 'specialist'));
    assert.equal(own.createdBy.name, scene.people.specialist.name);
    const teacher = await read(scene, 'teacher');
    assert.deepEqual(
      teacher.items.map(({ content }) => content.kind),
      ['strength', 'interest', 'help'],
    );
    assert.deepEqual([teacher.mayAdd, teacher.fading, teacher.routes], [[], [], []]);
    const specialist = await read(scene, 'specialist');
    assert.equal(specialist.items.length, 5);
    assert.deepEqual(specialist.mayAdd, ['help', 'difficulty']);
    assert.deepEqual(
      specialist.items.filter(({ abilities }) => abilities.edit).map(({ itemId }) => itemId),
      [own.itemId],
    );
    await scene.app.refused('POST /api/pupils/:pupilId/profile', {
      token: scene.as('specialist'),
      params: { pupilId: scene.pupilId },
      body: { itemId: scene.app.random.id(), content: strength },
      code: 'NOT_FOUND',
    });
  });

  test('two who write at once: the second is told, nothing is lost, and who wrote what stays', async () => {
    const scene = await open();
    const { app } = scene;
    const { itemId } = lastOf(await add(scene, help, 'specialist'));
    const put = { token: scene.as('tutor'), params: { itemId } };
    const mine: ProfileContent = { ...help, text: 'Дайте две минуты подумать' };
    await app.ok('PUT /api/profile-items/:itemId', {
      ...put,
      body: { revision: 1, content: mine, removed: false },
    });
    const theirs = { revision: 1, content: { ...help, text: 'Не торопите' }, removed: false };
    const failure = await app.refused('PUT /api/profile-items/:itemId', {
      token: scene.as('specialist'),
      params: { itemId },
      body: theirs,
      code: 'REVISION_CONFLICT',
    });
    assert.deepEqual((failure.current as { content: unknown }).content, mine);
    assert.deepEqual(failure.yours, theirs);
    // What is there already is no conflict, whatever revision it is sent with.
    await app.ok('PUT /api/profile-items/:itemId', {
      ...put,
      body: { revision: 1, content: mine, removed: false },
    });
    const { edits } = await app.ok('GET /api/profile-items/:itemId/history', put);
    assert.deepEqual(
      edits.map(({ content, author }) => ({ content, author })),
      [{ content: help, author: scene.people.specialist.name }],
    );
    assert.deepEqual(
      (await scene.audit('profile.edited')).map((row) => [row.person_id, row.subject_id]),
      [[scene.people.tutor.personId, itemId]],
    );
  });

  test('what was sent twice is there once; what is taken off can be put back, and goes after thirty days', async () => {
    const scene = await open();
    const { app } = scene;
    const itemId = app.random.id();
    await add(scene, help, 'tutor', itemId);
    assert.equal((await add(scene, help, 'tutor', itemId)).items.length, 1);
    const put = (revision: number, removed: boolean) =>
      app.ok('PUT /api/profile-items/:itemId', {
        token: scene.as('tutor'),
        params: { itemId },
        body: { revision, content: help, removed },
      });
    assert.deepEqual((await put(1, true)).items, []);
    assert.deepEqual(contentsOf(await put(2, false)), [help]);
    await put(3, true);
    const { schoolId } = scene.school;
    await purgeRemovedItems(app.db, { schoolId, now: app.now() + 29 * day });
    assert.deepEqual(contentsOf(await put(4, false)), [help]);
    await put(5, true);
    await purgeRemovedItems(app.db, { schoolId, now: app.now() + 31 * day });
    await app.refused('PUT /api/profile-items/:itemId', {
      token: scene.as('tutor'),
      params: { itemId },
      body: { revision: 6, content: help, removed: false },
      code: 'NOT_FOUND',
    });
  });

  test('a request goes from heard to answered, and leads only to a route of this pupil', async () => {
    const scene = await open();
    const { routeId } = await scene.beginRoute();
    const { itemId } = lastOf(await add(scene, request()));
    const send = (revision: number, content: ProfileContent) => ({
      token: scene.as('tutor'),
      params: { itemId },
      body: { revision, content, removed: false },
    });
    const { app } = scene;
    const bad = { code: 'BAD_INPUT' } as const;
    const key = 'PUT /api/profile-items/:itemId';
    await app.refused(key, { ...send(1, request({ state: 'in_route' })), ...bad });
    await app.refused(key, { ...send(1, request({ state: 'answered', routeId })), ...bad });
    await app.refused(key, { ...send(1, request({ state: 'in_route', routeId: app.random.id() })), ...bad });
    await app.refused(key, { ...send(1, help), ...bad });
    const view = await app.ok(key, send(1, request({ state: 'in_route', routeId })));
    assert.deepEqual(
      view.routes.map((route) => route.routeId),
      [routeId],
    );
    const answered = request({ state: 'answered', routeId, answer: 'Собрал и показал классу' });
    assert.deepEqual(contentsOf(await app.ok(key, send(2, answered))), [answered]);
  });

  test('help fades in words, month by month, out of notes that may be read and of entries', async () => {
    const scene = await open();
    const note = (
      helpGiven: 'shown' | 'together' | 'hint' | 'none',
      as: KindOfPerson = 'tutor',
      own = false,
    ) => {
      const [groupId, noteId] = [scene.app.random.id(), scene.app.random.id()];
      return scene.app.ok('POST /api/group-notes', {
        token: scene.as(as),
        body: {
          groupId,
          kind: 'observation',
          feeling: null,
          helpGiven,
          visibility: own ? 'author' : 'team',
          notes: [{ noteId, pupilId: scene.pupilId, text: 'Дроби' }],
        },
      });
    };
    await note('together');
    await note('together', 'teacher');
    await note('hint');
    // A note for oneself tells its author alone.
    await note('shown', 'specialist', true);
    await add(scene, { kind: 'help_level', level: 'alone', about: 'Собирает рюкзак' });
    const { fading } = await read(scene, 'tutor');
    assert.deepEqual(fading, [{ month: '2026-09-01', levels: ['together', 'alone', 'hint'] }]);
    assert.ok((await read(scene, 'specialist')).fading[0]?.levels.includes('hands'));
  });

  test('help cards of many pupils are read at once', async () => {
    const scene = await open();
    await add(scene, strength);
    const { itemId } = lastOf(await add(scene, help));
    const { schoolId } = scene.school;
    const cards = await helpCardsOf(scene.app.db, {
      schoolId,
      pupilIds: [scene.pupilId, scene.otherPupilId],
    });
    assert.deepEqual(
      [...cards],
      [
        [
          scene.pupilId,
          {
            lines: [{ itemId, text: 'Дайте минуту подумать' }],
            strengths: ['Мирит тех, кто поссорился'],
            interests: [],
          },
        ],
        [scene.otherPupilId, { lines: [], strengths: [], interests: [] }],
      ],
    );
    assert.equal((await helpCardsOf(scene.app.db, { schoolId, pupilIds: [] })).size, 0);
  });

  test('whatever is sent is kept as it was written, or refused in words', async () => {
    const scene = await open();
    const odd = 'עידו 👩‍🚀 <b onclick="x()">жирный</b> \\ «да»';
    assert.deepEqual(contentsOf(await add(scene, { kind: 'strength', text: odd })), [
      { kind: 'strength', text: odd },
    ]);
    for (const content of [
      { kind: 'strength', text: 'я'.repeat(100_000) },
      { kind: 'help', text: '', withChild: false },
      { kind: 'help', text: 'две\nстроки', withChild: false },
      { kind: 'help_level', level: '4', about: '' },
      { kind: 'rating', text: '5' },
      null,
    ]) {
      const { status, body } = await scene.app.call('POST /api/pupils/:pupilId/profile', {
        token: scene.as('tutor'),
        params: { pupilId: scene.pupilId },
        body: { itemId: scene.app.random.id(), content },
      });
      assert.deepEqual([status, body['code']], [400, 'BAD_INPUT']);
    }
  });
});
