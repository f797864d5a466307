import type { FastifyInstance } from 'fastify';
import type { Departure, FakePlatform } from './fake-platform.ts';

/** What came back, as a person or a protocol sees it. */
export interface WebAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly location: string;
}

/** A login that is under way: where the browser was sent, by redirect or by the page for platform storage. */
export interface StartedLogin extends WebAnswer {
  readonly authenticationUrl: string;
  readonly state: string;
  readonly nonce: string;
}

export interface LaunchOptions extends Departure {
  readonly login?: StartedLogin;
  /** Form fields that replace the usual ones; null leaves one out. */
  readonly fields?: Readonly<Record<string, string | null>>;
  readonly origin?: string | null;
  readonly language?: string;
}

/**
 * A browser before the server's door: keeps cookies as `Set-Cookie` asks, sends `Origin` with posted
 * forms. It takes `__Host-` cookies only with Secure, Path=/ and no Domain, as browsers do.
 */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** False: it takes and sends none, as one that blocks the cookies of other sites. */
  takesCookies = true;
  readonly #app: FastifyInstance;

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  /** Third-party-initiated login from a page of the platform. */
  async login(
    platform: FakePlatform,
    {
      fields = {},
      method = 'POST',
      language = 'ru',
    }: { fields?: Readonly<Record<string, string | null>>; method?: 'GET' | 'POST'; language?: string } = {},
  ): Promise<StartedLogin> {
    const form = formOf({
      iss: platform.issuer,
      login_hint: 'hint-17',
      target_link_uri: 'https://tool.example/lti/launch',
      lti_message_hint: 'message-1',
      client_id: platform.clientId,
      lti_deployment_id: platform.deploymentId,
      ...fields,
    });
    const answer =
      method === 'GET'
        ? await this.get(`/lti/login?${form}`, { language })
        : await this.post('/lti/login', { form, origin: new URL(platform.authUrl).origin, language });
    const authenticationUrl = answer.location || nextAddress(answer.body);
    const asked = URL.parse(authenticationUrl)?.searchParams;
    return {
      ...answer,
      authenticationUrl,
      state: asked?.get('state') ?? '',
      nonce: asked?.get('nonce') ?? '',
    };
  }

  /** The whole way: login (unless one is given), the platform's answer, the posted token. */
  async launch(platform: FakePlatform, options: LaunchOptions = {}): Promise<WebAnswer> {
    const {
      login = await this.login(platform),
      fields = {},
      origin,
      language = 'ru',
      ...departure
    } = options;
    const form = formOf({ ...platform.respond(login.authenticationUrl, departure), ...fields });
    return await this.post('/lti/launch', {
      form,
      origin: origin === undefined ? new URL(platform.authUrl).origin : origin,
      language,
    });
  }

  async get(url: string, { language = 'ru' }: { language?: string } = {}): Promise<WebAnswer> {
    return this.#take(await this.#app.inject({ method: 'GET', url, headers: this.#headers({ language }) }));
  }

  async post(
    url: string,
    {
      form,
      origin,
      language = 'ru',
    }: { form: URLSearchParams | string; origin: string | null; language?: string },
  ): Promise<WebAnswer> {
    const headers = {
      ...this.#headers({ language }),
      'content-type': 'application/x-www-form-urlencoded',
      ...(origin === null ? {} : { origin }),
    };
    return this.#take(await this.#app.inject({ method: 'POST', url, headers, payload: form.toString() }));
  }

  #headers({ language }: { language: string }): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { 'accept-language': language, ...(cookie === '' || !this.takesCookies ? {} : { cookie }) };
  }

  #take(response: Awaited<ReturnType<FastifyInstance['inject']>>): WebAnswer {
    for (const line of [response.headers['set-cookie'] ?? []].flat()) if (this.takesCookies) this.#keep(line);
    return {
      status: response.statusCode,
      body: response.body,
      headers: response.headers,
      location: response.headers.location ?? '',
    };
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const name = pair.slice(0, pair.indexOf('='));
    const hostOnly = attributes.includes('Secure') && attributes.includes('Path=/') && !/domain=/i.test(line);
    if (name.startsWith('__Host-') && !hostOnly) return;
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(name.length + 1));
  }
}

const formOf = (fields: Readonly<Record<string, string | null>>): URLSearchParams =>
  new URLSearchParams(Object.entries(fields).filter((field): field is [string, string] => field[1] !== null));

/** The JSON that a page of ours holds for its script. */
export function jsonOf(page: string, id: string): Record<string, unknown> | null {
  const found = new RegExp(`<script type="application/json" id="${id}">([^<]*)</script>`).exec(page)?.[1];
  return found === undefined ? null : (JSON.parse(found) as Record<string, unknown>);
}

const nextAddress = (page: string): string => {
  const next = jsonOf(page, 'lti-storage')?.['next'];
  return typeof next === 'string' ? next : '';
};
