import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TieGrant } from '../../../lti-server/contract/pupils.ts';
import { day } from '../../support/app.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';

onEveryEngine('ties to a pupil', (open) => {
  test('the card names everybody around the pupil whose tie is in force', async () => {
    const { app, as, pupilId, school, people } = await open();
    await school.tie({ pupilId, person: people.staffOfOtherCourse, kind: 'teacher', startsOn: '2026-09-15' });
    await school.tie({ pupilId, person: people.otherPupil, kind: 'guardian', endsOn: '2026-09-13' });
    const card = await app.ok('GET /api/pupils/:pupilId', { token: as('courseStaff'), params: { pupilId } });
    assert.equal(card.name, 'Аня Лебедева');
    assert.deepEqual(card.ties.map((tie) => `${tie.person.name} ${tie.kind}`).sort(), [
      'Елена Лебедева guardian',
      'Мария Ивановна tutor',
      'Ольга Львовна specialist',
      'Пётр Сергеевич teacher',
      'Роза Тимуровна club_teacher',
    ]);
    assert.deepEqual(Object.values(card.abilities).filter(Boolean), [true]);
    assert.equal(card.abilities.take, true);
  });

  test('can be given to those who share a course with the pupil, listed by name with what they are', async () => {
    const { app, as, pupilId, people, school, courseId } = await open();
    const second = await school.addCourse('Рисование');
    await school.enrol({ person: people.self, courseId: second, role: 'learner' });
    await school.enrol({ person: people.guardian, courseId: second, role: 'instructor' });
    const { people: candidates } = await app.ok('GET /api/pupils/:pupilId/tie-candidates', {
      token: as('tutor'),
      params: { pupilId },
    });
    assert.deepEqual(
      candidates.map((person) => `${person.name} ${person.role}`),
      [
        'Вера Новикова learner',
        'Елена Лебедева instructor',
        'Мария Ивановна assistant',
        'Ольга Львовна instructor',
        'Пётр Сергеевич instructor',
        'Семён Ильич instructor',
      ],
    );
    assert.ok(courseId);
  });

  test('only staff can be more than family, and another pupil nothing at all', async () => {
    const { app, as, pupilId, people } = await open();
    const give = (personId: string, kind: 'tutor' | 'guardian') => ({
      token: as('tutor'),
      params: { pupilId },
      body: { personId, kind, reason: 'Так вышло', endsOn: null },
    });
    const learner = people.learnerWithoutCard.personId;
    const { fields } = await app.refused('POST /api/pupils/:pupilId/ties', {
      ...give(learner, 'tutor'),
      code: 'BAD_INPUT',
    });
    assert.deepEqual(fields, [{ path: 'kind', problem: 'not_staff' }]);
    await app.ok('POST /api/pupils/:pupilId/ties', give(learner, 'guardian'));
    const classmate = give(people.otherPupil.personId, 'guardian');
    await app.refused('POST /api/pupils/:pupilId/ties', { ...classmate, code: 'NOT_FOUND' });
  });

  test('a granted tie lets in at once, is recorded with its reason, and ends with its last day', async () => {
    const scene = await open();
    const { app, as, pupilId, people, audit } = scene;
    const staff = { token: as('courseStaff'), params: { pupilId } };
    await app.refused('GET /api/pupils/:pupilId/notes', { ...staff, code: 'NOT_FOUND' });
    const card = await grant(scene, { endsOn: '2026-09-14' });
    const tie = card.ties.find((held) => held.person.personId === people.courseStaff.personId);
    assert.equal(tie?.endsOn, '2026-09-14');
    await app.ok('GET /api/pupils/:pupilId/notes', staff);
    assert.deepEqual(await audit('tie.granted'), [
      {
        person_id: people.tutor.personId,
        pupil_id: pupilId,
        subject_id: tie?.tieId,
        reason: 'Ведёт рисование',
      },
    ]);
    app.pass(day);
    const token = await scene.school.enter({
      person: people.courseStaff,
      courseId: scene.courseId,
      role: 'instructor',
      at: app.now(),
    });
    await app.refused('GET /api/pupils/:pupilId/notes', { token, params: { pupilId }, code: 'NOT_FOUND' });
    app.pass(-day);
  });

  test('granting the same kind again prolongs the tie that is there; sending it twice does nothing', async () => {
    const scene = await open();
    const press = () => grant(scene, { endsOn: '2026-10-01' });
    await scene.app.atOnce([press, press, press]);
    const card = await grant(scene, { endsOn: '2027-05-31' });
    const held = card.ties.filter((tie) => tie.person.name === 'Семён Ильич');
    assert.deepEqual(
      held.map((tie) => tie.endsOn),
      ['2027-05-31'],
    );
    assert.equal((await scene.audit('tie.granted')).length, 2);
  });

  test('a term in the past, a stranger and an empty reason are refused', async () => {
    const scene = await open();
    const { app, as, pupilId, people } = scene;
    const key = 'POST /api/pupils/:pupilId/ties';
    const sent = { token: as('tutor'), params: { pupilId } };
    const body = {
      personId: people.courseStaff.personId,
      kind: 'teacher',
      reason: 'Хор',
      endsOn: null,
    } as const;
    const past = await app.refused(key, {
      ...sent,
      body: { ...body, endsOn: '2026-09-12' },
      code: 'BAD_INPUT',
    });
    assert.deepEqual(past.fields, [{ path: 'endsOn', problem: 'in_the_past' }]);
    await app.refused(key, { ...sent, body: { ...body, personId: people.self.personId }, code: 'NOT_FOUND' });
    await app.refused(key, {
      ...sent,
      body: { ...body, personId: people.staffOfOtherSchool.personId },
      code: 'NOT_FOUND',
    });
    await app.refused(key, { ...sent, body: { ...body, reason: '  ' }, code: 'BAD_INPUT' });
    assert.deepEqual(await scene.audit('tie.granted'), []);
  });

  test('ending a tie shuts the door at once; ending it twice is harmless and recorded once', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    const card = await app.ok('GET /api/pupils/:pupilId', { token: as('tutor'), params: { pupilId } });
    const tieId = card.ties.find((tie) => tie.kind === 'teacher')?.tieId as string;
    const end = () =>
      app.ok('POST /api/pupils/:pupilId/ties/:tieId/end', {
        token: as('tutor'),
        params: { pupilId, tieId },
        body: { reason: 'Четверть закончилась' },
      });
    const after = await end();
    assert.ok(!after.ties.some((tie) => tie.tieId === tieId));
    await end();
    await app.refused('GET /api/pupils/:pupilId/notes', {
      token: as('teacher'),
      params: { pupilId },
      code: 'NOT_FOUND',
    });
    assert.deepEqual(
      (await scene.audit('tie.ended')).map((entry) => entry.reason),
      ['Четверть закончилась'],
    );
  });

  test('a tutor may end the own tie, and sees from then on only what staff of the course see', async () => {
    const scene = await open();
    const { app, as, pupilId, tutorTieId } = scene;
    const card = await app.ok('POST /api/pupils/:pupilId/ties/:tieId/end', {
      token: as('tutor'),
      params: { pupilId, tieId: tutorTieId },
      body: { reason: '' },
    });
    assert.equal(card.abilities.writeRoute, false);
    assert.equal(card.abilities.take, true);
    await app.refused('GET /api/pupils/:pupilId/routes', {
      token: as('tutor'),
      params: { pupilId },
      code: 'NOT_FOUND',
    });
  });

  test('a tie of another pupil cannot be ended through this one', async () => {
    const { app, as, pupilId, otherPupilId, school, people } = await open();
    const tieId = await school.tie({ pupilId: otherPupilId, person: people.teacher, kind: 'tutor' });
    await app.refused('POST /api/pupils/:pupilId/ties/:tieId/end', {
      token: as('tutor'),
      params: { pupilId, tieId },
      body: { reason: '' },
      code: 'NOT_FOUND',
    });
  });
});

const grant = ({ app, as, pupilId, people }: Scene, change: Partial<TieGrant>) =>
  app.ok('POST /api/pupils/:pupilId/ties', {
    token: as('tutor'),
    params: { pupilId },
    body: {
      personId: people.courseStaff.personId,
      kind: 'teacher',
      reason: 'Ведёт рисование',
      endsOn: null,
      ...change,
    },
  });
