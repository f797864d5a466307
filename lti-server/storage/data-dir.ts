import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Refusal } from '../errors.ts';
import { asStorageRefusal } from './failures.ts';

/**
 * Makes the folder of the data if it is not there. Each missing one is made by itself: where the system
 * lets nobody make any (`/proc`), Node's recursive way does not come to an end.
 * @throws Refusal `SETTINGS_INVALID` when it cannot be a folder, `STORAGE_…` when it cannot be used
 */
export function makeDataDir(dataDir: string): void {
  try {
    makeFolder(resolve(dataDir));
    // SQLite would only say that it cannot open the file: it needs to write beside it.
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw asStorageRefusal(error);
  }
}

function makeFolder(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) return;
  if (stats !== undefined)
    throw new Refusal('SETTINGS_INVALID', { note: `DATA_DIR: ${path} is a file; name a folder` });
  const parent = dirname(path);
  makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code === 'ENOENT')
      throw new Refusal('SETTINGS_INVALID', {
        cause: error,
        note: `DATA_DIR: no folder can be made in ${parent}`,
      });
    throw error;
  }
}
