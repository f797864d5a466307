/** Long because the voice beside a quick note is tried with the same children; a second file would open both databases again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NoteEdit } from '../../../lti-server/contract/notes.ts';
import type { GroupNote } from '../../../lti-server/contract/quick-notes.ts';
import { undoFor } from '../../../lti-server/contract/undo-time.ts';
import { purgeFiles } from '../../../lti-server/files/purge-files.ts';
import { useFile } from '../../../lti-server/files/use-file.ts';
import { purgeNoteVoices } from '../../../lti-server/notes/voice-table.ts';
import { exportPupil } from '../../../lti-server/pupils/erasure.ts';
import { purgeGroupNotes } from '../../../lti-server/notes/undo-group-note.ts';
import { day } from '../../support/app.ts';
import type { KindOfPerson } from '../../support/class.ts';
import { wavOf, webmOf } from '../../support/made-files.ts';
import { prepare } from '../meetings/meeting-scene.ts';
import { groupOf, openPair, say, sayKey, voice } from './group-note-scene.ts';
import { onEveryEngine } from '../../support/on-engines.ts';

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

  test('a voice beside it is heard by the adults at school who read the note, and by nobody else', async () => {
    const scene = await openPair(open);
    const { app, as, pupilId, people } = scene;
    const group = {
      ...groupOf(scene, ['Плавали.', 'Плавали.']),
      visibility: 'pupil',
      voiceSeconds: 7,
    } as const;
    const [{ noteId }] = group.notes as [GroupNote['notes'][number]];
    await say(scene, group);
    const hear = (kind: KindOfPerson, reason: string | null = null) =>
      app.call('POST /api/notes/:noteId/voice', { token: as(kind), params: { noteId }, body: { reason } });
    const asFile = (kind: KindOfPerson) =>
      app.call('GET /api/files/:fileId', { token: as(kind), params: { fileId: noteId } });
    const everybody = [
      'tutor',
      'specialist',
      'teacher',
      'self',
      'guardian',
      'otherPupil',
      'courseStaff',
      'clubTeacher',
      'staffOfOtherSchool',
      'formerTutor',
    ] as const;
    const those = async (knock: (kind: KindOfPerson) => Promise<{ status: number }>) => {
      const found: KindOfPerson[] = [];
      for (const kind of everybody) if ((await knock(kind)).status === 200) found.push(kind);
      return found;
    };
    assert.deepEqual(await those(hear), [], 'there is no note yet');
    await app.ok(key, { token: as('tutor'), body: group });
    assert.deepEqual(await those(hear), ['tutor', 'specialist', 'teacher']);
    assert.deepEqual(await those(asFile), [], 'a file of the note and of nobody else');
    const { body } = await hear('teacher');
    assert.deepEqual(body['bytes'], voice);
    const list = async (kind: KindOfPerson) =>
      (await app.ok('GET /api/pupils/:pupilId/notes', { token: as(kind), params: { pupilId } })).notes[0];
    assert.equal((await list('teacher'))?.voiceSeconds, 7);
    const asked = { kinds: [], from: null, until: null, words: '', older: false, after: null };
    const { entries } = await app.ok('POST /api/pupils/:pupilId/timeline', {
      token: as('tutor'),
      params: { pupilId },
      body: asked,
    });
    const found = await app.ok('POST /api/search', {
      token: as('tutor'),
      body: { words: 'плавали', older: false, below: null },
    });
    const told = [...entries, ...found.found.map(({ entry }) => entry)].filter(
      (one) => one.entryId === noteId,
    );
    assert.deepEqual(
      told.map((one) => one.voiceSeconds),
      [7, 7],
    );
    const { pupils } = await prepare(scene);
    const points = pupils[0]?.points.filter((one) => one.key === `note:${noteId}`);
    assert.deepEqual(
      points?.map((one) => [one.voiceSeconds, one.shared]),
      [[7, false]],
    );
    const logged = async () => {
      const month = new Date(app.now()).toISOString().slice(0, 7);
      const params = { from: month, until: month };
      const { contacts } = await app.ok('GET /api/contacts/:from/:until', { token: as('tutor'), params });
      return contacts.map(({ content, voice: beside }) => [content, beside?.seconds]);
    };
    const talk: NoteEdit = {
      revision: 1,
      kind: 'talk',
      text: 'Боится воды.',
      visibility: 'team',
      routeId: null,
      stepId: null,
      readers: [],
    };
    await app.ok('PUT /api/notes/:noteId', { token: as('tutor'), params: { noteId }, body: talk });
    assert.deepEqual(await logged(), [['Боится воды.', 7]]);
    const restricted: NoteEdit = {
      ...talk,
      revision: 2,
      visibility: 'named',
      readers: [people.specialist.personId],
    };
    await app.ok('PUT /api/notes/:noteId', { token: as('tutor'), params: { noteId }, body: restricted });
    assert.deepEqual(await logged(), [[null, undefined]]);
    assert.equal((await list('specialist'))?.voiceSeconds, null);
    assert.equal((await hear('specialist')).body['code'], 'BAD_INPUT');
    assert.deepEqual(await those((kind) => hear(kind, 'К встрече')), ['tutor', 'specialist']);
    assert.deepEqual(await those(asFile), []);
    assert.deepEqual(
      (await scene.audit('note.opened')).map(({ person_id, reason }) => [person_id, reason]),
      [
        [people.tutor.personId, 'К встрече'],
        [people.specialist.personId, 'К встрече'],
      ],
    );
    const opened = await app.ok('POST /api/notes/:noteId/open', {
      token: as('specialist'),
      params: { noteId },
      body: { reason: 'К встрече' },
    });
    assert.equal(opened.voiceSeconds, 7);
    const pupil = { schoolId: scene.school.schoolId, pupilId, personId: people.self.personId, name: 'Аня' };
    for (const [asks, bytes] of [
      [false, null],
      [true, voice.toString('base64')],
    ] as const) {
      const { tables } = await exportPupil(app.db, pupil, { restricted: asks });
      assert.deepEqual(
        tables.file_body.map((row) => row['body']),
        [bytes],
      );
    }
  });

  test('a voice is one that its author has sent for this very child', async () => {
    const scene = await openPair(open);
    const { app, as, pupilId, otherPupilId, people } = scene;
    const group = { ...groupOf(scene, ['Лепили.', 'Лепили.']), voiceSeconds: 3 };
    const [first, second] = group.notes as [GroupNote['notes'][number], GroupNote['notes'][number]];
    const send = (kind: KindOfPerson, of: { pupilId: string; noteId: string }, bytes: Buffer = voice) =>
      app.call(sayKey, { token: as(kind), params: of, body: bytes });
    for (const kind of ['self', 'guardian', 'courseStaff', 'formerTutor'] as const)
      assert.equal((await send(kind, { pupilId, noteId: first.noteId })).status, 404, kind);
    for (const [bytes, code] of [
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'FILE_KIND_REFUSED'],
      [webmOf('V_VP8'), 'FILE_KIND_REFUSED'],
      [wavOf(40), 'VOICE_TOO_LONG'],
    ] as const)
      assert.equal((await send('tutor', first, bytes)).body['code'], code);
    const write = { token: as('tutor'), body: group };
    await app.refused(key, { ...write, code: 'BAD_INPUT' });
    // One of another person, one about another child, one that is the child's own.
    await send('teacher', first);
    await app.refused(sayKey, { token: as('tutor'), params: first, body: voice, code: 'NOT_FOUND' });
    await app.refused(key, { ...write, code: 'BAD_INPUT' });
    const mixed = { ...group, notes: [{ ...first, noteId: second.noteId }] };
    await send('tutor', { pupilId: otherPupilId, noteId: second.noteId });
    await app.refused(key, { ...write, body: mixed, code: 'BAD_INPUT' });
    const fileId = app.random.id();
    await app.ok('PUT /api/pupils/:pupilId/files/:kind/:fileId', {
      token: as('tutor'),
      params: { pupilId, kind: 'voice', fileId },
      body: voice,
    });
    await app.refused(key, {
      ...write,
      body: { ...group, notes: [{ ...first, noteId: fileId }] },
      code: 'BAD_INPUT',
    });
    for (const voiceSeconds of [0, 33, 1.5])
      await app.refused(key, { ...write, body: { ...group, voiceSeconds }, code: 'BAD_INPUT' });
    assert.deepEqual(await scene.audit('note.written'), []);
    // Nor does a voice beside a note become a thing of the child.
    const context = {
      db: app.db,
      clock: () => app.now(),
      random: app.random,
      actor: { schoolId: scene.school.schoolId, personId: people.tutor.personId } as never,
    };
    await assert.rejects(
      useFile(app.db, context, { pupilId: otherPupilId, fileId: second.noteId, seenBy: 'family' }),
      { code: 'BAD_INPUT' },
    );
  });

  test('a voice goes when its note is taken back, and after ninety days; sent again it is one', async () => {
    const scene = await openPair(open);
    const { app, as, school, pupilId, otherPupilId } = scene;
    const { schoolId } = school;
    const group = { ...groupOf(scene, ['Клеили.', 'Клеили.']), voiceSeconds: 2 };
    const files = async () =>
      (await app.db.selectFrom('stored_file').where('school_id', '=', schoolId).selectAll().execute()).map(
        (row) => [row.pupil_id, row.used_at !== null],
      );
    for (const _time of [1, 2]) {
      await say(scene, group);
      await app.ok(key, { token: as('tutor'), body: group });
    }
    const both = [
      [pupilId, true],
      [otherPupilId, true],
    ];
    assert.deepEqual((await files()).toSorted(), both.toSorted());
    await purgeFiles(app.db, { schoolId, now: app.now() + 30 * day });
    assert.equal((await files()).length, 2);
    await app.ok(undoKey, { token: as('tutor'), params: { groupId: group.groupId } });
    assert.deepEqual(await files(), []);
    const later = { ...groupOf(scene, ['Красили.', 'Красили.']), voiceSeconds: 2 };
    await say(scene, later);
    await app.ok(key, { token: as('tutor'), body: later });
    await purgeNoteVoices(app.db, { schoolId, now: app.now() + 90 * day });
    assert.equal((await files()).length, 2);
    await purgeNoteVoices(app.db, { schoolId, now: app.now() + 90 * day + 1 });
    assert.deepEqual(await files(), []);
    const { notes } = await app.ok('GET /api/pupils/:pupilId/notes', {
      token: as('tutor'),
      params: { pupilId },
    });
    assert.deepEqual(
      notes.map((note) => [note.text, note.voiceSeconds]),
      [['Красили.', null]],
    );
  });
});
