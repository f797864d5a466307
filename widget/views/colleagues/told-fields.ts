import { html, nothing, type TemplateResult } from 'lit';

/** What a colleague wrote, line by line under its label; what was left empty is left out. */
export const toldFields = (told: readonly (readonly [label: string, text: string])[]): TemplateResult =>
  html`<dl class="asked-fields">
    ${told.map(([label, text]) =>
      text
        ? html`<dt>${label}</dt>
            <dd>${text}</dd>`
        : nothing,
    )}
  </dl>`;
