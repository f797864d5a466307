import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Connections to one server that are kept open, as many as there are requests in flight. */
export interface HttpClient {
  send(call: {
    method: 'GET' | 'POST';
    path: string;
    headers?: OutgoingHttpHeaders;
    body?: string;
  }): Promise<Answer>;
  close(): void;
}

export function createClient({ port, atOnce }: { port: number; atOnce: number }): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce, scheduling: 'fifo' });
  return {
    send: ({ method, path, headers = {}, body }) =>
      new Promise((resolve, reject) => {
        const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
        const call = request({
          agent,
          host: '127.0.0.1',
          port,
          method,
          path,
          headers: { ...headers, ...length },
        });
        call.once('error', reject);
        call.once('response', (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => {
            text += part;
          });
          response.once('error', reject);
          response.once('end', () => {
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
          });
        });
        call.end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** Does the work for each item, `atOnce` of them at a time; answers in the order of the items. */
export async function inFlight<Item, Result>(
  items: readonly Item[],
  { atOnce, work }: { atOnce: number; work: (item: Item) => Promise<Result> },
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const place = next;
      next += 1;
      results[place] = await work(items[place] as Item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
