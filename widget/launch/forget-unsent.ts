/** Where this tab keeps what could not be sent; apart from the rest, because every page must be able to forget. */
export const unsentPrefix = 'marshrut-unsent:';

/** … and the photos, drawings and voices among it. */
export const unsentCaptures = 'marshrut-captures';

let forgotten = false;

/** Nothing more is kept after «Это не я». */
export const unsentIsForgotten = (): boolean => forgotten;

/** «Это не я»: nothing typed stays in this tab, and nothing comes in later. */
export const forgetUnsent = (): void => {
  forgotten = true;
  try {
    indexedDB.deleteDatabase(unsentCaptures);
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(unsentPrefix)) sessionStorage.removeItem(key);
  } catch {
    return;
  }
};
