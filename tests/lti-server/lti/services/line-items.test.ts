import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gradeScopes } from '../../../../lti-server/completion/gradebook.ts';
import { gradebook as allOfIt } from '../../../support/class.ts';
import { addFinished, minute, startFinished, type Counting } from '../../../support/counting.ts';
import { addresses, answer, isScore } from '../../../support/fake-gradebook.ts';
import { onEveryEngine } from '../../../support/on-engines.ts';

const onlyScores = { ...allOfIt, scope: [gradeScopes.score] };
const onlyList = { ...allOfIt, lineitem: null };

onEveryEngine('the column of an activity', (open) => {
  const finished = (services?: object) => startFinished(open, services);

  test('without a column of its own, the one coupled to the activity is found', async () => {
    const counting = await finished(onlyList);
    const { gradebook, work, sub } = counting;
    await work(minute);
    assert.equal(await counting.said(), 'sent');
    assert.equal(gradebook.columns.size, 1);
    assert.ok(gradebook.columns.get(addresses.own)?.marks.has(sub));
    // Moodle wants the scope for reading by name.
    assert.ok(gradebook.tokens.includes(gradeScopes.readLineItem));
  });

  test('where there is none, one of one point is made, coupled and marked as ours', async () => {
    const counting = await finished(onlyList);
    const { gradebook, work, linkId } = counting;
    gradebook.columns.clear();
    await work(minute);
    const [column] = gradebook.columns.values();
    const { marks, id: _id, ...rest } = column!;
    assert.deepEqual(rest, {
      label: 'Мой маршрут: выполнено',
      scoreMaximum: 1,
      resourceId: linkId,
      tag: 'marshrut-done',
      resourceLinkId: await ltiLinkId(counting),
      submissionReview: { reviewableStatus: ['Completed'] },
    });
    assert.equal(marks.size, 1);
  });

  test('a platform that knows nothing of reviews gets a coupled column without', async () => {
    const counting = await finished(onlyList);
    const { gradebook, work } = counting;
    gradebook.columns.clear();
    gradebook.fault = ({ method, body }) =>
      method === 'POST' && body?.includes('submissionReview') ? answer(400) : undefined;
    await work(minute);
    assert.deepEqual(
      [...gradebook.columns.values()].map(({ resourceLinkId, submissionReview }) => [
        resourceLinkId,
        submissionReview,
      ]),
      [[await ltiLinkId(counting), undefined]],
    );
  });

  test('a platform that lets no tool couple a column gets one beside the activity', async () => {
    const counting = await finished(onlyList);
    const { gradebook, work, linkId } = counting;
    gradebook.columns.clear();
    gradebook.fault = ({ method, body }) =>
      method === 'POST' && body?.includes('resourceLinkId') ? answer(403) : undefined;
    await work(minute);
    assert.equal(await counting.said(), 'sent');
    assert.deepEqual(
      [...gradebook.columns.values()].map(({ resourceId, resourceLinkId }) => ({
        resourceId,
        resourceLinkId,
      })),
      [{ resourceId: linkId, resourceLinkId: undefined }],
    );
  });

  test('such a column is found again by our mark', async () => {
    const counting = await finished(onlyList);
    const { gradebook, work, linkId } = counting;
    gradebook.columns.clear();
    const id = 'https://lms.example/3/lineitems/55/lineitem?type_id=1';
    gradebook.put({ id, resourceId: linkId, tag: 'marshrut-done' });
    await work(minute);
    assert.deepEqual([...gradebook.columns.keys()], [id]);
    assert.equal(await counting.said(), 'sent');
  });

  test('a list of all columns from a platform that passes over filters misleads nobody', async () => {
    const counting = await finished(onlyList);
    const { gradebook, work } = counting;
    gradebook.columns.clear();
    const foreign = gradebook.put({ id: 'https://lms.example/3/lineitems/9/lineitem?type_id=1', tag: 'x' });
    gradebook.fault = ({ method, url }) =>
      method === 'GET' && new URL(url).pathname === '/3/lineitems'
        ? { status: 200, headers: {}, text: JSON.stringify([null, { id: foreign.id }]) }
        : undefined;
    await work(minute);
    assert.equal(foreign.marks.size, 0);
    assert.equal(gradebook.columns.size, 2);
  });

  test('a column on another host gets neither a token nor a score', async () => {
    const counting = await finished(onlyList);
    const { gradebook, work } = counting;
    gradebook.fault = ({ method, url, body }) => {
      if (new URL(url).pathname !== '/3/lineitems') return undefined;
      const column = { id: 'https://thief.example/lineitem', label: 'x', scoreMaximum: 1 };
      const coupled = { ...column, resourceLinkId: /resource_link_id=([^&]*)/.exec(url)?.[1] };
      const made = method === 'POST' && body !== undefined;
      return { status: made ? 201 : 200, headers: {}, text: JSON.stringify(made ? column : [coupled]) };
    };
    await work(minute);
    assert.equal(await counting.said(), 'refused column_refused');
    assert.ok(gradebook.asked.every(({ url }) => url.startsWith('https://lms.example/')));
  });

  test('a column whose address no database can keep is none', async () => {
    const counting = await finished(onlyList);
    const { gradebook, work } = counting;
    gradebook.fault = ({ method, url }) => {
      if (new URL(url).pathname !== '/3/lineitems') return undefined;
      const id = 'https://lms.example/3/lineitems/1\u0000/lineitem';
      const resourceLinkId = decodeURIComponent(/resource_link_id=([^&]*)/.exec(url)?.[1] ?? '');
      const column = { id, label: 'x', scoreMaximum: 1, resourceLinkId };
      const text = JSON.stringify(method === 'POST' ? column : [column]);
      return { status: method === 'POST' ? 201 : 200, headers: {}, text };
    };
    await work(minute);
    assert.equal(await counting.said(), 'refused column_refused');
  });

  test('a column that was deleted is made anew, once, and whoever had a mark gets it again', async () => {
    const counting = await finished();
    const { gradebook, work, sub } = counting;
    await work(minute);
    gradebook.columns.clear();
    await addFinished(counting);
    await work(minute);
    const [column] = gradebook.columns.values();
    assert.equal(column?.marks.size, 2);
    assert.ok(column.marks.has(sub));
    gradebook.columns.clear();
    await addFinished(counting);
    await work(minute);
    assert.equal(gradebook.columns.size, 0, 'deleted twice is meant so');
    const { pupils } = await counting.view();
    assert.deepEqual(pupils.map(({ state, reason }) => [state, reason]).toSorted(), [
      ['refused', 'column_gone'],
      ['sent', null],
      ['sent', null],
    ]);
    await counting.retry();
    await work();
    assert.equal(gradebook.columns.size, 1);
  });

  test('a deleted column that cannot be made anew is told', async () => {
    const counting = await finished(onlyScores);
    counting.gradebook.columns.clear();
    await counting.work(minute);
    assert.equal(await counting.said(), 'refused column_gone');
  });

  test('a person unknown to the LMS is not a deleted column', async () => {
    const counting = await finished();
    const { gradebook, work } = counting;
    gradebook.fault = (request) => (isScore(request) ? answer(404) : undefined);
    await work(minute);
    assert.equal(await counting.said(), 'refused not_gradable');
    assert.equal(gradebook.columns.size, 1);
  });
});

const ltiLinkId = async ({ app, school, linkId }: Counting): Promise<string> => {
  const row = await app.db
    .selectFrom('resource_link')
    .where('school_id', '=', school.schoolId)
    .where('link_id', '=', linkId)
    .select('lti_link_id')
    .executeTakeFirstOrThrow();
  return row.lti_link_id;
};
