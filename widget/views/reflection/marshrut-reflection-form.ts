// Long because all formats of looking back share one form, one draft and one way to hand it over.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  reflectionFormats,
  type ReflectionFormat,
  type ReflectionList,
  type ReflectionView,
} from '../../../lti-server/contract/reflections.ts';
import type { Api } from '../../api/client.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { writeReflection } from '../../api/reflections.ts';
import { Writing, type WritingTrouble } from '../../api/writing.ts';
import type { CapturedEvent } from '../../components/capture/capture-events.ts';
import '../../components/capture/marshrut-capture.ts';
import { canRecord } from '../../components/capture/voice-recorder.ts';
import { define } from '../../components/define.ts';
import { firstSentence } from '../../components/first-sentence.ts';
import { fewNames } from '../../components/few-words.ts';
import { createTaps } from '../../components/taps.ts';
import { tileStyles } from '../../components/tile-styles.ts';
import { holdsTooLong } from '../../components/up-to.ts';
import { appWords } from '../../locales/app-words.ts';
import { reflectionWords } from '../../locales/reflection-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { checkIcon, icon } from '../../styles/icons.ts';
import { eyeIcon, formatIcons, type findIcons } from '../../styles/reflection-icons.ts';
import { forkIcon } from '../../styles/talk-icons.ts';
import {
  againFormat,
  cardsFormat,
  findFormat,
  finishFormat,
  lineFormat,
  moreWords,
  stickerFields,
  weatherFormat,
  type Drawn,
} from './format-parts.ts';
import { answerOf, emptyForm, takesFile, takesWords, type ReflectionForm } from './reflection-form.ts';
import { reflectionStyles } from './reflection-styles.ts';

/** What is looked back at. */
export interface AboutStep {
  readonly routeId: string;
  readonly stepId: string;
  readonly title: string;
  /** Whether it went another way than planned. */
  readonly changed: boolean;
}

/** It was handed over, or skipped: then there is none. */
export class ReflectionEndEvent extends Event {
  static readonly eventName = 'reflection-end';
  readonly reflection: ReflectionView | undefined;
  constructor(reflection?: ReflectionView) {
    super(ReflectionEndEvent.eventName);
    this.reflection = reflection;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-reflection-form': MarshrutReflectionForm;
  }
  interface HTMLElementEventMap {
    'reflection-end': ReflectionEndEvent;
  }
}

/**
 * One way to look back at a time, the one whose turn it is; another one and skipping are a tap away. Who
 * reads it and answers stands above the button.
 * @fires reflection-end
 */
