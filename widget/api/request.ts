const attemptLimitMs = 10_000;
/** A photo over a slow school network takes its time. */
const fileLimitMs = 90_000;
const longestWaitMs = 10_000;
const firstWaitMs = 300;

/** The server or something before it is busy or down for a moment; the same request may pass later. */
export const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

export interface RequestSettings {
  fetch: typeof fetch;
  method: string;
  headers: Record<string, string>;
  body: string | Blob | undefined;
  /** How often to try; 1 for a write that must not happen twice. */
  attempts: number;
  /** Deliver it even when the page goes away meanwhile. */
  keepalive: boolean;
  signal: AbortSignal | undefined;
}

const sleep = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop);
  });

/** Full jitter: a class that lost the network together must not come back together. */
const waitBefore = (attempt: number, response: Response | undefined): number => {
  const asked = Number(response?.headers.get('retry-after') ?? Number.NaN) * 1000;
  return Math.min(asked >= 0 ? asked : Math.random() * firstWaitMs * 2 ** attempt, longestWaitMs);
};

/**
 * `fetch` with a time limit for each attempt and repeated attempts. Any status is an answer.
 * @throws what `fetch` throws when no attempt got an answer
 */
export const request = async (
  address: URL,
  { fetch, method, headers, body, attempts, keepalive, signal }: RequestSettings,
): Promise<Response> => {
  for (let attempt = 1; ; attempt += 1) {
    const last = attempt >= attempts;
    const limit = AbortSignal.timeout(body instanceof Blob ? fileLimitMs : attemptLimitMs);
    let response: Response | undefined;
    try {
      response = await fetch(address, {
        method,
        headers,
        body: body ?? null,
        // The bearer token is the whole right; no cookie has to travel with it.
        credentials: 'omit',
        cache: 'no-store',
        keepalive,
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      });
      if (last || !isPassing(response.status)) return response;
    } catch (error) {
      if (last || signal?.aborted) throw error;
    }
    await sleep(waitBefore(attempt, response), signal);
  }
};
