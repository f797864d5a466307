import { LitElement, html, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { written } from '../../../lti-server/contract/fields.ts';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { homePlace, islandSizes, type IslandSize } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { fewNames, fewWords } from '../../components/few-words.ts';
import { firstSentence } from '../../components/first-sentence.ts';
import { Handful, handfulStyles } from '../../components/handful.ts';
import { createTaps } from '../../components/taps.ts';
import { tileStyles } from '../../components/tile-styles.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { appWords } from '../../locales/app-words.ts';
import { ownMapWords } from '../../locales/own-map-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { brushIcon } from '../../styles/capture-icons.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { formIcons } from '../../styles/form-icons.ts';
import { checkIcon, goalIcon, icon, waveIcon } from '../../styles/icons.ts';
import { eyeIcon } from '../../styles/step-icons.ts';
import { signAt, type OwnSign } from '../pupil/sign-at.ts';
import { nameOfSign } from './legend.ts';
import { MapPencil } from './map-pencil.ts';
import './marshrut-sign-board.ts';
import { ownMapStyles } from './own-map-styles.ts';
import { pictograms } from './pictograms.ts';
import type { SignDrawnEvent } from './sign-events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-own-sign': MarshrutOwnSign;
  }
}

const longestWords = 60;
const radii: Record<IslandSize, number> = { small: 7, middle: 12, large: 18 };

const island = (size: IslandSize): TemplateResult =>
  html`<svg viewBox="0 0 48 40" aria-hidden="true">
    ${svg`<ellipse cx="24" cy="20" rx=${radii[size] * 1.25} ry=${radii[size]} />`}
  </svg>`;

/** So many signs are looked at together by whoever reads little. */
const signsInHandful = 6;

/**
 * The child's own sign for one place of its map, how large that place is to it, and what the sign means. All of
 * it is the child's to say; none of it counts anything (domain section 4, P12).
 */
