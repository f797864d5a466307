import { join } from 'node:path';
import { createApp } from './app.ts';
import { disableDemoPlatform } from './demo/register.ts';
import { startDemoSchool } from './demo/start.ts';
import { Refusal } from './errors.ts';
import { keepHouse } from './housekeeping.ts';
import { createOutbound } from './lti/outbound.ts';
import { readSecretKey } from './secret-key.ts';
import { readSettings } from './settings.ts';
import { openStorage } from './storage/open.ts';
import { createLog, explain, systemRandom } from './surroundings.ts';

/** Settings → storage → app → listen. The only place, with the command line, that reads the environment. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLog(settings);
  const storage = await openStorage(settings);
  const outbound = createOutbound(settings.trustedPrivateHosts);
  const widgetDir = join(import.meta.dirname, '..', 'dist', 'widget');
  const surroundings = { settings, secretKey: readSecretKey(settings), storage, clock: Date.now, random: systemRandom, outbound, log, widgetDir };
  const app = await createApp(surroundings);
  await listen(() => app.listen({ port: settings.port, host: settings.host }));
  const demo = settings.demo ? await startDemoSchool(surroundings) : null;
  if (demo === null) await disableDemoPlatform(storage.db);
  log.info({ address: settings.publicUrl, engine: storage.engine, demo: demo?.url ?? null }, 'listening');
  if (demo !== null) console.log(`\n  Marshrut: ${settings.publicUrl}\n  Demo school: ${demo.url}\n`);

  const house = keepHouse({ db: storage.db, clock: Date.now, log });

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    house.stop();
    await demo?.close();
    await app.close();
    await outbound.close();
    await storage.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

async function listen(start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new Refusal('PORT_IN_USE', { cause: error, note: (error as Error).message });
    throw error;
  }
}

try {
  await main();
} catch (error) {
  process.exit(explain(error, process.env));
}
