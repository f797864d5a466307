import { html, nothing, type TemplateResult } from 'lit';
import {
  againAnswers,
  cardKinds,
  linePlaces,
  pictureFields,
  sentenceEnds,
  weathers,
  type CardKind,
  type SentenceStart,
} from '../../../lti-server/contract/reflections.ts';
import type { ReadingLevel } from '../../../lti-server/contract/vocabulary.ts';
import { upTo } from '../../components/up-to.ts';
import { reflectionWords } from '../../locales/reflection-words.ts';
import { icon } from '../../styles/icons.ts';
import { againIcons, cardIcons, endIcons, findIcons, weatherIcons } from '../../styles/reflection-icons.ts';
import type { ReflectionForm } from './reflection-form.ts';

/** What a format needs to draw itself: the form as it stands, and where a change goes. */
export interface Drawn {
  readonly form: ReflectionForm;
  readonly level: ReadingLevel;
  change(parts: Partial<ReflectionForm>): void;
  /** Tells whether a tap is the second half of the one before. */
  again(event: Event): boolean;
}

interface Tile {
  readonly picture: string;
  readonly word: string;
  readonly chosen: boolean;
  readonly tap: () => void;
  /** Its place in an order. */
  readonly place?: number | undefined;
}

const tiles = ({ again }: Drawn, label: string, offered: readonly Tile[]): TemplateResult =>
  html`<div class="tiles" role="group" aria-label=${label}>
    ${offered.map(
      ({ picture, word, chosen, tap, place }) =>
        html`<button
          class="tile"
          type="button"
          aria-pressed=${chosen}
          @click=${(event: Event) => {
            if (!again(event)) tap();
          }}
        >
          ${icon(picture)}<span>${place === undefined ? nothing : html`<b>${place}.</b> `}${word}</span>
        </button>`,
    )}
  </div>`;

const valueOf = ({ target }: Event): string => (target as HTMLInputElement | HTMLTextAreaElement).value;

/** The child's own scale: two ends, a mark for before and one for after; a tap moves a mark as a drag does. */
export const lineFormat = (drawn: Drawn): TemplateResult => {
  const words = reflectionWords.words;
  const { form, level, change } = drawn;
  const pairs = words.pairs.map(([first, second]) => ({
    word: `${first} – ${second}`,
    chosen: form.ends[0] === first && form.ends[1] === second,
    tap: () => change({ ends: [first, second] }),
  }));
  const end = (place: 0 | 1, label: string) =>
    html`<input
      type="text"
      ${upTo(40)}
      aria-label=${label}
      .value=${form.ends[place]}
      @input=${(event: Event) =>
        change({ ends: place === 0 ? [valueOf(event), form.ends[1]] : [form.ends[0], valueOf(event)] })}
    />`;
  const mark = (name: 'before' | 'after', label: string) =>
    html`<label class="mark">
      <span>${label}</span>
      <input
        type="range"
        min="0"
        max=${linePlaces - 1}
        step="1"
        aria-valuetext=${`${form.ends[0]} – ${form.ends[1]}: ${form[name] + 1} / ${linePlaces}`}
        .value=${String(form[name])}
        @input=${(event: Event) => change({ [name]: Number(valueOf(event)) })}
      />
    </label>`;
  return html`${
      level === 1
        ? html`<div class="pairs" role="group" aria-label=${words.formats.line}>
            ${pairs.map(
              ({ word, chosen, tap }) =>
                html`<button class="button large" type="button" aria-pressed=${chosen} @click=${tap}>
                  ${word}
                </button>`,
            )}
          </div>`
        : html`<div class="ends">${end(0, words.firstEnd)} ${end(1, words.secondEnd)}</div>`
    }
    <div class="line">
      <p class="end-words" aria-hidden="true"><span>${form.ends[0]}</span><span>${form.ends[1]}</span></p>
      ${mark('before', words.before)} ${mark('after', words.after)}
    </div>`;
};

