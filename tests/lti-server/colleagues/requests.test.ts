import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usualSettings } from '../../../lti-server/overview/attention.ts';
import type { KindOfPerson } from '../../support/class.ts';
import { onEveryEngine } from '../../support/on-engines.ts';
import { plan, stepId } from '../../support/plans.ts';
import { answerRecommendation, ask, cardOf, lessons, linesOf, recommend, said } from './colleague-words.ts';

onEveryEngine('what colleagues ask and recommend', (open) => {
  test('an answer is promised by the tutor’s own rule, seen and given; nobody else reads it', async () => {
    const scene = await open();
    const { app, as } = scene;
    await app.ok('PUT /api/overview/settings', {
      token: as('tutor'),
      body: { ...usualSettings, request: 5 },
    });
    const asked = await ask(scene, 'teacher', { hopes: 'Понять, как разбудить интерес.' });
    // Five school days after a Monday is the next Monday.
    assert.deepEqual([asked.state, asked.answerBy], ['new', '2026-09-21']);
    const { requestId } = asked;
    const again = await ask(scene, 'teacher', { requestId, sees: 'Иначе' });
    assert.equal(again.sees, asked.sees);
    assert.deepEqual((await scene.audit('colleague_request.sent')).length, 1);
    const board = async (kind: KindOfPerson) =>
      (await app.ok('GET /api/colleague-requests', { token: as(kind) })).requests.map(({ state }) => state);
    assert.deepEqual(await board('tutor'), ['new']);
    for (const kind of ['specialist', 'clubTeacher', 'courseStaff'] as const)
      assert.deepEqual(await board(kind), []);
    assert.deepEqual((await said(scene, 'specialist')).requests, []);
    const { children } = await app.ok('GET /api/overview', { token: as('tutor') });
    assert.equal(children[0]?.reasons[0]?.rule, 'request');
    await app.ok('POST /api/colleague-requests/:requestId/seen', {
      token: as('tutor'),
      params: { requestId },
    });
    assert.deepEqual(await board('teacher'), ['seen']);
    const answer = async (words: string) =>
      app.ok('POST /api/colleague-requests/:requestId/answer', {
        token: as('tutor'),
        params: { requestId },
        body: { answer: words },
      });
    await answer('Зайду к вам завтра.');
    await answer('Зайду к вам завтра.');
    await answer('Зайду к вам в среду.');
    assert.equal((await scene.audit('colleague_request.answered')).length, 2);
    const [shown] = (await said(scene, 'teacher')).requests;
    assert.deepEqual(
      [shown?.state, shown?.answer, shown?.answeredBy],
      ['answered', 'Зайду к вам в среду.', 'Мария Ивановна'],
    );
    await app.refused('DELETE /api/colleague-requests/:requestId', {
      token: as('teacher'),
      params: { requestId },
      code: 'ALREADY_DONE',
    });
  });

  test('a request is taken back while nobody has answered; without a tutor there is nobody to ask', async () => {
    const scene = await open();
    const { app, as, pupilId, tutorTieId } = scene;
    const { requestId } = await ask(scene, 'clubTeacher');
    await app.ok('DELETE /api/colleague-requests/:requestId', {
      token: as('clubTeacher'),
      params: { requestId },
    });
    assert.deepEqual((await said(scene, 'tutor')).requests, []);
    await app.ok('POST /api/pupils/:pupilId/ties/:tieId/end', {
      token: as('tutor'),
      params: { pupilId, tieId: tutorTieId },
      body: { reason: '' },
    });
    await app.refused('POST /api/pupils/:pupilId/colleague-requests', {
      token: as('teacher'),
      params: { pupilId },
      body: { requestId, sees: 'Молчит', happens: '', tried: '', hopes: '' },
      code: 'NO_TUTOR',
    });
    assert.equal((await cardOf(scene, 'teacher'))?.abilities.request, false);
  });

  test('a recommendation becomes a step in one action and waits there for the child; its author sees what becomes of it', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    const { routeId } = await scene.agreedRoute(lessons);
    const { recommendationId } = await recommend(scene);
    assert.deepEqual((await said(scene, 'teacher')).recommendations, []);
    const taken = await answerRecommendation(scene, recommendationId, { taken: true, reply: 'Беру.' });
    await answerRecommendation(scene, recommendationId, { taken: false, reply: 'Передумала.' });
    assert.deepEqual([taken.state, taken.routeId, taken.stepState], ['taken', routeId, 'planned']);
    const route = await app.ok('GET /api/routes/:routeId', { token: as('tutor'), params: { routeId } });
    const made = route.plan.steps.find(({ id }) => id === taken.stepId);
    assert.deepEqual(
      [made?.title, made?.proposedBy, made?.endsOn, made?.agreedBy],
      ['Дышать волной перед чтением', 'specialist', '2026-10-02', []],
    );
    assert.equal(route.agreedIsCurrent, false);
    assert.doesNotMatch(JSON.stringify(route.plan), /Вдох/);
    await app.ok('POST /api/routes/:routeId/agreements', {
      token: as('tutor'),
      params: { routeId },
      body: { revision: route.revision, agreedBy: ['pupil', 'tutor'] },
    });
    const page = await app.ok('GET /api/pupils/:pupilId/page', { token: as('self'), params: { pupilId } });
    assert.match(JSON.stringify(page), /Дышать волной/);
    assert.doesNotMatch(JSON.stringify(page), /Вдох|Беру/);
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token: as('self'),
      params: { routeId, stepId: stepId('1') },
      body: { state: 'done' },
    });
    for (const kind of ['specialist', 'teacher'] as const) {
      const [shown] = (await said(scene, kind)).recommendations;
      assert.deepEqual([shown?.state, shown?.stepState, shown?.reply], ['taken', 'now', 'Беру.']);
    }
    const line = (await cardOf(scene, 'teacher'))?.lines.find(({ subjectId }) => subjectId === taken.stepId);
    assert.equal(line?.how, 'Вдох на четыре, выдох на шесть; за партой; каждый день');
  });

  test('a technique of the specialist’s own is nobody else’s to try', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { routeId } = await scene.agreedRoute(plan({ steps: [] }));
    const { recommendationId } = await recommend(scene, { ownHands: true });
    await answerRecommendation(scene, recommendationId, { taken: true, reply: '' });
    const { revision } = await app.ok('GET /api/routes/:routeId', {
      token: as('tutor'),
      params: { routeId },
    });
    await app.ok('POST /api/routes/:routeId/agreements', {
      token: as('tutor'),
      params: { routeId },
      body: { revision, agreedBy: ['pupil', 'tutor'] },
    });
    assert.deepEqual(await linesOf(scene, 'teacher'), []);
    assert.deepEqual(await linesOf(scene, 'specialist'), ['try: Дышать волной перед чтением']);
  });

  test('without an open route there is nowhere to take it; words can be given and taking it stays possible', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { recommendationId } = await recommend(scene);
    await app.refused('POST /api/recommendations/:recommendationId/answer', {
      token: as('tutor'),
      params: { recommendationId },
      body: { taken: true, reply: '' },
      code: 'NO_OPEN_ROUTE',
    });
    const answered = await answerRecommendation(scene, recommendationId, {
      taken: false,
      reply: 'После каникул.',
    });
    assert.deepEqual([answered.state, answered.abilities.answer], ['answered', true]);
    const waiting = await recommend(scene);
    const board = await app.ok('GET /api/colleague-requests', { token: as('tutor') });
    assert.deepEqual(
      board.recommendations.map((known) => known.recommendationId),
      [waiting.recommendationId],
    );
    await app.ok('DELETE /api/recommendations/:recommendationId', {
      token: as('specialist'),
      params: { recommendationId: waiting.recommendationId },
    });
    await app.refused('DELETE /api/recommendations/:recommendationId', {
      token: as('specialist'),
      params: { recommendationId },
      code: 'ALREADY_DONE',
    });
  });
});
