import type { NotesPageWords } from './notes-page-ru.ts';

/** Phrases of the page that shows a pupil's notes alone. */
export const notesPageEn: NotesPageWords = {
  noneTitle: 'No notes yet',
  none: 'When grown-ups write something to you, it will appear here.',
  noneFamily: 'When grown-ups write something, it will appear here.',
  openRoute: 'Open my route',
  openRouteFamily: 'Open the route',
};
