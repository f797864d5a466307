#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { commands, usage } from './commands/commands.ts';
import { Refusal } from './errors.ts';
import { readSecretKey } from './secret-key.ts';
import { readSettings } from './settings.ts';
import { openStorage } from './storage/open.ts';
import { explain, systemRandom, terminalLocale } from './surroundings.ts';

/** `marshrut …`: what an administrator does from a terminal. Works beside a running server. */
async function main(args: readonly string[]): Promise<void> {
  const words = [2, 1].find((count) => Object.hasOwn(commands, args.slice(0, count).join(' ')));
  const command = commands[args.slice(0, words).join(' ')];
  if (words === undefined || command === undefined) {
    console.log(usage());
    const [first] = args;
    if (first === undefined || ['help', '--help', '-h'].includes(first)) return;
    throw new Refusal('COMMAND_UNKNOWN', { note: args.slice(0, 2).join(' ') });
  }
  const { values, positionals } = readArguments(() =>
    parseArgs({ args: args.slice(words), options: command.options, allowPositionals: true, strict: true }),
  );
  const needless = positionals.slice(command.operands ?? 0);
  if (needless.length > 0)
    throw new Refusal('COMMAND_UNKNOWN', { note: `not understood: ${needless.join(' ')}; ${command.help}` });
  const settings = readSettings(process.env);
  const storage = await openStorage(settings);
  try {
    const means = {
      settings,
      db: storage.db,
      engine: storage.engine,
      clock: Date.now,
      random: systemRandom,
      locale: terminalLocale(process.env),
      secretKey: () => readSecretKey(settings),
    };
    for (const line of await command.run(means, { values, positionals })) {
      console.log(line);
      // What the doctor finds broken is for monitoring too.
      if (line.startsWith('fail ')) process.exitCode = 1;
    }
  } finally {
    await storage.close();
  }
}

function readArguments<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Refusal('COMMAND_UNKNOWN', {
      cause: error,
      note: error instanceof Error ? error.message : 'unreadable',
    });
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = explain(error, process.env);
}
