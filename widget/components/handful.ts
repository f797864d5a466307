import {
  css,
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { appWords } from '../locales/app-words.ts';
import { backIcon, icon } from '../styles/icons.ts';

/** The styles of its two buttons. */
export const handfulStyles = css`
  .handful {
    display: flex;
    /* Four of them stand side by side on the narrowest screen. */
    gap: clamp(8px, 4vw, 16px);
  }
  .handful .button {
    flex: 1 1 64px;
    max-inline-size: 12rem;
  }
  .turned .icon {
    transform: scaleX(-1);
  }
  .handful [aria-disabled] {
    cursor: default;
    opacity: 0.4;
  }
`;

/** As much of a long list as whoever reads little takes in at a time, with a way on and a way back. */
export class Handful implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #size: number;
  #from = 0;

  constructor(host: ReactiveControllerHost, size: number) {
    this.#host = host;
    this.#size = size;
    host.addController(this);
  }

  hostConnected(): void {
    this.#from = 0;
  }

  /** The things whose turn it is, as `draw` draws them. The host needs `buttonStyles` and `handfulStyles`. */
  of<Thing>(things: readonly Thing[], draw: (some: readonly Thing[]) => TemplateResult): TemplateResult {
    const from = this.#from < things.length ? this.#from : 0;
    const some = draw(things.slice(from, from + this.#size));
    if (things.length <= this.#size) return some;
    return html`${some}
      <div class="handful">
        ${this.#turn(from > 0, { to: from - this.#size, word: appWords.words.back, turned: '' })}
        ${this.#turn(from + this.#size < things.length, {
          to: from + this.#size,
          word: appWords.words.more,
          turned: 'turned',
        })}
      </div>`;
  }

  /** Stays in its place when there is nothing behind it, so that the finger and the keyboard keep theirs. */
  #turn(
    leads: boolean,
    { to, word, turned }: { to: number; word: string; turned: string },
  ): TemplateResult | typeof nothing {
    return html`<button
      class="button large ${turned}"
      type="button"
      aria-label=${word}
      aria-disabled=${leads ? nothing : 'true'}
      @click=${() => {
        if (!leads) return;
        this.#from = to;
        this.#host.requestUpdate();
      }}
    >
      ${icon(backIcon)}
    </button>`;
  }
}
