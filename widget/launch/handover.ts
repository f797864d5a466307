import { LaunchHandover } from '../../lti-server/contract/session.ts';

const elementId = 'marshrut-launch';
const storageKey = 'marshrut-launch';

/**
 * Each launch has a place of its own, named in the state of its history entry: a tab holds several, in
 * frames beside each other and behind Back, and none may open with another's.
 */
const keyOfEntry = (): string => `${storageKey}-${(history.state as { launch?: string } | null)?.launch}`;

/**
 * Keeps the handover in this tab, so that reload and Back work. Storage can be forbidden in a frame
 * (every cookie blocked): then the launch lives in memory only, and a reload asks for a new one.
 */
const keep = (handover: LaunchHandover): void => {
  try {
    sessionStorage.setItem(keyOfEntry(), JSON.stringify(handover));
  } catch {
    return;
  }
};

const kept = (): string | null => {
  try {
    return sessionStorage.getItem(keyOfEntry());
  } catch {
    return null;
  }
};

const parse = (json: string | null): LaunchHandover | undefined => {
  if (json === null) return undefined;
  try {
    const known = LaunchHandover.safeParse(JSON.parse(json));
    return known.success ? known.data : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Takes the launch from the page, or the one kept in this tab, and takes both the element and the
 * launch address out of sight: a reload must not post the launch a second time.
 */
export const takeHandover = (): LaunchHandover | undefined => {
  const element = document.getElementById(elementId);
  const handover = parse(element?.textContent ?? null);
  element?.remove();
  if (handover === undefined) return parse(kept());
  history.replaceState({ launch: Math.random().toString(36) }, '', '/app');
  keep(handover);
  return handover;
};

/** Forgets every launch of this tab: on «Это не я» and when the server no longer knows the token. Answers their tokens. */
export const forgetHandover = (): string[] => {
  const tokens: string[] = [];
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (!key.startsWith(storageKey)) continue;
      const kept = parse(sessionStorage.getItem(key));
      if (kept) tokens.push(kept.token);
      sessionStorage.removeItem(key);
    }
  } catch {
    // Nothing is kept where nothing may be.
  }
  return tokens;
};
