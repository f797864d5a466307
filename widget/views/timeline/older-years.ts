import { html, nothing, type TemplateResult } from 'lit';
import { dayAndYearInWords } from '../../locales/day-and-year.ts';
import { timelineWords } from '../../locales/timeline-words.ts';

/** At the end of what is told: since when that is, and the way to earlier years, which asks first. */
export const olderYears = ({
  since,
  hasOlder,
  shown,
  open,
}: {
  /** A moment in milliseconds. */
  since: number;
  hasOlder: boolean;
  /** Earlier years are among what is told. */
  shown: boolean;
  open: () => void;
}): TemplateResult => {
  const words = timelineWords.words;
  if (shown) return html`<p class="soft">${words.olderShown}</p>`;
  return html`<div class="row">
    <p class="soft">${words.cleanSlate(dayAndYearInWords(new Date(since).toISOString().slice(0, 10)))}</p>
    ${
      hasOlder
        ? html`<button class="button small older" type="button" @click=${open}>${words.older}</button>`
        : nothing
    }
  </div>`;
};