export class MarshrutReflectionForm extends LitElement {
  static override styles = [baseStyles, buttonStyles, tileStyles, reflectionStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) list!: ReflectionList;
  @property({ attribute: false }) about: AboutStep | undefined;
  @property({ attribute: false }) personId = '';
  @state() private _form!: ReflectionForm;
  @state() private _part: keyof typeof findIcons = 'happened';
  private _begun = false;
  private readonly _again = createTaps();
  private readonly _writing = new Writing(this);
  private readonly _draft = new DraftKeeper(this, {
    api: () => this.api,
    personId: () => this.personId,
    draftKey: () => `reflection:${this.list.pupilId}`,
  });

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this._begun) return;
    this._begun = true;
    this._form = this._empty(this.about?.changed ? 'find' : (this._turns[0] ?? 'weather'));
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    void this._restore();
  }

  /** The formats in their turn, without those that this computer or this child has no use for. */
  private get _turns(): readonly ReflectionFormat[] {
    return this.list.formats.filter(
      (format) => (format !== 'voice' || canRecord()) && (format !== 'again' || this.about !== undefined),
    );
  }

  private _empty(format: ReflectionForm['format']): ReflectionForm {
    const pairs = reflectionWords.words.pairs;
    return emptyForm({ format, ends: pairs[0] ?? ['', ''], start: this.list.sentence });
  }

  private async _restore(): Promise<void> {
    const before = this._form;
    const draft = await this._draft.restore().catch(() => undefined);
    const kept = (draft?.form ?? {}) as Partial<ReflectionForm> & { stepId?: string | null };
    const known: readonly string[] = [...reflectionFormats, 'find'];
    const usable = typeof kept.reflectionId === 'string' && known.includes(kept.format ?? '');
    const saved = this.list.reflections.some(({ reflectionId }) => reflectionId === kept.reflectionId);
    // A draft about another step, or of what has been handed over already, is of no use here.
    if (!usable || saved || (kept.stepId ?? null) !== (this.about?.stepId ?? null)) return;
    if (this._form === before) this._form = { ...before, ...kept };
  }

  private _change(parts: Partial<ReflectionForm>): void {
    this._form = { ...this._form, ...parts };
    this._draft.change({ ...this._form, stepId: this.about?.stepId ?? null });
  }

  private _other(event: Event): void {
    if (this._again(event)) return;
    const turns = this._turns;
    const at = turns.findIndex((format) => format === this._form.format);
    this._change({ format: turns[(at + 1) % turns.length] ?? 'weather', fileId: null });
    this.renderRoot.querySelector('marshrut-capture')?.reset();
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  private async _give(event: Event): Promise<void> {
    if (this._again(event)) return;
    // What was made above is meant as well; why it could not go, the line below it tells.
    if (!((await this.renderRoot.querySelector('marshrut-capture')?.settle()) ?? true)) return;
    const answer = answerOf(this._form);
    if (answer === undefined) {
      this.renderRoot.querySelector<HTMLElement>('.tile, textarea, marshrut-capture')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    const { reflectionId, format, words, fileId } = this._form;
    const done = await this._writing.run('give', () =>
      writeReflection(this.api, {
        pupilId: this.list.pupilId,
        reflectionId,
        routeId: this.about?.routeId ?? null,
        stepId: this.about?.stepId ?? null,
        answer,
        words: takesWords(format) ? words : '',
        fileId: takesFile(format) ? fileId : null,
      }),
    );
    if (!done) return;
    this.renderRoot.querySelector('marshrut-capture')?.reset();
    await this._draft.drop();
    this.dispatchEvent(new ReflectionEndEvent(done.value));
  }

  private async _skip(): Promise<void> {
    await this._draft.drop();
    this.dispatchEvent(new ReflectionEndEvent());
  }

  private _capture(kinds: string): TemplateResult {
    return html`<marshrut-capture
      kinds=${kinds}
      purpose=${`reflection-${this._form.format}`}
      .api=${this.api}
      .pupilId=${this.list.pupilId}
      .personId=${this.personId}
      @captured=${({ fileId }: CapturedEvent) => this._change({ fileId })}
      @capture-dropped=${() => this._change({ fileId: null })}
    ></marshrut-capture>`;
  }

  private _photo(drawn: Drawn): TemplateResult {
    const { fileId } = this._form;
    return html`${this._capture('photo')}
    ${
      fileId === null
        ? nothing
        : html`<p>${reflectionWords.words.stickerHint}</p>
            <div class="photo">
              <marshrut-file .api=${this.api} .fileId=${fileId} .kind=${'photo'}></marshrut-file>
              ${stickerFields(drawn)}
            </div>`
    }`;
  }

  private _format(drawn: Drawn): TemplateResult {
    switch (this._form.format) {
      case 'line':
        return lineFormat(drawn);
      case 'cards':
        return cardsFormat(drawn);
      case 'weather':
        return weatherFormat(drawn);
      case 'voice':
        return this._capture('voice');
      case 'photo':
        return this._photo(drawn);
      case 'again':
        return againFormat(drawn);
      case 'finish':
        return finishFormat(drawn);
      case 'draw':
        return this._capture('drawing');
      case 'find':
        return html`${findFormat(drawn, { open: this._part, choose: (part) => (this._part = part) })}
        ${this._capture(this.list.readingLevel === 1 ? 'voice' : 'voice drawing')}`;
    }
  }

  private get _title(): string {
    const level = this.list.readingLevel;
    const { shortFormats, formats, grownFormats } = reflectionWords.words;
    const { format } = this._form;
    if (level === 1) return shortFormats[format];
    return (level === 3 ? grownFormats[format] : undefined) ?? formats[format];
  }

  private _seenBy(): TemplateResult {
    const words = reflectionWords.words;
    const names = this.list.tutors.map(({ name }) => name).join(', ');
    const many = this.list.tutors.length > 1 ? words.seenByMany(names) : words.seenBy(names);
    if (this.list.readingLevel === 1)
      return html`<p class="seen-by">
        ${icon(eyeIcon)}<span class="only-read-aloud"
          >${this.list.tutors.length === 0 ? words.seenByTutor : many}</span
        >
        <span aria-hidden="true"
          >${fewNames(this.list.tutors.map(({ name }) => name)) || appWords.words.tutor}</span
        >
      </p>`;
    return html`<p class="seen-by">
      ${icon(eyeIcon)}<span>${this.list.tutors.length === 0 ? words.seenByTutor : many}</span>
    </p>`;
  }

  override render(): TemplateResult {
    const words = reflectionWords.words;
    const { format } = this._form;
    const { readingLevel: level } = this.list;
    const busy = this._writing.busy !== undefined;
    const { trouble } = this._writing;
    const troubles: Record<WritingTrouble, string> = {
      offline: words.notSavedOffline,
      gone: words.goneMeanwhile,
      failed: words.notSaved,
    };
    const drawn: Drawn = {
      form: this._form,
      level,
      change: (parts) => this._change(parts),
      again: this._again,
    };
    return html`<div class="page">
      <div class="card">
        <h1
          class=${level === 1 && (format === 'finish' || format === 'line') ? 'only-read-aloud' : ''}
          tabindex="-1"
        >
          ${icon(formatIcons[format])}${this._title}
        </h1>
        ${this.about && level > 1 ? html`<p class="soft">${words.about(this.about.title)}</p>` : nothing}
        ${this._format(drawn)} ${level > 1 && takesWords(format) ? moreWords(drawn) : nothing}
        ${this._seenBy()}
        <p class=${trouble ? 'trouble' : ''} role="status">
          ${trouble ? (level === 1 ? firstSentence(troubles[trouble]) : troubles[trouble]) : nothing}
        </p>
        <div class="bar">
          <button
            class="button large primary main"
            type="button"
            aria-disabled=${busy}
            @click=${(event: Event) => void this._give(event)}
          >
            ${icon(checkIcon)}${busy ? words.giving : words.give}
          </button>
          ${
            level === 1 && format === 'find'
              ? nothing
              : html`<button
                  class="button large"
                  type="button"
                  aria-label=${words.other}
                  @click=${(event: Event) => this._other(event)}
                >
                  ${level === 1 ? icon(forkIcon) : words.other}
                </button>`
          }
          <button class="button large quiet" type="button" @click=${() => void this._skip()}>
            ${level === 1 ? words.skipShort : words.skip}
          </button>
        </div>
      </div>
    </div>`;
  }
}
define('marshrut-reflection-form', MarshrutReflectionForm);
