import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { FindingView } from '../../../lti-server/contract/installation.ts';
import { bodyFolderOf } from '../../../lti-server/storage/file-bodies.ts';
import { Refusal } from '../../../lti-server/errors.ts';
import type { OutboundAnswer } from '../../../lti-server/lti/outbound.ts';
import { toolScopes } from '../../../lti-server/lti/tool-description.ts';
import { askInstallation, enterAsAdministrator, platformIdOf } from '../../support/administrators.ts';
import { engines } from '../../support/databases.ts';
import { claim, type FakePlatform } from '../../support/fake-platform.ts';
import { assertAccepted, startLtiApp, type LtiApp } from '../../support/lti-app.ts';

const json = (body: unknown, headers: Record<string, string> = {}, status = 200): OutboundAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  text: JSON.stringify(body),
});
const html = (status: number): OutboundAnswer => ({
  status,
  headers: { 'content-type': 'text/html' },
  text: '<!DOCTYPE html><html><body>fix_jwks_alg(): Argument #1 ($jwks) must be of type array, null given</body></html>',
});

for (const engine of engines) {
  describe(`the doctor (${engine.name})`, () => {
    let lti: LtiApp;
    before(async () => {
      lti = await startLtiApp(engine);
    });
    after(() => lti.close());

    const tokenUrl = (lms: FakePlatform): string => `${new URL(lms.authUrl).origin}/token`;
    const granted = json({ access_token: 'abc', token_type: 'bearer', expires_in: 3600 });

    /** A platform where all is well, but for what is given. */
    async function connect(
      departure: { keySet?: () => OutboundAnswer; token?: () => OutboundAnswer; family?: string } = {},
    ): Promise<FakePlatform> {
      const lms = await lti.connect();
      const date = (): Record<string, string> => ({ date: new Date(lti.now()).toUTCString() });
      const keys = { keys: lms.keys.map((key) => key.publicJwk) };
      lti.outbound.serve(lms.jwksUrl, departure.keySet ?? (() => json(keys, date())));
      lti.outbound.serve(tokenUrl(lms), departure.token ?? (() => granted));
      if (departure.family !== undefined) {
        await lti.db
          .updateTable('platform')
          .set({ family: departure.family })
          .where('platform_id', '=', await platformIdOf(lti, lms))
          .execute();
      }
      return lms;
    }

    const look = async (lms?: FakePlatform): Promise<FindingView[]> => {
      const token = await enterAsAdministrator(
        lti,
        lms === undefined ? undefined : await platformIdOf(lti, lms),
      );
      const { status, body } = await askInstallation(lti, 'GET /api/installation/findings', { token });
      assert.equal(status, 200, JSON.stringify(body));
      return body['findings'] as FindingView[];
    };
    const codes = async (lms: FakePlatform): Promise<string[]> =>
      (await look(lms)).map(({ code, level }) => `${level} ${code}`).sort();

    test('a folder that takes no files of children is told', async () => {
      const folder = bodyFolderOf(lti.db);
      const unwritable = async () =>
        (await look())
          .filter(({ code }) => code === 'files_unwritable')
          .map(({ level, what }) => ({ level, what }));
      assert.deepEqual(await unwritable(), []);
      if (folder === null) return;
      rmSync(folder, { recursive: true });
      // Not even the administrator of the machine can write into a file as if it were a folder.
      writeFileSync(folder, '');
      const [found] = await unwritable();
      assert.equal(found?.level, 'fail');
      assert.ok(found.what.includes(folder));
      rmSync(folder);
      assert.deepEqual(await unwritable(), []);
    });

    test('services that were not granted at the registration are told', async () => {
      const lms = await connect();
      const grant = async (scope: string): Promise<void> => {
        await lti.db
          .updateTable('platform')
          .set({ scope })
          .where('platform_id', '=', await platformIdOf(lti, lms))
          .execute();
      };
      const withheld = async (): Promise<string[]> =>
        (await codes(lms)).filter((code) => code.endsWith('withheld'));
      await grant('https://purl.imsglobal.org/spec/lti-ags/scope/lineitem');
      assert.deepEqual(await withheld(), ['warn roster_withheld']);
      await grant('');
      assert.deepEqual(await withheld(), ['warn done_withheld', 'warn roster_withheld']);
      await grant(Object.keys(toolScopes).join(' '));
      assert.deepEqual(await withheld(), []);
    });

    test('where all is well it says so, and how people came in', async () => {
      const lms = await connect();
      await assertAccepted(lti, await lti.browser().launch(lms));
      assert.deepEqual(await codes(lms), ['ok clock', 'ok key_set', 'ok launches', 'ok token']);
      const launches = (await look(lms)).find(({ code }) => code === 'launches');
      assert.match(launches?.what ?? '', /cookie 1/);
    });

    test('the token is asked for as the services do: signed, for this client and deployment', async () => {
      const lms = await connect();
      await look(lms);
      const sent = lti.outbound.sent.findLast(({ url }) => url === tokenUrl(lms));
      const form = new URLSearchParams(sent?.body);
      assert.equal(form.get('grant_type'), 'client_credentials');
      const [, payload = ''] = (form.get('client_assertion') ?? '').split('.');
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
      assert.deepEqual(
        [claims['iss'], claims['sub'], claims['aud'], claims[claim('deployment_id')]],
        [lms.clientId, lms.clientId, tokenUrl(lms), lms.deploymentId],
      );
    });

    test('a 404 in HTML from Moodle means its HTTP security settings, and is told so', async () => {
      const lms = await connect({ token: () => html(404), family: 'moodle' });
      const finding = (await look(lms)).find(({ code }) => code === 'token_moodle_blocks');
      assert.equal(finding?.level, 'fail');
      assert.match(finding?.mend ?? '', /HTTP security.*curlsecurityblockedhosts.*curlsecurityallowedport/);
      const other = await connect({ token: () => html(404), family: 'sakai' });
      assert.ok((await codes(other)).includes('warn token_wrong_address'));
    });

    const answers: Record<string, [() => OutboundAnswer, string]> = {
      'a scope that is not granted': [() => json({ error: 'invalid_scope' }, {}, 400), 'warn token_scope'],
      'a client that is not known': [() => json({ error: 'invalid_client' }, {}, 401), 'warn token_client'],
      'a sentence in place of a word': [
        () => json({ error: 'Signature verification failed for anna@example.org' }, {}, 400),
        'warn token_client',
      ],
      'an answer that is no token': [() => json([]), 'warn token_wrong_address'],
      'a server error': [() => html(502), 'warn token_unreachable'],
      'a redirect': [() => ({ status: 302, headers: {}, text: '' }), 'warn token_wrong_address'],
      'no answer': [
        () => {
          throw new Refusal('OUTBOUND_FAILED', { note: 'lms: ConnectTimeoutError' });
        },
        'warn token_unreachable',
      ],
    };
    for (const [what, [token, code]] of Object.entries(answers)) {
      test(`the token endpoint: ${what}`, async () => {
        const lms = await connect({ token });
        const findings = await look(lms);
        assert.ok(findings.some((finding) => `${finding.level} ${finding.code}` === code));
        assert.doesNotMatch(JSON.stringify(findings), /anna/, 'nothing of the platform’s own words');
      });
    }

    test('a key set that cannot be read, that is no key set, that is empty', async () => {
      const gone = await connect({ keySet: () => html(500) });
      assert.ok((await codes(gone)).includes('fail key_set_unreadable'));
      const page = await connect({ keySet: () => html(200) });
      assert.ok((await codes(page)).includes('fail key_set_empty'));
      const empty = await connect({ keySet: () => json({ keys: [] }) });
      assert.ok((await codes(empty)).includes('fail key_set_empty'));
    });

    test('clocks that differ are noticed, and from a minute on are a failure', async () => {
      const dated = (seconds: number) => () =>
        json({ keys: [{}] }, { date: new Date(lti.now() + seconds * 1000).toUTCString() });
      assert.ok((await codes(await connect({ keySet: dated(-40) }))).includes('warn clock_differs'));
      assert.ok((await codes(await connect({ keySet: dated(90) }))).includes('fail clock_differs'));
    });

    test('what no launch of the week has held is told with its mend', async () => {
      const lms = await connect();
      const claims = {
        name: undefined,
        given_name: undefined,
        family_name: undefined,
        [claim('context')]: undefined,
        'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice': undefined,
      };
      await assertAccepted(lti, await lti.browser().launch(lms, { claims }));
      const found = await codes(lms);
      for (const code of ['names_missing', 'context_missing', 'roster_missing'])
        assert.ok(found.includes(`warn ${code}`), code);
      await assertAccepted(lti, await lti.browser().launch(lms));
      assert.ok(!(await codes(lms)).some((code) => code.endsWith('_missing')), 'one that held it is enough');
    });

    test('courses whose members cannot be read, by what is to be done about it', async () => {
      const lms = await connect();
      await assertAccepted(lti, await lti.browser().launch(lms));
      const platformId = await platformIdOf(lti, lms);
      const course = await lti.db
        .selectFrom('course')
        .where('platform_id', '=', platformId)
        .selectAll()
        .executeTakeFirstOrThrow();
      const reasons = [
        'forbidden',
        'scope_refused',
        'unauthorized',
        'token_refused',
        'slow',
        'too_large',
        null,
      ];
      for (const [place, reason] of reasons.entries()) {
        const course_id = `course-${place}`;
        const { school_id } = course;
        await lti.db
          .insertInto('course')
          .values({ ...course, course_id, context_id: course_id, title: `Курс ${place}` })
          .execute();
        const place_of = { school_id, course_id, link_id: 'none', memberships_url: 'https://lms.example/m' };
        const failed = reason === null ? null : lti.now() - place;
        const outcome = { asked_at: 0, synced_at: 1, failed_at: failed, reason };
        await lti.db
          .insertInto('roster')
          .values({ ...place_of, ...outcome })
          .execute();
      }
      const found = (await look(lms)).filter(({ code }) => code.startsWith('roster_'));
      assert.deepEqual(found.map(({ code, level }) => [code, level]).toSorted(), [
        ['roster_forbidden', 'warn'],
        ['roster_silent', 'warn'],
        ['roster_unreadable', 'warn'],
      ]);
      const told = found.map(({ what }) => what).join('\n');
      assert.match(
        told,
        /«Курс 0» \(forbidden\), «Курс 1» \(scope_refused\), «Курс 2» \(unauthorized\), \+1/,
      );
      assert.match(told, /«Курс 4» \(slow\)/);
      assert.match(told, /«Курс 5» \(too_large\)/);
      assert.doesNotMatch(told, /Курс 6/);
    });

    test('refusals of the week, browsers that keep nothing, a deployment that waits', async () => {
      const lms = await connect();
      await lti.browser().launch(lms, { claims: { iss: 'https://moved.example' } });
      const browser = lti.browser();
      browser.takesCookies = false;
      await browser.launch(lms, { origin: null });
      await lti.browser().launch(lms, {
        login: await lti.browser().login(lms, { fields: { lti_deployment_id: null } }),
        claims: { [claim('deployment_id')]: 'waits' },
      });
      const findings = await look(lms);
      assert.match(findings.find(({ code }) => code === 'refusals')?.what ?? '', /LTI_ISS × 1/);
      assert.match(findings.find(({ code }) => code === 'cookies_blocked')?.what ?? '', /: 1 in a week/);
      const waiting = findings.find(({ code }) => code === 'pending');
      assert.equal(waiting?.level, 'wait');
      assert.match(waiting?.mend ?? '', /marshrut deployment approve/);
    });

    test('the whole installation: storage, address, keys, strangers; the worst first', async () => {
      await connect({ keySet: () => html(500) });
      await lti.browser().login(lti.platform, { fields: { iss: 'https://stranger.example' } });
      const findings = await look();
      const found = findings.map(({ code }) => code);
      for (const code of ['storage', 'address', 'keys', 'strangers']) assert.ok(found.includes(code), code);
      assert.equal(findings[0]?.level, 'fail');
      const levels = ['fail', 'warn', 'wait', 'ok'];
      const order = findings.map(({ level }) => levels.indexOf(level));
      assert.deepEqual(order, order.toSorted());
    });
  });
}
