import type { Clock, Random } from '../access/context.ts';
import type { Locale } from '../contract/vocabulary.ts';
import { Refusal } from '../errors.ts';
import { recordEntry, type InstallationAction } from '../installation/entries.ts';
import { isWebAddress } from '../lti/web-address.ts';
import type { Settings } from '../settings.ts';
import type { Engine } from '../storage/engine.ts';
import type { Database } from '../storage/open.ts';

/** What a command works with. */
export interface Means {
  readonly settings: Settings;
  readonly db: Database;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly random: Random;
  /** The language of the terminal. */
  readonly locale: Locale;
  /** Read only by the commands that need it. */
  readonly secretKey: () => string;
}

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** A command of the terminal: its options, a line of help, and what it does; it answers with lines to print. */
export interface Command {
  readonly help: string;
  readonly options: Readonly<Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>>;
  /** How many words besides its options it understands; none by default. */
  readonly operands?: number;
  run(means: Means, given: Arguments): Promise<readonly string[]>;
}

/** Notes in the same transaction that the change came from the command line. */
export const entry =
  ({ clock, random }: Means, action: InstallationAction, subjectId: string) =>
  (tx: Database): Promise<void> =>
    recordEntry({ db: tx, clock, random }, { sessionId: null, action, subjectId });

/** @throws Refusal `COMMAND_UNKNOWN` when the option is missing */
export function requiredOption({ values }: Arguments, name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value.trim() === '')
    throw new Refusal('COMMAND_UNKNOWN', { note: `--${name} is needed` });
  return value.trim();
}

const longestLine = 200;

/** The value of an option that lists show: one line that people can read. @throws Refusal `COMMAND_UNKNOWN` */
export function asOneLine(value: string, name: string, longest = longestLine): string {
  const line = value.trim();
  if (line === '' || line.length > longest || !line.isWellFormed() || /[\u0000-\u001f\u007f]/.test(line))
    throw new Refusal('COMMAND_UNKNOWN', {
      note: `--${name} must be one line of 1 to ${longest} letters`,
    });
  return line;
}

/** Says of a record that is not there which one was meant and where IDs are told: `work.catch(whenUnknown(…))`. */
export const whenUnknown =
  (note: string) =>
  (error: unknown): never => {
    if (error instanceof Refusal && error.code === 'NOT_FOUND')
      throw new Refusal('NOT_FOUND', { cause: error, note });
    throw error;
  };

/** @throws Refusal `NOT_FOUND` when there is no school of this ID */
export async function knownSchool({ db }: Pick<Means, 'db'>, schoolId: string): Promise<string> {
  const row = await db
    .selectFrom('school')
    .where('school_id', '=', schoolId)
    .select('school_id')
    .executeTakeFirst();
  if (row === undefined)
    throw new Refusal('NOT_FOUND', { note: `school ${schoolId}; marshrut school list shows the IDs` });
  return schoolId;
}

/** @throws Refusal `COMMAND_UNKNOWN` when it is not an http(s) address */
export function addressOption(given: Arguments, name: string): string {
  const value = requiredOption(given, name);
  if (!isWebAddress(value)) throw new Refusal('COMMAND_UNKNOWN', { note: `--${name} must be a web address` });
  return value;
}

/** @throws Refusal `COMMAND_UNKNOWN` when the word is missing */
export function requiredWord({ positionals }: Arguments, meaning: string): string {
  const word = positionals[0];
  if (word === undefined) throw new Refusal('COMMAND_UNKNOWN', { note: `${meaning} is needed` });
  return word;
}

/** Columns of text, padded to their widest value. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
