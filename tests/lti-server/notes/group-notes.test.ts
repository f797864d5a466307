import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GroupNote } from '../../../lti-server/contract/quick-notes.ts';
import { undoFor } from '../../../lti-server/contract/undo-time.ts';
import { purgeGroupNotes } from '../../../lti-server/notes/undo-group-note.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';

const key = 'POST /api/group-notes';
const undoKey = 'POST /api/group-notes/:groupId/undo';

onEveryEngine('a quick note', (open) => {
  test('is a note about each child, with its own words; sent again it changes nothing', async () => {
    const scene = await openPair(open);
    const { app, as, pupilId, otherPupilId } = scene;
    const group = groupOf(scene, ['Досчитала до конца.', 'Досчитал до конца.\nПомог соседу.']);
    const sent = await app.ok(key, { token: as('tutor'), body: group });
    assert.deepEqual(
      sent.noteIds,
      group.notes.map(({ noteId }) => noteId),
    );
    app.pass(60_000);
    const changed = { ...group, notes: group.notes.map((one) => ({ ...one, text: 'Другое' })) };
    await app.atOnce([group, group, changed].map((body) => () => app.ok(key, { token: as('tutor'), body })));
    for (const [place, of] of [pupilId, otherPupilId].entries()) {
      const { notes } = await app.ok('GET /api/pupils/:pupilId/notes', {
        token: as('tutor'),
        params: { pupilId: of },
      });
      assert.equal(notes.length, 1);
      const [written] = notes;
      assert.equal(written?.text, group.notes[place]?.text);
      assert.equal(written?.createdAt, app.now() - 60_000);
      assert.deepEqual(
        [written?.kind, written?.feeling, written?.helpGiven],
        ['observation', 'glad', 'hint'],
      );
    }
    assert.equal((await scene.audit('note.written')).length, 2);
    const rows = await app.db
      .selectFrom('note')
      .where('school_id', '=', scene.school.schoolId)
      .select('group_id')
      .execute();
    assert.deepEqual(new Set(rows.map((row) => row.group_id)), new Set([group.groupId]));
  });

  test('is written for all or for nobody', async () => {
    const scene = await openPair(open);
    const { app, as } = scene;
    const group = groupOf(scene, ['Спорили о правилах.', 'Спорили о правилах.']);
    for (const kind of ['teacher', 'specialist', 'formerTutor', 'guardian', 'self'] as const)
      await app.refused(key, { token: as(kind), body: group, code: 'NOT_FOUND' });
    const [first, second] = group.notes as [GroupNote['notes'][number], GroupNote['notes'][number]];
    await app.ok(key, { token: as('tutor'), body: { ...group, notes: [first] } });
    // The second id is taken by a note about another child.
    const taken = {
      ...group,
      notes: [
        { ...first, noteId: app.random.id() },
        { ...second, noteId: first.noteId },
      ],
    };
    await app.refused(key, { token: as('tutor'), body: taken, code: 'NOT_FOUND' });
    assert.equal((await scene.audit('note.written')).length, 1);
  });

  test('names each child once, and is never restricted', async () => {
    const scene = await openPair(open);
    const { app, as, pupilId } = scene;
    const group = groupOf(scene, ['Тихо читали.', 'Тихо читали.']);
    const twice = { ...group, notes: group.notes.map((one) => ({ ...one, pupilId })) };
    for (const body of [twice, { ...group, notes: [] }, { ...group, visibility: 'named' as never }])
      await app.refused(key, { token: as('tutor'), body, code: 'BAD_INPUT' });
  });

  test('is taken back in one go, but for words that were changed since; sent again it stays away', async () => {
    const scene = await openPair(open);
    const { app, as, pupilId, otherPupilId } = scene;
    const group = groupOf(scene, ['Строили плот.', 'Строили плот.']);
    const [mine, other] = group.notes as [GroupNote['notes'][number], GroupNote['notes'][number]];
    await app.ok(key, { token: as('tutor'), body: group });
    const { routeId, stepId, readers } = { routeId: null, stepId: null, readers: [] };
    await app.ok('PUT /api/notes/:noteId', {
      token: as('tutor'),
      params: { noteId: other.noteId },
      body: {
        revision: 1,
        kind: 'talk',
        text: 'Нашёл верёвку',
        visibility: 'team',
        routeId,
        stepId,
        readers,
      },
    });
    const of = { params: { groupId: group.groupId } };
    await app.refused(undoKey, { ...of, token: as('teacher'), code: 'NOT_FOUND' });
    const state = await app.ok(undoKey, { ...of, token: as('tutor') });
    const told = [
      { pupilId, undone: true, problem: null },
      { pupilId: otherPupilId, undone: false, problem: 'edited' },
    ].toSorted((one, next) => (one.pupilId < next.pupilId ? -1 : 1));
    assert.deepEqual(state.children, told);
    await app.ok(key, { token: as('tutor'), body: group });
    const textsOf = async (id: string) => {
      const params = { pupilId: id };
      const { notes } = await app.ok('GET /api/pupils/:pupilId/notes', { token: as('tutor'), params });
      return notes.map(({ text }) => text);
    };
    assert.deepEqual([await textsOf(pupilId), await textsOf(otherPupilId)], [[], ['Нашёл верёвку']]);
    const search = { token: as('tutor'), body: { words: 'плот', older: false, below: null } };
    assert.deepEqual((await app.ok('POST /api/search', search)).found, []);
    assert.deepEqual(await app.ok(undoKey, { ...of, token: as('tutor') }), state, 'twice is as once');
    assert.deepEqual((await app.ok('GET /api/group-notes', { token: as('tutor') })).groups, [state]);
    assert.deepEqual((await app.ok('GET /api/group-notes', { token: as('teacher') })).groups, []);
    assert.deepEqual(
      (await scene.audit('note.undone')).map((entry) => entry.subject_id),
      [mine.noteId],
    );
  });

  test('can be taken back for half a day; then it is a note like others', async () => {
    const { app, as, school, courseId, people, pupilId, ...scene } = await openPair(open);
    const group = groupOf({ ...scene, app, as, school, courseId, people, pupilId }, ['Пели.', 'Пели.']);
    await app.ok(key, { token: as('tutor'), body: group });
    const later = undoFor + 1;
    app.pass(later);
    try {
      const token = await school.enter({ person: people.tutor, courseId, role: 'assistant', at: app.now() });
      const params = { groupId: group.groupId };
      await app.refused(undoKey, { token, params, code: 'NOTE_UNDO_OVER' });
      const { schoolId } = school;
      await purgeGroupNotes(app.db, { schoolId, now: app.now() + undoFor });
      await app.refused(undoKey, { token, params, code: 'NOT_FOUND' });
      const { notes } = await app.ok('GET /api/pupils/:pupilId/notes', { token, params: { pupilId } });
      assert.equal(notes.length, 1);
    } finally {
      app.pass(-later);
    }
  });

  test('tells beforehand who will read it, as people, and when there was a good word last', async () => {
    const { app, as, people, pupilId } = await open();
    const circlesOf = (token: string) => app.ok('GET /api/note-circles', { token });
    const before = await circlesOf(as('tutor'));
    const [child] = before.children;
    assert.equal(before.children.length, 1);
    const names = (ids: readonly string[] = []) =>
      ids.map((id) => before.people.find(({ personId }) => personId === id)?.name);
    assert.equal(child?.pupilId, pupilId);
    assert.equal(child?.lastGoodWordAt, null);
    assert.deepEqual(names(child?.readers.author), ['Мария Ивановна']);
    assert.deepEqual(names(child?.readers.team), ['Мария Ивановна', 'Ольга Львовна']);
    assert.deepEqual(names(child?.readers.pupil), [
      'Мария Ивановна',
      'Елена Лебедева',
      'Ольга Львовна',
      'Пётр Сергеевич',
      'Аня Лебедева',
    ]);
    const body: GroupNote = {
      groupId: app.random.id(),
      kind: 'good_word',
      feeling: null,
      helpGiven: null,
      visibility: 'pupil',
      notes: [{ noteId: app.random.id(), pupilId, text: 'Ты сама нашла ошибку в плане!' }],
    };
    await app.ok(key, { token: as('teacher'), body });
    const after = await circlesOf(as('tutor'));
    assert.equal(after.children[0]?.lastGoodWordAt, app.now());
    assert.equal((await circlesOf(as('teacher'))).children[0]?.readers.team[0], people.teacher.personId);
    assert.deepEqual((await circlesOf(as('courseStaff'))).children, []);
  });
});

/** The tutor looks after two children. */
async function openPair(open: () => Promise<Scene>): Promise<Scene> {
  const scene = await open();
  const { school, otherPupilId, people } = scene;
  await school.tie({ pupilId: otherPupilId, person: people.tutor, kind: 'tutor' });
  return scene;
}

const groupOf = ({ app, pupilId, otherPupilId }: Scene, [one, other]: [string, string]): GroupNote => ({
  groupId: app.random.id(),
  kind: 'observation',
  feeling: 'glad',
  helpGiven: 'hint',
  visibility: 'team',
  notes: [
    { noteId: app.random.id(), pupilId, text: one },
    { noteId: app.random.id(), pupilId: otherPupilId, text: other },
  ],
});
