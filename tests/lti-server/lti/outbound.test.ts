// Long because the one way out is tried against every address, every answer and every fault in one place.
/** Calls that leave the server: where they may go and what they take (OWASP ASVS 5.0, 15.3.2; CWE-918). */
import assert from 'node:assert/strict';
import dns from 'node:dns';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import net, { type AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Refusal, type ErrorCode } from '../../../lti-server/errors.ts';
import { createOutbound, type Outbound } from '../../../lti-server/lti/outbound.ts';

/** What names resolve to here: the resolver of this machine is not asked for these. */
const names: Record<string, string[]> = {
  'loopback.example': ['127.0.0.1'],
  'this-machine': ['127.0.1.1'],
  'localhost.': ['127.0.0.1', '::1'],
  'loopback6.example': ['::1'],
  'intranet.example': ['10.1.2.3'],
  'metadata.example': ['169.254.169.254'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'first-public.example': ['93.184.216.34', '127.0.0.1'],
  'last-public.example': ['192.168.0.1', '93.184.216.34'],
  'nat64.example': ['64:ff9b::7f00:1'],
  '127.0.0.1.wildcard.example': ['127.0.0.1'],
};

const forbiddenAddresses = [
  // Twelve spellings of this machine
  'https://127.0.0.1/',
  'https://localhost/',
  'https://LOCALHOST./',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::]/',
  'https://0.0.0.0/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://127.1/',
  'https://0177.0.0.1/',
  'https://this-machine/',
  // Names that lead inside
  ...Object.keys(names)
    .filter((name) => name.endsWith('.example'))
    .map((name) => `https://${name}/`),
  // Private, shared, link-local, reserved
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.64.0.1/',
  'https://198.18.0.1/',
  'https://192.0.2.1/',
  'https://224.0.0.1/',
  'https://240.0.0.1/',
  'https://255.255.255.255/',
  'https://[fe80::1]/',
  'https://[fc00::1]/',
  'https://[fec0::1]/',
  'https://[ff02::1]/',
  'https://[2001:db8::1]/',
  'https://[::127.0.0.1]/',
  // Tunnels with a private address inside: RFC 6052, RFC 8215, 6to4, Teredo
  'https://[64:ff9b::7f00:1]/',
  'https://[64:ff9b:1::7f00:1]/',
  'https://[2002:7f00:1::1]/',
  'https://[2001:0:7f00:1::1]/',
  // Not https on its own port, no plain address
  'http://lms.example/',
  'http://127.0.0.1/',
  'https://lms.example:8443/',
  'https://lms.example:80/',
  'https://user@lms.example/',
  'https://user:word@lms.example/',
  'ftp://lms.example/',
  'file:///etc/passwd',
  'data:application/json,{}',
  'javascript:0',
  '//lms.example/',
  'lms.example',
  '',
];

const attempts: string[] = [];
const original = { lookup: dns.lookup, connect: net.Socket.prototype.connect };

before(() => {
  const lookup = ((
    name: string,
    options: dns.LookupAllOptions,
    callback: (error: Error | null, addresses: dns.LookupAddress[]) => void,
  ) => {
    const found = names[name];
    if (found === undefined) return original.lookup(name, options, callback);
    process.nextTick(() =>
      callback(
        null,
        found.map((address) => ({ address, family: net.isIP(address) })),
      ),
    );
  }) as typeof dns.lookup;
  Object.assign(dns, { lookup });
  syncBuiltinESMExports();
  net.Socket.prototype.connect = function connect(this: net.Socket, ...options: unknown[]) {
    this.on('connectionAttempt', (address: string, port: number) => attempts.push(`${address}:${port}`));
    return Reflect.apply(original.connect, this, options) as net.Socket;
  };
});
after(() => {
  Object.assign(dns, { lookup: original.lookup });
  syncBuiltinESMExports();
  net.Socket.prototype.connect = original.connect;
});
beforeEach(() => {
  attempts.length = 0;
});

