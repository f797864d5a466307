/** Kinds of LMS: how each is recognised, registers, and what it is told to do next. One fixture each. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { familyByProduct, familyOf } from '../../lti-server/lti/platforms/families.ts';
import { remainingSteps, type RemainingStep } from '../../lti-server/pages/remaining-steps.ts';
import { engines } from '../support/databases.ts';
import { claim } from '../support/fake-platform.ts';
import { assertAccepted, codeOf, startLtiApp, type LtiApp } from '../support/lti-app.ts';
import { jsonOf } from '../support/lti-browser.ts';
import { inviteToken, json, openLms, platformsOf, toolPart } from '../support/registering-lms.ts';

interface Fixture {
  /** Missing where the LMS cannot register by itself. */
  readonly configurationUrl?: string;
  readonly configuration: Record<string, unknown>;
  readonly answer: Record<string, unknown>;
  readonly authUrl?: string;
  readonly toolPlatform: { readonly product_family_code?: string };
}

const fixtureOf = (code: string): Fixture =>
  JSON.parse(readFileSync(new URL(`../fixtures/platforms/${code}.json`, import.meta.url), 'utf8')) as Fixture;

interface Wanted {
  readonly remains: readonly RemainingStep[];
  readonly close?: readonly string[];
  readonly audience?: string;
  /** The deployment that stands approved after registering; null when the first launch will name it. */
  readonly deployment: string | null;
}

const spec = ['org.imsglobal.lti.close'];
const registering: Record<string, Wanted> = {
  moodle: { remains: ['moodleActivate', 'moodleChooser', 'moodleNames', 'addActivity'], deployment: '1' },
  canvas: { remains: ['canvasInstall', 'addActivity', 'approve'], deployment: null },
  blackboard: { remains: ['blackboardClientId', 'addActivity', 'approve'], deployment: null },
  brightspace: {
    remains: ['brightspaceDeploy', 'addActivity', 'approve'],
    audience: 'https://api.brightspace.com/auth/token',
    deployment: null,
  },
  sakai: { remains: ['sakaiNames', 'addActivity'], close: ['lti.close', ...spec], deployment: '1' },
  ilias: { remains: ['iliasRelease', 'addActivity'], deployment: '12' },
};
const byHandOnly = ['schoology', 'open-edx'];

/** The list items of a page, without its markup. */
const itemsOf = (page: string): string[] =>
  [...page.matchAll(/<li>([^<]*)<\/li>/g)].map(([, text]) => (text ?? '').replaceAll('&#39;', "'"));

test('each is recognised by its own word, in any case of letters, and by its addresses alone', () => {
  for (const code of [...Object.keys(registering), ...byHandOnly]) {
    const { authUrl, configuration, toolPlatform } = fixtureOf(code);
    const said = toolPlatform.product_family_code ?? null;
    const address = authUrl ?? String(configuration['authorization_endpoint']);
    assert.equal(
      familyOf({ productCode: said, authUrl: 'https://lms.example/auth' }).code,
      said === null ? 'other' : code,
    );
    assert.equal(familyOf({ productCode: null, authUrl: address }).code, code, address);
    if (said !== null) assert.equal(familyByProduct(said.toUpperCase())?.code, code);
  }
});

