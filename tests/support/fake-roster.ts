import type { OutboundAnswer, OutboundRequest } from '../../lti-server/lti/outbound.ts';
import type { FakeOutbound, FakePlatform } from './fake-platform.ts';

/** A line of the list as a platform writes it. */
export type RosterLine = Readonly<Record<string, unknown>>;

export const answerOf = (
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): OutboundAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  text: typeof body === 'string' ? body : JSON.stringify(body),
});

/** The services of a platform that keeps a list of members: its token endpoint, and the pages of the list. */
export class FakeRoster {
  members: RosterLine[] = [];
  /** Members a page; all on one by default. */
  pageSize = Number.POSITIVE_INFINITY;
  /** What is granted of the scopes asked for. */
  grants = (asked: string): string => asked;
  /** How the next page is told; the usual way by default. */
  link = (url: string): string => `<${url}>; rel="next"`;
  /** What is answered in place of the platform's own word; undefined lets the request pass. */
  fault: (request: OutboundRequest) => OutboundAnswer | undefined = () => undefined;
  /** The requests for tokens, and those for pages. */
  readonly tokens: URLSearchParams[] = [];
  readonly pages: OutboundRequest[] = [];
  readonly tokenUrl: string;
  readonly membershipsUrl: string;
  readonly #outbound: FakeOutbound;
  #valid = '';

  constructor(outbound: FakeOutbound, platform: FakePlatform) {
    this.#outbound = outbound;
    this.tokenUrl = `${new URL(platform.authUrl).origin}/token`;
    this.membershipsUrl = `${platform.issuer}/3/memberships`;
    outbound.serve(this.tokenUrl, (request) => this.#token(request));
    outbound.serve(this.membershipsUrl, (request) => this.#page(request, 0));
  }

  /** Every token given until now is worth nothing. */
  revoke(): void {
    this.#valid = '';
  }

  #token(request: OutboundRequest): OutboundAnswer {
    const form = new URLSearchParams(request.body);
    this.tokens.push(form);
    const fault = this.fault(request);
    if (fault !== undefined) return fault;
    this.#valid = `token-${this.tokens.length}`;
    const scope = this.grants(form.get('scope') ?? '');
    return answerOf({ access_token: this.#valid, token_type: 'Bearer', expires_in: 3600, scope });
  }

  #page(request: OutboundRequest, start: number): OutboundAnswer {
    this.pages.push(request);
    const fault = this.fault(request);
    if (fault !== undefined) return fault;
    if (request.headers?.['authorization'] !== `Bearer ${this.#valid}`) return answerOf({ status: 401 }, 401);
    if (!request.headers['accept']?.startsWith('application/vnd.ims.lti-nrps.v2.membershipcontainer+json'))
      return answerOf({ status: 400, reason: 'No handler found' }, 400);
    const end = Math.min(start + this.pageSize, this.members.length);
    const headers: Record<string, string> = {};
    if (end < this.members.length) {
      const next = `${this.membershipsUrl}?from=${end}`;
      headers['link'] = this.link(next);
      this.#outbound.serve(next, (following) => this.#page(following, end));
    }
    return answerOf(
      { id: this.membershipsUrl, context: { id: 'c-3' }, members: this.members.slice(start, end) },
      200,
      headers,
    );
  }
}

export const line = (sub: string, name: string, role = 'Learner'): RosterLine => ({
  user_id: sub,
  name,
  roles: [role],
  status: 'Active',
  email: `${sub}@school.example`,
});
