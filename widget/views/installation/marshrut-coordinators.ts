import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Coordinators } from '../../../lti-server/contract/installation.ts';
import { endCoordinator, loadCoordinators, nameCoordinator } from '../../api/installation.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, loadingFace } from '../../components/faces.ts';
import { field, fieldDescription } from '../../components/field.ts';
import { dayAndYearInWords } from '../../locales/day-and-year.ts';
import { installationWords } from '../../locales/installation-words.ts';
import { waveIcon } from '../../styles/icons.ts';
import { InstallationPart } from './installation-part.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-coordinators': MarshrutCoordinators;
  }
}

/** Who coordinates the tutors of a school: named here, since no role of an LMS says it. */
export class MarshrutCoordinators extends InstallationPart {
  static override styles = [
    ...InstallationPart.styles,
    css`
      summary {
        min-block-size: 44px;
        font-weight: 600;
        cursor: pointer;
      }
      form {
        max-inline-size: 32rem;
      }
    `,
  ];

  @property({ attribute: false }) schoolId = '';
  @state() private _open = false;
  @state() private _person = '';
  @state() private _endsOn = '';
  @state() private _checked = false;
  private readonly _people = new Reading<Coordinators>(this, {
    key: () => (this._open ? this.schoolId : undefined),
    read: (signal) => loadCoordinators(this.api, { schoolId: this.schoolId, signal }),
  });

  private async _name(event: Event): Promise<void> {
    event.preventDefault();
    this._checked = true;
    const person = this._people.value?.candidates.find(({ personId }) => personId === this._person);
    if (!person) return;
    const { personId } = person;
    const { schoolId } = this;
    const endsOn = this._endsOn === '' ? null : this._endsOn;
    const done = await this.deed(
      async () => this._people.replace(await nameCoordinator(this.api, { schoolId, personId, endsOn })),
      installationWords.words.coordinatorNamed(person.name),
    );
    if (!done) return;
    this._person = '';
    this._endsOn = '';
    this._checked = false;
  }

  private async _end({ coordinatorId, name }: Coordinators['coordinators'][number]): Promise<void> {
    const { schoolId } = this;
    await this.deed(
      async () => this._people.replace(await endCoordinator(this.api, { schoolId, coordinatorId })),
      installationWords.words.coordinatorEnded(name),
    );
  }

  private _list({ coordinators, candidates }: Coordinators): TemplateResult {
    const words = installationWords.words;
    const missing = this._checked && this._person === '';
    return html`<div class="stack">
      <p class="intro">${words.coordinatorsText}</p>
      ${
        coordinators.length === 0
          ? html`<p>${words.coordinatorsNone}</p>`
          : html`<ul class="stack tight">
              ${coordinators.map(
                (one) =>
                  html`<li class="row">
                    <strong>${one.name}</strong>
                    ${one.endsOn === null ? nothing : words.coordinatorUntil(dayAndYearInWords(one.endsOn))}
                    <button
                      class="button small"
                      type="button"
                      aria-label=${words.coordinatorEndOf(one.name)}
                      @click=${() => this._end(one)}
                    >
                      ${words.coordinatorEnd}
                    </button>
                  </li>`,
              )}
            </ul>`
      }
      ${
        candidates.length === 0
          ? html`<p>${words.coordinatorsNobody}</p>`
          : html`<form class="stack" novalidate @submit=${this._name}>
              ${field({
                id: 'person',
                label: words.coordinatorPerson,
                problem: missing ? words.needed : '',
                control: html`<select
                  id="person"
                  aria-describedby=${fieldDescription('person')}
                  aria-invalid=${missing}
                  @change=${(event: Event) => (this._person = (event.target as HTMLSelectElement).value)}
                >
                  <option value="" ?selected=${this._person === ''}>—</option>
                  ${candidates.map(
                    ({ personId, name }) =>
                      html`<option value=${personId} ?selected=${personId === this._person}>${name}</option>`,
                  )}
                </select>`,
              })}
              ${field({
                id: 'until',
                label: words.coordinatorDay,
                control: html`<input
                  id="until"
                  type="date"
                  .value=${this._endsOn}
                  @input=${(event: InputEvent) => (this._endsOn = (event.target as HTMLInputElement).value)}
                />`,
              })}
              <p>
                <button class="button small" type="submit" aria-disabled=${this.busy}>
                  ${this.busy ? words.saving : words.coordinatorName}
                </button>
              </p>
            </form>`
      }
      ${this.problemLine()}
    </div>`;
  }

  override render(): TemplateResult {
    return html`<details
      @toggle=${(event: Event) => (this._open = (event.target as HTMLDetailsElement).open)}
    >
      <summary>${installationWords.words.coordinators}</summary>
      ${
        this._open
          ? this._people.render({
              pending: loadingFace,
              complete: (people) => this._list(people),
              error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._people.again }),
            })
          : nothing
      }
    </details>`;
  }
}
define('marshrut-coordinators', MarshrutCoordinators);
