import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Arrangement } from '../../../lti-server/contract/coordination.ts';
import { purgeHandovers } from '../../../lti-server/coordination/handover-table.ts';
import { purgeTurns } from '../../../lti-server/coordination/year-table.ts';
import { purgeTutorRequests } from '../../../lti-server/pupils/waiting-table.ts';
import { day } from '../../support/app.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { plan, step, stepId } from '../../support/plans.ts';

const today = '2026-09-14';
const people = 'GET /api/pupils/:pupilId/people';
const arrangements = 'POST /api/coordination/arrangements';

onEveryEngine('coordination', (open) => {
  const coordinated = async (): Promise<Scene> => {
    const scene = await open();
    await scene.school.nameCoordinator(scene.people.coordinator);
    return scene;
  };
  const arrangement = (scene: Scene, change: Partial<Arrangement> = {}): Arrangement => ({
    kind: 'move',
    pupilIds: [scene.pupilId],
    fromPersonId: scene.people.tutor.personId,
    toPersonId: scene.people.courseStaff.personId,
    startsOn: today,
    endsOn: null,
    reason: 'Тьютор 3 «Б»',
    ...change,
  });
  const arrange = (scene: Scene, change: Partial<Arrangement> = {}) =>
    scene.app.ok(arrangements, { token: scene.as('coordinator'), body: arrangement(scene, change) });

  test('a move: the old tutor goes, the new one finds the page handed on, the child is told', async () => {
    const scene = await coordinated();
    const { app, as, pupilId, otherPupilId } = scene;
    const params = { pupilId };
    const after = await arrange(scene, { pupilIds: [pupilId, pupilId] });
    assert.deepEqual(
      after.pupils
        .find((pupil) => pupil.pupilId === pupilId)
        ?.tutors.map(({ person, handover }) => [person.name, handover]),
      [['Семён Ильич', 'waiting']],
    );
    await app.refused('GET /api/pupils/:pupilId/notes', { token: as('tutor'), params, code: 'NOT_FOUND' });
    const told = await app.ok(people, { token: as('self'), params });
    assert.equal(told.people[0]?.person.name, 'Семён Ильич');
    assert.equal(told.people[0]?.since, today);
    assert.equal(told.before, 'Мария Ивановна');
    const { received } = await app.ok('GET /api/duties', { token: as('courseStaff') });
    assert.deepEqual(received, [{ pupilId, name: 'Аня Лебедева', from: 'Мария Ивановна', until: null }]);
    const page = await app.ok('POST /api/pupils/:pupilId/handover/read', {
      token: as('courseStaff'),
      params,
    });
    assert.deepEqual([page.readAt, page.mayConfirm, page.from], [app.now(), false, 'Мария Ивановна']);
    assert.deepEqual((await app.ok('GET /api/duties', { token: as('courseStaff') })).received, []);
    assert.equal((await scene.audit('handover.read')).length, 1);
    const last = await app.ok('GET /api/coordination', { token: as('coordinator') });
    assert.equal(last.pupils.find((pupil) => pupil.pupilId === pupilId)?.tutors[0]?.handover, 'read');
    // Nobody moves a child twice, and nothing of several is done where one cannot be.
    await app.refused(arrangements, {
      token: as('coordinator'),
      body: arrangement(scene, { pupilIds: [pupilId, otherPupilId] }),
      code: 'ALREADY_DONE',
    });
    const wrong: [Partial<Arrangement>, 'BAD_INPUT' | 'NOT_FOUND'][] = [
      [{ startsOn: '2026-09-12' }, 'BAD_INPUT'],
      [{ toPersonId: scene.people.guardian.personId }, 'NOT_FOUND'],
      [{ pupilIds: [pupilId, 'no-such-pupil'] }, 'NOT_FOUND'],
      [{ kind: 'substitute' }, 'BAD_INPUT'],
      [{ kind: 'substitute', endsOn: '2099-12-31' }, 'BAD_INPUT'],
    ];
    for (const [change, code] of wrong)
      await app.refused(arrangements, { token: as('coordinator'), body: arrangement(scene, change), code });
  });

  test('a move ahead leaves the old tutor until the evening before; a term can be ended', async () => {
    const scene = await coordinated();
    const { app, as, pupilId } = scene;
    const after = await arrange(scene, { startsOn: '2026-10-01', endsOn: '2027-05-31' });
    const tutorsOf = ({ pupils }: typeof after) =>
      pupils.find((pupil) => pupil.pupilId === pupilId)?.tutors ?? [];
    const terms = (of: typeof after) =>
      tutorsOf(of).map(({ person, startsOn, endsOn }) => [person.name, startsOn, endsOn]);
    assert.deepEqual(terms(after), [
      ['Мария Ивановна', '2026-09-01', '2026-09-30'],
      ['Семён Ильич', '2026-10-01', '2027-05-31'],
    ]);
    assert.deepEqual((await app.ok('GET /api/duties', { token: as('courseStaff') })).received, []);
    const tieId = tutorsOf(after)[1]?.tieId ?? '';
    const body = { tieIds: [tieId], endsOn: '2026-12-25', reason: 'Полгода' };
    const ended = await app.ok('POST /api/coordination/tie-ends', { token: as('coordinator'), body });
    assert.equal(tutorsOf(ended)[1]?.endsOn, '2026-12-25');
    await app.refused('POST /api/coordination/tie-ends', {
      token: as('coordinator'),
      body: { ...body, tieIds: ['no-such-tie'] },
      code: 'NOT_FOUND',
    });
  });

  test('a substitute sees what the tutor sees but restricted notes, is named to the child, and ends alone', async () => {
    const scene = await coordinated();
    const { app, as, pupilId } = scene;
    const params = { pupilId };
    const note = (text: string, readers: string[]) => ({
      noteId: app.random.id(),
      kind: 'observation' as const,
      text,
      routeId: null,
      stepId: null,
      visibility: readers.length > 0 ? ('named' as const) : ('team' as const),
      readers,
    });
    const write = 'POST /api/pupils/:pupilId/notes';
    await app.ok(write, { token: as('tutor'), params, body: note('Считал вслух', []) });
    const { specialist, courseStaff, tutor } = scene.people;
    await app.ok(write, { token: as('tutor'), params, body: note('Тихие слова', [specialist.personId]) });
    await arrange(scene, { kind: 'substitute', endsOn: '2026-09-18', reason: 'Болезнь тьютора' });
    const { notes } = await app.ok('GET /api/pupils/:pupilId/notes', { token: as('courseStaff'), params });
    assert.deepEqual(
      notes.map(({ text }) => text),
      ['Считал вслух'],
    );
    const forTutor = await app.ok('GET /api/pupils/:pupilId/notes', { token: as('tutor'), params });
    assert.equal(forTutor.notes.length, 2, 'the tutor stays the tutor');
    await app.ok(write, { token: as('tutor'), params, body: note('Для вас', [courseStaff.personId]) });
    const addressed = await app.ok('GET /api/pupils/:pupilId/notes', { token: as('courseStaff'), params });
    assert.equal(
      addressed.notes.filter(({ restricted }) => restricted).length,
      1,
      'addressed to the substitute',
    );
    const told = await app.ok(people, { token: as('self'), params });
    const named = told.people.find(({ person }) => person.personId === courseStaff.personId);
    assert.deepEqual(named?.standsIn, { insteadOf: tutor.name, until: '2026-09-18' });
    const page = await app.ok('GET /api/pupils/:pupilId/handover', { token: as('courseStaff'), params });
    assert.deepEqual([page.standsIn, page.endsOn, page.mayConfirm], [true, '2026-09-18', true]);
    await app.refused('POST /api/new-years', {
      token: as('courseStaff'),
      body: { turnId: 'turn-of-substitute', pupilIds: [pupilId], cleanSlate: true, takes: [] },
      code: 'NOT_FOUND',
    });
    app.pass(5 * day);
    const later = {
      person: courseStaff,
      courseId: scene.courseId,
      role: 'instructor',
      at: app.now(),
    } as const;
    const token = await scene.school.enter(later);
    await app.refused('GET /api/pupils/:pupilId/notes', { token, params, code: 'NOT_FOUND' });
    app.pass(-5 * day);
  });

  test('the page handed on holds strengths, route, agreements and what worked; nothing restricted, no difficulty', async () => {
    const scene = await coordinated();
    const { app, as, pupilId } = scene;
    const params = { pupilId };
    const { routeId } = await scene.agreedRoute(
      plan({ steps: [step('1', { title: 'Выбрать книгу' }), step('2', { title: 'Прочитать' }), step('3')] }),
    );
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token: as('self'),
      params: { routeId, stepId: stepId('1') },
      body: { state: 'done' },
    });
    for (const content of [
      { kind: 'strength', text: 'Объясняет младшим' },
      { kind: 'interest', text: 'Вулканы', since: null, depth: 'wants_more' },
      { kind: 'help', text: 'Сначала показать образец', withChild: true },
    ])
      await app.call('POST /api/pupils/:pupilId/profile', {
        token: as('tutor'),
        params,
        body: { itemId: app.random.id(), content },
      });
    for (const [kind, text, visibility] of [
      ['good_word', 'Сам убрал стол', 'family'],
      ['agreement', 'Встречаемся по вторникам', 'team'],
      ['recommendation', 'Помогает карточка с тремя шагами', 'team'],
      ['difficulty', 'Долго не начинал', 'team'],
      ['agreement', 'Семейное', 'named'],
    ] as const)
      await app.ok('POST /api/pupils/:pupilId/notes', {
        token: as('tutor'),
        params,
        body: {
          noteId: app.random.id(),
          kind,
          text,
          routeId: null,
          stepId: null,
          visibility,
          readers: visibility === 'named' ? [scene.people.specialist.personId] : [],
        },
      });
    await arrange(scene);
    const page = await app.ok('GET /api/pupils/:pupilId/handover', { token: as('courseStaff'), params });
    assert.deepEqual(page.strengths, ['Объясняет младшим']);
    assert.deepEqual(page.help, ['Сначала показать образец']);
    assert.deepEqual([page.route?.done, page.route?.now], [['Выбрать книгу'], 'Прочитать']);
    assert.deepEqual(
      [page.goodWords, page.agreements, page.worked].map((told) => told.map(({ text }) => text)),
      [['Сам убрал стол'], ['Встречаемся по вторникам'], ['Помогает карточка с тремя шагами']],
    );
    assert.ok(page.people.some(({ name }) => name === scene.people.specialist.name));
    assert.doesNotMatch(JSON.stringify(page), /Семейное|Долго не начинал/);
    const seen = await app.ok('GET /api/coordination', { token: as('coordinator') });
    assert.doesNotMatch(
      JSON.stringify(seen),
      /Семейное|Сам убрал|Объясняет/,
      'of a coordinator’s lists: names and terms',
    );
  });

  test('a teacher asks for a tutor; the list tells who, when and why, and assigning takes the child off it', async () => {
    const scene = await coordinated();
    const { app, as, otherPupilId, pupilId } = scene;
    const request = 'PUT /api/pupils/:pupilId/tutor-request';
    const params = { pupilId: otherPupilId };
    const asked = await app.ok(request, { token: as('teacher'), params, body: { why: 'Новый в классе' } });
    assert.deepEqual([asked.asked?.why, asked.heard], ['Новый в классе', true]);
    await app.ok(request, { token: as('courseStaff'), params, body: { why: 'Ещё раз' } });
    await app.ok(request, { token: as('teacher'), params: { pupilId }, body: { why: 'Есть тьютор' } });
    const { waiting } = await app.ok('GET /api/coordination', { token: as('coordinator') });
    assert.deepEqual(
      waiting.map((child) => [child.pupilId, child.askedBy, child.askedAt, child.why]),
      [[otherPupilId, 'Пётр Сергеевич', app.now(), 'Новый в классе']],
    );
    await app.ok('DELETE /api/pupils/:pupilId/tutor-request', { token: as('teacher'), params });
    await app.ok(request, { token: as('teacher'), params, body: { why: 'Новый в классе' } });
    const given = await arrange(scene, {
      kind: 'give',
      fromPersonId: null,
      pupilIds: [otherPupilId],
      toPersonId: scene.people.tutor.personId,
    });
    assert.deepEqual(given.waiting, []);
    assert.equal((await scene.audit('tutor.asked')).length, 2);
  });

  test('what has had its time is erased', async () => {
    const scene = await coordinated();
    const { app, as, otherPupilId, pupilId, school } = scene;
    await arrange(scene);
    await app.ok('PUT /api/pupils/:pupilId/tutor-request', {
      token: as('teacher'),
      params: { pupilId: otherPupilId },
      body: { why: 'Новый в классе' },
    });
    await app.ok('POST /api/coordination/years', {
      token: as('coordinator'),
      body: { pupils: [{ pupilId, grade: 3 }], ties: 'keep', cleanSlate: false },
    });
    const left = async (): Promise<number[]> =>
      Promise.all(
        (['handover', 'tutor_request', 'year_turn'] as const).map(async (table) => {
          const rows = await app.db
            .selectFrom(table as 'handover')
            .where('school_id', '=', school.schoolId)
            .select('school_id')
            .execute();
          return rows.length;
        }),
      );
    const tidy = async (days: number): Promise<void> => {
      for (const purge of [purgeHandovers, purgeTutorRequests, purgeTurns])
        await purge(app.db, { schoolId: school.schoolId, now: app.now() + days * day });
    };
    await tidy(29);
    assert.deepEqual(await left(), [1, 1, 1]);
    await tidy(800);
    assert.deepEqual(await left(), [0, 0, 0]);
  });
});
