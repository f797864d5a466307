import { html, type TemplateResult } from 'lit';
import { appWords } from '../locales/app-words.ts';

const address = /(https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]])/;

/** A link that leaves the course page; it says so to those who cannot see the arrow. */
export const outsideLink = ({ url, text }: { url: string; text: string }): TemplateResult => {
  const safe = /^https?:\/\//i.test(url);
  return safe
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer"
        >${text}<span class="only-read-aloud"> (${appWords.words.opensInNewTab})</span></a
      >`
    : html`${text}`;
};

/** Plain text as people wrote it, with its web addresses made into links. Show it under `white-space: pre-line`. */
export const linkedText = (text: string): TemplateResult =>
  html`${text.split(address).map((part, place) => (place % 2 ? outsideLink({ url: part, text: part }) : part))}`;
