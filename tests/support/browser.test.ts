import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { launchBrowser } from './browser.ts';

/** Cookies as a tool in a frame sets them: an ordinary one and a partitioned one, then a redirect. */
const tool: RequestListener = (request, response) => {
  if (request.url === '/set') {
    const cookies = ['plain=1', 'parted=1; Partitioned'].map(
      (cookie) => `${cookie}; Path=/; Secure; SameSite=None`,
    );
    response.writeHead(302, { location: '/read', 'set-cookie': cookies }).end();
  } else {
    const stored =
      '<script>try { localStorage.x = 1; stored.append("stored") } catch (e) { stored.append(e.name) }</script>';
    response.setHeader('content-type', 'text/html');
    response.end(`<p id="sent">${request.headers.cookie ?? ''}</p><p id="stored"></p>${stored}`);
  }
};

let servers: Server[];
let pageUrl: string;

async function listen(listener: RequestListener, host: string): Promise<Server> {
  const server = createServer(listener).listen(0, host);
  await once(server, 'listening');
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

before(async () => {
  const toolServer = await listen(tool, 'localhost');
  const pageServer = await listen((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<iframe src="http://localhost:${portOf(toolServer)}/set"></iframe>`);
  }, '127.0.0.1');
  servers = [toolServer, pageServer];
  pageUrl = `http://127.0.0.1:${portOf(pageServer)}/`;
});

after(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

for (const { thirdPartyCookies, expected } of [
  { thirdPartyCookies: 'blocked', expected: 'parted=1' },
  { thirdPartyCookies: 'allowed', expected: 'plain=1; parted=1' },
] as const) {
  test(`with third-party cookies ${thirdPartyCookies} a frame of another site sends ${expected}`, async () => {
    const browser = await launchBrowser({ thirdPartyCookies });
    try {
      // Twice: the second window must not inherit anything from the first.
      for (const context of [await browser.newContext(), await browser.newContext()]) {
        const page = await context.newPage();
        await page.goto(pageUrl);
        const frame = page.frameLocator('iframe');
        assert.equal(await frame.locator('#sent').textContent(), expected);
        assert.equal(await frame.locator('#stored').textContent(), 'stored');
        await context.close();
      }
    } finally {
      await browser.close();
    }
  });
}
