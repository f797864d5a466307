/**
 * Deep Linking 2.0 as the conformance suite and the platforms speak it: what is asked, who may choose, what
 * the LMS reads in the answer. https://www.imsglobal.org/spec/lti-dl/v2p0
 * Long because it follows the suite from request to launch and lists every fault of a request in one place.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines } from '../support/databases.ts';
import {
  choose,
  dl,
  handed,
  posted,
  requestClaims,
  settingsClaim,
  verified,
} from '../support/deep-linking.ts';
import { claim, membership, type Claims } from '../support/fake-platform.ts';
import {
  assertAccepted,
  assertRefused,
  assertSilent,
  codeOf,
  startLtiApp,
  type LtiApp,
} from '../support/lti-app.ts';
import type { WebAnswer } from '../support/lti-browser.ts';

const route = { kind: 'route', title: 'Мой маршрут', target: 'iframe' };
const notes = { kind: 'notes', title: 'Записки «от тьютора»', target: 'window' };
const panel = { kind: 'panel', title: 'Панель тьютора', target: null };

for (const engine of engines) {
  describe(engine.name, () => {
    let lti: LtiApp;
    before(async () => {
      lti = await startLtiApp(engine);
    });
    after(() => lti.close());

    const ask = (of: Parameters<typeof requestClaims>[0] = {}) => {
      const browser = lti.browser();
      return browser
        .launch(lti.platform, { claims: requestClaims(of) })
        .then((answer) => ({ browser, answer }));
    };

    test('the suite’s request opens a picker, and its answer is read and launched', async () => {
      const { browser, answer } = await ask();
      const session = await assertAccepted(lti, answer);
      assert.equal((session as unknown as { home: string }).home, 'picker');
      const given = handed(answer);
      assert.deepEqual(
        { ...given.picker, handle: '' },
        {
          handle: '',
          multiple: true,
          targets: ['iframe', 'window'],
          launchAddress: 'https://lms-1.example/mod/lti/launch.php?triggerview=0&id='.replace(
            'https://lms-1.example',
            lti.platform.issuer,
          ),
        },
      );
      const page = await choose(browser, given, [route, notes]);
      assert.equal(page.status, 200);
      const { action, jwt } = posted(page);
      assert.equal(action, 'https://lms-return.example/deep_links?x=1&sesskey=s3cret');
      assert.match(
        String(page.headers['content-security-policy']),
        /form-action https:\/\/lms-return\.example;/,
        'the form leads to the LMS and to nowhere else',
      );
      assert.equal(page.headers['cache-control'], 'no-store');

      const { payload, items } = await verified(lti, jwt);
      const { nonce, iat, exp, [dl('content_items')]: _items, ...said } = payload;
      assert.deepEqual(said, {
        iss: lti.platform.clientId,
        aud: lti.platform.issuer,
        [claim('deployment_id')]: '1',
        [claim('message_type')]: 'LtiDeepLinkingResponse',
        [claim('version')]: '1.3.0',
        [dl('data')]: '909708',
      });
      assert.ok(typeof nonce === 'string' && nonce.length >= 20);
      assert.equal(Number(exp) - Number(iat), 300);
      assert.deepEqual(
        items.map(({ custom, ...item }) => ({ ...item, custom: { ...custom, marshrut_item: '' } })),
        [
          { title: 'Мой маршрут', kind: 'route', iframe: { width: 960, height: 720 } },
          { title: 'Записки «от тьютора»', kind: 'notes', window: { targetName: '_blank' } },
        ].map(({ title, kind, ...shown }) => ({
          type: 'ltiResourceLink',
          title,
          url: 'https://tool.example/lti/launch',
          ...shown,
          custom: {
            marshrut_item: '',
            marshrut_kind: kind,
            marshrut_link_history: '$ResourceLink.id.history',
            marshrut_course_history: '$Context.id.history',
          },
        })),
      );
      const [first, second] = items;
      assert.notEqual(first!.custom['marshrut_item'], second!.custom['marshrut_item']);
      const chosen = items.map(({ custom }) => custom['marshrut_item']!).sort();
      const trace = await lti.db
        .selectFrom('audit_entry')
        .where('action', '=', 'placement.chosen')
        .where('subject_id', 'in', chosen)
        .select('subject_id')
        .execute();
      assert.deepEqual(trace.map((entry) => entry.subject_id).sort(), chosen);

      const launched = await lti.browser().launch(lti.platform, {
        claims: { [claim('custom')]: second!.custom, [claim('resource_link')]: { id: 'made-by-picker' } },
      });
      assert.equal((await opened(launched)).opens, 'notes');
    });

    const opened = async (answer: WebAnswer) =>
      (await assertAccepted(lti, answer)) as unknown as { opens: string | null; home: string };

    test('each answer has an identifier and a nonce of its own', async () => {
      const { browser, answer } = await ask();
      const read = async () =>
        await verified(lti, posted(await choose(browser, handed(answer), [route])).jwt);
      const [one, other] = [await read(), await read()];
      assert.notEqual(one.payload['nonce'], other.payload['nonce']);
      assert.notEqual(one.items[0]!.custom['marshrut_item'], other.items[0]!.custom['marshrut_item']);
    });

    const requests: Record<
      string,
      { of: Parameters<typeof requestClaims>[0]; targets?: string[]; multiple?: boolean }
    > = {
      'without data': { of: { settings: { data: undefined } } },
      'with null for data': { of: { settings: { data: null } } },
      'with the old word “frame”': {
        of: { settings: { accept_presentation_document_targets: ['frame', 'window', 'popup'] } },
        targets: ['iframe', 'window'],
      },
      'with embed alone': {
        of: { settings: { accept_presentation_document_targets: ['embed'] } },
        targets: ['embed'],
      },
      'with a resource link (Blackboard)': {
        of: { claims: { [claim('resource_link')]: { id: '_4_1', title: 'Course' } } },
      },
      'with a target': {
        of: { claims: { [claim('target_link_uri')]: 'https://tool.example/lti/launch?dl=1' } },
      },
      'without a course': { of: { claims: { [claim('context')]: undefined } } },
      'without accept_multiple': { of: { settings: { accept_multiple: undefined } }, multiple: false },
      'with accept_multiple as text': { of: { settings: { accept_multiple: 'yes' } }, multiple: false },
      'by a teaching assistant': { of: { role: 'Instructor' } },
      'by a content developer': { of: { role: 'ContentDeveloper' } },
      'by an administrator of the course': { of: { role: 'Administrator' } },
    };
    for (const [name, { of, targets = ['iframe', 'window'], multiple = true }] of Object.entries(requests)) {
      test(`a request ${name}`, async () => {
        const { browser, answer } = await ask(of);
        const given = handed(answer);
        assert.deepEqual([given.picker.targets, given.picker.multiple], [targets, multiple]);
        const { payload, items } = await verified(
          lti,
          posted(await choose(browser, given, [{ ...route, target: targets[0] }])).jwt,
        );
        assert.equal(items.length, 1);
        const data = of?.settings && 'data' in of.settings ? of.settings['data'] : '909708';
        assert.equal(dl('data') in payload, data !== undefined && data !== null);
        const link = await lti.db
          .selectFrom('resource_link')
          .where('lti_link_id', '=', '_4_1')
          .select('link_id')
          .execute();
        assert.deepEqual(link, [], 'a place that does not exist yet is not noted');
      });
    }

    test('data is echoed letter by letter, however long', async () => {
      const data = `«${'ё+&="<'.repeat(900)}»`;
      const { browser, answer } = await ask({ settings: { data } });
      const { payload } = await verified(lti, posted(await choose(browser, handed(answer), [])).jwt);
      assert.equal(payload[dl('data')], data);
    });

    test('“never mind” is an answer too, and needs no session', async () => {
      const { browser, answer } = await ask();
      const { token, picker } = handed(answer);
      await lti.app.inject({
        method: 'DELETE',
        url: '/api/session',
        headers: { authorization: `Bearer ${token}` },
      });
      const page = await browser.post('/lti/deep-link', {
        form: new URLSearchParams({ handle: picker.handle }),
        origin: 'https://tool.example',
      });
      const { payload, items } = await verified(lti, posted(page).jwt);
      assert.deepEqual(items, []);
      assert.equal(payload[dl('errormsg')], undefined);
    });

    for (const role of ['Learner', 'Mentor', 'Nobody']) {
      test(`${role}: a page with a code, a way back with an empty answer, nothing stored`, async () => {
        const before = await counted();
        const { browser, answer } = await ask({ role, claims: { sub: `stranger-${role}` } });
        assertRefused(lti, answer, { code: 'LTI_DL_ROLE', status: 403 });
        assert.deepEqual(await counted(), before);
        assert.match(String(answer.headers['content-security-policy']), /form-action 'self'/);
        const handle = /name="handle" value="([\w-]+)"/.exec(answer.body)?.[1] ?? '';
        const form = new URLSearchParams({ handle });
        const { payload, items } = await verified(
          lti,
          posted(await browser.post('/lti/deep-link', { form, origin: 'https://tool.example' })).jwt,
        );
        assert.deepEqual(items, []);
        assert.equal(payload[dl('errormsg')], 'Материалы на страницу курса добавляют те, кто ведёт курс.');
        assert.equal(payload[dl('errorlog')], 'LTI_DL_ROLE');
        form.set('items', JSON.stringify([route]));
        assert.equal(
          codeOf(await browser.post('/lti/deep-link', { form, origin: 'https://tool.example' })),
          'LTI_DL_ROLE',
          'a handle without a session chooses nothing',
        );
        assert.deepEqual(await counted(), before);
      });
    }

    const counted = async () => {
      const counts: Record<string, number> = {};
      for (const table of [
        'person',
        'course',
        'membership',
        'session',
        'resource_link',
        'audit_entry',
      ] as const) {
        const { count } = await lti.db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as('count'))
          .executeTakeFirstOrThrow();
        counts[table] = Number(count);
      }
      return counts;
    };

    test('an LMS that takes no links is told so', async () => {
      const { answer } = await ask({ settings: { accept_types: ['file', 'html'] } });
      assertRefused(lti, answer, { code: 'LTI_DL_TYPES', status: 400 });
      assert.match(answer.body, /name="handle"/);
    });

    const faulty: Record<string, Claims | undefined> = {
      'no settings': undefined,
      'no return address': { deep_link_return_url: undefined },
      'an empty return address': { deep_link_return_url: '' },
      'no accept_types': { accept_types: undefined },
      'accept_types as text': { accept_types: 'ltiResourceLink' },
      'no targets': { accept_presentation_document_targets: undefined },
      'a return address that is none': { deep_link_return_url: '/relative' },
      'a script for a return address': { deep_link_return_url: 'javascript:alert(1)' },
      'plain http of a host that nobody has registered': { deep_link_return_url: 'http://10.0.0.1/return' },
      'a name and a password in the return address': { deep_link_return_url: 'https://a:b@lms.example/' },
      'an answer to ourselves': { deep_link_return_url: 'https://tool.example/lti/launch' },
    };
    for (const [name, settings] of Object.entries(faulty)) {
      test(`refused: ${name}`, async () => {
        const claims = requestClaims({ settings: settings ?? {} });
        if (settings === undefined) claims[settingsClaim] = undefined;
        const answer = await lti.browser().launch(lti.platform, { claims });
        assertRefused(lti, answer, { code: 'LTI_DL_SETTINGS', status: 400 });
      });
    }

    test('the checks of every launch hold: target, deployment, nonce, version', async () => {
      const refused = async (claims: Claims) =>
        codeOf(await lti.browser().launch(lti.platform, { claims: requestClaims({ claims }) }));
      assert.equal(
        await refused({ [claim('target_link_uri')]: 'https://elsewhere.example/' }),
        'LTI_TARGET_MISMATCH',
      );
      assert.equal(await refused({ [claim('deployment_id')]: undefined }), 'LTI_DEPLOYMENT_MISSING');
      assert.equal(await refused({ [claim('deployment_id')]: 'other' }), 'LTI_DEPLOYMENT_UNKNOWN');
      assert.equal(await refused({ nonce: 'foreign' }), 'LTI_NONCE');
      assert.equal(await refused({ [claim('version')]: '2.0' }), 'LTI_VERSION');
      assert.equal(await refused({ [claim('roles')]: undefined }), 'LTI_ROLES_MISSING');
      assert.equal(await refused({ sub: '' }), 'LTI_SUB_MISSING');
    });

    test('without any proof of the browser there is no picker, and none in a new tab', async () => {
      const browser = lti.browser();
      browser.takesCookies = false;
      const answer = await browser.launch(lti.platform, { claims: requestClaims(), origin: null });
      assert.equal(codeOf(answer), 'LTI_COOKIES_BLOCKED');
      assert.doesNotMatch(answer.body, /target="_blank"/);
    });

    test('the page of the answer may come from the school’s own host, which the token has signed', async () => {
      const browser = lti.browser();
      browser.takesCookies = false;
      const answer = await browser.launch(lti.platform, {
        claims: requestClaims(),
        origin: 'https://lms-return.example',
      });
      handed(answer);
      assert.match(
        String(answer.headers['content-security-policy']),
        /frame-ancestors [^;]*https:\/\/lms-return\.example/,
      );
    });

    test('the platform’s storage vouches for a picker too', async () => {
      const browser = lti.browser();
      browser.takesCookies = false;
      const login = await browser.login(lti.platform, { fields: { lti_storage_target: '_parent' } });
      const secret = (/"value":"([^"]+)"/.exec(login.body) ?? [])[1] ?? '';
      const asked = await browser.launch(lti.platform, { login, claims: requestClaims() });
      const handle = /name="handle" value="([^"]+)"/.exec(asked.body)?.[1] ?? '';
      const answer = await browser.post('/lti/launch/binding', {
        form: new URLSearchParams({ handle, binding: secret }),
        origin: 'https://tool.example',
      });
      const { items } = await verified(lti, posted(await choose(browser, handed(answer), [panel])).jwt);
      assert.equal(items[0]!.custom['marshrut_kind'], 'panel');
      assert.equal('iframe' in items[0]! || 'window' in items[0]!, false);
    });

    test('neither the log nor the page tells the return address, the data or a name', async () => {
      const { browser, answer } = await ask();
      assert.doesNotMatch(answer.body, /s3cret|909708/);
      await choose(browser, handed(answer), [route]);
      const text = lti.log.join('\n');
      assert.doesNotMatch(text, /s3cret|909708|Мой маршрут/);
      assertSilent(text);
    });

    test('roles: an assistant in Open edX’s way may choose', async () => {
      const roles = [`${membership}/Instructor#TeachingAssistant`, `${membership}#Learner`];
      const { answer } = await ask({ claims: { [claim('roles')]: roles } });
      handed(answer);
    });
  });
}
