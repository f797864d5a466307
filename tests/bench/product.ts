import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/free-port.ts';
import { runCommand } from '../support/run-command.ts';
import type { FreshDatabase } from '../support/databases.ts';
import { startMeasured, type MeasuredProcess } from './measured-process.ts';
import type { BenchPlatform } from './bench-platform.ts';

/** Marshrut on one database, with the settings of a production server. */
export interface Product {
  readonly port: number;
  readonly url: string;
  readonly env: Readonly<Record<string, string>>;
}

export const deploymentId = '1';

/** Where Marshrut will be and with which settings, before anything runs. */
export async function layOutProduct(
  database: Pick<FreshDatabase, 'env'>,
  platform?: BenchPlatform,
): Promise<Product> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...database.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    SECRET_KEY: randomBytes(32).toString('hex'),
    DEMO: 'off',
    // The limiter works as in life; the bench knocks from one address only.
    LAUNCHES_PER_MINUTE: '1000000000',
    ...(platform === undefined ? {} : { TRUSTED_PRIVATE_HOSTS: new URL(platform.issuer).host }),
  };
  return { port, url, env };
}

export const startProduct = ({ url, env }: Product, profile?: string): Promise<MeasuredProcess> =>
  startMeasured({
    program: new URL('../../lti-server/main.ts', import.meta.url),
    env,
    // As `npm start` does it: a launch leaves little that lasts, so garbage is looked for sooner than it is elsewhere.
    nodeOptions: [
      '--import',
      new URL('../../lti-server/quick-start.js', import.meta.url).href,
      '--max-semi-space-size=8',
      '--heap-growing-percent=50',
      '--expose-gc',
    ],
    firstAnswer: `${url}/livez`,
    profile,
  });

/** Registers the platform as an administrator does it. */
export async function addPlatform({ env }: Product, { issuer, clientId }: BenchPlatform): Promise<void> {
  const options = {
    name: 'Школа для замеров',
    issuer,
    'client-id': clientId,
    'auth-url': `${issuer}/auth`,
    'token-url': `${issuer}/token`,
    'jwks-url': `${issuer}/jwks`,
    deployment: deploymentId,
  };
  const { ok, output } = await runCommand({
    command: [
      'node',
      fileURLToPath(new URL('../../lti-server/cli.ts', import.meta.url)),
      'platform',
      'add',
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    ],
    env: { ...env },
    limit: 30_000,
  });
  if (!ok) throw new Error(`The platform could not be registered: ${output}`);
}
