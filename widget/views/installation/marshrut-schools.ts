import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { InstalledSchool } from '../../../lti-server/contract/installation.ts';
import { locales, type Locale } from '../../../lti-server/contract/vocabulary.ts';
import { changeSchool, loadSchools } from '../../api/installation.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { dialogActions } from '../../components/dialog-actions.ts';
import { failureFace, loadingFace, messageFace } from '../../components/faces.ts';
import { field, fieldDescription } from '../../components/field.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import '../../components/marshrut-dialog.ts';
import { installationWords } from '../../locales/installation-words.ts';
import { harbourIcon, waveIcon } from '../../styles/icons.ts';
import './marshrut-coordinators.ts';
import { InstallationPart } from './installation-part.ts';

/** The schools and their settings. */
export class MarshrutSchools extends InstallationPart {
  /** What is being changed; none keeps the dialog closed. */
  @state() private _draft: InstalledSchool | undefined;
  private readonly _schools = new Reading<InstalledSchool[]>(this, {
    key: () => 'schools',
    read: (signal) => loadSchools(this.api, signal),
  });

  private _put(part: Partial<InstalledSchool>): void {
    if (this._draft) this._draft = { ...this._draft, ...part };
  }

  private async _save(): Promise<void> {
    const draft = this._draft;
    if (!draft || draft.name.trim() === '') return;
    if (holdsTooLong(this.renderRoot)) return;
    const done = await this.deed(
      async () => this._schools.replace(await changeSchool(this.api, draft)),
      installationWords.words.schoolChanged(draft.name.trim()),
    );
    if (done) this._draft = undefined;
  }

  private _close(): void {
    this._draft = undefined;
    this.problem = '';
  }

  private _card(school: InstalledSchool): TemplateResult {
    const words = installationWords.words;
    const { name, locale, staffMayTake } = school;
    return html`<li class="card">
      <h3>${name}</h3>
      <dl class="facts">
        <dt>${words.schoolLocale}</dt>
        <dd>${words.locales[locale]}</dd>
        <dt>${words.staffMayTake}</dt>
        <dd>${staffMayTake ? words.yes : words.no}</dd>
      </dl>
      <p>
        <button
          class="button small"
          type="button"
          aria-label="${words.change}: ${name}"
          @click=${() => (this._draft = school)}
        >
          ${words.change}
        </button>
      </p>
      <marshrut-coordinators .schoolId=${school.schoolId} .session=${this.session}></marshrut-coordinators>
    </li>`;
  }

  private _form({ name, locale, staffMayTake }: InstalledSchool): TemplateResult {
    const words = installationWords.words;
    const empty = name.trim() === '';
    return html`<div class="stack">
        ${field({
          id: 'name',
          label: words.schoolName,
          problem: empty ? words.needed : '',
          control: html`<input
            id="name"
            ${upTo(200)}
            aria-describedby=${fieldDescription('name')}
            aria-invalid=${empty ? 'true' : nothing}
            .value=${name}
            @input=${(event: InputEvent) => this._put({ name: (event.target as HTMLInputElement).value })}
          />`,
        })}
        ${field({
          id: 'locale',
          label: words.schoolLocale,
          control: html`<select
            id="locale"
            @change=${(event: Event) =>
              this._put({ locale: (event.target as HTMLSelectElement).value as Locale })}
          >
            ${locales.map(
              (one) => html`<option value=${one} ?selected=${one === locale}>${words.locales[one]}</option>`,
            )}
          </select>`,
        })}
        <label class="tick">
          <input
            type="checkbox"
            .checked=${staffMayTake}
            @change=${(event: Event) =>
              this._put({ staffMayTake: (event.target as HTMLInputElement).checked })}
          />
          ${words.staffMayTake}
        </label>
        ${this.problemLine()}
      </div>
      ${dialogActions({
        cancel: words.cancel,
        deed: this.busy ? words.saving : words.save,
        busy: this.busy,
        close: () => this._close(),
        act: () => this._save(),
      })}`;
  }

  private _all(schools: readonly InstalledSchool[]): TemplateResult {
    const words = installationWords.words;
    return schools.length === 0
      ? messageFace({ picture: harbourIcon, title: words.schoolsNone, text: words.schoolsNoneText })
      : html`<ul class="stack tight">
          ${schools.map((school) => this._card(school))}
        </ul>`;
  }

  override render(): TemplateResult {
    const words = installationWords.words;
    const draft = this._draft;
    const before = this._schools.value?.find(({ schoolId }) => schoolId === draft?.schoolId);
    return html`<div class="stack">
      ${this._schools.render({
        pending: loadingFace,
        complete: (schools) => this._all(schools),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._schools.again }),
      })}
      <marshrut-dialog
        .open=${draft !== undefined}
        heading=${words.changeSchool(before?.name ?? '')}
        @dialog-close=${this._close}
      >
        ${draft ? this._form(draft) : nothing}
      </marshrut-dialog>
    </div>`;
  }
}
define('marshrut-schools', MarshrutSchools);
