import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { Refusal, type ErrorCode } from '../../lti-server/errors.ts';
import { readBackupFile, writeBackupFile } from '../../lti-server/storage/backup-file.ts';
import { readSnapshot, restoreSnapshot, type BackupLine } from '../../lti-server/storage/backup.ts';
import { loadBody } from '../../lti-server/storage/file-bodies.ts';
import { openStorage, type Database } from '../../lti-server/storage/open.ts';
import { numberFrom } from '../../lti-server/storage/search-texts.ts';
import { tableFacts } from '../../lti-server/storage/table-facts.ts';
import { fillRecords } from '../privacy/records.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { openClass } from '../support/class.ts';
import { engines } from '../support/databases.ts';
import { marshrut } from '../support/marshrut-command.ts';

const doors = ['session', 'admin_link', 'admin_session'];

/** Every row of every table but those that open a door, in one order; of files the bytes, wherever they are. */
async function everything(db: Database): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of Object.keys(tableFacts).filter((name) => !doors.includes(name))) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    if (table === 'file_body') await fillBodies(db, rows);
    // Which millisecond's number it is; where several want one, the embedded engine counts on.
    if (table === 'search_text')
      for (const row of rows) row['number'] = Math.floor(Number(row['number']) / 1024);
    found[table] = rows
      .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => a.localeCompare(b))))
      .sort();
  }
  return found;
}

async function fillBodies(db: Database, rows: readonly Record<string, unknown>[]): Promise<void> {
  for (const row of rows) {
    const {
      school_id: schoolId,
      hash,
      body,
    } = row as Record<'school_id' | 'hash', string> & {
      body: string | null;
    };
    const bytes = await loadBody(db, { schoolId, hash, body });
    assert.ok(bytes !== undefined, 'a file without its bytes');
    row['body'] = bytes.toString('base64');
  }
}

async function* lines(...all: readonly BackupLine[]): AsyncGenerator<BackupLine> {
  yield* all;
}

const refused = (work: Promise<unknown>, code: ErrorCode): Promise<void> =>
  assert.rejects(work, (error) => error instanceof Refusal && error.code === code);

/** Registrations of one issuer, more than are written at once, all kept under the one whose id comes last. */
async function addComponents(db: Database): Promise<void> {
  const addresses = { auth_url: 'https://edx.example/a', token_url: 'https://edx.example/t', jwks_url: 'x' };
  const rows = Array.from({ length: 150 }, (_, index) => ({
    platform_id: `component-${String(index).padStart(3, '0')}`,
    name: 'Курс истории',
    issuer: 'https://edx.example',
    client_id: String(index),
    ...addresses,
    disabled: 0,
    created_at: 1,
    people_of: index === 149 ? null : 'component-149',
  }));
  await db.insertInto('platform').values(rows).execute();
}

