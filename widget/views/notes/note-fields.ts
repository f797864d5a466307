import { html, nothing, type TemplateResult } from 'lit';
import { noteKinds, type NoteKind } from '../../../lti-server/contract/vocabulary.ts';
import { field, fieldDescription } from '../../components/field.ts';
import { notesWords } from '../../locales/notes-words.ts';
import { quickNoteWords } from '../../locales/quick-note-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { icon } from '../../styles/icons.ts';
import { labelsIn } from '../quick-note/word-check.ts';
import { noteKindIcons } from './note-kind-icons.ts';

/** A step that a note can be about. */
export interface StepChoice {
  routeId: string;
  stepId: string;
  title: string;
}

/** What kind of note it is: chips, of which one is on. */
export const kindField = (chosen: NoteKind, set: (kind: NoteKind) => void): TemplateResult => html`
  <fieldset class="kinds">
    <legend>${notesWords.words.kind}</legend>
    <div class="row">
      ${noteKinds.map(
        (kind) =>
          html`<label class="kind">
            <input type="radio" name="kind" .checked=${kind === chosen} @change=${() => set(kind)} />
            ${icon(noteKindIcons[kind])}${panelWords.words.noteKinds[kind]}
          </label>`,
      )}
    </div>
  </fieldset>
`;

/** What was seen; under it, what the word check has to say. It never stands in the way. */
export const noteTextField = ({
  text,
  problem,
  set,
}: {
  text: string;
  problem: string;
  set: (text: string) => void;
}): TemplateResult => html`
  ${field({
    id: 'text',
    label: notesWords.words.text,
    hint: notesWords.words.textHint,
    problem,
    control: html`<textarea
      id="text"
      rows="4"
      aria-describedby=${fieldDescription('text')}
      aria-invalid=${problem !== ''}
      .value=${text}
      @input=${(event: InputEvent) => set((event.target as HTMLTextAreaElement).value)}
    ></textarea>`,
  })}
  <div role="status">
    ${labelsIn(text).map(({ word, instead }) => html`<p class="advice small-text">${quickNoteWords.words.labelled(word, instead)}</p>`)}
  </div>
`;

/** Which step the note is about; nothing to choose where there is no route. */
export const stepField = ({
  stepId,
  steps,
  set,
}: {
  stepId: string | null;
  steps: readonly StepChoice[];
  set: (about: { routeId: string | null; stepId: string | null }) => void;
}): TemplateResult | typeof nothing => {
  const words = notesWords.words;
  if (steps.length === 0) return nothing;
  const choose = (event: Event): void => {
    const step = steps.find((known) => known.stepId === (event.target as HTMLSelectElement).value);
    set({ routeId: step?.routeId ?? null, stepId: step?.stepId ?? null });
  };
  return field({
    id: 'about',
    label: words.about,
    control: html`<select id="about" aria-describedby=${fieldDescription('about')} @change=${choose}>
      <option value="" .selected=${stepId === null}>${words.aboutNothing}</option>
      ${steps.map(
        (step) =>
          html`<option value=${step.stepId} .selected=${step.stepId === stepId}>${step.title}</option>`,
      )}
    </select>`,
  });
};
