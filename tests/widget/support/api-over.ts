import { createApi, type Api } from '../../../widget/api/client.ts';

const now = { 'retry-after': '0' };

/** What stands before the server answers in its place. */
export const portal = (status: number): Response => new Response('<h1>Портал</h1>', { status, headers: now });

/** The server itself refuses, and does not ask to wait. */
export const refusal = (status: number, code: string): Response =>
  Response.json({ code, message: 'Нельзя.', requestId: 'r1' }, { status, headers: now });

/** The real API over a network that answers so. */
export const apiOver = (answer: (sent: Request) => Response | Promise<Response>): Api =>
  createApi({
    token: 'secret-token',
    events: new EventTarget(),
    origin: 'https://tool.example',
    fetch: async (address, init) => answer(new Request(address, init)),
  });
