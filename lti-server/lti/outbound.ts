import { isIP, type LookupFunction } from 'node:net';
import { lookup } from 'node:dns';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector, request } from 'undici';
import { CallFailure } from './services/call-failure.ts';

/** An answer in JSON, and for how long the sender allows to keep it (seconds), if it says so. */
export interface JsonAnswer {
  readonly json: unknown;
  readonly maxAge: number | null;
}

/** A request to a platform. The body goes out as it is; its type stands among the headers. */
export interface OutboundRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds for the whole exchange; 5 seconds unless said. */
  readonly timeLimit?: number;
  /** Bytes of the answer; 256 kB unless said. */
  readonly sizeLimit?: number;
}

/** Whatever a platform answered, with whatever status. Names of headers are in small letters. */
export interface OutboundAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Every call that leaves the server goes through here. Tests put their own in its place. */
export interface Outbound {
  /**
   * Sends a request: https only, public addresses only (both unless the host is trusted), no
   * redirects followed, an end to time and size.
   * @throws CallFailure when the address may not be called or there is no whole answer
   */
  send(request: OutboundRequest): Promise<OutboundAnswer>;
  /**
   * Fetches a JSON document under the same rules; anything but 200 with JSON is a failure.
   * @throws CallFailure
   */
  getJson(url: string): Promise<JsonAnswer>;
  close(): Promise<void>;
}

const usualTimeLimit = 5000;
const usualSizeLimit = 256 * 1024;

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
    headersTimeout: usualTimeLimit,
    bodyTimeout: usualTimeLimit,
  });
  const trusted = new Agent({ connections: 8, headersTimeout: usualTimeLimit, bodyTimeout: usualTimeLimit });
  const send = async (wanted: OutboundRequest): Promise<OutboundAnswer> => {
    const url = parseAddress(wanted.url);
    const isTrusted = trustedPrivateHosts.includes(`${url.hostname}:${url.port || defaultPort(url)}`);
    if (!isTrusted && (url.protocol !== 'https:' || (url.port !== '' && url.port !== '443'))) {
      throw new CallFailure('forbidden_address', {
        note: `${url.protocol}//${url.host} is neither https on port 443 nor trusted`,
      });
    }
    return await call(url, wanted, isTrusted ? trusted : guarded);
  };
  return {
    send,
    getJson: (url) => getJson(send, url),
    async close() {
      await Promise.all([guarded.close(), trusted.close()]);
    },
  };
}

const defaultPort = (url: URL): string => (url.protocol === 'https:' ? '443' : '80');

function parseAddress(address: string): URL {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new CallFailure('forbidden_address', { note: 'not a plain web address' });
  }
  return url;
}

async function getJson(send: Outbound['send'], address: string): Promise<JsonAnswer> {
  const { status, headers, text } = await send({
    url: address,
    method: 'GET',
    headers: { accept: 'application/json' },
  });
  const { host } = new URL(address);
  if (status !== 200) throw new CallFailure('refused', { note: `${host} answered ${status}`, status });
  const maxAge = /(?:^|[\s,])max-age=(\d{1,9})/.exec(headers['cache-control'] ?? '')?.[1];
  try {
    return { json: JSON.parse(text) as unknown, maxAge: maxAge === undefined ? null : Number(maxAge) };
  } catch (error) {
    throw new CallFailure('not_json', { cause: error, note: `${host}: not JSON`, status });
  }
}

async function call(
  url: URL,
  { method, headers, body, timeLimit = usualTimeLimit, sizeLimit = usualSizeLimit }: OutboundRequest,
  dispatcher: Agent,
): Promise<OutboundAnswer> {
  try {
    const answer = await request(url, {
      dispatcher,
      method,
      headers: { 'user-agent': 'Marshrut LTI tool', ...headers },
      ...(body === undefined ? {} : { body }),
      headersTimeout: timeLimit,
      bodyTimeout: timeLimit,
      signal: AbortSignal.timeout(timeLimit),
    });
    const text = await readLimited(answer.body, sizeLimit);
    const plain = Object.entries(answer.headers).map(([name, value]) => [name, String(value ?? '')]);
    return {
      status: answer.statusCode,
      headers: Object.fromEntries(plain) as Record<string, string>,
      text,
    };
  } catch (error) {
    if (error instanceof ForbiddenAddress)
      throw new CallFailure('forbidden_address', { note: `${url.host} is a private address` });
    if (error instanceof TooLarge)
      throw new CallFailure('too_large', { cause: error, note: `${url.host}: ${error.message}` });
    const name = error instanceof Error ? error.name : 'unknown';
    throw new CallFailure(/Timeout|Abort/.test(name) ? 'slow' : 'unreachable', {
      cause: error,
      note: `${url.host}: ${codeOf(error) ?? name}`,
    });
  }
}

/** What the system calls it: a wrong name, a closed port and a bad certificate are all an `Error` by name. */
function codeOf(error: unknown): string | null {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : null;
}

async function readLimited(body: AsyncIterable<Buffer>, sizeLimit: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > sizeLimit) throw new TooLarge(`an answer of more than ${sizeLimit} bytes`);
    parts.push(part);
  }
  // A byte order mark goes: one stray file of a PHP platform puts it before everything.
  return new TextDecoder().decode(Buffer.concat(parts));
}

class TooLarge extends RangeError {}

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
  const connect = buildConnector({ timeout: usualTimeLimit, lookup: publicLookup });
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