/** Three cards, tapped from what there was most of; tapping one again begins anew from it. */
export const cardsFormat = (drawn: Drawn): TemplateResult => {
  const words = reflectionWords.words;
  const { form, level, change } = drawn;
  const tap = (card: CardKind): void => {
    const at = form.order.indexOf(card);
    change({ order: at === -1 ? [...form.order, card] : form.order.slice(0, at) });
  };
  return html`${level === 1 ? nothing : html`<p>${words.cardsHint}</p>`}
  ${tiles(
    drawn,
    words.formats.cards,
    cardKinds.map((card) => ({
      picture: cardIcons[card],
      word: words.cards[card],
      chosen: form.order.includes(card),
      tap: () => tap(card),
      place: form.order.includes(card) ? form.order.indexOf(card) + 1 : undefined,
    })),
  )}`;
};

export const weatherFormat = (drawn: Drawn): TemplateResult => {
  const words = reflectionWords.words;
  return tiles(
    drawn,
    words.formats.weather,
    weathers.map((weather) => ({
      picture: weatherIcons[weather],
      word: words.weathers[weather],
      chosen: drawn.form.weather === weather,
      tap: () => drawn.change({ weather }),
    })),
  );
};

export const againFormat = (drawn: Drawn): TemplateResult => {
  const words = reflectionWords.words;
  return tiles(
    drawn,
    words.formats.again,
    againAnswers.map((answer) => ({
      picture: againIcons[answer],
      word: words.again[answer],
      chosen: drawn.form.again === answer,
      tap: () => drawn.change({ again: answer }),
    })),
  );
};

export const finishFormat = (drawn: Drawn): TemplateResult => {
  const words = reflectionWords.words;
  const { form, level, change } = drawn;
  const whole = { start: words.starts[form.start], ends: words.ends[form.start] };
  const { start, ends }: (typeof words.fewEnds)[SentenceStart] =
    level === 1 ? words.fewEnds[form.start] : whole;
  return html`<p class="sentence">${start}</p>
    ${tiles(
      drawn,
      start,
      sentenceEnds.flatMap((end) =>
        ends[end] === undefined
          ? []
          : {
              picture: endIcons[end],
              word: ends[end],
              chosen: form.end === end,
              tap: () => change({ end: form.end === end ? null : end }),
            },
      ),
    )}`;
};

/** The nine fields of a photo: a tap sticks the sticker, another one takes it off. */
export const stickerFields = ({ form, change }: Drawn): TemplateResult => {
  const words = reflectionWords.words;
  return html`<div class="fields" role="group" aria-label=${words.stickerHint}>
    ${Array.from({ length: pictureFields }, (_, field) => {
      const stuck = form.sticker === field;
      return html`<button
        type="button"
        aria-pressed=${stuck}
        aria-label=${words.field(Math.floor(field / 3) + 1, (field % 3) + 1)}
        @click=${() => change({ sticker: stuck ? null : field })}
      >
        ${stuck ? html`<span class="sticker">${words.sticker}</span>` : nothing}
      </button>`;
    })}
  </div>`;
};

/** "It went another way": one question in three pictures; one of them is enough. */
export const findFormat = (
  drawn: Drawn,
  { open, choose }: { open: keyof typeof findIcons; choose: (part: keyof typeof findIcons) => void },
): TemplateResult => {
  const words = reflectionWords.words;
  const { form, change } = drawn;
  const parts = Object.keys(findIcons) as (keyof typeof findIcons)[];
  return html`${tiles(
      drawn,
      words.findHint,
      parts.map((part) => ({
        picture: findIcons[part],
        word: words[part],
        chosen: open === part,
        tap: () => choose(part),
      })),
    )}
    <textarea
      aria-label=${words[open]}
      ${upTo(1000)}
      rows="3"
      .value=${form[open]}
      @input=${(event: Event) => change({ [open]: valueOf(event) })}
    ></textarea>`;
};

/** A few words beside an answer, for those who like to write. */
export const moreWords = ({ form, change }: Drawn): TemplateResult =>
  html`<textarea
    aria-label=${reflectionWords.words.moreWords}
    placeholder=${reflectionWords.words.moreWords}
    ${upTo(1000)}
    rows="2"
    .value=${form.words}
    @input=${(event: Event) => change({ words: valueOf(event) })}
  ></textarea>`;
