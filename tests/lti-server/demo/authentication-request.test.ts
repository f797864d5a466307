import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Account, teacher, tutor } from '../../../lti-server/demo/accounts.ts';
import { checkAuthenticationRequest } from '../../../lti-server/demo/authentication-request.ts';
import { createLaunchHints } from '../../../lti-server/demo/launch-hints.ts';

const platform = {
  issuer: 'http://127.0.0.1:3001',
  clientId: 'marshrut',
  deploymentId: '1',
  redirectUri: 'http://localhost:3000/lti/launch',
  clock: () => 0,
};

/** A request that is right in every parameter but those that the case changes, and its answer. */
const answer = (
  change: Record<string, unknown>,
  { accountId = '11', opener = tutor }: { accountId?: string | null; opener?: Account } = {},
) => {
  let made = 0;
  const hints = createLaunchHints({ clock: () => 0, randomId: () => `launch-${++made}`, activityId: '31' });
  const parameters = {
    client_id: 'marshrut',
    redirect_uri: platform.redirectUri,
    response_type: 'id_token',
    response_mode: 'form_post',
    scope: 'openid',
    prompt: 'none',
    nonce: 'once',
    state: 'state-1',
    login_hint: '11',
    lti_message_hint: hints.issue({ account: opener, documentTarget: 'iframe', link: null, review: null }),
    ...change,
  };
  const ask = () => checkAuthenticationRequest({ parameters, platform, hints, accountId });
  return { ask, first: ask() };
};

test('a right request is accepted once and its launch is handed out', () => {
  const { ask, first } = answer({});
  assert.deepEqual(first, {
    kind: 'accepted',
    launch: first.kind === 'accepted' && first.launch,
    nonce: 'once',
    state: 'state-1',
  });
  assert.equal(first.kind === 'accepted' && first.launch.documentTarget, 'iframe');
  const second = ask();
  assert.equal(second.kind === 'refused' && second.error, 'invalid_request', 'the hint is used up');
});

for (const [fact, change] of [
  ['another client_id', { client_id: 'somebody' }],
  ['no client_id', { client_id: undefined }],
  ['a redirect_uri with a query', { redirect_uri: `${platform.redirectUri}?next=1` }],
  ['a redirect_uri with a slash more', { redirect_uri: `${platform.redirectUri}/` }],
  ['a redirect_uri of another host', { redirect_uri: 'http://evil.example/lti/launch' }],
  ['two redirect_uris', { redirect_uri: [platform.redirectUri, platform.redirectUri] }],
] as const) {
  test(`${fact}: nothing is sent to the tool`, () => {
    assert.deepEqual(answer(change).first, { kind: 'foreign' });
  });
}

for (const [fact, change, error] of [
  ['response_type code', { response_type: 'code' }, 'unsupported_response_type'],
  ['no response_mode', { response_mode: undefined }, 'invalid_request'],
  ['response_mode query', { response_mode: 'query' }, 'invalid_request'],
  ['a wider scope', { scope: 'openid profile' }, 'invalid_scope'],
  ['no scope', { scope: '' }, 'invalid_scope'],
  ['prompt login', { prompt: 'login' }, 'invalid_request'],
  ['no nonce', { nonce: undefined }, 'invalid_request'],
  ['an empty nonce', { nonce: '' }, 'invalid_request'],
  ['two nonces', { nonce: ['once', 'twice'] }, 'invalid_request'],
  [
    'an altered lti_message_hint',
    { lti_message_hint: '{"cmid":31,"launchid":"launch-2"}' },
    'invalid_request',
  ],
  ['the login_hint of somebody else', { login_hint: '12' }, 'access_denied'],
] as const) {
  test(`${fact}: refused with ${error}, and the state goes along`, () => {
    const { first } = answer(change);
    assert.equal(first.kind === 'refused' && first.error, error);
    assert.equal(first.kind === 'refused' && first.state, 'state-1');
  });
}

test('nobody signed in: login_required', () => {
  const { first } = answer({}, { accountId: null });
  assert.equal(first.kind === 'refused' && first.error, 'login_required');
});

test('an activity opened by one person cannot be finished by another', () => {
  const { first } = answer({}, { opener: teacher });
  assert.equal(first.kind === 'refused' && first.error, 'access_denied');
});

test('a login that the tool begins anew, without a hint, opens in a window what the person opened last', () => {
  const { first } = answer({ lti_message_hint: '' });
  assert.equal(first.kind === 'accepted' && first.launch.documentTarget, 'window');
  const nothing = answer({ lti_message_hint: '' }, { opener: teacher }).first;
  assert.equal(nothing.kind === 'refused' && nothing.error, 'invalid_request', 'nothing was opened');
});

test('a hint is good for five minutes', () => {
  let now = 0;
  const hints = createLaunchHints({ clock: () => now, randomId: () => 'launch', activityId: '31' });
  const launch = { account: tutor, documentTarget: 'window', link: null, review: null } as const;
  const early = hints.issue(launch);
  now = 299_999;
  assert.deepEqual(hints.redeem(early)?.account, tutor);
  const late = hints.issue(launch);
  now += 300_000;
  assert.equal(hints.redeem(late), null);
  assert.equal(hints.latest(tutor.id), null);
});

test('hints that nobody takes up do not pile up', () => {
  let made = 0;
  const hints = createLaunchHints({ clock: () => 0, randomId: () => `launch-${++made}`, activityId: '31' });
  const first = hints.issue({ account: tutor, documentTarget: 'iframe', link: null, review: null });
  for (let more = 0; more < 5000; more += 1)
    hints.issue({ account: tutor, documentTarget: 'iframe', link: null, review: null });
  assert.equal(hints.redeem(first), null);
});
