import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import * as z from 'zod/mini';
import { Refusal } from '../errors.ts';
import { BackupLine } from './backup.ts';

/**
 * Writes the lines, compressed, into a new file that only its owner can read. A file that is there
 * already is never overwritten, and a broken one is never left behind under its name.
 * @throws Refusal `FILE_UNUSABLE`
 */
export async function writeBackupFile(path: string, lines: AsyncIterable<BackupLine>): Promise<void> {
  if (existsSync(path)) throw new Refusal('FILE_UNUSABLE', { note: `${path} is there already` });
  const unfinished = `${path}.unfinished`;
  const texts = async function* () {
    for await (const line of lines) yield `${JSON.stringify(line)}\n`;
  };
  try {
    await pipeline(Readable.from(texts()), createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    const file = await open(unfinished, 'r+');
    await file.sync();
    await file.close();
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw asFileRefusal(error, path);
  }
}

/** @throws Refusal `FILE_UNUSABLE`, `BACKUP_DAMAGED` */
export async function* readBackupFile(path: string): AsyncGenerator<BackupLine> {
  const source = createReadStream(path);
  const unpacked = createGunzip();
  const failed = pipeline(source, unpacked).then(
    () => undefined,
    (error: unknown) => error,
  );
  try {
    for await (const text of createInterface({ input: unpacked, crlfDelay: Infinity }))
      yield BackupLine.parse(JSON.parse(text));
  } catch (error) {
    throw asFileRefusal(error, path);
  }
  const failure = await failed;
  if (failure !== undefined) throw asFileRefusal(failure, path);
}

function asFileRefusal(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (error instanceof SyntaxError || error instanceof z.core.$ZodError || code.startsWith('Z_'))
    return new Refusal('BACKUP_DAMAGED', { cause: error, note: 'not a backup, or a torn one' });
  const plain: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EACCES: 'no permission',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk can only be read',
  };
  return code in plain
    ? new Refusal('FILE_UNUSABLE', { cause: error, note: `${path}: ${plain[code]}` })
    : error;
}
