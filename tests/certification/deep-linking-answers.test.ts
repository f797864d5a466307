/** What leaves as the answer of a picker, who may send it, and what each LMS reads in it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createSecretBox } from '../../lti-server/lti/secret-box.ts';
import { rotateToolKeys } from '../../lti-server/lti/tool-keys.ts';
import { engines } from '../support/databases.ts';
import { choose, dl, handed, posted, requestClaims, verified } from '../support/deep-linking.ts';
import { claim, type Claims } from '../support/fake-platform.ts';
import { codeOf, startLtiApp, type LtiApp } from '../support/lti-app.ts';

const route = { kind: 'route', title: 'Мой маршрут', target: 'iframe' };
const notes = { kind: 'notes', title: 'Записки «от тьютора»', target: 'window' };
const panel = { kind: 'panel', title: 'Панель тьютора', target: null };

/** How each LMS asks: its own spelling of the settings, and what stands around them. */
const asPlatformsAsk: Record<
  string,
  { settings: Claims; claims?: Claims; targets: string[]; multiple: boolean }
> = {
  'Canvas, from the editor': {
    settings: {
      accept_types: ['ltiResourceLink', 'link', 'file', 'html', 'image'],
      accept_media_types: 'image/*,text/html',
      accept_presentation_document_targets: ['embed', 'iframe', 'window'],
      accept_multiple: true,
      auto_create: false,
      data: 'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJub25jZSI6IjEifQ.c2ln',
      deep_link_return_url: 'https://school.instructure.example/courses/12/deep_linking_response?modal=true',
    },
    claims: {
      [claim('target_link_uri')]: 'https://tool.example/lti/launch',
      [claim('custom')]: {},
      errors: { errors: {} },
      validation_context: null,
    },
    targets: ['iframe', 'window', 'embed'],
    multiple: true,
  },
  Blackboard: {
    settings: {
      accept_types: ['ltiResourceLink'],
      accept_media_types: undefined,
      accept_presentation_document_targets: ['iframe', 'window'],
      accept_multiple: true,
      auto_create: false,
      data: `b2a3${'0f'.repeat(600)}::_123_1::-1::false::false::_1_1::0`,
      deep_link_return_url:
        'https://school.blackboard.example/webapps/blackboard/controller/lti/v2/DeepLinkingResponse',
    },
    claims: {
      [claim('resource_link')]: { id: '_4_1', title: 'Course' },
      'https://blackboard.com/lti/claim/one_time_session_token': 'abc',
    },
    targets: ['iframe', 'window'],
    multiple: true,
  },
  Brightspace: {
    settings: {
      accept_types: ['ltiResourceLink', 'link', 'html', 'file', 'image'],
      accept_presentation_document_targets: ['embed', 'iframe', 'window'],
      accept_multiple: false,
      accept_lineitem: true,
      auto_create: true,
      data: undefined,
      deep_link_return_url: 'https://school.d2l.example/d2l/le/lti/6609/deeplinking/response',
    },
    targets: ['iframe', 'window', 'embed'],
    multiple: false,
  },
  Sakai: {
    settings: {
      accept_types: ['ltiResourceLink', 'link'],
      accept_media_types: 'application/vnd.ims.lti.v1.ltilink',
      accept_presentation_document_targets: ['iframe', 'window'],
      accept_multiple: false,
      data: '!admin:17',
      deep_link_return_url:
        'https://sakai.example/imsblis/lti13/postDeepLink?forward=https%3A%2F%2Fsakai.example%2Fportal',
    },
    targets: ['iframe', 'window'],
    multiple: false,
  },
  'Schoology and others with the bare minimum': {
    settings: {
      accept_types: ['ltiResourceLink'],
      accept_media_types: undefined,
      accept_presentation_document_targets: [],
      accept_multiple: undefined,
      auto_create: undefined,
      title: undefined,
      text: undefined,
      data: undefined,
    },
    claims: { [claim('launch_presentation')]: undefined, [claim('tool_platform')]: undefined },
    targets: [],
    multiple: false,
  },
  ILIAS: {
    settings: {
      accept_types: ['link', 'ltiResourceLink'],
      accept_presentation_document_targets: ['frame', 'iframe', 'window'],
      accept_multiple: false,
      data: 'ilias-1',
      can_confirm: false,
      accept_copy_advice: false,
      accept_unsigned: false,
      deep_link_return_url: 'https://ilias.example/ltiauth.php?cmd=returnContent&ref=80',
    },
    targets: ['iframe', 'window'],
    multiple: false,
  },
};

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

    for (const [name, { settings, claims = {}, targets, multiple }] of Object.entries(asPlatformsAsk)) {
      test(`${name} asks, and reads what it can take`, async () => {
        const { browser, answer } = await ask({ settings, claims });
        const given = handed(answer);
        assert.deepEqual([given.picker.targets, given.picker.multiple], [targets, multiple]);
        const target = targets[0] ?? null;
        const { payload, items } = await verified(
          lti,
          posted(await choose(browser, given, [{ ...route, target }])).jwt,
        );
        assert.equal(payload[dl('data')], settings['data']);
        assert.equal(dl('data') in payload, settings['data'] !== undefined);
        // What libraries of platforms are known to stumble over.
        assert.equal(typeof payload.aud, 'string');
        assert.equal('azp' in payload || 'sub' in payload, false);
        assert.doesNotMatch(JSON.stringify(payload), /null/);
        const [item, ...more] = items;
        assert.deepEqual(more, []);
        assert.equal('iframe' in item!, target === 'iframe');
        assert.deepEqual(
          Object.values(item!.custom).map((value) => typeof value),
          ['string', 'string', 'string', 'string'],
        );
      });
    }

    const wrongChoices: Record<string, { items: unknown; settings?: Claims }> = {
      'two where one is taken': { items: [route, panel], settings: { accept_multiple: false } },
      'a place that the LMS does not offer': { items: [{ ...route, target: 'embed' }] },
      'a kind that does not exist': { items: [{ ...route, kind: 'grades' }] },
      'no title': { items: [{ ...route, title: '  ' }] },
      'a title of two lines': { items: [{ ...route, title: 'a\nb' }] },
      'a title without an end': { items: [{ ...route, title: 'я'.repeat(201) }] },
      'too many': { items: [route, notes, panel, route, notes, panel] },
      'an event without saying which': { items: [{ ...route, kind: 'event' }] },
      'an event that is not there': { items: [{ ...route, kind: 'event', eventId: 'event-of-nobody' }] },
      'a route with an event': { items: [{ ...route, eventId: 'event-of-nobody' }] },
      'no list': { items: { ...route } },
    };
    for (const [name, { items, settings = {} }] of Object.entries(wrongChoices)) {
      test(`a choice of ${name} is refused, with a way back`, async () => {
        const { browser, answer } = await ask({ settings });
        const page = await choose(browser, handed(answer), items);
        assert.deepEqual([codeOf(page), page.status], ['BAD_INPUT', 400]);
        assert.match(page.body, /name="handle"/);
      });
    }

    test('an event of this course can be chosen, and one of another cannot', async () => {
      const asked = async (course: string) => {
        const claims = { [claim('context')]: { id: course, title: course } };
        const { browser, answer } = await ask({ claims });
        const given = handed(answer);
        const authorization = `Bearer ${given.token}`;
        const { course: here } = (
          await lti.app.inject({ url: '/api/session', headers: { authorization } })
        ).json<{ course: { courseId: string } }>();
        return { browser, given, authorization, courseId: here.courseId };
      };
      const { browser, given, authorization, courseId } = await asked('c-event');
      const eventId = 'event-space-day';
      const plan = {
        title: 'День космоса',
        purpose: '',
        goals: '',
        tasks: [],
        ways: '',
        resources: '',
        results: '',
        startsOn: null,
        endsOn: null,
      };
      const made = await lti.app.inject({
        method: 'POST',
        url: `/api/courses/${courseId}/events`,
        headers: { authorization },
        payload: { eventId, kind: 'event', ideasUntil: null, plan },
      });
      assert.equal(made.statusCode, 200, made.body);
      const item = { kind: 'event', title: 'День космоса', target: 'iframe', eventId };
      const { items } = await verified(lti, posted(await choose(browser, given, [item])).jwt);
      assert.equal(items[0]?.custom['marshrut_event'], eventId);

      const elsewhere = await asked('c-other');
      assert.equal(codeOf(await choose(elsewhere.browser, elsewhere.given, [item])), 'BAD_INPUT');
      const { statusCode } = await lti.app.inject({
        url: `/api/events/${eventId}`,
        headers: { authorization: elsewhere.authorization },
      });
      assert.equal(statusCode, 404);
    });

    test('a choice belongs to its own visit', async () => {
      const one = await ask();
      const other = await ask({ claims: { sub: 'another-teacher' } });
      const { token } = handed(other.answer);
      const crossed = { ...handed(one.answer), token };
      assert.equal(codeOf(await choose(one.browser, crossed, [route])), 'NO_SESSION');
      assert.equal(
        codeOf(await choose(one.browser, { ...crossed, token: 'nonsense' }, [route])),
        'NO_SESSION',
      );
      assert.equal(codeOf(await choose(one.browser, { ...crossed, token: '' }, [route])), 'NO_SESSION');
    });

    test('handles: altered, absent, of another step, too old', async () => {
      const { browser, answer } = await ask();
      const { token, picker } = handed(answer);
      const with_ = async (handle: string, address = '/lti/deep-link') =>
        codeOf(
          await browser.post(address, {
            form: new URLSearchParams({ token, handle, items: '[]' }),
            origin: 'https://tool.example',
          }),
        );
      assert.equal(await with_(`${picker.handle.slice(0, -2)}AA`), 'LTI_STATE_UNKNOWN');
      assert.equal(await with_(''), 'LTI_PARAM_MISSING');
      assert.equal(await with_(picker.handle, '/lti/launch/binding'), 'LTI_STATE_UNKNOWN');
      lti.pass(8 * 60 * 60_000 + 1);
      assert.equal(await with_(picker.handle), 'LTI_STATE_EXPIRED');
      assert.equal(codeOf(await browser.get('/lti/deep-link')), 'METHOD_NOT_ALLOWED');
    });

    test('a platform that is switched off meanwhile gets no answer', async () => {
      const platform = await lti.connect();
      const browser = lti.browser();
      const answer = await browser.launch(platform, { claims: requestClaims() });
      const given = handed(answer);
      await lti.db
        .updateTable('platform')
        .set({ disabled: 1 })
        .where('client_id', '=', platform.clientId)
        .execute();
      lti.pass(6000);
      // The list of platforms is renewed behind an answer; after some knock it is.
      let knocks = 0;
      while (codeOf(await lti.browser().login(platform)) === null) assert.ok((knocks += 1) < 1000);
      assert.equal(codeOf(await choose(browser, given, [])), 'LTI_REGISTRATION_DISABLED');
    });

    test('the newest key whose time has come signs', async () => {
      const { browser, answer } = await ask();
      const kidNow = async () =>
        (await verified(lti, posted(await choose(browser, handed(answer), [])).jwt)).kid;
      const before = await kidNow();
      const box = createSecretBox({ secretKey: 'a-key-that-only-the-tests-know-0000000000', purpose: 'lti' });
      const { kid } = await rotateToolKeys({ db: lti.db, clock: lti.now, box });
      lti.pass(61_000);
      assert.equal(await kidNow(), before, 'a key is published for a day before it signs');
      lti.pass(25 * 60 * 60_000);
      const later = await ask();
      const { kid: then } = await verified(
        lti,
        posted(await choose(later.browser, handed(later.answer), [])).jwt,
      );
      assert.equal(then, kid);
    });
  });
}
