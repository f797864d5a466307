import type { LaunchHandover } from '../../lti-server/contract/session.ts';
import { isHiddenFrame } from '../launch/hidden-frame.ts';

/** Longer than one try of any other reading it is not waited for. */
const attemptLimitMs = 10_000;

/** What was asked before the code that reads it had come, by address. */
const asked = new Map<string, Promise<Response>>();

/**
 * Asks for what this page will need first, with the token that stands in it after a launch: the server answers
 * while the app is still fetched and made ready.
 */
export const askEarly = (): void => {
  const block = document.getElementById('marshrut-launch')?.textContent;
  if (!block) return;
  const { token, home } = JSON.parse(block) as LaunchHandover;
  const paths = isHiddenFrame()
    ? ['/api/glance']
    : ['/api/session', ...(home === 'panel' ? ['/api/overview', '/api/duties'] : [])];
  for (const path of paths) {
    const answer = fetch(path, {
      headers: { authorization: `Bearer ${token}` },
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(attemptLimitMs),
    });
    // Whoever takes it hears of a failure; so it is none of nobody's.
    answer.catch(() => undefined);
    asked.set(path, answer);
  }
};

/** The answer on its way, for the first who wants it; nothing when it was not asked for. */
export const takeEarly = (path: string): Promise<Response> | undefined => {
  const answer = asked.get(path);
  asked.delete(path);
  return answer;
};
