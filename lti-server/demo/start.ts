/** Starts the demo school beside Marshrut. Only `main.ts` calls this, and only when the demo is on. */
import type { JSONWebKeySet } from 'jose';
import type { Clock, Random } from '../access/context.ts';
import { Refusal } from '../errors.ts';
import type { Settings } from '../settings.ts';
import type { Storage } from '../storage/open.ts';
import { clientId, deploymentId } from './ids.ts';
import { createLms } from './lms.ts';
import { createPlatform } from './platform.ts';
import { registerDemoPlatform } from './register.ts';
import { seedDemoSchool } from './seed.ts';

/** Only this machine: people sign in without a password here. */
const host = '127.0.0.1';

export interface DemoSchool {
  /** The portal's address: what people open, and the platform's issuer. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Registers the portal in Marshrut, seeds its school the first time, and listens on `DEMO_PORT`.
 * @throws Refusal `PORT_IN_USE` when another program has the port, `STORAGE_…` from the storage.
 */
export const startDemoSchool = async (means: {
  settings: Pick<Settings, 'publicUrl' | 'demoPort'>;
  storage: Storage;
  clock: Clock;
  random: Random;
  fetch: typeof fetch;
  log: { error(details: object, message: string): void };
}): Promise<DemoSchool> => {
  const { settings, storage, clock, random, log } = means;
  const { db } = storage;
  const url = `http://${host}:${settings.demoPort}`;
  const platform = createPlatform({
    issuer: url,
    clientId,
    deploymentId,
    redirectUri: `${settings.publicUrl}/lti/launch`,
    clock,
  });
  const portal = createLms({
    platform,
    loginUrl: `${settings.publicUrl}/lti/login`,
    toolOrigin: new URL(settings.publicUrl).origin,
    toolKeySet: async () =>
      (await (await means.fetch(`${settings.publicUrl}/lti/jwks`)).json()) as JSONWebKeySet,
    clock,
    randomId: () => random.id(),
    onFailure: (error) => log.error({ err: error }, 'demo school'),
  });
  const now = clock();
  await registerDemoPlatform({ db, issuer: url, now });
  await seedDemoSchool({ db, now, issuer: url });
  try {
    await portal.listen({ host, port: settings.demoPort });
  } catch (error) {
    await portal.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Refusal('PORT_IN_USE', { cause: error, note: `DEMO_PORT ${settings.demoPort}` });
  }
  return { url, close: () => portal.close() };
};
