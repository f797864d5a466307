import { Refusal } from '../errors.ts';
import type { OutboundAnswer } from '../lti/outbound.ts';
import { askToken } from '../lti/services/ask-token.ts';
import { rosterScope } from '../lti/services/roster.ts';
import type { InstallationTools } from './context.ts';
import type { Finding, LookedAt } from './finding.ts';

/** A platform with what is needed to knock at it. */
export interface Knocked extends LookedAt {
  readonly clientId: string;
  readonly jwksUrl: string;
  readonly tokenUrl: string;
  readonly tokenAudience: string | null;
  /** What it granted when it registered; null when it was added by hand. */
  readonly scopes: readonly string[] | null;
  /** An approved deployment, if there is one. */
  readonly deploymentId: string | null;
}

type Tools = Pick<InstallationTools, 'outbound' | 'clock' | 'random' | 'toolKeys'>;

/** Milliseconds; whoever looks at the page waits for the slowest. */
const timeLimit = 3000;
/** A second of difference comes from the header itself; launches allow a minute. */
const noticedSkew = 30;
const forbiddenSkew = 60;

/** Knocks at a platform: its key set, its clock, its token endpoint, and whether it reaches us from there. */
export async function checkPlatform(tools: Tools, platform: Knocked): Promise<Finding[]> {
  const [keySet, token] = await Promise.all([checkKeySet(tools, platform), checkToken(tools, platform)]);
  return [...keySet, token];
}

async function checkKeySet({ outbound, clock }: Tools, platform: Knocked): Promise<Finding[]> {
  const about = { platform };
  let answer: OutboundAnswer;
  try {
    answer = await outbound.send({
      url: platform.jwksUrl,
      method: 'GET',
      timeLimit,
      headers: { accept: 'application/json' },
    });
  } catch (error) {
    return [{ ...about, code: 'key_set_unreadable', level: 'fail', fact: noteOf(error) }];
  }
  const clocks = clockFinding(platform, answer.headers['date'], clock());
  if (answer.status !== 200)
    return [
      { ...about, code: 'key_set_unreadable', level: 'fail', fact: `HTTP ${answer.status}` },
      ...clocks,
    ];
  if (!holdsKeys(answer.text)) return [{ ...about, code: 'key_set_empty', level: 'fail' }, ...clocks];
  return [{ ...about, code: 'key_set', level: 'ok' }, ...clocks];
}

function clockFinding(platform: Knocked, date: string | undefined, now: number): Finding[] {
  const theirs = date === undefined ? Number.NaN : Date.parse(date);
  if (Number.isNaN(theirs)) return [];
  const skew = Math.round(Math.abs(theirs - now) / 1000);
  const about = { platform, fact: String(skew) };
  if (skew < noticedSkew) return [{ ...about, code: 'clock', level: 'ok' }];
  return [{ ...about, code: 'clock_differs', level: skew >= forbiddenSkew ? 'fail' : 'warn' }];
}

function holdsKeys(text: string): boolean {
  const json = parsed(text);
  const keys = typeof json === 'object' && json !== null && 'keys' in json ? json.keys : null;
  return Array.isArray(keys) && keys.length > 0;
}

/**
 * Asks for an access token as the services do. The platform must read our key set to answer, so its answer tells
 * whether it reaches us.
 */
async function checkToken(tools: Tools, platform: Knocked): Promise<Finding> {
  const { deploymentId } = platform;
  if (deploymentId === null) return { platform, code: 'token_not_asked', level: 'wait' };
  try {
    const answer = await askToken(tools, { platform, deploymentId, scopes: [rosterScope], timeLimit });
    return { platform, ...readTokenAnswer(answer, platform.family) };
  } catch (error) {
    return { platform, code: 'token_unreachable', level: 'warn', fact: noteOf(error) };
  }
}

/** What an answer of a token endpoint tells of the installation. Moodle sends its JSON as HTML, so the body decides. */
function readTokenAnswer(
  { status, text }: OutboundAnswer,
  family: string,
): Pick<Finding, 'code' | 'level' | 'fact'> {
  const json = parsed(text);
  const isHtml = /^\s*<(!doctype|html)/i.test(text);
  if (status === 404 && isHtml && family === 'moodle') return { code: 'token_moodle_blocks', level: 'fail' };
  if (status >= 500) return { code: 'token_unreachable', level: 'warn', fact: `HTTP ${status}` };
  if (status === 200 && typeof json === 'object' && json !== null && 'access_token' in json)
    return { code: 'token', level: 'ok' };
  if (isHtml || status === 404 || (status >= 300 && status < 400) || status === 200)
    return { code: 'token_wrong_address', level: 'warn', fact: `HTTP ${status}${isHtml ? ', HTML' : ''}` };
  const error = oauthError(json);
  if (error === 'invalid_scope' || error === 'insufficient_scope')
    return { code: 'token_scope', level: 'warn', fact: error };
  return { code: 'token_client', level: 'warn', fact: error ?? `HTTP ${status}` };
}

/** Only the words of the protocol (RFC 6749, section 5.2); platforms put whole sentences there. */
function oauthError(json: unknown): string | null {
  const error = typeof json === 'object' && json !== null && 'error' in json ? json.error : null;
  return typeof error === 'string' && /^[a-z_]{1,40}$/.test(error) ? error : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Why a call came to nothing: a host and a reason, as the door outwards tells it. */
const noteOf = (error: unknown): string =>
  error instanceof Refusal ? (error.details.note ?? error.code) : 'unknown';
