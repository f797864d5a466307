/**
 * Whether the browser that brings a token is the one that began the login (OAuth 2.0 Security BCP, RFC 9700,
 * section 4.7). Nobody may make a pupil's browser open a session that the pupil did not ask for.
 * Long because each way in stands beside the attacks on it.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines } from '../support/databases.ts';
import { jsonOf, type Browser, type StartedLogin, type WebAnswer } from '../support/lti-browser.ts';
import {
  assertAccepted,
  assertRefused,
  assertSilent,
  publicUrl,
  startLtiApp,
  type LtiApp,
} from '../support/lti-app.ts';

const blocked = { code: 'LTI_COOKIES_BLOCKED', status: 401 } as const;
const unbound = { code: 'LTI_STATE_UNBOUND', status: 401 } as const;
const storageFields = { lti_storage_target: 'post_message_forwarding' };

const handleOf = ({ body }: WebAnswer): string => /name="handle" value="([^"]+)"/.exec(body)?.[1] ?? '';

for (const engine of engines) {
  describe(engine.name, () => {
    let lti: LtiApp;
    before(async () => {
      lti = await startLtiApp(engine);
    });
    after(() => lti.close());

    const platformOrigin = (): string => new URL(lti.platform.authUrl).origin;
    const bindingOfLatest = async (): Promise<string | undefined> =>
      (
        await lti.db
          .selectFrom('session')
          .select('binding')
          .where('created_at', '=', lti.now())
          .executeTakeFirst()
      )?.binding;
    const forgetful = (): Browser => {
      const browser = lti.browser();
      browser.takesCookies = false;
      return browser;
    };
    const assertNoSession = async (attempt: () => Promise<void>): Promise<void> => {
      const sessions = await lti.sessions();
      await attempt();
      assert.equal(await lti.sessions(), sessions, 'no session begins');
    };

    test('a cookie of this login binds, wherever the form was posted from', async () => {
      lti.pass(1000);
      await assertAccepted(lti, await lti.browser().launch(lti.platform, { origin: 'null' }));
      assert.equal(await bindingOfLatest(), 'cookie');
    });

    test('without the cookie, a form posted by the platform’s own page does', async () => {
      lti.pass(1000);
      await assertAccepted(lti, await forgetful().launch(lti.platform));
      assert.equal(await bindingOfLatest(), 'origin');
    });

    test('a platform that posts from the host of its signed return address is believed too', async () => {
      await assertAccepted(
        lti,
        await forgetful().launch(lti.platform, { origin: new URL(lti.platform.issuer).origin }),
      );
    });

    test('a lost cookie and a foreign page: a new tab is offered, and the launch works there', async () => {
      const answer = await forgetful().launch(lti.platform, { origin: 'https://evil.example' });
      assertRefused(lti, answer, blocked);
      const form = /<form action="([^"]+)" method="get" target="_blank"/.exec(answer.body)?.[1];
      assert.equal(form, `${publicUrl}/lti/login`);
      const fields = Object.fromEntries(
        [...answer.body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)" ?\/?>/g)].map(
          ([, name, value]) => [name, value],
        ),
      );
      assert.deepEqual(fields, {
        iss: lti.platform.issuer,
        client_id: lti.platform.clientId,
        login_hint: 'hint-17',
        lti_deployment_id: lti.platform.deploymentId,
        target_link_uri: `${publicUrl}/lti/launch`,
      });
      assert.ok(
        String(answer.headers['content-security-policy']).includes(`form-action 'self' ${platformOrigin()}`),
      );
      const tab = lti.browser();
      const login = await tab.login(lti.platform, { fields: { lti_message_hint: null }, method: 'GET' });
      await assertAccepted(lti, await tab.launch(lti.platform, { login, origin: null }));
    });

    test('a Moodle, which takes no login without its own hint, begins again by its launch address', async () => {
      const moodle = await lti.connect();
      await lti.db
        .updateTable('platform')
        .set({ family: 'moodle' })
        .where('issuer', '=', moodle.issuer)
        .execute();
      // Somebody unknown makes the list of platforms be read again.
      await lti.browser().login(await lti.connect());
      const offered = async (hint: string) => {
        const browser = forgetful();
        const login = await browser.login(moodle, { fields: { lti_message_hint: hint } });
        const answer = await browser.launch(moodle, { login, origin: 'https://evil.example' });
        assertRefused(lti, answer, blocked);
        return /<a class="button" href="([^"]+)" target="_blank" rel="noopener">/.exec(answer.body)?.[1];
      };
      const launch = `${moodle.issuer}/mod/lti/launch.php?triggerview=0&amp;id=`;
      assert.equal(await offered('{"cmid":31,"launchid":"ltilaunch1_236827806"}'), `${launch}31`);
      assert.equal(await offered('{"launchid":"x","cmid":"7"}'), `${launch}7`);
      assert.equal(await offered('31'), `${launch}31`);
      for (const hint of [
        '{"launchid":"a"}',
        '{"cmid":"1&id=2"}',
        '31&x=1',
        'message-1',
        '{"cmid":-1}',
        'null',
      ])
        assert.equal(await offered(hint), undefined, hint);
    });

    test('a hint too long to carry along: no new tab, the course is the way', async () => {
      const browser = forgetful();
      const login = await browser.login(lti.platform, { fields: { login_hint: 'x'.repeat(400) } });
      const answer = await browser.launch(lti.platform, { login, origin: null });
      assert.equal(answer.status, 401);
      assert.match(answer.body, /LTI_COOKIES_BLOCKED/);
      assert.doesNotMatch(answer.body, /<form/);
    });

    test('another browser’s secret under this login’s name is refused', async () => {
      const mine = lti.browser();
      const login = await mine.login(lti.platform);
      const theirs = lti.browser();
      await theirs.login(lti.platform);
      const [[name]] = [...mine.cookies] as [[string, string]];
      const [[, secret]] = [...theirs.cookies] as [[string, string]];
      mine.cookies.set(name, secret);
      assertRefused(lti, await mine.launch(lti.platform, { login }), unbound);
    });

    describe('login CSRF: a stranger’s token in a pupil’s browser', () => {
      const attacks: Record<string, () => Promise<string | null>> = {
        'a form on the stranger’s page': async () => 'https://evil.example',
        'a form without a referrer, a sandboxed frame, a redirect by the LMS': async () => 'null',
        'a browser that sends no Origin': async () => null,
        'a page whose host begins like the platform’s': async () => `${platformOrigin()}.evil.example`,
        'a page of the platform over http': async () => platformOrigin().replace('https', 'http'),
        'a page on another port of the platform': async () => `${platformOrigin()}:8443`,
        'a page of the tool itself': async () => publicUrl,
        'a page of another connected platform': async () => new URL((await lti.connect()).authUrl).origin,
      };
      for (const [name, originOf] of Object.entries(attacks)) {
        test(name, async () => {
          const stranger = lti.browser();
          const login = await stranger.login(lti.platform);
          const origin = await originOf();
          await assertNoSession(async () => {
            assertRefused(lti, await lti.browser().launch(lti.platform, { login, origin }), blocked);
          });
        });
      }

      test('with a login of the pupil’s own under way in that browser', async () => {
        const stranger = lti.browser();
        const login = await stranger.login(lti.platform);
        const pupil = lti.browser();
        const own = await pupil.login(lti.platform);
        await assertNoSession(async () => {
          assertRefused(lti, await pupil.launch(lti.platform, { login, origin: 'null' }), blocked);
          const mixed = await pupil.launch(lti.platform, {
            login,
            fields: { state: own.state },
            origin: 'null',
          });
          assertRefused(lti, mixed, { code: 'LTI_NONCE', status: 401 });
        });
      });
    });

    test('strict: only what binds this browser to this login is believed', async () => {
      const strict = await startLtiApp(engine, { REQUIRE_BINDING: 'strict' });
      try {
        await assertAccepted(strict, await strict.browser().launch(strict.platform, { origin: null }));
        const browser = strict.browser();
        browser.takesCookies = false;
        assertRefused(strict, await browser.launch(strict.platform), blocked);
        const login = await browser.login(strict.platform, { fields: storageFields });
        const asking = await browser.launch(strict.platform, { login });
        const silent = new URLSearchParams({ handle: handleOf(asking), binding: '' });
        assertRefused(
          strict,
          await browser.post('/lti/launch/binding', { form: silent, origin: publicUrl }),
          blocked,
        );
        const told = new URLSearchParams({ handle: handleOf(asking), binding: secretOf(login) });
        await assertAccepted(
          strict,
          await browser.post('/lti/launch/binding', { form: told, origin: publicUrl }),
        );
      } finally {
        await strict.close();
      }
    });

    describe('the platform keeps the secret (LTI platform storage)', () => {
      /** A login and a launch in a browser without cookies, up to the page that asks the platform. */
      const ask = async ({ origin }: { origin?: string | null } = {}): Promise<{
        browser: Browser;
        login: StartedLogin;
        asking: WebAnswer;
      }> => {
        const browser = forgetful();
        const login = await browser.login(lti.platform, { fields: storageFields });
        const asking = await browser.launch(lti.platform, {
          login,
          ...(origin === undefined ? {} : { origin }),
        });
        return { browser, login, asking };
      };
      const bring = async (
        browser: Browser,
        form: Record<string, string>,
        origin: string | null = publicUrl,
      ): Promise<WebAnswer> =>
        await browser.post('/lti/launch/binding', { form: new URLSearchParams(form), origin });

      test('the login page puts it there, and sets the cookie too', async () => {
        const browser = lti.browser();
        const login = await browser.login(lti.platform, { fields: storageFields });
        assert.equal(login.status, 200);
        const task = jsonOf(login.body, 'lti-storage');
        const [[cookie, secret]] = [...browser.cookies] as [[string, string]];
        assert.deepEqual(task, {
          task: 'put',
          frame: 'post_message_forwarding',
          origin: platformOrigin(),
          key: `lti_binding_${cookie.slice('__Host-lti-'.length)}`,
          value: secret,
          next: login.authenticationUrl,
        });
        const policy = String(login.headers['content-security-policy']);
        // Where the course stands is known only by the token: in Canvas far from its authorization endpoint.
        assert.ok(policy.includes('frame-ancestors *') && policy.includes("script-src 'self'"));
        assert.equal(login.headers['referrer-policy'], 'no-referrer');
        await assertAccepted(lti, await browser.launch(lti.platform, { login, origin: null }));
      });

      test('the launch page asks for it and holds neither token nor name', async () => {
        const { login, asking } = await ask({ origin: null });
        assert.equal(asking.status, 200);
        const put = jsonOf(login.body, 'lti-storage');
        assert.deepEqual(jsonOf(asking.body, 'lti-storage'), {
          task: 'get',
          frame: 'post_message_forwarding',
          origin: platformOrigin(),
          key: put?.['key'],
        });
        // What is sealed may look like anything.
        assertSilent(asking.body.replace(handleOf(asking), ''), ...lti.log);
        // Under `no-referrer` the browser would say `Origin: null` of our own form.
        assert.equal(asking.headers['referrer-policy'], 'same-origin');
      });

      test('what it kept lets in, once', async () => {
        lti.pass(1000);
        const { browser, login, asking } = await ask({ origin: null });
        const form = { handle: handleOf(asking), binding: secretOf(login) };
        await assertAccepted(lti, await bring(browser, form));
        assert.equal(await bindingOfLatest(), 'storage');
        assertRefused(lti, await bring(browser, form), { code: 'LTI_NONCE', status: 401 });
      });

      for (const [number, binding] of Object.entries({ 26: 'an error', 27: 'no answer' })) {
        test(`${number}: ${binding} of the platform falls back to where the launch was posted from`, async () => {
          lti.pass(1000);
          const known = await ask();
          await assertAccepted(
            lti,
            await bring(known.browser, { handle: handleOf(known.asking), binding: '' }),
          );
          assert.equal(await bindingOfLatest(), 'origin');
          const unknown = await ask({ origin: 'null' });
          const answer = await bring(unknown.browser, { handle: handleOf(unknown.asking), binding: '' });
          assertRefused(lti, answer, blocked);
          assert.match(answer.body, /<form action="[^"]+\/lti\/login" method="get" target="_blank"/);
        });
      }

      test('a wrong secret is refused even from the platform’s page', async () => {
        const { browser, asking } = await ask();
        assertRefused(lti, await bring(browser, { handle: handleOf(asking), binding: 'guessed' }), unbound);
      });

      test('an altered handle is refused', async () => {
        const { browser, login, asking } = await ask();
        const handle = handleOf(asking);
        const flipped = `${handle.slice(0, 60)}${handle[60] === 'A' ? 'B' : 'A'}${handle.slice(61)}`;
        for (const altered of [flipped, handle.slice(4), 'short', `${handle}AAAA`]) {
          const answer = await bring(browser, { handle: altered, binding: secretOf(login) });
          assertRefused(lti, answer, { code: 'LTI_STATE_UNKNOWN', status: 401 });
        }
        assertRefused(lti, await bring(browser, { binding: 'x' }), {
          code: 'LTI_PARAM_MISSING',
          status: 400,
        });
      });

      test('a handle is good for two minutes', async () => {
        const { browser, login, asking } = await ask();
        lti.pass(2 * 60_000 + 1);
        const answer = await bring(browser, { handle: handleOf(asking), binding: secretOf(login) });
        assertRefused(lti, answer, { code: 'LTI_STATE_EXPIRED', status: 401 });
      });

      test('a stranger’s handle and secret, posted from a page of the stranger’s or of the LMS', async () => {
        const { login, asking } = await ask();
        for (const origin of ['https://evil.example', 'null', null, platformOrigin()]) {
          for (const binding of [secretOf(login), '']) {
            await assertNoSession(async () => {
              assertRefused(
                lti,
                await bring(lti.browser(), { handle: handleOf(asking), binding }, origin),
                unbound,
              );
            });
          }
        }
      });

      for (const target of ['a b', '"><script>', 'x'.repeat(65), '../x']) {
        test(`a frame that has no plain name is not asked: ${target.slice(0, 12)}`, async () => {
          const login = await lti.browser().login(lti.platform, { fields: { lti_storage_target: target } });
          assert.equal(login.status, 302);
        });
      }
    });

    test('a login is good for ten minutes', async () => {
      const browser = lti.browser();
      const login = await browser.login(lti.platform);
      lti.pass(10 * 60_000 + 1);
      assertRefused(lti, await browser.launch(lti.platform, { login }), {
        code: 'LTI_STATE_EXPIRED',
        status: 401,
      });
    });

    test('an altered state is refused', async () => {
      const browser = lti.browser();
      const login = await browser.login(lti.platform);
      const [body = '', mac = ''] = login.state.split('.');
      const parts = JSON.parse(Buffer.from(body, 'base64url').toString()) as unknown[];
      const altered = Buffer.from(JSON.stringify(['another', ...parts.slice(1)])).toString('base64url');
      for (const state of [
        `${altered}.${mac}`,
        body,
        `${body}.`,
        `${body}.${mac}.`,
        `${body}.${mac.slice(1)}`,
      ]) {
        const answer = await browser.launch(lti.platform, { login, fields: { state } });
        assertRefused(lti, answer, { code: 'LTI_STATE_UNKNOWN', status: 401 });
      }
    });
  });
}

/** What a page of the tool gave the platform to keep. */
const secretOf = (login: StartedLogin): string => String(jsonOf(login.body, 'lti-storage')?.['value']);
