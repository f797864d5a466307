import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutSmallGroups, type Counted } from '../../../lti-server/coordination/small-groups.ts';
import { usualSettings } from '../../../lti-server/overview/attention.ts';
import { itemContent } from '../../privacy/item-content.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';

onEveryEngine('what a coordinator does for the whole school', (open) => {
  const coordinated = async (): Promise<Scene> => {
    const scene = await open();
    await scene.school.nameCoordinator(scene.people.coordinator);
    return scene;
  };

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
