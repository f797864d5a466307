#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { commands, usage } from './commands/commands.ts';
import { Refusal } from './errors.ts';
import { readSecretKey } from './secret-key.ts';
import { readSettings } from './settings.ts';
import { openStorage } from './storage/open.ts';
import { explain, systemRandom } from './surroundings.ts';

/** `marshrut …`: what an administrator does from a terminal. Works beside a running server. */
async function main(args: readonly string[]): Promise<void> {
  const words = args.filter((_, index) => index < 2 && !args[index]?.startsWith('-'));
  const command = commands[words.join(' ')] ?? commands[words[0] ?? ''];
  if (command === undefined) {
    console.log(usage());
    if (words.length === 0 || words[0] === 'help') return;
    throw new Refusal('COMMAND_UNKNOWN', { note: words.join(' ') });
  }
  const rest = args.slice(commands[words.join(' ')] === undefined ? 1 : 2);
  const { values, positionals } = readArguments(() =>
    parseArgs({ args: [...rest], options: command.options, allowPositionals: true, strict: true }),
  );
  const settings = readSettings(process.env);
  const storage = await openStorage(settings);
  try {
    const means = {
      settings,
      db: storage.db,
      engine: storage.engine,
      clock: Date.now,
      random: systemRandom,
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
