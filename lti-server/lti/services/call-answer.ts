import { CallFailure, type CallReason, type CallStage } from './call-failure.ts';
import type { OutboundAnswer } from '../outbound.ts';

interface Received {
  readonly url: string;
  readonly stage: CallStage;
  readonly answer: OutboundAnswer;
  /** Milliseconds: a platform may name the moment from which on it answers again. */
  readonly now: number;
}

/**
 * Makes a failure of every answer that is no success. Nothing of the body goes into it: Moodle repeats
 * what it was sent, pupils included, even in the reason phrase of the status line.
 * @throws CallFailure
 */
export function demandSuccess(received: Received): void {
  const { url, stage, answer, now } = received;
  const { status, headers } = answer;
  if (status >= 200 && status < 300) return;
  throw new CallFailure(reasonOf(answer, stage), {
    note: `${new URL(url).host} answered ${status}`,
    status,
    stage,
    retryAfter: retryAfter(headers['retry-after'], now),
  });
}

/** What an answer says, whatever type it claims to have: Moodle's token endpoint calls its JSON HTML. */
export function readJson({ url, stage, answer }: Omit<Received, 'now'>): unknown {
  try {
    return JSON.parse(answer.text) as unknown;
  } catch (error) {
    const { status } = answer;
    const isPage = looksLikePage(answer);
    const note = `${new URL(url).host}: ${isPage ? 'a page' : 'not JSON'}`;
    throw new CallFailure('not_json', { cause: error, note, status, stage, isPage });
  }
}

const looksLikePage = ({ text }: OutboundAnswer): boolean =>
  /^\s*<(!doctype|html|head|title|meta|body)/i.test(text);

const byStatus: Readonly<Record<number, CallReason>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  408: 'slow',
  409: 'conflict',
  410: 'not_found',
};

function reasonOf(answer: OutboundAnswer, stage: CallStage): CallReason {
  const { status, headers, text } = answer;
  if (status >= 500) return 'server_error';
  // Canvas throttles with 403 (and says so in words), not with 429.
  if (status === 403 && (headers['x-rate-limit-remaining']?.startsWith('0') || /rate limit/i.test(text)))
    return 'throttled';
  if (status === 429 || status === 425) return 'throttled';
  if (stage === 'service') return byStatus[status] ?? 'refused';
  // Moodle shows its page of errors when it cannot reach our keys.
  if (looksLikePage(answer)) return 'not_json';
  return /"invalid_scope"/.test(text) ? 'scope_refused' : 'token_refused';
}

const longestWait = 24 * 60 * 60;

/** Seconds, from a number of seconds or a date (RFC 9110, section 10.2.3). */
function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 1), longestWait) : undefined;
}
