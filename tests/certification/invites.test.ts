/** Invites: each lets one LMS register, for some days. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ErrorCode } from '../../lti-server/errors.ts';
import { purgeInvites } from '../../lti-server/lti/invites.ts';
import { engines } from '../support/databases.ts';
import { claim } from '../support/fake-platform.ts';
import { assertAccepted, assertRefused, startLtiApp, type LtiApp } from '../support/lti-app.ts';
import type { WebAnswer } from '../support/lti-browser.ts';
import {
  assertRegistrationRefused,
  configurationOf,
  inviteToken,
  json,
  openLms,
  platformPart,
  platformsOf,
} from '../support/registering-lms.ts';

let unnamed = 0;

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
    const stateOf = async (token: string): Promise<string> => {
      const list = await lti.command('invite list');
      const id = /revoke (\S+)/.exec(token)?.[1] ?? token;
      return list.split('\n').find((line) => line.startsWith(id)) ?? '';
    };
    test('one invite is good for one platform', async () => {
      const invite = await inviteToken(lti);
      const [first, second] = [openLms(lti), openLms(lti)];
      const [page, late] = [await first.open({ invite }), await second.open({ invite })];
      await first.press(page);
      refused(await second.open({ invite }), 'LTI_INVITE_USED');
      refused(await second.press(late), 'LTI_INVITE_USED');
      await nothingStored(second.issuer);
      assert.deepEqual(second.received, [], 'and the platform is not even asked');
    });

    test('an invite is expired after its days, unknown, revoked or missing', async () => {
      const lms = openLms(lti);
      const made = await lti.command('invite', { days: '1' });
      const invite = new URL(made.split('\n')[0]!).searchParams.get('invite')!;
      const page = await lms.open({ invite });
      lti.pass(24 * 60 * 60_000);
      refused(await lms.open({ invite }), 'LTI_INVITE_EXPIRED');
      refused(await lms.press(page), 'LTI_REGISTRATION_STALE');
      refused(await lms.open({ invite: 'nobody-made-this' }), 'LTI_INVITE_UNKNOWN');
      refused(await lms.open(), 'LTI_INVITE_MISSING');
      const taken = await lti.command('invite');
      const id = /revoke (\S+)/.exec(taken)![1]!;
      assert.match(await stateOf(taken), /open/);
      await lti.command('invite revoke', {}, id);
      assert.equal(await stateOf(taken), '');
      const revoked = new URL(taken.split('\n')[0]!).searchParams.get('invite')!;
      refused(await lms.open({ invite: revoked }), 'LTI_INVITE_UNKNOWN');
      await nothingStored(lms.issuer);
    });

    /** An LMS that has come by an invite and has not named its deployment; then launches from it. */
    const registered = async (
      values: Record<string, string | boolean>,
      { family = 'some-lms' }: { family?: string } = {},
    ) => {
      const issuer = `https://unnamed-${(unnamed += 1)}.example`;
      const configuration = configurationOf(issuer);
      const about = configuration[platformPart] as Record<string, unknown>;
      const lms = openLms(lti, {
        issuer,
        configuration: () =>
          json({ ...configuration, [platformPart]: { ...about, product_family_code: family } }),
        answer: () => json({ client_id: `client-of-${issuer}` }),
      });
      const done = await lms.press(await lms.open({ invite: await inviteToken(lti, values) }));
      const [platform] = await platformsOf(lti, issuer);
      assert.ok(platform !== undefined, done.body);
      lti.outbound.answer(platform.jwks_url, () => ({
        json: { keys: lti.platform.keys.map((key) => key.publicJwk) },
        maxAge: null,
      }));
      lti.pass(1000);
      const { client_id: clientId, auth_url: authUrl } = platform;
      const launch = async (deploymentId: string): Promise<WebAnswer> => {
        const from = { ...lti.platform, issuer, clientId, deploymentId, authUrl };
        const claims = { iss: issuer, aud: clientId, [claim('deployment_id')]: deploymentId };
        return await lti.browser().launch(from, { claims });
      };
      return { done, launch };
    };
    const waits = (answer: WebAnswer): void =>
      assertRefused(lti, answer, { code: 'LTI_DEPLOYMENT_PENDING', status: 403 });

    test('an invite may let the first deployment in that comes within a day, and only that', async () => {
      const { done, launch } = await registered({ name: 'Гимназия', 'approve-first': true });
      assert.match(done.body, /В течение суток откройте «Маршрут»/);
      // Three children of one class come at once, and somebody from elsewhere right after them.
      const answers = await Promise.all([launch('d-1'), launch('d-1'), launch('d-1')]);
      for (const answer of answers) assert.equal((await assertAccepted(lti, answer)).school.name, 'Гимназия');
      waits(await launch('d-2'));
      await assertAccepted(lti, await launch('d-1'));
    });

    test('it joins the school of its invite', async () => {
      const first = await registered({ name: 'Лицей', 'approve-first': true });
      await assertAccepted(lti, await first.launch('d-1'));
      const { school_id: school } = await lti.db
        .selectFrom('school')
        .where('name', '=', 'Лицей')
        .select('school_id')
        .executeTakeFirstOrThrow();
      const second = await registered({ school, 'approve-first': true });
      assert.equal((await assertAccepted(lti, await second.launch('d-9'))).school.name, 'Лицей');
    });

    test('without that word, a day later, or where institutions share a client id it waits', async () => {
      const plain = await registered({ name: 'Обычная' });
      assert.match(plain.done.body, /администратор «Маршрута» одобрит размещение/);
      waits(await plain.launch('d-1'));
      const late = await registered({ name: 'Поздняя', 'approve-first': true });
      lti.pass(24 * 60 * 60_000);
      waits(await late.launch('d-1'));
      const shared = await registered(
        { name: 'Общая', 'approve-first': true },
        { family: 'BlackboardLearn' },
      );
      waits(await shared.launch('d-1'));
    });

    test('only the hash of an invite is stored', async () => {
      const token = await inviteToken(lti);
      const rows = await lti.db.selectFrom('invite').selectAll().execute();
      assert.ok(!JSON.stringify(rows).includes(token));
    });

    test('a used invite cannot be taken back', async () => {
      const made = await lti.command('invite');
      const lms = openLms(lti);
      const invite = new URL(made.split('\n')[0]!).searchParams.get('invite')!;
      await lms.press(await lms.open({ invite }));
      assert.match(await stateOf(made), /used/);
      await assert.rejects(lti.command('invite revoke', {}, /revoke (\S+)/.exec(made)![1]!), /NOT_FOUND/);
    });

    for (const days of ['0', '91', '1.5', 'week'])
      test(`no invite for ${days} days`, async () => {
        await assert.rejects(lti.command('invite', { days }), /COMMAND_UNKNOWN/);
      });

    test('an invite is erased a month after its end', async () => {
      const made = await lti.command('invite', { days: '1' });
      const id = /revoke (\S+)/.exec(made)![1]!;
      const days = (count: number): number => lti.now() + count * 24 * 60 * 60_000;
      const kept = async (): Promise<boolean> => (await lti.command('invite list')).includes(id);
      await purgeInvites(lti.db, days(30));
      assert.equal(await kept(), true);
      await purgeInvites(lti.db, days(32));
      assert.equal(await kept(), false);
    });
  });
}
