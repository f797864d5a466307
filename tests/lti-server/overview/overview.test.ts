import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KyselyPlugin } from 'kysely';
import type { Actor } from '../../../lti-server/access/context.ts';
import type { OverviewChild } from '../../../lti-server/contract/overview.ts';
import type { NoteKind, Visibility } from '../../../lti-server/contract/vocabulary.ts';
import { usualSettings } from '../../../lti-server/overview/attention.ts';
import { readOverview } from '../../../lti-server/overview/overview.ts';
import { purgeSnoozes } from '../../../lti-server/overview/snooze.ts';
import { day } from '../../support/app.ts';
import type { KindOfPerson } from '../../support/class.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { plan, step, stepId } from '../../support/plans.ts';

onEveryEngine('the overview of a tutor', (open) => {
  test('names each own child with the now-step, the last talk, the last good word and what is next', async () => {
    const scene = await open();
    const { app, as, courseId, pupilId } = scene;
    const { routeId } = await scene.agreedRoute(
      plan({
        endsOn: '2026-12-18',
        steps: [
          step('1', { title: 'Выбрать книгу', endsOn: '2026-09-10' }),
          step('2', { title: 'Прочитать главу', startsOn: '2026-09-21', endsOn: '2026-09-28' }),
        ],
      }),
    );
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token: as('self'),
      params: { routeId, stepId: stepId('1') },
      body: { state: 'done' },
    });
    await note(scene, { kind: 'talk', daysAgo: 3 });
    await note(scene, { kind: 'good_word', daysAgo: 5, visibility: 'pupil' });
    const overview = await app.ok('GET /api/overview', { token: as('tutor') });
    assert.deepEqual(
      overview.children.map((child) => child.name),
      ['Аня Лебедева'],
    );
    const [child] = overview.children as [OverviewChild];
    assert.deepEqual(
      { ...child, help: [], signals: [] },
      {
        pupilId,
        name: 'Аня Лебедева',
        courseIds: [courseId],
        groupIds: [],
        tutors: [],
        routeId,
        stage: 'design',
        nowStep: 'Прочитать главу',
        lastTalkAt: app.now() - 3 * day,
        lastGoodWordAt: app.now() - 5 * day,
        lastContactAt: app.now() - 3 * day,
        help: [],
        signals: [],
        teacher: null,
        request: null,
        nextDate: { day: '2026-09-21', title: 'Прочитать главу' },
        reasons: [],
        snoozed: [],
      },
    );
    assert.deepEqual(overview.courses, [{ courseId, title: 'Тьюторское сопровождение, 3 «Б»' }]);
  });

  test('tells why a child needs a grown-up, and stops when the grown-up has come', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    assert.deepEqual(await rulesOf(scene), ['talk'], 'thirteen days since the first of September');
    const { routeId } = await scene.agreedRoute();
    const helpId = app.random.id();
    await app.ok('POST /api/routes/:routeId/steps/:stepId/help', {
      token: as('self'),
      params: { routeId, stepId: stepId('1') },
      body: { helpId },
    });
    const [asked] = (await childOf(scene)).reasons;
    assert.deepEqual(asked, { rule: 'help', since: app.now(), days: 0, promise: false });
    await note(scene, { by: 'teacher', kind: 'difficulty', daysAgo: 4, visibility: 'teachers' });
    assert.deepEqual(await rulesOf(scene), ['help', 'teacher', 'talk']);
    await note(scene, { kind: 'talk', daysAgo: 0 });
    assert.deepEqual(await rulesOf(scene), ['help']);
    await app.ok('POST /api/help/:helpId/answer', { token: as('tutor'), params: { helpId }, body: {} });
    assert.deepEqual(await rulesOf(scene), []);
    assert.equal((await childOf(scene)).teacher?.name, 'Пётр Сергеевич');
    assert.equal((await childOf(scene)).pupilId, pupilId);
  });

  test('follows a plan that is changed: drafts by their revision, agreed ones by their version', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.beginRoute(plan({ stage: 'diagnostic' }));
    assert.equal((await childOf(scene)).stage, 'diagnostic');
    await app.ok('PUT /api/routes/:routeId', {
      token: as('tutor'),
      params: { routeId },
      body: { revision: 1, plan: plan({ stage: 'reflection' }) },
    });
    assert.equal((await childOf(scene)).stage, 'reflection');
    await app.ok('POST /api/routes/:routeId/agreements', {
      token: as('tutor'),
      params: { routeId },
      body: { revision: 2, agreedBy: ['tutor'] },
    });
    assert.equal((await rulesOf(scene)).includes('voice'), false, 'there is time to ask the child');
    app.pass(0);
    await app.db
      .updateTable('route_version')
      .set({ agreed_at: app.now() - 4 * day })
      .where('school_id', '=', scene.school.schoolId)
      .where('route_id', '=', routeId)
      .execute();
    await app.ok('PUT /api/routes/:routeId', {
      token: as('tutor'),
      params: { routeId },
      body: { revision: 2, plan: plan({ stage: 'design' }) },
    });
    await app.ok('POST /api/routes/:routeId/agreements', {
      token: as('tutor'),
      params: { routeId },
      body: { revision: 3, agreedBy: ['pupil', 'tutor'] },
    });
    assert.equal((await childOf(scene)).stage, 'design');
    assert.equal((await rulesOf(scene)).includes('voice'), false);
  });

  test('is empty for staff without tutees, and nobody else’s children are in it', async () => {
    const { app, as } = await open();
    for (const kind of ['teacher', 'specialist', 'courseStaff', 'formerTutor'] as const) {
      const { children } = await app.ok('GET /api/overview', { token: as(kind) });
      assert.deepEqual(children, [], kind);
    }
  });

  test('a reason is put off with a reason until a day; what happens later is shown in any case', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    const params = { pupilId, rule: 'talk' as const };
    const put = (untilDay: string) => ({
      token: as('tutor'),
      params,
      body: { untilDay, reason: 'Болеет, звонила мама' },
    });
    for (const untilDay of ['2026-09-13', '2026-12-31'])
      await app.refused('PUT /api/pupils/:pupilId/snoozes/:rule', { ...put(untilDay), code: 'BAD_INPUT' });
    await app.ok('PUT /api/pupils/:pupilId/snoozes/:rule', put('2026-09-15'));
    await app.ok('PUT /api/pupils/:pupilId/snoozes/:rule', put('2026-09-21'));
    const child = await childOf(scene);
    assert.deepEqual(child.reasons, []);
    assert.deepEqual(child.snoozed, [
      { rule: 'talk', untilDay: '2026-09-21', reason: 'Болеет, звонила мама' },
    ]);
    const [entry] = await scene.audit('attention.put_off');
    assert.deepEqual(
      { ...entry },
      {
        person_id: scene.people.tutor.personId,
        pupil_id: pupilId,
        subject_id: 'talk',
        reason: 'Болеет, звонила мама',
      },
    );
    await app.ok('DELETE /api/pupils/:pupilId/snoozes/:rule', { token: as('tutor'), params });
    await app.ok('DELETE /api/pupils/:pupilId/snoozes/:rule', { token: as('tutor'), params });
    assert.deepEqual(await rulesOf(scene), ['talk']);
    assert.equal((await scene.audit('attention.taken_up')).length, 1);

    const { routeId } = await scene.agreedRoute();
    await app.ok('PUT /api/pupils/:pupilId/snoozes/:rule', {
      ...put('2026-09-21'),
      params: { pupilId, rule: 'help' },
    });
    app.pass(1000);
    await app.ok('POST /api/routes/:routeId/steps/:stepId/help', {
      token: as('self'),
      params: { routeId, stepId: stepId('1') },
      body: { helpId: app.random.id() },
    });
    assert.ok((await rulesOf(scene)).includes('help'), 'a new call is never asleep');
    const { schoolId } = scene.school;
    await purgeSnoozes(app.db, { schoolId, now: app.now() + 30 * day });
    assert.equal((await childOf(scene)).snoozed.length, 1);
    await purgeSnoozes(app.db, { schoolId, now: app.now() + 60 * day });
    // What no deed has changed is seen a minute later.
    app.pass(60_000);
    assert.equal((await childOf(scene)).snoozed.length, 0);
  });

  test('waits as long as the tutor says; a rule can be switched off', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { settings } = await app.ok('GET /api/overview', { token: as('tutor') });
    assert.deepEqual(settings, usualSettings);
    const set = (talk: number | null) =>
      app.ok('PUT /api/overview/settings', { token: as('tutor'), body: { ...settings, talk } });
    await set(20);
    assert.deepEqual(await rulesOf(scene), []);
    await set(2);
    assert.deepEqual(await rulesOf(scene), ['talk']);
    await set(null);
    assert.deepEqual(await rulesOf(scene), []);
    await app.refused('PUT /api/overview/settings', {
      token: as('tutor'),
      body: { ...settings, talk: 0 },
      code: 'BAD_INPUT',
    });
    assert.equal((await scene.audit('attention.settings_changed')).length, 3);
  });

  test('takes the same number of queries for five children and for sixty', async () => {
    const scene = await open();
    await scene.agreedRoute();
    await addTutees(scene, 4);
    // The plans are read once; from then on they are known.
    assert.equal(await countQueries(scene), (await countQueries(scene)) + 1);
    const few = await countQueries(scene);
    await addTutees(scene, 55);
    assert.equal(await countQueries(scene), few);
    const { children } = await scene.app.ok('GET /api/overview', { token: scene.as('tutor') });
    assert.equal(children.length, 60);
  });
});

