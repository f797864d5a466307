import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visibilities } from '../../../lti-server/contract/vocabulary.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { noteWriter, wording } from './wording.ts';

type Reader = 'tutor' | 'teacher' | 'specialist';
const secret = 'Семейные обстоятельства';

onEveryEngine('reading notes', (open) => {
  test('each reads what is meant for them and the own ones, newest first', async () => {
    const scene = await open();
    const { app, people } = scene;
    for (const visibility of visibilities) {
      app.pass(1000);
      const readers = visibility === 'named' ? [people.specialist.personId] : [];
      await noteWriter(scene)(wording({ visibility, readers, text: `Для ${visibility}` }));
    }
    app.pass(1000);
    await noteWriter(scene, 'teacher')(wording({ visibility: 'author', text: 'Себе' }));
    assert.deepEqual(await texts(scene, 'tutor'), [
      null,
      'Для pupil',
      'Для family',
      'Для teachers',
      'Для team',
      'Для author',
    ]);
    assert.deepEqual(await texts(scene, 'specialist'), [
      null,
      'Для pupil',
      'Для family',
      'Для teachers',
      'Для team',
    ]);
    assert.deepEqual(await texts(scene, 'teacher'), ['Себе', 'Для pupil', 'Для family', 'Для teachers']);
  });

  test('a restricted note is known to the team and its readers, by its author and without its text', async () => {
    const scene = await open();
    const { app, as, people, pupilId, school } = scene;
    const body = wording({ visibility: 'named', readers: [people.teacher.personId], text: secret });
    const written = await noteWriter(scene)(body);
    assert.equal(written.text, null);
    const mayOpen: [Reader, boolean][] = [
      ['tutor', true],
      ['teacher', true],
      ['specialist', false],
    ];
    for (const [kind, opens] of mayOpen) {
      const answer = await app.ok('GET /api/pupils/:pupilId/notes', { token: as(kind), params: { pupilId } });
      assert.ok(!JSON.stringify(answer).includes(secret));
      const [note] = answer.notes;
      assert.equal(note?.restricted, true);
      assert.deepEqual(note?.readers, [people.teacher]);
      assert.deepEqual(note?.abilities, { edit: kind === 'tutor', open: opens });
    }
    const colleague = await school.addPerson('Нина Павловна');
    await school.tie({ pupilId, person: colleague, kind: 'teacher' });
    const token = await school.enter({ person: colleague, courseId: scene.courseId, role: 'instructor' });
    const unaware = await app.ok('GET /api/pupils/:pupilId/notes', { token, params: { pupilId } });
    assert.deepEqual(unaware.notes, []);
  });

  test('opening asks for a reason, shows the text once and is recorded with the reason', async () => {
    const scene = await open();
    const { app, as, people, pupilId } = scene;
    const body = wording({ visibility: 'named', readers: [people.teacher.personId], text: secret });
    const { noteId } = await noteWriter(scene)(body);
    const key = 'POST /api/notes/:noteId/open';
    const sent = { token: as('teacher'), params: { noteId } };
    await app.refused(key, { ...sent, body: { reason: '' }, code: 'BAD_INPUT' });
    await app.refused(key, { ...sent, token: as('specialist'), body: { reason: 'Надо' }, code: 'NOT_FOUND' });
    const opened = await app.ok(key, { ...sent, body: { reason: 'Готовлю урок' } });
    assert.equal(opened.text, secret);
    assert.deepEqual(await scene.audit('note.opened'), [
      { person_id: people.teacher.personId, pupil_id: pupilId, subject_id: noteId, reason: 'Готовлю урок' },
    ]);
    assert.deepEqual(await texts(scene, 'teacher'), [null]);
  });

  test('a reader whose tie has ended cannot open', async () => {
    const scene = await open();
    const { app, as, people, pupilId } = scene;
    const readers = [people.specialist.personId, people.teacher.personId];
    const { noteId } = await noteWriter(scene)(wording({ visibility: 'named', readers, text: secret }));
    const key = 'POST /api/notes/:noteId/open';
    const sent = { params: { noteId }, body: { reason: 'Хочу прочитать' } };
    assert.equal((await app.ok(key, { ...sent, token: as('specialist') })).text, secret);
    await app.db
      .updateTable('tie')
      .set({ ended_at: app.now() })
      .where('school_id', '=', scene.school.schoolId)
      .where('pupil_id', '=', pupilId)
      .where('person_id', '=', people.teacher.personId)
      .execute();
    await app.refused(key, { ...sent, token: as('teacher'), code: 'NOT_FOUND' });
  });

  test('the history shows earlier wordings, oldest first, and is recorded with the reason', async () => {
    const scene = await open();
    const { noteId } = await noteWriter(scene)(wording({ text: 'Первая' }));
    await edited(scene, noteId, { text: 'Вторая', revision: 1 });
    await edited(scene, noteId, { text: 'Третья', revision: 2 });
    const { edits } = await history(scene, noteId, 'specialist');
    assert.deepEqual(edits, [
      { revision: 1, text: 'Первая', ...shared(scene) },
      { revision: 2, text: 'Вторая', ...shared(scene) },
    ]);
    assert.deepEqual(
      (await scene.audit('note.history_opened')).map((entry) => entry.reason),
      ['Хочу понять'],
    );
  });

  test('a wording that was kept to fewer stays with them after the note is shown to more', async () => {
    const scene = await open();
    const { people } = scene;
    const body = wording({ visibility: 'named', readers: [people.specialist.personId], text: secret });
    const { noteId } = await noteWriter(scene)(body);
    await edited(scene, noteId, { text: 'Для команды', revision: 1, visibility: 'team' });
    await edited(scene, noteId, { text: 'Для учителей', revision: 2, visibility: 'teachers' });
    const seen = async (kind: Reader) => (await history(scene, noteId, kind)).edits.map((edit) => edit.text);
    assert.deepEqual(await seen('tutor'), [secret, 'Для команды']);
    assert.deepEqual(await seen('specialist'), ['Для команды']);
    assert.deepEqual(await seen('teacher'), []);
  });

  test('the history of a restricted note is for its author and readers only, of a pupil’s note not for the pupil', async () => {
    const scene = await open();
    const { app, as, people } = scene;
    const key = 'POST /api/notes/:noteId/history';
    const body = { reason: 'Хочу понять' };
    const restricted = wording({ visibility: 'named', readers: [people.teacher.personId], text: secret });
    const { noteId } = await noteWriter(scene)(restricted);
    const params = { noteId };
    await edited(scene, noteId, {
      text: 'Иначе',
      revision: 1,
      visibility: 'named',
      readers: restricted.readers,
    });
    await app.refused(key, { token: as('specialist'), params, body, code: 'NOT_FOUND' });
    assert.deepEqual(
      (await history(scene, noteId, 'teacher')).edits.map((edit) => edit.text),
      [secret],
    );
    await edited(scene, noteId, {
      text: 'Ещё иначе',
      revision: 2,
      visibility: 'named',
      readers: [people.specialist.personId],
    });
    assert.deepEqual(
      (await history(scene, noteId, 'specialist')).edits,
      [],
      'who is named later does not read what was meant for others',
    );
    await app.refused(key, { token: as('guardian'), params, body, code: 'NOT_FOUND' });
    assert.equal((await history(scene, noteId, 'tutor')).edits.length, 2);
    const ofPupil = await noteWriter(scene)(wording({ visibility: 'pupil' }));
    for (const kind of ['self', 'guardian'] as const) {
      await app.refused(key, {
        token: as(kind),
        params: { noteId: ofPupil.noteId },
        body,
        code: 'NOT_FOUND',
      });
    }
  });

  test('who would read a note is told as people, the author first', async () => {
    const scene = await open();
    const { app, as, pupilId, people } = scene;
    const { self, tutor, teacher, specialist, guardian } = people;
    const audiences = await app.ok('GET /api/pupils/:pupilId/audiences', {
      token: as('teacher'),
      params: { pupilId },
    });
    assert.deepEqual(audiences, {
      author: [teacher],
      team: [teacher, tutor, specialist],
      teachers: [teacher, tutor, specialist],
      family: [teacher, guardian, tutor, specialist],
      pupil: [teacher, self, guardian, tutor, specialist],
      candidates: [tutor, specialist],
    });
    const asTutor = await app.ok('GET /api/pupils/:pupilId/audiences', {
      token: as('tutor'),
      params: { pupilId },
    });
    assert.deepEqual(asTutor.team, [tutor, specialist]);
    assert.deepEqual(asTutor.teachers, [tutor, specialist, teacher]);
  });
});

const texts = async ({ app, as, pupilId }: Scene, kind: Reader) =>
  (await app.ok('GET /api/pupils/:pupilId/notes', { token: as(kind), params: { pupilId } })).notes.map(
    (note) => note.text,
  );

const edited = (
  { app, as }: Scene,
  noteId: string,
  change: Partial<ReturnType<typeof wording>> & { revision: number },
) => {
  const { noteId: _noteId, ...words } = wording();
  return app.ok('PUT /api/notes/:noteId', {
    token: as('tutor'),
    params: { noteId },
    body: { ...words, ...change },
  });
};

const history = ({ app, as }: Scene, noteId: string, kind: Reader) =>
  app.ok('POST /api/notes/:noteId/history', {
    token: as(kind),
    params: { noteId },
    body: { reason: 'Хочу понять' },
  });

const shared = ({ app }: Scene) =>
  ({ kind: 'observation', visibility: 'team', editedAt: app.now(), editedBy: 'Мария Ивановна' }) as const;
