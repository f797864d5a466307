import { html, nothing, type TemplateResult } from 'lit';
import { meetingAudiences, type Quote } from '../../../lti-server/contract/meetings.ts';
import { meetingWords } from '../../locales/meeting-words.ts';
import { icon } from '../../styles/icons.ts';
import { closeIcon } from '../../styles/panel-icons.ts';
import { choiceField, textField } from '../builder/controls.ts';
import type { PupilForm } from './meeting-form.ts';
import { limits, tooLong } from './meeting-limits.ts';

/** The child's words as they were written down: which of them stand in the minutes is chosen, never what they say. */
export const quoteList = (
  quotes: readonly Quote[],
  set: (quotes: Quote[]) => void,
): TemplateResult | typeof nothing => {
  const words = meetingWords.words;
  if (quotes.length === 0) return nothing;
  return html`<section class="card stack" aria-labelledby="quotes-title">
    <h3 id="quotes-title">${words.quotes}</h3>
    <p class="soft small-text">${words.quotesHint}</p>
    ${quotes.map(
      (quote) =>
        html`<div class="quote">
          <p>«${quote.words}»</p>
          ${quote.about ? html`<p class="soft small-text">${words.quoteAbout(quote.about)}</p>` : nothing}
          <div class="row">
            <label class="choice">
              <input
                type="checkbox"
                .checked=${quote.kept}
                @change=${(event: Event) => {
                  const kept = (event.target as HTMLInputElement).checked;
                  set(quotes.map((one) => (one === quote ? { ...one, kept } : one)));
                }}
              />
              ${words.quoteKept}
            </label>
            <button
              class="button small quiet"
              type="button"
              aria-label=${words.dropQuote(quote.words)}
              @click=${() => set(quotes.filter((one) => one !== quote))}
            >
              ${icon(closeIcon)}
            </button>
          </div>
        </div>`,
    )}
  </section>`;
};

/** The tutor's own words: those for the child, and those for grown-ups with who reads them. */
export const wordsFields = (form: PupilForm, set: (change: Partial<PupilForm>) => void): TemplateResult => {
  const words = meetingWords.words;
  return html`<section class="card fields two">
    ${textField({
      id: 'child-words',
      label: words.words,
      hint: words.wordsHint,
      value: form.words,
      problem: tooLong(form.words, limits.words),
      set: (text) => set({ words: text }),
    })}
    <div class="stack">
      ${textField({
        id: 'adult-words',
        label: words.adultWords,
        hint: words.adultWordsHint,
        value: form.adultWords,
        problem: tooLong(form.adultWords, limits.words),
        set: (text) => set({ adultWords: text }),
      })}
      ${choiceField({
        id: 'audience',
        label: words.audience,
        value: form.audience,
        options: meetingAudiences.map((value) => ({ value, title: words.audiences[value] })),
        set: (audience) => audience && set({ audience }),
      })}
    </div>
  </section>`;
};
