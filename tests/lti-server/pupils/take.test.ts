import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';

const key = 'POST /api/courses/:courseId/tutees';

onEveryEngine('taking a tutee', (open) => {
  test('makes the card and a tie that says why, and is recorded once', async () => {
    const scene = await open();
    const { people, audit } = scene;
    const card = await take(scene);
    assert.equal(card.name, 'Вера Новикова');
    assert.deepEqual(
      card.ties.map(({ tieId: _tieId, ...tie }) => tie),
      [
        {
          person: people.courseStaff,
          kind: 'tutor',
          reason: 'Ведёт занятия в этом курсе и взялся сопровождать ученика',
          startsOn: '2026-09-14',
          endsOn: null,
        },
      ],
    );
    assert.deepEqual(card.abilities, {
      take: false,
      grantTies: true,
      readPlan: true,
      writeRoute: true,
      reportSteps: true,
      answerHelp: true,
      writeNotes: true,
      seeAsPupil: true,
      setReadingLevel: true,
    });
    const entry = { person_id: people.courseStaff.personId, pupil_id: card.pupilId, reason: null };
    assert.deepEqual(await audit('pupil.taken'), [{ ...entry, subject_id: card.ties[0]?.tieId }]);
  });

  test('again changes nothing, also when both presses come at once', async () => {
    const scene = await open();
    const press = () => take(scene);
    const cards = await scene.app.atOnce([press, press, press]);
    cards.push(await take(scene));
    assert.equal(new Set(cards.map((card) => card.pupilId)).size, 1);
    assert.equal(cards.at(-1)?.ties.length, 1);
    assert.equal((await scene.audit('pupil.taken')).length, 1);
  });

  test('of a pupil who has a card makes one tie, however many presses come at once', async () => {
    const scene = await open();
    const press = () => take(scene, scene.people.self.personId);
    await scene.app.atOnce([press, press, press, press]);
    const { ties } = await press();
    assert.equal(ties.filter((tie) => tie.person.name === 'Семён Ильич').length, 1);
    assert.equal((await scene.audit('pupil.taken')).length, 1);
  });

  test('of a pupil who has a tutor makes a second tutor, not another card', async () => {
    const scene = await open();
    const card = await take(scene, scene.people.self.personId);
    assert.equal(card.pupilId, scene.pupilId);
    assert.deepEqual(
      card.ties
        .filter((tie) => tie.kind === 'tutor')
        .map((tie) => tie.person.name)
        .sort(),
      ['Мария Ивановна', 'Семён Ильич'],
    );
  });

  test('is not for colleagues, nor for people of no course, nor where the school does not let', async () => {
    const scene = await open();
    const { app, as, courseId, people, school } = scene;
    const refused = (personId: string) =>
      app.refused(key, {
        token: as('courseStaff'),
        params: { courseId },
        body: { personId },
        code: 'NOT_FOUND',
      });
    await refused(people.teacher.personId);
    await refused(people.staffOfOtherCourse.personId);
    await refused(people.staffOfOtherSchool.personId);
    await app.db
      .updateTable('school')
      .set({ staff_may_take: 0 })
      .where('school_id', '=', school.schoolId)
      .execute();
    await refused(people.learnerWithoutCard.personId);
    assert.deepEqual(await scene.audit('pupil.taken'), []);
  });

  test('needs a person that looks like one', async () => {
    const { app, as, courseId } = await open();
    const { status, body } = await app.call(key, {
      token: as('courseStaff'),
      params: { courseId },
      body: { personId: 7 },
    });
    assert.equal(status, 400);
    assert.equal(body['code'], 'BAD_INPUT');
  });
});

const take = ({ app, as, courseId, people }: Scene, personId = people.learnerWithoutCard.personId) =>
  app.ok(key, { token: as('courseStaff'), params: { courseId }, body: { personId } });