test('the addresses that the guide gives for entering by hand are those of their kind', () => {
  const guide = readFileSync(new URL('../../docs/lms/by-hand.md', import.meta.url), 'utf8');
  const rows = [...guide.matchAll(/^\| ([A-Z]\w+) \| `https[^|]*\| `(https[^`]*)` \| `(https[^`]*)`/gm)];
  const told = rows.map(([, name = '', authUrl = '']) => [
    name,
    familyOf({ productCode: null, authUrl }).name,
  ]);
  assert.deepEqual(
    told,
    ['Blackboard', 'Brightspace', 'Sakai', 'Schoology', 'ILIAS'].map((name) => [name, name]),
  );
});

test('a stranger is of no kind, whatever it calls itself', () => {
  for (const productCode of [null, '', 'constructor', 'Новый портал'])
    assert.equal(familyOf({ productCode, authUrl: 'https://lms.example/auth' }).code, 'other');
  assert.equal(familyByProduct(undefined), null);
});

for (const engine of engines) {
  describe(engine.name, () => {
    let lti: LtiApp;
    before(async () => {
      lti = await startLtiApp(engine);
    });
    after(() => lti.close());

    for (const [code, { remains, close = spec, audience = null, deployment }] of Object.entries(
      registering,
    )) {
      test(`${code} registers`, async () => {
        const { configurationUrl = '', configuration, answer } = fixtureOf(code);
        const lms = openLms(lti, {
          issuer: String(configuration['issuer']),
          configurationUrl,
          configuration: () => json(configuration),
          registrationUrl: String(configuration['registration_endpoint']),
          answer: () => json(answer, 201),
        });
        const page = await lms.open({ invite: await inviteToken(lti) });
        assert.equal(page.status, 200, codeOf(page) ?? '');
        const done = await lms.press(page);
        assert.equal(done.status, 200, codeOf(done) ?? '');
        const steps = remains.map((step) => remainingSteps[step].ru);
        assert.deepEqual(itemsOf(done.body.slice(done.body.lastIndexOf('<ol>'))), steps);
        assert.deepEqual(jsonOf(done.body, 'lti-close'), { subjects: close });
        const [platform] = await platformsOf(lti, lms.issuer);
        assert.deepEqual([platform?.family, platform?.token_audience], [code, audience]);
        const deployments = await lti.db
          .selectFrom('deployment')
          .where('platform_id', '=', platform?.platform_id ?? '')
          .select(['deployment_id', 'status'])
          .execute();
        assert.deepEqual(
          deployments.map((row) => ({ ...row })),
          deployment === null ? [] : [{ deployment_id: deployment, status: 'approved' }],
        );
      });
    }

    test('Moodle is asked for submission review, which it has without saying so', async () => {
      const lms = openLms(lti);
      const page = await lms.open({ invite: await inviteToken(lti) });
      assert.doesNotMatch(page.body, /не предлагает/);
      await lms.press(page);
      const told = lms.received[0]?.body[toolPart] as { messages: { type: string }[] } | undefined;
      assert.ok(told?.messages.some(({ type }) => type === 'LtiSubmissionReviewRequest'));
    });

    test('Canvas is asked to share names and no e-mail, in its own words; its school is called as it says', async () => {
      const { configurationUrl = '', configuration } = fixtureOf('canvas');
      const lms = openLms(lti, {
        issuer: String(configuration['issuer']),
        configurationUrl,
        configuration: () => json(configuration),
        registrationUrl: String(configuration['registration_endpoint']),
        answer: () => json({ client_id: '170000000000777' }),
      });
      await lms.press(await lms.open({ invite: await inviteToken(lti) }));
      const tool = lms.received[0]?.body[toolPart] as Record<string, unknown>;
      assert.equal(tool['https://canvas.instructure.com/lti/privacy_level'], 'name_only');
      const platforms = await platformsOf(lti, 'https://canvas.instructure.com');
      assert.equal(platforms.find((row) => row.client_id === '170000000000777')?.name, 'Gymnasium 7');
    });

    test('a cloud’s hosts speak for each other and for nobody else', async () => {
      const { configurationUrl = '', configuration } = fixtureOf('canvas');
      for (const [url, issuer] of [
        ['https://evil.example/openid-configuration', 'https://canvas.instructure.com'],
        [
          'https://canvas.instructure.com.evil.example/openid-configuration',
          'https://canvas.instructure.com',
        ],
        ['https://evilinstructure.com/openid-configuration', 'https://canvas.instructure.com'],
        [configurationUrl, 'https://blackboard.com'],
        ['https://school.blackboard.com/config.json', 'https://blackboard.com'],
      ] as const) {
        const lms = openLms(lti, {
          configurationUrl: url,
          configuration: () => json({ ...configuration, issuer }),
        });
        assert.equal(
          codeOf(await lms.open({ invite: await inviteToken(lti) })),
          'LTI_CONFIGURATION_FOREIGN',
          url,
        );
      }
    });

    test('added by hand, an LMS is recognised by its addresses', async () => {
      for (const code of byHandOnly) {
        const issuer = `https://${code}.example`;
        const said = await lti.command('platform add', {
          name: code,
          issuer,
          'client-id': 'c',
          'auth-url': fixtureOf(code).authUrl ?? '',
          'token-url': `${issuer}/token`,
          'jwks-url': `${issuer}/jwks`,
        });
        const [platform] = await platformsOf(lti, issuer);
        assert.equal(platform?.family, code);
        // Open edX has one deployment ever: nobody has to approve it.
        assert.equal(said.includes('deployments approved: 1'), code === 'open-edx');
        assert.ok(said.includes(remainingSteps.addActivity.en));
      }
    });

    test('by hand, Brightspace gets the audience of its tokens unless another is given', async () => {
      for (const [name, given] of [
        ['first', null],
        ['second', 'https://own.example'],
      ] as const) {
        const issuer = `https://${name}.brightspace.example`;
        await lti.command('platform add', {
          name,
          issuer,
          'client-id': 'c',
          'auth-url': `${issuer}/d2l/lti/authenticate`,
          'token-url': 'https://auth.brightspace.com/core/connect/token',
          'jwks-url': `${issuer}/jwks`,
          ...(given === null ? {} : { 'token-audience': given }),
        });
        const [platform] = await platformsOf(lti, issuer);
        assert.equal(platform?.token_audience, given ?? 'https://api.brightspace.com/auth/token');
      }
    });

    test('where addresses do not tell, the first launch does', async () => {
      const platform = await lti.connect();
      const familyNow = async () => (await platformsOf(lti, platform.issuer))[0]?.family;
      assert.equal(await familyNow(), null);
      const { toolPlatform } = fixtureOf('sakai');
      const claims = { [claim('tool_platform')]: toolPlatform };
      await assertAccepted(lti, await lti.browser().launch(platform, { claims }));
      for (let looks = 0; looks < 200 && (await familyNow()) === null; looks += 1)
        await new Promise((resolve) => setTimeout(resolve, 5));
      assert.equal(await familyNow(), 'sakai');
    });
  });
}
