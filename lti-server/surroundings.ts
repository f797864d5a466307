import { randomFillSync } from 'node:crypto';
import pino, { type Logger } from 'pino';
import type { Random } from './access/context.ts';
import type { Locale } from './contract/vocabulary.ts';
import { catalogue, Refusal } from './errors.ts';
import { localeOf } from './pages/reader.ts';
import type { Settings } from './settings.ts';

const pool = Buffer.alloc(8192);
let unused = 0;

/** Random bytes of the operating system, asked for in larger lots: asking costs more than the bytes. */
function randomText(bytes: number): string {
  if (unused < bytes) {
    randomFillSync(pool);
    unused = pool.length;
  }
  unused -= bytes;
  return pool.toString('base64url', unused, unused + bytes);
}

/** Unguessable values of the operating system. */
export const systemRandom: Random = {
  // Identifiers are typed after commands, where a leading dash would make an option of them.
  id: () => randomText(18).replace(/^-/, '_'),
  secret: () => randomText(32),
};

/** One JSON line an event, to standard output. Only what is named here of an error: never a query string or a body. */
export function createLog({ logLevel }: Pick<Settings, 'logLevel'>): Logger {
  return pino({
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      req: () => undefined,
      res: () => undefined,
      err: (error: unknown) =>
        error instanceof Error
          ? { type: error.name, code: (error as { code?: unknown }).code, stack: framesOf(error) }
          : { type: typeof error },
    },
  });
}

/** Where it broke, without the message: messages of engines may quote values. */
const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

/** Tells whoever has started the demonstration where to look. */
export function greet({ server, demoSchool }: { server: string; demoSchool: string }): void {
  console.log(
    `\n  Маршрут · Marshrut:            ${server}\n  Школа для показа · demo school: ${demoSchool}\n`,
  );
}

/** The language of the terminal; English where it says none that is known here. */
export const terminalLocale = (environment: Record<string, string | undefined>): Locale =>
  localeOf(environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG'], 'en');

/** Says on standard error why the process cannot go on, and gives its exit code. */
export function explain(error: unknown, environment: Record<string, string | undefined>): number {
  const locale = terminalLocale(environment);
  if (!(error instanceof Refusal)) {
    console.error(error);
    return 1;
  }
  const entry = catalogue[error.code];
  const note = error.details.note === undefined ? '' : `\n  ${error.details.note}`;
  console.error(`${error.code}: ${entry[locale]}${note}`);
  return 'exit' in entry ? entry.exit : 1;
}
