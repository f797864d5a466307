import type { Outbound, OutboundAnswer, OutboundRequest } from '../../lti-server/lti/outbound.ts';

/** A column of the gradebook as the platform keeps it. */
export interface FakeColumn {
  readonly id: string;
  readonly label: string;
  readonly scoreMaximum: number;
  readonly resourceId?: string;
  readonly tag?: string;
  readonly resourceLinkId?: string;
  readonly submissionReview?: unknown;
  /** By the number of the person: when it was given (milliseconds) and how much. Undefined points: cleared. */
  readonly marks: Map<string, { at: number; points: number | undefined }>;
}

const itemType = 'application/vnd.ims.lis.v2.lineitem+json';
const origin = 'https://lms.example';
/** The addresses of one course, as a Moodle writes them. */
export const addresses = {
  token: `${origin}/token`,
  list: `${origin}/3/lineitems?type_id=1`,
  own: `${origin}/3/lineitems/7/lineitem?type_id=1`,
} as const;

const json = (status: number, body: unknown, headers: Record<string, string> = {}): OutboundAnswer => ({
  status,
  headers,
  text: body === undefined ? '' : JSON.stringify(body),
});

/**
 * An LMS's gradebook with the manners of a Moodle: media types to the letter, a score refused when it is
 * not a whole second later than the last, no marks for those who are not gradable.
 */
export class FakeGradebook implements Outbound {
  readonly columns = new Map<string, FakeColumn>();
  /** Who gets no marks here: teachers, parents, strangers. */
  readonly notGradable = new Set<string>();
  /** Every request but those for tokens, oldest first. */
  readonly asked: OutboundRequest[] = [];
  /** Scopes of each token asked for. */
  readonly tokens: string[] = [];
  /** What is answered in place of the platform's own word; undefined lets the request pass. */
  fault: (request: OutboundRequest) => OutboundAnswer | undefined = () => undefined;
  /** Scopes that are left out of every token. */
  withheld: readonly string[] = [];
  #made = 0;

  /** Puts a column there. */
  put(column: Partial<FakeColumn> & { id: string }): FakeColumn {
    const whole = { label: 'Портфолио', scoreMaximum: 10, marks: new Map(), ...column };
    this.columns.set(column.id, whole);
    return whole;
  }

  /** The bodies of all scores that were sent. */
  get scores(): Record<string, unknown>[] {
    return this.asked
      .filter(({ method, url }) => method === 'POST' && new URL(url).pathname.endsWith('/scores'))
      .map(({ body }) => JSON.parse(body ?? '') as Record<string, unknown>);
  }

  async send(request: OutboundRequest): Promise<OutboundAnswer> {
    if (request.url === addresses.token) return this.#token(request);
    this.asked.push(request);
    return this.fault(request) ?? this.#answer(request);
  }

  getJson(): Promise<never> {
    return Promise.reject(new Error('nobody asks for documents here'));
  }

  async close(): Promise<void> {}

  #token({ body }: OutboundRequest): OutboundAnswer {
    const scope = new URLSearchParams(body).get('scope') ?? '';
    this.tokens.push(scope);
    const granted = scope.split(' ').filter((one) => !this.withheld.includes(one));
    const token = `t${this.tokens.length}`;
    return json(200, {
      access_token: token,
      token_type: 'Bearer',
      expires_in: 3600,
      scope: granted.join(' '),
    });
  }

  #answer({ url: address, method, headers = {}, body }: OutboundRequest): OutboundAnswer {
    const url = new URL(address);
    if (url.searchParams.get('type_id') !== '1' || !/^Bearer t\d+$/.test(headers['authorization'] ?? ''))
      return json(401, { reason: 'Unauthorized' });
    const [, path = '', part] = /^(.*?)(?:\/(scores|results))?$/.exec(url.pathname) ?? [];
    if (path === '/3/lineitems') {
      if (method === 'GET') return this.#list(url, headers);
      return this.#make(headers, JSON.parse(body ?? '{}') as Partial<FakeColumn>);
    }
    const column = this.columns.get(`${origin}${path}?type_id=1`);
    if (column === undefined) return json(404, { reason: 'Grade item does not exist' });
    if (part === 'scores') return this.#score(column, headers, JSON.parse(body ?? '{}') as ScoreBody);
    if (part === 'results') return this.#results(column, url, headers);
    return headers['accept'] === itemType ? json(200, present(column)) : noHandler;
  }

  #list(url: URL, headers: Readonly<Record<string, string>>): OutboundAnswer {
    if (headers['accept'] !== 'application/vnd.ims.lis.v2.lineitemcontainer+json') return noHandler;
    const fits = (filter: string, value: string | undefined): boolean =>
      !url.searchParams.has(filter) || url.searchParams.get(filter) === value;
    const found = [...this.columns.values()].filter(
      ({ resourceLinkId, resourceId }) =>
        fits('resource_link_id', resourceLinkId) && fits('resource_id', resourceId),
    );
    return json(200, found.map(present));
  }

  #make(headers: Readonly<Record<string, string>>, wanted: Partial<FakeColumn>): OutboundAnswer {
    if (headers['content-type'] !== itemType) return noHandler;
    if (!wanted.label || !wanted.scoreMaximum) return json(400, { reason: 'No label or Score Maximum' });
    this.#made += 1;
    const id = `${origin}/3/lineitems/${100 + this.#made}/lineitem?type_id=1`;
    return json(201, present(this.put({ ...wanted, id })));
  }

  #score(column: FakeColumn, headers: Readonly<Record<string, string>>, body: ScoreBody): OutboundAnswer {
    if (headers['content-type'] !== 'application/vnd.ims.lis.v1.score+json') return noHandler;
    const { userId, timestamp, scoreGiven, scoreMaximum, gradingProgress, activityProgress } = body;
    const complete = [userId, timestamp, gradingProgress, activityProgress].every((field) => field);
    if (!complete || this.notGradable.has(userId)) return json(400, []);
    const at = Date.parse(timestamp);
    const before = column.marks.get(userId);
    if (before !== undefined && Math.floor(before.at / 1000) >= Math.floor(at / 1000)) return json(409, []);
    const points =
      gradingProgress === 'FullyGraded' ? (scoreGiven / scoreMaximum) * column.scoreMaximum : undefined;
    column.marks.set(userId, { at, points });
    return json(200, undefined);
  }

  #results(column: FakeColumn, url: URL, headers: Readonly<Record<string, string>>): OutboundAnswer {
    if (headers['accept'] !== 'application/vnd.ims.lis.v2.resultcontainer+json') return noHandler;
    if (url.searchParams.has('limit')) return { status: 404, headers: {}, text: '<html>Error</html>' };
    const userId = url.searchParams.get('user_id') ?? '';
    const mark = column.marks.get(userId);
    return json(200, [
      {
        id: url.href,
        userId,
        ...(mark?.points === undefined
          ? {}
          : { resultScore: mark.points, resultMaximum: column.scoreMaximum }),
      },
    ]);
  }
}

export const isScore = ({ url, method }: OutboundRequest): boolean =>
  method === 'POST' && new URL(url).pathname.endsWith('/scores');

/** An answer without a body. */
export const answer = (status: number, headers: Record<string, string> = {}): OutboundAnswer => ({
  status,
  headers,
  text: '',
});

interface ScoreBody {
  userId: string;
  timestamp: string;
  scoreGiven: number;
  scoreMaximum: number;
  gradingProgress: string;
  activityProgress: string;
}

const noHandler = json(400, { reason: 'No handler found' });

const present = ({ marks: _marks, ...column }: FakeColumn) => column;
