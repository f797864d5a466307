import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { alongKinds, type AlongKind, type NewYear } from '../../../lti-server/contract/new-year.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { beginNewYear, undoNewYear } from '../../api/new-year.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { timeInWords } from '../../locales/moments.ts';
import { newYearWords } from '../../locales/new-year-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-new-year': MarshrutNewYear;
  }
}

/** The words that the card is drawn with. */
export const loadNewYearWords = (): Promise<void> => newYearWords.load();

/** A year begins with what is good and what was promised; last year's difficulties are met anew, or not at all. */
const usual: readonly AlongKind[] = alongKinds.filter((kind) => kind !== 'difficulty');

/** A few are named, a class is counted. */
const inWords = (names: readonly string[]): string =>
  names.length > 4 ? newYearWords.words.children(names.length) : names.join(', ');

/**
 * The question at the beginning of a school year: what goes along on the children's cards. One press for all of
 * them or for one, and a way back.
 */
export class MarshrutNewYear extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    deskStyles,
    css`
      :host {
        display: block;
        margin-block-end: var(--gap);
      }
      .choice {
        padding-block: 8px;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 18px;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        margin-block-end: 6px;
      }
      fieldset label {
        display: inline-flex;
        gap: 8px;
        align-items: center;
        min-block-size: 32px;
        font-weight: 400;
      }
      .field {
        max-inline-size: 24rem;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) newYear: NewYear | undefined;
  @state() private _stands: NewYear | null = null;
  /** For one child; empty: for all. */
  @state() private _whom = '';
  @state() private _takes: ReadonlySet<AlongKind> = new Set(usual);
  /** Whether one looks at what goes along, and for whom. */
  @state() private _open = false;
  @state() private _busy = false;
  @state() private _problem = '';
  /** One for the press that is being made, however often it is sent. */
  private _turnId = crypto.randomUUID();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('newYear')) this._stands = this.newYear ?? null;
  }

  private get _meant(): NewYear['children'] {
    const children = this._stands?.children ?? [];
    const one = children.filter(({ pupilId }) => pupilId === this._whom);
    return one.length > 0 ? one : children;
  }

  private async _do(write: () => Promise<NewYear | null>, said: string): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._problem = '';
    try {
      this._stands = await write();
      this._turnId = crypto.randomUUID();
      this._whom = '';
      this.dispatchEvent(new AnnouncementEvent(said));
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _begin(cleanSlate: boolean): Promise<void> {
    const words = newYearWords.words;
    const meant = this._meant;
    const names = inWords(meant.map(({ name }) => name));
    return this._do(
      () =>
        beginNewYear(this._api, {
          turnId: this._turnId,
          pupilIds: meant.map(({ pupilId }) => pupilId).slice(0, 200),
          cleanSlate,
          takes: [...this._takes],
        }),
      cleanSlate ? words.begun(names) : words.asItWas(names),
    );
  }

  private _tick(kind: AlongKind, taken: boolean): void {
    const takes = new Set(this._takes);
    if (taken) takes.add(kind);
    else takes.delete(kind);
    this._takes = takes;
  }

  private _whomField(children: NewYear['children']): TemplateResult | typeof nothing {
    const words = newYearWords.words;
    if (children.length < 2) return nothing;
    return field({
      id: 'whom',
      label: words.whom,
      control: html`<select
        id="whom"
        aria-describedby=${fieldDescription('whom')}
        @change=${({ target }: Event) => (this._whom = (target as HTMLSelectElement).value)}
      >
        <option value="" .selected=${this._whom === ''}>${words.everybody(children.length)}</option>
        ${children.map(
          ({ pupilId, name }) =>
            html`<option value=${pupilId} .selected=${pupilId === this._whom}>${name}</option>`,
        )}
      </select>`,
    });
  }

  private _choice(children: NewYear['children'], kinds: readonly AlongKind[]): TemplateResult {
    const words = newYearWords.words;
    return html`<div class="stack tight choice">
      ${this._whomField(children)}
      <fieldset>
        <legend>${words.along}</legend>
        ${kinds.map(
          (kind) =>
            html`<label>
              <input
                type="checkbox"
                .checked=${this._takes.has(kind)}
                @change=${({ target }: Event) => this._tick(kind, (target as HTMLInputElement).checked)}
              />${words.kinds[kind]}
            </label>`,
        )}
      </fieldset>
    </div>`;
  }

  private _question(children: NewYear['children']): TemplateResult {
    const words = newYearWords.words;
    const meant = this._meant;
    const kinds = alongKinds.filter((kind) => meant.some((child) => child.kinds.includes(kind)));
    const taken = kinds.filter((kind) => this._takes.has(kind));
    const whom = meant.length === 1 ? (meant[0]?.name ?? '') : words.everybody(meant.length);
    return html`<p class="soft small-text">${words.about}</p>
      <details
        ?open=${this._open}
        @toggle=${({ currentTarget }: Event) => (this._open = (currentTarget as HTMLDetailsElement).open)}
      >
        <summary>
          ${words.goes(whom, taken.map((kind) => words.kinds[kind].toLocaleLowerCase()).join(', '))}
        </summary>
        ${this._open ? this._choice(children, kinds) : nothing}
      </details>
      <div class="row">
        <button
          class="button small primary"
          type="button"
          aria-disabled=${this._busy}
          @click=${() => this._begin(true)}
        >
          ${words.begin}
        </button>
        <button
          class="button small quiet"
          type="button"
          aria-disabled=${this._busy}
          @click=${() => this._begin(false)}
        >
          ${words.leave}
        </button>
      </div>`;
  }

  private _done({ turnId, names, cleanSlate, undoUntil }: NewYear['done'][number]): TemplateResult {
    const words = newYearWords.words;
    const whom = inWords(names);
    return html`<div class="row between">
      <p>
        ${cleanSlate ? words.begun(whom) : words.asItWas(whom)}
        <span class="soft small-text">${words.undoUntil(timeInWords(undoUntil, Date.now()))}</span>
      </p>
      <button
        class="button small"
        type="button"
        aria-label=${words.undoOf(whom)}
        aria-disabled=${this._busy}
        @click=${() => this._do(() => undoNewYear(this._api, turnId), words.undone)}
      >
        ${words.undo}
      </button>
    </div>`;
  }

  override render(): TemplateResult | typeof nothing {
    const stands = this._stands;
    if (stands === null) return nothing;
    const { children, done } = stands;
    return html`<section class="card stack tight no-print" aria-labelledby="year-title">
      <h2 id="year-title" tabindex="-1">
        ${children.length > 0 ? newYearWords.words.title : newYearWords.words.titleDone}
      </h2>
      ${children.length > 0 ? this._question(children) : nothing}
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      ${done.map((turn) => this._done(turn))}
    </section>`;
  }
}
define('marshrut-new-year', MarshrutNewYear);
