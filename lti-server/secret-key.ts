import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './errors.ts';
import { shortestKey, type Settings } from './settings.ts';
import { makeDataDir } from './storage/data-dir.ts';
import { asStorageRefusal } from './storage/failures.ts';

/**
 * SECRET_KEY, or for the embedded engine one that is made at the first start and kept beside the
 * database, readable by its owner only.
 * @throws Refusal `STORAGE_…` when it can be neither read nor kept, `SETTINGS_INVALID` when what is kept is no key
 */
export function readSecretKey({ secretKey, dataDir }: Settings): string {
  if (secretKey !== null) return secretKey;
  const file = join(dataDir, 'secret.key');
  try {
    makeDataDir(dataDir);
    // `wx`: of two servers that start together, one writes and both read the same.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw asStorageRefusal(error);
  }
  const key = readKept(file);
  if (key.length < shortestKey)
    throw new Refusal('SETTINGS_INVALID', {
      note: `${file} holds no key; put it back from a backup, or remove it if there is no data yet`,
    });
  return key;
}

function readKept(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR')
      throw new Refusal('SETTINGS_INVALID', { cause: error, note: `${file} is a folder` });
    throw asStorageRefusal(error);
  }
}
