import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BulkOutcome } from '../../../lti-server/contract/bulk.ts';
import type { GroupNoteState } from '../../../lti-server/contract/quick-notes.ts';
import { loadDeeds, undoDeed } from '../../api/bulk.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { loadGroupNotes, undoGroupNote } from '../../api/quick-notes.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles } from '../../components/faces.ts';
import { bulkWords } from '../../locales/bulk-words.ts';
import { timeInWords } from '../../locales/moments.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon, undoIcon, waveIcon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { BulkUndoneEvent } from './bulk-events.ts';
import { bulkStyles } from './bulk-styles.ts';
import { troubleList, troubles, type NameOf } from './outcome.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-recent-deeds': MarshrutRecentDeeds;
  }
}

/** What can be taken back: a deed, or one observation of several children. */
interface Recent {
  readonly id: string;
  readonly title: string;
  readonly madeAt: number;
  readonly undoUntil: number;
  readonly undoneAt: number | null;
  readonly done: number;
  readonly undone: number;
  readonly troubles: TemplateResult | typeof nothing;
  /** @returns for whom it was taken back */
  readonly undo: () => Promise<{ children: readonly { undone: boolean }[] }>;
}

interface Loaded {
  readonly deeds: readonly BulkOutcome[];
  readonly notes: readonly GroupNoteState[];
}

/**
 * What was done lately for several children, each with a way back while there is one.
 * @fires bulk-undone - something was taken back
 */
export class MarshrutRecentDeeds extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    deskStyles,
    bulkStyles,
    css`
      .troubles {
        list-style: disc;
        padding-inline-start: 1.2em;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) nameOf: NameOf = () => bulkWords.words.unknownChild;
  @state() private _busy = false;
  @state() private _problem = '';
  /** Where the panel's quick note is heard. */
  private _beside: EventTarget | undefined;
  private readonly _loaded = new Reading<Loaded>(this, {
    key: () => 'recent',
    read: async (signal) => {
      const [deeds, notes] = await Promise.all([
        loadDeeds(this._api, signal),
        loadGroupNotes(this._api, signal),
      ]);
      return { deeds, notes: notes.filter(({ children }) => children.length > 1) };
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this._beside = (this.getRootNode() as ShadowRoot).host?.getRootNode();
    this._beside?.addEventListener('notes-sent', this._noted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._beside?.removeEventListener('notes-sent', this._noted);
  }

  /** Reads again what was done. */
  async refresh(): Promise<void> {
    await this._loaded.refresh();
  }

  private readonly _noted = (): void => void this.refresh();

  private async _undo({ id, undo }: Recent): Promise<void> {
    if (this._busy) return;
    const words = bulkWords.words;
    this._busy = true;
    this._problem = '';
    try {
      const { children } = await undo();
      const whole = children.every(({ undone }) => undone);
      this.dispatchEvent(new AnnouncementEvent(whole ? words.undone : words.partlyUndone));
      this.dispatchEvent(new BulkUndoneEvent(id));
      await this.refresh();
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  private _recent({ deeds, notes }: Loaded): Recent[] {
    const words = bulkWords.words;
    const { nameOf } = this;
    const undoneOf = (children: readonly { undone: boolean }[]): number =>
      children.filter(({ undone }) => undone).length;
    const ofDeeds = deeds.map(({ deedId, kind, children, ...times }): Recent => ({
      ...times,
      id: deedId,
      title: words.deeds[kind],
      done: children.filter(({ done }) => done).length,
      undone: undoneOf(children),
      troubles: troubles({ children }, nameOf),
      undo: () => undoDeed(this._api, deedId),
    }));
    const ofNotes = notes.map(({ groupId, children, ...times }): Recent => ({
      ...times,
      id: groupId,
      title: words.noteDeed,
      done: children.length,
      undone: undoneOf(children),
      troubles: troubleList(
        children.flatMap(({ pupilId, problem }) =>
          problem === null ? [] : [words.notFor(nameOf(pupilId), words.noteProblems[problem])],
        ),
      ),
      undo: () => undoGroupNote(this._api, groupId),
    }));
    return [...ofDeeds, ...ofNotes].sort((one, other) => other.madeAt - one.madeAt);
  }

  private _line(deed: Recent, now: number): TemplateResult {
    const words = bulkWords.words;
    const title = words.deedAt(deed.title, timeInWords(deed.madeAt, now));
    return html`<li class="child-line" data-deed=${deed.id}>
      <span>${title}</span>
      <span class="soft">${words.doneFor(deed.done)}</span>
      ${
        deed.undoneAt === null
          ? html`<button
                class="button small"
                type="button"
                aria-label=${words.undoOf(title)}
                ?hidden=${now > deed.undoUntil}
                @click=${() => void this._undo(deed)}
              >
                ${icon(undoIcon)}${words.undo}
              </button>
              <span class="soft small-text">${words.undoUntil(timeInWords(deed.undoUntil, now))}</span>`
          : html`<span class="badge plain">${words.undoneFor(deed.undone)}</span>${deed.troubles}`
      }
    </li>`;
  }

  override render(): TemplateResult {
    const words = bulkWords.words;
    return this._loaded.render({
      pending: () => html``,
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._loaded.again }),
      complete: (loaded) => {
        const recent = this._recent(loaded);
        const now = Date.now();
        if (recent.length === 0) return html``;
        return html`<section class="card stack tight" aria-labelledby="recent-title">
          <h2 id="recent-title" tabindex="-1">${words.recent}</h2>
          ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
          <ul>
            ${recent.map((deed) => this._line(deed, now))}
          </ul>
        </section>`;
      },
    });
  }
}
define('marshrut-recent-deeds', MarshrutRecentDeeds);
