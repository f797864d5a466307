import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { InstalledSchool, InviteMade, InviteView } from '../../../lti-server/contract/installation.ts';
import { loadInvites, loadSchools, makeInvite, revokeInvite } from '../../api/installation.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, loadingFace } from '../../components/faces.ts';
import { field, fieldDescription } from '../../components/field.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { installationWords } from '../../locales/installation-words.ts';
import { timeInWords } from '../../locales/moments.ts';
import { waveIcon } from '../../styles/icons.ts';
import { copyLine } from './copy-line.ts';
import { InstallationPart } from './installation-part.ts';

const usualDays = 7;
const mostDays = 90;

/** Invites: one-time addresses at which an LMS connects by itself. */
export class MarshrutInvites extends InstallationPart {
  static override styles = [
    ...InstallationPart.styles,
    css`
      form {
        display: grid;
        gap: var(--gap);
        max-inline-size: 32rem;
      }
      /* The word that it is made floats at the lower edge: there the button to copy must not be. */
      .made {
        scroll-margin-block-end: 6rem;
      }
    `,
  ];

  /** The school chosen; empty for a new one. */
  @state() private _schoolId = '';
  @state() private _name = '';
  @state() private _days = usualDays;
  @state() private _welcomes = false;
  @state() private _made: InviteMade | undefined;
  private _schools: readonly InstalledSchool[] = [];
  private readonly _invites = new Reading<InviteView[]>(this, {
    key: () => 'invites',
    read: async (signal) => {
      const [invites, schools] = await Promise.all([
        loadInvites(this.api, signal),
        loadSchools(this.api, signal),
      ]);
      this._schools = schools;
      return invites;
    },
  });

  private get _daysWrong(): boolean {
    return !Number.isInteger(this._days) || this._days < 1 || this._days > mostDays;
  }

  private async _make(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this._daysWrong) {
      this.renderRoot.querySelector<HTMLElement>('#days')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    const words = installationWords.words;
    const done = await this.deed(async () => {
      this._made = await makeInvite(this.api, {
        name: this._schoolId === '' ? this._name.trim() : '',
        days: this._days,
        welcomes: this._welcomes,
        ...(this._schoolId === '' ? {} : { schoolId: this._schoolId }),
      });
    }, words.inviteReady);
    if (!done) return;
    this._schoolId = '';
    this._name = '';
    this._welcomes = false;
    await this._invites.refresh();
    this.renderRoot.querySelector<HTMLElement>('.made')?.focus();
  }

  private async _revoke({ inviteId }: InviteView): Promise<void> {
    await this.deed(
      async () => this._invites.replace(await revokeInvite(this.api, inviteId)),
      installationWords.words.inviteRevoked,
    );
  }

  private _card(invite: InviteView): TemplateResult {
    const words = installationWords.words;
    const { name, state: stands, endsAt, welcomes } = invite;
    const title = name ?? words.inviteUnnamed;
    return html`<li class="card">
      <div class="row between">
        <h3>${title}</h3>
        <span class="badge ${stands === 'open' ? '' : 'plain'}">${words.inviteStates[stands]}</span>
      </div>
      <div class="row between">
        <p class="soft small">
          ${words.inviteUntil(timeInWords(endsAt, Date.now()))}${welcomes ? html` · ${words.inviteWelcomesShort}` : nothing}
        </p>
        ${
          stands === 'open'
            ? html`<button
                class="button small quiet"
                type="button"
                aria-label="${words.inviteRevoke}: ${title}"
                @click=${() => this._revoke(invite)}
              >
                ${words.inviteRevoke}
              </button>`
            : nothing
        }
      </div>
    </li>`;
  }

  /** A school that is here, so that its LMS keeps its people; or a new one, and what it is called. */
  private _schoolFields(): readonly TemplateResult[] {
    const words = installationWords.words;
    const isNew = this._schoolId === '';
    const choice = field({
      id: 'school',
      label: words.inviteName,
      hint: isNew ? '' : words.inviteJoinsHint,
      control: html`<select
        id="school"
        aria-describedby=${fieldDescription('school')}
        @change=${(event: Event) => (this._schoolId = (event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${isNew}>${words.joinNew}</option>
        ${this._schools.map(
          ({ schoolId, name }) =>
            html`<option value=${schoolId} ?selected=${schoolId === this._schoolId}>${name}</option>`,
        )}
      </select>`,
    });
    const name = field({
      id: 'name',
      label: this._schools.length === 0 ? words.inviteName : words.newSchoolName,
      hint: words.inviteNameHint,
      control: html`<input
        id="name"
        ${upTo(200)}
        aria-describedby=${fieldDescription('name')}
        .value=${this._name}
        @input=${(event: InputEvent) => (this._name = (event.target as HTMLInputElement).value)}
      />`,
    });
    return [...(this._schools.length === 0 ? [] : [choice]), ...(isNew ? [name] : [])];
  }

  private _form(): TemplateResult {
    const words = installationWords.words;
    return html`<form novalidate @submit=${this._make}>
      ${this._schoolFields()}
      ${field({
        id: 'days',
        label: words.inviteDays,
        problem: this._daysWrong ? words.daysWrong : '',
        control: html`<input
          id="days"
          type="number"
          min="1"
          max=${mostDays}
          aria-describedby=${fieldDescription('days')}
          aria-invalid=${this._daysWrong ? 'true' : nothing}
          .value=${String(this._days)}
          @input=${(event: InputEvent) => (this._days = (event.target as HTMLInputElement).valueAsNumber)}
        />`,
      })}
      <div>
        <label class="tick">
          <input
            type="checkbox"
            aria-describedby="welcomes-hint"
            .checked=${this._welcomes}
            @change=${(event: Event) => (this._welcomes = (event.target as HTMLInputElement).checked)}
          />
          ${words.inviteWelcomes}
        </label>
        <p class="soft small" id="welcomes-hint">${words.inviteWelcomesHint}</p>
      </div>
      <p>
        <button class="button primary" aria-disabled=${this.busy}>
          ${this.busy ? words.saving : words.inviteMake}
        </button>
      </p>
    </form>`;
  }

  override render(): TemplateResult {
    const words = installationWords.words;
    return html`<div class="stack">
      <p class="intro">${words.invitesIntro}</p>
      ${this._form()} ${this.problemLine()}
      ${
        this._made
          ? html`<section class="card made" tabindex="-1">
              <p>${words.inviteMade}</p>
              ${copyLine({ name: words.inviteAddress, value: this._made.url })}
            </section>`
          : nothing
      }
      ${this._invites.render({
        pending: loadingFace,
        complete: (invites) =>
          invites.length === 0
            ? html`<p class="soft">${words.invitesNone}</p>`
            : html`<ul class="stack tight">
                ${invites.map((invite) => this._card(invite))}
              </ul>`,
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._invites.again }),
      })}
    </div>`;
  }
}
define('marshrut-invites', MarshrutInvites);
