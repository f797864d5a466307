import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absoluteLimit, idleLimit } from '../../../lti-server/access/session.ts';
import { onEveryEngine } from '../../support/on-engines.ts';

onEveryEngine('who is here', (open) => {
  test('staff open the panel, with their course', async () => {
    const { app, as, courseId, people } = await open();
    const session = await app.ok('GET /api/session', { token: as('tutor') });
    assert.equal(session.home, 'panel');
    assert.deepEqual(session.pupils, []);
    assert.deepEqual(session.person, people.tutor);
    assert.deepEqual(session.course, {
      courseId,
      title: 'Тьюторское сопровождение, 3 «Б»',
      role: 'assistant',
    });
    assert.equal(session.school.name, 'Школа на набережной');
    assert.equal(session.locale, 'ru');
  });

  test('a pupil with a card opens the own page', async () => {
    const { app, as, pupilId } = await open();
    const session = await app.ok('GET /api/session', { token: as('self') });
    assert.equal(session.home, 'pupil');
    assert.deepEqual(session.pupils, [{ pupilId, name: 'Аня Лебедева' }]);
    const page = await app.ok('GET /api/pupils/:pupilId/page', { token: as('self'), params: { pupilId } });
    assert.deepEqual(session.page, page);
  });

  test('a learner without a card is greeted and shown nothing', async () => {
    const { app, as } = await open();
    const session = await app.ok('GET /api/session', { token: as('learnerWithoutCard') });
    assert.equal(session.home, 'empty');
    assert.deepEqual(session.pupils, []);
  });

  test('a parent opens the page of each child, whose tie is in force, by name', async () => {
    const { app, as, school, people, pupilId, otherPupilId } = await open();
    await school.tie({ pupilId: otherPupilId, person: people.guardian, kind: 'guardian' });
    const former = await school.addCard(await school.addPerson('Ваня Лебедев'));
    await school.tie({ pupilId: former, person: people.guardian, kind: 'guardian', endsOn: '2026-09-13' });
    const session = await app.ok('GET /api/session', { token: as('guardian') });
    assert.equal(session.home, 'family');
    assert.deepEqual(
      session.pupils.map((pupil) => pupil.pupilId),
      [pupilId, otherPupilId],
    );
    assert.equal(session.page, undefined);
  });

  test('a session slides for 15 minutes after its last use and never beyond 8 hours', async () => {
    const { app, school, people, courseId } = await open();
    const openedAt = app.now();
    const token = await school.enter({ person: people.tutor, courseId, role: 'assistant' });
    const first = await app.ok('GET /api/session', { token });
    assert.equal(first.idleEndsAt, openedAt + idleLimit);
    assert.equal(first.endsAt, openedAt + absoluteLimit);
    while (app.now() + idleLimit - 1 < openedAt + absoluteLimit) {
      app.pass(idleLimit - 1);
      const session = await app.ok('GET /api/session', { token });
      assert.ok(session.idleEndsAt <= session.endsAt);
    }
    app.pass(idleLimit - 1);
    await app.refused('GET /api/session', { token, code: 'NO_SESSION' });
  });

  test('«this is not me» ends the session at once and is recorded', async () => {
    const { app, as, audit, people } = await open();
    const token = as('tutor');
    await app.ok('DELETE /api/session', { token });
    await app.refused('GET /api/session', { token, code: 'NO_SESSION' });
    assert.deepEqual(
      (await audit('session.ended')).map((entry) => entry.person_id),
      [people.tutor.personId],
    );
  });
});
