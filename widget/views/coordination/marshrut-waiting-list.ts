import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type {
  CoordinatedPupil,
  Coordination,
  WaitingPupil,
} from '../../../lti-server/contract/coordination.ts';
import { define } from '../../components/define.ts';
import { faceStyles, messageFace } from '../../components/faces.ts';
import { coordinationWords } from '../../locales/coordination-words.ts';
import { momentInWords } from '../../locales/dates.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { harbourIcon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { coordinationStyles } from './coordination-styles.ts';
import './marshrut-arrange-dialog.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-waiting-list': MarshrutWaitingList;
  }
}

/** For whom a tutor is asked: by whom, since when, why. Assigning takes a child off the list. */
export class MarshrutWaitingList extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, deskStyles, coordinationStyles];

  @property({ attribute: false }) coordination!: Coordination;
  @state() private _assigning: CoordinatedPupil | undefined;

  private _row({ pupilId, name, courseIds, askedAt, askedBy, why }: WaitingPupil): TemplateResult {
    const words = coordinationWords.words;
    const { courses, pupils } = this.coordination;
    const titles = courses.filter(({ courseId }) => courseIds.includes(courseId)).map(({ title }) => title);
    return html`<li>
      <div class="who">
        <div>
          <p><strong>${name}</strong></p>
          <p class="soft small-text">${titles.join(', ')}</p>
        </div>
        <div class="row between">
          <div>
            <p>${why}</p>
            <p class="soft small-text">${words.waitingSince(momentInWords(askedAt), askedBy)}</p>
          </div>
          <button
            class="button small"
            type="button"
            aria-label=${words.assignFor(name)}
            @click=${() => (this._assigning = pupils.find((pupil) => pupil.pupilId === pupilId))}
          >
            ${words.assign}
          </button>
        </div>
      </div>
    </li>`;
  }

  override render(): TemplateResult {
    const words = coordinationWords.words;
    const { waiting, staff } = this.coordination;
    return html`${
        waiting.length === 0
          ? messageFace({ picture: harbourIcon, title: words.waitingNone, text: words.waitingNoneText })
          : html`<ul class="list plain">
              ${waiting.map((child) => this._row(child))}
            </ul>`
      }
      <marshrut-arrange-dialog
        .kind=${this._assigning ? 'give' : undefined}
        .pupils=${this._assigning ? [this._assigning] : []}
        .staff=${staff}
        @coordination-changed=${() => (this._assigning = undefined)}
        @dialog-close=${() => (this._assigning = undefined)}
      ></marshrut-arrange-dialog>`;
  }
}
define('marshrut-waiting-list', MarshrutWaitingList);
