// Long because every case is a deed for the same two children, whose preparation stands once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { purgeBulk } from '../../../lti-server/bulk/undo-bulk.ts';
import type { BulkDeed, BulkOutcome, GivenStep } from '../../../lti-server/contract/bulk.ts';
import type { RouteView } from '../../../lti-server/contract/route-views.ts';
import type { RoutePlan } from '../../../lti-server/contract/routes.ts';
import { day, testRandom } from '../../support/app.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { plan, step, stepId } from '../../support/plans.ts';

const given = (change: Partial<GivenStep> = {}): GivenStep => ({
  title: 'Рюкзак с загадкой',
  whatToDo: 'Сложите пять предметов и назовите их по памяти.',
  form: 'extra_lesson',
  method: 'game',
  startsOn: null,
  endsOn: null,
  ...change,
});

const dated = (): RoutePlan =>
  plan({
    startsOn: '2026-09-07',
    endsOn: '2026-09-30',
    steps: [
      step('1', { startsOn: '2026-09-07', endsOn: '2026-09-16' }),
      step('2', { startsOn: '2026-09-14', endsOn: '2026-09-20' }),
      step('3', { startsOn: '2026-09-21', endsOn: '2026-09-30' }),
    ],
  });

/** Two children of the tutor with an agreed route each, and a deed for both. */
interface Pair extends Scene {
  readonly first: RouteView;
  readonly second: RouteView;
  readonly both: readonly [Target, Target];
  send(deed: Loose): Promise<BulkOutcome>;
  undo(deedId: string): Promise<BulkOutcome>;
  route(routeId: string): Promise<RouteView>;
}
type Target = { pupilId: string; routeId: string };
type Loose = { deedId?: string } & (BulkDeed extends infer Deed
  ? Deed extends BulkDeed
    ? Omit<Deed, 'deedId'>
    : never
  : never);

async function pairOf(scene: Scene, written = dated()): Promise<Pair> {
  const { app, as, school, people, pupilId, otherPupilId } = scene;
  await school.tie({ pupilId: otherPupilId, person: people.tutor, kind: 'tutor' });
  const first = await scene.agreedRoute(written);
  const token = as('tutor');
  const begun = await app.ok('POST /api/pupils/:pupilId/routes', {
    token,
    params: { pupilId: otherPupilId },
    body: { routeId: app.random.id(), plan: written },
  });
  const second = await app.ok('POST /api/routes/:routeId/agreements', {
    token,
    params: { routeId: begun.routeId },
    body: { revision: 1, agreedBy: ['pupil', 'tutor'] },
  });
  return {
    ...scene,
    first,
    second,
    both: [
      { pupilId, routeId: first.routeId },
      { pupilId: otherPupilId, routeId: second.routeId },
    ],
    send: (deed) => app.ok('POST /api/bulk/deeds', { token, body: { deedId: testRandom.id(), ...deed } }),
    undo: (deedId) => app.ok('POST /api/bulk/deeds/:deedId/undo', { token, params: { deedId } }),
    route: (routeId) => app.ok('GET /api/routes/:routeId', { token, params: { routeId } }),
  };
}

const titles = ({ plan: { steps } }: Pick<RouteView, 'plan'>) => steps.map(({ title }) => title);
const problemsOf = ({ children }: BulkOutcome) => children.map(({ problem }) => problem).sort();
const windowOf = ({ plan: { steps } }: RouteView, id: string) => {
  const found = steps.find((one) => one.id === stepId(id));
  return [found?.startsOn, found?.endsOn];
};

