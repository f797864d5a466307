import type { Locale } from '../../lti-server/contract/vocabulary.ts';

let current: Locale = 'ru';

/** The language of this page. One launch, one language: it is set before anything is drawn. */
export const currentLocale = (): Locale => current;

/** How dates and hours are written: English with the day before the month and 24 hours, as in Europe. */
export const dateLocale = (): string => (current === 'en' ? 'en-GB' : current);

export const setLocale = (locale: Locale): void => {
  current = locale;
  document.documentElement.lang = locale;
};

/** The closest language we have, for pages that lost their launch. */
export const guessLocale = (wishes: readonly string[]): Locale => {
  const known = wishes.map((wish) => wish.slice(0, 2)).find((wish) => wish === 'ru' || wish === 'en');
  return known ?? 'ru';
};