const childOf = async ({ app, as }: Scene): Promise<OverviewChild> => {
  const { children } = await app.ok('GET /api/overview', { token: as('tutor') });
  assert.equal(children.length, 1);
  return children[0]!;
};

const rulesOf = async (scene: Scene): Promise<string[]> =>
  (await childOf(scene)).reasons.map(({ rule }) => rule);

/** Written through the front door, then moved back in time. */
async function note(
  { app, as, pupilId, school }: Scene,
  of: { by?: KindOfPerson; kind: NoteKind; daysAgo: number; visibility?: Visibility },
): Promise<void> {
  const noteId = app.random.id();
  await app.ok('POST /api/pupils/:pupilId/notes', {
    token: as(of.by ?? 'tutor'),
    params: { pupilId },
    body: {
      noteId,
      kind: of.kind,
      text: 'Поговорили у окна.',
      routeId: null,
      stepId: null,
      visibility: of.visibility ?? 'team',
      readers: [],
    },
  });
  await app.db
    .updateTable('note')
    .set({ created_at: app.now() - of.daysAgo * day })
    .where('school_id', '=', school.schoolId)
    .where('note_id', '=', noteId)
    .execute();
}

const addTutees = ({ school, people, courseId, app }: Scene, count: number): Promise<void> =>
  app.db.transaction().execute(async (tx) => {
    const inside = school.outside(tx);
    for (let number = 0; number < count; number += 1) {
      const person = await inside.addPerson(`Ученик ${number}`);
      await inside.enrol({ person, courseId, role: 'learner' });
      await inside.tie({ pupilId: await inside.addCard(person), person: people.tutor, kind: 'tutor' });
    }
  });

/** Counted where answers come back: prepared queries are not built anew. */
async function countQueries({ app, courseId, people, school }: Scene): Promise<number> {
  let count = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult({ result }) {
      count += 1;
      return Promise.resolve(result);
    },
  };
  const actor: Actor = {
    ...people.tutor,
    schoolId: school.schoolId,
    sessionId: 'session-1',
    courseId,
    role: 'assistant',
    locale: 'ru',
    pupilId: null,
  };
  await readOverview({ db: app.db.withPlugin(counter), clock: app.now, random: app.random, actor });
  assert.ok(count > 0);
  return count;
}
