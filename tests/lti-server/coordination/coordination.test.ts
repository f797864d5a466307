import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Arrangement } from '../../../lti-server/contract/coordination.ts';
import {
  endCoordinator,
  listCoordinators,
  nameCoordinator,
} from '../../../lti-server/coordination/coordinators.ts';
import { purgeHandovers } from '../../../lti-server/coordination/handover-table.ts';
import { withoutSmallGroups, type Counted } from '../../../lti-server/coordination/small-groups.ts';
import { purgeTurns } from '../../../lti-server/coordination/year-table.ts';
import { usualSettings } from '../../../lti-server/overview/attention.ts';
import { purgeTutorRequests } from '../../../lti-server/pupils/waiting-table.ts';
import { itemContent } from '../../privacy/item-content.ts';
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

  test('the administrator names a coordinator until a day; nobody is one by a role or as a learner', async () => {
    const { app, as, school, people: known, courseId } = await open();
    const token = as('courseStaff');
    const of = { schoolId: school.schoolId, personId: known.courseStaff.personId };
    const tools = { db: app.db, clock: app.now, random: app.random };
    await app.refused('GET /api/coordination', { token, code: 'NOT_FOUND' });
    await assert.rejects(nameCoordinator(tools, { ...of, endsOn: '2026-09-13' }), { code: 'BAD_INPUT' });
    await assert.rejects(nameCoordinator(tools, { ...of, personId: known.guardian.personId, endsOn: null }), {
      code: 'NOT_FOUND',
    });
    await nameCoordinator(tools, { ...of, endsOn: today });
    await app.ok('GET /api/coordination', { token });
    assert.equal((await app.ok('GET /api/duties', { token })).coordinates, true);
    const asLearner = await school.enter({ person: known.courseStaff, courseId, role: 'learner' });
    await app.refused('GET /api/coordination', { token: asLearner, code: 'NOT_FOUND' });
    await nameCoordinator(tools, { ...of, endsOn: null });
    const { coordinators } = await listCoordinators(tools, of);
    assert.deepEqual(
      coordinators.map(({ personId, endsOn }) => [personId, endsOn]),
      [[of.personId, null]],
    );
    const coordinatorId = coordinators[0]?.coordinatorId ?? '';
    await endCoordinator(tools, { schoolId: of.schoolId, coordinatorId });
    await endCoordinator(tools, { schoolId: of.schoolId, coordinatorId });
    await app.refused('GET /api/coordination', { token, code: 'NOT_FOUND' });
  });

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
      [{ startsOn: '2026-09-13' }, 'BAD_INPUT'],
      [{ toPersonId: scene.people.guardian.personId }, 'NOT_FOUND'],
      [{ pupilIds: [pupilId, 'no-such-pupil'] }, 'NOT_FOUND'],
      [{ kind: 'substitute' }, 'BAD_INPUT'],
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

  test('the next school year: a preview, the move, and all of it taken back', async () => {
    const scene = await coordinated();
    const { app, as, pupilId, otherPupilId } = scene;
    const token = as('coordinator');
    const body = {
      pupils: [
        { pupilId, grade: 3 },
        { pupilId: otherPupilId, grade: 11 },
      ],
      ties: 'end' as const,
      cleanSlate: true,
    };
    const preview = await app.ok('POST /api/coordination/year-previews', { token, body });
    assert.deepEqual([preview.year, preview.lastDay], [2027, '2027-08-31']);
    assert.deepEqual(
      preview.rows.map(({ name, from, to }) => [name, from, to]),
      [
        ['Аня Лебедева', 3, 4],
        ['Борис Ёлкин', 11, null],
      ],
    );
    assert.ok(preview.rows[0]?.ties.every(({ endsOn, changes }) => endsOn === '2027-08-31' && changes));
    const moved = await app.ok('POST /api/coordination/years', { token, body });
    const child = ({ pupils }: typeof moved) => pupils.find((pupil) => pupil.pupilId === pupilId);
    assert.deepEqual([child(moved)?.grade, child(moved)?.tutors[0]?.endsOn], [3, '2027-08-31']);
    const again = await app.ok('POST /api/coordination/year-previews', { token, body });
    assert.deepEqual(again.already, ['Аня Лебедева']);
    const family = await app.db
      .selectFrom('tie')
      .where('school_id', '=', scene.school.schoolId)
      .where('kind', '=', 'guardian')
      .select('ends_on')
      .executeTakeFirstOrThrow();
    assert.equal(family.ends_on, null, 'a family is no staff');
    const turnId = moved.turns[0]?.turnId ?? '';
    const back = await app.ok('POST /api/coordination/years/:turnId/undo', { token, params: { turnId } });
    assert.deepEqual([child(back)?.grade, child(back)?.tutors[0]?.endsOn, back.turns], [null, null, []]);
    await app.refused('POST /api/coordination/years/:turnId/undo', {
      token,
      params: { turnId },
      code: 'NOT_FOUND',
    });
  });

  test('rules of attention are set for the school; a tutor departs from one and follows in the others', async () => {
    const scene = await coordinated();
    const { app, as } = scene;
    const settingsOf = async () => (await app.ok('GET /api/overview', { token: as('tutor') })).settings;
    const own = { ...(await settingsOf()), talk: 20 };
    await app.ok('PUT /api/overview/settings', { token: as('tutor'), body: own });
    await app.ok('PUT /api/coordination/attention', {
      token: as('coordinator'),
      body: { ...usualSettings, talk: 7, goodWord: 21 },
    });
    const now = await settingsOf();
    assert.deepEqual([now.talk, now.goodWord, now.mention], [20, 21, usualSettings.mention]);
  });

  test('coverage counts children without naming anybody; a class too small is not counted aloud', async () => {
    const scene = await coordinated();
    const { app, as, school } = scene;
    const fill = async (title: string, count: number, tutored: number): Promise<void> => {
      const courseId = await school.addCourse(title);
      for (let place = 0; place < count; place += 1) {
        const person = await school.addPerson(`${title} ${place}`);
        await school.enrol({ person, courseId, role: 'learner' });
        const pupilId = await school.addCard(person);
        if (place < tutored) await school.tie({ pupilId, person: scene.people.tutor, kind: 'tutor' });
      }
    };
    await fill('5 «А»', 11, 6);
    await fill('5 «Б»', 6, 6);
    await school.tie({ pupilId: scene.otherPupilId, person: scene.people.tutor, kind: 'tutor' });
    const params = { weeks: 4 };
    const coverage = await app.ok('GET /api/coordination/coverage/:weeks', {
      token: as('coordinator'),
      params,
    });
    // The class of the scene has two children: hidden, and with it the smaller class beside it.
    assert.deepEqual(
      coverage.classes.map(({ title, pupils, tutor }) => [title, pupils, tutor]),
      [
        ['5 «А»', 11, 6],
        ['5 «Б»', null, null],
        ['Тьюторское сопровождение, 3 «Б»', null, null],
      ],
    );
    assert.deepEqual([coverage.school.pupils, coverage.school.tutor], [19, 14]);
    await app.refused('GET /api/coordination/coverage/:weeks', {
      token: as('coordinator'),
      params: { weeks: 5 as never },
      code: 'BAD_INPUT',
    });
  });

  test('where there is a coordinator, sharing goes through them, with words for a no', async () => {
    const scene = await coordinated();
    const { app, as } = scene;
    const itemId = app.random.id();
    const params = { itemId };
    await app.ok('POST /api/library/items', { token: as('teacher'), body: { itemId, content: itemContent } });
    await app.ok('POST /api/library/items/:itemId/offer', { token: as('teacher'), params });
    const decision = 'POST /api/library/items/:itemId/decision';
    const refuse = { token: as('courseStaff'), params, body: { share: true }, code: 'NOT_FOUND' } as const;
    await app.refused(decision, refuse);
    const token = as('coordinator');
    assert.equal((await app.ok('GET /api/coordination', { token })).offered, 1);
    await app.refused(decision, { token, params, body: { share: false, words: '  ' }, code: 'BAD_INPUT' });
    await app.ok(decision, { token, params, body: { share: false, words: 'Добавьте, сколько карточек' } });
    const { items } = await app.ok('GET /api/library', { token: as('teacher') });
    const item = items.find((known) => known.itemId === itemId);
    assert.deepEqual([item?.standing, item?.answer], ['declined', 'Добавьте, сколько карточек']);
    // A coordinator's own item needs nobody else.
    const own = app.random.id();
    await app.ok('POST /api/library/items', { token, body: { itemId: own, content: itemContent } });
    await app.ok('POST /api/library/items/:itemId/offer', { token, params: { itemId: own } });
    const shared = await app.ok(decision, { token, params: { itemId: own }, body: { share: true } });
    assert.equal(shared.standing, 'shared');
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

test('no whole less the shown classes gives a small group away', () => {
  const sizes = [0, 2, 5, 6, 9];
  const classes: Counted[] = sizes.flatMap((of) =>
    [0, 1, 5].flatMap((count) => (count <= of ? { count, of } : [])),
  );
  let looked = 0;
  for (const one of classes)
    for (const two of classes)
      for (const three of classes) {
        const all = [one, two, three];
        const whole = {
          count: all.reduce((sum, { count }) => sum + count, 0),
          of: all.reduce((sum, { of }) => sum + of, 0),
        };
        const shown = withoutSmallGroups({ classes: all, whole });
        const hidden = all.filter((_, place) => shown.classes[place] === null);
        for (const [place, count] of shown.classes.entries()) {
          const { of } = all[place] as Counted;
          assert.ok(count === null || count === 0 || count >= 5);
          assert.ok(count === null || of - count === 0 || of - count >= 5);
        }
        looked += 1;
        if (shown.whole === null || hidden.length === 0) continue;
        const rest = hidden.reduce((sum, { count }) => sum + count, 0);
        assert.ok(hidden.length > 1, JSON.stringify(all));
        assert.ok(rest === 0 || rest >= 5 || hidden.length === all.length, JSON.stringify(all));
      }
  assert.equal(looked, classes.length ** 3);
});
