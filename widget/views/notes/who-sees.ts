import { html, nothing, type TemplateResult } from 'lit';
import type { Audiences } from '../../../lti-server/contract/notes.ts';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import { visibilities } from '../../../lti-server/contract/vocabulary.ts';
import { notesWords } from '../../locales/notes-words.ts';
import { audienceLine, personInWords } from './audience-line.ts';
import type { NoteForm } from './note-form.ts';

interface WhoSees {
  form: NoteForm;
  audiences: Audiences;
  card: PupilCard;
  me: string;
  problem: string;
  set: (change: Partial<NoteForm>) => void;
}

const readerChoice = ({ form, audiences, card, me, problem, set }: WhoSees): TemplateResult => {
  const words = notesWords.words;
  const { readers } = form;
  return html`<fieldset class="readers ${problem ? 'wrong' : ''}" aria-describedby="readers-about">
    <legend>${words.namedLegend}</legend>
    ${
      audiences.candidates.length === 0
        ? html`<p>${words.namedNobody}</p>`
        : audiences.candidates.map(
            (person) =>
              html`<label class="choice">
                <input
                  type="checkbox"
                  .checked=${readers.includes(person.personId)}
                  @change=${(event: Event) =>
                    set({
                      readers: (event.target as HTMLInputElement).checked
                        ? [...readers, person.personId]
                        : readers.filter((reader) => reader !== person.personId),
                    })}
                />
                ${personInWords(person, { card, me })}
              </label>`,
          )
    }
    <div id="readers-about">
      <p class="hint">${words.namedHint}</p>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
    </div>
  </fieldset>`;
};

/** For whom the note is: a choice in words, and under it the people by name. */
export const whoSees = (choice: WhoSees): TemplateResult => {
  const words = notesWords.words;
  const { form, problem, set } = choice;
  return html`<div class="who-sees">
    <fieldset>
      <legend>${words.whoSees}</legend>
      <div class="choices">
        ${visibilities.map(
          (visibility) =>
            html`<label class="choice">
              <input
                type="radio"
                name="visibility"
                .checked=${visibility === form.visibility}
                @change=${() => set({ visibility })}
              />
              ${words.visibilities[visibility]}
            </label>`,
        )}
      </div>
    </fieldset>
    ${form.visibility === 'named' ? readerChoice(choice) : nothing}
    ${problem ? nothing : audienceLine(choice)}
  </div>`;
};
