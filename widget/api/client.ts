import type * as z from 'zod/mini';
import type { Answer, EndpointKey, Endpoints, Params } from '../../lti-server/contract/endpoints.ts';
import { Failure } from '../../lti-server/contract/failure.ts';
import { ApiFailure, offlineCode, unreadableAnswerCode } from './api-failure.ts';
import { takeEarly } from './early.ts';
import { request } from './request.ts';
import { SessionExpiredEvent } from './session-expired-event.ts';

const attempts = 3;
/** In bytes: of what is still on its way when the page goes, browsers refuse all that is over 64 kB together. */
const keepaliveLimit = 60_000;

export interface CallOptions<K extends EndpointKey> {
  params: Params<K>;
  /** As the contract has it, or a file as it is. */
  body?: z.input<Endpoints[K]['body']> | Blob;
  /** The schema of the answer; named by each caller, so that a view loads only the schemas it needs. */
  answer: z.ZodMiniType<Answer<K>>;
  /** The same write sent twice leaves one trace, so that it may be sent again when no answer came. */
  idempotent?: boolean;
  /** The page is going away: the browser still delivers it, unless it is too long for that. */
  keepalive?: boolean;
  signal?: AbortSignal | undefined;
}

export interface SendOptions<K extends EndpointKey> extends Omit<CallOptions<K>, 'body' | 'answer'> {
  /** JSON that is written already, or a file. */
  body?: string | Blob | undefined;
}

/** The server's API as the views see it. Every refusal is an `ApiFailure`. */
export interface Api {
  /** The same where a file is answered. */
  send<K extends EndpointKey>(endpoint: K, options: SendOptions<K>): Promise<Response>;
  call<K extends EndpointKey>(endpoint: K, options: CallOptions<K>): Promise<Answer<K>>;
  /** An answer that goes on for as long as the page is open; tried once. */
  open(path: string, signal: AbortSignal): Promise<Response>;
}

export interface ApiSettings {
  token: string;
  /** Where the single `session-expired` event is fired. */
  events: EventTarget;
  /** Origin of the server; the widget's own when it is absent. */
  origin?: string;
  fetch?: typeof fetch;
}

/** Puts the values into the address: `/api/pupils/:pupilId` → `/api/pupils/p1234567`. */
const addressOf = (template: string, params: Record<string, unknown>): string =>
  template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));

/** A proxy between the school and the server can answer with a page of its own. */
const refusalFrom = async (response: Response): Promise<ApiFailure> => {
  const { status } = response;
  const known = Failure.safeParse(await response.json().catch(() => undefined));
  return known.success
    ? new ApiFailure({ ...known.data, status })
    : new ApiFailure({
        code: unreadableAnswerCode,
        message: '',
        requestId: '',
        status,
      });
};

/** The only place of the widget that fetches. */
export const createApi = ({
  token,
  events,
  origin = location.origin,
  fetch = globalThis.fetch.bind(globalThis),
}: ApiSettings): Api => {
  let expired = false;
  const authorization = `Bearer ${token}`;
  const accepted = async (response: Response): Promise<Response> => {
    if (response.status === 401 && !expired) {
      expired = true;
      events.dispatchEvent(new SessionExpiredEvent());
    }
    if (!response.ok) throw await refusalFrom(response);
    return response;
  };
  const send: Api['send'] = async (
    endpoint,
    { params, body, idempotent = false, keepalive = false, signal },
  ) => {
    const [method = '', template = ''] = endpoint.split(' ');
    const address = new URL(addressOf(template, params), origin);
    const response = await request(address, {
      fetch: (to, settings) => (method === 'GET' && takeEarly(address.pathname)) || fetch(to, settings),
      method,
      headers: {
        authorization,
        ...(body === undefined
          ? {}
          : { 'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream' }),
      },
      body,
      attempts: method === 'GET' || idempotent ? attempts : 1,
      keepalive: keepalive && new Blob([body ?? '']).size < keepaliveLimit,
      signal,
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new ApiFailure({ code: offlineCode, message: '', requestId: '', status: 0 }, { cause });
    });
    return accepted(response);
  };
  return {
    send,
    async open(path, signal) {
      const settings = {
        headers: { authorization },
        credentials: 'omit',
        cache: 'no-store',
        signal,
      } as const;
      return accepted(await fetch(new URL(path, origin), settings));
    },
    async call(endpoint, { body, answer, ...rest }) {
      const response = await send(endpoint, {
        ...rest,
        body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
      });
      const read = answer.safeParse(await response.json().catch(() => undefined));
      if (read.success) return read.data;
      throw new ApiFailure(
        {
          code: unreadableAnswerCode,
          message: '',
          requestId: '',
          status: response.status,
        },
        { cause: read.error },
      );
    },
  };
};
