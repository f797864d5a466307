// Long because a school is arranged, turned, counted and listed by one coordinator in one scene.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Means } from '../../../lti-server/commands/command.ts';
import {
  coordinatorAdd,
  coordinatorList,
  coordinatorRemove,
} from '../../../lti-server/commands/coordinator-commands.ts';
import {
  endCoordinator,
  listCoordinators,
  nameCoordinator,
} from '../../../lti-server/coordination/coordinators.ts';
import { changeTie, lockPupils } from '../../../lti-server/coordination/table.ts';
import { withoutSmallGroups, type Counted } from '../../../lti-server/coordination/small-groups.ts';
import { usualSettings } from '../../../lti-server/overview/attention.ts';
import { itemContent } from '../../privacy/item-content.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';

const today = '2026-09-14';
const nearlyAYear = 360 * 24 * 60 * 60_000;

onEveryEngine('what a coordinator does for the whole school', (open) => {
  const coordinated = async (): Promise<Scene> => {
    const scene = await open();
    await scene.school.nameCoordinator(scene.people.coordinator);
    return scene;
  };

  test('the administrator names a coordinator until a day; nobody is one by a role', async () => {
    const { app, as, school, people: known, courseId } = await open();
    const token = as('courseStaff');
    const of = { schoolId: school.schoolId, personId: known.courseStaff.personId };
    const tools = { db: app.db, clock: app.now, random: app.random };
    await app.refused('GET /api/coordination', { token, code: 'NOT_FOUND' });
    await assert.rejects(nameCoordinator(tools, { ...of, endsOn: '2026-09-12' }), { code: 'BAD_INPUT' });
    await assert.rejects(nameCoordinator(tools, { ...of, personId: known.guardian.personId, endsOn: null }), {
      code: 'NOT_FOUND',
    });
    await nameCoordinator(tools, { ...of, endsOn: today });
    await app.ok('GET /api/coordination', { token });
    assert.equal((await app.ok('GET /api/duties', { token })).coordinates, true);
    const asLearner = await school.enter({ person: known.courseStaff, courseId, role: 'learner' });
    assert.equal((await app.ok('GET /api/session', { token: asLearner })).home, 'panel');
    assert.deepEqual(await app.ok('GET /api/duties', { token: asLearner }), {
      coordinates: true,
      received: [],
    });
    assert.equal((await app.ok('GET /api/coordination', { token: asLearner })).offered, null);
    await app.refused('GET /api/courses/:courseId/learners', {
      token: asLearner,
      params: { courseId },
      code: 'NOT_FOUND',
    });
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
    assert.equal((await app.ok('GET /api/session', { token: asLearner })).home, 'empty');
    await school.nameCoordinator(known.self);
    await app.refused('GET /api/coordination', { token: as('self'), code: 'NOT_FOUND' });
  });

  test('the command line names by name or id, lists who could be named, and ends it', async () => {
    const { app, as, school, people: known } = await open();
    const means = { db: app.db, clock: app.now, random: app.random } as Means;
    const given = (word: string, values: Record<string, string> = {}) => ({
      positionals: word === '' ? [] : [word],
      values: { school: school.schoolId, ...values },
    });
    const { courseStaff, guardian } = known;
    assert.match((await coordinatorList.run(means, given(''))).join('\n'), /no coordinators[^]*Семён Ильич/);
    await assert.rejects(coordinatorAdd.run(means, given(guardian.name)), { code: 'NOT_FOUND' });
    await assert.rejects(coordinatorAdd.run(means, given(courseStaff.name, { until: 'скоро' })), {
      code: 'COMMAND_UNKNOWN',
    });
    await assert.rejects(coordinatorAdd.run(means, { positionals: ['x'], values: { school: 'nowhere' } }), {
      code: 'NOT_FOUND',
    });
    await coordinatorAdd.run(means, given(courseStaff.name, { until: '2027-05-31' }));
    assert.match((await coordinatorList.run(means, given(''))).join('\n'), /Семён Ильич\s+2027-05-31/);
    await app.ok('GET /api/coordination', { token: as('courseStaff') });
    await coordinatorRemove.run(means, given(courseStaff.personId));
    await app.refused('GET /api/coordination', { token: as('courseStaff'), code: 'NOT_FOUND' });
  });

  test('of several who name the same coordinator at once, one does', async () => {
    const { app, school, people: known } = await open();
    const of = { schoolId: school.schoolId, personId: known.courseStaff.personId, endsOn: null };
    const tools = { db: app.db, clock: app.now, random: app.random };
    const name = () => nameCoordinator(tools, of);
    await app.atOnce([name, name, name, name]);
    assert.equal((await listCoordinators(tools, of)).coordinators.length, 1);
  });

  test('of several who move the same pupils at once, one does', async () => {
    const { app, as, pupilId } = await coordinated();
    const token = as('coordinator');
    const body = { pupils: [{ pupilId, grade: 3 }], ties: 'end' as const, cleanSlate: false };
    const move = () => app.ok('POST /api/coordination/years', { token, body });
    await app.atOnce([move, move, move, move]);
    const { turns } = await app.ok('GET /api/coordination', { token });
    assert.deepEqual(
      turns.map(({ pupils }) => pupils),
      [1],
    );
  });

  test('who moves pupils to the next year waits for whoever is giving them another tutor', async () => {
    const { app, as, school, pupilId, tutorTieId } = await coordinated();
    const { schoolId } = school;
    const body = { pupils: [{ pupilId, grade: 3 }], ties: 'end' as const, cleanSlate: false };
    const moved = await app.db.transaction().execute(async (tx) => {
      await lockPupils(tx, { schoolId, pupilIds: [pupilId] });
      await changeTie(tx, { schoolId, tieId: tutorTieId, change: { ends_on: '2026-09-30' } });
      const turned = app.ok('POST /api/coordination/years', { token: as('coordinator'), body });
      await setTimeout(100);
      return { turned };
    });
    await moved.turned;
    const tie = app.db.selectFrom('tie').where('school_id', '=', schoolId).where('tie_id', '=', tutorTieId);
    assert.equal((await tie.select('ends_on').executeTakeFirst())?.ends_on, '2026-09-30');
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

  test('a clean slate folds the old years away for a tutor who stays too, strengths remain; undone, it is not', async () => {
    const scene = await coordinated();
    const { app, as, pupilId, school, people: known, courseId } = scene;
    const asTutor = () => school.enter({ person: known.tutor, courseId, role: 'assistant', at: app.now() });
    const asCoordinator = () =>
      school.enter({ person: known.coordinator, courseId, role: 'instructor', at: app.now() });
    await app.ok('POST /api/pupils/:pupilId/profile', {
      token: as('tutor'),
      params: { pupilId },
      body: { itemId: 'strength-1', content: { kind: 'strength', text: 'Объясняет младшим' } },
    });
    const { turns } = await app.ok('POST /api/coordination/years', {
      token: as('coordinator'),
      body: { pupils: [{ pupilId, grade: 3 }], ties: 'keep', cleanSlate: true },
    });
    const timeline = async () =>
      app.ok('POST /api/pupils/:pupilId/timeline', {
        token: await asTutor(),
        params: { pupilId },
        body: { words: '', kinds: [], from: null, until: null, after: null, older: false },
      });
    assert.equal((await timeline()).since, Date.UTC(2025, 8, 1), 'not before that year has begun');
    app.pass(nearlyAYear);
    const folded = await timeline();
    assert.deepEqual([folded.since, folded.entries.length, folded.hasOlder], [Date.UTC(2027, 8, 1), 0, true]);
    const card = await app.ok('GET /api/pupils/:pupilId/profile', {
      token: await asTutor(),
      params: { pupilId },
    });
    assert.deepEqual(
      card.items.map(({ itemId }) => itemId),
      ['strength-1'],
    );
    await app.ok('POST /api/coordination/years/:turnId/undo', {
      token: await asCoordinator(),
      params: { turnId: turns[0]?.turnId ?? '' },
    });
    assert.equal((await timeline()).since, Date.UTC(2026, 8, 1));
    // The other cases live in the same school.
    app.pass(-nearlyAYear);
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

  test('every child of the school: where the route stands, the day of a talk, and nothing that was written', async () => {
    const scene = await coordinated();
    const { app, as, pupilId, otherPupilId, people } = scene;
    const token = as('coordinator');
    const list = async () => {
      const { pupils } = await app.ok('GET /api/coordination/pupils', { token });
      return new Map(pupils.map(({ pupilId: id, ...facts }) => [id, facts]));
    };
    const bare = { route: null, stage: null, talkedOn: null };
    assert.deepEqual([(await list()).get(pupilId), (await list()).get(otherPupilId)], [bare, bare]);
    const { routeId } = await scene.agreedRoute();
    const talk = (visibility: 'named' | 'team') =>
      app.ok('POST /api/pupils/:pupilId/notes', {
        token: as('tutor'),
        params: { pupilId },
        body: {
          noteId: app.random.id(),
          kind: 'talk',
          text: 'Разговор о доме',
          routeId: null,
          stepId: null,
          visibility,
          readers: visibility === 'named' ? [people.specialist.personId] : [],
        },
      });
    await talk('named');
    const open = { route: 'agreed', stage: 'design', talkedOn: null };
    assert.deepEqual((await list()).get(pupilId), open, 'of a restricted talk not even the day');
    await talk('team');
    assert.deepEqual((await list()).get(pupilId), { ...open, talkedOn: today });
    const said = JSON.stringify(await app.ok('GET /api/coordination/pupils', { token }));
    assert.equal(said.includes('Разговор') || said.includes('Шаг'), false);
    await app.db
      .updateTable('route')
      .set({ status: 'closed' })
      .where('school_id', '=', scene.school.schoolId)
      .where('route_id', '=', routeId)
      .execute();
    assert.deepEqual((await list()).get(pupilId), { ...bare, talkedOn: today });
    await app.refused('GET /api/coordination/pupils', { token: as('tutor'), code: 'NOT_FOUND' });
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
      params: { weeks: 5 },
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
