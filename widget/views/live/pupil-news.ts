import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import { liveWords } from '../../locales/live-words.ts';
import { appWords } from '../../locales/app-words.ts';

/** What an adult has changed on a pupil's page, in one sentence; empty when there is nothing to tell. */
export const newsOf = (before: PupilPage, after: PupilPage): string => {
  const words = liveWords.words;
  const known = new Set(before.notes.map(({ noteId }) => noteId));
  const note = after.notes.find(({ noteId }) => !known.has(noteId));
  if (note) return words.newNote(note.author);
  const open = new Set(
    before.route?.help.filter(({ answeredAt }) => answeredAt === null).map(({ helpId }) => helpId),
  );
  const heard = after.route?.help.find(({ helpId, answeredBy }) => open.has(helpId) && answeredBy !== null);
  if (heard?.answeredBy) return appWords.words.helpAnswered(heard.answeredBy);
  if (wayOf(before) !== wayOf(after)) return words.newWay;
  return '';
};

/** What of a route a child would miss if nobody said that it has changed. */
const wayOf = ({ route }: PupilPage): string =>
  JSON.stringify([
    route?.title,
    route?.closed,
    route?.goals,
    route?.steps.map(({ id, title, whatToDo, state }) => [id, title, whatToDo, state]),
  ]);
