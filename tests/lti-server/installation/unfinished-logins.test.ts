/** Logins that were sent on to their LMS and never came back as a launch. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import pino from 'pino';
import type { AttemptView } from '../../../lti-server/contract/installation.ts';
import { createAttemptLog } from '../../../lti-server/installation/attempt-log.ts';
import { UnfinishedLogins } from '../../../lti-server/installation/unfinished-logins.ts';
import type { LaunchAttempt, Trail } from '../../../lti-server/lti/launch/trail.ts';
import { askInstallation, enterAsAdministrator, platformIdOf } from '../../support/administrators.ts';
import { engines } from '../../support/databases.ts';
import { claim } from '../../support/fake-platform.ts';
import { assertAccepted, assertSilent, startLtiApp, type LtiApp } from '../../support/lti-app.ts';

for (const engine of engines) {
  describe(`unfinished logins (${engine.name})`, () => {
    let lti: LtiApp;
    let token: string;
    // A log of its own for each test: what came last is what it looks at.
    beforeEach(async () => {
      lti = await startLtiApp(engine);
      token = await enterAsAdministrator(lti);
    });
    afterEach(() => lti.close());

    const search = async (
      wanted: Partial<{ platformId: string; refusedOnly: boolean; before: string | null }> = {},
    ): Promise<{ attempts: AttemptView[]; next: string | null }> => {
      const { status, body } = await askInstallation(lti, 'POST /api/installation/attempts', {
        token,
        body: { platformId: null, refusedOnly: false, before: null, ...wanted },
      });
      assert.equal(status, 200, JSON.stringify(body));
      assertSilent(JSON.stringify(body));
      return body as never;
    };
    const latest = async (): Promise<AttemptView> => {
      const [first] = (await search()).attempts;
      assert.ok(first !== undefined);
      return first;
    };
    test('a login that never comes back is told after ten minutes, with what may be the cause', async () => {
      const begun = await lti.browser().login(lti.platform);
      lti.pass(9 * 60_000);
      assert.deepEqual((await search()).attempts, []);
      lti.pass(60_000);
      const attempt = await latest();
      assert.equal(attempt.requestId, begun.headers['x-request-id']);
      assert.deepEqual(
        { result: attempt.result, phase: attempt.phase, at: attempt.at },
        { result: 'LTI_LOGIN_UNFINISHED', phase: 'login', at: lti.now() - 10 * 60_000 },
      );
      assert.equal(attempt.platform?.platformId, await platformIdOf(lti, lti.platform));
      assert.match(attempt.mend ?? '', /redirect URI is another one/);
      assert.ok(attempt.checks.every(({ result }) => result === 'passed'));
      assert.equal((await search({ refusedOnly: true })).attempts.length, 1);
    });

    test('a login that came back is told once, let in or refused, by this server or by another', async () => {
      await assertAccepted(lti, await lti.browser().launch(lti.platform));
      await lti.browser().launch(lti.platform, { claims: { [claim('version')]: '11.3' } });
      await lti.browser().launch(lti.platform, { fields: { id_token: null, error: 'login_required' } });
      const elsewhere = await lti.browser().login(lti.platform, { fields: { login_hint: 'elsewhere' } });
      const [loginId, platformId] = JSON.parse(
        Buffer.from(elsewhere.state.split('.', 1).join(), 'base64url').toString(),
      ) as [string, string];
      await lti.db
        .insertInto('launch_attempt')
        .values({
          attempt_id: 'of-another-server',
          at: lti.now(),
          platform_id: platformId,
          issuer: null,
          client_id: null,
          phase: 'launch',
          failed_check: null,
          result: 'accepted',
          note: null,
          claims: null,
          binding: 'cookie',
          login_id: loginId,
        })
        .execute();
      lti.pass(11 * 60_000);
      const results = (await search()).attempts.map(({ result }) => result);
      assert.ok(!results.includes('LTI_LOGIN_UNFINISHED'), results.join());
    });

    test('tries of one person are one, as where a platform begins each visit twice', async () => {
      const browser = lti.browser();
      const first = await browser.login(lti.platform, { fields: { login_hint: 'twice' } });
      await browser.login(lti.platform, { fields: { login_hint: 'twice' } });
      await assertAccepted(lti, await browser.launch(lti.platform, { login: first }));
      await browser.login(lti.platform, { fields: { login_hint: 'thrice' } });
      lti.pass(60_000);
      await browser.login(lti.platform, { fields: { login_hint: 'thrice' } });
      lti.pass(11 * 60_000);
      const lost = (await search({ refusedOnly: true })).attempts;
      assert.deepEqual(
        lost.map(({ at }) => at),
        [lti.now() - 11 * 60_000],
      );
    });

    const cameBack = (name: string): LaunchAttempt => {
      const trail: Trail = {
        phase: 'launch',
        check: 'target',
        platformId: 'p',
        issuer: null,
        clientId: null,
        loginId: `l-${name}`,
        claims: null,
      };
      return { trail, result: 'accepted', binding: 'cookie', requestId: `came-back-${name}`, note: null };
    };
    const watched = () => lti.db.selectFrom('watched_login').selectAll().orderBy('request_id').execute();

    for (const end of ['stopped', 'killed'])
      test(`a login on its way when the server is ${end} is watched on after the next start`, async () => {
        let now = Date.UTC(2026, 8, 14, 10);
        const start = () =>
          createAttemptLog({ db: lti.db, clock: () => now, log: pino({ level: 'silent' }) });
        const before = start();
        const begin = (name: string) =>
          before.began({
            loginId: `l-${name}`,
            loginHint: name,
            platformId: 'p',
            requestId: `on-way-${name}`,
          });
        for (const name of ['lost', 'found', 'quick']) begin(name);
        before.note(cameBack('quick'));
        if (end === 'stopped') await before.close();
        // What its timer does a second later; the process is gone after that, and closes nothing.
        else await before.flush();
        const kept = await watched();
        assert.deepEqual(
          kept.map((row) => row.request_id),
          ['on-way-found', 'on-way-lost'],
        );
        assert.ok(!JSON.stringify(kept).includes('hint'), 'nothing of a person is kept');
        const after = start();
        now += 60_000;
        await after.flush();
        after.note(cameBack('found'));
        await after.flush();
        assert.deepEqual(
          (await watched()).map((row) => row.request_id),
          ['on-way-lost'],
        );
        now += 10 * 60_000;
        await after.flush();
        const told = await lti.db
          .selectFrom('launch_attempt')
          .where('attempt_id', 'like', 'on-way-%')
          .select(['attempt_id', 'result'])
          .execute();
        assert.deepEqual(
          told.map((row) => [row.attempt_id, row.result]),
          [['on-way-lost', 'LTI_LOGIN_UNFINISHED']],
        );
        assert.deepEqual(await watched(), []);
        await after.close();
      });

    test('of two servers that go on with one login, one tells it; a failed save is made good', async () => {
      let now = Date.UTC(2026, 8, 14, 10);
      const [one, other] = [new UnfinishedLogins(), new UnfinishedLogins()];
      one.began({ loginId: 'l-1', loginHint: 'h', platformId: 'p', requestId: 'shared' }, now);
      const broken = { transaction: () => ({ execute: async () => assert.fail('no database') }) };
      await assert.rejects(one.save(broken as never), /no database/);
      assert.equal(one.differs, true);
      await one.save(lti.db);
      assert.equal(one.differs, false);
      await other.goOn(lti.db);
      now += 10 * 60_000;
      const told = [await one.takeOverdue(lti.db, now), await other.takeOverdue(lti.db, now)];
      assert.deepEqual(
        told.flat().map(({ requestId }) => requestId),
        ['shared', 'shared'],
        'under one number, which is kept once',
      );
      await Promise.all([one.save(lti.db), other.save(lti.db)]);
      assert.deepEqual(await watched(), []);
    });

    test('whoever begins logins without end fills nothing', async () => {
      let now = Date.UTC(2026, 8, 14, 10);
      const logins = new UnfinishedLogins();
      for (let count = 0; count < 20_000; count += 1) {
        const platformId = `p-${count % 20}`;
        logins.began(
          { loginId: `l-${count}`, loginHint: `h-${count}`, platformId, requestId: `r-${count}` },
          now,
        );
      }
      now += 10 * 60_000;
      assert.equal((await logins.takeOverdue(lti.db, now)).length, 5000);
      assert.equal(logins.any, false, 'and nothing of them is left');
      const log = createAttemptLog({ db: lti.db, clock: () => now, log: pino({ level: 'silent' }) });
      for (let count = 0; count < 300; count += 1)
        log.began({
          loginId: `l-${count}`,
          loginHint: `h-${count}`,
          platformId: 'p',
          requestId: `flood-${count}`,
        });
      now += 10 * 60_000;
      await log.flush();
      const written = await lti.db
        .selectFrom('launch_attempt')
        .where('attempt_id', 'like', 'flood-%')
        .select('attempt_id')
        .execute();
      assert.equal(written.length, 60);
      await log.close();
    });
  });
}
