import { appWords } from '../locales/app-words.ts';
import { dayInWords, daysInWords } from '../locales/dates.ts';

/** A window of dates in words, empty when there is none. A window is an offer, not a deadline. */
export const dayWindow = ({
  startsOn,
  endsOn,
}: {
  startsOn: string | null;
  endsOn: string | null;
}): string => {
  if (startsOn !== null && endsOn !== null) return daysInWords(startsOn, endsOn);
  if (startsOn !== null) return appWords.words.windowFrom(dayInWords(startsOn));
  return endsOn === null ? '' : appWords.words.windowUntil(dayInWords(endsOn));
};
