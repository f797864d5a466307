// Long because every fault of the storage stands beside the others.
/** What happens when the storage fails: a clear word and exit code at the start, 503 while running, data untouched. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { catalogue, type ErrorCode } from '../../lti-server/errors.ts';
import { openStorage } from '../../lti-server/storage/open.ts';
import { engines, freshOn, type FreshDatabase } from '../support/databases.ts';
import { freePort } from '../support/free-port.ts';
import { assertAccepted, assertRefused, startLtiApp } from '../support/lti-app.ts';
import { marshrut } from '../support/marshrut-command.ts';
import { startOwnPostgres, type OwnPostgres } from '../support/postgres.ts';

const [sqlite] = engines as [(typeof engines)[number]];
const isRoot = process.getuid?.() === 0;

/** Starts the server itself, which must end with this code of the catalogue, its exit code and nothing like a stack. */
async function assertCannotStart(
  env: Record<string, string>,
  code: ErrorCode,
  options: { wrapper?: readonly string[] } = {},
): Promise<void> {
  const port = String(await freePort());
  const end = await marshrut({ PUBLIC_URL: 'https://tool.example', PORT: port, ...env }, [], {
    program: 'lti-server/main.ts',
    ...options,
  });
  const entry = catalogue[code];
  assert.deepEqual([end.err.split(':')[0], end.code], [code, 'exit' in entry ? entry.exit : 1], end.err);
  assert.ok(end.err.includes(entry.en), end.err);
  assert.doesNotMatch(end.err, /\n\s+at |postgres:\/\//, 'neither a stack nor a password');
}

/** A new mount namespace, where there is one: the only way to keep root from writing. */
const canMount = isRoot && spawnSync('unshare', ['-m', 'true']).status === 0;
const mounted = (script: string): readonly string[] => [
  'unshare',
  '-m',
  '/bin/sh',
  '-c',
  `${script} && exec "$@"`,
  'sh',
];

describe('SQLite, at the start', () => {
  let database: FreshDatabase;
  let file: string;
  before(async () => {
    database = await sqlite.fresh();
    file = join(database.settings.dataDir, 'marshrut.sqlite');
  });
  after(() => database.cleanup());

  const hash = (path = file): string => createHash('sha256').update(readFileSync(path)).digest('hex');
  /** A copy of the database, so that no test spoils another's. */
  const copy = (name: string): { env: { DATA_DIR: string }; copied: string } => {
    const folder = join(database.settings.dataDir, name);
    mkdirSync(folder);
    const copied = join(folder, 'marshrut.sqlite');
    copyFileSync(file, copied);
    return { env: { DATA_DIR: folder }, copied };
  };

  test('held by another program', async () => {
    const { env, copied } = copy('locked');
    const holder = new DatabaseSync(copied);
    holder.exec('begin exclusive');
    const untouched = hash(copied);
    try {
      await assertCannotStart(env, 'STORAGE_LOCKED');
    } finally {
      holder.exec('rollback');
      holder.close();
    }
    assert.equal(hash(copied), untouched);
  });

  test('a file that is no database', async () => {
    const { env, copied } = copy('garbage');
    writeFileSync(copied, 'Это не база данных, а письмо. '.repeat(400));
    const untouched = hash(copied);
    await assertCannotStart(env, 'STORAGE_DAMAGED');
    assert.equal(hash(copied), untouched);
  });

  test('a database from a newer version', async () => {
    const { env, copied } = copy('newer');
    const newer = new DatabaseSync(copied);
    newer.exec('insert into schema_version (version) values (9999)');
    newer.close();
    const untouched = hash(copied);
    await assertCannotStart(env, 'STORAGE_NEWER');
    assert.equal(hash(copied), untouched);
  });

  test('the data folder is a file, or lies below one', async () => {
    const path = join(database.settings.dataDir, 'a-file');
    writeFileSync(path, 'kept');
    await assertCannotStart({ DATA_DIR: path }, 'SETTINGS_INVALID');
    await assertCannotStart({ DATA_DIR: join(path, 'data') }, 'SETTINGS_INVALID');
    assert.equal(readFileSync(path, 'utf8'), 'kept');
  });

  test('what is kept of children is for the server’s own user alone', async () => {
    const { dataDir } = database.settings;
    for (const name of ['marshrut.sqlite', 'marshrut.sqlite-wal'])
      assert.equal((statSync(join(dataDir, name), { throwIfNoEntry: false })?.mode ?? 0) & 0o077, 0, name);
  });

  test('a key file that holds no key, or is a folder', async () => {
    const { env } = copy('no-key');
    const file = join(env.DATA_DIR, 'secret.key');
    for (const content of ['', 'too short']) {
      writeFileSync(file, content);
      await assertCannotStart({ ...env, SECRET_KEY: '' }, 'SETTINGS_INVALID');
      assert.equal(readFileSync(file, 'utf8'), content);
    }
    rmSync(file);
    mkdirSync(file);
    await assertCannotStart({ ...env, SECRET_KEY: '' }, 'SETTINGS_INVALID');
  });

  test('a folder and a file that can only be read', async () => {
    const { env, copied } = copy('read-only');
    const folder = env.DATA_DIR;
    const untouched = hash(copied);
    if (canMount) {
      const wrapper = mounted(`mount --bind "${folder}" "${folder}" && mount -o remount,ro,bind "${folder}"`);
      await assertCannotStart(env, 'STORAGE_READ_ONLY', { wrapper });
    } else {
      chmodSync(copied, 0o444);
      chmodSync(folder, 0o555);
      // Root without mounts may write anywhere; another user of this machine may not.
      const wrapper = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
      await assertCannotStart(env, 'STORAGE_READ_ONLY', { wrapper });
      chmodSync(folder, 0o755);
    }
    assert.equal(hash(copied), untouched);
    assert.deepEqual(readdirSync(folder), ['marshrut.sqlite']);
  });

  /** Where nothing can be mounted, a limit on the size of files stands for a full disk. */
  const smallFiles = ['/bin/sh', '-c', 'trap "" XFSZ; ulimit -f 8; exec "$@"', 'sh'];

  test('no room for a new database', async () => {
    const folder = join(database.settings.dataDir, 'full');
    mkdirSync(folder);
    const fullDisk = mounted(`mount -t tmpfs -o size=96k tmpfs "${folder}"`);
    await assertCannotStart({ DATA_DIR: folder, NODE_COMPILE_CACHE: '' }, 'STORAGE_FULL', {
      wrapper: canMount ? fullDisk : smallFiles,
    });
  });

  test('no room beside a database that is there', async () => {
    const { env, copied } = copy('no-room');
    const untouched = hash(copied);
    const within = join(env.DATA_DIR, 'disk');
    mkdirSync(within);
    const fullDisk = mounted(
      `mount -t tmpfs -o size=4m tmpfs "${within}" && cp "${copied}" "${within}" && { cat /dev/zero >"${within}/rest" 2>/dev/null || true; }`,
    );
    await assertCannotStart(
      { DATA_DIR: canMount ? within : env.DATA_DIR, NODE_COMPILE_CACHE: '' },
      'STORAGE_FULL',
      { wrapper: canMount ? fullDisk : smallFiles },
    );
    assert.equal(hash(copied), untouched);
  });
});

describe('SQLite, while running', () => {
  test('no room: what is new is refused with 503, what is there can be read, and it heals', async () => {
    const lti = await startLtiApp(sqlite);
    try {
      const { token } = await assertAccepted(lti, await lti.browser().launch(lti.platform));
      const sessions = await lti.sessions();
      // The engine refuses to grow, as it does when the disk is full.
      await sql`vacuum`.execute(lti.db);
      await sql`pragma max_page_count = 1`.execute(lti.db);
      let refused = 0;
      for (let count = 0; count < 200 && refused < 3; count += 1) {
        const answer = await lti
          .browser()
          .launch(lti.platform, { claims: { sub: `crowd-${count}-${'x'.repeat(200)}` } });
        if (answer.status === 200) continue;
        refused += 1;
        assertRefused(lti, answer, { code: 'STORAGE_FULL', status: 503 });
        assert.equal(answer.headers['retry-after'], '5');
      }
      assert.equal(refused, 3);
      const read = await lti.app.inject({
        url: '/api/session',
        headers: { authorization: `Bearer ${token}` },
      });
      assert.equal(read.statusCode, 200);
      assert.equal((await lti.app.inject('/livez')).statusCode, 200);
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(lti.db);
      assert.equal(rows[0]?.integrity_check, 'ok');
      await sql`pragma max_page_count = 1000000`.execute(lti.db);
      await assertAccepted(lti, await lti.browser().launch(lti.platform, { claims: { sub: 'after' } }));
      assert.ok((await lti.sessions()) > sessions);
    } finally {
      await lti.close();
    }
  });

  test('two servers on one file start together, both write, nothing is lost', async () => {
    const database = await sqlite.fresh();
    const code = (name: string): string => `
      import { openStorage } from '${new URL('../../lti-server/storage/open.ts', import.meta.url).href}';
      const storage = await openStorage({ databaseUrl: null, dataDir: process.env.DATA_DIR });
      for (let index = 0; index < 150; index += 1) {
        await storage.db.transaction().execute(async (tx) => {
          await tx.selectFrom('school').select('school_id').execute();
          await tx.insertInto('school').values({ school_id: '${name}-' + index, name: '${name}', locale: 'ru', staff_may_take: 1, created_at: index }).execute();
        });
      }
      await storage.close();`;
    try {
      const folder = join(database.settings.dataDir, 'new');
      const scripts = ['one', 'two'].map((name) => {
        const path = join(database.settings.dataDir, `${name}.ts`);
        writeFileSync(path, code(name));
        return path;
      });
      const ends = await Promise.all(
        scripts.map((path) => marshrut({ DATA_DIR: folder }, [], { program: path })),
      );
      assert.deepEqual(
        ends.map((end) => [end.code, end.err]),
        [
          [0, ''],
          [0, ''],
        ],
      );
      const storage = await openStorage({ databaseUrl: null, dataDir: folder });
      const rows = await storage.db.selectFrom('school').select('school_id').execute();
      await storage.close();
      assert.equal(rows.length, 300);
      assert.ok(existsSync(join(folder, 'marshrut.sqlite')));
    } finally {
      await database.cleanup();
    }
  });
});

describe('PostgreSQL', () => {
  let own: OwnPostgres;
  before(async () => {
    own = await startOwnPostgres();
  });
  after(() => own.stop());

  test('nobody listens there', async () => {
    await assertCannotStart(
      { DATABASE_URL: `postgres://marshrut:word@127.0.0.1:${await freePort()}/postgres` },
      'STORAGE_UNREACHABLE',
    );
  });

  test('a wrong password, and a database that is not there', async () => {
    const url = new URL(own.url);
    url.password = 'wrong';
    await assertCannotStart({ DATABASE_URL: url.href }, 'STORAGE_UNREACHABLE');
    const absent = new URL(own.url);
    absent.pathname = '/absent';
    await assertCannotStart({ DATABASE_URL: absent.href }, 'STORAGE_UNREACHABLE');
  });

  test('a database from a newer version', async () => {
    const database = await freshOn(own.url);
    const storage = await openStorage(database.settings);
    await sql`insert into schema_version (version) values (9999)`.execute(storage.db);
    await storage.close();
    await assertCannotStart(database.env, 'STORAGE_NEWER');
    await database.cleanup();
  });

  test('without SECRET_KEY', async () => {
    await assertCannotStart({ DATABASE_URL: own.url, SECRET_KEY: '' }, 'SETTINGS_INVALID');
  });

  test('gone while running: 503, not ready but alive; back again: it heals by itself', async (t) => {
    const lti = await startLtiApp({ name: 'postgres', fresh: () => freshOn(own.url) });
    // Not `finally`: while the server is gone, closing fails too, and what went wrong first would not be told.
    t.after(() => lti.close());
    await assertAccepted(lti, await lti.browser().launch(lti.platform));
    const login = await lti.browser().login(lti.platform);
    await own.kill();
    for (let count = 0; count < 3; count += 1) {
      const answer = await lti.browser().launch(lti.platform, { login });
      assertRefused(lti, answer, { code: 'STORAGE_UNREACHABLE', status: 503 });
    }
    assert.equal((await lti.app.inject('/readyz')).statusCode, 503);
    assert.equal((await lti.app.inject('/livez')).statusCode, 200);
    await own.start();
    assert.equal((await lti.app.inject('/readyz')).statusCode, 200);
    await assertAccepted(lti, await lti.browser().launch(lti.platform, { login }));
  });
});

test('a port that is taken', async () => {
  const lti = await startLtiApp(sqlite);
  const database = await sqlite.fresh();
  try {
    const address = new URL(await lti.app.listen({ port: 0, host: '127.0.0.1' }));
    await assertCannotStart({ ...database.env, PORT: address.port, HOST: '127.0.0.1' }, 'PORT_IN_USE');
  } finally {
    await lti.close();
    await database.cleanup();
  }
});
