import { html, nothing, type TemplateResult } from 'lit';
import type { EventView, EventWord } from '../../../lti-server/contract/events.ts';
import type { Api } from '../../api/client.ts';
import { loadWordFile } from '../../api/events.ts';
import '../../components/capture/marshrut-file.ts';
import { fewNames } from '../../components/few-words.ts';
import { linkedText } from '../../components/linked-text.ts';
import '../../components/marshrut-few-words.ts';
import { eventsWords } from '../../locales/events-words.ts';
import { icon } from '../../styles/icons.ts';
import { closedEyeIcon, eyeIcon } from '../../styles/reflection-icons.ts';

/** What a word is called on a button: its text, or what says it instead. */
const nameOf = ({ text, file }: EventWord): string =>
  text === '' && file !== null ? eventsWords.words.files[file] : text;

/** The picture or the voice of a word, for whoever sees the word. */
export const wordFile = ({
  api,
  eventId,
  word: { wordId, file, text },
}: {
  api: Api;
  eventId: string;
  word: EventWord;
}): TemplateResult | typeof nothing =>
  file === null
    ? nothing
    : html`<marshrut-file
        .api=${api}
        .fileId=${wordId}
        .kind=${file}
        .alt=${text}
        .load=${(signal: AbortSignal) => loadWordFile(api, { eventId, wordId, signal })}
      ></marshrut-file>`;

/** A list of what was said, with a way to hide one's own. */
export const wordList = ({
  api,
  eventId,
  words: said,
  hide,
  few = false,
}: {
  api: Api;
  eventId: string;
  words: readonly EventWord[];
  hide: (event: Event, word: EventWord) => void;
  /** For whoever has only begun to read. */
  few?: boolean;
}): TemplateResult => {
  const words = eventsWords.words;
  return html`<ul class="words">
    ${said.map(
      (word) =>
        html`<li class="word ${word.hidden ? 'hidden-word' : ''}" data-word=${word.wordId}>
          <div>
            ${
              word.text === ''
                ? nothing
                : few
                  ? html`<p><marshrut-few-words .text=${word.text}></marshrut-few-words></p>`
                  : html`<p class="as-written">${linkedText(word.text)}</p>`
            }
            ${wordFile({ api, eventId, word })}
            ${few && !word.own ? html`<p class="soft" aria-hidden="true">${fewNames([word.author])}</p>` : nothing}
            <p class=${few ? 'only-read-aloud' : 'soft'}>
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
                  aria-label=${word.hidden ? words.showOf(nameOf(word)) : words.hideOf(nameOf(word))}
                  @click=${(event: Event) => hide(event, word)}
                >
                  ${few ? icon(word.hidden ? eyeIcon : closedEyeIcon) : word.hidden ? words.show : words.hide}
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
