import type { Api } from '../../../widget/api/client.ts';

export interface Call {
  endpoint: string;
  params: Record<string, unknown>;
  body: unknown;
}

/**
 * The server as a test says it answers: one function for each endpoint that may be called. Answers pass
 * the schema that the caller named, as real ones do.
 */
export const fakeApi = (answers: Record<string, (call: Call) => unknown>): { api: Api; calls: Call[] } => {
  const calls: Call[] = [];
  const api: Api = {
    async call(endpoint, { params, body, answer }) {
      const call: Call = { endpoint, params, body };
      calls.push(call);
      const given = answers[endpoint];
      if (!given) throw new Error(`the test did not expect ${endpoint}`);
      return answer.parse(await given(call));
    },
    async send(endpoint, { params, body }) {
      const call: Call = { endpoint, params, body };
      calls.push(call);
      const given = answers[endpoint];
      if (!given) throw new Error(`the test did not expect ${endpoint}`);
      const answer = await given(call);
      return answer instanceof Blob ? new Response(answer) : Response.json(answer);
    },
    // Nothing ever changes by itself.
    open: () => new Promise(() => undefined),
  };
  return { api, calls };
};

/** The last call that was to change something; pages read anew whenever they like. */
export const lastChange = (calls: readonly Call[]): Call | undefined =>
  calls.findLast(({ endpoint }) => !endpoint.startsWith('GET '));
