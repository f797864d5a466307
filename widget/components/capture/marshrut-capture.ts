// Long because a photo, a drawing and a voice share one way to be looked at, ended and sent.
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { FileKind } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { tellTrouble } from '../../api/files.ts';
import { captureWords } from '../../locales/capture-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { cameraIcon, galleryIcon, microphoneIcon, stopIcon } from '../../styles/capture-icons.ts';
import { backIcon, checkIcon, icon, undoIcon } from '../../styles/icons.ts';
import { define } from '../define.ts';
import { focusedElement } from '../focused-element.ts';
import { createTaps } from '../taps.ts';
import { CaptureDroppedEvent, CapturedEvent } from './capture-events.ts';
import { CaptureSender, type CaptureRefusal } from './capture-sender.ts';
import { captureStyles } from './capture-styles.ts';
import { offeredWays, wayIcons } from './capture-ways.ts';
import './marshrut-drawing-board.ts';
import type { DrawnEvent, MarshrutDrawingBoard } from './marshrut-drawing-board.ts';
import './marshrut-sound.ts';
import { photoTypes, preparePhoto } from './prepare-photo.ts';
import { startRecording, type Recording } from './voice-recorder.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-capture': MarshrutCapture;
  }
}

type Stage = 'choose' | 'photo' | 'drawing' | 'voice' | 'asking' | 'speaking' | 'look';

/**
 * Lets a child take a photo, draw or say something, look at it before it goes, and sends it once:
 *
 * `<marshrut-capture kinds="photo drawing voice" purpose="chest" .api .pupilId .personId>`
 *
 * What is made outlives a reload and a lost connection; nothing starts or plays by itself. The record that
 * gets the id must call `useFile` (`lti-server/files/use-file.ts`) in its transaction: until then nobody but
 * the child can see the file, and after a week it is erased. Say before it who will see it.
 *
 * A form's own button calls `settle()` first, so that what was made is not left behind.
 *
 * @fires captured - the server has it: `fileId`, `kind`
 * @fires capture-dropped - the child wants another one: forget the id
 */
export class MarshrutCapture extends LitElement {
  static override styles = [baseStyles, buttonStyles, captureStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) pupilId = '';
  /** Who sits here, so that the next person at this computer is not offered it. */
  @property({ attribute: false }) personId = '';
  /** Which ways are offered, in this order. */
  @property() kinds = 'photo drawing voice';
  /** Where it belongs; each place of a page has a word of its own. */
  @property() purpose = '';

