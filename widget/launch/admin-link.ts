const storageKey = 'marshrut-installation';

/** The secret of a one-time link out of the address; afterwards it stands there no more, nor in the history. */
export const takeLinkSecret = (): string => {
  const secret = /^#([\w-]{20,100})$/.exec(location.hash)?.[1] ?? '';
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  return secret;
};

/** Keeps the session in this tab, so that a reload works; where storage is forbidden it lives in memory only. */
export const keepAdminToken = (token: string): void => {
  try {
    sessionStorage.setItem(storageKey, token);
  } catch {
    return;
  }
};

/** The session kept in this tab, or nothing. */
export const keptAdminToken = (): string => {
  try {
    return sessionStorage.getItem(storageKey) ?? '';
  } catch {
    return '';
  }
};

export const forgetAdminToken = (): void => {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    return;
  }
};
