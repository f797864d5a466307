import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from './desk-styles.ts';

export type Side = 'mine' | 'theirs';

/** One place where two texts differ. */
export interface Difference {
  id: string;
  label: string;
  mine: string;
  theirs: string;
  /** What is chosen beforehand. */
  side: Side;
}

/** What to keep in each place. */
export class ComparedEvent extends Event {
  static readonly eventName = 'compared';
  readonly sides: ReadonlyMap<string, Side>;
  constructor(sides: ReadonlyMap<string, Side>) {
    super(ComparedEvent.eventName);
    this.sides = sides;
  }
}
declare global {
  interface HTMLElementEventMap {
    compared: ComparedEvent;
  }
  interface HTMLElementTagNameMap {
    'marshrut-comparison': MarshrutComparison;
  }
}

const sides: readonly Side[] = ['mine', 'theirs'];

/**
 * Two texts side by side, place by place, after somebody saved in between.
 * @fires compared - with what to keep
 * @fires dialog-close - back to the form, with everything typed still in it
 */
export class MarshrutComparison extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    css`
      section {
        display: grid;
        gap: 16px;
      }
      fieldset {
        min-inline-size: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 6px;
        font-weight: 600;
      }
      .sides {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
        gap: 12px;
      }
      .side {
        display: grid;
        grid-template-rows: auto 1fr;
        gap: 8px;
        padding: 12px 16px;
        border: 2px solid var(--line);
        border-radius: var(--round-small);
        background: var(--surface);
      }
      .side:has(:checked) {
        border-color: var(--primary);
      }
      .side label {
        display: inline-flex;
        gap: 8px;
        align-items: center;
        min-block-size: 36px;
        font-weight: 600;
      }
      input {
        inline-size: 20px;
        block-size: 20px;
        accent-color: var(--primary);
      }
    `,
  ];

  @property({ attribute: false }) differences: readonly Difference[] = [];
  /** Who saved in between. */
  @property({ attribute: false }) by = '';
  @property({ type: Boolean }) busy = false;
  @state() private _sides = new Map<string, Side>();
  @query('h2') private _heading!: HTMLElement;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('differences')) this._sides = new Map(this.differences.map(({ id, side }) => [id, side]));
  }

  protected override firstUpdated(): void {
    this._heading.focus();
  }

  private _choose(id: string, side: Side): void {
    this._sides = new Map(this._sides).set(id, side);
  }

  private _chooseAll(side: Side): void {
    this._sides = new Map(this.differences.map(({ id }) => [id, side]));
  }

  private async _copy(event: Event, text: string): Promise<void> {
    const cell = (event.target as Element).closest('.side')?.querySelector('.as-written');
    try {
      await navigator.clipboard.writeText(text);
      this.dispatchEvent(new AnnouncementEvent(panelWords.words.copied));
    } catch {
      // A frame of another site may not write to the clipboard: the text is selected for the person's own keys.
      if (cell) getSelection()?.selectAllChildren(cell);
    }
  }

  private _side(difference: Difference, side: Side): TemplateResult {
    const words = panelWords.words;
    const { id, label } = difference;
    const text = difference[side];
    return html`<div class="side">
      <div class="row between">
        <label>
          <input
            type="radio"
            name=${`side-${id}`}
            .checked=${this._sides.get(id) === side}
            @change=${() => this._choose(id, side)}
          />
          ${words[side]}
        </label>
        <button
          class="button small quiet"
          type="button"
          aria-label=${`${words.copy}: ${label}, ${words[side]}`}
          @click=${(event: Event) => this._copy(event, text)}
        >
          ${words.copy}
        </button>
      </div>
      <p class=${text ? 'as-written' : 'as-written soft'}>${text || words.empty}</p>
    </div>`;
  }

  override render(): TemplateResult {
    const words = panelWords.words;
    return html`<section class="card" aria-labelledby="title">
      <div class="stack tight">
        <h2 id="title" tabindex="-1">${words.conflictTitle}</h2>
        <p>${words.conflictText} ${this.by ? words.conflictBy(this.by) : ''}</p>
      </div>
      <div class="row">
        <button class="button small" type="button" @click=${() => this._chooseAll('mine')}>
          ${words.keepAllMine}
        </button>
        <button class="button small" type="button" @click=${() => this._chooseAll('theirs')}>
          ${words.takeAllTheirs}
        </button>
      </div>
      ${this.differences.map(
        (difference) =>
          html`<fieldset>
            <legend>${difference.label}</legend>
            <div class="sides">${sides.map((side) => this._side(difference, side))}</div>
          </fieldset>`,
      )}
      <div class="row">
        <button
          class="button primary"
          type="button"
          aria-disabled=${this.busy}
          @click=${() => this.busy || this.dispatchEvent(new ComparedEvent(this._sides))}
        >
          ${this.busy ? words.saving : words.useChosen}
        </button>
        <button class="button quiet" type="button" @click=${() => this.dispatchEvent(new DialogCloseEvent())}>
          ${words.backToForm}
        </button>
      </div>
    </section>`;
  }
}
define('marshrut-comparison', MarshrutComparison);
