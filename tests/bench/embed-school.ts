import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { embedSnippet, type EmbedLook } from '../../lti-server/contract/embed-snippet.ts';
import { clientId, deploymentId } from '../../lti-server/demo/ids.ts';
import { createLms } from '../../lti-server/demo/lms.ts';
import { createPlatform } from '../../lti-server/demo/platform.ts';
import { registerDemoPlatform } from '../../lti-server/demo/register.ts';
import { activity } from '../../lti-server/demo/school.ts';
import { seedDemoSchool } from '../../lti-server/demo/seed.ts';
import { openStorage } from '../../lti-server/storage/open.ts';
import { testRandom } from '../support/app.ts';
import { engines } from '../support/databases.ts';
import { freePort } from '../support/free-port.ts';
import { startServer } from '../support/server-process.ts';

export type BenchPage = 'none' | EmbedLook;

/** A school portal and Marshrut on two sites, where every request waits before it is answered. */
export interface EmbedSchool {
  /** A course page with text above and below, and the route in between. */
  pageOf(look: BenchPage): string;
  readonly portal: string;
  close(): Promise<void>;
}

/** @param delayMs added to every request, to the portal and to Marshrut alike */
export async function openEmbedSchool({ delayMs }: { delayMs: number }): Promise<EmbedSchool> {
  const [portalPort, toolPort, innerPort] = [await freePort(), await freePort(), await freePort()];
  const portal = `http://127.0.0.1:${portalPort}`;
  const toolOrigin = `http://localhost:${toolPort}`;
  const database = await engines[0]!.fresh();
  const lms = createLms({
    platform: createPlatform({
      issuer: portal,
      clientId,
      deploymentId,
      redirectUri: `${toolOrigin}/lti/launch`,
      clock: Date.now,
    }),
    loginUrl: `${toolOrigin}/lti/login`,
    toolOrigin,
    toolKeySet: async () => ({ keys: [] }),
    clock: Date.now,
    randomId: () => testRandom.id(),
    onFailure: (error) => console.error(error),
  });
  await lms.ready();
  const fronts = [
    await listen(toolPort, async (asked, answer) => {
      await wait(delayMs);
      passOn(innerPort, asked, answer);
    }),
    await listen(portalPort, async (asked, answer) => {
      await wait(delayMs);
      const look = /^\/bench\/(none|frame|native)$/.exec(asked.url ?? '')?.[1];
      if (look === undefined) lms.routing(asked, answer);
      else
        answer.setHeader('content-type', 'text/html; charset=utf-8').end(page(look as BenchPage, toolOrigin));
    }),
  ];
  // Through the slow door, so that its first answer proves both.
  const server = await startServer({
    ...database.env,
    PORT: String(innerPort),
    PUBLIC_URL: toolOrigin,
    HOST: '127.0.0.1',
    DEMO: 'off',
    TRUSTED_PRIVATE_HOSTS: `127.0.0.1:${portalPort}`,
  });
  // A server without the demo shuts the demo's portal out when it starts, so the portal comes afterwards.
  await fill(database.settings, portal);
  return {
    portal,
    pageOf: (look) => `${portal}/bench/${look}`,
    async close() {
      for (const front of fronts) {
        front.closeAllConnections();
        front.close();
      }
      await lms.close();
      await server.end();
      await database.cleanup();
    },
  };
}

async function fill(settings: Parameters<typeof openStorage>[0], issuer: string): Promise<void> {
  const storage = await openStorage(settings);
  const now = Date.now();
  await registerDemoPlatform({ db: storage.db, issuer, now });
  await seedDemoSchool({ db: storage.db, now, issuer });
  await storage.close();
}

async function listen(
  port: number,
  handle: (asked: IncomingMessage, answer: ServerResponse) => Promise<void>,
): Promise<Server> {
  const server = createServer((asked, answer) => void handle(asked, answer));
  server.listen(port);
  await once(server, 'listening');
  return server;
}

function passOn(port: number, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, url: path, headers } = asked;
  const inner = request({ host: '127.0.0.1', port, method, path, headers }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers);
    given.pipe(answer);
  });
  inner.on('error', () => answer.destroy());
  asked.pipe(inner);
}

const paragraph = `<p>${'Сегодня мы говорим о том, как устроены маяки и зачем они нужны людям на берегу. '.repeat(3)}</p>`;

const page = (look: BenchPage, toolOrigin: string): string => `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><title>Страница курса</title><link rel="icon" href="data:,">
<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}</style></head>
<body><h1>Маяки</h1>${paragraph}
${
  look === 'none'
    ? ''
    : embedSnippet({
        toolOrigin,
        launchUrl: `/activity/${activity.id}/launch`,
        title: activity.title,
        look,
      })
}
${paragraph.repeat(4)}</body></html>`;
