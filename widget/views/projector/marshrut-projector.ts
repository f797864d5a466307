import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { movementBreaks } from '../../../lti-server/contract/movement-breaks.ts';
import { pathOf } from '../../../lti-server/contract/path.ts';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import { define } from '../../components/define.ts';
import { focusedElement } from '../../components/focused-element.ts';
import { PartInSight } from '../../launch/part-in-sight.ts';
import { currentLocale } from '../../locales/locale.ts';
import { voiceWords } from '../../locales/voice-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { formIcons } from '../../styles/form-icons.ts';
import { boatIcon, icon } from '../../styles/icons.ts';
import { jumpIcon } from '../../styles/talk-icons.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-projector': MarshrutProjector;
  }
}

const sight = ['--sight-start', '--sight-end'];

/**
 * Opens the large screen: the whole screen where the browser and the LMS allow that to a frame, else the part
 * of the page that is seen. `page` is what the child itself would see.
 */
export async function openProjector(page: PupilPage): Promise<void> {
  await voiceWords.load();
  document.querySelector('body > marshrut-projector')?.remove();
  const screen = Object.assign(document.createElement('marshrut-projector'), { page });
  // Before the dialog: what comes later lies above.
  if (!(await screen.fill())) {
    const seen = getComputedStyle(focusedElement() ?? document.body);
    for (const name of sight) screen.style.setProperty(name, seen.getPropertyValue(name));
  }
  document.body.append(screen);
}

/**
 * The step of now for a large screen that a whole class can see: big letters, a shortened name, nothing of
 * the adults, nobody else (domain section 8, rule 17); and a break that all do together.
 */
export class MarshrutProjector extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      dialog {
        inline-size: 100%;
        max-inline-size: 100%;
        inset-block: var(--sight-start, 0px) auto;
        block-size: calc(min(100dvh, var(--sight-end, 100dvh)) - var(--sight-start, 0px));
        max-block-size: none;
        padding: clamp(16px, 3vmin, 48px) clamp(16px, 3vw, 48px);
        border: 0;
        background: var(--paper);
        color: var(--ink);
        font-size: clamp(1.4rem, min(2.8vw, 5vh), 4rem);
        line-height: 1.4;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 16px;
        align-items: center;
        margin-block-end: 0.8em;
        font-size: 1.2rem;
      }
      .bar .name {
        flex: 1 1 8rem;
        font-weight: 700;
      }
      .bar .button[aria-pressed='true'] {
        border: 4px solid var(--primary);
      }
      .big {
        display: grid;
        gap: 0.6em;
        max-inline-size: 32em;
        margin-inline: auto;
      }
      h2 {
        display: flex;
        gap: 0.4em;
        align-items: center;
        font-size: 1.7em;
        line-height: 1.2;
      }
      h2 .icon {
        color: var(--primary);
      }
      .as-written {
        white-space: pre-line;
      }
      .ways,
      .next {
        display: grid;
        gap: 0.4em;
      }
      .way {
        padding: 0.5em 0.8em;
        border: 2px solid var(--edge);
        border-radius: var(--round);
        background: var(--sea);
      }
      .next {
        color: var(--ink-soft);
      }
      .how {
        display: grid;
        gap: 0.5em;
        padding-inline-start: 1.4em;
        list-style: decimal;
      }
    `,
  ];

  @property({ attribute: false }) page!: PupilPage;
  @state() private _showing: 'step' | 'break' = 'step';
  @state() private _turn = Date.now() % movementBreaks.length;
  @query('dialog') private _dialog!: HTMLDialogElement;
  /** It was this screen that has filled the whole one. */
  private _filled = false;
  private readonly _opener = document.activeElement;

  constructor() {
    super();
    this.addController(new PartInSight(this));
  }

  /** Takes the whole screen; answers whether it could. Without it all is there as well, in the page. */
  async fill(): Promise<boolean> {
    if (!document.fullscreenEnabled || document.fullscreenElement) return false;
    this._filled = await document.documentElement.requestFullscreen().then(
      () => true,
      () => false,
    );
    return this._filled;
  }

  /** One Escape is enough: it takes the whole screen away, and this with it. */
  private readonly _left = (): void => {
    if (this._filled && !document.fullscreenElement) this.remove();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('fullscreenchange', this._left);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('fullscreenchange', this._left);
    if (this._filled && document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    if (this._opener instanceof HTMLElement) this._opener.focus();
  }

  protected override firstUpdated(): void {
    this._dialog.showModal();
  }

  private _step(): TemplateResult {
    const words = voiceWords.words;
    const path = this.page.route ? pathOf(this.page.route) : undefined;
    const step = path?.now;
    if (!step) return html`<p>${words.screenNoStep}</p>`;
    const chosen = step.alternatives.find(({ id }) => id === step.alternativeId);
    const ways = chosen ? [chosen] : step.alternatives;
    return html`<h2>${icon(boatIcon)}${step.title}</h2>
      ${step.whatToDo ? html`<p class="as-written">${step.whatToDo}</p>` : nothing}
      ${
        ways.length > 0
          ? html`<ul class="ways">
              ${ways.map(({ title, whatToDo }) => html`<li class="way"><strong>${title}</strong> ${whatToDo}</li>`)}
            </ul>`
          : nothing
      }
      ${
        path.next.length > 0
          ? html`<div class="next">
              <p>${words.screenNext}</p>
              ${path.next.map(({ form, title }) => html`<p>${icon(formIcons[form])} ${title}</p>`)}
            </div>`
          : nothing
      }`;
  }

  private _break(): TemplateResult {
    const words = voiceWords.words;
    const { minutes, texts } = movementBreaks[this._turn]!;
    const { title, how } = texts[currentLocale()];
    return html`<h2>${icon(jumpIcon)}${title}</h2>
      <p>${words.minutes(minutes)}</p>
      <ol class="how">
        ${how.map((line) => html`<li>${line}</li>`)}
      </ol>
      <div>
        <button
          class="button large"
          type="button"
          @click=${() => (this._turn = (this._turn + 1) % movementBreaks.length)}
        >
          ${words.anotherBreak}
        </button>
      </div>`;
  }

  private _tab(showing: 'step' | 'break', word: string): TemplateResult {
    return html`<button
      class="button"
      type="button"
      aria-pressed=${this._showing === showing}
      @click=${() => (this._showing = showing)}
    >
      ${word}
    </button>`;
  }

  override render(): TemplateResult {
    const words = voiceWords.words;
    return html`<dialog
      aria-label=${words.projector}
      @cancel=${(event: Event) => {
        event.preventDefault();
        this.remove();
      }}
    >
      <div class="bar">
        <span class="name">${this.page.name}</span>
        ${this._tab('step', words.screenStep)} ${this._tab('break', words.screenBreak)}
        <button class="button" type="button" @click=${() => this.remove()}>${words.close}</button>
      </div>
      <div class="big">${this._showing === 'step' ? this._step() : this._break()}</div>
    </dialog>`;
  }
}
define('marshrut-projector', MarshrutProjector);
