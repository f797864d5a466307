import { registerDemoPlatform } from '../demo/register.ts';
import { seedDemoSchool } from '../demo/seed.ts';
import { Refusal } from '../errors.ts';
import type { Command } from './command.ts';

/** Puts the demo school into the database without starting the server, for a first look or a load test. */
export const seedDemo: Command = {
  help: 'seed-demo',
  options: {},
  async run({ db, clock, settings }) {
    if (!settings.demo)
      throw new Refusal('SETTINGS_INVALID', {
        note: 'the demo is off: set DEMO=on, never on a server with real children',
      });
    const issuer = `http://127.0.0.1:${settings.demoPort}`;
    await registerDemoPlatform({ db, issuer, now: clock() });
    await seedDemoSchool({ db, now: clock(), issuer });
    return ['the demo school is in the database'];
  },
};
