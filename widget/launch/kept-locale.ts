import { localeCookie } from '../../lti-server/contract/locale-cookie.ts';
import { locales, type Locale } from '../../lti-server/contract/vocabulary.ts';

const year = 365 * 24 * 60 * 60;

/**
 * Keeps the language that somebody has chosen, for a year and for the pages that the server draws itself:
 * those stand in a frame of the LMS, where only such a cookie comes along, and only over https.
 */
export const keepLocale = (locale: Locale): void => {
  const reach = location.protocol === 'https:' ? 'SameSite=None; Secure' : 'SameSite=Lax';
  try {
    document.cookie = `${localeCookie}=${locale}; Path=/; Max-Age=${year}; ${reach}`;
  } catch {
    // A sandboxed frame has no cookies: the choice holds for as long as the page is open.
    return;
  }
};

/** The language chosen in this browser, where one was and the browser tells. */
export const keptLocale = (): Locale | undefined => {
  try {
    return locales.find((locale) => document.cookie.split('; ').includes(`${localeCookie}=${locale}`));
  } catch {
    return undefined;
  }
};
