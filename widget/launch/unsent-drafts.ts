import { unsentIsForgotten, unsentPrefix } from './forget-unsent.ts';

/** What was typed while the server could not take it. */
export interface Unsent {
  form: Record<string, unknown>;
  /** When it was typed, in milliseconds since 1970. */
  savedAt: number;
  /** What the server had taken before it, as JSON. */
  before?: string | undefined;
}

const longestMs = 8 * 60 * 60 * 1000;

/** Storage can be forbidden in a frame: then what is typed lives on the screen only. */
const storage = (): Storage | undefined => {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
};

const keys = (store: Storage): string[] =>
  Array.from({ length: store.length }, (_, place) => store.key(place) ?? '').filter((key) =>
    key.startsWith(unsentPrefix),
  );

/** Keeps what could not be sent, in this tab only, under the person who typed it; tells whether there was room. */
export const keepUnsent = ({
  draftKey,
  personId,
  ...unsent
}: Unsent & { draftKey: string; personId: string }): boolean => {
  const store = storage();
  if (!store || unsentIsForgotten()) return false;
  try {
    store.setItem(`${unsentPrefix}${draftKey}`, JSON.stringify({ personId, ...unsent }));
    return true;
  } catch {
    return false;
  }
};

/** What this person typed here and could not send; another person's is erased unread. */
export const unsentOf = ({
  draftKey,
  personId,
}: {
  draftKey: string;
  personId: string;
}): Unsent | undefined => {
  const store = storage();
  try {
    const kept: unknown = JSON.parse(store?.getItem(`${unsentPrefix}${draftKey}`) ?? 'null');
    if (kept === null || typeof kept !== 'object') return undefined;
    const { personId: owner, form, savedAt, before } = kept as Partial<Unsent & { personId: string }>;
    const fresh = typeof savedAt === 'number' && Date.now() - savedAt < longestMs;
    if (owner === personId && fresh && typeof form === 'object') return { form, savedAt, before };
    store?.removeItem(`${unsentPrefix}${draftKey}`);
    return undefined;
  } catch {
    return undefined;
  }
};

/** It was sent, or thrown away. */
export const dropUnsent = (draftKey: string): void => storage()?.removeItem(`${unsentPrefix}${draftKey}`);

/** The keys that begin so, of whatever person. */
export const unsentKeys = (beginning: string): string[] => {
  const store = storage();
  if (!store) return [];
  return keys(store)
    .map((key) => key.slice(unsentPrefix.length))
    .filter((key) => key.startsWith(beginning));
};

/** A new person sits at this tab: what another one left unsent goes. */
export const eraseUnsentOfOthers = (personId: string): void => {
  const store = storage();
  if (store) for (const key of keys(store)) unsentOf({ draftKey: key.slice(unsentPrefix.length), personId });
};
