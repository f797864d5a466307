import { html, type TemplateResult } from 'lit';
import type { NoteCircles } from '../../../lti-server/contract/quick-notes.ts';
import { quickNoteWords } from '../../locales/quick-note-words.ts';
import { readersOf, type CircleChild, type QuickForm } from './quick-note-form.ts';
import type { SpokenEvent } from './spoken-event.ts';
import type { VoiceKeeper } from './voice-keeper.ts';

/** The recorder comes after the window: typing does not wait for it. Without a connection it may stay away. */
export const loadSpokenLine = (): void => {
  void import('./marshrut-spoken-line.ts').catch(() => undefined);
};

/** Who hears the voice where the child or the family reads the line only; empty: whoever sees the note. */
const heardBy = ({
  form: { visibility },
  chosen,
  people,
  me,
}: Pick<SpokenField, 'form' | 'chosen' | 'people' | 'me'>): string => {
  if (visibility !== 'family' && visibility !== 'pupil') return '';
  const { words } = quickNoteWords;
  const groups = readersOf(chosen, { visibility: 'teachers', people, me, meWord: words.me });
  if (groups.length === 1) return groups[0]?.names ?? '';
  return groups.map(({ children, names }) => `${names} (${children})`).join('; ');
};

interface SpokenField {
  form: QuickForm;
  chosen: readonly CircleChild[];
  people: NoteCircles['people'];
  me: string;
  keeper: VoiceKeeper;
}

/** The line said aloud, beside the one that is written. */
export const spokenField = (of: SpokenField): TemplateResult => {
  const { form, keeper } = of;
  return html`<marshrut-spoken-line
    .voice=${keeper.voice}
    .kept=${keeper.kept}
    .heardBy=${heardBy(of)}
    .readOnly=${form.visibility === 'pupil' ? 'pupil' : 'family'}
    @spoken=${({ voice }: SpokenEvent) => keeper.hold(voice, { ...form })}
  ></marshrut-spoken-line>`;
};