for (const from of engines) {
  describe(`a backup of ${from.name}`, () => {
    let app: TestApp;
    let folder: string;
    before(async () => {
      app = await startApp(from);
      folder = mkdtempSync(join(tmpdir(), 'marshrut-backup-'));
      const klass = await openClass(app);
      await fillRecords(app, klass, 'own');
      await fillRecords(app, klass, 'foreign');
      await addComponents(app.db);
      // What is written in one millisecond may share a number there, and nowhere else.
      if (from.name === 'postgres')
        await app.db
          .updateTable('search_text')
          .set({ number: numberFrom(app.now()) })
          .execute();
    });
    after(async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const snapshot = <T>(use: (lines: AsyncIterable<BackupLine>) => Promise<T>): Promise<T> =>
      readSnapshot({ db: app.db, engine: from.name, at: app.now() }, use);

    for (const to of engines) {
      test(`comes back whole in ${to.name}, without a way in`, async () => {
        const fresh = await to.fresh();
        const storage = await openStorage(fresh.settings);
        try {
          const path = join(folder, `to-${to.name}.gz`);
          await snapshot((given) => writeBackupFile(path, given));
          assert.equal(statSync(path).mode & 0o077, 0, 'others may read it');
          const rows = await restoreSnapshot(storage.db, readBackupFile(path));
          const was = await everything(app.db);
          assert.deepEqual(await everything(storage.db), was);
          assert.equal(rows, Object.values(was).flat().length);
          assert.ok(
            was['note']!.length >= 4 && was['route_version']!.length >= 2 && was['file_body']!.length >= 2,
            'there was little to keep',
          );
          const { rows: sessions } = await sql`select 1 from session`.execute(storage.db);
          assert.equal(sessions.length, 0);
          await refused(restoreSnapshot(storage.db, readBackupFile(path)), 'RESTORE_NOT_EMPTY');
        } finally {
          await storage.close();
          await fresh.cleanup();
        }
      });
    }

    test('is refused when torn, foreign or newer, and leaves the database empty', async () => {
      const fresh = await from.fresh();
      const storage = await openStorage(fresh.settings);
      try {
        const whole = join(folder, 'whole.gz');
        await snapshot((given) => writeBackupFile(whole, given));
        const torn = join(folder, 'torn.gz');
        writeFileSync(torn, readFileSync(whole).subarray(0, -200));
        const text = join(folder, 'text.gz');
        writeFileSync(text, 'not a backup at all');
        for (const path of [torn, text])
          await refused(restoreSnapshot(storage.db, readBackupFile(path)), 'BACKUP_DAMAGED');
        const head = { marshrut: 'backup', schema: 10_000, at: 1 } as const;
        await refused(restoreSnapshot(storage.db, lines(head)), 'STORAGE_NEWER');
        await refused(restoreSnapshot(storage.db, lines({ rows: 0 })), 'BACKUP_DAMAGED');
        await snapshot(async (given) => {
          const short = async function* () {
            for await (const line of given) if (!('rows' in line)) yield line;
          };
          await refused(restoreSnapshot(storage.db, short()), 'BACKUP_DAMAGED');
        });
        await refused(restoreSnapshot(storage.db, readBackupFile(join(folder, 'absent'))), 'FILE_UNUSABLE');
        assert.deepEqual(Object.values(await everything(storage.db)).flat(), []);
      } finally {
        await storage.close();
        await fresh.cleanup();
      }
    });

    test('never writes over a file, and leaves nothing half-written', async () => {
      const there = join(folder, 'there');
      writeFileSync(there, 'precious');
      await refused(
        snapshot((given) => writeBackupFile(there, given)),
        'FILE_UNUSABLE',
      );
      assert.equal(readFileSync(there, 'utf8'), 'precious');
      await refused(
        snapshot((given) => writeBackupFile(join(folder, 'no', 'such', 'folder'), given)),
        'FILE_UNUSABLE',
      );
    });
  });

  test(`by command line on ${from.name}: backup, then restore elsewhere`, async () => {
    const [full, empty] = await Promise.all([from.fresh(), from.fresh()]);
    const folder = mkdtempSync(join(tmpdir(), 'marshrut-backup-'));
    try {
      const file = join(folder, 'school.backup');
      const demo = { PUBLIC_URL: 'http://localhost:3000', DEMO: 'on', DEMO_PORT: '3999' };
      assert.equal((await marshrut({ ...full.env, ...demo }, ['seed-demo'])).code, 0);
      const made = await marshrut(full.env, ['backup', file]);
      assert.deepEqual([made.code, made.err], [0, '']);
      assert.match(made.out, /\d{3,} rows/);
      const back = await marshrut(empty.env, ['restore', file]);
      assert.deepEqual([back.code, back.err], [0, '']);
      const again = await marshrut(empty.env, ['restore', file]);
      assert.deepEqual([again.code, again.err.split(':')[0]], [10, 'RESTORE_NOT_EMPTY']);
      const schools = await marshrut(empty.env, ['school', 'list']);
      assert.equal(schools.out, (await marshrut(full.env, ['school', 'list'])).out);
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await Promise.all([full.cleanup(), empty.cleanup()]);
    }
  });
}
