/** Who may do what at the installation page: every endpoint of its list with every kind of caller. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { installationEndpoints, type InstallationKey } from '../../lti-server/contract/installation.ts';
import { catalogue } from '../../lti-server/errors.ts';
import {
  adminLink,
  askInstallation,
  enterAsAdministrator,
  launchAsAdministrator,
  platformIdOf,
  type AdminAnswer,
} from '../support/administrators.ts';
import { engines } from '../support/databases.ts';
import type { FakePlatform } from '../support/fake-platform.ts';
import { assertAccepted, startLtiApp, type LtiApp } from '../support/lti-app.ts';

/** What stands in the paths: records of one platform. */
interface OfPlatform {
  readonly lms: FakePlatform;
  readonly platformId: string;
  readonly handle: string;
  readonly schoolId: string;
  readonly inviteId: string;
  /** Somebody of the school's staff, and one who was named a coordinator. */
  readonly staffId: string;
  readonly coordinatorId: string;
  /** Whatever would give this platform away in an answer. */
  readonly signs: readonly string[];
}

type Records = Omit<OfPlatform, 'lms'>;

interface Row {
  readonly params?: (of: Records) => Record<string, string>;
  readonly body?: (of: Records, lti: LtiApp) => unknown;
}

let counter = 0;

const rows: Readonly<Record<InstallationKey, Row>> = {
  'POST /api/installation/session': {
    body: async (_of, lti) => ({ secret: await adminLink(lti), locale: 'ru' }),
  },
  'GET /api/installation/session': {},
  'DELETE /api/installation/session': {},
  'GET /api/installation/platforms': {},
  'POST /api/installation/platforms': {
    body: () => ({
      name: 'Новый портал',
      issuer: `https://new-${(counter += 1)}.example`,
      clientId: 'c',
      authUrl: 'https://new.example/auth',
      tokenUrl: 'https://new.example/token',
      jwksUrl: 'https://new.example/jwks',
      deploymentId: '',
    }),
  },
  'PUT /api/installation/platforms/:platformId': {
    params: ({ platformId }) => ({ platformId }),
    body: () => ({ disabled: false }),
  },
  'GET /api/installation/deployments': {},
  'POST /api/installation/deployments/:handle/approve': {
    params: ({ handle }) => ({ handle }),
    body: ({ schoolId }) => ({ schoolId, newSchool: null }),
  },
  'POST /api/installation/deployments/:handle/disable': { params: ({ handle }) => ({ handle }) },
  'GET /api/installation/schools': {},
  'PUT /api/installation/schools/:schoolId': {
    params: ({ schoolId }) => ({ schoolId }),
    body: () => ({ name: 'Лицей', locale: 'ru', staffMayTake: true }),
  },
  'GET /api/installation/schools/:schoolId/coordinators': { params: ({ schoolId }) => ({ schoolId }) },
  'POST /api/installation/schools/:schoolId/coordinators': {
    params: ({ schoolId }) => ({ schoolId }),
    body: ({ staffId }) => ({ personId: staffId, endsOn: null }),
  },
  'DELETE /api/installation/schools/:schoolId/coordinators/:coordinatorId': {
    params: ({ schoolId, coordinatorId }) => ({ schoolId, coordinatorId }),
  },
  'GET /api/installation/keys': {},
  'POST /api/installation/keys': {},
  'GET /api/installation/invites': {},
  'POST /api/installation/invites': { body: () => ({ name: 'Гимназия', days: 3 }) },
  'DELETE /api/installation/invites/:inviteId': { params: ({ inviteId }) => ({ inviteId }) },
  'POST /api/installation/attempts': {
    body: () => ({ platformId: null, refusedOnly: false, before: null }),
  },
  'GET /api/installation/findings': {},
};

const keys = Object.keys(installationEndpoints) as InstallationKey[];
const refusal = (code: 'NOT_FOUND' | 'NO_SESSION') => ({ code, status: catalogue[code].status });

