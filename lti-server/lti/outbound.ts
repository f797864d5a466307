import { isIP, type LookupFunction } from 'node:net';
import { lookup } from 'node:dns';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector, request } from 'undici';
import { Refusal } from '../errors.ts';

/** An answer in JSON, and for how long the sender allows to keep it (seconds), if it says so. */
export interface JsonAnswer {
  readonly json: unknown;
  readonly maxAge: number | null;
}

/** Every call that leaves the server goes through here. Tests put their own in its place. */
export interface Outbound {
  /**
   * Fetches a JSON document: https only, public addresses only (both unless the host is trusted),
   * no redirects, 5 seconds, at most 256 kB.
   * @throws Refusal `OUTBOUND_FORBIDDEN`, `OUTBOUND_FAILED`
   */
  getJson(url: string): Promise<JsonAnswer>;
  close(): Promise<void>;
}

const timeLimit = 5000;
const sizeLimit = 256 * 1024;

/**
 * The guard against server-side request forgery. An address is checked twice: where the host is
 * written as a literal (a `lookup` hook is never called for those) and after its name is resolved,
 * on the very address that is then connected to, so that a name cannot change its mind in between.
 *
 * @param trustedPrivateHosts `host:port` entries that may be plain http and private addresses
 */
export function createOutbound(trustedPrivateHosts: readonly string[]): Outbound {
  const guarded = new Agent({
    connect: guardedConnector(),
    connections: 8,
    headersTimeout: timeLimit,
    bodyTimeout: timeLimit,
  });
  const trusted = new Agent({ connections: 8, headersTimeout: timeLimit, bodyTimeout: timeLimit });
  return {
    async getJson(address) {
      const url = parseAddress(address);
      const isTrusted = trustedPrivateHosts.includes(`${url.hostname}:${url.port || defaultPort(url)}`);
      if (!isTrusted && (url.protocol !== 'https:' || (url.port !== '' && url.port !== '443'))) {
        throw new Refusal('OUTBOUND_FORBIDDEN', {
          note: `${url.protocol}//${url.host} is neither https on port 443 nor trusted`,
        });
      }
      return await getJson(url, isTrusted ? trusted : guarded);
    },
    async close() {
      await Promise.all([guarded.close(), trusted.close()]);
    },
  };
}

const defaultPort = (url: URL): string => (url.protocol === 'https:' ? '443' : '80');

function parseAddress(address: string): URL {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new Refusal('OUTBOUND_FORBIDDEN', { note: 'not a plain web address' });
  }
  return url;
}

async function getJson(url: URL, dispatcher: Agent): Promise<JsonAnswer> {
  try {
    const answer = await request(url, {
      dispatcher,
      headers: { accept: 'application/json', 'user-agent': 'Marshrut LTI tool' },
      signal: AbortSignal.timeout(timeLimit),
    });
    if (answer.statusCode !== 200) {
      await answer.body.dump({ limit: 1024 });
      throw new Refusal('OUTBOUND_FAILED', { note: `${url.host} answered ${answer.statusCode}` });
    }
    const json: unknown = JSON.parse(await readLimited(answer.body));
    const maxAge = /(?:^|[\s,])max-age=(\d{1,9})/.exec(String(answer.headers['cache-control'] ?? ''))?.[1];
    return { json, maxAge: maxAge === undefined ? null : Number(maxAge) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof ForbiddenAddress)
      throw new Refusal('OUTBOUND_FORBIDDEN', { note: `${url.host} is a private address` });
    const reason =
      error instanceof SyntaxError ? 'not JSON' : error instanceof Error ? error.name : 'unknown';
    throw new Refusal('OUTBOUND_FAILED', { cause: error, note: `${url.host}: ${reason}` });
  }
}

async function readLimited(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > sizeLimit) throw new RangeError('answer too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

class ForbiddenAddress extends Error {}

/** All public IPv6 addresses there are; outside of it some tunnels and old notations still count as unicast. */
const publicIpv6 = ipaddr.parseCIDR('2000::/3');

/** Only ordinary public addresses; the tunnels that can carry a private one inside are not. */
function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(publicIpv6));
}

function guardedConnector(): buildConnector.connector {
  const connect = buildConnector({ timeout: timeLimit, lookup: publicLookup });
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !isPublic(host)) callback(new ForbiddenAddress(), null);
    else connect(options, callback);
  };
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const first = addresses[0];
    if (first === undefined || !addresses.every(({ address }) => isPublic(address))) {
      return callback(new ForbiddenAddress(), '', 0);
    }
    if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