const codeOf = async (call: Promise<unknown>): Promise<ErrorCode | 'answered'> => {
  try {
    await call;
    return 'answered';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('addresses that no platform may lead us to', () => {
  let outbound: Outbound;
  before(() => {
    outbound = createOutbound(['127.0.0.1:4209']);
  });
  after(() => outbound.close());

  for (const address of forbiddenAddresses) {
    test(address || 'nothing', async () => {
      assert.equal(await codeOf(outbound.getJson(address)), 'OUTBOUND_FORBIDDEN');
      const request = { url: address, method: 'POST', body: '{}' } as const;
      assert.equal(await codeOf(outbound.send(request)), 'OUTBOUND_FORBIDDEN');
      assert.deepEqual(attempts, [], 'not one connection is tried');
    });
  }
});

describe('a trusted host on plain http', () => {
  let outbound: Outbound;
  let base: string;
  let served: string[];
  const pages: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
    '/json': (response) => response.end('{"keys":[]}'),
    '/aged': (response) => response.setHeader('cache-control', 'public, max-age=120, immutable').end('{}'),
    '/odd-age': (response) => response.setHeader('cache-control', 'x-max-age=9, max-age=soon').end('{}'),
    '/marked': (response) => response.end('\ufeff{"keys":["ключ"]}'),
    '/html': (response) => response.setHeader('content-type', 'text/html').end('<html>Вход на портал</html>'),
    '/empty': (response) => response.end(),
    '/bytes': (response) => response.end(Buffer.from([0xff, 0xfe, 0x00])),
    '/500': (response) => response.writeHead(500).end('{"keys":[]}'),
    '/404': (response) => response.writeHead(404).end('x'.repeat(5_000_000)),
    '/204': (response) => response.writeHead(204).end(),
    '/redirect': (response) => response.writeHead(302, { location: `${base}/secret` }).end(),
    '/redirect-away': (response) => response.writeHead(308, { location: 'http://169.254.169.254/' }).end(),
    '/secret': (response) => response.end('{"secret":true}'),
    '/huge': (response) => response.end(`"${'x'.repeat(10_000_000)}"`),
    '/almost': (response) => response.end(`"${'x'.repeat(256 * 1024 - 2)}"`),
    '/cut': (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"keys"');
      setTimeout(() => response.destroy(), 10);
    },
    '/silent': () => {},
    '/echo': (response, request) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { authorization, 'content-type': type } = request.headers;
        const body = Buffer.concat(parts).toString();
        response
          .writeHead(422, { 'X-Method': request.method })
          .end(JSON.stringify({ authorization, type, body }));
      });
    },
    '/drip': (response) => {
      response.writeHead(200).write('[');
      const drip = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(drip));
    },
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    served.push(path);
    pages[path.split('?')[0] ?? '']?.(response, request);
  });
  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    outbound = createOutbound([base.slice('http://'.length)]);
  });
  after(async () => {
    await outbound.close();
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    served = [];
  });

  test('answers in JSON, and says for how long it may be kept', async () => {
    assert.deepEqual(await outbound.getJson(`${base}/json`), { json: { keys: [] }, maxAge: null });
    assert.deepEqual(await outbound.getJson(`${base}/aged`), { json: {}, maxAge: 120 });
    assert.deepEqual(await outbound.getJson(`${base}/odd-age`), { json: {}, maxAge: null });
    const marked = await outbound.getJson(`${base}/marked`);
    assert.deepEqual(marked.json, { keys: ['ключ'] }, 'a byte order mark is passed over');
  });

  test('a connection that is tried is seen here', async (t) => {
    const fresh = createOutbound([base.slice('http://'.length)]);
    t.after(() => fresh.close());
    const before = attempts.length;
    await fresh.getJson(`${base}/json`);
    assert.equal(attempts.length, before + 1);
  });

  test('a request goes out with its method, headers and body, and every status is an answer', async () => {
    const { status, headers, text } = await outbound.send({
      url: `${base}/echo`,
      method: 'POST',
      headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
      body: '{"имя":"Маршрут"}',
    });
    assert.deepEqual([status, headers['x-method']], [422, 'POST']);
    assert.deepEqual(JSON.parse(text), {
      authorization: 'Bearer secret',
      type: 'application/json',
      body: '{"имя":"Маршрут"}',
    });
    const away = await outbound.send({ url: `${base}/redirect`, method: 'GET' });
    assert.equal(away.status, 302);
    assert.deepEqual(served, ['/echo', '/redirect'], 'a redirect is an answer, and not followed');
    for (const path of ['/huge', '/cut']) {
      assert.equal(await codeOf(outbound.send({ url: `${base}${path}`, method: 'GET' })), 'OUTBOUND_FAILED');
    }
  });

  for (const path of [
    '/html',
    '/empty',
    '/bytes',
    '/500',
    '/404',
    '/204',
    '/huge',
    '/cut',
    '/redirect',
    '/redirect-away',
  ]) {
    test(`${path} is a failed call`, async () => {
      assert.equal(await codeOf(outbound.getJson(`${base}${path}`)), 'OUTBOUND_FAILED');
      assert.deepEqual(served, [path], 'nothing else is asked for');
    });
  }

  test('as long as may be', async () => {
    assert.equal(String((await outbound.getJson(`${base}/almost`)).json).length, 256 * 1024 - 2);
  });

  test('one that never answers and one that never ends are given up', async () => {
    const calls = ['/silent', '/drip'].map((path) => codeOf(outbound.getJson(`${base}${path}`)));
    assert.deepEqual(await Promise.all(calls), ['OUTBOUND_FAILED', 'OUTBOUND_FAILED']);
  });

  test('nobody listens there', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const host = `127.0.0.1:${(free.address() as AddressInfo).port}`;
    free.close();
    await once(free, 'close');
    const other = createOutbound([host]);
    await assert.rejects(other.getJson(`http://${host}/`), {
      message: `OUTBOUND_FAILED: ${host}: ECONNREFUSED`,
    });
    await other.close();
  });

  test('trust is for this host and port, however it is spelled elsewhere', async () => {
    const { port } = new URL(base);
    for (const address of [
      `http://localhost:${port}/json`,
      `http://[::ffff:127.0.0.1]:${port}/json`,
      `http://127.0.0.1/json`,
    ]) {
      assert.equal(await codeOf(outbound.getJson(address)), 'OUTBOUND_FORBIDDEN', address);
    }
    assert.equal(await codeOf(outbound.getJson(`http://u:p@127.0.0.1:${port}/json`)), 'OUTBOUND_FORBIDDEN');
    assert.deepEqual(served, []);
    assert.equal(
      await codeOf(outbound.getJson(`http://2130706433:${port}/json`)),
      'answered',
      'the same host in other digits',
    );
  });

  test('what failed is told without the address’s path or query', async () => {
    await assert.rejects(
      outbound.getJson(`${base}/500?user=anna`),
      (error: Error) => !error.message.includes('anna'),
    );
  });
});
