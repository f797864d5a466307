/** How administrators come in, how long they may stay, and what they may do to deployments and schools. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { InstallationKey } from '../../../lti-server/contract/installation.ts';
import { purgeAdminLinks } from '../../../lti-server/installation/admin-links.ts';
import { purgeAdminSessions } from '../../../lti-server/installation/admin-session.ts';
import {
  adminLink,
  askInstallation,
  enterAsAdministrator,
  launchAsAdministrator,
  platformIdOf,
} from '../../support/administrators.ts';
import { engines } from '../../support/databases.ts';
import { claim, membership } from '../../support/fake-platform.ts';
import { startLtiApp, type LtiApp } from '../../support/lti-app.ts';
import { jsonOf } from '../../support/lti-browser.ts';
import { TestSchool } from '../../support/people.ts';

const minute = 60_000;
const hour = 60 * minute;

for (const engine of engines) {
  describe(`the administrators’ entrance (${engine.name})`, () => {
    let lti: LtiApp;
    before(async () => {
      lti = await startLtiApp(engine);
    });
    after(() => lti.close());

    const use = (secret: string) =>
      askInstallation(lti, 'POST /api/installation/session', { token: null, body: { secret, locale: 'ru' } });
    const who = async (token: string | null) =>
      (await askInstallation(lti, 'GET /api/installation/session', { token })).status;
    const approve = (token: string, handle: string, body: object) =>
      askInstallation(lti, 'POST /api/installation/deployments/:handle/approve', {
        token,
        params: { handle },
        body,
      });
    const handleOf = async (platformId: string): Promise<string> => {
      const row = await lti.db
        .selectFrom('deployment')
        .where('platform_id', '=', platformId)
        .select('handle')
        .executeTakeFirstOrThrow();
      return row.handle;
    };

    test('a link opens once; of two that try at once, one comes in', async () => {
      const secret = await adminLink(lti);
      const answers = await Promise.all([use(secret), use(secret)]);
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 401]);
      assert.equal((await use(secret)).body.code, 'ADMIN_LINK_INVALID');
    });

    test('a link is over after its hours, and nothing of it is stored but a hash', async () => {
      const secret = await adminLink(lti);
      const stored = JSON.stringify(await lti.db.selectFrom('admin_link').selectAll().execute());
      assert.ok(!stored.includes(secret));
      lti.pass(hour + 1);
      assert.equal((await use(secret)).body.code, 'ADMIN_LINK_INVALID');
      assert.equal((await use('x'.repeat(43))).status, 401);
      assert.equal((await use('too short')).status, 400);
    });

    test('a session slides, ends when nothing is done, and ends after eight hours anyway', async () => {
      const token = await enterAsAdministrator(lti);
      for (let passed = 0; passed < 7.5 * hour; passed += 25 * minute) {
        assert.equal(await who(token), 200);
        lti.pass(25 * minute);
      }
      lti.pass(20 * minute);
      assert.equal(await who(token), 401, 'eight hours');
      const idle = await enterAsAdministrator(lti);
      lti.pass(31 * minute);
      assert.equal(await who(idle), 401, 'half an hour without a request');
    });

    test('what the server words is in the language of the page, whichever the session began in', async () => {
      const token = await enterAsAdministrator(lti);
      const spoken = async (language: string) => {
        const { body } = await askInstallation(lti, 'GET /api/installation/session', { token, language });
        return body['locale'];
      };
      assert.equal(await spoken('ru-RU,en;q=0.5'), 'ru');
      assert.equal(await spoken('*'), 'en', 'the session began in English');
    });

    test('who leaves has left', async () => {
      const token = await enterAsAdministrator(lti);
      await askInstallation(lti, 'DELETE /api/installation/session', { token });
      assert.equal(await who(token), 401);
    });

    test('an administrator of the LMS gets its platform, a teacher or a pupil nothing', async () => {
      const lms = await lti.connect();
      const token = await launchAsAdministrator(lti, lms);
      const { body } = await askInstallation(lti, 'GET /api/installation/session', { token });
      assert.equal((body['platform'] as { platformId: string }).platformId, await platformIdOf(lti, lms));
      assert.ok(
        await launchAsAdministrator(lti, lms, [`${membership}#Instructor`]),
        'beside a part in the course',
      );
      for (const role of ['Instructor', 'Administrator', 'Learner']) {
        const answer = await lti
          .browser()
          .launch(lms, { claims: { [claim('roles')]: [`${membership}#${role}`] } });
        assert.equal(jsonOf(answer.body, 'marshrut-launch')?.['installation'], undefined, role);
      }
    });

    test('behind a registration that serves several schools nobody comes in by a launch, nor stays', async () => {
      const cloud = await lti.connect({ deploymentId: 'school-1' });
      const token = await launchAsAdministrator(lti, cloud);
      assert.equal(await who(token), 200);
      await lti.browser().launch(cloud, {
        login: await lti.browser().login(cloud, { fields: { lti_deployment_id: null } }),
        claims: { [claim('deployment_id')]: 'school-2' },
      });
      const waiting = await lti.db
        .selectFrom('deployment')
        .where('deployment_id', '=', 'school-2')
        .select('handle')
        .executeTakeFirstOrThrow();
      await lti.command('deployment join', { 'new-school': 'Вторая школа' }, waiting.handle);
      assert.equal(await who(token), 401);
      assert.equal(await launchAsAdministrator(lti, cloud), null);
    });

    test('a platform that is switched off takes its administrators along', async () => {
      const lms = await lti.connect();
      const token = await launchAsAdministrator(lti, lms);
      await lti.command('platform disable', {}, await platformIdOf(lti, lms));
      assert.equal(await who(token), 401);
    });

    test('an administrator of one platform founds its first school, not a second one', async () => {
      const lms = await lti.connect({ approved: false });
      await lti.browser().launch(lms);
      const platformId = await platformIdOf(lti, lms);
      const handle = await handleOf(platformId);
      const token = await enterAsAdministrator(lti, platformId);
      const found = { schoolId: null, newSchool: 'Лицей' };
      assert.equal((await approve(token, handle, found)).status, 200);
      assert.equal((await approve(token, handle, found)).status, 404);
      const whole = await enterAsAdministrator(lti);
      assert.equal((await approve(whole, handle, found)).status, 200);
      assert.equal((await approve(whole, handle, { schoolId: null, newSchool: ' ' })).status, 400);
      assert.equal(
        (await approve(whole, handle, { schoolId: 'no-such-school', newSchool: null })).status,
        404,
      );
    });

    test('a deployment that is let in several times at once gets one school', async () => {
      const schools = async () => (await lti.db.selectFrom('school').select('school_id').execute()).length;
      const token = await enterAsAdministrator(lti);
      const ways: ((handle: string) => Promise<unknown>)[] = [
        (handle) => approve(token, handle, { schoolId: null, newSchool: 'Гимназия' }),
        (handle) => lti.command('deployment approve', {}, handle),
      ];
      for (const press of ways) {
        const lms = await lti.connect({ approved: false });
        await lti.browser().launch(lms);
        const handle = await handleOf(await platformIdOf(lti, lms));
        const before = await schools();
        await Promise.all([1, 2, 3, 4].map(() => press(handle)));
        assert.equal(await schools(), before + 1);
      }
    });

    test('a deployment that moves to another school ends the sessions of the earlier one', async () => {
      const lms = await lti.connect();
      const answer = await lti.browser().launch(lms);
      const token = String(jsonOf(answer.body, 'marshrut-launch')?.['token']);
      const asked = async () =>
        (await lti.app.inject({ url: '/api/session', headers: { authorization: `Bearer ${token}` } }))
          .statusCode;
      assert.equal(await asked(), 200);
      const handle = await handleOf(await platformIdOf(lti, lms));
      await approve(await enterAsAdministrator(lti), handle, { schoolId: null, newSchool: 'Другая' });
      assert.equal(await asked(), 401);
    });

    test('every change has its entry, with the session or from the command line', async () => {
      await lti.db.deleteFrom('installation_entry').execute();
      const lms = await lti.connect();
      const platformId = await platformIdOf(lti, lms);
      const token = await enterAsAdministrator(lti);
      const sessionId = token.split('.')[0];
      await askInstallation(lti, 'PUT /api/installation/platforms/:platformId', {
        token,
        params: { platformId },
        body: { disabled: true },
      });
      await askInstallation(lti, 'POST /api/installation/keys', { token });
      const entries = await lti.db
        .selectFrom('installation_entry')
        .select(['action', 'session_id'])
        .execute();
      assert.deepEqual(
        entries
          .map(({ action, session_id: by }) => `${action} ${by === null ? 'terminal' : by === sessionId}`)
          .sort(),
        [
          'admin_link.created terminal',
          'keys.rotated true',
          'platform.added terminal',
          'platform.disabled true',
        ],
      );
    });

    test('no change stands whose entry could not be written', async () => {
      const { db } = lti;
      const token = await enterAsAdministrator(lti);
      const school = await TestSchool.open({ db, now: lti.now() });
      const { schoolId } = school;
      const [coordinator, other] = [await school.addPerson('Анна'), await school.addPerson('Ольга')];
      const courseId = await school.addCourse('Литература');
      for (const person of [coordinator, other]) await school.enrol({ person, courseId, role: 'instructor' });
      await school.nameCoordinator(coordinator);
      const ask = async (key: InstallationKey, given: { params?: Record<string, string>; body?: unknown }) =>
        (await askInstallation(lti, key, { token, ...given })).status;
      const invite = { name: '', days: 7 };
      assert.equal(await ask('POST /api/installation/invites', { body: invite }), 200);
      const rows = async () => ({
        invites: await db.selectFrom('invite').select('invite_id').execute(),
        coordinators: await db
          .selectFrom('coordinator')
          .where('school_id', '=', schoolId)
          .select(['coordinator_id', 'ended_at'])
          .execute(),
      });
      const before = await rows();
      const inviteId = before.invites[0]?.invite_id ?? '';
      const coordinatorId = before.coordinators[0]?.coordinator_id ?? '';
      const coordinators = '/api/installation/schools/:schoolId/coordinators';
      await db.schema.alterTable('installation_entry').renameTo('installation_entry_lost').execute();
      const naming = { personId: other.personId, endsOn: null };
      const statuses = [
        await ask(`POST ${coordinators}`, { params: { schoolId }, body: naming }),
        await ask(`DELETE ${coordinators}/:coordinatorId`, { params: { schoolId, coordinatorId } }),
        await ask('POST /api/installation/invites', { body: invite }),
        await ask('DELETE /api/installation/invites/:inviteId', { params: { inviteId } }),
      ];
      await db.schema.alterTable('installation_entry_lost').renameTo('installation_entry').execute();
      assert.deepEqual(statuses, [500, 500, 500, 500]);
      assert.deepEqual(await rows(), before);
    });

    test('both keys are published after a rotation; one signs, one is coming', async () => {
      const token = await enterAsAdministrator(lti);
      await askInstallation(lti, 'POST /api/installation/keys', { token });
      const { body } = await askInstallation(lti, 'GET /api/installation/keys', { token });
      const keys = body['keys'] as { kid: string; state: string }[];
      assert.deepEqual(keys.map(({ state }) => state).filter((state) => state === 'signing').length, 1);
      assert.ok(keys.some(({ state }) => state === 'coming'));
      lti.pass(minute + 1);
      const published = (await lti.app.inject({ url: '/lti/jwks' })).json<{ keys: { kid: string }[] }>();
      assert.deepEqual(published.keys.map(({ kid }) => kid).sort(), keys.map(({ kid }) => kid).sort());
    });

    test('links and sessions are erased a day after their end', async () => {
      await enterAsAdministrator(lti);
      const count = async () => [
        (await lti.db.selectFrom('admin_link').selectAll().execute()).length,
        (await lti.db.selectFrom('admin_session').selectAll().execute()).length,
      ];
      await purgeAdminLinks(lti.db, lti.now());
      await purgeAdminSessions(lti.db, lti.now());
      assert.ok((await count()).every((rows) => rows > 0));
      const later = lti.now() + 33 * hour;
      await purgeAdminLinks(lti.db, later);
      await purgeAdminSessions(lti.db, later);
      assert.deepEqual(await count(), [0, 0]);
    });

    test('the page holds no secret, is framed by nobody and kept by no cache', async () => {
      const response = await lti.app.inject({ url: '/installation' });
      assert.equal(response.statusCode, 200);
      assert.match(String(response.headers['content-security-policy']), /frame-ancestors 'none'/);
      assert.equal(response.headers['cache-control'], 'no-store');
      assert.equal(response.headers['referrer-policy'], 'no-referrer');
    });
  });
}
