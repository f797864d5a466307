import { html, type TemplateResult } from 'lit';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { installationWords } from '../../locales/installation-words.ts';

/** A value to be pasted elsewhere; where the browser does not let us copy, it can be selected by hand. */
export const copyLine = ({ name, value }: { name: string; value: string }): TemplateResult => {
  const words = installationWords.words;
  const copy = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      return;
    }
    button.dispatchEvent(new AnnouncementEvent(words.copied));
  };
  return html`<div class="row between">
    <span>${name}: <code>${value}</code></span>
    <button class="button small" type="button" aria-label="${words.copy}: ${name}" @click=${copy}>
      ${words.copy}
    </button>
  </div>`;
};
