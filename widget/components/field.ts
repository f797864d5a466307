import { css, html, nothing, type TemplateResult } from 'lit';

/**
 * A form control with its name, hint and problem. A function and not an element: `for` and
 * `aria-describedby` do not reach across shadow roots. The control carries `id=${id}` and
 * `aria-describedby=${fieldDescription(id)}`, and `aria-invalid` when there is a problem.
 */
export const field = ({
  id,
  label,
  control,
  hint = '',
  problem = '',
}: {
  id: string;
  label: string;
  control: TemplateResult;
  hint?: string;
  problem?: string;
}): TemplateResult => html`
  <div class="field">
    <label for=${id}>${label}</label>
    ${control}
    <div id=${fieldDescription(id)}>
      ${hint ? html`<p class="hint">${hint}</p>` : nothing}
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
    </div>
  </div>
`;

/** The id of the text that explains a control. */
export const fieldDescription = (id: string): string => `${id}-about`;

export const fieldStyles = css`
  .field {
    display: grid;
    gap: 6px;
  }
  label,
  legend {
    font-weight: 600;
  }
  input,
  textarea,
  select {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    border: 1px solid var(--edge);
    border-radius: var(--round-small);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }
  textarea {
    min-block-size: 6em;
    max-block-size: 24rem;
    resize: vertical;
    field-sizing: content;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 22px;
    min-block-size: 22px;
    accent-color: var(--primary);
  }
  [aria-invalid='true'] {
    border: 2px solid var(--coral);
  }
  .hint {
    color: var(--ink-soft);
    font-size: 0.9rem;
  }
  .problem {
    color: var(--sand-ink);
    font-weight: 600;
  }
`;
