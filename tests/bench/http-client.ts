import { connect, type Socket } from 'node:net';

/** As sent, names and values. */
type Headers = Readonly<Record<string, string>>;

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Headers;
  readonly body?: string;
}

/** Connections to one server, kept open: as many as there have ever been requests in flight. */
export interface HttpClient {
  send(call: Call): Promise<Answer>;
  close(): void;
}

/**
 * A client that knows just enough HTTP/1.1 for the bench. It runs on the processors of the server that it
 * measures: the more it takes of them, the later the answers come. Node's own client, which can do
 * everything, takes half as much as the server itself.
 */
export function createClient({ port }: { port: number }): HttpClient {
  const free: Connection[] = [];
  const all: Connection[] = [];
  const open = (): Connection => {
    const connection = new Connection(connect({ host: '127.0.0.1', port, noDelay: true }));
    all.push(connection);
    return connection;
  };
  return {
    async send(call) {
      const connection = free.shift() ?? open();
      const answer = await connection.send(written(call, port));
      free.push(connection);
      return answer;
    },
    close() {
      for (const connection of all) connection.close();
    },
  };
}

function written({ method, path, headers = {}, body = '' }: Call, port: number): string {
  let head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n`;
  for (const [name, value] of Object.entries(headers)) head += `${name}: ${value}\r\n`;
  if (body !== '') head += `content-length: ${Buffer.byteLength(body)}\r\n`;
  return `${head}\r\n${body}`;
}

/** One connection, on which one request at a time is under way. */
class Connection {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #asked: { resolve(answer: Answer): void; reject(error: Error): void } | null = null;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (part) => this.#take(part));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('The server closed the connection before it answered')));
  }

  send(text: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#asked = { resolve, reject };
      this.#socket.write(text);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(part: Buffer): void {
    this.#received = this.#received.length === 0 ? part : Buffer.concat([this.#received, part]);
    const end = this.#received.indexOf('\r\n\r\n');
    if (end === -1) return;
    const head = this.#received.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) return this.#fail(new Error(`An answer does not tell its length: ${head}`));
    const start = end + 4;
    if (this.#received.length < start + Number(length)) return;
    const answer = new Answer(head, this.#received.toString('utf8', start));
    this.#received = Buffer.alloc(0);
    const asked = this.#asked;
    this.#asked = null;
    asked?.resolve(answer);
  }

  #fail(error: Error): void {
    this.#asked?.reject(error);
    this.#asked = null;
  }
}

export class Answer {
  readonly #head: string;
  readonly status: number;
  readonly body: string;

  constructor(head: string, body: string) {
    this.#head = head;
    this.status = Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length));
    this.body = body;
  }

  /** The values of all headers of this name; `name` in lower case. */
  headers(name: string): string[] {
    return this.#head
      .split('\r\n')
      .filter((line) => line.slice(0, name.length + 1).toLowerCase() === `${name}:`)
      .map((line) => line.slice(name.length + 1).trim());
  }
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
