import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Respond = (response: ServerResponse, request: IncomingMessage) => void;

/** A platform on a real port of this machine, whose services misbehave as a test says. */
export interface FaultyPlatform {
  readonly origin: string;
  /** What is answered at a path from now on. */
  at(path: string, respond: Respond): void;
  /** The paths that were asked for. */
  readonly asked: string[];
  close(): Promise<void>;
}

export async function startFaultyPlatform(): Promise<FaultyPlatform> {
  const paths = new Map<string, Respond>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    asked.push(path);
    const respond = paths.get(path);
    if (respond === undefined) response.writeHead(404).end();
    else respond(response, request);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    at: (path, respond) => void paths.set(path, respond),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The faults of a whole answer, by name. */
export const faults: Readonly<Record<string, Respond>> = {
  'a page of HTML': (response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Вход</title>'),
  'ten megabytes': (response) => response.end(`{"members":["${'x'.repeat(10_000_000)}"]}`),
  'half an answer': (response) => {
    response.writeHead(200, { 'content-length': '100' }).write('{"members":[');
    setImmediate(() => response.destroy());
  },
  'no answer': () => {},
  'an answer that never ends': (response) => {
    response.writeHead(200).write('[');
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  },
  'an error': (response) => response.writeHead(500).end('oh'),
  'another address': (response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
};
