/** The real command line, each command a process of its own, beside the database it changes. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { openToolKeys } from '../../../lti-server/lti/tool-keys.ts';
import { createSecretBox } from '../../../lti-server/lti/secret-box.ts';
import { openStorage, type Storage } from '../../../lti-server/storage/open.ts';
import { engines, type FreshDatabase } from '../../support/databases.ts';
import { platformOptions } from '../../support/platform-options.ts';
import { marshrut, type CommandEnd } from '../../support/marshrut-command.ts';

const secretKey = 'only for tests, only for tests, only';

for (const engine of engines) {
  describe(engine.name, () => {
    let database: FreshDatabase;
    let storage: Storage;
    before(async () => {
      database = await engine.fresh();
      storage = await openStorage(database.settings);
    });
    after(async () => {
      await storage.close();
      await database.cleanup();
    });

    const run = (...args: string[]): Promise<CommandEnd> =>
      marshrut({ PUBLIC_URL: 'https://tool.example', ...database.env }, args);
    const done = async (...args: string[]): Promise<string> => {
      const { code, out, err } = await run(...args);
      assert.deepEqual({ code, err }, { code: 0, err: '' });
      return out;
    };
    const refused = async (code: string, exit: number, ...args: string[]): Promise<string> => {
      const end = await run(...args);
      assert.equal(end.code, exit, end.err);
      assert.ok(end.err.startsWith(`${code}: `), end.err);
      assert.doesNotMatch(end.err, /\n\s+at /, 'no stack');
      return end.err;
    };
    const platforms = async (): Promise<number> =>
      (await storage.db.selectFrom('platform').select('platform_id').execute()).length;
    const waiting = async (deploymentId: string, platformId: string): Promise<string> => {
      const handle = randomUUID().slice(0, 8);
      const row = {
        platform_id: platformId,
        deployment_id: deploymentId,
        handle,
        status: 'pending' as const,
        school_id: null,
        first_seen_at: 1,
      };
      await storage.db.insertInto('deployment').values(row).execute();
      return handle;
    };
    const stateOf = async (handle: string) => ({
      ...(await storage.db
        .selectFrom('deployment')
        .where('handle', '=', handle)
        .select(['status', 'school_id'])
        .executeTakeFirstOrThrow()),
    });
    /** A platform that is there already. */
    const platform = async (): Promise<string> => {
      const id = randomUUID();
      const row = {
        platform_id: id,
        name: 'Школа № 57',
        issuer: id,
        client_id: 'c',
        auth_url: 'x',
        token_url: 'x',
        jwks_url: 'x',
        token_audience: null,
        disabled: 0,
        created_at: 1,
      };
      await storage.db.insertInto('platform').values(row).execute();
      return id;
    };

    test('platform add tells what to enter in the LMS, and approves the deployments named', async () => {
      const out = await done(
        'platform',
        'add',
        ...platformOptions(),
        '--deployment',
        '1',
        '--deployment',
        '2',
        '--token-audience',
        'aud',
      );
      for (const address of ['/lti/launch', '/lti/login', '/lti/jwks'])
        assert.ok(out.includes(`https://tool.example${address}`));
      assert.match(out, /deployments approved: 1, 2/);
      const id = /platform (\S+) added/.exec(out)?.[1] ?? '';
      const rows = await storage.db
        .selectFrom('deployment')
        .where('platform_id', '=', id)
        .selectAll()
        .execute();
      assert.deepEqual(
        rows.map(({ status }) => status),
        ['approved', 'approved'],
      );
      assert.equal(new Set(rows.map((row) => row.school_id)).size, 2);
      const { token_audience: audience } = await storage.db
        .selectFrom('platform')
        .where('platform_id', '=', id)
        .selectAll()
        .executeTakeFirstOrThrow();
      assert.equal(audience, 'aud');
    });

    test('platform add lets its deployments into a school that is there, and nothing into one that is not', async () => {
      const deployment = (out: string) =>
        storage.db
          .selectFrom('deployment')
          .where('platform_id', '=', /platform (\S+) added/.exec(out)?.[1] ?? '')
          .select('school_id')
          .executeTakeFirstOrThrow();
      const issuer = `https://${randomUUID()}.example`;
      const component = (id: string) => platformOptions({ issuer, 'client-id': id });
      const first = await deployment(await done('platform', 'add', ...component('one'), '--deployment', '1'));
      const joins = ['--deployment', '1', '--school', first.school_id ?? ''];
      assert.deepEqual(await deployment(await done('platform', 'add', ...component('two'), ...joins)), first);
      const count = await platforms();
      const nowhere = ['--deployment', '1', '--school', 'nowhere'];
      assert.match(
        await refused('NOT_FOUND', 1, 'platform', 'add', ...component('three'), ...nowhere),
        /school list/,
      );
      assert.equal(await platforms(), count);
    });

    test('a registration that is known is refused whole', async () => {
      const known = platformOptions();
      await done('platform', 'add', ...known);
      const count = await platforms();
      assert.match(
        await refused('ALREADY_DONE', 1, 'platform', 'add', ...known, '--deployment', 'x'),
        /registered already/,
      );
      assert.equal(await platforms(), count);
      const left = await storage.db
        .selectFrom('deployment')
        .where('deployment_id', '=', 'x')
        .selectAll()
        .execute();
      assert.deepEqual(left, [], 'nothing is left half done');
    });

    test('platform list, disable, enable', async () => {
      const id = await platform();
      const disabled = async (): Promise<number | undefined> =>
        (
          await storage.db
            .selectFrom('platform')
            .where('platform_id', '=', id)
            .select('disabled')
            .executeTakeFirst()
        )?.disabled;
      await done('platform', 'disable', id);
      assert.equal(await disabled(), 1);
      assert.match(await done('platform', 'list'), new RegExp(`${id}\\s+Школа № 57\\s.*disabled`));
      await done('platform', 'enable', id);
      assert.equal(await disabled(), 0);
      await refused('NOT_FOUND', 1, 'platform', 'disable', 'nobody');
    });

    test('deployment list, approve, disable', async () => {
      const handle = await waiting('d-1', await platform());
      const school = /school (\S+)/.exec(await done('deployment', 'approve', handle))?.[1] ?? '';
      assert.match(
        await done('deployment', 'approve', handle),
        new RegExp(school),
        'approving twice changes nothing',
      );
      assert.match(
        await done('deployment', 'list'),
        new RegExp(`${handle}\\s+approved\\s+d-1\\s.*\\(${school}\\)`),
      );
      await done('deployment', 'disable', handle);
      assert.deepEqual(await stateOf(handle), { status: 'disabled', school_id: school });
      await refused('NOT_FOUND', 1, 'deployment', 'approve', 'nobody');
    });

    test('deployment approve joins a school, and only one that exists', async () => {
      const id = await platform();
      const [main, branch] = [await waiting('main', id), await waiting('branch', id)];
      await refused('NOT_FOUND', 1, 'deployment', 'approve', branch, '--school', 'no-such-school');
      assert.deepEqual(await stateOf(branch), { status: 'pending', school_id: null });
      const school = /school (\S+)/.exec(await done('deployment', 'approve', main))?.[1] ?? '';
      await done('deployment', 'approve', branch, '--school', school);
      assert.deepEqual(await stateOf(branch), { status: 'approved', school_id: school });
      const audit = await storage.db
        .selectFrom('audit_entry')
        .where('school_id', '=', school)
        .select('action')
        .execute();
      assert.deepEqual(
        audit.map(({ action }) => action),
        ['deployment.approved', 'deployment.approved'],
      );
    });

    test('deployment approve --all approves what waits and nothing else', async () => {
      const id = await platform();
      const [one, two, off] = [
        await waiting('all-1', id),
        await waiting('all-2', id),
        await waiting('all-3', id),
      ];
      await storage.db
        .updateTable('deployment')
        .set({ status: 'disabled' })
        .where('handle', '=', off)
        .execute();
      const out = await done('deployment', 'approve', '--all');
      assert.ok(out.includes(one) && out.includes(two));
      assert.equal((await stateOf(one)).status, 'approved');
      assert.equal((await stateOf(off)).status, 'disabled');
      assert.match(await done('deployment', 'approve', '--all'), /nothing waits/);
    });

    test('school list and set', async () => {
      const school = randomUUID();
      await storage.db
        .insertInto('school')
        .values({ school_id: school, name: 'Школа', locale: 'ru', staff_may_take: 1, created_at: 1 })
        .execute();
      await done(
        'school',
        'set',
        school,
        '--name',
        'Лицей «Ёлка»',
        '--language',
        'en',
        '--staff-may-take',
        'no',
      );
      await refused('COMMAND_UNKNOWN', 64, 'school', 'set', school, '--name', 'y', '--language', 'de');
      await refused('NOT_FOUND', 1, 'school', 'set', 'nobody', '--name', 'x');
      assert.match(
        await done('school', 'list'),
        new RegExp(`${school}\\s+Лицей «Ёлка»\\s+en\\s+no`),
        'a wrong command changes nothing',
      );
    });

    test('keys rotate: both keys are published, the old one retires a week after the new one signs', async () => {
      const box = createSecretBox({ secretKey, purpose: 'lti' });
      const clock = { now: Date.now() };
      const published = async (): Promise<string[]> => {
        const keys = await openToolKeys({ db: storage.db, clock: () => clock.now, box });
        return (await keys.publicKeys()).keys.map(({ kid }) => kid ?? '');
      };
      const before = await published();
      const fresh = /key (\S+) is published/.exec(await done('keys', 'rotate'))?.[1] ?? '';
      assert.deepEqual((await published()).sort(), [...before, fresh].sort());
      clock.now += 7.9 * 24 * 60 * 60_000;
      assert.equal((await published()).length, before.length + 1);
      clock.now += 0.2 * 24 * 60 * 60_000;
      assert.deepEqual(await published(), [fresh]);
    });

    test('keys cannot be rotated with another secret', async () => {
      await done('keys', 'rotate');
      const end = await marshrut({ ...database.env, SECRET_KEY: 'another key of at least 32 characters' }, [
        'doctor',
      ]);
      assert.deepEqual([end.code, end.err.split(':')[0]], [5, 'SECRET_KEY_WRONG']);
    });

    test('doctor tells what is well, what is wrong and how to mend it', async () => {
      const id = await platform();
      await storage.db.updateTable('platform').set({ disabled: 1 }).where('platform_id', '!=', id).execute();
      await storage.db
        .updateTable('platform')
        .set({ jwks_url: 'http://127.0.0.1:9/jwks' })
        .where('platform_id', '=', id)
        .execute();
      const handle = await waiting('for-doctor', id);
      const { code, out, err } = await run('doctor');
      assert.deepEqual({ code, err }, { code: 1, err: '' }, 'what is broken is for monitoring too');
      assert.match(out, new RegExp(`ok +The database answers: ${engine.name}`));
      assert.match(out, /ok +Address of the server: https:\/\/tool\.example/);
      assert.match(out, /ok +Keys of Marshrut that are published: \d/);
      assert.match(out, /fail +Школа № 57: .*TRUSTED_PRIVATE_HOSTS/);
      assert.match(out, new RegExp(`wait .*approval: ${handle}.*marshrut deployment approve ${handle}`));
    });
  });
}
