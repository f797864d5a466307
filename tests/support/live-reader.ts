import type { TestApp } from './app.ts';

/** A page that listens: what it hears, in order. */
export interface LiveReader {
  readonly status: number;
  readonly headers: Headers;
  /** The next event; `end` when the stream has ended. */
  next(): Promise<string>;
  /** Goes away as a closed tab does. */
  leave(): void;
}

/** Opens the stream of a pupil's page as a browser does. */
export async function listenTo(
  app: TestApp,
  { pupilId, token, age = 0 }: { pupilId: string; token: string | null; age?: number | string },
): Promise<LiveReader> {
  const leaving = new AbortController();
  const response = await fetch(`${await app.address()}/api/pupils/${pupilId}/live?age=${age}`, {
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    signal: leaving.signal,
  });
  const events = eventsOf(response);
  return {
    status: response.status,
    headers: response.headers,
    next: async () => (await events.next()).value ?? 'end',
    leave: () => leaving.abort(),
  };
}

async function* eventsOf(response: Response): AsyncGenerator<string, undefined> {
  let unread = '';
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (unread + part).split('\n\n');
    unread = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = /^event: (\w+)$/m.exec(block)?.[1];
      if (event !== undefined) yield event;
    }
  }
}
