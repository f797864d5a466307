import { html, type TemplateResult } from 'lit';

/** What went wrong, for whoever reads little: its first sentence to see, all of it to hear. */
export const firstSentence = (text: string): TemplateResult => {
  const shown = /^.*?[.!]/.exec(text)?.[0] ?? '';
  return html`${shown}<span class="only-read-aloud">${text.slice(shown.length)}</span>`;
};
