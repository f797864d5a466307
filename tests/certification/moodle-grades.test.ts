/**
 * Grade exchanges recorded from a real Moodle. What Marshrut asks must be what Moodle was asked then, to the
 * letter; it gets the answers of then and must understand them.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gradeScopes, type Gradebook } from '../../lti-server/completion/gradebook.ts';
import { CallFailure } from '../../lti-server/lti/services/call-failure.ts';
import { createConnector } from '../../lti-server/lti/services/connector.ts';
import {
  findColumn,
  isThere,
  makeColumn,
  type GradebookOf,
} from '../../lti-server/lti/services/line-items.ts';
import type { OutboundRequest } from '../../lti-server/lti/outbound.ts';
import type { Platforms } from '../../lti-server/lti/platforms.ts';
import { postScore, readMark } from '../../lti-server/lti/services/scores.ts';
import type { ToolKeys } from '../../lti-server/lti/tool-keys.ts';
import { testRandom } from '../support/app.ts';

interface Exchange {
  readonly request: { method: string; url: string; headers: Record<string, string>; body?: string };
  readonly response: { status: number; headers: Record<string, string>; body: unknown };
}
const { exchanges } = JSON.parse(
  readFileSync(new URL('../fixtures/moodle/grades.json', import.meta.url), 'utf8'),
) as { exchanges: Record<string, Exchange> };

const site = 'http://localhost:8080';
const services = `${site}/mod/lti/services.php/2`;
const own = `${services}/lineitems/2/lineitem?type_id=1`;
const created = `${services}/lineitems/3/lineitem?type_id=1`;
const gradebook: Gradebook = {
  lineItem: null,
  lineItems: `${services}/lineitems?type_id=1`,
  scopes: Object.values(gradeScopes),
};

/** A Moodle that says what it said then, and keeps what it was asked now. */
function replayed(...names: string[]): GradebookOf & { asked: OutboundRequest[] } {
  const asked: OutboundRequest[] = [];
  const coming = names.map((name) => exchanges[name]!);
  const connector = createConnector({
    outbound: {
      async send(request) {
        if (request.url.endsWith('/token.php')) {
          const scope = new URLSearchParams(request.body).get('scope');
          const token = { access_token: 't', token_type: 'Bearer', expires_in: 3600, scope };
          return { status: 200, headers: { 'content-type': 'text/html' }, text: JSON.stringify(token) };
        }
        asked.push(request);
        const exchange = coming.shift();
        assert.ok(exchange, `nobody asked Moodle for ${request.method} ${request.url} then`);
        const { method, url, headers } = exchange.request;
        assert.deepEqual([request.method, request.url], [method, url]);
        for (const name of ['accept', 'content-type'])
          if (headers[name] !== undefined) assert.equal(request.headers?.[name], headers[name]);
        const { status, headers: answered, body } = exchange.response;
        const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
        return { status, headers: answered, text: body === '' || body === null ? '' : text };
      },
      getJson: () => Promise.reject(new Error('nobody asks for documents here')),
      close: async () => {},
    },
    platforms: {
      byId: async () => ({ disabled: false, clientId: 'c', tokenUrl: `${site}/mod/lti/token.php` }),
    } as unknown as Platforms,
    toolKeys: { sign: async () => 'signed' } as unknown as ToolKeys,
    clock: () => 0,
    random: testRandom,
    pause: async () => undefined,
  });
  return { connector, platformId: 'p', deploymentId: '1', family: 'moodle', gradebook, asked };
}

const reasonOf = async (deed: Promise<unknown>): Promise<unknown> =>
  deed.then(
    () => 'done',
    (error: unknown) => (error instanceof CallFailure ? [error.reason, error.httpStatus] : error),
  );

const score = { sub: '5', stamp: Date.parse('2026-11-22T10:00:00.000Z') };

test('the column coupled to the activity is found by its number', async () => {
  const moodle = replayed('ags-lineitems-list-resource_link_id');
  assert.equal(await findColumn(moodle, { ltiLinkId: '1', linkId: 'x' }), own);
});

test('a column is made', async () => {
  const moodle = replayed('ags-lineitem-create');
  assert.equal(await makeColumn(moodle, { ltiLinkId: '1', linkId: 'x', label: 'Маршрут' }), created);
  const { body } = moodle.asked[0]!;
  assert.deepEqual(JSON.parse(body ?? ''), {
    label: 'Маршрут',
    scoreMaximum: 1,
    resourceId: 'x',
    tag: 'marshrut-done',
    resourceLinkId: '1',
    submissionReview: { reviewableStatus: ['Completed'] },
  });
});

test('where Moodle does not let it be coupled, it is made beside the activity', async () => {
  const refused = 'ags-lineitem-create-bad-link';
  const moodle = replayed(refused, refused, 'ags-lineitem-create-no-link');
  assert.equal(
    await makeColumn(moodle, { ltiLinkId: '999', linkId: 'x', label: 'Маршрут' }),
    `${services}/lineitems/5/lineitem?type_id=1`,
  );
});

test('a score is taken, with its address before the query and its own media type', async () => {
  const moodle = replayed('ags-score-post-own');
  await postScore(moodle, { lineItem: own, ...score });
  assert.equal(moodle.asked[0]?.url, `${services}/lineitems/2/lineitem/scores?type_id=1`);
  assert.equal(moodle.asked[0]?.headers?.['content-type'], 'application/vnd.ims.lis.v1.score+json');
});

test('the same moment again and an earlier one are conflicts', async () => {
  for (const name of ['ags-score-post-same-timestamp', 'ags-score-post-older-timestamp'])
    assert.deepEqual(await reasonOf(postScore(replayed(name), { lineItem: own, ...score })), [
      'conflict',
      409,
    ]);
});

test('somebody who gets no marks is a refusal of this one, and nothing of the score is in the error', async () => {
  const said = await postScore(replayed('ags-score-post-teacher-user'), {
    lineItem: created,
    sub: '3',
    stamp: score.stamp,
  }).catch((error: unknown) => error);
  assert.ok(said instanceof CallFailure);
  assert.deepEqual([said.reason, said.httpStatus], ['refused', 400]);
  assert.doesNotMatch(`${said.message} ${JSON.stringify(said.details)}`, /userId|scoreGiven/);
});

test('a missing right is 401, with a new token too', async () => {
  const moodle = replayed('ags-score-post-wrong-scope', 'ags-score-post-wrong-scope');
  assert.deepEqual(await reasonOf(postScore(moodle, { lineItem: created, ...score })), ['unauthorized', 401]);
});

test('a mark that is not full is seen, and never with a limit', async () => {
  const moodle = replayed('ags-results-user');
  assert.equal(await readMark(moodle, { lineItem: own, sub: '5' }), 'other');
  assert.doesNotMatch(moodle.asked[0]?.url ?? '', /limit/);
});

test('a deleted column is gone, one that is there is there', async () => {
  const gone = `${services}/lineitems/9999/lineitem?type_id=1`;
  assert.equal(await isThere(replayed('ags-lineitem-get-404'), gone), false);
  assert.equal(await isThere(replayed('ags-lineitem-get'), created), true);
});
