/** Tokens and lists of members as a real Moodle gave them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { CallReason } from '../../lti-server/lti/services/call-failure.ts';
import type { OutboundAnswer } from '../../lti-server/lti/outbound.ts';
import { readRoster } from '../../lti-server/lti/services/roster.ts';
import { assertFails, openConnector, platformId } from '../support/open-connector.ts';

interface Recorded {
  readonly url: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}
const recorded = JSON.parse(
  readFileSync(new URL('../fixtures/moodle/services.json', import.meta.url), 'utf8'),
) as { tokens: Record<string, Recorded>; rosters: Record<string, Recorded> };

const asSent = ({ status, headers, body }: Recorded): OutboundAnswer => {
  const page = typeof body === 'object' && body !== null && '_html_page' in body;
  const text = page
    ? '<!DOCTYPE html>\n<html lang="en">…'
    : typeof body === 'string'
      ? body
      : JSON.stringify(body);
  return { status, headers, text };
};

const membershipsUrl = recorded.rosters['nrps-all']!.url;
const tokenUrl = recorded.tokens['token-ok']!.url;

/** Reads the list from a Moodle that answers the token with one recording, and each address with another. */
async function read({ token = 'token-ok', rosters = ['nrps-all'], url = membershipsUrl } = {}) {
  const pages = rosters.map((name) => recorded.rosters[name]!);
  const opened = await openConnector({
    issuer: 'http://localhost:8080',
    clientId: 'IEYzhBSxMKnFP5h',
    tokenUrl,
    send: async (request) => {
      if (request.url === tokenUrl) return asSent(recorded.tokens[token]!);
      return asSent(pages.find((page) => page.url === request.url) ?? pages[0]!);
    },
  });
  const members = readRoster(opened.connector, { platformId, deploymentId: '1', membershipsUrl: url });
  await members.catch(() => undefined);
  await opened.close();
  return { members, asked: opened.asked };
}

test('the list comes by a token that calls itself HTML, with short role names', async () => {
  const { members, asked } = await read();
  assert.deepEqual(
    (await members).map(({ sub, name, role, active }) => [sub, name, role, active]),
    [
      ['5', 'Алёна Ёлкина', 'learner', true],
      ['6', 'Дмитрий О’Коннор-Щукин', 'learner', true],
      ['4', 'Пётр Тьюторов', 'learner', true],
      ['3', 'Марья Ивановна Учителева', 'instructor', true],
      ['9', 'Ольга Щукина', 'learner', true],
      ['7', 'Йылдыз Әхмәтова', 'learner', true],
    ],
  );
  const [token, page] = asked;
  assert.equal(token?.headers?.['content-type'], 'application/x-www-form-urlencoded');
  assert.deepEqual(Object.keys(Object.fromEntries(new URLSearchParams(token?.body))).sort(), [
    'client_assertion',
    'client_assertion_type',
    'grant_type',
    'scope',
  ]);
  assert.equal(page?.headers?.['authorization'], 'Bearer 76cd5b4237b05db84b1dd436992159c6');
  assert.equal(page?.headers?.['accept'], 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json');
});

test('pages follow each other as Moodle links them', async () => {
  const { url } = recorded.rosters['nrps-limit2']!;
  const whole = recorded.rosters['nrps-all']!;
  // The third page was not recorded; it is the rest of the whole list.
  const { members: everybody } = whole.body as { members: unknown[] };
  recorded.rosters['page3'] = { ...whole, url: `${url}&from=4`, body: { members: everybody.slice(4) } };
  const { asked, members } = await read({ rosters: ['nrps-limit2', 'nrps-limit2-page2', 'page3'], url });
  assert.deepEqual(
    (await members).map(({ sub }) => sub),
    ['5', '6', '4', '3', '9', '7'],
  );
  assert.deepEqual(
    asked.slice(1).map((request) => request.url),
    [url, `${url}&from=2`, `${url}&from=4`],
  );
});

test('a suspended pupil is not in the list, and without shared names there are only numbers', async () => {
  const active = await (await read({ rosters: ['nrps-one-suspended'] })).members;
  assert.equal(active.length, 5);
  const nameless = await (await read({ rosters: ['nrps-names-not-shared'] })).members;
  assert.equal(nameless.length, 6);
  assert.ok(nameless.every(({ name }) => name === ''));
});

const refusals: readonly [
  what: string,
  of: Parameters<typeof read>[0],
  reason: CallReason,
  stage: 'token' | 'service',
][] = [
  ['it cannot reach our keys', { token: 'token-pending-curlblocked' }, 'not_json', 'token'],
  ['it cannot reach our keys any more', { token: 'token-active-curlblocked' }, 'not_json', 'token'],
  ['the service is not switched on', { token: 'token-scope-service-off-nrps' }, 'scope_refused', 'token'],
  ['it knows no such scope', { token: 'token-err-unknown-scope' }, 'scope_refused', 'token'],
  ['the scope is not allowed', { token: 'token-err-scope-not-enabled' }, 'scope_refused', 'token'],
  ['it grants another scope', { token: 'token-ok-only-score' }, 'scope_refused', 'token'],
  ['our signature is not known', { token: 'token-err-bad-signature-known-kid' }, 'token_refused', 'token'],
  ['our key is not known, in broken JSON', { token: 'token-err-unknown-kid' }, 'token_refused', 'token'],
  ['we are not known', { token: 'token-err-unknown-client' }, 'token_refused', 'token'],
  ['our clock is late', { token: 'token-err-expired' }, 'token_refused', 'token'],
  ['our clock is early', { token: 'token-err-future-iat' }, 'token_refused', 'token'],
  ['the course is gone', { rosters: ['nrps-unknown-course'] }, 'not_found', 'service'],
  ['the link is gone', { rosters: ['nrps-rlid-unknown'] }, 'not_found', 'service'],
  ['the token is not good for this', { rosters: ['nrps-wrong-scope-token'] }, 'unauthorized', 'service'],
  ['the media type is another', { rosters: ['nrps-accept-json'] }, 'refused', 'service'],
  ['it answers in the old format', { rosters: ['nrps-legacy-accept'] }, 'wrong_shape', 'service'],
];
for (const [what, of, reason, stage] of refusals) {
  test(`a refusal: ${what}`, async () => {
    const { members } = await read(of);
    const failure = await assertFails(members, { reason, stage });
    assert.doesNotMatch(failure.message, /Exception|user|Signature|Moodle|\?/, 'none of its words go on');
  });
}