for (const engine of engines) {
  describe(`who may do what with the installation (${engine.name})`, () => {
    let lti: LtiApp;
    let own: OfPlatform;
    let other: OfPlatform;
    before(async () => {
      lti = await startLtiApp(engine);
      other = await connect('Чужой портал');
      own = await connect('Свой портал');
    });
    after(() => lti.close());
    // Whichever test has switched the platform's deployment off before.
    beforeEach(() => restore());

    /** A platform with a school, one launch that came in and one that did not. */
    async function connect(name: string): Promise<OfPlatform> {
      const platform = await lti.connect({ name, deploymentId: `deployment of ${name}` });
      await assertAccepted(lti, await lti.browser().launch(platform));
      await lti.browser().launch(platform, { claims: { aud: 'somebody else' } });
      const platformId = await platformIdOf(lti, platform);
      const row = await lti.db
        .selectFrom('deployment')
        .where('platform_id', '=', platformId)
        .selectAll()
        .executeTakeFirstOrThrow();
      return {
        lms: platform,
        platformId,
        handle: row.handle,
        schoolId: String(row.school_id),
        inviteId: await freshInvite(),
        ...(await addStaff({ schoolId: String(row.school_id), platformId, name })),
        signs: [name, platform.issuer, platform.clientId, platformId, row.handle, String(row.school_id)],
      };
    }

    const addStaff = async (of: {
      schoolId: string;
      platformId: string;
      name: string;
    }): Promise<{ staffId: string; coordinatorId: string }> => {
      const [staffId, coordinatorId] = [`staff-${of.platformId}`, `coordinator-${of.platformId}`];
      const ofSchool = { school_id: of.schoolId, person_id: staffId };
      const { course_id } = await lti.db
        .selectFrom('course')
        .where('school_id', '=', of.schoolId)
        .select('course_id')
        .executeTakeFirstOrThrow();
      await lti.db
        .insertInto('person')
        .values({
          ...ofSchool,
          platform_id: of.platformId,
          sub: 'staff',
          name: `Методист: ${of.name}`,
          created_at: 0,
        })
        .execute();
      await lti.db
        .insertInto('membership')
        .values({ ...ofSchool, course_id, role: 'instructor', claims_hash: '', seen_at: 0 })
        .execute();
      await lti.db
        .insertInto('coordinator')
        .values({ ...ofSchool, coordinator_id: coordinatorId, created_at: 0 })
        .execute();
      return { staffId, coordinatorId };
    };

    const freshInvite = async (): Promise<string> => {
      await lti.command('invite', { name: 'Приглашённая школа' });
      const row = await lti.db
        .selectFrom('invite')
        .where('used_at', 'is', null)
        .select('invite_id')
        .orderBy('created_at', 'desc')
        .executeTakeFirstOrThrow();
      return row.invite_id;
    };

    async function ask(key: InstallationKey, token: string | null, of: Records): Promise<AdminAnswer> {
      const { params, body } = rows[key];
      return await askInstallation(lti, key, {
        token,
        ...(params === undefined ? {} : { params: params(of) }),
        ...(body === undefined ? {} : { body: await body(of, lti) }),
      });
    }

    const refused = async (
      code: 'NOT_FOUND' | 'NO_SESSION',
      asked: Promise<AdminAnswer>,
      what: string,
    ): Promise<void> => {
      const { status, body } = await asked;
      assert.deepEqual({ code: body.code, status }, refusal(code), what);
    };

    const absent: Records = {
      platformId: 'no-such-platform',
      handle: 'no-such-handle',
      schoolId: 'no-such-school',
      inviteId: 'no-such-invite',
      staffId: 'no-such-person',
      coordinatorId: 'no-such-coordinator',
      signs: [],
    };

    for (const key of keys) {
      const { who } = installationEndpoints[key];
      const aboutRecord = rows[key].params !== undefined;

      test(`${key}: without an administrator’s session`, async () => {
        const { token: ofSchool } = await assertAccepted(lti, await lti.browser().launch(lti.platform));
        const left = await enterAsAdministrator(lti);
        await askInstallation(lti, 'DELETE /api/installation/session', { token: left });
        for (const token of [null, ofSchool, left, `${left.split('.')[0]}.${'x'.repeat(43)}`]) {
          if (who === 'anybody') assert.equal((await ask(key, token, own)).status, 200);
          else await refused('NO_SESSION', ask(key, token, own), String(token));
        }
      });

      if (who === 'anybody') continue;

      test(`${key}: the whole installation`, async () => {
        const token = await enterAsAdministrator(lti);
        if (aboutRecord) await refused('NOT_FOUND', ask(key, token, absent), 'absent');
        for (const side of [own, other]) {
          const fresh = { ...side, inviteId: await freshInvite() };
          const { status, body } = await ask(
            key,
            aboutRecord ? token : await enterAsAdministrator(lti),
            fresh,
          );
          assert.equal(status, 200, JSON.stringify(body));
        }
      });

      test(`${key}: an administrator of one platform`, async () => {
        const byLaunch = async (): Promise<string> => enterByLaunch(own);
        for (const enter of [() => enterAsAdministrator(lti, own.platformId), byLaunch]) {
          if (who === 'whole') {
            await refused('NOT_FOUND', ask(key, await enter(), own), 'own');
            continue;
          }
          if (aboutRecord) {
            await refused('NOT_FOUND', ask(key, await enter(), other), 'of another platform');
            await refused('NOT_FOUND', ask(key, await enter(), absent), 'absent');
          }
          const { status, body } = await ask(key, await enter(), own);
          assert.equal(status, 200, JSON.stringify(body));
          const text = JSON.stringify(body);
          for (const sign of other.signs) assert.ok(!text.includes(sign), `${sign} stands in the answer`);
          await restore();
        }
      });
    }

    const enterByLaunch = async ({ lms }: OfPlatform): Promise<string> => {
      const token = await launchAsAdministrator(lti, lms);
      assert.ok(token !== null);
      return token;
    };

    const restore = async (): Promise<void> => {
      await lti.db
        .updateTable('deployment')
        .set({ status: 'approved' })
        .where('handle', '=', own.handle)
        .execute();
    };

    test('the list and the rows are about the same endpoints', () => {
      assert.deepEqual(Object.keys(rows).sort(), keys.toSorted());
    });
  });
}
