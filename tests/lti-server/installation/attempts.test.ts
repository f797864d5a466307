import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import pino from 'pino';
import type { AttemptView } from '../../../lti-server/contract/installation.ts';
import {
  attemptsKept,
  createAttemptLog,
  purgeAttempts,
} from '../../../lti-server/installation/attempt-log.ts';
import { beginTrail } from '../../../lti-server/lti/launch/trail.ts';
import { askInstallation, enterAsAdministrator, platformIdOf } from '../../support/administrators.ts';
import { engines } from '../../support/databases.ts';
import { claim } from '../../support/fake-platform.ts';
import { assertAccepted, assertSilent, startLtiApp, type LtiApp } from '../../support/lti-app.ts';

for (const engine of engines) {
  describe(`launch attempts (${engine.name})`, () => {
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
    const resultOf = ({ checks }: AttemptView, name: string) =>
      checks.find(({ check }) => check === name)?.result;

    test('a launch that came in: every check passed, claims by name, what bound it', async () => {
      lti.pass(1000);
      const answer = await lti.browser().launch(lti.platform);
      await assertAccepted(lti, answer);
      const attempt = await latest();
      assert.equal(attempt.requestId, answer.headers['x-request-id']);
      assert.deepEqual(
        { result: attempt.result, binding: attempt.binding, phase: attempt.phase, mend: attempt.mend },
        { result: 'accepted', binding: 'cookie', phase: 'launch', mend: null },
      );
      assert.equal(attempt.platform?.platformId, await platformIdOf(lti, lti.platform));
      assert.ok(attempt.checks.every(({ result }) => result === 'passed'));
      assert.ok(attempt.claims?.present.includes('context') && attempt.claims.present.includes('lti-nrps'));
      assert.deepEqual(attempt.claims?.missing, ['lti-dl', 'lti-gs']);
    });

    test('a claim that is missing is told by its name, null counts as missing', async () => {
      lti.pass(1000);
      const claims = { [claim('context')]: undefined, name: null, given_name: undefined };
      await assertAccepted(lti, await lti.browser().launch(lti.platform, { claims }));
      const { claims: told } = await latest();
      for (const name of ['context', 'name', 'given_name']) assert.ok(told?.missing.includes(name), name);
      assert.ok(told?.present.includes('family_name'));
    });

    const refusals = {
      'a foreign audience': { claims: { aud: 'somebody' }, code: 'LTI_AUD', check: 'audience' },
      'a wrong issuer': { claims: { iss: 'https://other.example' }, code: 'LTI_ISS', check: 'issuer' },
      'an old token': { claims: { exp: 1, iat: 1 }, code: 'LTI_EXPIRED', check: 'times' },
      'no roles': { claims: { [claim('roles')]: undefined }, code: 'LTI_ROLES_MISSING', check: 'claims' },
      'a used nonce': { claims: { nonce: 'other' }, code: 'LTI_NONCE', check: 'nonce' },
      'a foreign target': {
        claims: { [claim('target_link_uri')]: 'https://evil.example/' },
        code: 'LTI_TARGET_MISMATCH',
        check: 'target',
      },
      'an unknown key': { header: { kid: 'nobody' }, code: 'LTI_KID_UNKNOWN', check: 'key' },
      'a forbidden algorithm': { header: { alg: 'HS256' }, code: 'LTI_ALG_FORBIDDEN', check: 'form' },
    } as const;
    for (const [what, { code, check, ...departure }] of Object.entries(refusals)) {
      test(`${what}: the check that ended it, those before passed, those after not reached`, async () => {
        lti.pass(1000);
        await lti.browser().launch(lti.platform, departure);
        const attempt = await latest();
        assert.equal(attempt.result, code);
        const failedAt = attempt.checks.findIndex(({ result }) => result === 'failed');
        assert.equal(attempt.checks[failedAt]?.check, check);
        assert.ok(attempt.checks.slice(0, failedAt).every(({ result }) => result === 'passed'));
        assert.ok(attempt.checks.slice(failedAt + 1).every(({ result }) => result === 'not_reached'));
        assert.ok(attempt.mend !== null && /^[A-Z]/.test(attempt.mend), 'in the reader’s language');
      });
    }

    test('a deployment that waits is refused at its approval', async () => {
      lti.pass(1000);
      const strange = await lti.connect({ approved: false });
      await lti.browser().launch(strange);
      const attempt = await latest();
      assert.equal(attempt.result, 'LTI_DEPLOYMENT_PENDING');
      assert.equal(resultOf(attempt, 'approval'), 'failed');
      assert.equal(resultOf(attempt, 'binding'), 'passed');
    });

    test('a browser that keeps nothing is told of, with the platform', async () => {
      lti.pass(1000);
      const browser = lti.browser();
      browser.takesCookies = false;
      await browser.launch(lti.platform, { origin: null });
      const attempt = await latest();
      assert.equal(attempt.result, 'LTI_COOKIES_BLOCKED');
      assert.equal(resultOf(attempt, 'binding'), 'failed');
      assert.equal(attempt.binding, null);
    });

    test('an unknown platform is kept under what it calls itself', async () => {
      lti.pass(1000);
      await lti.browser().login(lti.platform, { fields: { iss: 'https://new.example', client_id: 'c-9' } });
      const attempt = await latest();
      assert.deepEqual(
        { platform: attempt.platform, stranger: attempt.stranger, phase: attempt.phase },
        {
          platform: null,
          stranger: { issuer: 'https://new.example', clientId: 'c-9' },
          phase: 'login',
        },
      );
      assert.deepEqual(
        attempt.checks.map(({ result }) => result),
        ['passed', 'failed'],
      );
    });

    test('filters by platform and by refusal; pages follow on each other', async () => {
      const platformId = await platformIdOf(lti, lti.platform);
      await lti.browser().launch(lti.platform, refusals['no roles']);
      await assertAccepted(lti, await lti.browser().launch(lti.platform));
      const own = await search({ platformId, refusedOnly: true });
      assert.equal(own.attempts.length, 1);
      for (const { platform, result } of own.attempts) {
        assert.equal(platform?.platformId, platformId);
        assert.notEqual(result, 'accepted');
      }
      const browser = lti.browser();
      for (let count = 0; count < 55; count += 1)
        await assertAccepted(lti, await browser.launch(lti.platform));
      const first = await search();
      assert.equal(first.attempts.length, 50);
      const second = await search({ before: first.next });
      const seen = [...first.attempts, ...second.attempts].map(({ requestId }) => requestId);
      assert.equal(new Set(seen).size, seen.length, 'none twice');
      assert.ok(second.attempts.length > 5);
    });

    test('a month later they are gone, a minute earlier they are not', async () => {
      await lti.browser().launch(lti.platform);
      await search();
      const count = async (): Promise<number> =>
        (await lti.db.selectFrom('launch_attempt').select('attempt_id').execute()).length;
      const all = await count();
      assert.equal(all, 1);
      const oldest = await lti.db
        .selectFrom('launch_attempt')
        .select(({ fn }) => fn.min('at').as('at'))
        .executeTakeFirstOrThrow();
      await purgeAttempts(lti.db, oldest.at + attemptsKept);
      assert.equal(await count(), all);
      await purgeAttempts(lti.db, lti.now() + attemptsKept + 1);
      assert.equal(await count(), 0);
    });

    test('strangers cannot fill the disk; who is let in is always kept', async () => {
      let now = Date.UTC(2026, 8, 14, 10);
      const log = createAttemptLog({ db: lti.db, clock: () => now, log: pino({ level: 'silent' }) });
      const knock = (result: 'accepted' | 'LTI_REGISTRATION_UNKNOWN', id: string): void =>
        log.note({
          result,
          binding: 'none',
          requestId: id,
          trail: beginTrail('login'),
          note: null,
        });
      const kept = async (prefix: string): Promise<number> => {
        await log.flush();
        const rows = await lti.db
          .selectFrom('launch_attempt')
          .where('attempt_id', 'like', `${prefix}-%`)
          .select('attempt_id')
          .execute();
        return rows.length;
      };
      for (let count = 0; count < 500; count += 1) {
        knock('LTI_REGISTRATION_UNKNOWN', `stranger-${count}`);
        knock('accepted', `guest-${count}`);
      }
      assert.equal(await kept('stranger'), 60);
      assert.equal(await kept('guest'), 500);
      now += 60_000;
      knock('LTI_REGISTRATION_UNKNOWN', 'stranger-again');
      assert.equal(await kept('stranger'), 61, 'the next minute they are seen again');
      await log.close();
      knock('accepted', 'guest-late');
      assert.equal(await kept('guest'), 500, 'nothing after the end');
    });

    test('a server that stops writes down the launches of its last second', async () => {
      const other = await startLtiApp(engine);
      await assertAccepted(other, await other.browser().launch(other.platform));
      const written = async (): Promise<number> =>
        (await other.db.selectFrom('launch_attempt').select('attempt_id').execute()).length;
      assert.equal(await written(), 0, 'the launch has not waited for it');
      await other.app.close();
      assert.equal(await written(), 1);
      await other.close();
    });

    test('the log itself writes down the rest when it is closed', async () => {
      const log = createAttemptLog({ db: lti.db, clock: lti.now, log: pino({ level: 'silent' }) });
      log.note({
        result: 'accepted',
        binding: 'cookie',
        requestId: 'at-the-end-1',
        trail: beginTrail('launch'),
        note: null,
      });
      await log.close();
      const row = await lti.db
        .selectFrom('launch_attempt')
        .where('attempt_id', '=', 'at-the-end-1')
        .select('result')
        .executeTakeFirst();
      assert.equal(row?.result, 'accepted');
    });
  });
}
