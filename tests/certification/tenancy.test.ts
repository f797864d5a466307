/**
 * Who belongs to which school, and who is not let in (LTI Core 1.3, section 3.1.3; checklist of uniqueness, section 5.3.4).
 * Long because it is one question, asked of every way in which platforms, deployments and people can be alike.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { engines } from '../support/databases.ts';
import { claim, membership, type Claims, type FakePlatform } from '../support/fake-platform.ts';
import type { WebAnswer } from '../support/lti-browser.ts';
import { assertAccepted, assertRefused, startLtiApp, type LtiApp } from '../support/lti-app.ts';

const role = (name: string): Claims => ({ [claim('roles')]: [`${membership}#${name}`] });
const nameless: Claims = { name: undefined, given_name: undefined, family_name: undefined };

for (const engine of engines) {
  describe(engine.name, () => {
    let lti: LtiApp;
    let ours: FakePlatform;
    before(async () => {
      lti = await startLtiApp(engine);
    });
    after(() => lti.close());
    // A platform, and so a school, of its own for each test.
    beforeEach(async () => {
      ours = await lti.connect({ deploymentId: `deployment-${randomUUID()}` });
    });

    const launch = async (claims: Claims = {}, platform: FakePlatform = ours) =>
      await lti.browser().launch(platform, { claims });
    const enter = async (claims: Claims = {}, platform: FakePlatform = ours) =>
      await assertAccepted(lti, await launch(claims, platform));
    const registrationOf = async ({ issuer, clientId }: FakePlatform) =>
      await lti.db
        .selectFrom('platform')
        .where('issuer', '=', issuer)
        .where('client_id', '=', clientId)
        .select('platform_id')
        .executeTakeFirstOrThrow();
    const schoolId = async (platform: FakePlatform = ours): Promise<string> => {
      const { school_id: school } = await lti.db
        .selectFrom('deployment')
        .where('platform_id', '=', (await registrationOf(platform)).platform_id)
        .where('deployment_id', '=', platform.deploymentId)
        .select('school_id')
        .executeTakeFirstOrThrow();
      assert.ok(school !== null, 'this deployment belongs to a school');
      return school;
    };
    const handleOf = async (deploymentId: string): Promise<string> =>
      (
        await lti.db
          .selectFrom('deployment')
          .where('deployment_id', '=', deploymentId)
          .select('handle')
          .executeTakeFirstOrThrow()
      ).handle;
    const status = async (token: string): Promise<number> =>
      (await lti.app.inject({ url: '/api/session', headers: { authorization: `Bearer ${token}` } }))
        .statusCode;

    test('the same person, course, link and deployment names in two platforms never meet', async () => {
      const other = await lti.connect({ name: 'Другая школа', deploymentId: ours.deploymentId });
      const here = await enter();
      const there = await enter({ name: 'Кто-то Иной' }, other);
      assert.notEqual(here.person.personId, there.person.personId);
      assert.notEqual(here.course?.courseId, there.course?.courseId);
      assert.deepEqual([here.school.name, there.school.name], ['Школа № 57', 'Другая школа']);
      assert.deepEqual([here.person.name, there.person.name], ['Анна Иванова', 'Кто-то Иной']);
      assert.notEqual(await schoolId(), await schoolId(other));
      assert.equal(
        (await enter()).person.name,
        'Анна Иванова',
        'the other school’s name changed nothing here',
      );
    });

    test('two deployments of one platform are two schools, unless an administrator joins them', async () => {
      const second = { [claim('deployment_id')]: '2' };
      const login = () => lti.browser().login(ours, { fields: { lti_deployment_id: null } });
      const launchThere = async () => {
        const browser = lti.browser();
        const started = await browser.login(ours, { fields: { lti_deployment_id: null } });
        return await browser.launch(ours, { login: started, claims: second });
      };
      assert.equal((await login()).status, 302);
      assertRefused(lti, await launchThere(), { code: 'LTI_DEPLOYMENT_PENDING', status: 403 });
      await lti.command('deployment approve', {}, await handleOf('2'));
      const here = await enter();
      const there = await assertAccepted(lti, await launchThere());
      assert.notEqual(here.person.personId, there.person.personId);

      await lti.command('deployment join', { school: await schoolId() }, await handleOf('2'));
      const joined = await assertAccepted(lti, await launchThere());
      assert.equal(joined.person.personId, here.person.personId, 'one person of one platform');
      assert.notEqual(joined.course?.courseId, here.course?.courseId, 'a course belongs to its deployment');
    });

    test('institutions that share issuer and client id (Blackboard) are apart by their deployments', async () => {
      const told = [];
      for (const deploymentId of ['north', 'south', 'east']) {
        const claims = { [claim('deployment_id')]: deploymentId };
        const visit = async (): Promise<WebAnswer> => {
          const browser = lti.browser();
          const login = await browser.login(ours, { fields: { lti_deployment_id: deploymentId } });
          return await browser.launch(ours, { login, claims });
        };
        assertRefused(lti, await visit(), { code: 'LTI_DEPLOYMENT_PENDING', status: 403 });
        await lti.command('deployment approve', {}, await handleOf(deploymentId));
        told.push(await assertAccepted(lti, await visit()));
      }
      assert.equal(new Set(told.map(({ person }) => person.personId)).size, 3);
      assert.equal(new Set(told.map(({ course }) => course?.courseId)).size, 3);
    });

    test('institutions that share an issuer (Canvas) are apart by their client ids, the same names notwithstanding', async () => {
      const shared = { issuer: `https://cloud-${randomUUID()}.example`, deploymentId: '1' };
      const [north, south] = [
        await lti.connect({ ...shared, clientId: 'north', name: 'Север' }),
        await lti.connect({ ...shared, clientId: 'south', name: 'Юг' }),
      ];
      const [one, other] = [await enter({}, north), await enter({}, south)];
      assert.deepEqual([one.school.name, other.school.name], ['Север', 'Юг']);
      assert.notEqual(one.person.personId, other.person.personId);
      const login = await lti.browser().login(north, { fields: { client_id: null } });
      assertRefused(lti, login, { code: 'LTI_REGISTRATION_AMBIGUOUS', status: 400 });
      const browser = lti.browser();
      const wrong = await browser.launch(north, { login: await browser.login(south) });
      assertRefused(lti, wrong, { code: 'LTI_AUD', status: 401 });
    });

    test('an LMS registered anew (another client id) in the same school knows the same people', async () => {
      const joined = await schoolId();
      const shared = { issuer: ours.issuer, name: ours.name };
      const anew = await lti.connect({ ...shared, clientId: `anew-${randomUUID()}`, deploymentId: 'anew' });
      const before = await enter();
      const stranger = await enter({}, anew);
      assert.notEqual(
        stranger.person.personId,
        before.person.personId,
        'a school of its own, until it is joined',
      );
      await lti.command('deployment join', { school: joined }, await handleOf('anew'));
      const after = await enter({}, anew);
      assert.equal(after.person.personId, before.person.personId);
      assert.equal((await enter({}, anew)).person.personId, before.person.personId, 'nor at a second launch');
      assert.equal(
        (await enter({ sub: 'new-here' }, anew)).person.personId === before.person.personId,
        false,
      );
      const newcomer = await enter({ sub: 'new-here' });
      assert.equal(newcomer.person.personId, (await enter({ sub: 'new-here' }, anew)).person.personId);
      // A registration that is switched off ends the sessions that were begun through it.
      const { platform_id: id } = await registrationOf(anew);
      const { token } = await enter({}, anew);
      assert.equal(await status(token), 200);
      await lti.command('platform disable', {}, id);
      assert.equal(await status(token), 401);
    });

    test('an unknown deployment waits; the page tells the command that lets it in', async () => {
      const platform = await lti.connect({ approved: false, deploymentId: 'new' });
      const first = await launch({}, platform);
      assertRefused(lti, first, { code: 'LTI_DEPLOYMENT_PENDING', status: 403 });
      const handle = await handleOf('new');
      assert.ok(first.body.includes(`marshrut deployment approve ${handle}`));
      const again = await launch({ sub: 'another' }, platform);
      assertRefused(lti, again, { code: 'LTI_DEPLOYMENT_PENDING', status: 403 });
      assert.ok(again.body.includes(handle), 'the same deployment, the same handle');
      const { platform_id: id } = await registrationOf(platform);
      const people = await lti.db
        .selectFrom('person')
        .where('platform_id', '=', id)
        .select('person_id')
        .execute();
      assert.deepEqual(people, [], 'nobody is kept before the approval');
      await lti.command('deployment approve', {}, handle);
      assert.equal((await enter({}, platform)).school.name, platform.name);
    });

    test('many first launches at once leave one waiting deployment', async () => {
      const platform = await lti.connect({ approved: false, deploymentId: 'many' });
      const answers = await Promise.all(Array.from({ length: 6 }, () => launch({}, platform)));
      const handle = await handleOf('many');
      for (const answer of answers) {
        assertRefused(lti, answer, { code: 'LTI_DEPLOYMENT_PENDING', status: 403 });
        assert.ok(answer.body.includes(handle), 'every page names the handle that can be approved');
      }
    });

    test('many first launches of one person at once make one person, one course, one link', async () => {
      const answers = await Promise.all(Array.from({ length: 6 }, () => launch()));
      const told = await Promise.all(answers.map((answer) => assertAccepted(lti, answer)));
      assert.equal(new Set(told.map(({ person }) => person.personId)).size, 1);
      const school = await schoolId();
      for (const table of ['person', 'course', 'membership', 'resource_link'] as const) {
        assert.equal(
          (await lti.db.selectFrom(table).where('school_id', '=', school).select('school_id').execute())
            .length,
          1,
          table,
        );
      }
    });

    test('a disabled deployment lets nobody in and ends the sessions of its people', async () => {
      const { token } = await enter();
      assert.equal(await status(token), 200);
      await lti.command('deployment disable', {}, await handleOf(ours.deploymentId));
      assert.equal(await status(token), 401);
      assertRefused(lti, await launch(), { code: 'LTI_DEPLOYMENT_UNKNOWN', status: 403 });
      await lti.command('deployment approve', {}, await handleOf(ours.deploymentId));
      await enter();
      assert.equal(await status(token), 401, 'an ended session stays ended');
    });

    test('a disabled platform ends the sessions of its people and lets nobody in, from the very next launch on', async () => {
      const { token } = await enter();
      const browser = lti.browser();
      const login = await browser.login(ours);
      const { platform_id: id } = await registrationOf(ours);
      await lti.command('platform disable', {}, id);
      assert.equal(await status(token), 401);
      const disabled = { code: 'LTI_REGISTRATION_DISABLED', status: 403 } as const;
      assertRefused(lti, await browser.launch(ours, { login }), disabled);
      // The list of platforms is kept for five seconds and renewed behind the next login.
      const loginUntil = async (status: number): Promise<WebAnswer> => {
        lti.pass(6000);
        let answer = await lti.browser().login(ours);
        for (let attempt = 0; attempt < 200 && answer.status !== status; attempt += 1) {
          await new Promise((resolve) => setTimeout(resolve, 10));
          answer = await lti.browser().login(ours);
        }
        return answer;
      };
      assertRefused(lti, await loginUntil(403), disabled);
      await lti.command('platform enable', {}, id);
      assert.equal((await loginUntil(302)).status, 302);
      await enter();
    });

    test('the role of the latest launch counts, and its change is written down', async () => {
      assert.equal((await enter(role('Learner'))).course?.role, 'learner');
      const teacher = await enter(role('Instructor'));
      assert.equal(teacher.course?.role, 'instructor');
      const again = await enter(role('Learner'));
      assert.equal(again.course?.role, 'learner');
      assert.equal(again.person.personId, teacher.person.personId);
      const actions = await lti.db
        .selectFrom('audit_entry')
        .where('school_id', '=', await schoolId())
        .select('action')
        .orderBy('at')
        .execute();
      assert.deepEqual(
        actions
          .map((entry) => entry.action)
          .filter((action) => action.startsWith('person.'))
          .sort(),
        ['person.arrived', 'person.role_changed', 'person.role_changed'],
      );
    });

    test('a role holds in its own course only', async () => {
      await enter(role('Instructor'));
      const there = await enter({ ...role('Learner'), [claim('context')]: { id: 'c-4', title: 'Химия' } });
      assert.deepEqual([there.course?.title, there.course?.role], ['Химия', 'learner']);
    });

    test('a name is shown when the platform shares one, kept when it stops, renewed when it changes', async () => {
      assert.equal((await enter({ ...nameless, sub: 'id-000042' })).person.name, '№ 000042');
      assert.equal((await enter({ ...nameless, sub: 'id-0🌋00042' })).person.name, '№ 🌋00042');
      assert.equal((await enter({ ...nameless, sub: 'id-000042', name: '\u200b' })).person.name, '№ 000042');
      assert.equal((await enter({ sub: 'id-000042' })).person.name, 'Анна Иванова');
      assert.equal((await enter({ ...nameless, sub: 'id-000042' })).person.name, 'Анна Иванова');
      assert.equal(
        (await enter({ sub: 'id-000042', name: '  Анна\n\tПетрова ' })).person.name,
        'Анна Петрова',
      );
    });

    test('a name is put together from its parts, whatever is missing', async () => {
      const parts = { name: undefined, given_name: 'Йылдыз', family_name: undefined };
      assert.equal((await enter({ ...parts, sub: 'parts' })).person.name, 'Йылдыз');
    });

    test('e-mail addresses and other details are not kept', async () => {
      await enter({ email: 'secret@example.org', picture: 'https://lms.example/face.png' });
      const school = await schoolId();
      const rows = await Promise.all(
        (['person', 'session', 'membership', 'resource_link', 'audit_entry'] as const).map((table) =>
          lti.db.selectFrom(table).where('school_id', '=', school).selectAll().execute(),
        ),
      );
      assert.doesNotMatch(JSON.stringify(rows), /secret@|face\.png/);
    });

    test('without a course a person is let in and belongs to none', async () => {
      const { course, person } = await enter({ [claim('context')]: undefined });
      assert.equal(course, null);
      const inCourse = await enter();
      assert.equal(inCourse.person.personId, person.personId);
    });

    test('the service addresses of the latest launch are kept', async () => {
      const ags = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';
      await enter();
      await enter({ [ags]: { lineitems: 'https://lms.example/new', scope: ['a'] } });
      const { services } = await lti.db
        .selectFrom('resource_link')
        .where('school_id', '=', await schoolId())
        .select('services')
        .executeTakeFirstOrThrow();
      assert.equal((JSON.parse(services) as { lineitems: string }).lineitems, 'https://lms.example/new');
    });

    test('a course renamed in the LMS is renamed here', async () => {
      await enter();
      assert.equal(
        (await enter({ [claim('context')]: { id: 'c-3', title: 'Биология, 8 «Б»' } })).course?.title,
        'Биология, 8 «Б»',
      );
    });
  });
}
