/** What was typed while the server could not take it. */
export interface Unsent {
  form: Record<string, unknown>;
  /** When it was typed, in milliseconds since 1970. */
  savedAt: number;
}

const prefix = 'marshrut-unsent:';
const longestMs = 8 * 60 * 60 * 1000;
let closed = false;

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
    key.startsWith(prefix),
  );

/** Keeps what could not be sent, in this tab only, under the person who typed it. */
export const keepUnsent = ({
  draftKey,
  personId,
  ...unsent
}: Unsent & { draftKey: string; personId: string }): void => {
  if (closed) return;
  try {
    storage()?.setItem(`${prefix}${draftKey}`, JSON.stringify({ personId, ...unsent }));
  } catch {
    return;
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
    const kept: unknown = JSON.parse(store?.getItem(`${prefix}${draftKey}`) ?? 'null');
    if (kept === null || typeof kept !== 'object') return undefined;
    const { personId: owner, form, savedAt } = kept as Partial<Unsent & { personId: string }>;
    const fresh = typeof savedAt === 'number' && Date.now() - savedAt < longestMs;
    if (owner === personId && fresh && typeof form === 'object') return { form, savedAt };
    store?.removeItem(`${prefix}${draftKey}`);
    return undefined;
  } catch {
    return undefined;
  }
};

/** It was sent, or thrown away. */
export const dropUnsent = (draftKey: string): void => storage()?.removeItem(`${prefix}${draftKey}`);

/** «Это не я»: nothing typed stays in this tab, and nothing comes in later. */
export const forgetUnsent = (): void => {
  closed = true;
  const store = storage();
  if (store) for (const key of keys(store)) store.removeItem(key);
};

/** A new person sits at this tab: what another one left unsent goes. */
export const eraseUnsentOfOthers = (personId: string): void => {
  const store = storage();
  if (store) for (const key of keys(store)) unsentOf({ draftKey: key.slice(prefix.length), personId });
};