export class MarshrutOwnSign extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, handfulStyles, tileStyles, ownMapStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session: SessionView | undefined;
  @property({ attribute: false }) pupilId = '';
  /** `sign/…` with the id of a step or `homePlace`. */
  @property({ attribute: false }) place = '';
  @state() private _draws = false;
  /** Made once for a picture: what is sent again after a failure stays one sign. */
  private readonly _ids = new Map<string, string>();
  private readonly _again = createTaps();
  private readonly _handful = new Handful(this, signsInHandful);
  private readonly _pencil = new MapPencil(this, {
    api: () => this.api,
    pupilId: () => this.pupilId,
    personId: () => this.session?.person.personId,
  });

  private get _at(): string {
    return this.place.replace('sign/', '');
  }

  private get _few(): boolean {
    return this._pencil.page.value?.readingLevel === 1;
  }

  private _signOf(picture: string): OwnSign {
    const known = this._pencil.drawing?.signs.find((sign) => sign.picture === picture);
    if (known) return known;
    const signId = this._ids.get(picture) ?? crypto.randomUUID();
    this._ids.set(picture, signId);
    return { signId, picture, words: '' };
  }

  private _put(picture: string | undefined): void {
    const sign = picture === undefined ? undefined : this._signOf(picture);
    const isNew = sign && !this._pencil.drawing?.signs.includes(sign);
    void this._pencil.draw(this._at, { signId: sign?.signId ?? null }, isNew ? sign : undefined);
  }

  private _press(event: Event, deed: () => void): void {
    if (!this._again(event)) deed();
  }

  private _sign(of: { picture: string; name: string; isChosen: boolean; put: string | undefined }) {
    return html`<li>
      <button
        class="sign"
        type="button"
        aria-label=${of.name}
        aria-pressed=${of.isChosen}
        @click=${(event: Event) => this._press(event, () => this._put(of.put))}
      >
        ${icon(of.picture)}
      </button>
    </li>`;
  }

  private _signs({ usual, chosen }: { usual: string; chosen: OwnSign | undefined }): TemplateResult {
    const words = ownMapWords.words;
    const mine = this._pencil.drawing?.signs ?? [];
    const others = Object.values(pictograms).filter(
      (picture) => !mine.some((sign) => sign.picture === picture),
    );
    const all = [
      { picture: usual, name: words.noSign, isChosen: chosen === undefined, put: undefined },
      ...[...mine.toReversed(), ...others.map((picture) => ({ picture, words: '' }))].map((sign) => ({
        picture: sign.picture,
        name: nameOfSign(sign),
        isChosen: sign === chosen,
        put: sign.picture,
      })),
    ];
    const list = (some: typeof all) =>
      html`<ul class="signs">
        ${some.map((of) => this._sign(of))}
      </ul>`;
    return html`<section aria-label=${words.signTitle}>
      ${this._few ? this._handful.of(all, (some) => list([...some])) : list(all)}
      <button
        class="button large draw"
        type="button"
        @click=${(event: Event) => this._press(event, () => void this._turn(true))}
      >
        ${icon(brushIcon)}${words.draw}
      </button>
    </section>`;
  }

  private async _turn(draws: boolean): Promise<void> {
    this._draws = draws;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(draws ? 'marshrut-sign-board' : '.draw')?.focus();
  }

  private async _drawn({ picture }: SignDrawnEvent): Promise<void> {
    if (picture !== undefined) this._put(picture);
    await this._turn(false);
  }

  private _sizes(): TemplateResult {
    const words = ownMapWords.words;
    const own = this._pencil.at(this._at);
    return html`<section>
      <h2 class=${this._few ? 'only-read-aloud' : ''}>${words.sizeTitle}</h2>
      <ul class="tiles sizes ${this._few ? 'three' : ''}">
        ${islandSizes.map(
          (size) =>
            html`<li>
              <button
                class="tile"
                type="button"
                aria-label=${words.sizes[size]}
                aria-pressed=${size === own.size}
                @click=${(event: Event) => this._press(event, () => void this._pencil.draw(this._at, { size }))}
              >
                ${island(size)}${this._few ? nothing : words.sizes[size]}
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private _say(event: Event, sign: OwnSign): void {
    event.preventDefault();
    const input = this.renderRoot.querySelector('input');
    const words = written(input?.value ?? '');
    if (words !== sign.words && !holdsTooLong(this.renderRoot)) void this._pencil.say({ ...sign, words });
  }

  private _meaning(sign: OwnSign): TemplateResult {
    const words = ownMapWords.words;
    return html`<form
      @submit=${(event: Event) => this._say(event, sign)}
      @change=${(event: Event) => this._say(event, sign)}
    >
      <label class=${this._few ? 'only-read-aloud' : ''} for="words">${words.meaning}</label>
      <div class="bar">
        <input id="words" ${upTo(longestWords)} .value=${sign.words} autocomplete="off" />
        <button class="button large" type="submit" aria-label=${words.keep}>
          ${icon(checkIcon)}${this._few ? nothing : words.keep}
        </button>
      </div>
    </form>`;
  }

  private _whoSees({ tutors }: PupilPage): TemplateResult {
    const names = tutors.map(({ name }) => name);
    const whole = names.length > 0 ? appWords.words.helpWho(names.join(', ')) : appWords.words.helpWhoUnknown;
    if (!this._few) return html`<p>${whole}</p>`;
    return html`<p>
      <span class="only-read-aloud">${whole}</span
      ><span aria-hidden="true">${icon(eyeIcon)} ${fewNames(names) || appWords.words.tutor}</span>
    </p>`;
  }

  private _page(page: PupilPage): TemplateResult {
    const words = ownMapWords.words;
    const step = page.route?.steps.find(({ id }) => id === this._at);
    const isThere = page.mayReport && (step ?? this._at === homePlace);
    if (!isThere) return html`<p>${words.noMap}</p>`;
    const title = step?.title ?? words.home;
    const usual = step ? formIcons[step.form] : goalIcon;
    const chosen = signAt(this._pencil.drawing, this._at);
    const { told, isTrouble } = this._pencil;
    const line = this._few && isTrouble ? firstSentence(told) : told;
    return html`
      <h1>${icon(chosen?.picture ?? usual)}<span>${this._few ? fewWords(title) : title}</span></h1>
      <p class=${this._few && !isTrouble ? 'only-read-aloud' : 'trouble'} role="status">${line}</p>
      ${
        this._draws
          ? html`<marshrut-sign-board ?few=${this._few} @sign-drawn=${this._drawn}></marshrut-sign-board>`
          : html`${this._signs({ usual, chosen })} ${chosen ? this._meaning(chosen) : nothing}
            ${this._sizes()} ${this._whoSees(page)}`
      }
    `;
  }

  override render(): TemplateResult {
    return html`<div class="page">
      ${this._pencil.page.render({
        pending: loadingFace,
        complete: (page) => this._page(page),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._pencil.page.again }),
      })}
    </div>`;
  }
}
define('marshrut-own-sign', MarshrutOwnSign);
