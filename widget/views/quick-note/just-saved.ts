import { html, nothing, type TemplateResult } from 'lit';
import type { GroupNoteProblem } from '../../../lti-server/contract/quick-notes.ts';
import { quickNoteWords } from '../../locales/quick-note-words.ts';
import { icon, undoIcon } from '../../styles/icons.ts';

/** About whom a note was written last, and for whom it could not be taken back. */
export interface JustSaved {
  readonly groupId: string;
  readonly names: ReadonlyMap<string, string>;
  /** About whom it is taken back; undefined while nobody has asked. */
  readonly undone: readonly string[] | undefined;
  readonly left: readonly { readonly pupilId: string; readonly problem: GroupNoteProblem }[];
  /** Why taking back did not work at all; empty where it has not been tried. */
  readonly problem: string;
}

/** What was saved last, with the way back; what could not be taken back, with the reason. */
export const justSaved = ({
  saved,
  undo,
  again,
  hide,
}: {
  saved: JustSaved | undefined;
  undo: () => void;
  /** Opens the window with what is taken back. */
  again: () => void;
  hide: () => void;
}): TemplateResult | typeof nothing => {
  if (!saved) return nothing;
  const words = quickNoteWords.words;
  const { names, undone, left, problem } = saved;
  const namesOf = (pupilIds: readonly string[]): string =>
    pupilIds.map((pupilId) => names.get(pupilId) ?? '').join(', ');
  return html`<div class="banner on-its-way saved">
    <div>
      ${undone === undefined ? html`<p>${words.savedAbout([...names.values()])}</p>` : nothing}
      ${undone?.length ? html`<p>${words.undone(namesOf(undone))}</p>` : nothing}
      ${
        left.length > 0
          ? html`<p>${words.leftTitle}</p>
              <ul>
                ${left.map(
                  (child) =>
                    html`<li>${words.leftFor(namesOf([child.pupilId]), words.leftWhy[child.problem])}</li>`,
                )}
              </ul>`
          : nothing
      }
      ${problem ? html`<p role="alert">${problem}</p>` : nothing}
    </div>
    <p class="ways">
      ${
        undone === undefined
          ? html`<button class="button small way" type="button" @click=${undo}>
              ${icon(undoIcon)}${words.undo}
            </button>`
          : undone.length > 0
            ? html`<button class="button small way" type="button" @click=${again}>${words.again}</button>`
            : nothing
      }
      <button class="button small quiet hide" type="button" @click=${hide}>${words.hide}</button>
    </p>
  </div>`;
};
