import * as z from 'zod';
import { Refusal } from './errors.ts';

const flag = z.enum(['0', '1', 'true', 'false', 'on', 'off']).transform((word) => ['1', 'true', 'on'].includes(word));
const port = z.coerce.number().int().min(0).max(65_535);
const origin = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const list = z.string().transform((text) => text.split(',').map((item) => item.trim()).filter(Boolean));

/** Every setting is an environment variable; `README.md` tells what each one means. */
const Environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('localhost'),
  PUBLIC_URL: origin.optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SECRET_KEY: z.string().min(32, 'at least 32 characters').optional(),
  DEMO: flag.optional(),
  DEMO_PORT: port.default(3001),
  TRUSTED_PRIVATE_HOSTS: list.default([]),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  REQUIRE_BINDING: z.enum(['layered', 'strict']).default('layered'),
  LAUNCHES_PER_MINUTE: z.coerce.number().int().min(0).default(6000),
  TRUSTED_PROXIES: list.default([]),
  METRICS_TOKEN: z.string().min(16).optional(),
});

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
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Refusal('SETTINGS_INVALID', { note: problems.join('; ') });
  }
  const env = parsed.data;
  if (env.DATABASE_URL !== undefined && env.SECRET_KEY === undefined) {
    throw new Refusal('SETTINGS_INVALID', { note: 'SECRET_KEY: required with DATABASE_URL' });
  }
  const demo = env.DEMO ?? env.PUBLIC_URL === undefined;
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    secretKey: env.SECRET_KEY ?? null,
    demo,
    demoPort: env.DEMO_PORT,
    trustedPrivateHosts: demo ? [...env.TRUSTED_PRIVATE_HOSTS, `127.0.0.1:${env.DEMO_PORT}`] : env.TRUSTED_PRIVATE_HOSTS,
    logLevel: env.LOG_LEVEL,
    requireBinding: env.REQUIRE_BINDING,
    launchesPerMinute: env.LAUNCHES_PER_MINUTE,
    trustedProxies: env.TRUSTED_PROXIES,
    metricsToken: env.METRICS_TOKEN ?? null,
  };
}
