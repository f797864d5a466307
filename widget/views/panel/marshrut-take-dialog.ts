import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import type { CourseLearner } from '../../../lti-server/contract/learners.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { takeTutee } from '../../api/panel.ts';
import { define } from '../../components/define.ts';
import { dialogActions } from '../../components/dialog-actions.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { appWords } from '../../locales/app-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from './desk-styles.ts';
import { failureLine } from './failure-line.ts';

/** The learner is now the caller's tutee. */
export class TakenEvent extends Event {
  static readonly eventName = 'taken';
  readonly learner: CourseLearner;
  readonly card: PupilCard;
  constructor({ learner, card }: { learner: CourseLearner; card: PupilCard }) {
    super(TakenEvent.eventName);
    this.learner = learner;
    this.card = card;
  }
}
declare global {
  interface HTMLElementEventMap {
    taken: TakenEvent;
  }
  interface HTMLElementTagNameMap {
    'marshrut-take-dialog': MarshrutTakeDialog;
  }
}

/** Asks whether to become a learner's tutor, and says what that means, before it is done. */
export class MarshrutTakeDialog extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    css`
      ul {
        display: grid;
        gap: 6px;
        margin-block-start: 12px;
        padding-inline-start: 1.2em;
        list-style: disc;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  /** Who is asked about; nobody keeps the dialog closed. */
  @property({ attribute: false }) learner: CourseLearner | undefined;
  @property({ attribute: false }) courseId = '';
  @state() private _busy = false;
  @state() private _problem = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('learner')) this._problem = '';
  }

  private async _take(): Promise<void> {
    const { learner, courseId } = this;
    if (!learner || this._busy) return;
    this._busy = true;
    this._problem = '';
    try {
      const card = await takeTutee(this._api, { courseId, personId: learner.person.personId });
      this.dispatchEvent(new TakenEvent({ learner, card }));
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _close(): void {
    this.dispatchEvent(new DialogCloseEvent());
  }

  override render(): TemplateResult {
    const words = panelWords.words;
    const { learner } = this;
    return html`<marshrut-dialog
      .open=${learner !== undefined}
      heading=${words.takeTitle}
      @dialog-close=${this._close}
    >
      ${
        learner
          ? html`<div>
                <p>${words.takeText(learner.person.name)}</p>
                <ul>
                  ${words.takeMeans.map((meaning) => html`<li>${meaning}</li>`)}
                </ul>
                ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
              </div>
              ${dialogActions({
                cancel: appWords.words.cancel,
                deed: this._busy ? words.saving : words.take,
                busy: this._busy,
                close: () => this._close(),
                act: () => this._take(),
              })}`
          : nothing
      }
    </marshrut-dialog>`;
  }
}
define('marshrut-take-dialog', MarshrutTakeDialog);
