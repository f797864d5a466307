// Long because every kind of line is added, changed, taken off and put back on one card.
import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ProfileItem, ProfileView } from '../../../lti-server/contract/profile.ts';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { profileKinds, type ProfileKind } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { editProfile, loadProfile } from '../../api/profile.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { currentLocale, dateLocale } from '../../locales/locale.ts';
import { profileWords } from '../../locales/profile-words.ts';
import { quickNoteWords } from '../../locales/quick-note-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon, waveIcon } from '../../styles/icons.ts';
import { plusIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { PlaceEvent } from '../panel/panel-events.ts';
import './marshrut-profile-form.ts';
import './marshrut-profile-history.ts';
import type { DoWithItem, ProfileSavedEvent } from './profile-events.ts';
import type { Around } from './profile-form.ts';
import { nameOf, profileItem, profileItemStyles } from './profile-item.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-profile': MarshrutProfile;
  }
}

/** What a teacher reads; the others are not even named to one. */
const bright: readonly ProfileKind[] = ['strength', 'interest', 'help'];

/** The child for the adults around: what is strong and what helps first, then requests, difficulties, topics, help. */
export class MarshrutProfile extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    deskStyles,
    profileItemStyles,
    css`
      .page {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
        gap: 16px;
        align-items: start;
      }
      section {
        display: grid;
        gap: 10px;
        min-inline-size: 0;
      }
      section > * {
        min-inline-size: 0;
      }
      .bright {
        border-inline-start: 6px solid var(--primary);
      }
      .wide {
        grid-column: 1 / -1;
      }
      .item-form {
        padding-block: 10px;
      }
      .fading li {
        padding-block: 4px;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) card!: PupilCard;
  @property({ attribute: false }) session!: SessionView;
  /** The kind of line that is being added. */
  @state() private _adding: ProfileKind | undefined;
  @state() private _editing = '';
  @state() private _history: ProfileItem | undefined;
  /** The line that was just taken off, which one press puts back. */
  @state() private _removed: ProfileItem | undefined;
  @state() private _problem = '';
  private _busy = false;
  private readonly _profile = new Reading<ProfileView>(this, {
    key: () => this.card.pupilId,
    read: async (signal) => {
      const [profile] = await Promise.all([
        loadProfile(this._api, { pupilId: this.card.pupilId, signal }),
        profileWords.load(),
        // The gentle look at words that label is the quick note's.
        quickNoteWords.load(),
      ]);
      return profile;
    },
  });

  private readonly _act: DoWithItem = (deed, item) => {
    if (deed === 'history') this._history = item;
    else if (deed === 'remove') void this._place(item, true);
    else {
      this._adding = undefined;
      this._editing = item.itemId;
    }
  };

  /** Takes a line off the card, or puts it back. */
  private async _place(item: ProfileItem, removed: boolean): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._problem = '';
    try {
      const { itemId, revision, content } = item;
      this._profile.replace(await editProfile(this._api, { itemId, revision, content, removed }));
      this._removed = removed ? { ...item, revision: revision + 1 } : undefined;
      const words = profileWords.words;
      this.dispatchEvent(new AnnouncementEvent(removed ? words.removed : words.wasPutBack));
      await this.updateComplete;
      this.renderRoot
        .querySelector<HTMLElement>(removed ? '.put-back' : `[data-item="${itemId}"] .button`)
        ?.focus();
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private async _saved({ profile, itemId }: ProfileSavedEvent): Promise<void> {
    this._adding = undefined;
    this._editing = '';
    this._removed = undefined;
    this._profile.replace(profile);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-item="${itemId}"] .deeds .button`)?.focus();
  }

  private async _giveUp(kind: ProfileKind): Promise<void> {
    const itemId = this._editing;
    this._adding = undefined;
    this._editing = '';
    await this.updateComplete;
    this.renderRoot
      .querySelector<HTMLElement>(itemId ? `[data-item="${itemId}"] .deeds .button` : `.add-${kind}`)
      ?.focus();
  }

  private _form(kind: ProfileKind, around: Around, item?: ProfileItem): TemplateResult {
    return html`<marshrut-profile-form
      .pupilId=${this.card.pupilId}
      .personId=${this.session.person.personId}
      .kind=${kind}
      .around=${around}
      .item=${item}
      @profile-saved=${this._saved}
      @dialog-close=${() => this._giveUp(kind)}
    ></marshrut-profile-form>`;
  }

  private _openRoute(routeId: string): void {
    this.dispatchEvent(
      new PlaceEvent({ screen: 'pupil', pupilId: this.card.pupilId, part: 'route', routeId }),
    );
  }

  /** How help fades, told as months and words. */
  private _fading({ fading }: ProfileView): TemplateResult {
    const words = profileWords.words;
    if (fading.length === 0) return html`<p class="soft">${words.fadingNone}</p>`;
    const month = new Intl.DateTimeFormat(dateLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
    const list = new Intl.ListFormat(currentLocale());
    return html`<ol class="fading">
      ${fading.map(({ month: first, levels: [usual, ...others] }) => {
        const also = list.format(others.map((level) => words.levels[level]));
        return html`<li>
          ${words.fading(month.format(new Date(first)), usual ? words.levels[usual] : '')}${
            others.length > 0 ? html`; <span class="soft">${words.fadingAlso(also)}</span>` : nothing
          }
        </li>`;
      })}
    </ol>`;
  }

  private _section(kind: ProfileKind, profile: ProfileView, around: Around): TemplateResult {
    const words = profileWords.words;
    const { title, about, none, add } = words.kinds[kind];
    const items = profile.items.filter(({ content }) => content.kind === kind);
    const noStrength = kind === 'difficulty' && around.strengths.length === 0;
    const whole = profile.mayAdd.length > 0;
    const shown = {
      profile,
      whole,
      act: this._act,
      openRoute: (routeId: string) => this._openRoute(routeId),
    };
    return html`<section
      class="card ${bright.includes(kind) ? 'bright' : ''}"
      aria-labelledby="title-${kind}"
    >
      <div class="stack tight">
        <h2 id="title-${kind}">${title}</h2>
        <p class="soft small-text">${about}</p>
      </div>
      ${kind === 'help_level' ? this._fading(profile) : nothing}
      ${
        items.length === 0
          ? html`<p class="soft">${none}</p>`
          : html`<ul>
              ${repeat(
                items,
                ({ itemId }) => itemId,
                (item) =>
                  item.itemId === this._editing
                    ? html`<li class="item-form">${this._form(kind, around, item)}</li>`
                    : profileItem(item, shown),
              )}
            </ul>`
      }
      ${this._adder({ kind, around, add, noStrength, may: profile.mayAdd.includes(kind) })}
    </section>`;
  }

  private _adder(of: {
    kind: ProfileKind;
    around: Around;
    add: string;
    noStrength: boolean;
    may: boolean;
  }): TemplateResult | typeof nothing {
    if (!of.may) return nothing;
    if (of.noStrength) return html`<p class="small-text no-print">${profileWords.words.noStrength}</p>`;
    if (this._adding === of.kind) return this._form(of.kind, of.around);
    return html`<div class="no-print">
      <button
        class="button small add-${of.kind}"
        type="button"
        @click=${() => {
          this._editing = '';
          this._adding = of.kind;
        }}
      >
        ${icon(plusIcon)}${of.add}
      </button>
    </div>`;
  }

  /** What a new school year has left behind: to be read, and to be taken to the card again. */
  private _earlier({ earlier = [] }: ProfileView): TemplateResult | typeof nothing {
    const words = profileWords.words;
    if (earlier.length === 0) return nothing;
    return html`<details class="card wide no-print">
      <summary>${words.earlier(earlier.length)}</summary>
      <ul class="fading">
        ${earlier.map(
          (item) =>
            html`<li class="row between">
              <span>
                <span class="soft small-text">${words.kinds[item.content.kind].title}</span><br />
                ${nameOf(item.content)}
              </span>
              ${
                item.abilities.edit
                  ? html`<button
                      class="button small"
                      type="button"
                      aria-label=${words.takeAgainOf(nameOf(item.content))}
                      @click=${() => this._place(item, false)}
                    >
                      ${words.takeAgain}
                    </button>`
                  : nothing
              }
            </li>`,
        )}
      </ul>
    </details>`;
  }

  private _page(profile: ProfileView): TemplateResult {
    const words = profileWords.words;
    const around: Around = {
      strengths: profile.items.flatMap(({ itemId, content }) =>
        content.kind === 'strength' ? [{ itemId, text: nameOf(content) }] : [],
      ),
      routes: profile.routes,
    };
    const whole = profile.mayAdd.length > 0;
    const removed = this._removed;
    return html`<div class="page">
        ${
          removed
            ? html`<p class="banner wide">
                <span>${words.removed} ${nameOf(removed.content)}</span>
                <button
                  class="button small put-back"
                  type="button"
                  @click=${() => this._place(removed, false)}
                >
                  ${words.putBack}
                </button>
              </p>`
            : nothing
        }
        ${this._problem ? html`<p class="banner wide" role="alert">${this._problem}</p>` : nothing}
        ${(whole ? profileKinds : bright).map((kind) => this._section(kind, profile, around))}
        ${this._earlier(profile)} ${whole ? nothing : html`<p class="soft wide">${words.teacherSees}</p>`}
      </div>
      <marshrut-profile-history
        .item=${this._history}
        .around=${around}
        @dialog-close=${() => (this._history = undefined)}
      ></marshrut-profile-history>`;
  }

  override render(): TemplateResult {
    return this._profile.render({
      pending: loadingFace,
      complete: (profile) => this._page(profile),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._profile.again }),
    });
  }
}
define('marshrut-profile', MarshrutProfile);
