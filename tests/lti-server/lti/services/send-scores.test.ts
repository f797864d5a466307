import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CallFailure } from '../../../../lti-server/lti/services/call-failure.ts';
import { gradeScopes } from '../../../../lti-server/completion/gradebook.ts';
import { gradebook as allOfIt } from '../../../support/class.ts';
import { addFinished, minute, startFinished } from '../../../support/counting.ts';
import { addresses, answer, isScore } from '../../../support/fake-gradebook.ts';
import { onEveryEngine } from '../../../support/on-engines.ts';
import type { OutboundRequest } from '../../../../lti-server/lti/outbound.ts';

const onlyScores = { ...allOfIt, scope: [gradeScopes.score] };

onEveryEngine('telling the LMS', (open) => {
  const finished = (services?: object) => startFinished(open, services);

  test('a token is asked for with the scope of the call and no other', async () => {
    const { gradebook, work } = await finished();
    await work(minute);
    assert.deepEqual(gradebook.tokens, [gradeScopes.score]);
  });

  test('a token that has run out is renewed once', async () => {
    const counting = await finished();
    const { gradebook, work } = counting;
    gradebook.fault = ({ headers }) => (headers?.['authorization'] === 'Bearer t1' ? answer(401) : undefined);
    await work(minute);
    assert.equal(await counting.said(), 'sent');
    assert.equal(gradebook.tokens.length, 2);
  });

  test('a right that is missing is not asked for again and again', async () => {
    const counting = await finished();
    const { gradebook, work } = counting;
    gradebook.fault = (request) => (isScore(request) ? answer(401) : undefined);
    await work(minute);
    await work(10 * minute);
    assert.equal(await counting.said(), 'refused not_allowed');
    assert.equal(gradebook.scores.length, 2);
  });

  test('a token with less than was asked for says that it is not allowed', async () => {
    const counting = await finished();
    counting.gradebook.withheld = [gradeScopes.score];
    await counting.work(minute);
    assert.equal(await counting.said(), 'refused not_allowed');
    assert.deepEqual(counting.gradebook.asked, []);
  });

  test('a platform that asks to be left alone is left alone, and then gets the same score', async () => {
    const counting = await finished();
    const { gradebook, work } = counting;
    gradebook.fault = (request) => (isScore(request) ? answer(429, { 'retry-after': '600' }) : undefined);
    await work(minute);
    assert.equal(await counting.said(), 'waiting lms_silent');
    gradebook.fault = () => undefined;
    await work(9 * minute);
    assert.equal(gradebook.scores.length, 1);
    await work(minute + 1);
    assert.equal(await counting.said(), 'sent');
    const [first, second] = gradebook.scores;
    assert.deepEqual(second, first);
  });

  test('one that is down is tried for more than a day, then staff are told and can have it tried again', async () => {
    const counting = await finished();
    const { gradebook, work } = counting;
    gradebook.fault = () => answer(503);
    await work(minute);
    for (let hour = 0; hour < 24; hour += 1) await work(60 * minute);
    assert.equal(await counting.said(), 'waiting lms_silent');
    for (let hour = 0; hour < 48; hour += 1) await work(60 * minute);
    assert.equal(await counting.said(), 'refused lms_silent');
    const { length } = gradebook.asked;
    await work(600 * minute);
    assert.equal(gradebook.asked.length, length, 'nobody knocks any more');
    gradebook.fault = () => undefined;
    await counting.retry(counting.pupilId);
    await work();
    assert.equal(await counting.said(), 'sent');
    assert.equal((await counting.audit('completion.retried')).length, 1);
  });

  test('when it is down, one pupil is asked about and not the whole class', async () => {
    const counting = await finished();
    const { gradebook, work } = counting;
    await addFinished(counting);
    gradebook.fault = () => answer(503);
    await work(minute);
    assert.equal(gradebook.scores.length, 1);
    gradebook.fault = () => undefined;
    await work(2 * minute);
    assert.equal((await counting.view()).pupils.filter(({ state }) => state === 'sent').length, 2);
  });

  test('a pupil whom the LMS gives no marks does not hold up the others', async () => {
    const counting = await finished();
    const { gradebook, work, sub } = counting;
    await addFinished(counting);
    gradebook.notGradable.add(sub);
    await work(minute);
    const { pupils } = await counting.view();
    assert.deepEqual(
      pupils.map(({ state, reason }) => ({ state, reason })),
      [
        { state: 'refused', reason: 'not_gradable' },
        { state: 'sent', reason: null },
      ],
    );
  });

  test('a mark that a teacher has set since is left alone', async () => {
    const counting = await finished();
    const { gradebook, work, sub } = counting;
    const column = gradebook.columns.get(addresses.own)!;
    column.marks.set(sub, { at: counting.app.now() + 60 * minute, points: 4 });
    await work(minute);
    assert.equal(await counting.said(), 'refused newer_mark');
    assert.equal(column.marks.get(sub)?.points, 4);
    assert.equal(gradebook.scores.length, 1);
  });

  test('a mark cleared a moment ago: the score goes once more, a second later than the last', async () => {
    const counting = await finished();
    const { gradebook, work, sub, app } = counting;
    const column = gradebook.columns.get(addresses.own)!;
    column.marks.set(sub, { at: app.now() + minute, points: undefined });
    await work(minute);
    assert.equal(await counting.said(), 'sent');
    const [first, second] = gradebook.scores.map(({ timestamp }) => Date.parse(String(timestamp)));
    assert.equal(second! - first!, 1000);
    assert.equal(column.marks.get(sub)?.points, 10);
  });

  test('a score whose answer was lost is not sent a second time', async () => {
    for (const services of [undefined, onlyScores]) {
      const counting = await finished(services);
      const { gradebook, work } = counting;
      const lost = (request: OutboundRequest): undefined => {
        if (!isScore(request)) return undefined;
        gradebook.fault = () => undefined;
        void gradebook.send(request);
        throw new CallFailure('unreachable', { note: 'the connection broke' });
      };
      gradebook.fault = lost;
      await work(minute);
      assert.equal(await counting.said(), 'waiting lms_silent');
      await work(minute);
      assert.equal(await counting.said(), 'sent');
      const stamps = new Set(gradebook.scores.map(({ timestamp }) => timestamp));
      assert.equal(stamps.size, 1, 'tries of one score keep its moment');
    }
  });

  test('without leave to look, a second refusal is the last', async () => {
    const counting = await finished(onlyScores);
    const { gradebook, work } = counting;
    gradebook.fault = (request) => (isScore(request) ? answer(409) : undefined);
    await work(minute);
    assert.equal(await counting.said(), 'refused newer_mark');
    assert.equal(gradebook.scores.length, 2);
  });

  test('platforms that say 400 for a later mark are understood by looking', async () => {
    const counting = await finished();
    const { gradebook, work, sub } = counting;
    gradebook.columns.get(addresses.own)?.marks.set(sub, { at: 0, points: 3 });
    gradebook.fault = (request) => (isScore(request) ? answer(400) : undefined);
    await work(minute);
    assert.equal(await counting.said(), 'refused newer_mark');
  });

  test('Canvas reads that no new attempt was made, and nobody else reads a word more', async () => {
    const counting = await finished();
    const { app, school, gradebook, work } = counting;
    await app.db
      .updateTable('platform')
      .set({ family: 'canvas' })
      .where('platform_id', '=', school.platformId)
      .execute();
    await work(minute);
    assert.deepEqual(gradebook.scores[0]?.['https://canvas.instructure.com/lti/submission'], {
      new_submission: false,
    });
  });

  test('any success is one, whatever stands in its body', async () => {
    const counting = await finished();
    counting.gradebook.fault = (request) =>
      isScore(request) ? { status: 202, headers: {}, text: '<p>OK</p>' } : undefined;
    await counting.work(minute);
    assert.equal(await counting.said(), 'sent');
  });

  test('a page in the place of an answer is none: it is sent again', async () => {
    const counting = await finished();
    const login = '<title>Вход</title><h1>Войдите</h1>';
    counting.gradebook.fault = (request) =>
      isScore(request) ? { status: 200, headers: { 'content-type': 'text/html' }, text: login } : undefined;
    await counting.work(minute);
    assert.notEqual(await counting.said(), 'sent');
    const sent = counting.gradebook.scores.length;
    counting.gradebook.fault = () => undefined;
    await counting.work(60 * minute);
    assert.equal(await counting.said(), 'sent');
    assert.ok(counting.gradebook.scores.length > sent);
  });

  test('a deployment that was switched off tells its LMS nothing', async () => {
    const counting = await finished();
    const { app, school, gradebook, work } = counting;
    await app.db
      .updateTable('deployment')
      .set({ status: 'disabled' })
      .where('platform_id', '=', school.platformId)
      .execute();
    await work(minute);
    assert.equal(await counting.said(), 'refused not_allowed');
    assert.deepEqual(gradebook.asked, []);
  });
});
