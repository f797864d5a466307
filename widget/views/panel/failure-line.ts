import { ApiFailure, offlineCode } from '../../api/api-failure.ts';
import { panelWords } from '../../locales/panel-words.ts';

const isOffline = (failure: unknown): boolean =>
  failure instanceof ApiFailure && failure.code === offlineCode;
const told = (failure: unknown): string => (failure instanceof ApiFailure ? failure.message : '');

/** One line about a deed that did not work; the server's own words when it gave some. */
export const failureLine = (failure: unknown): string =>
  isOffline(failure) ? panelWords.words.notDoneOffline : told(failure) || panelWords.words.notDone;

/** The same about a text that was not saved: what was typed is still there. */
export const notSavedLine = (failure: unknown): string =>
  isOffline(failure) ? panelWords.words.notSavedOffline : told(failure) || panelWords.words.notSaved;

/** Somebody saved in between. */
export const isConflict = (failure: unknown): failure is ApiFailure =>
  failure instanceof ApiFailure && failure.code === 'REVISION_CONFLICT';
