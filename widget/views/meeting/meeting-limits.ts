import { written } from '../../../lti-server/contract/fields.ts';
import { meetingWords } from '../../locales/meeting-words.ts';
import type { MeetingForm, PupilForm } from './meeting-form.ts';

/** How much fits, in characters and minutes; the server takes no more. */
export const limits = { line: 200, agreement: 300, words: 3000, minutes: 480, note: 8000 };

/** What is said at a field whose text is too long; empty while it fits. Nothing of it is cut off. */
export const tooLong = (text: string, most: number): string =>
  written(text).length > most ? meetingWords.words.tooLong(most, written(text).length) : '';

/** What is said at a field of minutes that holds no such number. */
export const wrongMinutes = (minutes: number): string =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= limits.minutes
    ? ''
    : meetingWords.words.minutesBetween(limits.minutes);

/** What is wrong with the day of an agreement; the meeting's own day is the first that may be. */
export const wrongDue = (dueOn: string | null, heldOn: string): string => {
  if (dueOn === null) return meetingWords.words.dueMissing;
  return dueOn < heldOn ? meetingWords.words.dueBefore : '';
};

const pupilFits = (part: PupilForm, heldOn: string): boolean =>
  tooLong(part.topic, limits.line) === '' &&
  tooLong(part.guests, limits.line) === '' &&
  tooLong(part.words, limits.words) === '' &&
  tooLong(part.adultWords, limits.words) === '' &&
  part.agreements.every(
    ({ text, dueOn }) =>
      written(text) === '' || (tooLong(text, limits.agreement) === '' && wrongDue(dueOn, heldOn) === ''),
  );

/** The first child with something that does not fit yet; nothing when all may go into the minutes. */
export const notYetFitting = ({ pupils, heldOn, minutesPlanned }: MeetingForm): PupilForm | undefined =>
  wrongMinutes(minutesPlanned) === '' ? pupils.find((part) => !pupilFits(part, heldOn)) : pupils[0];
