import { Refusal, type ErrorCode } from '../errors.ts';

/** SQLite result codes (low byte) and extended ones: https://www.sqlite.org/rescode.html */
const sqlite: Record<number, ErrorCode> = {
  5: 'STORAGE_LOCKED',
  6: 'STORAGE_LOCKED',
  8: 'STORAGE_READ_ONLY',
  10: 'STORAGE_UNREACHABLE',
  11: 'STORAGE_DAMAGED',
  13: 'STORAGE_FULL',
  14: 'STORAGE_UNREACHABLE',
  26: 'STORAGE_DAMAGED',
};

/** Of the extended codes those that say more: the file of shared memory beside the log could not grow. */
const sqliteExtended: Record<number, ErrorCode> = { 4874: 'STORAGE_FULL' };

/** Codes of the file system met while opening the data directory. */
const system: Record<string, ErrorCode> = {
  EACCES: 'STORAGE_READ_ONLY',
  EROFS: 'STORAGE_READ_ONLY',
  EPERM: 'STORAGE_READ_ONLY',
  ENOSPC: 'STORAGE_FULL',
  EDQUOT: 'STORAGE_FULL',
  EEXIST: 'STORAGE_UNREACHABLE',
  ENOTDIR: 'STORAGE_UNREACHABLE',
  ENOENT: 'STORAGE_UNREACHABLE',
  ECONNREFUSED: 'STORAGE_UNREACHABLE',
  ECONNRESET: 'STORAGE_UNREACHABLE',
  ENOTFOUND: 'STORAGE_UNREACHABLE',
  ETIMEDOUT: 'STORAGE_UNREACHABLE',
  EPIPE: 'STORAGE_UNREACHABLE',
};

/** SQLSTATE codes and classes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const postgres: readonly [prefix: string, code: ErrorCode][] = [
  ['53100', 'STORAGE_FULL'],
  ['53', 'STORAGE_UNREACHABLE'],
  // A statement that has waited for as long as one may.
  ['57014', 'STORAGE_LOCKED'],
  ['57P', 'STORAGE_UNREACHABLE'],
  ['08', 'STORAGE_UNREACHABLE'],
  ['28', 'STORAGE_UNREACHABLE'],
  ['3D', 'STORAGE_UNREACHABLE'],
  ['25006', 'STORAGE_READ_ONLY'],
  ['55P03', 'STORAGE_LOCKED'],
  ['40001', 'STORAGE_LOCKED'],
  ['40P01', 'STORAGE_LOCKED'],
];

interface EngineError extends Error {
  readonly code?: string;
  readonly errcode?: number;
}

/**
 * Turns an engine's own error into a refusal of the catalogue; anything that is not the storage's
 * trouble (a bug in a query, a broken constraint) comes back as it is.
 */
export function asStorageRefusal(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  const { code, errcode } = error as EngineError;
  const found =
    (errcode === undefined ? undefined : (sqliteExtended[errcode] ?? sqlite[errcode & 0xff])) ??
    (code === undefined
      ? undefined
      : (system[code] ?? postgres.find(([prefix]) => code.startsWith(prefix))?.[1])) ??
    (/Connection terminated|timeout exceeded when trying to connect|Query read timeout|encountered a connection error|Client was closed/.test(
      error.message,
    )
      ? 'STORAGE_UNREACHABLE'
      : undefined);
  return found === undefined
    ? error
    : new Refusal(found, { cause: error, note: error.message, retryAfter: 5 });
}

/** Whether an insert met a row with the same key: SQLite 1555 and 2067, PostgreSQL 23505. */
export function isDuplicate(error: unknown): boolean {
  const { code, errcode } = error as EngineError;
  return errcode === 1555 || errcode === 2067 || code === '23505';
}
