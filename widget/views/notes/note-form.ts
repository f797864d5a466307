import { written } from '../../../lti-server/contract/fields.ts';
import type { Audiences, NoteView } from '../../../lti-server/contract/notes.ts';
import {
  noteKinds,
  visibilities,
  type NoteKind,
  type Visibility,
} from '../../../lti-server/contract/vocabulary.ts';
import type { DraftForm } from '../../api/drafts.ts';

/** A note as it is being typed. */
export interface NoteForm {
  /** Made once for a form, so that sending it again is the same note. */
  noteId: string;
  kind: NoteKind;
  text: string;
  routeId: string | null;
  stepId: string | null;
  visibility: Visibility;
  readers: string[];
  /** Of the note that is edited; 0 for a new one. */
  revision: number;
}

const longestText = 8000;

/** The support team is the usual circle (domain section 8, rule 1). */
export const newNoteForm = (noteId: string): NoteForm => ({
  noteId,
  kind: 'observation',
  text: '',
  routeId: null,
  stepId: null,
  visibility: 'team',
  readers: [],
  revision: 0,
});

export const noteFormOf = (note: NoteView): NoteForm => ({
  noteId: note.noteId,
  kind: note.kind,
  text: note.text ?? '',
  routeId: note.routeId,
  stepId: note.stepId,
  visibility: note.visibility,
  readers: note.readers.map(({ personId }) => personId),
  revision: note.revision,
});

/** Of its readers those who can still be named: a tie may have ended since, and with it the right to read. */
export const stillNamed = (form: NoteForm, { candidates }: Audiences): NoteForm => ({
  ...form,
  readers: form.readers.filter((reader) => candidates.some(({ personId }) => personId === reader)),
});

const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

/** A draft comes back from outside: what does not fit is taken from a fresh form. */
export const noteFormFromDraft = (draft: DraftForm, fresh: NoteForm): NoteForm => ({
  noteId: textOr(draft['noteId'], fresh.noteId),
  kind: noteKinds.find((kind) => kind === draft['kind']) ?? fresh.kind,
  text: textOr(draft['text'], fresh.text),
  routeId: textOr(draft['routeId'], '') || null,
  stepId: textOr(draft['stepId'], '') || null,
  visibility: visibilities.find((visibility) => visibility === draft['visibility']) ?? fresh.visibility,
  readers: Array.isArray(draft['readers'])
    ? draft['readers'].filter((reader): reader is string => typeof reader === 'string')
    : fresh.readers,
  revision: typeof draft['revision'] === 'number' ? draft['revision'] : fresh.revision,
});

export const isSameNote = (one: NoteForm, other: NoteForm): boolean =>
  one.kind === other.kind &&
  written(one.text) === written(other.text) &&
  one.stepId === other.stepId &&
  one.visibility === other.visibility &&
  [...one.readers].sort().join() === [...other.readers].sort().join();

/** What the server takes. Only a note for named people has readers of its own. */
export const noteWording = ({ kind, text, routeId, stepId, visibility, readers }: NoteForm) => ({
  kind,
  text: written(text),
  routeId,
  stepId,
  visibility,
  readers: visibility === 'named' ? readers : [],
});

export type NoteProblem = 'textRequired' | 'textTooLong' | 'readersRequired';

/** What is still wrong with it, by field. */
export const noteProblems = (form: NoteForm): { text?: NoteProblem; readers?: NoteProblem } => ({
  ...(written(form.text) === '' ? { text: 'textRequired' } : {}),
  ...(written(form.text).length > longestText ? { text: 'textTooLong' } : {}),
  ...(form.visibility === 'named' && form.readers.length === 0 ? { readers: 'readersRequired' } : {}),
});
