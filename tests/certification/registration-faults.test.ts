/** Broken and hostile platforms at dynamic registration: a clear page with a code, and nothing stored. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { Refusal, type ErrorCode } from '../../lti-server/errors.ts';
import { engines } from '../support/databases.ts';
import { codeOf, startLtiApp, type LtiApp } from '../support/lti-app.ts';
import type { WebAnswer } from '../support/lti-browser.ts';
import {
  assertRegistrationRefused,
  configurationOf,
  inviteToken,
  json,
  openLms,
  platformPart,
  platformsOf,
  toolPart,
} from '../support/registering-lms.ts';

const recorded = JSON.parse(
  readFileSync(new URL('../fixtures/moodle/dynamic-registration.json', import.meta.url), 'utf8'),
) as { errors: Record<string, { status: number; contentType: string; body: string }> };

for (const engine of engines) {
  describe(engine.name, () => {
    let lti: LtiApp;
    before(async () => {
      lti = await startLtiApp(engine);
    });
    after(() => lti.close());

    const refused = (answer: WebAnswer, code: ErrorCode): void =>
      assertRegistrationRefused(lti, answer, code);
    const nothingStored = async (issuer: string): Promise<void> =>
      assert.deepEqual(await platformsOf(lti, issuer), []);

    describe('what an LMS may not say of itself', () => {
      const issuer = 'https://odd.example';
      const cases: Record<string, [ErrorCode, () => ReturnType<typeof json> | Promise<never>]> = {
        'nothing, being down': [
          'LTI_CONFIGURATION_UNREACHABLE',
          () => Promise.reject(new Refusal('OUTBOUND_FAILED', { note: 'odd.example: ECONNREFUSED' })),
        ],
        '10 MB': [
          'LTI_CONFIGURATION_UNREACHABLE',
          () =>
            Promise.reject(
              new Refusal('OUTBOUND_FAILED', { note: 'odd.example: an answer of more than 1048576 bytes' }),
            ),
        ],
        'a private address': [
          'LTI_CONFIGURATION_PRIVATE',
          () =>
            Promise.reject(new Refusal('OUTBOUND_FORBIDDEN', { note: 'odd.example is a private address' })),
        ],
        '404': ['LTI_CONFIGURATION_UNREACHABLE', () => json({}, 404)],
        'a redirect': ['LTI_CONFIGURATION_UNREACHABLE', () => json({}, 302)],
        HTML: [
          'LTI_CONFIGURATION_INVALID',
          () => ({ status: 200, headers: {}, text: '<html><title>Вход</title></html>' }),
        ],
        'a list': ['LTI_CONFIGURATION_INVALID', () => json([])],
        null: ['LTI_CONFIGURATION_INVALID', () => json(null)],
        'a foreign issuer': [
          'LTI_CONFIGURATION_FOREIGN',
          () => json(configurationOf('https://victim.example')),
        ],
        'an issuer with a query': [
          'LTI_CONFIGURATION_INVALID',
          () => json({ ...configurationOf(issuer), issuer: `${issuer}?a=1` }),
        ],
        'keys without https': [
          'LTI_CONFIGURATION_INVALID',
          () => json({ ...configurationOf(issuer), jwks_uri: 'http://odd.example/keys' }),
        ],
        'an address with a password in it': [
          'LTI_CONFIGURATION_INVALID',
          () => json({ ...configurationOf(issuer), token_endpoint: 'https://u:p@odd.example/token' }),
        ],
        'a script for an address': [
          'LTI_CONFIGURATION_INVALID',
          () => json({ ...configurationOf(issuer), authorization_endpoint: 'javascript:alert(1)' }),
        ],
        'an address that no database can keep': [
          'LTI_CONFIGURATION_INVALID',
          () => json({ ...configurationOf(issuer), jwks_uri: `${issuer}/keys\u0000` }),
        ],
        'an issuer with half a letter': [
          'LTI_CONFIGURATION_INVALID',
          () => json({ ...configurationOf(issuer), issuer: `${issuer}/\ud800` }),
        ],
        'no signed assertions': [
          'LTI_CONFIGURATION_INVALID',
          () =>
            json({
              ...configurationOf(issuer),
              token_endpoint_auth_methods_supported: ['client_secret_basic'],
            }),
        ],
        'no RS256': [
          'LTI_CONFIGURATION_INVALID',
          () => json({ ...configurationOf(issuer), id_token_signing_alg_values_supported: ['HS256'] }),
        ],
      };
      for (const [what, [code, configuration]] of Object.entries(cases)) {
        test(what, async () => {
          const lms = openLms(lti, { issuer, configuration });
          refused(await lms.open({ invite: await inviteToken(lti) }), code);
          await nothingStored(issuer);
          assert.deepEqual(lms.received, []);
        });
      }

      for (const part of [
        'issuer',
        'authorization_endpoint',
        'token_endpoint',
        'jwks_uri',
        'registration_endpoint',
      ]) {
        test(`a configuration without ${part}`, async () => {
          const lms = openLms(lti, {
            issuer,
            configuration: () => json({ ...configurationOf(issuer), [part]: undefined }),
          });
          const answer = await lms.open({ invite: await inviteToken(lti) });
          refused(answer, 'LTI_CONFIGURATION_INVALID');
          assert.ok(answer.body.includes(`<dd>${part}</dd>`), 'the page names what is missing');
        });
      }

      test('much may be missing or odd that nobody needs', async () => {
        const configuration = {
          ...configurationOf('https://bare.example'),
          scopes_supported: 'all of them',
          token_endpoint_auth_methods_supported: undefined,
          id_token_signing_alg_values_supported: null,
          [platformPart]: { product_family_code: 7, messages_supported: 'many' },
        };
        const lms = openLms(lti, {
          issuer: 'https://bare.example',
          configuration: () => json(configuration),
        });
        const done = await lms.press(await lms.open({ invite: await inviteToken(lti) }));
        assert.equal(done.status, 200, codeOf(done) ?? '');
        assert.match(String(lms.received[0]?.body['scope']), /score/);
      });
    });

    test('what a database cannot keep is no name, no version, no deployment and no scope', async () => {
      const issuer = 'https://nul.example';
      const canvasAccount = 'https://canvas.instructure.com/lti/account_name';
      const lms = openLms(lti, {
        issuer,
        configuration: () =>
          json({
            ...configurationOf(issuer),
            [platformPart]: {
              product_family_code: 'moodle',
              version: '4.5\u0000',
              messages_supported: [],
              [canvasAccount]: 'Шко\u0000ла\ud800',
            },
          }),
        answer: () =>
          json({
            client_id: 'nul',
            scope: 'a\u0000b https://purl.imsglobal.org/spec/lti-ags/scope/score',
            [toolPart]: { deployment_id: '1\u0000' },
          }),
      });
      const done = await lms.press(await lms.open({ invite: await inviteToken(lti) }));
      assert.equal(done.status, 200, codeOf(done) ?? '');
      const [platform] = await platformsOf(lti, issuer);
      assert.match(platform?.name ?? '', /^Шко ла/);
      assert.ok(platform?.scope?.endsWith('scope/score'));
      const deployments = lti.db
        .selectFrom('deployment')
        .where('platform_id', '=', platform?.platform_id ?? '');
      assert.deepEqual(await deployments.select('deployment_id').execute(), []);
    });

    describe('what an LMS may answer', () => {
      for (const [name, { status, contentType, body }] of Object.entries(recorded.errors)) {
        test(`recorded refusal: ${name}`, async () => {
          const lms = openLms(lti, {
            answer: () => ({ status, headers: { 'content-type': contentType }, text: body }),
          });
          const invite = await inviteToken(lti);
          const answer = await lms.press(await lms.open({ invite }));
          refused(answer, 'LTI_REGISTRATION_REFUSED');
          assert.ok(answer.body.includes(`<dd>${body}</dd>`), 'the platform’s own words are shown');
          await nothingStored(lms.issuer);
          assert.equal((await lms.open({ invite })).status, 200, 'the invite is still good');
        });
      }

      const answers: Record<string, [reason: RegExp, answer: () => ReturnType<typeof json>]> = {
        'an error by the book': [
          /<dd>invalid_client_metadata: jwks_uri is not reachable<\/dd>/,
          () =>
            json({ error: 'invalid_client_metadata', error_description: 'jwks_uri is not reachable' }, 400),
        ],
        'errors of Canvas': [
          /<dd>Invalid scopes: x<\/dd>/,
          () => json({ errors: [{ message: 'Invalid scopes: x' }] }, 422),
        ],
        'a page': [
          /<dd>Сбой сервера<\/dd>/,
          () => ({ status: 500, headers: {}, text: '<head><title>Сбой сервера</title></head><p>Стек</p>' }),
        ],
        'a page without a title': [
          /<dd>Нельзя<\/dd>/,
          () => ({ status: 403, headers: {}, text: '<p>Нельзя</p><script>alert(1)</script>' }),
        ],
        nothing: [/<dd>HTTP 503<\/dd>/, () => ({ status: 503, headers: {}, text: '' })],
        'yes without a client id': [/<dd>no client_id<\/dd>/, () => json({ ok: true }, 201)],
        'yes in HTML': [/<dd>no client_id<\/dd>/, () => ({ status: 200, headers: {}, text: '<p>ok</p>' })],
      };
      for (const [what, [reason, answer]] of Object.entries(answers)) {
        test(what, async () => {
          const lms = openLms(lti, { answer });
          const page = await lms.press(await lms.open({ invite: await inviteToken(lti) }));
          refused(page, 'LTI_REGISTRATION_REFUSED');
          assert.match(page.body, reason);
          await nothingStored(lms.issuer);
        });
      }

      test('no answer may have been a yes: it is said so, and nothing is tried twice', async () => {
        const lms = openLms(lti, {
          answer: () => Promise.reject(new Refusal('OUTBOUND_FAILED', { note: 'TimeoutError' })),
        });
        refused(
          await lms.press(await lms.open({ invite: await inviteToken(lti) })),
          'LTI_REGISTRATION_UNSURE',
        );
        assert.equal(lms.received.length, 1);
      });
    });
  });
}
