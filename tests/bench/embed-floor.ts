import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { freePort } from '../support/free-port.ts';

/** The way of an embedded launch with nothing in it: what browser and network take by themselves on this machine. */
export interface EmbedFloor {
  /** The course page. */
  readonly page: string;
  readonly close: () => void;
}

type Answer = readonly [type: 'html' | 'javascript' | 'plain', body: string] | { readonly to: string };

const form = (action: string): Answer => [
  'html',
  `<!doctype html><form method="post" action="${action}"><input type="hidden" name="id_token" value="${'x'.repeat(1500)}"></form><script>document.forms[0].submit()</script>`,
];

/**
 * Two sites and the same ways between them: page → script → frame → login → the portal's form → launch → script →
 * data, and one word on the screen.
 * @param delayMs added to every request
 * @param around the rest of the course page, the same as in the visits that are measured
 */
export async function openEmbedFloor({
  delayMs,
  around,
}: {
  delayMs: number;
  around: (widget: string) => string;
}): Promise<EmbedFloor> {
  const [portalPort, toolPort] = [await freePort(), await freePort()];
  const portal = `http://127.0.0.1:${portalPort}`;
  const tool = `http://localhost:${toolPort}`;
  const widget = `<div id="here" style="min-height:85vh"></div><script type="module" src="${tool}/embed.js"></script>`;
  const servers = [
    await serve(portalPort, delayMs, {
      '/page': ['html', around(widget)],
      '/activity': form(`${tool}/login`),
      '/auth': form(`${tool}/launch`),
    }),
    await serve(toolPort, delayMs, {
      '/embed.js': [
        'javascript',
        `const f=document.createElement('iframe');f.src='${portal}/activity';here.append(f)`,
      ],
      '/login': { to: `${portal}/auth` },
      '/launch': ['html', '<!doctype html><body><script type="module" src="/app.js"></script>'],
      '/app.js': [
        'javascript',
        "document.body.textContent=await(await fetch('/data')).text();requestAnimationFrame(()=>console.debug('shown at',performance.timeOrigin+performance.now()))",
      ],
      '/data': ['plain', 'Сейчас'],
    }),
  ];
  return {
    page: `${portal}/page`,
    close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function serve(
  port: number,
  delayMs: number,
  answers: Readonly<Record<string, Answer>>,
): Promise<Server> {
  const server = createServer((asked, answer) => {
    asked.resume();
    setTimeout(() => {
      const found = answers[asked.url ?? ''];
      if (found === undefined) answer.writeHead(404).end();
      else if ('to' in found) answer.writeHead(302, { location: found.to }).end();
      else {
        const [type, body] = found;
        const headers = { 'content-type': `text/${type}; charset=utf-8`, 'access-control-allow-origin': '*' };
        answer.writeHead(200, headers).end(body);
      }
    }, delayMs);
  });
  server.listen(port);
  await once(server, 'listening');
  return server;
}