  @state() private _ready = false;
  @state() private _stage: Stage = 'choose';
  @state() private _notice = '';
  @state() private _made: { kind: FileKind; blob: Blob; address: string } | undefined;
  @query('input.camera') private _camera!: HTMLInputElement;
  @query('input.gallery') private _gallery!: HTMLInputElement;
  @query('marshrut-drawing-board') private _board!: MarshrutDrawingBoard | null;
  /** Somebody was in here, and what they pressed may be gone. */
  private _held = false;
  private _recording: Recording | undefined;
  /** A photo that is being made small, or a voice up to its end. */
  private _coming: Promise<void> | undefined;
  private readonly _again = createTaps();
  private readonly _sender = new CaptureSender(this, {
    api: () => this.api,
    owner: () => ({ personId: this.personId, pupilId: this.pupilId, purpose: this.purpose }),
    sent: (file) => this.dispatchEvent(new CapturedEvent(file)),
    refused: (kind, reason) => this._refuse(kind, reason),
    stuck: (kind) => void tellTrouble(this.api, { pupilId: this.pupilId, kind, reason: 'not_sent' }),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void captureWords.load().then(async () => {
      this._ready = true;
      const kept = await this._sender.resume();
      if (kept) this._hold(kept.kind, kept.blob);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._recording?.stop();
    this._recording = undefined;
    this._drop();
  }

  protected override willUpdate(): void {
    this._held ||= this.shadowRoot?.activeElement !== null;
  }

  /** Whoever goes by keyboard or switch goes on from what took the place of the button that was pressed. */
  protected override updated(): void {
    if (!this._held || this.shadowRoot?.activeElement !== null) return;
    const next = this.renderRoot.querySelector<HTMLElement>(
      'marshrut-drawing-board, .ways button, .main, .row button',
    );
    // While it listens or sends there may be nothing to press.
    if (next === null) return;
    this._held = false;
    // By now they may be somewhere else.
    if (focusedElement() === document.body) next.focus();
  }

  /** Begins anew, as after the record was written. */
  reset(): void {
    this._recording?.stop();
    this._sender.reset();
    this._drop();
    this._notice = '';
    this._stage = 'choose';
  }

  /**
   * Whoever presses «put» below means what was made above as well: a drawing that is on the sheet and a voice
   * that is being recorded are ended there, and it goes now, as after «take it».
   * @returns whether nothing is left to be sent; `captured` has been fired then
   */
  async settle(): Promise<boolean> {
    await this._end();
    const made = this._made;
    if (!made) return true;
    if (this._sender.standing === 'none' || this._sender.standing === 'failed') await this._sender.send(made);
    else await this._sender.underWay;
    return this._sender.standing === 'sent';
  }

  private async _end(): Promise<void> {
    if (this._stage === 'drawing') {
      const picture = await this._board?.picture();
      if (picture && this._stage === 'drawing') this._hold('drawing', picture);
    }
    this._recording?.stop();
    // A microphone that was never allowed has heard nothing.
    if (this._stage !== 'asking') await this._coming;
  }

  private _drop(): void {
    if (this._made) URL.revokeObjectURL(this._made.address);
    this._made = undefined;
  }

  private _hold(kind: FileKind, blob: Blob): void {
    this._drop();
    this._made = { kind, blob, address: URL.createObjectURL(blob) };
    this._notice = '';
    this._stage = 'look';
  }

  private _refuse(kind: FileKind, reason: CaptureRefusal): void {
    void tellTrouble(this.api, { pupilId: this.pupilId, kind, reason });
    this._drop();
    this._stage = 'choose';
    // «Not a photo» is no answer to a voice.
    const told = reason === 'wrong_kind' && kind !== 'photo' ? 'broken' : reason;
    this._notice = captureWords.words.troubles[told];
  }

  private _tap(deed: () => unknown): (event: Event) => void {
    return (event) => {
      if (this._again(event)) return;
      this._notice = '';
      deed();
    };
  }

  private _open(kind: FileKind): void {
    this._stage = kind;
    if (kind === 'photo' && !matchMedia('(pointer: coarse)').matches) this._gallery.click();
  }

  private _picked(event: Event): void {
    const input = event.target as HTMLInputElement;
    const [photo] = input.files ?? [];
    input.value = '';
    if (photo) this._coming = this._prepare(photo);
  }

  private async _prepare(photo: File): Promise<void> {
    const made = await preparePhoto(photo);
    if (made instanceof Blob) this._hold('photo', made);
    else this._refuse('photo', made);
  }

  private async _listen(): Promise<void> {
    this._stage = 'asking';
    try {
      const recording = await startRecording();
      if (!this.isConnected || this._stage !== 'asking') {
        recording.stop();
        return;
      }
      this._recording = recording;
      this._stage = 'speaking';
      const voice = await recording.done;
      this._recording = undefined;
      if (!this.isConnected || this._stage !== 'speaking') return;
      if (voice.size > 0) this._hold('voice', voice);
      else this._stage = 'voice';
    } catch {
      this._refuse('voice', 'microphone');
    }
  }

  /** Another one, or another way: what was made goes. */
  private _another(stage: Stage): void {
    const sent = this._sender.standing === 'sent';
    this._recording?.stop();
    this._sender.reset();
    this._drop();
    this._stage = stage;
    if (sent) this.dispatchEvent(new CaptureDroppedEvent());
  }

  private _choose(): TemplateResult {
    const words = captureWords.words;
    return html`<div class="ways" role="group" aria-label=${words.choose}>
      ${offeredWays(this.kinds).map(
        (kind) =>
          html`<button class="way" type="button" @click=${this._tap(() => this._open(kind))}>
            ${icon(wayIcons[kind])}${words.kinds[kind]}
          </button>`,
      )}
    </div>`;
  }

  private _photo(): TemplateResult {
    const words = captureWords.words;
    return html`<div class="ways">
      ${
        matchMedia('(pointer: coarse)').matches
          ? html`<button class="way" type="button" @click=${this._tap(() => this._camera.click())}>
              ${icon(cameraIcon)}${words.camera}
            </button>`
          : nothing
      }
      <button class="way" type="button" @click=${this._tap(() => this._gallery.click())}>
        ${icon(galleryIcon)}${words.gallery}
      </button>
    </div>`;
  }

  private _voice(): TemplateResult {
    const words = captureWords.words;
    if (this._stage === 'asking') return html`<p class="listening">${words.asking}</p>`;
    if (this._stage === 'voice')
      return html`<button
        class="button primary main"
        type="button"
        @click=${this._tap(() => (this._coming = this._listen()))}
      >
        ${icon(microphoneIcon)}${words.speak}
      </button>`;
    return html`<p class="listening" role="status">${icon(microphoneIcon)}${words.speaking}</p>
      <button class="button primary main" type="button" @click=${this._tap(() => this._recording?.stop())}>
        ${icon(stopIcon)}${words.stop}
      </button>`;
  }

  /** What no browser shows is no picture: it is not offered to be kept. */
  private _unseen(kind: FileKind): void {
    if (this._sender.standing !== 'none') return;
    this._refuse(kind, 'wrong_kind');
  }

  private _look(): TemplateResult | typeof nothing {
    const words = captureWords.words;
    const made = this._made;
    if (!made) return nothing;
    const { standing } = this._sender;
    const alt = made.kind === 'photo' ? words.photoAlt : words.drawingAlt;
    return html`
      ${
        made.kind === 'voice'
          ? html`<marshrut-sound .src=${made.address}></marshrut-sound>`
          : html`<img src=${made.address} alt=${alt} @error=${() => this._unseen(made.kind)} />`
      }
      <div class="row">
        ${
          standing === 'none' || standing === 'failed'
            ? html`<button
                class="button primary main"
                type="button"
                @click=${this._tap(() => this._sender.send(made))}
              >
                ${icon(checkIcon)}${standing === 'none' ? words.take : words.retry}
              </button>`
            : nothing
        }
        ${
          standing === 'sending'
            ? nothing
            : html`<button class="button" type="button" @click=${this._tap(() => this._another(made.kind))}>
                ${icon(undoIcon)}${words.again}
              </button>`
        }
      </div>
    `;
  }

  private _body(): TemplateResult | typeof nothing {
    switch (this._stage) {
      case 'choose':
        return this._choose();
      case 'photo':
        return this._photo();
      case 'drawing':
        return html`<marshrut-drawing-board
          @drawn=${({ picture }: DrawnEvent) => this._hold('drawing', picture)}
        ></marshrut-drawing-board>`;
      case 'look':
        return this._look();
      default:
        return this._voice();
    }
  }

  /** One line for what happens to what was made, and for why it did not work. */
  private get _status(): string {
    const { standing } = this._sender;
    return standing === 'none' ? this._notice : captureWords.words[standing];
  }

  override render(): TemplateResult | typeof nothing {
    if (!this._ready) return nothing;
    const away =
      this._stage !== 'choose' && this._sender.standing !== 'sending' && offeredWays(this.kinds).length > 1;
    return html`
      ${this._body()}
      <p class="notice" role="status">${this._status}</p>
      ${
        away
          ? html`<div>
              <button class="button quiet" type="button" @click=${this._tap(() => this._another('choose'))}>
                ${icon(backIcon)}${captureWords.words.other}
              </button>
            </div>`
          : nothing
      }
      <input class="camera" type="file" accept=${photoTypes} capture="environment" @change=${this._picked} />
      <input class="gallery" type="file" accept=${photoTypes} @change=${this._picked} />
    `;
  }
}
define('marshrut-capture', MarshrutCapture);
