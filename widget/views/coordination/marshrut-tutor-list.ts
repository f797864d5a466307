import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  arrangements,
  type ArrangementKind,
  type CoordinatedPupil,
  type Coordination,
} from '../../../lti-server/contract/coordination.ts';
import { define } from '../../components/define.ts';
import { faceStyles, messageFace } from '../../components/faces.ts';
import { fieldStyles } from '../../components/field.ts';
import { coordinationWords } from '../../locales/coordination-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { harbourIcon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { coordinationStyles } from './coordination-styles.ts';
import './marshrut-arrange-dialog.ts';
import './marshrut-end-dialog.ts';
import { everyPupil, filterFields, fitsFilter } from './pupil-filter.ts';
import { isTutorOf, tutorsAmong, tutorTerms } from './tutor-terms.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-tutor-list': MarshrutTutorList;
  }
}

/** So many rows at once; a search finds the others. */
const rowsAtOnce = 300;

/** Who tutors whom, from and until when; several children are given, moved or ended at once. */
export class MarshrutTutorList extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    fieldStyles,
    deskStyles,
    coordinationStyles,
  ];

  @property({ attribute: false }) coordination!: Coordination;
  @state() private _filter = everyPupil;
  @state() private _chosen: ReadonlySet<string> = new Set();
  @state() private _arranging: ArrangementKind | undefined;
  @state() private _ending = false;

  private _toggle(pupilId: string, on: boolean): void {
    const chosen = new Set(this._chosen);
    if (on) chosen.add(pupilId);
    else chosen.delete(pupilId);
    this._chosen = chosen;
  }

  private _bar(shown: readonly CoordinatedPupil[]): TemplateResult {
    const words = coordinationWords.words;
    const some = this._chosen.size > 0;
    const chosen = this.coordination.pupils.filter(({ pupilId }) => this._chosen.has(pupilId));
    const without = chosen.filter(({ tutors }) => tutors.length === 0);
    const nobodyIsTutor = tutorsAmong(chosen).length === 0;
    return html`<div class="bar no-print">
      <button
        class="button small quiet"
        type="button"
        @click=${() => (this._chosen = some ? new Set() : new Set(shown.map(({ pupilId }) => pupilId)))}
      >
        ${some ? words.chooseNone : words.chooseShown}
      </button>
      ${
        some
          ? html`<span role="status">${words.chosen(this._chosen.size)}</span>
              ${arrangements.map(
                (kind) =>
                  html`<button
                    class="button small"
                    type="button"
                    ?disabled=${kind !== 'give' && nobodyIsTutor}
                    @click=${() => (this._arranging = kind)}
                  >
                    ${words.deeds[kind]}
                  </button>`,
              )}
              <button
                class="button small"
                type="button"
                ?disabled=${without.length === chosen.length}
                @click=${() => (this._ending = true)}
              >
                ${words.end}
              </button>
              ${
                nobodyIsTutor
                  ? html`<span class="soft small-text">${words.nobodyToEnd}</span>`
                  : without.length > 0
                    ? html`<span class="soft small-text"
                        >${words.onlyGive(without.map(({ name }) => name).join(', '))}</span
                      >`
                    : nothing
              }`
          : nothing
      }
    </div>`;
  }

  private _row(pupil: CoordinatedPupil): TemplateResult {
    const words = coordinationWords.words;
    return html`<li>
      <input
        type="checkbox"
        aria-label=${words.choose(pupil.name)}
        .checked=${this._chosen.has(pupil.pupilId)}
        @change=${(event: Event) => this._toggle(pupil.pupilId, (event.target as HTMLInputElement).checked)}
      />
      <div class="who">
        <p>
          ${pupil.name}
          ${pupil.grade === null ? nothing : html`<span class="soft small-text">${words.grade(pupil.grade)}</span>`}
        </p>
        ${tutorTerms(pupil)}
      </div>
    </li>`;
  }

  private _close(): void {
    this._arranging = undefined;
    this._ending = false;
  }

  override render(): TemplateResult {
    const words = coordinationWords.words;
    const { pupils } = this.coordination;
    if (pupils.length === 0)
      return messageFace({ picture: harbourIcon, title: words.nobodyTitle, text: words.nobodyText });
    const shown = pupils.filter((pupil) => fitsFilter(pupil, this._filter));
    const chosen = pupils.filter(({ pupilId }) => this._chosen.has(pupilId));
    // Whoever tutors most of the chosen is meant first.
    const from = tutorsAmong(chosen)
      .map((person) => ({
        person,
        children: chosen.filter((pupil) => isTutorOf(person.personId, pupil)).length,
      }))
      .toSorted((one, other) => other.children - one.children)
      .map(({ person }) => person);
    return html`<div class="choose-row no-print">
        ${filterFields({
          coordination: this.coordination,
          filter: this._filter,
          set: (filter) => (this._filter = filter),
        })}
      </div>
      <p class="soft small-text" role="status">${words.shown(shown.length)}</p>
      ${
        shown.length === 0
          ? html`<p>${words.nobody}</p>`
          : html`<ul class="list">
              ${repeat(
                shown.slice(0, rowsAtOnce),
                ({ pupilId }) => pupilId,
                (pupil) => this._row(pupil),
              )}
            </ul>`
      }
      ${this._bar(shown)}
      <marshrut-arrange-dialog
        .kind=${this._arranging}
        .pupils=${chosen}
        .tutors=${from}
        .staff=${this.coordination.staff}
        @coordination-changed=${() => {
          this._close();
          this._chosen = new Set();
        }}
        @dialog-close=${this._close}
      ></marshrut-arrange-dialog>
      <marshrut-end-dialog
        .open=${this._ending}
        .pupils=${chosen}
        @coordination-changed=${() => {
          this._close();
          this._chosen = new Set();
        }}
        @dialog-close=${this._close}
      ></marshrut-end-dialog>`;
  }
}
define('marshrut-tutor-list', MarshrutTutorList);
