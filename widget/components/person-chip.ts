import { css, html, nothing, type TemplateResult } from 'lit';
import { icon, personIcon } from '../styles/icons.ts';

/** A person by name, with what they are to the reader. */
export const personChip = ({ name, part = '' }: { name: string; part?: string }): TemplateResult => html`
  <span class="person">
    ${icon(personIcon)}
    <span>${name}${part ? html` <span class="soft">${part}</span>` : nothing}</span>
  </span>
`;

export const personChipStyles = css`
  .person {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    padding: 0.25em 0.9em 0.25em 0.6em;
    border-radius: var(--round-full);
    background: var(--sea);
    overflow-wrap: anywhere;
  }
  .person .icon {
    color: var(--primary);
  }
`;
