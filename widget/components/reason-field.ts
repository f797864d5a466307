import { html, type TemplateResult } from 'lit';
import { upTo } from './up-to.ts';
import { field, fieldDescription } from './field.ts';

interface ReasonField {
  id: string;
  label: string;
  /** Often given; a press takes one. */
  reasons: readonly string[];
  reason: string;
  /** What is wrong with it, empty while nothing is. */
  problem: string;
  choose: (reason: string) => void;
}

/** A line for a reason, with the usual ones to press. */
export const reasonField = ({ id, label, reasons, reason, problem, choose }: ReasonField): TemplateResult =>
  html`<div class="row">
      ${reasons.map(
        (usual) =>
          html`<button
            class="button small"
            type="button"
            aria-pressed=${usual === reason}
            @click=${() => choose(usual)}
          >
            ${usual}
          </button>`,
      )}
    </div>
    ${field({
      id,
      label,
      problem,
      control: html`<input
        id=${id}
        ${upTo(200)}
        aria-describedby=${fieldDescription(id)}
        aria-invalid=${problem !== ''}
        .value=${reason}
        @input=${(event: InputEvent) => choose((event.target as HTMLInputElement).value)}
      />`,
    })}`;
