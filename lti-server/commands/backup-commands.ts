import { readBackupFile, writeBackupFile } from '../storage/backup-file.ts';
import { readSnapshot, restoreSnapshot } from '../storage/backup.ts';
import { requiredWord, type Command } from './command.ts';

const keyNote = (ofEmbedded: boolean): string =>
  ofEmbedded
    ? 'the file opens only with its SECRET_KEY: keep DATA_DIR/secret.key (or the setting) in another safe place'
    : 'the file opens only with its SECRET_KEY: keep the setting in another safe place';

/** A copy of everything but open sessions, taken while the server works. */
export const backup: Command = {
  help: 'backup FILE',
  operands: 1,
  options: {},
  async run({ db, engine, clock }, given) {
    const path = requiredWord(given, 'the name of a new file');
    let rows = 0;
    await readSnapshot({ db, engine, at: clock() }, async (lines) => {
      const counted = async function* () {
        for await (const line of lines) {
          if ('rows' in line) rows = line.rows;
          yield line;
        }
      };
      await writeBackupFile(path, counted());
    });
    return [`${path}: ${rows} rows`, keyNote(engine === 'sqlite')];
  },
};

/** Into an empty database of either engine; a copy from SQLite fits PostgreSQL and the other way round. */
export const restore: Command = {
  help: 'restore FILE',
  operands: 1,
  options: {},
  async run({ db, engine }, given) {
    const path = requiredWord(given, 'the file of a backup');
    const rows = await restoreSnapshot(db, readBackupFile(path));
    return [
      `${rows} rows restored; everybody opens their pages again from the course`,
      keyNote(engine === 'sqlite'),
    ];
  },
};