onEveryEngine('the same for several children', (open) => {
  test('a step stands in every route in its own wording, as a proposal that waits', async () => {
    const { both, send, first, second, route, audit } = await pairOf(await open());
    const [one, other] = both;
    const outcome = await send({
      kind: 'step',
      place: 'next',
      agreedBy: [],
      children: [
        { ...one, step: given() },
        { ...other, step: given({ title: 'Рюкзак с шестью загадками' }) },
      ],
    });
    assert.deepEqual(
      outcome.children.map(({ done, waits, problem }) => ({ done, waits, problem })),
      [1, 2].map(() => ({ done: true, waits: true, problem: null })),
    );
    const changed = await route(first.routeId);
    assert.deepEqual(titles(changed), ['Шаг 1', 'Рюкзак с загадкой', 'Шаг 2', 'Шаг 3']);
    assert.equal(changed.agreedIsCurrent, false);
    assert.equal(changed.plan.steps[1]?.proposedBy, 'tutor');
    assert.equal(titles(await route(second.routeId))[1], 'Рюкзак с шестью загадками');
    assert.equal((await audit('bulk.done')).length, 2);
  });

  test('a step agreed at once is on the child’s page; where other changes wait, it waits with them', async () => {
    const { app, as, both, send, second, pupilId } = await pairOf(await open());
    await app.ok('PUT /api/routes/:routeId', {
      token: as('tutor'),
      params: { routeId: second.routeId },
      body: { revision: second.revision, plan: { ...second.plan, title: 'Ещё не решено' } },
    });
    const { children } = await send({
      kind: 'step',
      place: 'last',
      agreedBy: ['tutor'],
      children: both.map((child) => ({ ...child, step: given() })),
    });
    const waits = new Map(children.map((child) => [child.pupilId, child.waits]));
    assert.deepEqual([waits.get(both[0].pupilId), waits.get(both[1].pupilId)], [false, true]);
    const page = await app.ok('GET /api/pupils/:pupilId/page', { token: as('self'), params: { pupilId } });
    assert.equal(page.route?.steps.at(-1)?.title, 'Рюкзак с загадкой');
    const other = await app.ok('GET /api/pupils/:pupilId/page', {
      token: as('otherPupil'),
      params: { pupilId: both[1].pupilId },
    });
    assert.equal(other.route?.steps.length, 3);
  });

  test('what does not work for one child is told of that one, and sent again for the rest it is done once', async () => {
    const { app, as, both, send, second, first, route } = await pairOf(await open());
    const token = as('tutor');
    const of = { token, params: { routeId: second.routeId }, body: { revision: second.revision } };
    await app.ok('POST /api/routes/:routeId/close', of);
    const deed = { deedId: testRandom.id(), kind: 'shift' as const, days: 7 };
    const nobody = { pupilId: testRandom.id(), routeId: testRandom.id() };
    const half = await send({ ...deed, children: [...both, nobody] });
    assert.deepEqual(problemsOf(half), ['closed', 'gone', null].sort());
    await app.ok('POST /api/routes/:routeId/reopen', of);
    const whole = await send({ ...deed, children: [...both] });
    assert.deepEqual(
      whole.children.map(({ done, problem }) => [done, problem]),
      [
        [true, null],
        [true, null],
      ],
    );
    assert.equal((await route(first.routeId)).plan.endsOn, '2026-10-07', 'moved once');
    assert.equal((await route(second.routeId)).plan.endsOn, '2026-10-07');
  });

  test('a deed sent several times at the same moment is done once', async () => {
    const { app, both, send, first, route } = await pairOf(await open());
    const deed = { deedId: testRandom.id(), kind: 'shift' as const, days: 7, children: [...both] };
    const outcomes = await app.atOnce([1, 2, 3].map(() => () => send(deed)));
    for (const outcome of outcomes) assert.ok(outcome.children.every(({ done }) => done));
    assert.equal((await route(first.routeId)).plan.endsOn, '2026-10-07');
  });

  test('a week is closed child by child: done, otherwise, not now, or on to the next week', async () => {
    const { both, send, first, second, route, undo } = await pairOf(await open());
    const [one, other] = both;
    const { deedId } = await send({
      kind: 'week',
      nextMonday: '2026-09-21',
      children: [
        {
          ...one,
          results: [
            { stepId: stepId('1'), to: 'done' },
            { stepId: stepId('2'), to: 'next_week' },
          ],
        },
        { ...other, results: [{ stepId: stepId('1'), to: 'changed' }] },
      ],
    });
    const after = await route(first.routeId);
    assert.deepEqual(windowOf(after, '2'), ['2026-09-21', '2026-09-27']);
    assert.deepEqual(windowOf(after, '3'), ['2026-09-21', '2026-09-30'], 'what nobody moved stays');
    assert.equal(after.agreedIsCurrent, true);
    const states = (view: RouteView) => new Map(view.progress.map((row) => [row.stepId, row.state] as const));
    assert.deepEqual([states(after).get(stepId('1')), states(after).get(stepId('2'))], ['done', 'now']);
    assert.equal(states(await route(second.routeId)).get(stepId('1')), 'changed');
    const undone = await undo(deedId);
    assert.ok(undone.children.every((child) => child.undone));
    const back = await route(first.routeId);
    assert.deepEqual(windowOf(back, '2'), ['2026-09-14', '2026-09-20']);
    assert.deepEqual([states(back).get(stepId('1')), states(back).get(stepId('2'))], ['now', 'planned']);
  });

  test('is taken back for each child whose route nobody has changed since; of the others it is told', async () => {
    const { app, as, both, send, undo, first, second, route, audit } = await pairOf(await open());
    const { deedId } = await send({
      kind: 'step',
      place: 'last',
      agreedBy: ['tutor'],
      children: both.map((child) => ({ ...child, step: given() })),
    });
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token: as('otherPupil'),
      params: { routeId: second.routeId, stepId: stepId('1') },
      body: { state: 'done' },
    });
    const undone = await undo(deedId);
    const of = (pupilId: string) => undone.children.find((child) => child.pupilId === pupilId);
    assert.deepEqual([of(both[0].pupilId)?.undone, of(both[0].pupilId)?.problem], [true, null]);
    assert.deepEqual([of(both[1].pupilId)?.undone, of(both[1].pupilId)?.problem], [false, 'changed']);
    const back = await route(first.routeId);
    assert.deepEqual(back.plan, first.plan);
    assert.equal(back.agreedIsCurrent, true);
    assert.deepEqual(back.versions.at(-1)?.agreedBy, ['pupil', 'tutor'], 'agreed as it was');
    assert.equal(titles(await route(second.routeId)).length, 4);
    assert.deepEqual(await undo(deedId), undone, 'twice is harmless');
    assert.deepEqual(
      (await audit('bulk.undone')).map((row) => [row.pupil_id, row.subject_id]),
      [[both[0].pupilId, deedId]],
    );
    const listed = await app.ok('GET /api/bulk/deeds', { token: as('tutor') });
    assert.deepEqual(listed.deeds, [undone]);
    const again = {
      deedId,
      kind: 'step',
      place: 'last',
      agreedBy: [],
      children: [{ ...both[0], step: given() }],
    };
    await app.refused('POST /api/bulk/deeds', {
      token: as('tutor'),
      body: again as BulkDeed,
      code: 'ALREADY_DONE',
    });
  });

  test('routes rest and go on; an undone rest leaves no trace in the plan', async () => {
    const { both, send, undo, first, route } = await pairOf(await open());
    const { deedId } = await send({ kind: 'pause', children: [...both] });
    assert.equal((await route(first.routeId)).pausedOn, '2026-09-14');
    assert.deepEqual(problemsOf(await send({ kind: 'pause', children: [...both] })), ['already', 'already']);
    await undo(deedId);
    const back = await route(first.routeId);
    assert.deepEqual([back.pausedOn, back.revision], [null, first.revision]);
    await send({ kind: 'pause', children: [...both] });
    await send({ kind: 'resume', shift: true, children: [...both] });
    assert.equal((await route(first.routeId)).pausedOn, null);
  });

  test('can be taken back for half a day and is then forgotten; strangers never see it', async () => {
    const { app, as, school, courseId, people, both, send } = await pairOf(await open());
    const { deedId } = await send({ kind: 'shift', days: 7, children: [...both] });
    await app.refused('POST /api/bulk/deeds/:deedId/undo', {
      token: as('courseStaff'),
      params: { deedId },
      code: 'NOT_FOUND',
    });
    assert.deepEqual(await app.ok('GET /api/bulk/deeds', { token: as('courseStaff') }), { deeds: [] });
    app.pass(day / 2 + 1);
    try {
      const of = { person: people.tutor, courseId, role: 'assistant' as const, at: app.now() };
      const token = await school.enter(of);
      await app.refused('POST /api/bulk/deeds/:deedId/undo', {
        token,
        params: { deedId },
        code: 'BULK_UNDO_OVER',
      });
      const { schoolId } = school;
      await purgeBulk(app.db, { schoolId, now: app.now() + day });
      const left = await app.db
        .selectFrom('bulk_child')
        .where('school_id', '=', schoolId)
        .select('deed_id')
        .execute();
      assert.deepEqual(left, []);
    } finally {
      app.pass(-day / 2 - 1);
    }
  });

  test('the sheet shows each child with its steps, and leaves out whoever is not the tutor’s', async () => {
    const { app, as, both, first, pupilId } = await pairOf(await open());
    const { children } = await app.ok('POST /api/bulk/sheets', {
      token: as('tutor'),
      body: { pupilIds: [both[0].pupilId, both[1].pupilId, testRandom.id()] },
    });
    assert.deepEqual(
      children.map(({ name }) => name),
      ['Аня Лебедева', 'Борис Ёлкин'],
    );
    const anya = children.find((child) => child.pupilId === pupilId)?.route;
    assert.equal(anya?.routeId, first.routeId);
    assert.deepEqual(
      anya?.steps.map(({ state }) => state),
      ['now', 'planned', 'planned'],
    );
  });

  test('input that does not fit is refused as a whole', async () => {
    const { app, as, both } = await pairOf(await open());
    const [one] = both;
    const twice = { deedId: testRandom.id(), kind: 'shift', days: 7, children: [one, one] };
    const far = { deedId: testRandom.id(), kind: 'shift', days: 4000, children: [one] };
    const crowd = {
      ...far,
      days: 7,
      children: Array.from({ length: 61 }, () => ({ ...one, pupilId: testRandom.id() })),
    };
    const long = {
      ...far,
      kind: 'step',
      place: 'last',
      agreedBy: [],
      children: [{ ...one, step: given({ title: 'я'.repeat(100_000) }) }],
    };
    for (const body of [twice, far, crowd, long, { kind: 'week' }, null])
      assert.equal((await app.call('POST /api/bulk/deeds', { token: as('tutor'), body })).status, 400);
  });
});
