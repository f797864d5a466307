import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visibilities } from '../../../lti-server/contract/vocabulary.ts';
import { selectNotes } from '../../../lti-server/notes/table.ts';
import { onEveryEngine } from '../../support/on-engines.ts';
import { noteWriter, wording } from './wording.ts';

onEveryEngine('the list of notes in the database', (open) => {
  test('never reads a restricted text, not even for its author', async () => {
    const scene = await open();
    const { app, school, pupilId, people } = scene;
    const readers = [people.specialist.personId];
    await noteWriter(scene)(wording({ text: 'Видно команде' }));
    app.pass(1000);
    await noteWriter(scene)(wording({ text: 'Тайна', visibility: 'named', readers }));
    for (const person of [people.tutor, people.specialist]) {
      const of = { schoolId: school.schoolId, pupilId, personId: person.personId, visibilities };
      assert.deepEqual(
        (await selectNotes(app.db, of)).map((note) => note.text),
        ['', 'Видно команде'],
      );
    }
  });
});
