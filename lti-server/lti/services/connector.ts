import { setTimeout } from 'node:timers/promises';
import type { Clock, Random } from '../../access/context.ts';
import { demandSuccess, readJson } from './call-answer.ts';
import { CallFailure } from './call-failure.ts';
import { nextLink } from './link-header.ts';
import type { Outbound, OutboundAnswer } from '../outbound.ts';
import type { Platform, Platforms } from '../platforms.ts';
import { createServiceTokens } from './service-tokens.ts';
import type { ToolKeys } from '../tool-keys.ts';

/** A call to a service of a platform. */
export interface ServiceCall {
  readonly platformId: string;
  readonly deploymentId: string;
  /** From a launch or from the platform's own answer; never made up. */
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Only those that the launch offers: asking for another makes some platforms refuse them all. */
  readonly scopes: readonly string[];
  /** Exactly one media type: Moodle compares the whole header. */
  readonly accept?: string;
  readonly contentType?: string;
  /** Becomes JSON. */
  readonly body?: unknown;
}

/** A successful answer. `json` is null where there is no body. */
export interface ServiceAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly json: unknown;
}

/**
 * The services of platforms, called as the tool. A token that is refused is renewed once. A platform
 * that asks to be left alone is left alone: until then calls to it fail at once. Nothing else is tried
 * again here; that is for jobs, which survive a restart.
 */
export interface Connector {
  /** @throws CallFailure for everything that is no success, the address that may not be called included */
  call(call: ServiceCall): Promise<ServiceAnswer>;
  /**
   * Reads a list page by page. A page that fails for a moment is asked for again, so that a long list
   * comes to its end. @throws CallFailure
   */
  pages(call: Omit<ServiceCall, 'method' | 'body' | 'contentType'>): AsyncGenerator<unknown, void, void>;
}

interface ConnectorTools {
  readonly outbound: Outbound;
  readonly platforms: Platforms;
  readonly toolKeys: ToolKeys;
  readonly clock: Clock;
  readonly random: Random;
  /** Milliseconds for one call; 30 seconds unless said: a course of thousands in one answer takes an LMS its time. */
  readonly timeLimit?: number;
  /** Waits for so many milliseconds. */
  readonly pause?: (duration: number) => Promise<unknown>;
}

const usualTimeLimit = 30_000;
const sizeLimit = 4 * 1024 * 1024;
const mostPages = 200;
const mostTries = 3;
/** Seconds that a reader of pages waits itself; a longer wait is the job's. */
const longestPause = 10;

export function createConnector({
  pause = setTimeout,
  timeLimit = usualTimeLimit,
  ...tools
}: ConnectorTools): Connector {
  const { outbound, platforms, clock } = tools;
  const tokens = createServiceTokens(tools);
  /** Until when each platform asked to be left alone. */
  const resting = new Map<string, number>();

  async function platformOf({ platformId, url }: ServiceCall): Promise<Platform> {
    const platform = await platforms.byId(platformId);
    if (platform === undefined || platform.disabled)
      throw new CallFailure('switched_off', { note: 'the platform is switched off' });
    if (!URL.canParse(url)) throw new CallFailure('forbidden_address', { note: 'not a plain web address' });
    const wait = (resting.get(platformId) ?? 0) - clock();
    if (wait > 0) {
      throw new CallFailure('throttled', {
        note: 'the platform asked to be left alone',
        retryAfter: Math.ceil(wait / 1000),
      });
    }
    return platform;
  }

  async function exchange(call: ServiceCall, token: string): Promise<OutboundAnswer> {
    const { url, method, accept, contentType, body } = call;
    return await outbound.send({
      url,
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(accept === undefined ? {} : { accept }),
        ...(contentType === undefined ? {} : { 'content-type': contentType }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      timeLimit,
      sizeLimit,
    });
  }

  async function callOnce(call: ServiceCall): Promise<ServiceAnswer> {
    const { url, deploymentId, scopes } = call;
    const platform = await platformOf(call);
    const of = { platform, deploymentId, scopes };
    let token = await tokens.get(of);
    let answer = await exchange(call, token);
    if (answer.status === 401) {
      tokens.drop(of, token);
      token = await tokens.get(of);
      answer = await exchange(call, token);
      // Moodle says 401 for a missing right too: a new token each time would not help.
      if (answer.status === 401) tokens.drop(of, token);
    }
    demandSuccess({ url, stage: 'service', answer, now: clock() });
    const json = answer.text.trim() === '' ? null : readJson({ url, stage: 'service', answer });
    return { status: answer.status, headers: answer.headers, json };
  }

  async function call(wanted: ServiceCall): Promise<ServiceAnswer> {
    try {
      return await callOnce(wanted);
    } catch (error) {
      if (error instanceof CallFailure && error.reason === 'throttled' && error.httpStatus !== null) {
        const { retryAfter } = error.details;
        if (retryAfter !== undefined) resting.set(wanted.platformId, clock() + retryAfter * 1000);
      }
      throw error;
    }
  }

  async function callPatiently(wanted: ServiceCall): Promise<ServiceAnswer> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await call(wanted);
      } catch (error) {
        const wait = tries < mostTries ? pauseAfter(error, tries) : null;
        if (wait === null) throw error;
        await pause(wait);
      }
    }
  }

  return {
    call,
    async *pages(wanted) {
      const seen = new Set<string>();
      for (let url: string | null = wanted.url; url !== null;) {
        if (seen.has(url) || seen.size >= mostPages)
          throw new CallFailure('endless_pages', { note: `${new URL(url).host}: page ${seen.size + 1}` });
        seen.add(url);
        const { headers, json } = await callPatiently({ ...wanted, url, method: 'GET' });
        yield json;
        url = followedFrom(url, nextLink(headers['link']));
      }
    },
  };
}

const momentary: ReadonlySet<string> = new Set(['unreachable', 'server_error', 'throttled']);

/** How long to wait before the same page is asked for again, in milliseconds; null when it is not. */
function pauseAfter(error: unknown, tries: number): number | null {
  if (!(error instanceof CallFailure) || !momentary.has(error.reason) || error.stage === 'token') return null;
  const seconds = error.details.retryAfter ?? tries;
  return seconds <= longestPause ? seconds * 1000 : null;
}

/**
 * The next page, which may be told relative to this one. On another host it is not followed: the token
 * would go there. @throws CallFailure `foreign_link`
 */
function followedFrom(url: string, next: string | null): string | null {
  if (next === null) return null;
  const target = URL.parse(next, url);
  if (target?.origin !== new URL(url).origin || target.username !== '' || target.password !== '')
    throw new CallFailure('foreign_link', { note: `${new URL(url).host} leads to another host` });
  return target.href;
}
