import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from './open.ts';

/**
 * What is in the files that children send. With the embedded engine a body stands in the data folder under
 * its hash (`files/SCHOOL/ab/cdef…`) and its row holds none; with PostgreSQL the row holds it as base64, so
 * that every server and the backup have it.
 */

interface OfBody {
  readonly schoolId: string;
  /** SHA-256 as hex. */
  readonly hash: string;
}

const folders = new WeakMap<object, string>();
let writes = 0;

/** Says where this database keeps bodies; a transaction of it keeps them there too. */
export const keepBodiesIn = (db: Database, folder: string): void => {
  folders.set(db.getExecutor().adapter, folder);
};

/** The folder of the bodies, or null where the database itself holds them. */
export const bodyFolderOf = (db: Database): string | null => folders.get(db.getExecutor().adapter) ?? null;

const pathOf = (folder: string, { schoolId, hash }: OfBody): string =>
  join(folder, schoolId, hash.slice(0, 2), hash.slice(2));

/**
 * Puts a body where it belongs, whole and on the disk, before its row is written.
 * @returns what its row has to hold: nothing, or the body as base64
 */
export async function storeBody(db: Database, of: OfBody & { bytes: Buffer }): Promise<string | null> {
  const folder = bodyFolderOf(db);
  if (folder === null) return of.bytes.toString('base64');
  const path = pathOf(folder, of);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  writes += 1;
  const unfinished = `${path}.${process.pid}-${writes}.unfinished`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(of.bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  const within = await open(dirname(path), 'r');
  await within.sync();
  await within.close();
  return null;
}

/** Whether a body could be kept now: tries it with an empty one. True where the database itself holds them. */
export async function canStoreBodies(db: Database): Promise<boolean> {
  const folder = bodyFolderOf(db);
  if (folder === null) return true;
  const probe = join(folder, `.${process.pid}.probe`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(probe, '');
    await rm(probe);
    return true;
  } catch {
    return false;
  }
}

/** The body of a row; undefined when it is gone from the disk. */
export async function loadBody(
  db: Database,
  { body, ...of }: OfBody & { body: string | null },
): Promise<Buffer | undefined> {
  if (body !== null) return Buffer.from(body, 'base64');
  const folder = bodyFolderOf(db);
  if (folder === null) return undefined;
  return readFile(pathOf(folder, of)).catch(() => undefined);
}

/** Takes these bodies off the disk, after their rows are gone for good. */
export async function removeBodies(
  db: Database,
  { schoolId, hashes }: { schoolId: string; hashes: readonly string[] },
): Promise<void> {
  const folder = bodyFolderOf(db);
  if (folder === null) return;
  for (const hash of hashes) await rm(pathOf(folder, { schoolId, hash }), { force: true });
}

/** How long a body may be on the disk before its row is written, in milliseconds. */
const settling = 60 * 60_000;

/**
 * Takes off the disk what has no row: uploads that were broken off, bodies whose files are gone.
 * @param known the hashes that have a row
 * @param now of the file system's clock, in milliseconds
 */
export async function sweepBodies(
  db: Database,
  { schoolId, known, now }: { schoolId: string; known: ReadonlySet<string>; now: number },
): Promise<void> {
  const folder = bodyFolderOf(db);
  if (folder === null) return;
  const home = join(folder, schoolId);
  // What a backup or a file manager has left between the bodies is not ours, and no reason to stop.
  const starts = await readdir(home, { withFileTypes: true }).catch(() => []);
  for (const { name: start } of starts.filter((entry) => entry.isDirectory())) {
    const rests = await readdir(join(home, start), { withFileTypes: true });
    for (const { name: rest } of rests.filter((entry) => entry.isFile())) {
      const path = join(home, start, rest);
      if (known.has(start + rest)) continue;
      // In one go: an upload of the same bytes that comes in between would write the file anew.
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats !== undefined && stats.mtimeMs < now - settling) rmSync(path, { force: true });
    }
  }
}
