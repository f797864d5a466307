import type { Audiences, NoteView } from '../../../lti-server/contract/notes.ts';
import { notesWords } from '../../locales/notes-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import type { Difference, Side } from '../panel/marshrut-comparison.ts';
import { noteFormOf, type NoteForm } from './note-form.ts';

type FieldName = 'kind' | 'text' | 'stepId' | 'visibility' | 'readers';

/** Where the typed note and the one on the server differ, in words. */
export const noteDifferences = ({
  mine,
  current,
  audiences,
  steps,
}: {
  mine: NoteForm;
  current: NoteView;
  audiences: Audiences;
  steps: readonly { stepId: string; title: string }[];
}): Difference[] => {
  const words = notesWords.words;
  const people = [...audiences.candidates, ...current.readers];
  const inWords: Record<FieldName, (form: NoteForm) => string> = {
    kind: ({ kind }) => panelWords.words.noteKinds[kind],
    text: ({ text }) => text,
    stepId: ({ stepId }) => steps.find((step) => step.stepId === stepId)?.title ?? '',
    visibility: ({ visibility }) => words.visibilities[visibility],
    readers: ({ readers }) =>
      readers.map((reader) => people.find(({ personId }) => personId === reader)?.name ?? '').join(', '),
  };
  const labels: Record<FieldName, string> = {
    kind: words.kind,
    text: words.text,
    stepId: words.about,
    visibility: words.whoSees,
    readers: words.readers,
  };
  const theirs = noteFormOf(current);
  return (Object.keys(labels) as FieldName[])
    .map((id): Difference => ({
      id,
      label: labels[id],
      mine: inWords[id](mine),
      theirs: inWords[id](theirs),
      side: 'mine',
    }))
    .filter((difference) => difference.mine.trim() !== difference.theirs.trim());
};

/** The note as it was put together from both, on top of what is on the server. */
export const noteFromSides = ({
  mine,
  current,
  sides,
}: {
  mine: NoteForm;
  current: NoteView;
  sides: ReadonlyMap<string, Side>;
}): NoteForm => {
  const theirs = noteFormOf(current);
  const from = (id: FieldName): NoteForm => (sides.get(id) === 'theirs' ? theirs : mine);
  return {
    noteId: mine.noteId,
    revision: current.revision,
    kind: from('kind').kind,
    text: from('text').text,
    routeId: from('stepId').routeId,
    stepId: from('stepId').stepId,
    visibility: from('visibility').visibility,
    readers: from('readers').readers,
  };
};
