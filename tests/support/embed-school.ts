import { once } from 'node:events';
import {
  Agent,
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { embedSnippet, type EmbedLook } from '../../lti-server/contract/embed-snippet.ts';
import { clientId, deploymentId } from '../../lti-server/demo/ids.ts';
import { createLms } from '../../lti-server/demo/lms.ts';
import { createPlatform } from '../../lti-server/demo/platform.ts';
import { registerDemoPlatform } from '../../lti-server/demo/register.ts';
import { activity } from '../../lti-server/demo/school.ts';
import { seedDemoSchool } from '../../lti-server/demo/seed.ts';
import { openStorage } from '../../lti-server/storage/open.ts';
import { testRandom } from './app.ts';
import { engines } from './databases.ts';
import { freePort } from './free-port.ts';
import { startServer } from './server-process.ts';

/** A page of the portal that a test has written. */
export interface WrittenPage {
  readonly body: string;
  /** Its Content-Security-Policy; none when absent. */
  readonly policy?: string;
}

/** A school portal and Marshrut on two sites, with pages of the portal as a test wants them. */
export interface EmbedSchool {
  readonly portal: string;
  readonly toolOrigin: string;
  /** The snippet for this school's activity. */
  snippet(look: EmbedLook): string;
  /** Puts a page on the portal; answers its address. */
  write(name: string, page: WrittenPage): string;
  close(): Promise<void>;
}

/** @param delayMs added to every request, to the portal and to Marshrut alike */
export async function openEmbedSchool({ delayMs }: { delayMs: number }): Promise<EmbedSchool> {
  const pages = new Map<string, WrittenPage>();
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
      // What posts a launch on stands in the pages themselves on other portals, as in Moodle.
      if (!/\.(js|css)$/.test(asked.url ?? '')) await wait(delayMs);
      const written = pages.get(asked.url ?? '');
      if (written === undefined) lms.routing(asked, answer);
      else show(answer, written);
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
    toolOrigin,
    snippet: (look) =>
      embedSnippet({
        toolOrigin,
        launchUrl: `/activity/${activity.id}/launch`,
        title: activity.title,
        look,
      }),
    write(name, page) {
      pages.set(`/written/${name}`, page);
      return `${portal}/written/${name}`;
    },
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

/** A connection for each request would take the machine's time, and with that the browser's. */
const agent = new Agent({ keepAlive: true });

function passOn(port: number, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, url: path, headers } = asked;
  const inner = request({ agent, host: '127.0.0.1', port, method, path, headers }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers);
    given.pipe(answer);
  });
  inner.on('error', () => answer.destroy());
  asked.pipe(inner);
}

function show(answer: ServerResponse, { body, policy }: WrittenPage): void {
  answer.setHeader('content-type', 'text/html; charset=utf-8');
  if (policy !== undefined) answer.setHeader('content-security-policy', policy);
  answer.end(`<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Страница курса</title>
<link rel="icon" href="data:,"></head><body>${body}</body></html>`);
}
