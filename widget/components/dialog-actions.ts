import { html, nothing, type TemplateResult } from 'lit';

interface DialogActions {
  cancel: string;
  /** The word for what the dialog is there to do, or for its being done right now; none while that cannot be done. */
  deed: string | undefined;
  busy: boolean;
  close: () => void;
  act: () => unknown;
}

/** The buttons at the foot of a `<marshrut-dialog>`: the quiet way out, and the deed. */
export const dialogActions = ({ cancel, deed, busy, close, act }: DialogActions): TemplateResult =>
  html`<button slot="actions" class="button quiet" type="button" @click=${close}>${cancel}</button> ${
      deed === undefined
        ? nothing
        : html`<button
            slot="actions"
            class="button primary"
            type="button"
            aria-disabled=${busy}
            @click=${() => act()}
          >
            ${deed}
          </button>`
    }`;
