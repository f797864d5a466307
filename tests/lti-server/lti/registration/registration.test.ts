/** What registration fetches and posts, over a real network: addresses it may not reach, answers that do not end. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { Refusal, type ErrorCode } from '../../../../lti-server/errors.ts';
import { createOutbound, type Outbound } from '../../../../lti-server/lti/outbound.ts';
import { fetchConfiguration } from '../../../../lti-server/lti/registration/platform-configuration.ts';
import { postRegistration } from '../../../../lti-server/lti/registration/registration-answer.ts';

const codeOf = async (call: Promise<unknown>): Promise<ErrorCode | 'answered'> => {
  try {
    await call;
    return 'answered';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

/** Spellings of this machine, its network, and of what is no plain https address. */
const forbidden = [
  'https://127.0.0.1/c',
  'https://localhost/c',
  'https://[::1]/c',
  'https://[::ffff:127.0.0.1]/c',
  'https://[::]/c',
  'https://0.0.0.0/c',
  'https://2130706433/c',
  'https://0x7f.1/c',
  'https://127.1/c',
  'https://0177.0.0.1/c',
  'https://10.0.0.1/c',
  'https://192.168.1.1/c',
  'https://169.254.169.254/latest/meta-data/',
  'https://[64:ff9b::7f00:1]/c',
  'http://lms.example/c',
  'https://lms.example:8443/c',
  'https://user:word@lms.example/c',
  'file:///etc/passwd',
  'not an address',
];

describe('addresses that no platform may lead a registration to', () => {
  let outbound: Outbound;
  before(() => {
    outbound = createOutbound([]);
  });
  after(() => outbound.close());
  for (const url of forbidden) {
    test(url, async () => {
      const isAddress = !url.includes('@') && /^https?:/.test(url);
      assert.equal(
        await codeOf(fetchConfiguration(outbound, { url, token: 't' })),
        isAddress ? 'LTI_CONFIGURATION_PRIVATE' : 'LTI_CONFIGURATION_INVALID',
      );
      const posted = postRegistration(outbound, { url, token: 't', body: {} });
      assert.equal(await codeOf(posted), 'LTI_CONFIGURATION_PRIVATE');
    });
  }
});

describe('a trusted LMS that misbehaves', () => {
  let outbound: Outbound;
  let base: string;
  const served: string[] = [];
  const pages: Record<string, (response: ServerResponse) => void> = {
    '/huge': (response) => response.end(`"${'x'.repeat(10_000_000)}"`),
    '/html': (response) => response.setHeader('content-type', 'text/html').end('<h1>Вход</h1>'),
    '/away': (response) => response.writeHead(302, { location: `${base}/secret` }).end(),
    '/cut': (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{');
      setTimeout(() => response.destroy(), 10);
    },
    '/secret': (response) => response.end('{"client_id":"stolen"}'),
  };
  const server = createServer((request, response) => {
    served.push(request.url ?? '');
    request.resume().on('end', () => pages[request.url ?? '']?.(response));
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

  const configurations: Record<string, ErrorCode> = {
    '/huge': 'LTI_CONFIGURATION_UNREACHABLE',
    '/cut': 'LTI_CONFIGURATION_UNREACHABLE',
    '/away': 'LTI_CONFIGURATION_UNREACHABLE',
    '/html': 'LTI_CONFIGURATION_INVALID',
  };
  for (const [path, code] of Object.entries(configurations)) {
    test(`its configuration: ${path}`, async () => {
      assert.equal(await codeOf(fetchConfiguration(outbound, { url: base + path, token: null })), code);
    });
  }

  const answers: Record<string, ErrorCode> = {
    '/huge': 'LTI_REGISTRATION_UNSURE',
    '/cut': 'LTI_REGISTRATION_UNSURE',
    '/away': 'LTI_REGISTRATION_REFUSED',
    '/html': 'LTI_REGISTRATION_REFUSED',
  };
  for (const [path, code] of Object.entries(answers)) {
    test(`its answer: ${path}`, async () => {
      const url = base + path;
      assert.equal(await codeOf(postRegistration(outbound, { url, token: 't', body: {} })), code);
    });
  }

  test('no redirect was followed', () => assert.equal(served.includes('/secret'), false));
});
