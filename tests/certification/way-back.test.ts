/** Who was refused after a genuine token finds the way back to the course, with a word for the LMS (LTI Core 5.4.4). */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines } from '../support/databases.ts';
import { claim, type Claims, type FakePlatform } from '../support/fake-platform.ts';
import { jsonOf, type WebAnswer } from '../support/lti-browser.ts';
import { assertRefused, assertSilent, codeOf, startLtiApp, type LtiApp } from '../support/lti-app.ts';

const sesskey = 'sesskey=Ab1%2Bc&x=%20';

for (const engine of engines) {
  describe(engine.name, () => {
    let lti: LtiApp;
    let pending: FakePlatform;
    before(async () => {
      lti = await startLtiApp(engine);
      pending = await lti.connect({ approved: false });
    });
    after(() => lti.close());

    const presentation = (of: Record<string, unknown>): Claims => ({
      [claim('launch_presentation')]: { document_target: 'iframe', locale: 'ru', ...of },
    });
    const refused = async (return_url: unknown, platform = pending): Promise<WebAnswer> =>
      await lti.browser().launch(platform, { claims: presentation({ return_url }) });

    test('leads to the address of the token, as the platform wrote it, with what may be shown and what may be logged', async () => {
      const answer = await refused(`${pending.issuer}/mod/lti/return.php?course=2&${sesskey}#top`);
      assertRefused(lti, answer, { code: 'LTI_DEPLOYMENT_PENDING', status: 403 });
      const address = wayBackOf(answer);
      assert.ok(address.startsWith(`${pending.issuer}/mod/lti/return.php?course=2&${sesskey}&lti_errormsg=`));
      assert.ok(address.endsWith('#top'));
      const { searchParams } = new URL(address);
      assert.match(searchParams.get('lti_errormsg') ?? '', /^Маршрут: Школа подключена, осталось одобрить/);
      const number = String(answer.headers['x-request-id']);
      assert.equal(searchParams.get('lti_errorlog'), `LTI_DEPLOYMENT_PENDING, request ${number}`);
      assertSilent(decodeURIComponent(address));
      assert.equal(answer.headers['referrer-policy'], 'no-referrer');
      assert.ok(!lti.log.join('').includes('sesskey'), 'the log does not know the address');
    });

    test('speaks the language of the launch, there and here', async () => {
      const claims = presentation({ return_url: `${pending.issuer}/ret`, locale: 'en' });
      const answer = await lti.browser().launch(pending, { claims });
      assert.match(answer.body, /<html lang="en">/);
      assert.match(
        new URL(wayBackOf(answer)).searchParams.get('lti_errormsg') ?? '',
        /^Marshrut: The school is/,
      );
    });

    test('stands on the page of every refusal after the nonce: a foreign target, a reload', async () => {
      const { platform } = lti;
      const return_url = `${platform.issuer}/ret`;
      const foreign = { [claim('target_link_uri')]: 'https://elsewhere.example/' };
      const elsewhere = await lti
        .browser()
        .launch(platform, { claims: { ...presentation({ return_url }), ...foreign } });
      assert.equal(codeOf(elsewhere), 'LTI_TARGET_MISMATCH');
      assert.ok(wayBackOf(elsewhere).startsWith(`${return_url}?lti_errormsg=`));

      const browser = lti.browser();
      const login = await browser.login(platform);
      const posted = { login, claims: presentation({ return_url }) };
      assert.equal((await browser.launch(platform, posted)).status, 200);
      const again = await browser.launch(platform, posted);
      assert.equal(codeOf(again), 'LTI_NONCE');
      assert.ok(wayBackOf(again).startsWith(`${return_url}?lti_errormsg=`));
    });

    test('goes along with whoever is let in, for the end of the visit; not where it may not be followed', async () => {
      const handover = async (return_url: string) => {
        const answer = await lti.browser().launch(lti.platform, { claims: presentation({ return_url }) });
        return jsonOf(answer.body, 'marshrut-launch');
      };
      const own = `${lti.platform.issuer}/ret?course=2`;
      assert.equal((await handover(own))?.['returnAddress'], own);
      const script = await handover('javascript:alert(1)');
      assert.equal(typeof script?.['token'], 'string');
      assert.equal(script?.['returnAddress'], undefined);
    });

    test('is known after the platform’s storage was asked, too', async () => {
      const browser = lti.browser();
      browser.takesCookies = false;
      const login = await browser.login(pending, { fields: { lti_storage_target: '_parent' } });
      const return_url = `${pending.issuer}/ret`;
      const asking = await browser.launch(pending, { login, claims: presentation({ return_url }) });
      assert.ok(!asking.body.includes(return_url), 'sealed meanwhile');
      const handle = /name="handle" value="([^"]+)"/.exec(asking.body)?.[1] ?? '';
      const binding = String(jsonOf(login.body, 'lti-storage')?.['value']);
      const form = new URLSearchParams({ handle, binding });
      const answer = await browser.post('/lti/launch/binding', { form, origin: 'https://tool.example' });
      assert.equal(codeOf(answer), 'LTI_DEPLOYMENT_PENDING');
      assert.ok(wayBackOf(answer).startsWith(`${return_url}?lti_errormsg=`));
    });

    for (const [what, address] of Object.entries({
      'no address': undefined,
      'a script': 'javascript:alert(1)',
      'a page made of data': 'data:text/html,hello',
      'plain http of a host that nobody has registered': 'http://10.0.0.1/return',
      'a name and a password': 'https://a:b@lms.example/',
      'an address of our own': 'https://tool.example/lti/launch',
      'a relative one': '/course',
      'one of another type': 7,
      'an endless one': `https://lms.example/${'a'.repeat(5000)}`,
    })) {
      test(`no way back for ${what}`, async () => {
        const answer = await refused(address);
        assert.equal(codeOf(answer), 'LTI_DEPLOYMENT_PENDING');
        assert.equal(wayBackOf(answer), '');
      });
    }

    test('no way back by a token that is not believed, or belongs to another login', async () => {
      const claims = presentation({ return_url: `${lti.platform.issuer}/ret` });
      const forged = await lti.browser().launch(lti.platform, {
        claims: { ...claims, nonce: 'another' },
      });
      assert.equal(codeOf(forged), 'LTI_NONCE');
      assert.equal(wayBackOf(forged), '');
      const late = await lti.browser().launch(lti.platform, { claims: { ...claims, exp: 11_111 } });
      assert.equal(codeOf(late), 'LTI_EXPIRED');
      assert.equal(wayBackOf(late), '');
    });

    test('a picker’s refusal keeps its own way back: the LMS waits for an answer', async () => {
      const answer = await lti.browser().launch(lti.platform, {
        claims: {
          ...presentation({ return_url: `${lti.platform.issuer}/ret` }),
          [claim('message_type')]: 'LtiDeepLinkingRequest',
          'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings': {
            deep_link_return_url: `${lti.platform.issuer}/chosen`,
            accept_types: ['ltiResourceLink'],
            accept_presentation_document_targets: ['iframe'],
          },
        },
      });
      assert.equal(codeOf(answer), 'LTI_DL_ROLE');
      assert.match(answer.body, /<form action="\/lti\/deep-link"/);
      assert.equal(wayBackOf(answer), '');
    });
  });
}

/** Where the page's button leads; empty when there is none. */
const wayBackOf = ({ body }: WebAnswer): string =>
  (/<a class="button" href="([^"]+)">/.exec(body)?.[1] ?? '').replaceAll('&amp;', '&');
