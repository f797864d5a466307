// Long because the form, what will come of it and the way back are one thing.
import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type {
  CoordinatedPupil,
  Coordination,
  YearPreview,
  YearTurn,
  YearTurnView,
} from '../../../lti-server/contract/coordination.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { previewYear, turnYear, undoYear } from '../../api/coordination.ts';
import { define } from '../../components/define.ts';
import { field, fieldStyles } from '../../components/field.ts';
import { localDay } from '../../components/local-day.ts';
import { coordinationWords } from '../../locales/coordination-words.ts';
import { momentInWords } from '../../locales/dates.ts';
import { dayAndYearInWords } from '../../locales/day-and-year.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { CoordinationChangedEvent } from './coordination-changed-event.ts';
import { coordinationStyles } from './coordination-styles.ts';
import { gradeGuess, nextYear, yearInWords } from './grades.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-years': MarshrutYears;
  }
}

/** Moves children to the next school year: a preview first, and a way back after. */
export class MarshrutYears extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    deskStyles,
    coordinationStyles,
    css`
      .grade {
        inline-size: 5em;
      }
      .grades > li {
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
      }
      label.row {
        flex-wrap: nowrap;
        align-items: start;
      }
      label.row input {
        flex: none;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) coordination!: Coordination;
  @state() private _course = '';
  @state() private _ties: YearTurn['ties'] = 'keep';
  @state() private _slate = false;
  /** Grades that were typed over those that are known. */
  @state() private _typed: ReadonlyMap<string, number | null> = new Map();
  @state() private _preview: YearPreview | undefined;
  @state() private _busy = false;
  @state() private _problem = '';

  private get _pupils(): readonly CoordinatedPupil[] {
    const { pupils } = this.coordination;
    return this._course === '' ? pupils : pupils.filter(({ courseIds }) => courseIds.includes(this._course));
  }

  private _gradeOf(pupil: CoordinatedPupil): number | null {
    const typed = this._typed.get(pupil.pupilId);
    return typed === undefined ? (pupil.grade ?? gradeGuess(pupil, this.coordination.courses)) : typed;
  }

  private get _wanted(): YearTurn {
    return {
      pupils: this._pupils.flatMap((pupil) => {
        const grade = this._gradeOf(pupil);
        return grade === null ? [] : { pupilId: pupil.pupilId, grade };
      }),
      ties: this._ties,
      cleanSlate: this._slate,
    };
  }

  private async _try(work: () => Promise<void>): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._problem = '';
    try {
      await work();
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private async _look(): Promise<void> {
    if (this._wanted.pupils.length === 0) {
      this._problem = coordinationWords.words.yearNothing;
      return;
    }
    await this._try(async () => {
      this._preview = await previewYear(this._api, this._wanted);
    });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.preview h2')?.focus();
  }

  private _turn(): Promise<void> {
    return this._try(async () => {
      const after = await turnYear(this._api, this._wanted);
      this._preview = undefined;
      this.dispatchEvent(new CoordinationChangedEvent(after, coordinationWords.words.yearDone));
    });
  }

  private _undo({ turnId }: YearTurnView): Promise<void> {
    return this._try(async () => {
      const after = await undoYear(this._api, turnId);
      this.dispatchEvent(new CoordinationChangedEvent(after, coordinationWords.words.yearUndone));
    });
  }

  private _grade(pupil: CoordinatedPupil): TemplateResult {
    const grade = this._gradeOf(pupil);
    return html`<li>
      <span>${pupil.name}</span>
      <input
        class="grade"
        type="number"
        min="1"
        max="11"
        aria-label=${coordinationWords.words.yearGrade(pupil.name)}
        .value=${grade === null ? '' : String(grade)}
        @input=${(event: InputEvent) => {
          const typed = (event.target as HTMLInputElement).valueAsNumber;
          const fits = Number.isInteger(typed) && typed >= 1 && typed <= 11;
          this._typed = new Map(this._typed).set(pupil.pupilId, fits ? typed : null);
          this._preview = undefined;
        }}
      />
    </li>`;
  }

  private _form(): TemplateResult {
    const words = coordinationWords.words;
    const pupils = this._pupils;
    const year = nextYear(localDay(Date.now()));
    const lastDay = (of: number): string => dayAndYearInWords(`${of}-08-31`);
    const missing = pupils.filter((pupil) => this._gradeOf(pupil) === null).length;
    const choice = (value: YearTurn['ties'], title: string): TemplateResult =>
      html`<label class="row">
        <input
          type="radio"
          name="ties"
          .checked=${this._ties === value}
          @change=${() => {
            this._ties = value;
            this._preview = undefined;
          }}
        />${title}
      </label>`;
    return html`${field({
        id: 'course',
        label: words.yearWhich,
        control: html`<select
          id="course"
          @change=${(event: Event) => {
            this._course = (event.target as HTMLSelectElement).value;
            this._preview = undefined;
          }}
        >
          <option value="" ?selected=${this._course === ''}>${words.yearEverybody}</option>
          ${this.coordination.courses.map(
            ({ courseId, title }) =>
              html`<option value=${courseId} ?selected=${courseId === this._course}>${title}</option>`,
          )}
        </select>`,
      })}
      <details ?open=${this._course !== ''}>
        <summary>${words.shown(pupils.length)}</summary>
        <ul class="list grades">
          ${pupils.map((pupil) => this._grade(pupil))}
        </ul>
      </details>
      ${missing === 0 ? nothing : html`<p class="banner">${words.yearGradeMissing(missing)}</p>`}
      <fieldset>
        <legend>${words.yearTies}</legend>
        ${choice('keep', words.yearKeep(lastDay(year + 1)))} ${choice('end', words.yearEnd(lastDay(year)))}
      </fieldset>
      <label class="row">
        <input
          type="checkbox"
          .checked=${this._slate}
          @change=${(event: Event) => {
            this._slate = (event.target as HTMLInputElement).checked;
            this._preview = undefined;
          }}
        />${words.yearSlate}
      </label>
      <p>
        <button class="button" type="button" aria-disabled=${this._busy} @click=${this._look}>
          ${words.yearPreview}
        </button>
      </p>`;
  }

  private _previewed({ rows, already }: YearPreview): TemplateResult {
    const words = coordinationWords.words;
    const lasts = (day: string | null): string =>
      day === null ? words.open : words.until(dayAndYearInWords(day));
    return html`<section class="preview stack">
      <h2 tabindex="-1">${rows.length === 0 ? words.yearNothing : words.shown(rows.length)}</h2>
      ${rows.length > 0 && this._slate ? html`<p>${words.yearSlateToo}</p>` : nothing}
      ${already.length === 0 ? nothing : html`<p class="soft">${words.yearAlready(already.join(', '))}</p>`}
      <ul class="list plain">
        ${rows.map(
          ({ name, from, to, ties }) =>
            html`<li>
              <div class="who">
                <p>
                  <strong>${name}</strong>
                  <span class="soft">${to === null ? words.yearLeaves(from) : words.yearRow(from, to)}</span>
                </p>
                <ul class="small-text">
                  ${ties.map(
                    ({ person, kind, was, endsOn, changes }) =>
                      html`<li>
                        ${
                          changes
                            ? words.yearChanges({
                                name: person,
                                kind: words.yearKinds[kind],
                                was: lasts(was),
                                becomes: lasts(endsOn),
                              })
                            : words.yearStays(person, words.yearKinds[kind], lasts(endsOn))
                        }
                      </li>`,
                  )}
                </ul>
              </div>
            </li>`,
        )}
      </ul>
      ${
        rows.length === 0
          ? nothing
          : html`<p>
              <button class="button primary" type="button" aria-disabled=${this._busy} @click=${this._turn}>
                ${this._busy ? panelWords.words.saving : words.yearDo(rows.length)}
              </button>
            </p>`
      }
    </section>`;
  }

  private _turns(): TemplateResult | typeof nothing {
    const words = coordinationWords.words;
    const { turns } = this.coordination;
    if (turns.length === 0) return nothing;
    return html`<section class="stack tight">
      <h2>${words.yearTurns}</h2>
      <ul class="list plain">
        ${turns.map(
          (turn) =>
            html`<li>
              <div class="row between">
                <span
                  >${words.yearTurn(yearInWords(turn.year), turn.pupils, turn.madeBy, momentInWords(turn.madeAt))}</span
                >
                <button
                  class="button small quiet"
                  type="button"
                  aria-label=${words.yearUndoOf(yearInWords(turn.year))}
                  @click=${() => this._undo(turn)}
                >
                  ${words.yearUndo}
                </button>
              </div>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  override render(): TemplateResult {
    const words = coordinationWords.words;
    return html`<p class="soft">${words.yearAbout(yearInWords(nextYear(localDay(Date.now()))))}</p>
      ${this._turns()} ${this._form()}
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      ${this._preview ? this._previewed(this._preview) : nothing}`;
  }
}
define('marshrut-years', MarshrutYears);
