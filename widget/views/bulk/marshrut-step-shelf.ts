import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { GivenStep } from '../../../lti-server/contract/bulk.ts';
import type { LibraryItem } from '../../../lti-server/contract/library.ts';
import { needs, type Need } from '../../../lti-server/contract/library-vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { loadLibrary } from '../../api/library.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { fieldStyles } from '../../components/field.ts';
import { bulkWords } from '../../locales/bulk-words.ts';
import { libraryViewWords } from '../../locales/library-view-words.ts';
import { libraryWords } from '../../locales/library-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { waveIcon } from '../../styles/icons.ts';
import { stepOfItem } from '../library/add-to-route.ts';
import { fitting, noFilter, suggested } from '../library/library-filter.ts';
import { deskStyles } from '../panel/desk-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-step-shelf': MarshrutStepShelf;
  }
  interface HTMLElementEventMap {
    'step-taken': StepTakenEvent;
  }
}

/** A game was taken from the shelf. */
export class StepTakenEvent extends Event {
  static readonly eventName = 'step-taken';
  readonly step: Pick<GivenStep, 'title' | 'whatToDo' | 'form' | 'method'>;
  constructor(step: StepTakenEvent['step']) {
    super(StepTakenEvent.eventName);
    this.step = step;
  }
}

/** Only what a child does becomes a step; the shelf shows the tutor's own as well. */
const stepsAmong = (items: readonly LibraryItem[]): LibraryItem[] =>
  items.filter(({ content }) => content.kind === 'game' || content.kind === 'break');

/**
 * Three games of the library at a time, to be taken as a step.
 * @fires step-taken - with its words
 */
export class MarshrutStepShelf extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    fieldStyles,
    deskStyles,
    css`
      ul {
        display: grid;
        gap: 10px;
      }
      select {
        inline-size: auto;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @state() private _need: Need | null = null;
  @state() private _from = 0;
  private readonly _items = new Reading<LibraryItem[]>(this, {
    key: () => 'shelf',
    read: async (signal) => {
      const [{ items }] = await Promise.all([
        loadLibrary(this._api, signal),
        libraryWords.load(),
        libraryViewWords.load(),
      ]);
      return stepsAmong(items);
    },
  });

  private _take(item: LibraryItem): void {
    const { title, whatToDo, form, method } = stepOfItem(item);
    this.dispatchEvent(new StepTakenEvent({ title, whatToDo, form, method }));
  }

  private _shown(items: readonly LibraryItem[]): TemplateResult {
    const words = bulkWords.words;
    const own = items.filter(
      (item) =>
        item.own && item.standing !== 'shared' && (!this._need || item.content.needs.includes(this._need)),
    );
    const fit = [...own, ...fitting(items, { ...noFilter, need: this._need })];
    const from = this._from < fit.length ? this._from : 0;
    return html`<p class="soft">${words.shelfText}</p>
      <label class="row">
        ${libraryViewWords.words.need}
        <select
          @change=${(event: Event) => {
            this._need = needs.find((need) => need === (event.target as HTMLSelectElement).value) ?? null;
            this._from = 0;
          }}
        >
          <option value="">${libraryViewWords.words.anyNeed}</option>
          ${needs.map((need) => html`<option value=${need}>${libraryWords.words.needs[need]}</option>`)}
        </select>
      </label>
      <ul>
        ${fit.slice(from, from + suggested).map(
          (item) =>
            html`<li class="card stack tight">
              <h3>${item.content.title}</h3>
              <p class="as-written">${item.content.text}</p>
              <div>
                <button
                  class="button small"
                  type="button"
                  aria-label=${words.takeOf(item.content.title)}
                  @click=${() => this._take(item)}
                >
                  ${words.take}
                </button>
              </div>
            </li>`,
        )}
      </ul>
      ${
        fit.length > suggested
          ? html`<div>
              <button
                class="button small quiet"
                type="button"
                @click=${() => (this._from = from + suggested)}
              >
                ${words.others}
              </button>
            </div>`
          : nothing
      }`;
  }

  override render(): TemplateResult {
    return html`<div class="stack">
      ${this._items.render({
        pending: loadingFace,
        complete: (items) => this._shown(items),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._items.again }),
      })}
    </div>`;
  }
}
define('marshrut-step-shelf', MarshrutStepShelf);
