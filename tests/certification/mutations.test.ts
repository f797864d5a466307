/**
 * Whatever is changed in a token, a login or a form: let in only what still means the same, never a failure
 * of ours. Here the claims, which reach the storage.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { engines } from '../support/databases.ts';
import { claim, type Claims } from '../support/fake-platform.ts';
import { codeOf, publicUrl, startLtiApp, type LtiApp } from '../support/lti-app.ts';
import { anything, assertTurnedAway, isLetIn, run, text } from '../support/mutations.ts';

const critical = [
  'iss',
  'aud',
  'azp',
  'exp',
  'iat',
  'nbf',
  'nonce',
  'sub',
  ...['version', 'message_type', 'deployment_id', 'roles', 'target_link_uri', 'resource_link'].map(claim),
];
const optional = [
  'name',
  'given_name',
  'family_name',
  'locale',
  'email',
  ...['context', 'launch_presentation', 'tool_platform', 'custom', 'lis'].map(claim),
  'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
];

type Change = {
  readonly kind: 'remove' | 'rename' | 'retype';
  readonly name: string;
  readonly value: unknown;
};

const change = (names: readonly string[]): fc.Arbitrary<Change> =>
  fc.record({
    kind: fc.constantFrom('remove', 'rename', 'retype'),
    name: fc.constantFrom(...names),
    value: anything,
  });

function apply(claims: Claims, { kind, name, value }: Change): Claims {
  const { [name]: old, ...rest } = claims;
  if (kind === 'remove') return rest;
  if (kind === 'rename') return { ...rest, [`${name}${String(value).slice(0, 5) || '_'}`]: old };
  // Not by assignment: `__proto__` must arrive as a claim of that name.
  return Object.fromEntries([...Object.entries(rest), [name, value]]);
}

const isId = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  value.length <= 255 &&
  !/[\u0000-\u001f\u007f]/.test(value) &&
  value.isWellFormed();

/** What the specification lets in, said once more and apart from the server's own schema. */
function mayEnter(
  claims: Claims,
  { platform, nonce, now }: { platform: LtiApp['platform']; nonce: string; now: number },
): boolean {
  const { iss, aud, azp, exp, iat, nbf, sub } = claims;
  const audiences = [aud].flat();
  const link = claims[claim('resource_link')];
  const list = claims[claim('roles')];
  return (
    iss === platform.issuer &&
    audiences.length > 0 &&
    audiences.every((audience) => audience === platform.clientId) &&
    (azp === undefined ? audiences.length === 1 : azp === platform.clientId) &&
    typeof exp === 'number' &&
    exp > now - 60 &&
    typeof iat === 'number' &&
    iat <= now + 60 &&
    iat >= now - 660 &&
    (nbf === undefined || (typeof nbf === 'number' && nbf <= now + 60)) &&
    claims['nonce'] === nonce &&
    isId(sub) &&
    claims[claim('version')] === '1.3.0' &&
    claims[claim('message_type')] === 'LtiResourceLinkRequest' &&
    claims[claim('deployment_id')] === platform.deploymentId &&
    Array.isArray(list) &&
    list.every((role) => typeof role === 'string') &&
    URL.parse(String(claims[claim('target_link_uri')]))?.origin === publicUrl &&
    typeof link === 'object' &&
    link !== null &&
    isId((link as Claims)['id'])
  );
}

for (const engine of engines) {
  describe(engine.name, () => {
    let lti: LtiApp;
    before(async () => {
      lti = await startLtiApp(engine);
      assert.ok(isLetIn(await lti.browser().launch(lti.platform)));
    });
    after(async () => {
      assert.deepEqual(Object.keys(Object.prototype), []);
      await lti.close();
    });

    test('claims that a launch stands on: removed, renamed, of another type', async () => {
      let letIn = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(change(critical), { minLength: 1, maxLength: 2 }), async (changes) => {
          const browser = lti.browser();
          const login = await browser.login(lti.platform);
          const payload = changes.reduce(apply, lti.platform.payload(login.nonce));
          const answer = await browser.launch(lti.platform, { login, payload });
          const wanted = mayEnter(JSON.parse(JSON.stringify(payload)) as Claims, {
            platform: lti.platform,
            nonce: login.nonce,
            now: lti.now() / 1000,
          });
          assert.equal(isLetIn(answer), wanted, codeOf(answer) ?? 'let in');
          if (wanted) letIn += 1;
          else assertTurnedAway(answer);
        }),
        run(engine.name === 'sqlite' ? 500 : 150),
      );
      assert.ok(letIn > 0, 'some changes mean nothing, and then the launch works');
    });

    test('optional claims, whatever they hold, keep nobody out', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(change(optional), { minLength: 1, maxLength: 4 }),
          text,
          async (changes, title) => {
            const browser = lti.browser();
            const login = await browser.login(lti.platform);
            const usual = {
              ...lti.platform.payload(login.nonce),
              [claim('resource_link')]: { id: 'rl-9', title },
            };
            const answer = await browser.launch(lti.platform, {
              login,
              payload: changes.reduce(apply, usual),
            });
            assert.ok(isLetIn(answer), `${answer.status} ${codeOf(answer)}`);
          },
        ),
        run(engine.name === 'sqlite' ? 300 : 150),
      );
    });

    test('identifiers of every alphabet are kept apart or refused', async () => {
      await fc.assert(
        fc.asyncProperty(text, text, text, async (sub, contextId, linkId) => {
          const claims = {
            sub,
            [claim('context')]: { id: contextId, title: contextId },
            [claim('resource_link')]: { id: linkId },
          };
          const answer = await lti.browser().launch(lti.platform, { claims });
          const wanted = isId(sub) && isId(linkId);
          assert.equal(isLetIn(answer), wanted, codeOf(answer) ?? 'let in');
          if (!wanted) assertTurnedAway(answer);
        }),
        run(engine.name === 'sqlite' ? 300 : 150),
      );
    });
  });
}
