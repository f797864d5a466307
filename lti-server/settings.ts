import * as z from 'zod/mini';
import { Refusal } from './errors.ts';

const flag = z.pipe(
  z.enum(['0', '1', 'true', 'false', 'on', 'off']),
  z.transform((word) => ['1', 'true', 'on'].includes(word)),
);
const port = z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535));
/** What other addresses are made of by adding to its end, and what everybody reads. */
const isPlain = (url: string): boolean => {
  const parsed = URL.parse(url);
  return parsed !== null && parsed.username + parsed.password === '' && !/[?#]/.test(url);
};
const origin = z.pipe(
  z.url({ protocol: /^https?$/ }).check(z.refine(isPlain)),
  z.transform((url) => url.replace(/\/+$/, '')),
);
/** Letters of a key that nobody guesses. */
export const shortestKey = 32;
const list = z.pipe(
  z.string(),
  z.transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  ),
);
const listOf = (item: RegExp) => list.check(z.refine((items) => items.every((one) => item.test(one))));
const word = z.string().check(z.minLength(1));

/** Every setting is an environment variable; `README.md` tells what each one means. */
const Environment = z.object({
  PORT: z._default(port, 3000),
  HOST: z._default(word, 'localhost'),
  PUBLIC_URL: z.optional(origin),
  DATA_DIR: z._default(word, './data'),
  DATABASE_URL: z.optional(z.url({ protocol: /^postgres(ql)?$/ })),
  SECRET_KEY: z.optional(
    z.string().check(
      z.minLength(shortestKey),
      z.refine((key) => key.trim().length >= shortestKey),
    ),
  ),
  DEMO: z.optional(flag),
  DEMO_PORT: z._default(port, 3001),
  TRUSTED_PRIVATE_HOSTS: z.optional(listOf(/^[^\s/:]+:\d{1,5}$|^\[[\da-f:]+\]:\d{1,5}$/i)),
  TRUSTED_PROXIES: z.optional(listOf(/^[\da-f.:]+(\/\d{1,3})?$/i)),
  LOG_LEVEL: z._default(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'info'),
  REQUIRE_BINDING: z._default(z.enum(['layered', 'strict']), 'layered'),
  LAUNCHES_PER_MINUTE: z._default(z.coerce.number().check(z.int(), z.minimum(0)), 6000),
  METRICS_TOKEN: z.optional(z.string().check(z.minLength(16))),
});

/** What each setting must look like: said when one does not. */
const rules: Record<keyof typeof Environment.shape, string> = {
  PORT: 'a number from 0 to 65535',
  HOST: 'a name or an address to listen on, as localhost or 0.0.0.0',
  PUBLIC_URL: 'an http or https address with no user, no "?" and no "#", as https://marshrut.example.school',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'postgres://user:password@host:port/database',
  SECRET_KEY: 'at least 32 characters that are not spaces',
  DEMO: 'on or off',
  DEMO_PORT: 'a number from 0 to 65535',
  TRUSTED_PRIVATE_HOSTS: 'host:port, separated by commas',
  TRUSTED_PROXIES: 'addresses, separated by commas',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
  REQUIRE_BINDING: 'layered or strict',
  LAUNCHES_PER_MINUTE: 'a whole number, 0 for no limit',
  METRICS_TOKEN: 'at least 16 characters',
};

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where browsers and the LMS reach this server; without a trailing slash. */
  readonly publicUrl: string;
  readonly dataDir: string;
  /** Null means the embedded SQLite file in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Null means: made and kept in `dataDir` (embedded engine only). */
  readonly secretKey: string | null;
  readonly demo: boolean;
  readonly demoPort: number;
  /** `host:port` entries that may be plain http or private addresses (a school's intranet LMS). */
  readonly trustedPrivateHosts: readonly string[];
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** `strict` accepts a launch only when a cookie or the platform's storage binds it to the browser. */
  readonly requireBinding: 'layered' | 'strict';
  /** Logins and launches accepted per minute from one address; 0 switches the limit off. */
  readonly launchesPerMinute: number;
  /** Addresses of reverse proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly metricsToken: string | null;
}

/**
 * Reads the settings from an environment.
 * @throws Refusal `SETTINGS_INVALID` that names every wrong variable at once, never its value.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0] as keyof typeof rules));
    const problems = [...wrong].map((name) => `${name}: must be ${rules[name]}`);
    throw new Refusal('SETTINGS_INVALID', { note: problems.join('; ') });
  }
  const env = parsed.data;
  if (env.DATABASE_URL !== undefined && env.SECRET_KEY === undefined) {
    throw new Refusal('SETTINGS_INVALID', { note: 'SECRET_KEY: required with DATABASE_URL' });
  }
  const demo = env.DEMO ?? env.PUBLIC_URL === undefined;
  const trustedPrivateHosts = env.TRUSTED_PRIVATE_HOSTS ?? [];
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    secretKey: env.SECRET_KEY ?? null,
    demo,
    demoPort: env.DEMO_PORT,
    trustedPrivateHosts: demo ? [...trustedPrivateHosts, `127.0.0.1:${env.DEMO_PORT}`] : trustedPrivateHosts,
    logLevel: env.LOG_LEVEL,
    requireBinding: env.REQUIRE_BINDING,
    launchesPerMinute: env.LAUNCHES_PER_MINUTE,
    trustedProxies: env.TRUSTED_PROXIES ?? [],
    metricsToken: env.METRICS_TOKEN ?? null,
  };
}
