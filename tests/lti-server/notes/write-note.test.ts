import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NoteView } from '../../../lti-server/contract/notes.ts';
import { onEveryEngine } from '../../support/on-engines.ts';
import { stepId } from '../../support/plans.ts';
import { noteWriter, wording } from './wording.ts';

const write = 'POST /api/pupils/:pupilId/notes';
const edit = 'PUT /api/notes/:noteId';

onEveryEngine('writing notes', (open) => {
  test('a note says who wrote what about which step, and is recorded without its words', async () => {
    const scene = await open();
    const { app, pupilId, people } = scene;
    const { routeId } = await scene.agreedRoute();
    const sent = wording({ routeId, stepId: stepId('1'), text: '  Первая строка\nвторая  ' });
    const note = await noteWriter(scene)({ ...sent, noteId: 'note-0001' });
    assert.deepEqual(note, {
      noteId: 'note-0001',
      pupilId,
      author: people.tutor,
      kind: 'observation',
      text: 'Первая строка\nвторая',
      restricted: false,
      routeId,
      stepId: stepId('1'),
      visibility: 'team',
      readers: [],
      revision: 1,
      createdAt: app.now(),
      updatedAt: app.now(),
      abilities: { edit: true, open: false },
      feeling: null,
      helpGiven: null,
      voiceSeconds: null,
    });
    assert.deepEqual(await scene.audit('note.written'), [
      { person_id: people.tutor.personId, pupil_id: pupilId, subject_id: 'note-0001', reason: null },
    ]);
  });

  test('the same id again answers the note that is there; an id of somebody else’s is not found', async () => {
    const scene = await open();
    const { app, as, pupilId, otherPupilId, school, people } = scene;
    const body = wording({ noteId: app.random.id() });
    const send = () => app.ok(write, { token: as('tutor'), params: { pupilId }, body });
    const [one, other] = await app.atOnce([send, send]);
    assert.deepEqual(one, other);
    assert.equal((await scene.audit('note.written')).length, 1);
    await app.refused(write, { token: as('teacher'), params: { pupilId }, body, code: 'NOT_FOUND' });
    await school.tie({ pupilId: otherPupilId, person: people.tutor, kind: 'tutor' });
    await app.refused(write, {
      token: as('tutor'),
      params: { pupilId: otherPupilId },
      body,
      code: 'NOT_FOUND',
    });
  });

  test('what its author wrote on, not knowing that the note had arrived, is kept, with the audience', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    const body = wording({ noteId: app.random.id() });
    const send = noteWriter(scene);
    await send(body);
    const again = await send({ ...body, text: 'Другие слова', visibility: 'author' });
    assert.deepEqual([again.text, again.visibility, again.revision], ['Другие слова', 'author', 2]);
    assert.equal((await scene.audit('note.written')).length, 1);
    assert.equal((await scene.audit('note.edited')).length, 1);

    const late = await send(body);
    assert.deepEqual(
      [late.text, late.revision],
      ['Другие слова', 2],
      'the first words come late and undo nothing',
    );
    const { current } = await app.refused(write, {
      token: as('tutor'),
      params: { pupilId },
      body: { ...body, text: 'Третьи слова' },
      code: 'REVISION_CONFLICT',
    });
    assert.equal((current as { text: string }).text, 'Другие слова');
  });

  test('readers must be tied to the pupil, and only a restricted note names any', async () => {
    const scene = await open();
    const { app, as, pupilId, people } = scene;
    const refused = async (change: Parameters<typeof wording>[0]) => {
      const body = wording(change);
      return (await app.refused(write, { token: as('tutor'), params: { pupilId }, body, code: 'BAD_INPUT' }))
        .fields;
    };
    const { courseStaff, formerTutor, staffOfOtherSchool, self, guardian } = people;
    // A relative is around the child, and has no page on which such a note is opened.
    for (const stranger of [courseStaff, formerTutor, staffOfOtherSchool, self, guardian]) {
      const fields = await refused({
        visibility: 'named',
        readers: [people.specialist.personId, stranger.personId],
      });
      assert.deepEqual(fields, [{ path: 'readers', problem: 'not_tied' }]);
    }
    assert.deepEqual((await refused({ visibility: 'named', readers: [] }))?.[0]?.path, 'readers');
    assert.deepEqual((await refused({ readers: [people.specialist.personId] }))?.[0]?.path, 'readers');
    for (const text of [' \n ', '\u200b\u2060 \ufeff\u00ad'])
      assert.deepEqual((await refused({ text }))?.[0]?.path, 'text');
    const named = {
      visibility: 'named',
      readers: [people.teacher.personId, people.teacher.personId],
    } as const;
    const note = await noteWriter(scene)(wording({ ...named, readers: [...named.readers] }));
    assert.deepEqual(note.readers, [people.teacher]);
  });

  test('a step must be of a route of this very pupil', async () => {
    const scene = await open();
    const { app, as, pupilId, otherPupilId, school, people } = scene;
    await school.tie({ pupilId: otherPupilId, person: people.tutor, kind: 'tutor' });
    const { routeId } = await scene.beginRoute();
    const refused = async (of: { pupilId: string; routeId: string | null; stepId: string | null }) => {
      const body = wording({ routeId: of.routeId, stepId: of.stepId });
      const failure = await app.refused(write, {
        token: as('tutor'),
        params: { pupilId: of.pupilId },
        body,
        code: 'BAD_INPUT',
      });
      return failure.fields?.[0];
    };
    const foreign = { path: 'routeId', problem: 'not_of_this_pupil' };
    assert.deepEqual(await refused({ pupilId: otherPupilId, routeId, stepId: null }), foreign);
    assert.deepEqual(await refused({ pupilId, routeId: app.random.id(), stepId: null }), foreign);
    assert.deepEqual(await refused({ pupilId, routeId, stepId: stepId('404') }), {
      path: 'stepId',
      problem: 'not_of_this_route',
    });
    assert.deepEqual(await refused({ pupilId, routeId: null, stepId: stepId('1') }), {
      path: 'stepId',
      problem: 'without_route',
    });
  });

  test('only the author edits, and the earlier wording is kept', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { noteId } = await noteWriter(scene)(wording());
    app.pass(1000);
    const body = { ...wording({ text: 'Точнее', kind: 'talk', visibility: 'teachers' }), revision: 1 };
    for (const kind of ['specialist', 'teacher'] as const) {
      await app.refused(edit, { token: as(kind), params: { noteId }, body, code: 'NOT_FOUND' });
    }
    const note = await app.ok(edit, { token: as('tutor'), params: { noteId }, body });
    assert.deepEqual(
      [note.text, note.kind, note.visibility, note.revision],
      ['Точнее', 'talk', 'teachers', 2],
    );
    assert.equal(note.updatedAt - note.createdAt, 1000);
    const repeated = await app.ok(edit, { token: as('tutor'), params: { noteId }, body });
    assert.deepEqual(repeated, note);
    assert.equal((await scene.audit('note.edited')).length, 1);
  });

  test('the second of two edits is told, with both texts', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { noteId } = await noteWriter(scene)(wording());
    const send = (text: string) => () =>
      app.call(edit, { token: as('tutor'), params: { noteId }, body: { ...wording({ text }), revision: 1 } });
    const answers = await app.atOnce(['А', 'Б', 'В'].map(send));
    assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 409, 409]);
    const won = answers.find((answer) => answer.status === 200)?.body as NoteView;
    for (const { body } of answers.filter((answer) => answer.status === 409)) {
      assert.equal(body['code'], 'REVISION_CONFLICT');
      assert.equal((body['current'] as NoteView).text, won.text);
      assert.notEqual((body['yours'] as { text: string }).text, won.text);
    }
    assert.equal((await scene.audit('note.edited')).length, 1);
  });

  test('a conflict over a restricted note does not put its text on the screen', async () => {
    const scene = await open();
    const { app, as, people } = scene;
    const named = { visibility: 'named', readers: [people.specialist.personId] } as const;
    const { noteId } = await noteWriter(scene)(
      wording({ ...named, readers: [...named.readers], text: 'Тайна' }),
    );
    const body = { ...wording({ text: 'Иначе' }), revision: 9 };
    const refused = await app.refused(edit, {
      token: as('tutor'),
      params: { noteId },
      body,
      code: 'REVISION_CONFLICT',
    });
    assert.equal((refused.current as NoteView).text, null);
    assert.ok(!JSON.stringify(refused.current).includes('Тайна'));
  });

  test('an author whose tie has ended no longer edits', async () => {
    const scene = await open();
    const { app, as, pupilId, tutorTieId } = scene;
    const { noteId } = await noteWriter(scene)(wording());
    await app.ok('POST /api/pupils/:pupilId/ties/:tieId/end', {
      token: as('tutor'),
      params: { pupilId, tieId: tutorTieId },
      body: { reason: '' },
    });
    const body = { ...wording({ text: 'После' }), revision: 1 };
    await app.refused(edit, { token: as('tutor'), params: { noteId }, body, code: 'NOT_FOUND' });
  });
});
