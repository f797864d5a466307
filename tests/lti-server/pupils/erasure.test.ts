import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { erasePupil, exportPupil } from '../../../lti-server/pupils/erasure.ts';
import { findPupil } from '../../../lti-server/pupils/table.ts';
import { pupilTables } from '../../../lti-server/storage/pupil-rows.ts';
import { tableFacts } from '../../../lti-server/storage/table-facts.ts';
import { fillRecords } from '../../privacy/records.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';

async function pupilOf({ app, school, pupilId }: Scene, id = pupilId) {
  const { schoolId } = school;
  const found = await findPupil(app.db, { schoolId, pupilId: id });
  assert.ok(found !== undefined);
  return { schoolId, pupilId: id, personId: found.person_id, name: found.name };
}

/** In which tables a word still stands somewhere. */
async function tablesWith({ app }: Scene, word: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of Object.keys(tableFacts)) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(app.db);
    if (JSON.stringify(rows).includes(word)) found.push(table);
  }
  return found;
}

test('every table that holds a pupil’s data can be erased and exported', () => {
  const told = Object.entries(tableFacts).filter(([, { owner }]) => owner === 'pupil');
  assert.deepEqual(Object.keys(pupilTables).sort(), told.map(([table]) => table).sort());
});

onEveryEngine('erasing a pupil', (open) => {
  test('takes away all that was kept, and nothing of another pupil', async () => {
    const scene = await open();
    const { app, otherPupilId, pupilId } = scene;
    await fillRecords(app, scene, 'own');
    await fillRecords(app, scene, 'foreign');
    await app.ok('PUT /api/drafts/:draftKey', {
      token: scene.as('tutor'),
      params: { draftKey: `note:${pupilId}` },
      body: { form: { text: 'Недописанное' } },
    });
    const pupil = await pupilOf(scene);
    const other = await exportPupil(app.db, await pupilOf(scene, otherPupilId), { restricted: true });
    const gone = await erasePupil({ db: app.db, random: app.random, clock: () => app.now() }, pupil);
    assert.ok(gone['note']! >= 2 && gone['route'] === 1 && gone['pupil'] === 1 && gone['draft'] === 1);
    assert.deepEqual(await tablesWith(scene, pupilId), ['audit_entry']);
    assert.deepEqual(
      (await tablesWith(scene, pupil.personId)).filter((table) => table !== 'audit_entry'),
      [],
    );
    assert.deepEqual(
      await exportPupil(app.db, await pupilOf(scene, otherPupilId), { restricted: true }),
      other,
    );
    const [entry] = await scene.audit('pupil.erased');
    assert.equal(entry?.pupil_id, pupilId);
  });

  test('takes away whatever anybody had begun to type about the pupil, and no draft about another', async () => {
    const scene = await open();
    const { app, pupilId, otherPupilId, people } = scene;
    await fillRecords(app, scene, 'own');
    const { tables } = await exportPupil(app.db, await pupilOf(scene), { restricted: true });
    const idIn = (rows: readonly Record<string, unknown>[], column: string): string => {
      const id = rows[0]?.[column];
      assert.ok(typeof id === 'string', column);
      return id;
    };
    const { personId } = people.tutor;
    const type = (draftKey: string, form: Record<string, unknown>) =>
      app.ok('PUT /api/drafts/:draftKey', { token: scene.as('tutor'), params: { draftKey }, body: { form } });
    const ofPupil = ['note', 'new-route', 'colleague-request', 'recommendation', 'meeting-place', 'greeting'];
    const about = [
      ...ofPupil.map((kind) => `${kind}:${pupilId}`),
      `profile:${pupilId}-strength`,
      `note-edit:${idIn(tables.note, 'note_id')}`,
      `route:${idIn(tables.route, 'route_id')}`,
      `question:${idIn(tables.question, 'question_id')}`,
      `reply:${idIn(tables.reflection, 'reflection_id')}`,
      `chest-reply:${idIn(tables.chest_item, 'item_id')}`,
      `profile:${idIn(tables.profile_item, 'item_id')}`,
      `colleague-answer:${idIn(tables.colleague_request, 'request_id')}`,
      `recommendation-reply:${idIn(tables.recommendation, 'recommendation_id')}`,
    ];
    for (const key of about) await type(key, { text: 'Тихие слова' });
    await type(`quick-note:${personId}`, { pupilIds: [otherPupilId, pupilId], text: 'Тихие слова' });
    await type(`bulk:${personId}`, { chosen: [], own: { [pupilId]: { title: 'Тихие слова' } } });
    const others = [`greeting:${otherPupilId}`, `note:${otherPupilId}`];
    for (const key of others) await type(key, { text: 'Другие слова' });
    await erasePupil({ db: app.db, random: app.random, clock: () => app.now() }, await pupilOf(scene));
    const left = await app.db
      .selectFrom('draft')
      .where('school_id', '=', scene.school.schoolId)
      .orderBy('draft_key')
      .select('draft_key')
      .execute();
    assert.deepEqual(
      left.map((row) => row.draft_key),
      others,
    );
  });

  test('what is exported holds every word that was written about the pupil', async () => {
    const scene = await open();
    await fillRecords(scene.app, scene, 'own');
    const pupil = await pupilOf(scene);
    const { tables } = await exportPupil(scene.app.db, pupil, { restricted: true });
    assert.ok(tables.note.length >= 2);
    assert.ok(tables.note.every(({ text }) => text === 'Тихие слова'));
    // Restricted texts are left out unless they are asked for with a reason.
    const { note } = (await exportPupil(scene.app.db, pupil, { restricted: false })).tables;
    assert.deepEqual(
      note.filter(({ text }) => text === null).map(({ visibility }) => visibility),
      ['named'],
    );
    assert.equal(tables.route_version.length, 1);
    assert.equal(tables.help_call.length, 1);
  });
});
