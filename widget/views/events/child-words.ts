import { html, nothing, type TemplateResult } from 'lit';
import type { EventView, EventWord } from '../../../lti-server/contract/events.ts';
import { linkedText } from '../../components/linked-text.ts';
import { eventsWords } from '../../locales/events-words.ts';

/** A list of what was said, with a way to hide one's own. */
export const wordList = ({
  words: said,
  hide,
}: {
  words: readonly EventWord[];
  hide: (event: Event, word: EventWord) => void;
}): TemplateResult => {
  const words = eventsWords.words;
  return html`<ul class="words">
    ${said.map(
      (word) =>
        html`<li class="word ${word.hidden ? 'hidden-word' : ''}" data-word=${word.wordId}>
          <div>
            <p class="as-written">${linkedText(word.text)}</p>
            <p class="soft">
              ${word.own ? words.mine : word.byChild ? word.author : words.byAdult(word.author)}${
                word.about === 'takeaway' ? nothing : html` · ${words.abouts[word.about]}`
              }${word.hidden ? html` · ${words.hidden}` : nothing}
            </p>
          </div>
          ${
            word.own
              ? html`<button
                  class="button quiet"
                  type="button"
                  aria-label=${word.hidden ? words.showOf(word.text) : words.hideOf(word.text)}
                  @click=${(event: Event) => hide(event, word)}
                >
                  ${word.hidden ? words.show : words.hide}
                </button>`
              : nothing
          }
        </li>`,
    )}
  </ul>`;
};

/** Who will read it, as people, before it is written. */
export const audience = (
  { adults, together }: EventView,
  { onlyAdults }: { onlyAdults: boolean },
): string => {
  const words = eventsWords.words;
  const names = adults.join(', ');
  return onlyAdults
    ? `${words.willSeeOnlyAdults}: ${names}.`
    : `${words.willSee}: ${words.andAdults(together.join(', '), names)}.`;
};
