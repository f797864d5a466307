import { ApiFailure, offlineCode } from '../../api/api-failure.ts';
import { installationWords } from '../../locales/installation-words.ts';

/** One line about a deed that did not work; the server's own words when it gave some. */
export const failureLine = (failure: unknown): string => {
  const words = installationWords.words;
  if (!(failure instanceof ApiFailure)) return words.notDone;
  return failure.code === offlineCode ? words.notDoneOffline : failure.message || words.notDone;
};
