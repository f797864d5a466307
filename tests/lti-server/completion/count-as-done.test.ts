import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addresses } from '../../support/fake-gradebook.ts';
import { minute, startCounting } from '../../support/counting.ts';
import { onEveryEngine } from '../../support/on-engines.ts';
import { plan, step } from '../../support/plans.ts';

onEveryEngine('counting a finished route as done', (open) => {
  test('nothing is ever sent unless staff have switched it on', async () => {
    const counting = await startCounting(await open());
    await counting.finish();
    await counting.work(60 * minute);
    assert.deepEqual(counting.gradebook.asked, []);
    const { on, switched, trouble } = await counting.view();
    assert.deepEqual({ on, switched, trouble }, { on: false, switched: null, trouble: null });
  });

  test('a finished route is one point of one, and not a word about how', async () => {
    const counting = await startCounting(await open());
    await counting.switchOn();
    await counting.finish();
    assert.equal(await counting.said(), 'waiting');
    await counting.work(minute);
    const [request] = counting.gradebook.asked;
    assert.equal(request?.url, 'https://lms.example/3/lineitems/7/lineitem/scores?type_id=1');
    assert.equal(request.headers?.['content-type'], 'application/vnd.ims.lis.v1.score+json');
    assert.deepEqual(JSON.parse(request.body ?? ''), {
      userId: counting.sub,
      scoreGiven: 1,
      scoreMaximum: 1,
      activityProgress: 'Completed',
      gradingProgress: 'FullyGraded',
      timestamp: new Date(counting.app.now()).toISOString(),
    });
    assert.equal(counting.gradebook.columns.get(addresses.own)?.marks.get(counting.sub)?.points, 10);
    const { pupils } = await counting.view();
    assert.deepEqual(pupils, [
      {
        pupilId: counting.pupilId,
        name: 'Аня Лебедева',
        state: 'sent',
        at: counting.app.now(),
        reason: null,
        stillFinished: true,
      },
    ]);
    const [told] = await counting.audit('completion.sent');
    assert.deepEqual(told, {
      person_id: null,
      pupil_id: counting.pupilId,
      subject_id: counting.linkId,
      reason: null,
    });
  });

  test('it is sent once, however often the steps are taken back and done again', async () => {
    const counting = await startCounting(await open());
    await counting.switchOn();
    await counting.finish();
    await counting.work(minute);
    await counting.report('2', 'now');
    await counting.report('2', 'done');
    await counting.work(10 * minute);
    assert.equal(counting.gradebook.scores.length, 1);
  });

  test('part of the steps is nothing to tell, and a step put off is not done', async () => {
    const counting = await startCounting(await open());
    await counting.switchOn();
    await counting.report('1', 'done');
    await counting.app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token: counting.as('self'),
      params: { routeId: counting.routeId, stepId: step('2').id },
      body: { state: 'not_now' },
    });
    await counting.work(10 * minute);
    assert.deepEqual(counting.gradebook.asked, []);
    assert.equal(await counting.said(), undefined);
  });

  test('what is taken back within the minute reaches nobody', async () => {
    const counting = await startCounting(await open());
    await counting.switchOn();
    await counting.finish();
    await counting.report('2', 'now');
    await counting.work(10 * minute);
    assert.deepEqual(counting.gradebook.asked, []);
    assert.equal(await counting.said(), undefined);
  });

  test('what was sent is never taken back by itself; the list says that the route has changed since', async () => {
    const counting = await startCounting(await open());
    await counting.switchOn();
    await counting.finish();
    await counting.work(minute);
    await counting.report('2', 'now');
    await counting.work(10 * minute);
    assert.equal(counting.gradebook.scores.length, 1);
    const { pupils } = await counting.view();
    assert.deepEqual(
      pupils.map(({ state, stillFinished }) => ({ state, stillFinished })),
      [{ state: 'sent', stillFinished: false }],
    );
  });

  test('who finished before the switch counts only when staff say so', async () => {
    const counting = await startCounting(await open());
    await counting.finish();
    const { pupils } = await counting.switchOn();
    assert.deepEqual(
      pupils.map(({ state }) => state),
      ['earlier'],
    );
    await counting.work(10 * minute);
    assert.deepEqual(counting.gradebook.asked, []);
    await counting.switchOn({ earlier: true });
    await counting.work();
    assert.equal(await counting.said(), 'sent');
    assert.deepEqual(
      (await counting.audit('completion.earlier_counted')).map((row) => row.person_id),
      [counting.people.courseStaff.personId],
    );
  });

  test('switched off, nothing more is sent; what was sent stays in the list', async () => {
    const counting = await startCounting(await open());
    await counting.switchOn();
    await counting.finish();
    await counting.switchOff();
    await counting.work(10 * minute);
    assert.deepEqual(counting.gradebook.asked, []);
    await counting.switchOn({ earlier: true });
    await counting.work();
    const { on, pupils } = await counting.switchOff();
    assert.deepEqual({ on, states: pupils.map(({ state }) => state) }, { on: false, states: ['sent'] });
    assert.equal((await counting.audit('completion.switched_on')).length, 2);
    assert.equal((await counting.audit('completion.switched_off')).length, 2);
  });

  test('saying the same twice leaves one trace', async () => {
    const counting = await startCounting(await open());
    await counting.switchOn({ earlier: true });
    await counting.switchOn({ earlier: true });
    assert.equal((await counting.audit('completion.switched_on')).length, 1);
    assert.equal((await counting.audit('completion.earlier_counted')).length, 0);
  });

  test('a route whose last open step leaves the agreed plan is finished', async () => {
    const counting = await startCounting(await open());
    await counting.switchOn();
    await counting.report('1', 'done');
    const token = counting.as('tutor');
    const params = { routeId: counting.routeId };
    const { revision } = await counting.app.ok('PUT /api/routes/:routeId', {
      token,
      params,
      body: { revision: 1, plan: plan({ steps: [step('1')] }) },
    });
    await counting.app.ok('POST /api/routes/:routeId/agreements', {
      token,
      params,
      body: { revision, agreedBy: ['pupil', 'tutor'] },
    });
    await counting.work(minute);
    assert.equal(await counting.said(), 'sent');
  });

  for (const [what, services, trouble] of [
    ['no gradebook', {}, 'no_gradebook'],
    ['blank addresses', { lineitem: '', lineitems: '', scope: [] }, 'no_gradebook'],
    [
      'a gradebook without leave to write',
      { lineitem: addresses.own, lineitems: null, scope: [] },
      'gradebook_closed',
    ],
    [
      'a list of columns without leave to look',
      {
        lineitem: null,
        lineitems: addresses.list,
        scope: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'],
      },
      'gradebook_closed',
    ],
  ] as const) {
    test(`a launch that brings ${what} says why it cannot be switched on`, async () => {
      const counting = await startCounting(await open(), { services });
      assert.equal((await counting.view()).trouble, trouble);
      await counting.app.refused('PUT /api/links/:linkId/completion', {
        token: counting.as('courseStaff'),
        params: { linkId: counting.linkId },
        body: { on: true, earlier: false },
        code: 'NO_GRADEBOOK',
      });
      assert.equal((await counting.view()).on, false);
    });
  }

  test('staff of the course who came by another activity are not let in', async () => {
    const counting = await startCounting(await open());
    const { school, people, courseId, linkId, app } = counting;
    const other = await school.addLink({ courseId, title: 'Другое место' });
    const token = await school.enter({
      person: people.courseStaff,
      courseId,
      linkId: other,
      role: 'instructor',
    });
    await app.refused('GET /api/links/:linkId/completion', { token, params: { linkId }, code: 'NOT_FOUND' });
  });
});
