import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentTarget, PickerHandover } from '../../../lti-server/contract/deep-linking.ts';
import { placementKinds, type PlacementKind } from '../../../lti-server/contract/vocabulary.ts';
import { field, fieldDescription } from '../../components/field.ts';
import { upTo } from '../../components/up-to.ts';
import { pickerWords } from '../../locales/picker-words.ts';
import { icon } from '../../styles/icons.ts';
import { kindIcons, type Choice } from './choice.ts';

/** The kinds to choose from; what is chosen can be named on the spot. */
export const kindCards = ({
  choice,
  multiple,
  untitled,
  choose,
  rename,
  which,
}: {
  choice: Choice;
  multiple: boolean;
  /** Chosen, but its name was emptied. */
  untitled: readonly PlacementKind[];
  choose: (kind: PlacementKind, isOn: boolean) => void;
  rename: (kind: PlacementKind, title: string) => void;
  /** Which event; drawn when that kind is chosen. */
  which: () => TemplateResult;
}): TemplateResult => {
  const words = pickerWords.words;
  const card = (kind: PlacementKind): TemplateResult => {
    const { title, about } = words.kinds[kind];
    const chosen = choice.kinds.includes(kind);
    return html`<li class="kind">
      <label class="choose">
        <input
          type=${multiple ? 'checkbox' : 'radio'}
          name="kind"
          aria-describedby="about-${kind}"
          .checked=${chosen}
          @change=${(event: Event) => choose(kind, (event.target as HTMLInputElement).checked)}
        />
        ${icon(kindIcons[kind])}<span>${title}</span>
        <span class="about" id="about-${kind}">${about}</span>
      </label>
      ${chosen && kind === 'event' ? which() : nothing}
      ${
        chosen
          ? field({
              id: `title-${kind}`,
              label: words.name,
              problem: untitled.includes(kind) ? words.nameProblem : '',
              control: html`<input
                id="title-${kind}"
                ${upTo(200)}
                autocomplete="off"
                aria-describedby=${fieldDescription(`title-${kind}`)}
                aria-invalid=${untitled.includes(kind)}
                .value=${choice.titles[kind]}
                @input=${(event: Event) => rename(kind, (event.target as HTMLInputElement).value)}
              />`,
            })
          : nothing
      }
    </li>`;
  };
  return html`<fieldset>
    <legend>${multiple ? words.chooseSeveral : words.chooseOne}</legend>
    <ul class="kinds">
      ${placementKinds.map(card)}
    </ul>
  </fieldset>`;
};

/** In a frame or in a window, where the LMS leaves the choice. */
export const targetChoice = ({
  targets,
  chosen,
  choose,
}: {
  targets: PickerHandover['targets'];
  chosen: DocumentTarget | null;
  choose: (target: DocumentTarget) => void;
}): TemplateResult | typeof nothing => {
  const words = pickerWords.words;
  if (targets.length < 2) return nothing;
  return html`<fieldset aria-describedby="where-hint">
    <legend>${words.where}</legend>
    <div class="targets">
      ${targets.map(
        (target) =>
          html`<label class="target">
            <input type="radio" name="target" .checked=${target === chosen} @change=${() => choose(target)} />
            ${words.targets[target]}
          </label>`,
      )}
    </div>
    <p class="hint" id="where-hint">${words.whereHint}</p>
  </fieldset>`;
};

/** How the chosen will stand on the course page, and what each sort of reader meets behind it. */
export const preview = ({ kinds, titles }: Choice): TemplateResult => {
  const words = pickerWords.words;
  return html`<section class="preview" aria-labelledby="preview">
    <h2 id="preview">${words.preview}</h2>
    ${
      kinds.length === 0
        ? html`<p class="soft">${words.previewEmpty}</p>`
        : kinds.map((kind) => {
            const { pupil, staff } = words.kinds[kind];
            return html`<div class="card">
              ${icon(kindIcons[kind])}
              <p class="card-title">${titles[kind].trim() || words.kinds[kind].title}</p>
              <p class="soft">${words.pupilSees}: ${pupil}.</p>
              <p class="soft">${words.staffSee}: ${staff}.</p>
            </div>`;
          })
    }
  </section>`;
};
