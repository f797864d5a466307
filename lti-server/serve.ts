import { join } from 'node:path';
import { disableDemoPlatform } from './demo/register.ts';
import { Refusal } from './errors.ts';
import { keepHouse } from './housekeeping.ts';
import { createLazyOutbound } from './lti/lazy-outbound.ts';
import { readSecretKey } from './secret-key.ts';
import { readSettings } from './settings.ts';
import { openStorage } from './storage/open.ts';
import { createLog, explain, greet, systemRandom } from './surroundings.ts';

/** How often a server looks for work that is due, in milliseconds. */
const jobInterval = 5000;

/** How long after its start a server gives memory back, in milliseconds: later than the first answers. */
const memoryBackAfter = 100;

/**
 * Settings → storage → app → listen. Ends the process with the exit code of the catalogue when it
 * cannot start, and with 0 after SIGTERM or SIGINT, when what was under way is answered.
 */
export async function serve(environment: Record<string, string | undefined>): Promise<void> {
  try {
    await start(environment);
  } catch (error) {
    process.exit(explain(error, environment));
  }
}

async function start(environment: Record<string, string | undefined>): Promise<void> {
  const settings = readSettings(environment);
  const log = createLog(settings);
  const storage = await openStorage(settings);
  // Most of the program: who has to mend a setting or a database first does not wait for it.
  const { createApp } = await import('./app.ts');
  const outbound = createLazyOutbound(settings.trustedPrivateHosts);
  const widgetDir = join(import.meta.dirname, '..', 'dist', 'widget');
  const surroundings = {
    settings,
    secretKey: readSecretKey(settings),
    storage,
    clock: Date.now,
    random: systemRandom,
    outbound,
    log,
    widgetDir,
  };
  const app = await createApp(surroundings);
  await listen(() => app.listen({ port: settings.port, host: settings.host }));
  // Loaded only where it is shown: a school's own server has no use for it.
  const demo = settings.demo
    ? await (await import('./demo/start.ts')).startDemoSchool({ ...surroundings, fetch })
    : null;
  if (demo === null) await disableDemoPlatform(storage.db);
  const house = keepHouse({ db: storage.db, clock: Date.now, log });
  app.jobs.start(jobInterval);
  setTimeout(giveMemoryBack, memoryBackAfter).unref();

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    house.stop();
    await app.jobs.stop();
    await demo?.close();
    await app.close();
    await outbound.close();
    await storage.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());

  // Last: whoever waits for this line may stop the server as soon as it is there.
  log.info({ address: settings.publicUrl, engine: storage.engine, demo: demo?.url ?? null }, 'listening');
  if (demo !== null) greet({ server: settings.publicUrl, demoSchool: demo.url });
}

/**
 * Of what a start has read and made, most is never used again; the system gets it back (with `--expose-gc`, as
 * `npm start` has it).
 */
function giveMemoryBack(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

async function listen(start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new Refusal('PORT_IN_USE', {
        cause: error,
        note: `${(error as Error).message}. Stop the other program or set another port, as PORT=3010 npm start`,
      });
    if (['ENOTFOUND', 'EADDRNOTAVAIL', 'EACCES'].includes(String((error as NodeJS.ErrnoException).code))) {
      throw new Refusal('SETTINGS_INVALID', {
        cause: error,
        note: 'HOST or PORT: this machine cannot listen there',
      });
    }
    throw error;
  }
}
