import { Agent, get, type ClientRequest } from 'node:http';
import { beatEvery } from '../../lti-server/contract/live.ts';

/** A child's page that is open: it listens, and reads itself anew whenever it is told to. */
export interface OpenPage {
  readonly pupilId: string;
  /** Called when the page has been told, and again when it has read itself anew. */
  onTold: (() => void) | null;
  onRead: (() => void) | null;
}

export interface OpenPages {
  readonly pages: readonly OpenPage[];
  close(): void;
}

/** Opens the pages of these children, each with a connection of its own, as 500 browsers do. */
export async function openPages(
  children: readonly { token: string; pupilId: string }[],
  port: number,
): Promise<OpenPages> {
  const reading = new Agent({ keepAlive: true, maxSockets: 8 });
  const streams: ClientRequest[] = [];
  const open = (child: { token: string; pupilId: string }): Promise<OpenPage> =>
    new Promise((resolve, reject) => {
      const page: OpenPage = { pupilId: child.pupilId, onTold: null, onRead: null };
      const headers = { authorization: `Bearer ${child.token}` };
      const path = `/api/pupils/${child.pupilId}`;
      const where = { host: '127.0.0.1', port, headers };
      const stream = get({ ...where, path: `${path}/live?age=0`, agent: false, timeout: beatEvery * 3 });
      streams.push(stream);
      stream.once('error', reject);
      stream.once('response', (response) => {
        if (response.statusCode !== 200)
          reject(new Error(`a stream was answered with ${response.statusCode}`));
        response.once('error', () => undefined);
        response.setEncoding('utf8').on('data', (text: string) => {
          if (text.includes('event: hello')) resolve(page);
          if (!text.includes('event: changed')) return;
          page.onTold?.();
          get({ ...where, path: `${path}/page`, agent: reading }, (answer) => {
            answer.resume().once('end', () => page.onRead?.());
          });
        });
      });
    });
  const pages: OpenPage[] = [];
  for (const child of children) pages.push(await open(child));
  return {
    pages,
    close() {
      for (const stream of streams) stream.destroy();
      reading.destroy();
    },
  };
}
