import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestTerm } from '../../../lti-server/contract/coordination.ts';
import { onEveryEngine } from '../../support/on-engines.ts';

/** It is ten o'clock on the fourteenth in UTC: still the thirteenth in Honolulu. */
const todayInHonolulu = '2026-09-13';
const tomorrowInHonolulu = '2026-09-14';

onEveryEngine('days that a reader far west of Greenwich names', (open) => {
  test('what is said to begin today begins at once, wherever the coordinator is', async () => {
    const scene = await open();
    const { app, as, pupilId, people } = scene;
    await scene.school.nameCoordinator(people.coordinator);
    await app.ok('POST /api/coordination/arrangements', {
      token: as('coordinator'),
      body: {
        kind: 'move',
        pupilIds: [pupilId],
        fromPersonId: people.tutor.personId,
        toPersonId: people.courseStaff.personId,
        startsOn: null,
        endsOn: null,
        reason: 'Смена тьютора',
      },
    });
    const params = { pupilId };
    await app.ok('GET /api/pupils/:pupilId/notes', { token: as('courseStaff'), params });
    await app.refused('GET /api/pupils/:pupilId/notes', { token: as('tutor'), params, code: 'NOT_FOUND' });
  });

  test('the end of today may be named, the day before not', async () => {
    const scene = await open();
    const { app, as, pupilId, people, tutorTieId } = scene;
    await scene.school.nameCoordinator(people.coordinator);
    const grant = {
      personId: people.courseStaff.personId,
      kind: 'teacher' as const,
      reason: 'Хор',
      endsOn: todayInHonolulu,
    };
    const params = { pupilId };
    await app.ok('POST /api/pupils/:pupilId/ties', { token: as('tutor'), params, body: grant });
    const end = { tieIds: [tutorTieId], reason: 'Полгода прошли' };
    const ends = 'POST /api/coordination/tie-ends';
    const token = as('coordinator');
    await app.refused(ends, { token, body: { ...end, endsOn: '2026-09-12' }, code: 'BAD_INPUT' });
    await app.ok(ends, { token, body: { ...end, endsOn: todayInHonolulu } });
  });

  test('what is put off until tomorrow sleeps', async () => {
    const { app, as, pupilId } = await open();
    const first = async () => (await app.ok('GET /api/overview', { token: as('tutor') })).children[0];
    assert.deepEqual((await first())?.snoozed, []);
    await app.ok('PUT /api/pupils/:pupilId/snoozes/:rule', {
      token: as('tutor'),
      params: { pupilId, rule: 'talk' },
      body: { untilDay: tomorrowInHonolulu, reason: 'Болеет' },
    });
    assert.deepEqual(
      (await first())?.snoozed.map(({ rule }) => rule),
      ['talk'],
    );
  });
});

onEveryEngine('days that a reader far east of Greenwich names', (open) => {
  test('the longest term is counted from the day that it is there', async () => {
    const scene = await open();
    const { app, as, pupilId, people } = scene;
    await scene.school.nameCoordinator(people.coordinator);
    const token = as('coordinator');
    const standIn = (endsOn: string) => ({
      kind: 'substitute' as const,
      pupilIds: [pupilId],
      fromPersonId: people.tutor.personId,
      toPersonId: people.courseStaff.personId,
      startsOn: null,
      endsOn,
      reason: 'Долгий отпуск',
    });
    // It is the fifteenth already on Kiritimati.
    const there = Date.UTC(2026, 8, 15);
    const after = (days: number): string => new Date(there + days * 86_400_000).toISOString().slice(0, 10);
    const key = 'POST /api/coordination/arrangements';
    await app.refused(key, { token, body: standIn(after(longestTerm + 1)), code: 'BAD_INPUT' });
    await app.ok(key, { token, body: standIn(after(longestTerm)) });
  });
});
