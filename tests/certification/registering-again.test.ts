/** Registering a second time: renewed, not doubled, and never at another's expense. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ErrorCode } from '../../lti-server/errors.ts';
import { askInstallation, enterAsAdministrator } from '../support/administrators.ts';
import { engines } from '../support/databases.ts';
import { startLtiApp, type LtiApp } from '../support/lti-app.ts';
import type { WebAnswer } from '../support/lti-browser.ts';
import {
  assertRegistrationRefused,
  configurationOf,
  inviteToken,
  json,
  openLms,
  platformsOf,
  toolPart,
} from '../support/registering-lms.ts';

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

    test('registering again renews and does not double', async () => {
      const lms = openLms(lti);
      await lms.press(await lms.open({ invite: await inviteToken(lti) }));
      const again = await lms.press(await lms.open({ invite: await inviteToken(lti) }));
      assert.match(again.body, /Подключение обновлено/);
      const platforms = await platformsOf(lti, lms.issuer);
      assert.equal(platforms.length, 1);
      assert.equal((await deploymentsOf(platforms[0]!.platform_id)).length, 1);
    });

    test('a deployment that was switched off is not switched on by registering again', async () => {
      const lms = openLms(lti);
      await lms.press(await lms.open({ invite: await inviteToken(lti) }));
      const [platform] = await platformsOf(lti, lms.issuer);
      const [{ handle } = { handle: '' }] = await deploymentsOf(platform!.platform_id);
      await lti.command('deployment disable', {}, handle);
      const again = await lms.press(await lms.open({ invite: await inviteToken(lti) }));
      assert.match(again.body, /остаётся отключённым/);
      assert.equal((await deploymentsOf(platform!.platform_id))[0]?.status, 'disabled');
    });

    test('a platform that was switched off is not switched on by registering again', async () => {
      const lms = openLms(lti);
      await lms.press(await lms.open({ invite: await inviteToken(lti) }));
      const [platform] = await platformsOf(lti, lms.issuer);
      await lti.command('platform disable', {}, platform?.platform_id ?? '');
      const again = await lms.press(await lms.open({ invite: await inviteToken(lti) }));
      assert.match(again.body, /остаётся отключённым/);
      assert.equal((await platformsOf(lti, lms.issuer))[0]?.disabled, 1);
    });

    test('two LMS that register the same client id at the same moment are one platform', async () => {
      const issuer = 'https://hasty.example';
      const answer = () => json({ client_id: 'same', [toolPart]: { deployment_id: '1' } });
      const pages = await Promise.all(
        [1, 2, 3].map(async () => {
          const lms = openLms(lti, { issuer, answer });
          return { lms, page: await lms.open({ invite: await inviteToken(lti) }) };
        }),
      );
      const answers = await Promise.all(pages.map(async ({ lms, page }) => await lms.press(page)));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200, 200],
      );
      const platforms = await platformsOf(lti, issuer);
      assert.equal(platforms.length, 1);
      assert.equal((await deploymentsOf(platforms[0]!.platform_id)).length, 1);
    });

    test('nobody brings new keys for a registration that is another’s; its own school may', async () => {
      const issuer = 'https://shared-host.example';
      const first = openLms(lti, {
        issuer,
        answer: () => json({ client_id: 'c', [toolPart]: { deployment_id: '1' } }),
      });
      await first.press(await first.open({ invite: await inviteToken(lti) }));
      const [before] = await platformsOf(lti, issuer);
      const other = openLms(lti, {
        issuer,
        configurationUrl: `${issuer}/other/openid-configuration`,
        configuration: () => json({ ...configurationOf(issuer), jwks_uri: `${issuer}/other/keys` }),
        answer: () => json({ client_id: 'c', [toolPart]: { deployment_id: '1' } }),
      });
      const invite = await inviteToken(lti);
      refused(await other.press(await other.open({ invite })), 'LTI_REGISTRATION_TAKEN');
      assert.deepEqual(await platformsOf(lti, issuer), [before]);
      const school = (await deploymentsOf(before!.platform_id))[0]!.school_id!;
      const moved = await other.press(await other.open({ invite: await inviteToken(lti, { school }) }));
      assert.match(moved.body, /Подключение обновлено/);
      assert.equal((await platformsOf(lti, issuer))[0]?.jwks_url, `${issuer}/other/keys`);
    });

    test('an LMS in which the tool was deleted and added anew keeps its people, by an invite for its school', async () => {
      let client = 0;
      const lms = openLms(lti, {
        answer: () =>
          json({ client_id: `client-${(client += 1)}`, [toolPart]: { deployment_id: `${client}` } }),
      });
      const second = /Портал с этим адресом уже подключён/;
      const first = await lms.open({ invite: await inviteToken(lti) });
      assert.doesNotMatch(first.body, second);
      await lms.press(first);
      const [before] = await platformsOf(lti, lms.issuer);
      assert.equal(before?.people_of, null);
      assert.match((await lms.open({ invite: await inviteToken(lti) })).body, second);
      const school = (await deploymentsOf(before.platform_id))[0]!.school_id!;
      const anew = await lms.open({ invite: await inviteToken(lti, { school }) });
      assert.doesNotMatch(anew.body, second);
      await lms.press(anew);
      const added = (await platformsOf(lti, lms.issuer)).find(({ client_id }) => client_id === 'client-2');
      assert.equal(added?.people_of, before.platform_id);
      assert.equal((await deploymentsOf(added.platform_id))[0]?.school_id, school);
    });

    test('such an invite is made on the installation page too; it is told by the school’s name', async () => {
      const lms = openLms(lti);
      await lms.press(await lms.open({ invite: await inviteToken(lti, { name: 'Лицей' }) }));
      const [platform] = await platformsOf(lti, lms.issuer);
      const schoolId = (await deploymentsOf(platform!.platform_id))[0]!.school_id!;
      const token = await enterAsAdministrator(lti);
      const make = async (school: string) =>
        await askInstallation(lti, 'POST /api/installation/invites', {
          token,
          body: { name: '', days: 3, schoolId: school },
        });
      assert.equal((await make('no-such-school')).status, 404);
      const made = await make(schoolId);
      assert.equal(made.status, 200);
      const invite = new URL(String(made.body['url'])).searchParams.get('invite');
      assert.match((await lms.open({ invite })).body, /присоединится к школе «Лицей»/);
      const { body } = await askInstallation(lti, 'GET /api/installation/invites', { token });
      const listed = body['invites'] as { name: string | null; state: string }[];
      assert.ok(listed.some(({ name, state }) => name === 'Лицей' && state === 'open'));
    });

    test('in a cloud, where all schools have one issuer, nobody is told who else is there', async () => {
      const issuer = 'https://canvas.instructure.com';
      let client = 0;
      const answer = () => json({ client_id: `cloud-${(client += 1)}` });
      const lms = openLms(lti, { issuer, answer });
      await lms.press(await lms.open({ invite: await inviteToken(lti) }));
      assert.doesNotMatch((await lms.open({ invite: await inviteToken(lti) })).body, /уже подключён/);
    });

    test('two presses are one registration, and a page loaded again says that it is done', async () => {
      const lms = openLms(lti);
      const page = await lms.open({ invite: await inviteToken(lti) });
      const both = await Promise.all([lms.press(page), lms.press(page)]);
      assert.deepEqual(
        both.map(({ status }) => status),
        [200, 200],
      );
      assert.match((await lms.press(page)).body, /подключён/);
      assert.equal(lms.received.length, 1);
    });
  });
}
