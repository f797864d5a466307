/**
 * What platforms really send: one case a row of the interoperability matrix (its number leads the name).
 * Long because it is one matrix. Key sets have a file of their own, and so has the binding of a launch to its browser.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines } from '../support/databases.ts';
import { claim, makeKey, membership, type Claims } from '../support/fake-platform.ts';
import { jsonOf } from '../support/lti-browser.ts';
import {
  assertAccepted,
  assertRefused,
  codeOf,
  publicUrl,
  startLtiApp,
  type LtiApp,
} from '../support/lti-app.ts';

const institution = 'http://purl.imsglobal.org/vocab/lis/v2/institution/person';

for (const engine of engines) {
  describe(engine.name, () => {
    let lti: LtiApp;
    before(async () => {
      lti = await startLtiApp(engine);
    });
    after(() => lti.close());

    const accepted = async (claims: Claims) =>
      await assertAccepted(lti, await lti.browser().launch(lti.platform, { claims }));

    for (const method of ['GET', 'POST'] as const) {
      test(`1: initiation by ${method} leads to the registered address with every parameter`, async () => {
        const login = await lti.browser().login(lti.platform, { method });
        assert.equal(login.status, 302);
        assert.equal(login.headers['cache-control'], 'no-store');
        assert.equal(login.headers['referrer-policy'], 'no-referrer');
        const url = new URL(login.authenticationUrl);
        const asked = Object.fromEntries(url.searchParams);
        assert.equal(`${url.origin}${url.pathname}`, lti.platform.authUrl.split('?')[0]);
        assert.deepEqual(asked, {
          tenant: '7',
          scope: 'openid',
          response_type: 'id_token',
          response_mode: 'form_post',
          prompt: 'none',
          client_id: lti.platform.clientId,
          redirect_uri: `${publicUrl}/lti/launch`,
          login_hint: 'hint-17',
          lti_message_hint: 'message-1',
          state: login.state,
          nonce: login.nonce,
        });
        await assertAccepted(lti, await lti.browser().launch(lti.platform, { login }));
      });
    }

    test('2: several launches of one browser, finished in reverse order', async () => {
      const browser = lti.browser();
      const logins = [];
      for (let count = 0; count < 3; count += 1) logins.push(await browser.login(lti.platform));
      assert.equal(browser.cookies.size, 3);
      for (const login of logins.toReversed()) {
        await assertAccepted(lti, await browser.launch(lti.platform, { login, origin: null }));
      }
      assert.equal(browser.cookies.size, 0, 'a launch takes its cookie away');
    });

    test('3: a click that initiates twice, half a second apart', async () => {
      const browser = lti.browser();
      await browser.login(lti.platform);
      lti.pass(500);
      const second = await browser.login(lti.platform);
      await assertAccepted(lti, await browser.launch(lti.platform, { login: second, origin: null }));
    });

    test('4: the same client id under two issuers', async () => {
      const [one, two] = [
        await lti.connect({ clientId: 'same', name: 'Первая', key: makeKey({ kid: 'k' }) }),
        await lti.connect({ clientId: 'same', name: 'Вторая', key: makeKey({ kid: 'k' }) }),
      ];
      assert.equal((await assertAccepted(lti, await lti.browser().launch(one))).school.name, 'Первая');
      assert.equal((await assertAccepted(lti, await lti.browser().launch(two))).school.name, 'Вторая');
      const browser = lti.browser();
      const login = await browser.login(one);
      const answer = await browser.launch(two, { login, claims: { iss: one.issuer } });
      assertRefused(lti, answer, { code: 'LTI_SIGNATURE', status: 401 });
    });

    test('5: one issuer with fifty client ids, each with a key set of its own', async () => {
      const issuer = 'https://open-edx.example';
      const keys = [makeKey({ kid: 'k' }), makeKey({ kid: 'k' })];
      const all = [];
      for (let index = 0; index < 50; index += 1) {
        all.push(
          await lti.connect({
            issuer,
            name: `Блок ${index}`,
            deploymentId: `d-${index}`,
            key: keys[index % 2]!,
          }),
        );
      }
      for (const platform of [all[0]!, all[49]!, all[24]!]) {
        const { school } = await assertAccepted(lti, await lti.browser().launch(platform));
        assert.equal(school.name, platform.name);
      }
      const ambiguous = await lti
        .browser()
        .login(all[3]!, { fields: { client_id: null, lti_deployment_id: null } });
      assertRefused(lti, ambiguous, { code: 'LTI_REGISTRATION_AMBIGUOUS', status: 400 });
      const byDeployment = await lti.browser().login(all[3]!, { fields: { client_id: null } });
      assert.equal(new URL(byDeployment.location).searchParams.get('client_id'), all[3]!.clientId);
    });

    test('6: the audience as a list', async () => {
      const { clientId } = lti.platform;
      await accepted({ aud: [clientId] });
      await accepted({ aud: [clientId], azp: clientId });
    });

    test('11: a token built five minutes before it arrives, good for an hour', async () => {
      const now = Math.floor(lti.now() / 1000);
      await accepted({ iat: now - 300, exp: now + 3300 });
    });

    for (const [name, drift] of Object.entries({ ahead: -30, behind: 30 })) {
      test(`12: a token of one minute while our clock is 30 seconds ${name}`, async () => {
        const iat = Math.floor(lti.now() / 1000) + drift;
        await accepted({ iat, exp: iat + 60 });
      });
    }

    for (const [name, fields] of Object.entries({
      'without client_id': { client_id: null },
      'without target_link_uri': { target_link_uri: null },
      'without a message hint': { lti_message_hint: null },
      'with parameters that nobody knows': { canvas_region: 'us-east-1', 'ext[a]': 'b', __proto__x: '1' },
      'with Canvas’ name of the deployment': { lti_deployment_id: null, deployment_id: '1' },
    } as Record<string, Record<string, string | null>>)) {
      test(`13: login ${name}`, async () => {
        const browser = lti.browser();
        const login = await browser.login(lti.platform, { fields });
        assert.equal(
          new URL(login.location).searchParams.has('lti_message_hint'),
          fields['lti_message_hint'] !== null,
        );
        await assertAccepted(lti, await browser.launch(lti.platform, { login, origin: null }));
      });
    }

    for (const hint of [
      '{"cmid":2,"a":"b+c d%2B&="}',
      `eyJ${'x'.repeat(600)}`,
      'ёж 🦔',
      'long '.repeat(1600),
    ]) {
      test(`13: hints come back as they were: ${hint.slice(0, 24)}`, async () => {
        for (const method of ['GET', 'POST'] as const) {
          const fields = { lti_message_hint: hint, login_hint: hint };
          const login = await lti.browser().login(lti.platform, { fields, method });
          const asked = new URL(login.location).searchParams;
          assert.deepEqual([asked.get('lti_message_hint'), asked.get('login_hint')], [hint, hint]);
        }
      });
    }

    for (const [name, { roles, role }] of Object.entries<{ roles: string[]; role: string }>({
      'an assistant named with Learner': {
        roles: [`${membership}/Instructor#TeachingAssistant`, `${membership}#Learner`],
        role: 'assistant',
      },
      'an assistant named with Instructor': {
        roles: [`${membership}#Instructor`, `${membership}/Instructor#TeachingAssistant`],
        role: 'assistant',
      },
      'a grader': { roles: [`${membership}/Instructor#Grader`], role: 'assistant' },
      'Learner#Instructor is a learner': { roles: [`${membership}/Learner#Instructor`], role: 'learner' },
      'a test account is nobody’s child': {
        roles: ['http://purl.imsglobal.org/vocab/lti/system/person#TestUser', `${membership}#Learner`],
        role: 'guest',
      },
      'an institution’s roles give nothing in a course': {
        roles: [`${institution}#Instructor`, `${institution}#Administrator`],
        role: 'guest',
      },
      'a system administrator is nobody in a course': {
        roles: ['http://purl.imsglobal.org/vocab/lis/v2/system/person#SysAdmin'],
        role: 'guest',
      },
      'an empty role': { roles: [''], role: 'guest' },
      'no roles at all': { roles: [], role: 'guest' },
      'an old URN': { roles: ['urn:lti:role:ims/lis/Instructor'], role: 'instructor' },
      'an assistant’s old URN': { roles: ['urn:lti:role:ims/lis/TeachingAssistant'], role: 'assistant' },
      'a mentor': { roles: [`${membership}#Mentor`], role: 'mentor' },
      'a name of JavaScript’s': {
        roles: ['__proto__', 'constructor', `${membership}#toString`],
        role: 'guest',
      },
    })) {
      test(`15: ${name}`, async () => {
        assert.equal((await accepted({ sub: `role ${name}`, [claim('roles')]: roles })).course?.role, role);
      });
    }

    for (const [name, context] of Object.entries<unknown>({
      absent: undefined,
      null: null,
      'without an id': { title: 'Биология' },
      'with an id of another type': { id: 7 },
      'a text': 'c-3',
    })) {
      test(`16: context ${name}: the person is let in without a course`, async () => {
        assert.equal((await accepted({ [claim('context')]: context })).course, null);
      });
    }
    for (const type of [['CourseSection'], ['Account'], undefined, 'Group', null]) {
      test(`16: context type ${JSON.stringify(type) ?? 'absent'}`, async () => {
        const { course } = await accepted({ [claim('context')]: { id: 'c-16', title: '7 «Б»', type } });
        assert.equal(course?.title, '7 «Б»');
      });
    }

    for (const [error, shown] of Object.entries({
      login_required: 'login_required',
      launch_no_longer_valid: 'launch_no_longer_valid',
      '<script>alert(1)</script>': 'unknown',
      'Анна Иванова': 'unknown',
    })) {
      test(`24: the platform posts an error, ${shown}: ${error.length} characters`, async () => {
        const browser = lti.browser();
        const login = await browser.login(lti.platform);
        const form = new URLSearchParams({
          error,
          error_description: '<b>Анна Иванова</b>',
          state: login.state,
        });
        const answer = await browser.post('/lti/launch', {
          form,
          origin: new URL(lti.platform.authUrl).origin,
        });
        assertRefused(lti, answer, { code: 'LTI_PLATFORM_ERROR', status: 401 });
        assert.ok(answer.body.includes(`LTI_PLATFORM_ERROR:${shown}`));
        assert.ok(!answer.body.includes('<b>') && !answer.body.includes('<script>alert'));
      });
    }

    test('25: reload of the launch POST says to start again from the course', async () => {
      const browser = lti.browser();
      const login = await browser.login(lti.platform);
      const form = new URLSearchParams(lti.platform.respond(login.authenticationUrl));
      const origin = new URL(lti.platform.authUrl).origin;
      await assertAccepted(lti, await browser.post('/lti/launch', { form, origin }));
      const sessions = await lti.sessions();
      const again = await browser.post('/lti/launch', { form, origin });
      assertRefused(lti, again, { code: 'LTI_NONCE', status: 401 });
      assert.match(again.body, /Вернитесь в курс/);
      assert.equal(await lti.sessions(), sessions);
    });

    test('25: Back and a typed address ask by GET and get a friendly page', async () => {
      for (const address of ['/lti/launch', '/lti/launch?state=x&id_token=y', '/lti/launch/binding']) {
        const answer = await lti.browser().get(address);
        assertRefused(lti, answer, { code: 'METHOD_NOT_ALLOWED', status: 405 });
        assert.equal(answer.headers['allow'], 'POST');
      }
    });

    test('25: eight posts of one launch at once begin exactly one session', async () => {
      for (const sub of ['u-eight', 'u-eight']) {
        const browser = lti.browser();
        const login = await browser.login(lti.platform);
        const sessions = await lti.sessions();
        const form = new URLSearchParams(lti.platform.respond(login.authenticationUrl, { claims: { sub } }));
        const origin = new URL(lti.platform.authUrl).origin;
        const answers = await Promise.all(
          Array.from({ length: 8 }, () => browser.post('/lti/launch', { form, origin })),
        );
        const codes = answers.map((answer) => (answer.status === 200 ? 'in' : codeOf(answer))).sort();
        assert.deepEqual(codes, [...Array<string>(7).fill('LTI_NONCE'), 'in']);
        assert.equal(await lti.sessions(), sessions + 1);
      }
    });

    test('28: unresolved variables and empty custom values', async () => {
      for (const custom of [{ a: '$Canvas.user.id', b: '' }, { a: null, b: 7 }, null, 'text', []]) {
        await accepted({ [claim('custom')]: custom });
      }
    });

    test('a token of 100 kB, as mentor lists and custom parameters make it', async () => {
      await accepted({
        [claim('role_scope_mentor')]: Array.from({ length: 4000 }, (_, index) => `pupil-${index}-0000000`),
      });
    });

    test('noise of other types in optional claims is passed over', async () => {
      const { person } = await accepted({
        sub: 'noise',
        given_name: 7,
        family_name: null,
        locale: ['ru'],
        [claim('launch_presentation')]: { return_url: null, locale: 5 },
        [claim('tool_platform')]: 'moodle',
        [claim('resource_link')]: { id: 'rl-noise', title: null },
        'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint': { scope: 'all', lineitem: { a: 1 } },
        errors: { errors: {} },
      });
      assert.equal(person.name, 'Анна Иванова');
    });

    for (const [locale, language] of Object.entries({
      ru_RU: 'ru',
      en_US: 'en',
      'en-GB': 'en',
      kk: 'ru',
      C: 'ru',
    })) {
      test(`a locale as platforms write it: ${locale}`, async () => {
        const presentation = { locale, return_url: `${lti.platform.issuer}/ret` };
        assert.equal(
          (await accepted({ locale: undefined, [claim('launch_presentation')]: presentation })).locale,
          language,
        );
      });
    }

    test('the language of the launch decides, whatever the browser asks for', async () => {
      const presentation = { locale: 'en', return_url: `${lti.platform.issuer}/ret` };
      const answer = await lti
        .browser()
        .launch(lti.platform, { claims: { [claim('launch_presentation')]: presentation } });
      assert.equal((await assertAccepted(lti, answer)).locale, 'en');
      assert.equal(jsonOf(answer.body, 'marshrut-launch')?.['locale'], 'en');
      assert.match(answer.body, /<html lang="en">/);
    });
  });
}
