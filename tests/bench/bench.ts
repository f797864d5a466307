/**
 * Prints what the product costs; `npm run bench -- --help` tells how to ask. A slow figure is told, not punished: it
 * never fails for one.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../support/run-command.ts';
import { benchChild } from './child.ts';
import { benchEmbed } from './embed.ts';
import { benchInstalling } from './installing.ts';
import { benchLaunches } from './launches.ts';
import { benchLive } from './live.ts';
import { machineLine } from './machine.ts';
import { benchMeeting } from './meeting.ts';
import { benchOverview } from './overview.ts';
import { benchReads } from './reads.ts';
import { benchRoster } from './roster.ts';
import { benchSearch } from './search.ts';
import { printed, type BenchOptions, type Report } from './report.ts';
import { benchStart } from './start-up.ts';
import { benchTutor } from './tutor.ts';
import { benchWeek } from './week.ts';
import { benchWidget } from './widget-size.ts';

const root = join(import.meta.dirname, '../..');

const parts: Readonly<Record<string, (options: BenchOptions) => Promise<Report>>> = {
  launches: benchLaunches,
  reads: benchReads,
  overview: benchOverview,
  search: benchSearch,
  roster: benchRoster,
  live: benchLive,
  'start-up': benchStart,
  widget: benchWidget,
  child: benchChild,
  meeting: benchMeeting,
  tutor: benchTutor,
  week: benchWeek,
  embed: benchEmbed,
  installing: benchInstalling,
};

const engines = ['sqlite', 'postgres'];
const usage = `npm run bench [-- PART …] [--quick] [--engine ENGINE] [--json FILE] [--profile FOLDER]
  PART       ${Object.keys(parts).join(', ')}; all without one
  --quick    fewer rounds, for a look
  --engine   ${engines.join(' or ')}; both without it
  --json     leaves the figures there
  --profile  leaves a CPU profile of each measured server there`;

const readArguments = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      engine: { type: 'string', multiple: true, default: engines },
      json: { type: 'string' },
      profile: { type: 'string' },
    },
  });

function refuse(why: string): never {
  console.error(`${why}\n\n${usage}`);
  process.exit(2);
}

function asked(): ReturnType<typeof readArguments> {
  try {
    return readArguments();
  } catch (error) {
    return refuse((error as Error).message);
  }
}

const { values, positionals } = asked();
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const unknown = [
  ...positionals.filter((name) => !(name in parts)),
  ...values.engine.filter((name) => !engines.includes(name)),
];
if (unknown.length > 0) refuse(`Not known: ${unknown.join(', ')}`);

const built = await runCommand({ command: ['node', 'lti-server/build-widget.ts'], limit: 120_000 });
if (!built.ok) {
  console.error(`The widget could not be built:\n${built.output}`);
  if (!existsSync(join(root, 'dist/widget/.vite/manifest.json'))) process.exit(1);
  console.error('An earlier build of it is measured.\n');
}

// As before every `npm start`.
await runCommand({ command: ['node', 'lti-server/bundle-packages.ts'], limit: 120_000 });
await runCommand({ command: ['node', 'lti-server/compile-ahead.ts'], limit: 60_000 });

const begun = performance.now();
console.log(
  `${machineLine()}, load ${loadavg()
    .map((load) => load.toFixed(2))
    .join(' ')}\n`,
);
const figures: Record<string, unknown> = { machine: machineLine(), quick: values.quick };
for (const [name, run] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const { tables, figures: found } = await run({
    quick: values.quick,
    profile: values.profile,
    engines: values.engine,
    say: (line) => console.error(`  ${name}: ${line} …`),
  });
  figures[name] = found;
  console.log(tables.map(printed).join('\n'));
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s, load ${(loadavg()[0] ?? 0).toFixed(2)}`);
// The test PostgreSQL, if one was started, ends with this process.
process.exit(0);
