/** Dynamic registration (LTI Dynamic Registration 1.0): an LMS connects itself by one address. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { ErrorCode } from '../../lti-server/errors.ts';
import { engines } from '../support/databases.ts';
import { claim } from '../support/fake-platform.ts';
import { assertAccepted, codeOf, startLtiApp, type LtiApp } from '../support/lti-app.ts';
import { jsonOf, type WebAnswer } from '../support/lti-browser.ts';
import {
  assertRegistrationRefused,
  configurationOf,
  inviteToken,
  json,
  openLms,
  platformsOf,
  toolPart,
} from '../support/registering-lms.ts';

const recorded = JSON.parse(
  readFileSync(new URL('../fixtures/moodle/dynamic-registration.json', import.meta.url), 'utf8'),
) as {
  query: { openid_configuration: string; registration_token: string };
  configuration: Record<string, unknown>;
  accepted: { status: number; contentType: string; body: Record<string, unknown> };
  minimal: { status: number; body: Record<string, unknown> };
};

for (const engine of engines) {
  describe(engine.name, () => {
    let lti: LtiApp;
    before(async () => {
      lti = await startLtiApp(engine);
    });
    after(() => lti.close());

    const deploymentsOf = (platformId: string) =>
      lti.db.selectFrom('deployment').where('platform_id', '=', platformId).selectAll().execute();
    const refused = (answer: WebAnswer, code: ErrorCode): void =>
      assertRegistrationRefused(lti, answer, code);

    test('an invited LMS shows what it will register, registers, and its people come in', async () => {
      const invite = await inviteToken(lti, { name: 'Школа № 7' });
      const lms = openLms(lti);
      const page = await lms.open({ invite });
      assert.equal(page.status, 200);
      assert.match(page.body, /Подключить «Маршрут» к Moodle\?/);
      assert.match(page.body, /Школа № 7/);
      assert.match(page.body, /https:\/\/tool\.example\/lti\/launch/);
      assert.match(page.body, /Почта — нет/);
      assert.match(page.body, /LtiDeepLinkingRequest/);
      assert.match(page.body, /contextmembership\.readonly/);
      assert.doesNotMatch(page.body, new RegExp(`${invite}|registration\\.token`), 'tokens stay sealed');
      assert.deepEqual(await platformsOf(lti, lms.issuer), []);

      const done = await lms.press(page);
      assert.equal(done.status, 200, codeOf(done) ?? '');
      assert.match(done.body, /«Маршрут» подключён/);
      assert.match(done.body, /Активировать/);
      assert.deepEqual(jsonOf(done.body, 'lti-close'), { subjects: ['org.imsglobal.lti.close'] });
      const [sent] = lms.received;
      assert.equal(sent?.authorization, 'Bearer eyJhbGciOiJ.registration.token');
      assert.equal(sent?.body['jwks_uri'], 'https://tool.example/lti/jwks');
      assert.equal(sent?.body['logo_uri'], 'https://tool.example/lti/icon.svg');
      const logo = await lti.app.inject('/lti/icon.svg');
      assert.deepEqual([logo.statusCode, logo.headers['content-type']], [200, 'image/svg+xml']);
      assert.match(logo.body, /^<svg\s+xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      assert.deepEqual(sent?.body['redirect_uris'], ['https://tool.example/lti/launch']);
      const tool = sent?.body[toolPart] as Record<string, unknown>;
      assert.equal(tool['domain'], 'tool.example');
      assert.deepEqual(tool['claims'], ['iss', 'sub', 'name', 'given_name', 'family_name'], 'no e-mail');

      const [platform] = await platformsOf(lti, lms.issuer);
      assert.equal(platform?.family, 'moodle');
      const [deployment] = await deploymentsOf(platform.platform_id);
      assert.equal(deployment?.status, 'approved');
      lti.pass(1000);
      const connected = {
        ...lti.platform,
        issuer: lms.issuer,
        clientId: platform.client_id,
        deploymentId: '1',
        authUrl: platform.auth_url,
      };
      lti.outbound.answer(platform.jwks_url, () => ({
        json: { keys: lti.platform.keys.map((key) => key.publicJwk) },
        maxAge: null,
      }));
      const claims = { iss: lms.issuer, aud: connected.clientId, [claim('deployment_id')]: '1' };
      const told = await assertAccepted(lti, await lti.browser().launch(connected, { claims }));
      assert.equal(told.school.name, 'Школа № 7');
    });

    test('the registration recorded from a real Moodle is stored as it was answered', async () => {
      const { accepted, query, configuration } = recorded;
      const lms = openLms(lti, {
        issuer: 'http://localhost:8080',
        configuration: () => json(configuration),
        answer: () => ({
          status: accepted.status,
          headers: { 'content-type': accepted.contentType },
          text: JSON.stringify(accepted.body),
        }),
      });
      const { registration_token } = query;
      const page = await lms.open({ invite: await inviteToken(lti), registration_token });
      assert.match(page.body, /4\.5\.6/);
      const done = await lms.press(page);
      assert.equal(done.status, 200, codeOf(done) ?? '');
      const [platform] = await platformsOf(lti, 'http://localhost:8080');
      assert.deepEqual(
        [platform?.client_id, platform?.token_url, platform?.jwks_url],
        [
          'IEYzhBSxMKnFP5h',
          'http://localhost:8080/mod/lti/token.php',
          'http://localhost:8080/mod/lti/certs.php',
        ],
      );
      assert.equal(platform?.scope, accepted.body['scope']);
      const [deployment] = await deploymentsOf(platform!.platform_id);
      assert.equal(deployment?.deployment_id, '1');
      // What a Moodle refuses to do without, and how it reads it.
      const {
        response_types: types,
        token_endpoint_auth_method: method,
        ...rest
      } = lms.received[0]?.body ?? {};
      assert.deepEqual([types, method, rest['application_type']], [['id_token'], 'private_key_jwt', 'web']);
      for (const name of ['initiate_login_uri', 'redirect_uris', 'client_name', 'jwks_uri', toolPart])
        assert.ok(name in rest, name);
      const { domain, target_link_uri: target } = rest[toolPart] as Record<string, string>;
      assert.equal(domain, new URL(target ?? '').host);
      const sent = lms.received[0]?.body as Record<string, Record<string, unknown>>;
      assert.deepEqual(Object.keys(sent[toolPart]?.['custom_parameters'] as object), [
        'marshrut_course_history',
      ]);
    });

    test('a bare answer is enough: an empty logo, no messages, nothing granted; what is missing is told', async () => {
      const lms = openLms(lti, { answer: () => json(recorded.minimal.body) });
      const done = await lms.press(await lms.open({ invite: await inviteToken(lti) }));
      assert.equal(done.status, 200);
      assert.match(done.body, /Портал разрешил не всё/);
      const [platform] = await platformsOf(lti, lms.issuer);
      assert.equal(platform?.scope, '', 'it is kept, so that the doctor can tell');
      assert.match(done.body, /Список участников курса/);
    });

    test('an answer without a deployment leaves it to the first launch', async () => {
      const lms = openLms(lti, { answer: () => json({ client_id: 10_000 }) });
      const done = await lms.press(await lms.open({ invite: await inviteToken(lti) }));
      assert.match(done.body, /одобрит размещение/);
      const [platform] = await platformsOf(lti, lms.issuer);
      assert.equal(platform?.client_id, '10000', 'a number is an identifier too');
      assert.deepEqual(await deploymentsOf(platform.platform_id), []);
    });

    test('an invite for a school joins it', async () => {
      const { school_id: school } = await lti.db
        .selectFrom('deployment')
        .innerJoin('platform', 'platform.platform_id', 'deployment.platform_id')
        .where('issuer', '=', lti.platform.issuer)
        .select('school_id')
        .executeTakeFirstOrThrow();
      const lms = openLms(lti);
      const page = await lms.open({ invite: await inviteToken(lti, { school: school! }) });
      assert.match(page.body, /присоединится к школе «Школа № 57»/);
      await lms.press(page);
      const [platform] = await platformsOf(lti, lms.issuer);
      assert.equal((await deploymentsOf(platform!.platform_id))[0]?.school_id, school);
    });

    test('the page by hand tells the same as is registered', async () => {
      const lms = openLms(lti, {
        configuration: () => json({ ...configurationOf(lms.issuer), scopes_supported: null }),
      });
      await lms.press(await lms.open({ invite: await inviteToken(lti) }));
      const told = JSON.parse((await lti.browser().get('/lti/config.json')).body) as Record<string, unknown>;
      const sent = lms.received[0]?.body ?? {};
      assert.equal(sent['scope'], (told['scopes'] as string[]).join(' '));
      assert.deepEqual(
        [sent['initiate_login_uri'], sent['redirect_uris'], sent['jwks_uri'], sent['client_name']],
        [told['oidc_initiation_url'], told['redirect_uris'], told['jwks_url'], told['title']],
      );
    });

    test('opened outside an LMS it says where the link belongs', async () => {
      const answer = await openLms(lti).open({ invite: await inviteToken(lti), openid_configuration: null });
      refused(answer, 'LTI_REGISTRATION_OUTSIDE');
    });

    test('a button pressed with something else than our own form does nothing', async () => {
      for (const handle of ['', 'x', 'a'.repeat(60)]) {
        const form = new URLSearchParams({ handle });
        const answer = await lti.browser().post('/lti/register', { form, origin: null });
        assert.ok([400].includes(answer.status), String(answer.status));
      }
    });

    test('a registration’s form is no launch’s handle', async () => {
      const page = await openLms(lti).open({ invite: await inviteToken(lti) });
      const handle = /name="handle" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
      const answer = await lti.browser().post('/lti/launch/binding', {
        form: new URLSearchParams({ handle, binding: '' }),
        origin: 'https://tool.example',
      });
      assert.equal(codeOf(answer), 'LTI_STATE_UNKNOWN');
    });

    test('a reader of English gets the pages in English', async () => {
      const lms = openLms(lti);
      const query = new URLSearchParams({
        invite: await inviteToken(lti),
        openid_configuration: lms.configurationUrl,
      });
      const page = await lti.browser().get(`/lti/register?${query}`, { language: 'en' });
      assert.match(page.body, /Connect Marshrut to Moodle\?/);
      const other = /<details class="other" lang="ru">.*?<\/details>/s;
      const own = page.body.replace(other, '').replace('Маршрут</dd>', '').replace('lang="ru">Рус', '');
      assert.doesNotMatch(own, /[а-яё]/i);
      // Behind the switch the same stands whole, with a button of its own.
      assert.match(page.body, /Подключить «Маршрут» к Moodle\?/);
      assert.equal(page.body.split('name="handle"').length, 3);
      assert.match(page.body, /<summary>\s*<span class="to">Русский/);
    });
  });
}

describe('while the demonstration is on', () => {
  test('no invite is needed; with one it counts all the same', async () => {
    const lti = await startLtiApp(engines[0]!, { DEMO: 'on' });
    try {
      const lms = openLms(lti);
      const done = await lms.press(await lms.open());
      assert.equal(done.status, 200, codeOf(done) ?? '');
      const wrong = await lms.open({ invite: 'nobody-made-this' });
      assert.equal(codeOf(wrong), 'LTI_INVITE_UNKNOWN');
    } finally {
      await lti.close();
    }
  });
});
