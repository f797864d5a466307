/** The LMS’s list of members: who appears, in what part, and what never comes of it (NRPS 2.0). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CourseLearners } from '../../lti-server/contract/learners.ts';
import { line } from '../support/fake-roster.ts';
import { assertAccepted } from '../support/lti-app.ts';
import { asInstructor, namesOf, onRosters } from '../support/roster-scene.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

onRosters('the roster', (scene) => {
  test('pupils are in the panel before they ever come in, and the same people when they do', async () => {
    const { lti, settle, learnersOf, open } = scene();
    const { enterAsTeacher, enterAsPupil } = await open();
    const teacher = await enterAsTeacher();
    assert.deepEqual(namesOf(await learnersOf(teacher)), []);
    assert.equal(await settle(), 1);
    const before = await learnersOf(teacher);
    assert.deepEqual(namesOf(before), ['Борис Ёлкин', 'Вера Новикова']);
    assert.deepEqual(before.roster, { state: 'synced', syncedAt: lti.now() });
    assert.ok(before.learners.every(({ pupilId, confirmable }) => pupilId === null && confirmable));
    const boris = await enterAsPupil('u-1', 'Борис Ёлкин');
    assert.equal(boris.person.personId, before.learners[0]?.person.personId);
    assert.equal((await learnersOf(teacher)).learners.length, 2);
  });

  test('a Learner of the list gets no card; staff confirm the whole list at once', async () => {
    const { lti, settle, learnersOf, confirm, open } = scene();
    const { enterAsTeacher, enterAsPupil } = await open();
    const teacher = await enterAsTeacher();
    await settle();
    const { learners } = await learnersOf(teacher);
    const ids = learners.map(({ person }) => person.personId);
    const pupil = await enterAsPupil('u-2', 'Вера Новикова');
    assert.equal((await confirm(pupil, ids)).statusCode, 404, 'no pupil confirms anybody');
    const confirmed = await confirm(teacher, [...ids, ...ids, teacher.person.personId]);
    assert.equal(confirmed.statusCode, 200);
    const after = confirmed.json() as CourseLearners;
    assert.ok(after.learners.every(({ pupilId, confirmable }) => pupilId !== null && !confirmable));
    assert.deepEqual((await confirm(teacher, ids)).json(), after, 'a second press changes nothing');
    const { count } = await lti.db
      .selectFrom('audit_entry')
      .where('action', '=', 'pupil.confirmed')
      .where('person_id', '=', teacher.person.personId)
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    assert.equal(Number(count), 2, 'one entry a card, none for staff');
  });

  test('who is staff elsewhere or somebody’s grown-up is marked as most likely no pupil', async () => {
    const { lti, settle, learnersOf, open } = scene();
    const { platform, enterAsTeacher } = await open([
      line('u-1', 'Борис Ёлкин'),
      line('t-9', 'Пётр Тьюторов'),
    ]);
    const chess = { id: 'c-9', title: 'Шахматы' };
    const context = 'https://purl.imsglobal.org/spec/lti/claim/context';
    const claims = { sub: 't-9', name: 'Пётр Тьюторов', [context]: chess, ...asInstructor };
    await assertAccepted(lti, await lti.browser().launch(platform, { claims }));
    await settle();
    lti.pass(11 * minute);
    const teacher = await enterAsTeacher();
    await settle();
    const { learners } = await learnersOf(teacher);
    assert.deepEqual(
      learners.map(({ person, perhapsGrownUp }) => [person.name, perhapsGrownUp]),
      [
        ['Борис Ёлкин', false],
        ['Пётр Тьюторов', true],
      ],
    );
  });

  test('a launch as Instructor outranks a list that says Learner, before and after', async () => {
    const { lti, settle, learnersOf, open } = scene();
    const { roster, enterAsTeacher, members } = await open([line('t-1', 'Мария'), line('t-2', 'Пётр')]);
    const teacher = await enterAsTeacher('t-1');
    await settle();
    assert.deepEqual(namesOf(await learnersOf(teacher)), ['Пётр'], 'she came in as staff, he not yet');
    await enterAsTeacher('t-2', 'Пётр');
    assert.deepEqual(namesOf(await learnersOf(teacher)), []);
    roster.members = [line('t-1', 'Мария'), line('t-2', 'Пётр', 'Learner'), line('u-5', 'Аня')];
    lti.pass(day);
    await settle();
    assert.deepEqual(await members(), [
      { sub: 't-1', role: 'instructor', source: null, inactive_at: null },
      { sub: 't-2', role: 'instructor', source: null, inactive_at: null },
      { sub: 'u-5', role: 'learner', source: 'roster', inactive_at: null },
    ]);
  });

  test('who vanishes or is marked as inactive is kept, out of sight, until coming in again', async () => {
    const { lti, settle, learnersOf, open } = scene();
    const { roster, enterAsTeacher, enterAsPupil, members } = await open();
    const teacher = await enterAsTeacher();
    await settle();
    await enterAsPupil('u-1', 'Борис Ёлкин');
    roster.members = [
      { ...line('u-2', 'Вера Новикова'), status: 'Inactive' },
      { ...line('u-3', 'Г'), status: 'Deleted' },
      line('u-4', 'Д'),
    ];
    lti.pass(day);
    await settle();
    const again = await enterAsTeacher();
    assert.deepEqual(namesOf(await learnersOf(again)), ['Д']);
    assert.deepEqual(
      (await members()).map(({ sub, inactive_at }) => [sub, inactive_at === null]),
      [
        ['t-1', true],
        ['u-1', false],
        ['u-2', false],
        ['u-4', true],
      ],
      'a teacher who never stood in the list has not vanished from it',
    );
    await enterAsPupil('u-1', 'Борис Ёлкин');
    assert.deepEqual(namesOf(await learnersOf(again)), ['Борис Ёлкин', 'Д']);
    assert.equal(teacher.person.personId, again.person.personId);
  });

  test('a pupil with a card who has left stays with those who are tied, and with nobody else', async () => {
    const { lti, settle, learnersOf, open } = scene();
    const { roster, enterAsTeacher } = await open();
    const tutor = await enterAsTeacher('t-1');
    await settle();
    const boris = (await learnersOf(tutor)).learners[0]!;
    const headers = { authorization: `Bearer ${tutor.token}` };
    const take = { personId: boris.person.personId };
    const url = `/api/courses/${tutor.course?.courseId}/tutees`;
    assert.equal((await lti.app.inject({ method: 'POST', url, headers, payload: take })).statusCode, 200);
    roster.members = [line('u-2', 'Вера Новикова')];
    lti.pass(day);
    await settle();
    const [tutorNow, other] = [await enterAsTeacher('t-1'), await enterAsTeacher('t-2', 'Зоя')];
    assert.deepEqual(
      (await learnersOf(tutorNow)).learners.map(({ person, active }) => [person.name, active]),
      [
        ['Борис Ёлкин', false],
        ['Вера Новикова', true],
      ],
    );
    assert.deepEqual(namesOf(await learnersOf(other)), ['Вера Новикова']);
    const { pupilId } = (await learnersOf(tutorNow)).learners[0]!;
    const card = (token: string) =>
      lti.app.inject({ url: `/api/pupils/${pupilId}`, headers: { authorization: `Bearer ${token}` } });
    assert.equal((await card(tutorNow.token)).statusCode, 200);
    assert.equal((await card(other.token)).statusCode, 404);
  });

  test('the same person in two schools, and the same list in two platforms, never meet', async () => {
    const { settle, learnersOf, confirm, open } = scene();
    const [one, two] = [await open(), await open([line('u-1', 'Другой Борис')])];
    const here = await one.enterAsTeacher();
    const there = await two.enterAsTeacher();
    await settle();
    assert.deepEqual(namesOf(await learnersOf(here)), ['Борис Ёлкин', 'Вера Новикова']);
    assert.deepEqual(namesOf(await learnersOf(there)), ['Другой Борис']);
    const foreign = (await learnersOf(there)).learners[0]!.person.personId;
    await confirm(here, [foreign]);
    assert.equal((await learnersOf(there)).learners[0]?.pupilId, null);
  });
});
